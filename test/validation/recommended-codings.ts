import type { Answer, Coding, Guidance, Step, Target } from '../../src/model/index.js';

/** The codes that a target stands for, as many as a test wants of them. */
export type CodesFor = (target: Target) => readonly string[];

/** A step as a coding has it: with one of its codes, or left out because it does not apply. */
interface Taken {
  readonly step: Step;
  readonly code: string | null;
}

/**
 * Every coding that a document recommends: each of its solutions with each combination of its choices, steps that depend
 * on something once in and once out and their questions answered so, and besides every code of each choice once.
 *
 * @param codesFor the first code stands for the target in the combinations, the others are tried one by one
 */
export function* recommendedCodings(
  { reference, procedure: { recommendation } }: Guidance,
  codesFor: CodesFor,
): Iterable<Coding> {
  const { solutions, diagnosis } = recommendation;
  const ofProcedure = solutions.length > 0 ? solutions.map(({ steps }) => steps) : [[]];
  for (const way of ofProcedure) {
    const steps = [...way, ...diagnosis].filter(isOfClassification);
    for (const taken of takings(steps, codesFor)) {
      if (isConsistent(taken)) yield codingOf(reference, taken);
    }
  }
}

/** Concepts of SNOMED CT are no codes of a coding. */
function isOfClassification({ choices }: Step): boolean {
  return choices.some(({ target }) => target.system !== 'SNOMEDCT');
}

function* takings(steps: readonly Step[], codesFor: CodesFor): Iterable<Taken[]> {
  const combined = combinations(steps, (target) => codesFor(target).slice(0, 1));
  yield* combined;
  const whole = combined.filter(isConsistent).reduce(withMoreCodes, []);
  for (const [at, { step, code: first }] of whole.entries()) {
    if (first === null) continue;
    for (const code of step.choices.flatMap(({ target }) => codesFor(target)))
      yield whole.with(at, { step, code });
  }
}

function combinations(steps: readonly Step[], codesFor: CodesFor): Taken[][] {
  let found: Taken[][] = [[]];
  for (const step of steps) {
    const ways = waysOf(step, codesFor);
    found = found.flatMap((taken) => ways.map((way) => [...taken, way]));
  }
  return found;
}

function waysOf(step: Step, codesFor: CodesFor): Taken[] {
  const codes = step.choices.flatMap(({ target }) => codesFor(target));
  const filled = [...new Set(codes)].map((code): Taken => ({ step, code }));
  return mayBeLeftOut(step) ? [{ step, code: null }, ...filled] : filled;
}

function mayBeLeftOut({ obligation, condition, relation }: Step): boolean {
  return obligation === 'MAY' || condition !== null || relation === 'UNKNOWN';
}

/**
 * Steps that depend on the same are taken together. Of steps between which a document has lost the word, nobody knows
 * whether it recommends them all, so that one of them is as much as it certainly recommends.
 */
function isConsistent(taken: readonly Taken[]): boolean {
  const answers = new Map<string, boolean>();
  for (const { step, code } of taken) {
    if (!step.question || step.obligation === 'MAY') continue;
    const isIn = code !== null;
    if ((answers.get(step.question.key) ?? isIn) !== isIn) return false;
    answers.set(step.question.key, isIn);
  }
  return taken.filter(({ step, code }) => step.relation === 'UNKNOWN' && code !== null).length < 2;
}

function withMoreCodes(one: readonly Taken[], other: readonly Taken[]): readonly Taken[] {
  const codesIn = (taken: readonly Taken[]) => taken.filter(({ code }) => code !== null).length;
  return codesIn(other) > codesIn(one) ? other : one;
}

function codingOf(reference: string, taken: readonly Taken[]): Coding {
  const inOrder = placed(taken);
  const codesOf = (system: string) =>
    inOrder.flatMap(({ step, code }) =>
      code !== null && step.choices[0]?.target.system === system ? [code] : [],
    );
  return {
    guidance: reference,
    procedures: codesOf('OPCS4'),
    diagnoses: codesOf('ICD10'),
    answers: answersFor(taken),
    on: '2026-11-23',
    rules: null,
  };
}

/** In the order of the document, but for what stands directly after a code that the document has later. */
function placed(taken: readonly Taken[]): Taken[] {
  const inOrder = [...taken];
  for (const one of taken) {
    const places = one.step.placements.map(({ after }) =>
      inOrder.findLastIndex(
        ({ step, code }) =>
          code !== null && step.choices.some(({ target }) => isSame(target, after)),
      ),
    );
    const at = inOrder.indexOf(one);
    const behind = Math.max(...places, -1);
    if (behind > at) inOrder.splice(behind, 0, ...inOrder.splice(at, 1));
  }
  return inOrder;
}

function isSame(one: Target, other: Target): boolean {
  return one.system === other.system && one.firstValue === other.firstValue;
}

/** A question is answered with yes where a step that asks it is filled. */
function answersFor(taken: readonly Taken[]): Answer[] {
  const answers = new Map<string, Answer>();
  for (const { step, code } of taken) {
    if (!step.question) continue;
    const question = step.question.key;
    if (code !== null || !answers.has(question))
      answers.set(question, { question, answer: code === null ? 'NO' : 'YES' });
  }
  return [...answers.values()];
}
