import type { Obligation, Position } from '../model/index.js';
import { folded } from './text.js';

const recorded =
  '(?:assigned|used|recorded|coded|classified|added|selected|required|needed|given|applied|sequenced|placed)';

/** How binding words are by themselves; what a condition makes of that is another matter. */
export type Binding = Exclude<Obligation, 'CONDITIONAL'>;

/** A requirement without any verb: "A code from category L76 or L89". */
const bareRequirement = /^\s*(?:plus\s+)?(?:an?|one)\s+(?:[\w-]+\s+){0,3}code\s+from\b/i;

/**
 * The verbs by which documents oblige, most binding last of those that can stand together. "May or may not" is no
 * permission, so it does not count; "would be recorded" is how the older documents say "is recorded".
 */
const verbs: readonly (readonly [Binding, RegExp])[] = [
  ['MUST', /\bmust\b|\b(?:is|are) (?:also )?required\b/i],
  ['SHOULD', /\bshould\b/i],
  ['MAY', /\b(?:may(?! or may not)(?<!may or may)|can)\b/i],
  ['MUST', /\bwould\b/i],
  ['MUST', new RegExp(`\\b(?:is|are)\\s+(?:(?:also|then|always|only)\\s+)?${recorded}\\b`, 'i')],
  ['MUST', /^\s*(?:please\s+)?(?:use|assign|add|record|select)\b/i],
  ['MUST', bareRequirement],
];

/** "Must not be assigned", "is not used": a clause that rules codes out obliges to none. */
const prohibition = new RegExp(
  `\\b(?:(?:must|should|would|(?<!may\\s+or\\s+)may|can|is|are|need)\\s*(?:not|never)|cannot)\\s+(?:(?:also|therefore|to)\\s+)*(?:be\\s+)?${recorded}\\b`,
  'i',
);

/** How binding a clause is, or null when it obliges to nothing. */
export function obligationIn(clause: string): Binding | null {
  const main = withoutProvisos(clause);
  if (prohibition.test(main)) return null;
  return verbs.find(([, pattern]) => pattern.test(clause))?.[0] ?? null;
}

/** Whether a clause obliges only as a requirement without any verb. */
export function isBareRequirement(clause: string): boolean {
  return (
    bareRequirement.test(clause) &&
    !verbs.some(([, pattern]) => pattern !== bareRequirement && pattern.test(clause))
  );
}

const places: readonly (readonly [Position, RegExp])[] = [
  ['SECOND', /\bin (?:the )?second place\b/i],
  ['ADDITIONAL', /\bas (?:an )?additional codes?\b/i],
  ['SECONDARY', /\bas (?:a )?secondary codes?\b/i],
  ['SUPPLEMENTARY', /\bas (?:a )?supplementary codes?\b|^\s*(?:use )?an? supplementary\b/i],
  ['SUBSIDIARY', /\bin a subsidiary position\b|\bas (?:a )?subsidiary codes?\b/i],
];

/** The place a clause gives to its codes, or null. */
export function positionIn(clause: string): Position | null {
  return places.find(([, pattern]) => pattern.test(clause))?.[0] ?? null;
}

/** When a clause applies. A scope ("each time a spinal operation is coded") holds for the whole document; a proviso has to be asked. */
export interface Condition {
  readonly kind: 'PROVISO' | 'SCOPE';
  /** In the words of the document, with its first word. */
  readonly words: string;
}

/** A proviso with its place in a clause. */
export interface Proviso {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const conjunctions = String.raw`(?:except (?:when|where|if)|when(?:ever)?|if|where|unless|provided that|in (?:the )?(?:cases?|event)s? (?:where|when|of|that))`;
const front = new RegExp(`^\\s*${conjunctions}(?=\\s)`, 'i');
const behind = new RegExp(`(?<![\\w-])${conjunctions}(?=\\s)`, 'i');
const scope = /\b((?:each time|for any procedure)\b(?:[^.:]|\.(?=\S))*)/i;
/** How the clause that follows a proviso begins. */
const mainClause =
  /^\s*(?:then\s+)?(?:the|an?|one|both|either|all|this|these|those|codes?|categor\w+|it|use|assign|add|record|also|OPCS(?:-?4)?|ICD(?:-?10)?|additional|supplementary|subsidiary|secondary|site|\.?\d|[A-Z]\d\d|chapter)(?![\w-])/i;
/** The same where no comma stands before it. */
const unmarkedMainClause =
  /\s(?=(?:then\s+)?(?:the following\b|an? (?:\w+ ){0,2}codes?\b|the (?:OPCS|ICD|site code|appropriate|relevant|additional|code)|codes? from\b|one of the\b|both codes\b|(?:use|assign)\s|(?:OPCS|ICD)-?\d|[A-Z]\d\d(?![A-Za-z0-9])))/;

/** The proviso in front of a clause, up to the comma before what it is a proviso of; null when there is none. */
function provisoInFront(clause: string): Proviso | null {
  const lead = front.exec(clause)?.[0];
  if (lead === undefined) return null;
  const start = clause.length - clause.trimStart().length;
  for (const { index } of clause.matchAll(/,(?=\s)/g)) {
    if (!mainClause.test(clause.slice(index + 1, index + 40))) continue;
    return { words: wordsOf(clause.slice(start, index)), start, end: index };
  }
  const end = unmarkedEnd(clause, lead) ?? clause.indexOf(',');
  return end < lead.length ? null : { words: wordsOf(clause.slice(start, end)), start, end };
}

/** Where a proviso ends before a main clause without a comma; null when it does not. Its own first word is part of it. */
function unmarkedEnd(text: string, conjunction: string): number | null {
  const from = conjunction.length + 1;
  const found = unmarkedMainClause.exec(text.slice(from));
  return found && from + found.index;
}

/** The proviso behind a clause; in the sentence after the last full stop or colon of the clause. */
function provisoBehind(clause: string): Proviso | null {
  const from = lastPartAt(clause);
  const match = behind.exec(clause.slice(from));
  if (!match) return null;
  const start = from + match.index;
  const rest = withoutEnd(clause.slice(start));
  const cut = isDetailNotStated(rest) ? unmarkedEnd(rest, match[0]) : null;
  const end = start + (cut ?? rest.length);
  return { words: wordsOf(clause.slice(start, end)), start, end };
}

/** The proviso of a clause, or null when it has none. */
export function provisoIn(clause: string): Proviso | null {
  return provisoInFront(clause) ?? provisoBehind(clause);
}

/** "When a spinal operation is coded": whoever reads the guidance codes one, so there is nothing to ask. */
const saysOnlyCoded = /^when(?:ever)? (?:an?|any|the) [\w -]{1,80} is (?:being )?coded$/i;

/** The condition of a clause, or null when it always applies. */
export function conditionIn(clause: string): Condition | null {
  const inFront = provisoInFront(clause);
  if (inFront) return { kind: kindOfProviso(inFront), words: inFront.words };
  const scoped = scope.exec(clause)?.[1];
  if (scoped !== undefined) return { kind: 'SCOPE', words: folded(scoped) };
  const after = provisoBehind(clause);
  return after && { kind: kindOfProviso(after), words: after.words };
}

function kindOfProviso({ words }: Proviso): Condition['kind'] {
  return saysOnlyCoded.test(words) ? 'SCOPE' : 'PROVISO';
}

function withoutProvisos(clause: string): string {
  const proviso = provisoIn(clause);
  return proviso ? clause.slice(0, proviso.start) + clause.slice(proviso.end) : clause;
}

/** Whether the words of a condition ask for something, and are no scope. */
export function isProviso(condition: string): boolean {
  return (
    /^(?:except|when|if|where|unless|provided|in )/.test(condition) &&
    !saysOnlyCoded.test(condition)
  );
}

/** "If the levels of spine are not specified": a detail that is not stated, so a default follows. */
export function isDetailNotStated(condition: string): boolean {
  return /\bnot (?:further )?(?:stated|specified|known|documented|recorded|given|indicated|clear)\b|\bunspecified\b|\bunknown\b/i.test(
    condition,
  );
}

/** The fourth character alone that a default names, as in "the fourth-character .9 must be assigned". */
export function fourthCharacterIn(clause: string): string | null {
  return /\bfourth[- ]character\s+\.?(\d)\b/i.exec(clause)?.[1] ?? null;
}

/** Whether a clause points back to the codes named before it. */
export function pointsBack(clause: string): boolean {
  return /\b(?:these|this|those) (?:categor(?:y|ies)|codes?)\b|\bfourth[- ]character\b/i.test(
    clause,
  );
}

/** Whether a clause speaks of every procedure of its document: "to these procedures", "for both approaches". */
export function isAboutAll(clause: string): boolean {
  return /\b(?:these|both|all|each|either|any)(?: of (?:the|these))? (?:procedures?|approach(?:es)?|operations?|techniques?|methods?|stages?|cases?|solutions?|scenarios?)\b/i.test(
    clause,
  );
}

/** What is done at the same time, as in "for concurrent excision of adenoid (E20.1)"; null when nothing is. */
export function concurrentIn(words: string): string | null {
  const found = /\bconcurrent(?:ly)? [^().;:,]{1,200}/i.exec(words)?.[0];
  return found === undefined
    ? null
    : lowerFirst(folded(found).replace(/ (?:with|from|by|using)$/, ''));
}

/** "Do not include any lymph node removal and these are classified …": what another code is needed for, and from where on. */
export function notIncludedIn(clause: string): { words: string; from: number } | null {
  const match =
    /\bdo(?:es)? not include (?:any |the )?([^.:;]{1,200}?),? and (?:these|this|it) (?:is|are) /i.exec(
      clause,
    );
  return match?.[1] === undefined
    ? null
    : { words: folded(match[1]), from: match.index + match[0].length };
}

/** Where what follows the last full stop or colon inside a clause begins. A full stop inside a code ("V55.-", ".9") is none. */
function lastPartAt(clause: string): number {
  let at = 0;
  for (const match of clause.trimEnd().matchAll(/[.:]\s(?![-\d])/g)) {
    at = match.index + match[0].length;
  }
  return at;
}

/** Without the full stop or colon, the white space and a bracket that closes nothing, at the end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (/[\s.:;]/.test(text.charAt(end - 1))) end--;
  const words = text.slice(0, end);
  // A bracket that was opened before belongs to what is in front.
  return words.endsWith(')') && !words.includes('(') ? words.slice(0, -1).trimEnd() : words;
}

function wordsOf(text: string): string {
  return lowerFirst(folded(text));
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
