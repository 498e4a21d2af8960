import type { Entry, Looked } from './entry.js';
import type { Rule } from './rule.js';

/** Which rules of a list have to be asked about a code, by their places in the list. */
interface Triage {
  /** Of each rule whether it is asked about every coding. */
  readonly isAlwaysAsked: readonly boolean[];
  readonly alwaysAsked: readonly Rule[];
  readonly concernedBy: WeakMap<Looked, readonly number[]>;
}

const triages = new WeakMap<readonly Rule[], Triage>();

/**
 * The rules that can have anything to say of a coding, in their order: those that are always asked, and those that one of
 * its codes concerns. Most conventions are about few codes, so of many rules few are asked.
 */
export function rulesConcerned(rules: readonly Rule[], entries: readonly Entry[]): readonly Rule[] {
  const { isAlwaysAsked, alwaysAsked, concernedBy } = triageOf(rules);
  let isAsked: boolean[] | null = null;
  for (const { looked } of entries) {
    let concerned = concernedBy.get(looked);
    if (!concerned) concernedBy.set(looked, (concerned = concernedIn(rules, looked)));
    if (concerned.length === 0) continue;
    isAsked ??= isAlwaysAsked.slice();
    for (const at of concerned) isAsked[at] = true;
  }
  return isAsked ? rules.filter((_rule, at) => isAsked[at]) : alwaysAsked;
}

function triageOf(rules: readonly Rule[]): Triage {
  let triage = triages.get(rules);
  if (!triage) {
    const isAlwaysAsked = rules.map((rule) => rule.concerns === undefined);
    triage = {
      isAlwaysAsked,
      alwaysAsked: rules.filter((_rule, at) => isAlwaysAsked[at]),
      concernedBy: new WeakMap(),
    };
    triages.set(rules, triage);
  }
  return triage;
}

function concernedIn(rules: readonly Rule[], looked: Looked): number[] {
  return rules.flatMap((rule, at) => (rule.concerns?.(looked) ? [at] : []));
}
