import type { CodeSystem, Subject } from '../model/index.js';
import { readNotation, targetOf } from '../notation.js';
import type { TargetRecord } from '../records.js';

/** What one line of a document is. */
export type LineKind =
  | { readonly is: 'blank' }
  | { readonly is: 'title'; readonly reference: string; readonly title: string }
  | { readonly is: 'subject'; readonly subject: Subject }
  | { readonly is: 'section'; readonly system: CodeSystem }
  | { readonly is: 'choice'; readonly target: TargetRecord; readonly words: string }
  | { readonly is: 'or' }
  | { readonly is: 'note'; readonly textAt: number }
  | { readonly is: 'closing' }
  | { readonly is: 'boilerplate' };

/**
 * Recognises one kind of line. A new variation is a new row of {@link lineRecognisers}: a name, a line that shows it,
 * and a function that returns null for every other line.
 */
export interface LineRecogniser {
  readonly name: string;
  /** A line it recognises; the tests read it. */
  readonly example: string;
  readonly recognise: (line: string, context: LineContext) => LineKind | null;
}

export interface LineContext {
  /** The code system announced last, or null before any. */
  readonly system: CodeSystem | null;
}

const boilerplate: readonly RegExp[] = [
  /^SNOMED CT provides clinical terms for entry into the patient record\b/i,
  /^For each published interventional procedure and medical technologies guidance\b/i,
  /^The mandated classifications \(OPCS-4 or ICD-10\) provide a method\b/i,
  /^NICE and NHS Digital Information Representation Services work collaboratively\b/i,
  /^NHS Digital is the national release centre\b/i,
];

/** In order: the first that recognises a line decides. */
export const lineRecognisers: readonly LineRecogniser[] = [
  {
    name: 'blank line',
    example: '',
    recognise: (line) => (line === '' ? { is: 'blank' } : null),
  },
  {
    name: 'title line',
    example: 'IPG366 Non-rigid stabilisation techniques for the treatment of low back pain',
    recognise: (line) => {
      const [, kind, number, title] = /^(IPG|MTG|HTG)\s?(\d{1,4})[\s:-]+(\S.*)$/i.exec(line) ?? [];
      return kind && number && title
        ? { is: 'title', reference: `${kind.toUpperCase()}${Number(number)}`, title }
        : null;
    },
  },
  {
    name: 'procedure heading',
    example: 'Procedure and device:',
    recognise: (line) =>
      /^Procedure and device:?$/i.test(line) ? { is: 'subject', subject: 'PROCEDURE' } : null,
  },
  {
    name: 'diagnosis heading',
    example: 'Diagnosis or health condition:',
    recognise: (line) =>
      /^Diagnosis or health condition:?$/i.test(line)
        ? { is: 'subject', subject: 'DIAGNOSIS' }
        : null,
  },
  {
    name: 'SNOMED CT heading',
    example: 'SNOMED CT preferred term (concept ID)',
    recognise: (line) =>
      /^SNOMED CT preferred term \(concept ID\):?$/i.test(line)
        ? { is: 'section', system: 'SNOMEDCT' }
        : null,
  },
  {
    name: 'OPCS-4 heading',
    example: 'OPCS-4 code(s):',
    recognise: (line) =>
      /^OPCS-?4(?:\.\d+)? codes?(?:\(s\))?:?$/i.test(line)
        ? { is: 'section', system: 'OPCS4' }
        : null,
  },
  {
    name: 'ICD-10 heading',
    example: 'ICD-10 code(s):',
    recognise: (line) =>
      /^ICD-?10 codes?(?:\(s\))?:?$/i.test(line) ? { is: 'section', system: 'ICD10' } : null,
  },
  {
    name: 'connective or',
    example: 'Or',
    recognise: (line) => (/^or$/i.test(line) ? { is: 'or' } : null),
  },
  {
    name: 'note',
    example: 'Note: Codes within category V55.- are assigned in second place.',
    recognise: (line) => {
      const word = /^Notes?(?:\s*:|\s|$)\s*/.exec(line)?.[0];
      return word === undefined ? null : { is: 'note', textAt: word.length };
    },
  },
  {
    name: 'site code from a chapter',
    example: 'Site code from Chapter Z',
    recognise: (line, { system }) => {
      const letter = /^(?:A )?site code from chapter\s+'?([A-Z])'?\.?$/i.exec(line)?.[1];
      if (letter === undefined || system !== 'OPCS4') return null;
      const notation = readNotation(system, letter);
      return notation && { is: 'choice', target: targetOf(system, notation), words: 'Site code' };
    },
  },
  {
    name: 'concept line',
    example: 'Endovenous radiofrequency obliteration of varicose vein of lower limb (448606008)',
    recognise: (line, { system }) => {
      const [brackets = '', id] = /\((\d{6,18})\)$/.exec(line) ?? [];
      const words = line.slice(0, line.length - brackets.length).trim();
      if (system !== 'SNOMEDCT' || words === '' || id === undefined) return null;
      const notation = readNotation(system, id);
      return notation && { is: 'choice', target: targetOf(system, notation), words };
    },
  },
  {
    name: 'range line',
    example: 'C71-C74 Extraction of lens',
    recognise: (line, { system }) => {
      const [, first, last, words] =
        /^([A-Z]\d\d)\s?-\s?([A-Z]\d\d)\s+(\S.*?)\.?$/.exec(line) ?? [];
      if (!system || !first || !last || !words || first > last) return null;
      if (first.charAt(0) !== last.charAt(0) || !readNotation(system, first)) return null;
      const target = { system, targetKind: 'RANGE', firstValue: first, lastValue: last } as const;
      return { is: 'choice', target, words };
    },
  },
  {
    name: 'code line',
    example: 'V40.1 Non-rigid stabilisation of spine',
    recognise: (line, { system }) => {
      const [, code, words] =
        /^([A-Z]\d\d(?:\.\s?[\dX]\d?|\.?\s?-)?[†*]?)\s+(\S.*?)\.?$/.exec(line) ?? [];
      if (system === null || code === undefined || words === undefined) return null;
      // A title does not begin with a code: what does is a range, or a list, written in a way of its own.
      if (/^(?:-\s*|to\s+)?[A-Z]\d\d(?!\d)/.test(words)) return null;
      const notation = readNotation(system, code);
      return notation && { is: 'choice', target: targetOf(system, notation), words };
    },
  },
  {
    name: 'closing heading',
    example: 'Clinical coding recommendations for NICE guidance',
    recognise: (line) =>
      /^Clinical coding recommendations for NICE guidance$/i.test(line) ? { is: 'closing' } : null,
  },
  {
    name: 'boilerplate',
    example:
      'SNOMED CT provides clinical terms for entry into the patient record to record clinical information.',
    recognise: (line) =>
      boilerplate.some((pattern) => pattern.test(line)) ? { is: 'boilerplate' } : null,
  },
];

/** The kind of a line, or null when no recogniser knows it. */
export function kindOf(line: string, context: LineContext): LineKind | null {
  for (const { recognise } of lineRecognisers) {
    const kind = recognise(line, context);
    if (kind) return kind;
  }
  return null;
}
