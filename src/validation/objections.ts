import type { Severity } from '../model/index.js';
import { nameOf } from './entry.js';
import type { Examination } from './examination.js';
import type { Objection, Rule } from './rule.js';
import { rulesConcerned } from './triage.js';

/** An objection and the rule that raised it. */
export interface Objected {
  readonly rule: Rule;
  readonly objection: Objection;
}

/**
 * Asks every rule that a code of a coding concerns.
 *
 * @throws Error when a rule throws, which is a bug in the rule
 */
export function objectionsTo(examination: Examination, rules: readonly Rule[]): Objected[] {
  const objections: Objected[] = [];
  for (const rule of rulesConcerned(rules, examination.entries)) {
    try {
      for (const objection of rule.check(examination)) objections.push({ rule, objection });
    } catch (cause) {
      throw new Error(`The rule ${rule.name} failed; this is a bug in the rule`, { cause });
    }
  }
  return objections;
}

/** What an objection weighs: as much as its rule, unless it says less. */
export function severityOf({ rule, objection }: Objected): Severity {
  return objection.severity ?? rule.severity;
}

/**
 * What an objection is known by: its rule and its first code, or what it says where it is about something that is not
 * there. Positions and neighbours change when others are mended, so they are left out.
 */
export function signOf({ rule, objection: { entries, message } }: Objected): string {
  const [first] = entries;
  return `${rule.name} ${first ? nameOf(first) : message}`;
}

/** How often each objection is raised. */
export function timesOf(objections: readonly Objected[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const objected of objections) {
    const sign = signOf(objected);
    times.set(sign, (times.get(sign) ?? 0) + 1);
  }
  return times;
}
