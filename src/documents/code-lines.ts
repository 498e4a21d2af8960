import type { CodeSystem, Marker } from '../model/index.js';
import { readNotation, targetOf } from '../notation.js';
import type { TargetRecord } from '../records.js';
import { markerOf, systemByNotation } from './targets.js';
import { folded } from './text.js';

/** No line of codes is longer, so patterns need not be tried on more. */
const longestLine = 1_000;

/** A code as a line writes it, with its place in the line. */
export interface WrittenChoice {
  readonly target: TargetRecord;
  readonly words: string;
  readonly marker: Marker | null;
  /** How it goes together with the one before it in the line; the first has none before it. */
  readonly join: Join;
  readonly start: number;
  readonly end: number;
}

/** The word between two codes; `UNKNOWN` where there is none. */
export type Join = 'OR' | 'AND' | 'UNKNOWN';

/** What a line of codes says. */
export interface CodeLine {
  /** The ways to fill a step, or, where they are not joined by *or*, several steps. */
  readonly choices: readonly WrittenChoice[];
  /** When the last of them applies, in the words of the line; null when always. */
  readonly condition: string | null;
  /** Whether the line says that they may be left out. */
  readonly optional: boolean;
}

/**
 * A code or a range as lines write it. Real documents split codes ("Z92. 1"), put a space before the dash ("B27. -")
 * and glue the title to the code ("E20.1Total adenoidectomy").
 */
const written = String.raw`[A-Z]\d\d(?:\s?-\s?[A-Z]\d\d(?![\d.])|\s?\.\s?(?:X\d?|\d{1,2}(?!\d)|-)|\.(?=\s|$)|-(?=\s|$|[A-Z]?[a-z]))?(?![\d.])(?:[†*]|[AD](?=\s))?`;
const system = String.raw`(?:(OPCS-?4(?:\.\d+)?|ICD-?10)\s+codes?\s*:?\s+)?`;
const firstCode = new RegExp(
  `^${system}(${written})(?!,\\d)(?=[\\s:,;([-]|[A-Z]?[a-z]|$)(?:\\s*[-:]\\s)?\\s*`,
);
const furtherCode = new RegExp(
  [
    '(?:',
    '\\s{0,30}[,;/]\\s{0,30}(?:(or|and|plus|with)\\s{1,30})?',
    '|\\s{0,30}(?<=[\\s)]|NEC|NOC)(or|and|plus|with|together with|followed by|\\+|&)\\s{0,30}',
    // No word at all: flattened columns, or two lines run together.
    '|(?:\\s{2,30}|(?<=[a-z)])\\s)(?=[A-Z]\\d\\d\\s?\\.\\s?[\\d-])',
    ')',
    `${system}(?:an?\\s+code\\s+from\\s+)?(?:categor(?:y|ies)\\s+)?(${written})`,
    '(?=[\\s:,;(-]|[A-Z]|$)(?:\\s*[-:]\\s)?\\s*',
  ].join(''),
  'gi',
);
/** Words before a code that make it part of what they say. */
const speaksOf = /\b(?:codes?|categor(?:y|ies)|chapter|from|of|see|as|to|by|than)$/i;
/** No title of a code has a verb: a line with one is a sentence that begins with a code. */
const verb =
  /\b(?:is|are|was|were|has|have|had|be|being|must|should|would|may|can|cannot|does|do|did|need|needs|replaces?|excludes?|supersedes?)\b/i;
const bracketedCondition =
  /\s*[([]((?:only )?(?:if|when(?:ever)?|where(?:ver)?|unless|as (?:appropriate|applicable|required|necessary)|in cases? (?:of|where))\b(?:[^()[\]]|\([^()]*\)){0,400})[)\]]\s*\.?\s*$/i;
const openCondition =
  /[\s,]\s*((?:if|when|where) (?:also )?(?:used|required|applicable|carried out|performed|appropriate|necessary|undertaken|utilised|needed|present|known)\b[^()]{0,200})$/i;
const choiceOfCharacter =
  /\s*\((?:(?:the )?fourth[- ]character|depend(?:ing|ent)|as appropriate to|according to)\b(?:[^()]|\([^()]*\)){0,400}\)\s*\.?\s*$/i;
const optionalMark = /\s*\(optional\)\s*\.?\s*$/i;

/**
 * Reads a line that begins with a code: `V40.1 Title`, `C71-C74 Title`, `Y99.2 Title or Y99.3 Title`,
 * `Y53.2 Title (if used)`. Null for every other line, and for a sentence that only begins with a code.
 *
 * @param announced the code system of the heading above; a code that only another system can have is of that one
 */
export function readCodeLine(line: string, announced: CodeSystem): CodeLine | null {
  const first = line.length > longestLine ? null : firstCode.exec(line);
  if (!first) return null;
  const { text, condition, optional } = withoutCondition(line);
  if (verb.test(text.replace(/\([^()]*\)/g, ''))) return null;
  const [lead, said, code = ''] = first;
  const parts: Part[] = [{ code, said, join: 'AND', start: 0, titleAt: lead.length }];
  const ends: number[] = [];
  for (const match of text.matchAll(furtherCode)) {
    if (match.index < lead.length - 1) continue;
    const [whole, afterComma, alone, saidNext, next = ''] = match;
    const join = joinOf(afterComma ?? alone);
    const isSpokenOf = join === 'UNKNOWN' && speaksOf.test(text.slice(0, match.index).slice(-20));
    if (!/^[A-Z]/.test(next) || isSpokenOf) continue;
    ends.push(match.index);
    const start = match.index + whole.indexOf(next);
    parts.push({ code: next, said: saidNext, join, start, titleAt: match.index + whole.length });
  }
  ends.push(text.length);
  const choices: WrittenChoice[] = [];
  for (const [index, part] of parts.entries()) {
    const end = ends[index] ?? text.length;
    const of = systemOf(part.said) ?? systemByNotation(part.code) ?? announced;
    const target = targetFrom(part.code, of);
    const words = titleOf(text.slice(part.titleAt, end).replace(bracketedCondition, ''));
    // A title does not begin with a code: what does is a range, or a list, written in a way of its own.
    if (!target || /^(?:-\s*|to\s+)?[A-Z]\d\d(?!\d)/.test(words)) return null;
    const marker = markerOf(/(?:[†*]|(?<=\d)[AD])$/.exec(part.code)?.[0]);
    const visible = text.slice(part.start, end).trimEnd().length;
    choices.push({
      target,
      words,
      marker,
      join: joinFrom(parts, index),
      start: part.start,
      // The span of the last one takes in its condition.
      end: index === parts.length - 1 ? line.length : part.start + visible,
    });
  }
  return { choices, condition, optional };
}

interface Part {
  readonly code: string;
  readonly said: string | undefined;
  readonly join: Join;
  readonly start: number;
  readonly titleAt: number;
}

function joinOf(word: string | undefined): Join {
  if (word === undefined) return 'UNKNOWN';
  return word.toLowerCase() === 'or' ? 'OR' : 'AND';
}

/** "A, B or C": a comma is what the next word between two codes is; without any, it says nothing. */
function joinFrom(parts: readonly Part[], index: number): Join {
  return parts.slice(index).find(({ join }) => join !== 'UNKNOWN')?.join ?? 'UNKNOWN';
}

function withoutCondition(line: string): {
  text: string;
  condition: string | null;
  optional: boolean;
} {
  let text = line.replace(optionalMark, '');
  const optional = text !== line;
  let condition: string | null = null;
  for (const pattern of [choiceOfCharacter, bracketedCondition, openCondition, choiceOfCharacter]) {
    const match = pattern.exec(text);
    if (!match) continue;
    text = text.slice(0, text.length - match[0].length);
    if (match[1] !== undefined) condition = folded(match[1]).replace(/\.$/, '');
  }
  return { text, condition, optional };
}

function targetFrom(code: string, of: CodeSystem): TargetRecord | null {
  const range = /([A-Z]\d\d)\s?-\s?([A-Z]\d\d)$/.exec(code);
  if (range) {
    const [, first = '', last = ''] = range;
    if (first > last || first.charAt(0) !== last.charAt(0) || !readNotation(of, first)) return null;
    return { system: of, targetKind: 'RANGE', firstValue: first, lastValue: last };
  }
  const notation = readNotation(of, code.replace(/[AD]$/, ''));
  return notation && targetOf(of, notation);
}

function systemOf(said: string | undefined): CodeSystem | null {
  if (said === undefined) return null;
  return said.startsWith('O') ? 'OPCS4' : 'ICD10';
}

/** The title of a code as it is shown: one line, without its full stop, "NEC" and "NOC" set apart. */
function titleOf(text: string): string {
  let title = folded(text);
  while (/[.;,:]$/.test(title)) title = title.slice(0, -1);
  return title.replace(/(?<=[a-z])(?=(?:NEC|NOC)$)/, ' ');
}
