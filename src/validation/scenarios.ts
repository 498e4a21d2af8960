import type { Guidance, Scenario, Solution } from '../model/index.js';
import type { LookedUp } from './examination.js';
import { matchRecommendation, type Match } from './match.js';
import { planOf } from './plan.js';

const kept = new WeakMap<Solution, Guidance>();

/** A document as if it had one of its solutions alone; made once for each. */
export function inScenario(guidance: Guidance, solution: Solution): Guidance {
  const known = kept.get(solution);
  if (known) return known;
  const { procedure } = guidance;
  const recommendation = Object.freeze({ ...procedure.recommendation, solutions: [solution] });
  const narrowed = Object.freeze({
    ...guidance,
    procedure: Object.freeze({ ...procedure, recommendation }),
  });
  kept.set(solution, narrowed);
  return narrowed;
}

/** The solutions of a document that have OPCS-4 codes, in its order. */
export function solutionsOf({ procedure }: Guidance): readonly Solution[] {
  return planOf(procedure.recommendation).solutions.flatMap(({ solution }) => solution ?? []);
}

/** The solution of a document by its label in any case, or by its number; null when it has none such. */
export function solutionNamed(guidance: Guidance, name: string): Solution | null {
  const solutions = solutionsOf(guidance);
  const asked = folded(name);
  return (
    solutions.find(({ label }) => label !== null && folded(label) === asked) ??
    solutions.find(({ ordinal }) => String(ordinal) === asked) ??
    null
  );
}

function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** What a solution is called: `2 (Stage 2)`, or its number alone. */
export function scenarioName({ ordinal, label }: Solution): string {
  return label === null ? String(ordinal) : `${ordinal} (${label})`;
}

/**
 * The solution that codes are nearest to: where the code of a procedure is there, or one of its category, the one that
 * needs the fewest changes; else the one of which most steps are filled. On a tie, as when there is nothing yet, it is
 * the one that the document prefers, or its first. Null when it has none.
 */
export function nearestSolution(guidance: Guidance, looked: LookedUp): Solution | null {
  const [nearest] = operationsIn(guidance, looked);
  const [operation] = nearest?.fillings ?? [];
  if (nearest?.solution && (operation?.entry || operation?.mistaken)) return nearest.solution;
  const filledIn = new Map(
    solutionsOf(guidance).map((solution) => [
      solution,
      filled(inScenario(guidance, solution), looked),
    ]),
  );
  const most = Math.max(...filledIn.values());
  const tied = [...filledIn.keys()].filter((solution) => filledIn.get(solution) === most);
  return tied.find(({ preferred }) => preferred === true) ?? tied[0] ?? null;
}

/** How codes fill the steps of the procedure, each time it was done. */
function operationsIn(
  { procedure: { recommendation } }: Guidance,
  { procedures, diagnoses }: LookedUp,
): readonly Match[] {
  const matches = matchRecommendation(recommendation, procedures, diagnoses);
  return matches.filter(({ solution }) => solution !== null);
}

function filled(narrowed: Guidance, looked: LookedUp): number {
  const [first] = operationsIn(narrowed, looked);
  return first?.fillings.filter(({ entry }) => entry).length ?? 0;
}

/** The solutions of a document, and how near codes are to each. */
export function scenariosOf(
  guidance: Guidance,
  looked: LookedUp,
  chosen: Solution | null,
): Scenario[] {
  return solutionsOf(guidance).map((solution) => {
    const narrowed = inScenario(guidance, solution);
    const operations = operationsIn(narrowed, looked);
    const { ordinal, label, preferred } = solution;
    return {
      ordinal,
      label,
      preferred,
      hasProcedure: operations.some(({ fillings: [first] }) => first?.entry != null),
      filled: filled(narrowed, looked),
      edits: operations.reduce((sum, { edits }) => sum + edits, 0),
      isChosen: solution === chosen,
      solution,
    };
  });
}
