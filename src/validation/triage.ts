import type { Entry, Looked } from './entry.js';
import type { Rule } from './rule.js';

/** Which rules of a list have to be asked about a code, by their places in the list. */
interface Triage {
  /** Of each rule whether it is asked about every coding. */
  readonly isAlwaysAsked: readonly boolean[];
  readonly concernedBy: WeakMap<Looked, readonly number[]>;
}

const triages = new WeakMap<readonly Rule[], Triage>();

/**
 * The rules that can have anything to say of a coding, in their order: those that are always asked, and those that one of
 * its codes concerns. Most conventions are about few codes, so of many rules few are asked.
 */
export function rulesConcerned(rules: readonly Rule[], entries: readonly Entry[]): readonly Rule[] {
  const { isAlwaysAsked, concernedBy } = triageOf(rules);
  const isAsked = isAlwaysAsked.slice();
  for (const { looked } of entries) {
    let concerned = concernedBy.get(looked);
    if (!concerned) concernedBy.set(looked, (concerned = concernedIn(rules, looked)));
    for (const at of concerned) isAsked[at] = true;
  }
  return rules.filter((_rule, at) => isAsked[at]);
}

function triageOf(rules: readonly Rule[]): Triage {
  let triage = triages.get(rules);
  if (!triage) {
    triage = {
      isAlwaysAsked: rules.map(({ concerns }) => concerns === undefined),
      concernedBy: new WeakMap(),
    };
    triages.set(rules, triage);
  }
  return triage;
}

function concernedIn(rules: readonly Rule[], looked: Looked): number[] {
  return rules.flatMap(({ concerns }, at) => (concerns?.(looked) ? [at] : []));
}
