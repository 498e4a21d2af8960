import type { CodingList, Recommendation, Solution, Step, Target } from '../model/index.js';
import { chapterOf } from '../opcs4-chapters.js';
import { fills, isNear, type Looked } from './entry.js';

/** The steps of a solution in OPCS-4, or those of the diagnosis in ICD-10, as a coding is held against them. */
export interface PlannedSteps {
  readonly list: CodingList;
  /** Null for the diagnosis. */
  readonly solution: Solution | null;
  readonly steps: readonly Step[];
  /** Step by step, whether it has to be filled. */
  readonly isBinding: readonly boolean[];
  /** Step by step, whether it takes more than one code. */
  readonly isOpenEnded: readonly boolean[];
  /** The first step with the same choices; a step that has the same choices as one before it stands in the same class. */
  readonly classOf: readonly number[];
}

/** Which steps a code answers to, in one way of recording the procedure or in the diagnosis. */
interface Fit {
  /** The steps that it fills, by their place among the steps, ascending. */
  readonly fills: readonly number[];
  /** The steps that want one code of its category, and not it. */
  readonly near: readonly number[];
}

/** Whether a code states the procedure of a solution, or is of the category of one. */
interface Beginning {
  readonly exactly: boolean;
  readonly nearly: boolean;
}

/** A recommendation made ready to hold codings against. */
export interface Plan {
  readonly solutions: readonly PlannedSteps[];
  /** Null when no diagnosis is published. */
  readonly diagnosis: PlannedSteps | null;
  /** How a code fits, by solution; what fits is looked at once for each code. */
  fitsIn(code: Looked, planned: PlannedSteps): Fit;
  /** Whether a code states the procedure of a solution, or another code of its category where one code is wanted. */
  beginsIn(code: Looked): Beginning;
}

const kept = new WeakMap<Recommendation, Plan>();

/** The plan of a recommendation, which is frozen, so that it is made once. */
export function planOf(recommendation: Recommendation): Plan {
  const known = kept.get(recommendation);
  if (known) return known;
  const plan = makePlan(recommendation);
  kept.set(recommendation, plan);
  return plan;
}

function makePlan({ solutions, diagnosis }: Recommendation): Plan {
  const planned = solutions
    .map((solution) => plannedSteps('PROCEDURES', solution, solution.steps))
    .filter(({ steps }) => steps.length > 0);
  const diagnoses = plannedSteps('DIAGNOSES', null, diagnosis);
  const fits = new WeakMap<Looked, Map<PlannedSteps, Fit>>();
  const fitsIn = (code: Looked, steps: PlannedSteps): Fit => {
    let ofCode = fits.get(code);
    if (!ofCode) fits.set(code, (ofCode = new Map<PlannedSteps, Fit>()));
    let fit = ofCode.get(steps);
    if (!fit) ofCode.set(steps, (fit = fitOf(code, steps)));
    return fit;
  };
  const beginnings = new WeakMap<Looked, Beginning>();
  const beginsIn = (code: Looked): Beginning => {
    let beginning = beginnings.get(code);
    if (!beginning) {
      const all = planned.map((steps) => fitsIn(code, steps));
      beginning = {
        exactly: all.some(({ fills }) => fills[0] === 0),
        nearly: all.some(({ near }) => near[0] === 0),
      };
      beginnings.set(code, beginning);
    }
    return beginning;
  };
  return Object.freeze({
    solutions: planned,
    diagnosis: diagnoses.steps.length > 0 ? diagnoses : null,
    fitsIn,
    beginsIn,
  });
}

function plannedSteps(
  list: CodingList,
  solution: Solution | null,
  all: readonly Step[],
): PlannedSteps {
  const system = list === 'PROCEDURES' ? 'OPCS4' : 'ICD10';
  const steps = all.filter(({ choices }) => choices.some(({ target }) => target.system === system));
  const wanted = steps.map(({ choices }) =>
    choices.map(({ target }) => targetKey(target)).join(' '),
  );
  return Object.freeze({
    list,
    solution,
    steps,
    isBinding: steps.map(({ obligation }) => obligation === 'MUST'),
    isOpenEnded: steps.map(isOpenEnded),
    classOf: wanted.map((key) => wanted.indexOf(key)),
  });
}

function targetKey({ system, kind, firstValue, lastValue }: Target): string {
  return `${system}:${kind}:${firstValue}-${lastValue}`;
}

function fitOf(code: Looked, { steps }: PlannedSteps): Fit {
  const where = (holds: (step: Step) => boolean) =>
    steps.flatMap((step, index) => (holds(step) ? [index] : []));
  const filled = where((step) => fills(code, step));
  return { fills: filled, near: where((step) => !fills(code, step) && isNear(code, step)) };
}

/**
 * Whether a step takes as many codes as there is reason for: a slot for a chapter as many as the operation had sites, and
 * a range of operations as many as were done of those it names. Of a range of methods one is chosen.
 */
export function isOpenEnded(step: Step): boolean {
  return step.choices.some(
    ({ target: { kind, system, firstValue } }) =>
      kind === 'CHAPTER' ||
      (kind === 'RANGE' && system === 'OPCS4' && chapterOf(firstValue) !== methods),
  );
}

const methods = 'Y';
