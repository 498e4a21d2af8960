import type { Obligation, Position } from '../model/index.js';
import { folded } from './text.js';

/**
 * The verbs by which documents oblige, most binding last of those that can stand together. "May or may not" is no
 * permission, so it does not count.
 */
const verbs: readonly (readonly [Obligation, RegExp])[] = [
  ['MUST', /\bmust\b|\bis required\b|\bare required\b/i],
  ['SHOULD', /\b(?:should|would)\b/i],
  ['MAY', /\b(?:may(?! or may not)(?<!may or may)|can)\b/i],
  ['MUST', /\b(?:is|are)\s+(?:also\s+)?(?:assigned|used|recorded|coded)\b/i],
];

/** "Must not be assigned", "is not used": a clause that rules codes out obliges to none. */
const prohibition =
  /\b(?:must|should|would|(?<!may or )may|can|is|are)\s*not\s+(?:also\s+)?(?:be\s+)?(?:assigned|used|recorded|coded)\b/i;

/** How binding a clause is, or null when it obliges to nothing. */
export function obligationIn(clause: string): Obligation | null {
  if (prohibition.test(clause.replace(provisoInFront, '').replace(provisoBehind, ''))) return null;
  return verbs.find(([, pattern]) => pattern.test(clause))?.[0] ?? null;
}

const places: readonly (readonly [Position, RegExp])[] = [
  ['SECOND', /\bin (?:the )?second place\b/i],
  ['ADDITIONAL', /\bas (?:an )?additional codes?\b/i],
  ['SECONDARY', /\bas (?:a )?secondary codes?\b/i],
  ['SUPPLEMENTARY', /\bas (?:a )?supplementary codes?\b/i],
  ['SUBSIDIARY', /\bin a subsidiary position\b/i],
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

const provisoInFront = /^\s*((?:when(?:ever)?|if|where)\b.+?),\s+(?:then\s+)?(?=\S)/is;
const scope = /\b((?:each time|for any procedure)\b(?:[^.:]|\.(?=\S))*)/i;
const provisoBehind = /\b(?:if|when|where)\b.*$/is;

/** The condition of a clause, or null when it always applies. */
export function conditionIn(clause: string): Condition | null {
  const front = provisoInFront.exec(clause)?.[1];
  if (front !== undefined) return { kind: 'PROVISO', words: lowerFirst(folded(front)) };
  const scoped = scope.exec(clause)?.[1];
  if (scoped !== undefined) return { kind: 'SCOPE', words: folded(scoped) };
  const behind = provisoBehind.exec(lastPartOf(clause))?.[0];
  return behind === undefined ? null : { kind: 'PROVISO', words: lowerFirst(folded(behind)) };
}

/** "If the levels of spine are not specified": a detail that is not stated, so a default follows. */
export function isDetailNotStated(condition: string): boolean {
  return /\bnot (?:stated|specified|known)\b|\bunspecified\b|\bunknown\b/i.test(condition);
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

/** What follows the last full stop or colon inside a clause. A full stop inside a code ("V55.-", ".9") is none. */
function lastPartOf(clause: string): string {
  return (
    clause
      .trim()
      .replace(/\.$/, '')
      .split(/[.:]\s(?![-\d])/)
      .at(-1) ?? ''
  );
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
