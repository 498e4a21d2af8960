import type { Change, Guidance, Solution } from '../model/index.js';
import { change, changeOf, solutionName, stepName } from './change-words.js';
import { pairUp, type Pair } from './pairs.js';
import { keysOf, stepChanges } from './step-changes.js';

/**
 * What changed in the ways to code the procedure, and in the steps of each and of the diagnosis. A solution is known by
 * its label; under another label, or without one, by what it recommends.
 */
export function solutionChanges(
  { procedure: { recommendation: before } }: Guidance,
  { procedure: { recommendation: after } }: Guidance,
): Change[] {
  const { pairs, onlyBefore, onlyAfter } = pairUp(
    before.solutions,
    after.solutions,
    solutionCloseness,
  );
  const oneOfSeveral = Math.max(before.solutions.length, after.solutions.length) > 1;
  const named = (solution: Solution) => ({ name: solutionName(solution), oneOfSeveral });
  const diagnosis = { name: 'the diagnosis', oneOfSeveral: false };
  return [
    ...onlyBefore.map((solution) =>
      change('SOLUTION_REMOVED', `No longer a solution: ${withSteps(solution)}.`),
    ),
    ...pairs.flatMap(changesOfSolution),
    ...orderChange(pairs),
    ...onlyAfter.map((solution) =>
      change('SOLUTION_ADDED', `New solution: ${withSteps(solution)}.`),
    ),
    ...stepChanges([
      ...onlyBefore.map((old) => ({ ...named(old), before: old.steps, after: null })),
      ...pairs.map(([old, now]) => ({ ...named(now), before: old.steps, after: now.steps })),
      ...onlyAfter.map((now) => ({ ...named(now), before: null, after: now.steps })),
      { ...diagnosis, before: before.diagnosis, after: after.diagnosis },
    ]),
  ];
}

/** The same label; then no label and something in common; then another label and most of it in common. */
function solutionCloseness(before: Solution, after: Solution): number {
  const [then, now] = [before, after].map(({ steps }) => new Set(steps.flatMap(keysOf)));
  if (!then || !now) return 0;
  const shared = [...now].filter((key) => then.has(key)).length;
  if (before.label !== after.label) {
    return shared > Math.max(then.size, now.size) / 2 ? 1000 + shared : 0;
  }
  if (after.label !== null) return 3000 + shared;
  return shared > 0 ? 2000 + shared : 1;
}

function changesOfSolution([before, after]: Pair<Solution>): Change[] {
  const name = `Solution ${after.ordinal}`;
  return [
    ...changeOf('SOLUTION_CHANGED', name, scenarioOf(after), scenarioOf(before)),
    ...changeOf(
      'SOLUTION_CHANGED',
      after.label === null ? name : solutionName(after),
      preferenceOf(after),
      preferenceOf(before),
    ),
  ];
}

function scenarioOf({ label }: Solution): string {
  return label === null ? 'for no stated scenario' : `for "${label}"`;
}

function preferenceOf({ preferred }: Solution): string {
  if (preferred === null) return 'of no stated preference';
  return preferred ? 'preferred' : 'not preferred';
}

/** Alternatives stand in the order of preference, so their order says something. */
function orderChange(pairs: readonly Pair<Solution>[]): Change[] {
  const inOrder = pairs.every(
    ([before], index) => index === 0 || (pairs[index - 1]?.[0].ordinal ?? 0) < before.ordinal,
  );
  const order = pairs.map(([, after]) => withSteps(after)).join('; ');
  return inOrder ? [] : [change('SOLUTION_CHANGED', `The order of the solutions is now ${order}.`)];
}

/** `"Percutaneous" with V40.1, V55.-` */
function withSteps({ label, steps }: Solution): string {
  const names = steps.map(stepName).join(', ');
  return label === null ? names : `"${label}" with ${names}`;
}
