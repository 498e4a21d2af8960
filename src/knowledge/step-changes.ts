import type { Change, Choice, Placement, Step } from '../model/index.js';
import { change, changeOf, choiceName, spoken, stepName } from './change-words.js';
import { pairUp, type Pair, type Pairing } from './pairs.js';

/** A solution or the diagnosis, as it stands before and after. */
export interface Place {
  /** `"Percutaneous"`, `solution 2`, `the diagnosis`. */
  readonly name: string;
  /** Whether its steps are called by its name, because the same codes may stand in another place. */
  readonly oneOfSeveral: boolean;
  /** Null when the place is new. */
  readonly before: readonly Step[] | null;
  /** Null when the place is there no longer. */
  readonly after: readonly Step[] | null;
}

interface PlacedStep {
  readonly step: Step;
  readonly place: Place;
}

/** What became of steps: one of one, several of one that was split, one of several that were joined. */
interface Fate {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
}

interface ComparedPlace {
  readonly place: Place;
  readonly fates: readonly Fate[];
  readonly removed: readonly PlacedStep[];
  readonly added: readonly PlacedStep[];
}

/**
 * What changed in the steps of these places. Steps are known by what they point to, and looked for where they stood
 * first, because two scenarios often share codes. That a whole place is new or gone is told elsewhere, with its steps.
 */
export function stepChanges(places: readonly Place[]): Change[] {
  const compared = places.map(comparePlace);
  const { pairs: moved, onlyBefore, onlyAfter } = pairMoved(compared);
  return [
    ...onlyBefore
      .filter(({ place }) => place.after)
      .map((removed) => change('STEP_REMOVED', `${fullName(removed)} is no longer a step.`)),
    ...compared.flatMap(({ place, fates }) => [
      ...fates.flatMap((fate) => changesOfFate(fate, place)),
      ...orderChange(fates, place),
    ]),
    ...onlyAfter
      .filter(({ place }) => place.before)
      .map((added) => change('STEP_ADDED', `${fullName(added)} is a new step.`)),
    ...moved.flatMap(changesOfMoved),
  ];
}

function comparePlace(place: Place): ComparedPlace {
  const { pairs, onlyBefore, onlyAfter } = pairUp(
    place.before ?? [],
    place.after ?? [],
    stepCloseness,
  );
  const fates = pairs.map(([before, after]) => ({ before: [before], after: [after] }));
  const [removed, added]: [PlacedStep[], PlacedStep[]] = [[], []];
  for (const step of onlyAfter) {
    const split = fates.find(({ before, after }) => hasAny(step, keysOnlyIn(before, after)));
    if (split) split.after.push(step);
    else added.push({ step, place });
  }
  for (const step of onlyBefore) {
    const joined = fates.find(
      ({ before, after }) => after.length === 1 && hasAny(step, keysOnlyIn(after, before)),
    );
    if (joined) joined.before.push(step);
    else removed.push({ step, place });
  }
  for (const { before, after } of fates) {
    before.sort(byOrdinal);
    after.sort(byOrdinal);
  }
  return { place, fates, removed, added };
}

/** Pairs what one place has lost with what another has got. Between one that is gone and a new one nothing moved. */
function pairMoved(compared: readonly ComparedPlace[]): Pairing<PlacedStep> {
  return pairUp(
    compared.flatMap(({ removed }) => removed),
    compared.flatMap(({ added }) => added),
    (before, after) =>
      before.place.after || after.place.before ? stepCloseness(before.step, after.step) : 0,
  );
}

function changesOfMoved([before, after]: Pair<PlacedStep>): Change[] {
  return [
    change(
      'STEP_MOVED',
      `${stepName(after.step)} is now in ${after.place.name}, before it was in ${before.place.name}.`,
    ),
    ...changesOfFate({ before: [before.step], after: [after.step] }, after.place),
  ];
}

function changesOfFate(fate: Fate, place: Place): Change[] {
  const { before, after } = fate;
  return [
    ...splitOrJoin(fate, place),
    ...choiceChanges(fate, place),
    ...after.flatMap((step, index) =>
      before.flatMap((old, oldIndex) =>
        changesOfStep(
          // What shares a step is joined by "or".
          { ...old, relation: index > 0 ? 'OR' : old.relation },
          { ...step, relation: oldIndex > 0 ? 'OR' : step.relation },
          fullName({ step: oldIndex > 0 ? old : step, place }),
        ),
      ),
    ),
  ];
}

function splitOrJoin({ before, after }: Fate, place: Place): Change[] {
  const names = (steps: readonly Step[]) =>
    `${steps.length} steps, ${steps.map(stepName).join(', ')}`;
  return [
    ...(after.length > 1 ? before : []).map((step) =>
      change('STEP_SPLIT', `${fullName({ step, place })} is now ${names(after)}.`),
    ),
    ...(before.length > 1 ? after : []).map((step) =>
      change(
        'STEP_JOINED',
        `${fullName({ step, place })} is now one step, before it was ${names(before)}.`,
      ),
    ),
  ];
}

function choiceChanges({ before, after }: Fate, place: Place): Change[] {
  return [
    ...after.flatMap((step) =>
      choicesOnlyIn([step], before).map((choice) =>
        change(
          'CHOICE_ADDED',
          `${choiceName(choice)} is a new choice in ${fullName({ step, place })}.`,
        ),
      ),
    ),
    ...after
      .slice(0, 1)
      .flatMap((step) =>
        choicesOnlyIn(before, after).map((choice) =>
          change(
            'CHOICE_REMOVED',
            `${choiceName(choice)} is no longer a choice in ${fullName({ step, place })}.`,
          ),
        ),
      ),
  ];
}

function changesOfStep(before: Step, after: Step, name: string): Change[] {
  const was = (kind: Change['kind'], wordsOf: (step: Step) => string) =>
    changeOf(kind, name, wordsOf(after), wordsOf(before));
  return [
    ...was('OBLIGATION_CHANGED', ({ obligation }) => spoken(obligation, 'none')),
    ...was('CONDITION_CHANGED', ({ condition }) => spoken(condition, 'always')),
    ...was('POSITION_CHANGED', positionOf),
    // The first step has no relation, and that another step is the first now is told otherwise.
    ...((before.relation ?? 'AND') === (after.relation ?? 'AND')
      ? []
      : was('RELATION_CHANGED', ({ relation }) => spoken(relation, 'the first'))),
  ];
}

/** `second`, `directly after Y11.4`, `in no stated place`. */
function positionOf({ position, placements }: Step): string {
  const stated = [
    ...(position === null ? [] : [spoken(position, '')]),
    ...placements.map(placementName),
  ];
  return stated.length === 0 ? 'in no stated place' : stated.join(', ');
}

function placementName({ after, condition }: Placement): string {
  return `directly after ${after.notation}${condition === null ? '' : ` "${condition}"`}`;
}

function orderChange(fates: readonly Fate[], { name, oneOfSeveral }: Place): Change[] {
  const steps = fates.flatMap(({ before }) => before.slice(0, 1));
  const inOrder = steps.every(
    (step, index) => index === 0 || (steps[index - 1]?.ordinal ?? 0) <= step.ordinal,
  );
  const whose = oneOfSeveral ? ` of ${name}` : '';
  return inOrder
    ? []
    : [
        change(
          'STEP_MOVED',
          `The order of the steps${whose} is now ${steps.map(stepName).join(', ')}.`,
        ),
      ];
}

/** The same step in every respect, then the same choices, then some of them. */
function stepCloseness(before: Step, after: Step): number {
  if (before.subject !== after.subject) return 0;
  const [then, now] = [keysOf(before), keysOf(after)];
  const shared = now.filter((key) => then.includes(key)).length;
  if (shared < Math.max(then.length, now.length)) return shared;
  return shared + (changesOfStep(before, after, '').length === 0 ? 2000 : 1000);
}

/** The choices of these steps that those have not, or not with the same mark. */
function choicesOnlyIn(these: readonly Step[], those: readonly Step[]): Choice[] {
  const marked = (choice: Choice) => `${choice.target.system} ${choiceName(choice)}`;
  const others = new Set(those.flatMap(({ choices }) => choices.map(marked)));
  return these.flatMap(({ choices }) => choices).filter((choice) => !others.has(marked(choice)));
}

function keysOnlyIn(these: readonly Step[], those: readonly Step[]): string[] {
  const others = new Set(those.flatMap(keysOf));
  return these.flatMap(keysOf).filter((key) => !others.has(key));
}

function hasAny(step: Step, keys: readonly string[]): boolean {
  return keysOf(step).some((key) => keys.includes(key));
}

/** What a step points to, each once, whatever the marks. */
export function keysOf({ choices }: Step): string[] {
  return [...new Set(choices.map(({ target }) => `${target.system} ${target.notation}`))];
}

function fullName({ step, place }: PlacedStep): string {
  return place.oneOfSeveral ? `${stepName(step)} of ${place.name}` : stepName(step);
}

function byOrdinal(one: Step, other: Step): number {
  return one.ordinal - other.ordinal;
}
