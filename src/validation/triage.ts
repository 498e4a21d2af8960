import type { Entry, Looked } from './entry.js';
import type { Rule } from './rule.js';

/** Sets of rules of one list, as bits: 30 rules to a number. */
type RuleBits = readonly number[];

const bitsInNumber = 30;

/** Which rules of a list have to be asked about a code. */
interface Triage {
  /** The rules that are asked about every coding. */
  readonly always: RuleBits;
  readonly concernedBy: WeakMap<Looked, RuleBits>;
  /** The rules of each set that was asked for, in the order of the list. */
  readonly rulesOf: Map<string, readonly Rule[]>;
}

const triages = new WeakMap<readonly Rule[], Triage>();

/** Sets of rules that are remembered: codings of the same kind of codes come to the same. */
const setsKept = 10_000;

/**
 * The rules that can have anything to say of a coding, in their order: those that are always asked, and those that one of
 * its codes concerns. Most conventions are about few codes, so of many rules few are asked.
 */
export function rulesConcerned(rules: readonly Rule[], entries: readonly Entry[]): readonly Rule[] {
  const { always, concernedBy, rulesOf } = triageOf(rules);
  const asked = always.slice();
  for (const { looked } of entries) {
    let concerned = concernedBy.get(looked);
    if (!concerned)
      concernedBy.set(looked, (concerned = bitsFor(rules, (rule) => rule.concerns?.(looked))));
    for (let at = 0; at < asked.length; at++) asked[at] = (asked[at] ?? 0) | (concerned[at] ?? 0);
  }
  const key = asked.join();
  let found = rulesOf.get(key);
  if (!found) {
    found = rules.filter((_rule, at) => hasBit(asked, at));
    if (rulesOf.size >= setsKept) rulesOf.clear();
    rulesOf.set(key, found);
  }
  return found;
}

function triageOf(rules: readonly Rule[]): Triage {
  let triage = triages.get(rules);
  if (!triage) {
    const always = bitsFor(rules, (rule) => rule.concerns === undefined);
    triages.set(rules, (triage = { always, concernedBy: new WeakMap(), rulesOf: new Map() }));
  }
  return triage;
}

function bitsFor(rules: readonly Rule[], isIn: (rule: Rule) => boolean | undefined): RuleBits {
  const bits = new Array<number>(Math.ceil(rules.length / bitsInNumber)).fill(0);
  for (const [at, rule] of rules.entries()) {
    const index = Math.floor(at / bitsInNumber);
    if (isIn(rule)) bits[index] = (bits[index] ?? 0) | (1 << (at % bitsInNumber));
  }
  return bits;
}

function hasBit(bits: RuleBits, at: number): boolean {
  return (((bits[Math.floor(at / bitsInNumber)] ?? 0) >> (at % bitsInNumber)) & 1) === 1;
}
