import type { Coding, Finding, Suggestion } from '../model/index.js';
import { applyEdits } from './edits.js';
import { examine, type Examination } from './examination.js';
import { objectionsTo, severityOf, signOf, timesOf, type Objected } from './objections.js';
import type { Rule } from './rule.js';

/** The most codings that are tried for one, first findings first. A coding of 24 codes seldom needs ten. */
const mostTried = 100;

/**
 * What a reader is told of the objections to a coding, with the changes that would mend each.
 *
 * @param suggests whether changes are worked out
 */
export function findingsOf(
  objections: readonly Objected[],
  examination: Examination,
  rules: readonly Rule[],
  suggests: boolean,
): Finding[] {
  const trial = new Trial(objections, examination, rules);
  return objections.map((objected) => ({
    ruleName: objected.rule.name,
    severity: severityOf(objected),
    axis: objected.rule.axis,
    message: objected.objection.message,
    places: objected.objection.entries.map(({ list, position }) => ({ list, position })),
    citation: objected.objection.citation,
    suggestions: suggests ? trial.suggestionsFor(objected) : [],
  }));
}

/** A suggestion, and how many objections are left after it. */
interface Tried {
  readonly suggestion: Suggestion;
  readonly left: number;
}

/** Tries out what rules propose for one coding. */
class Trial {
  readonly #examination: Examination;
  readonly #rules: readonly Rule[];
  readonly #before: ReadonlyMap<string, number>;
  /** What is said of a coding that proposals come to, which several often come to. */
  readonly #said = new Map<string, readonly Objected[]>();

  constructor(objections: readonly Objected[], examination: Examination, rules: readonly Rule[]) {
    this.#examination = examination;
    this.#rules = rules;
    this.#before = timesOf(objections);
  }

  /** The proposals that work, each coding they lead to once: those that leave least to be mended first. */
  suggestionsFor(objected: Objected): Suggestion[] {
    const tried = new Map<string, Tried>();
    for (const proposal of objected.objection.proposals ?? []) {
      const mended = applyEdits(this.#examination.coding, proposal.edits);
      const outcome = outcomeOf(mended);
      if (tried.has(outcome)) continue;
      const left = this.#leftAfter(mended, outcome, objected);
      if (left === null) continue;
      const { procedures, diagnoses } = mended;
      const { words, edits, citation = null } = proposal;
      tried.set(outcome, { suggestion: { words, edits, procedures, diagnoses, citation }, left });
    }
    return [...tried.values()]
      .sort((one, other) => one.left - other.left)
      .map(({ suggestion }) => suggestion);
  }

  /**
   * How many objections are left of a coding that a proposal came to; null when the proposal is not to be shown, because
   * its objection does not go away or a new one comes.
   */
  #leftAfter(mended: Coding, outcome: string, objected: Objected): number | null {
    const still = this.#saidOf(mended, outcome);
    if (!still) return null;
    const after = timesOf(still);
    const before = this.#before;
    const sign = signOf(objected);
    if ((after.get(sign) ?? 0) >= (before.get(sign) ?? 0)) return null;
    // What is only worth knowing, such as that a code could not be looked up, stands in the way of nothing.
    const weighing = still.filter((other) => severityOf(other) !== 'INFORMATION');
    const bringsNew = weighing
      .map(signOf)
      .some((other) => (after.get(other) ?? 0) > (before.get(other) ?? 0));
    return bringsNew ? null : weighing.length;
  }

  /** Null when enough has been tried. */
  #saidOf(mended: Coding, outcome: string): readonly Objected[] | null {
    const known = this.#said.get(outcome);
    if (known) return known;
    if (this.#said.size >= mostTried) return null;
    const { guidance, knowledge } = this.#examination;
    const said = objectionsTo(examine(mended, guidance, knowledge), this.#rules);
    this.#said.set(outcome, said);
    return said;
  }
}

/** What tells one coding that edits come to from another. */
export function outcomeOf({ procedures, diagnoses }: Coding): string {
  return `${procedures.join()};${diagnoses.join()}`;
}
