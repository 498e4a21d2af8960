import type { GuidanceRecords, Problem } from '../records.js';
import type { Family } from './family.js';
import { resourceDocument } from './resource-document.js';
import { placeOf, prepare, type DocumentText } from './text.js';

/** The layouts that are read, tried in order. A new one is a new row. */
export const families: readonly Family[] = [resourceDocument];

/** What became of a text: the records of a document, or the problems that stopped it. */
export type Reading =
  | { readonly read: true; readonly records: GuidanceRecords }
  | { readonly read: false; readonly problems: readonly Problem[] };

/** Longest text that is taken for a guidance document, in UTF-16 code units. The longest real one is under 20,000. */
export const longestDocument = 200_000;

/**
 * Reads one guidance document. Lines that are not understood are kept in the records; only a text that cannot
 * be told to be a guidance document at all, or contradicts itself, is refused.
 */
export function readGuidance(text: string): Reading {
  const unfit = unfitness(text);
  if (unfit) return { read: false, problems: [unfit] };
  const document = prepare(text);
  const family = families.find((candidate) => candidate.recognises(document));
  if (!family) return { read: false, problems: [unknownFamily(document)] };
  const { records, problems } = family.read(document);
  return records && problems.length === 0 ? { read: true, records } : { read: false, problems };
}

function unfitness(text: string): Problem | null {
  const whole = (message: string): Problem => ({
    line: 1,
    column: 1,
    message,
    excerpt: excerptOf(text),
  });
  if (text.trim() === '')
    return whole('The text is empty. Give the whole text of a guidance document.');
  if (text.length > longestDocument) {
    return whole(
      `The text has ${text.length} characters; a guidance document has at most ${longestDocument}. Give one document at a time.`,
    );
  }
  if (!text.isWellFormed()) {
    return whole(
      'The text has half of a character (a lone surrogate), so it is damaged. Save the document as UTF-8 text.',
    );
  }
  const document = prepare(text);
  const nul = document.original.indexOf('\u0000');
  if (nul < 0) return null;
  return {
    ...placeOf(document, nul),
    message:
      'The text has a NUL character, so it is not plain text. Save the document as UTF-8 text.',
    excerpt: excerptOf(document.original.slice(Math.max(0, nul - 20)).replaceAll('\u0000', '␀')),
  };
}

function unknownFamily(document: DocumentText): Problem {
  const first = document.lines.find((line) => line.text !== '');
  return {
    line: first?.number ?? 1,
    column: 1,
    message: `No known layout of a guidance document. Known: ${families
      .map(({ name, tellTale }) => `${name} (${tellTale})`)
      .join('; ')}. Give the whole text of such a document.`,
    excerpt: excerptOf(first?.text ?? ''),
  };
}

/** The first 120 characters, on one line. */
export function excerptOf(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
