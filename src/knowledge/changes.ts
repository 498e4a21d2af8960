import type { Change, ChangeKind, Guidance, Step } from '../model/index.js';

/**
 * What changed between two versions of a document, in the words of coding. Steps are known by what they point to, so a
 * step that gained a choice is the same step.
 *
 * @param before the version in force until now, or null when there was none
 */
export function changesBetween(before: Guidance | null, after: Guidance): Change[] {
  if (!before) return [change('GUIDANCE_ADDED', `${after.reference} ${after.title} is new.`)];
  const changes = [
    ...titleChange(before, after),
    ...stepChanges(stepsOf(before), stepsOf(after)),
    ...listChanges(defaultsOf(before), defaultsOf(after), 'DEFAULT'),
    ...listChanges(notesOf(before), notesOf(after), 'NOTE'),
  ];
  if (changes.length > 0) return changes;
  if (before.text === after.text) {
    return [
      change('SOURCE_CHANGED', `${after.reference} has the same text, taken from another address.`),
    ];
  }
  return [
    change(
      'WORDING_CHANGED',
      `${after.reference} has other words; nothing that the coding depends on changed.`,
    ),
  ];
}

/** The one change there is when the same text is published again. */
export function nothingChanged({ reference, version }: Guidance): Change {
  return change(
    'UNCHANGED',
    `${reference} is already published with this text, as version ${version}. Nothing was changed.`,
  );
}

function titleChange(before: Guidance, after: Guidance): Change[] {
  if (before.title === after.title) return [];
  return [
    change('TITLE_CHANGED', `The title is "${after.title}", before it was "${before.title}".`),
  ];
}

function stepChanges(before: readonly Step[], after: readonly Step[]): Change[] {
  const pairs = after.map(
    (step) => [before.find((other) => sharesChoice(step, other)), step] as const,
  );
  const kept = new Set(pairs.map(([old]) => old));
  const removed = before.filter((step) => !kept.has(step));
  return [
    ...removed.map((step) => change('STEP_REMOVED', `${nameOf(step)} is no longer a step.`)),
    ...pairs.flatMap(([old, step]) =>
      old ? changesOfStep(old, step) : [change('STEP_ADDED', `${nameOf(step)} is a new step.`)],
    ),
    ...orderChange(pairs.flatMap(([old]) => (old ? [old] : []))),
  ];
}

function changesOfStep(before: Step, after: Step): Change[] {
  const name = nameOf(after);
  const was = (kind: ChangeKind, now: string | null, then: string | null, none: string) =>
    now === then
      ? []
      : [change(kind, `${name}: ${words(now, none)}, before it was ${words(then, none)}.`)];
  const notations = (step: Step) => step.choices.map(({ target }) => target.notation);
  return [
    ...notations(after)
      .filter((notation) => !notations(before).includes(notation))
      .map((notation) => change('CHOICE_ADDED', `${notation} is a new choice in ${name}.`)),
    ...notations(before)
      .filter((notation) => !notations(after).includes(notation))
      .map((notation) => change('CHOICE_REMOVED', `${notation} is no longer a choice in ${name}.`)),
    ...was('OBLIGATION_CHANGED', after.obligation, before.obligation, 'none'),
    ...was('CONDITION_CHANGED', after.condition, before.condition, 'always'),
    ...was('POSITION_CHANGED', after.position, before.position, 'in no stated place'),
  ];
}

function orderChange(oldStepsInNewOrder: readonly Step[]): Change[] {
  const inOrder = oldStepsInNewOrder.every(
    (step, index) => index === 0 || (oldStepsInNewOrder[index - 1]?.ordinal ?? 0) <= step.ordinal,
  );
  return inOrder
    ? []
    : [
        change(
          'STEP_MOVED',
          `The order of the steps is now ${oldStepsInNewOrder.map(nameOf).join(', ')}.`,
        ),
      ];
}

function listChanges(
  before: readonly string[],
  after: readonly string[],
  what: 'DEFAULT' | 'NOTE',
): Change[] {
  const noun = what === 'NOTE' ? 'note' : 'default';
  return [
    ...after
      .filter((words) => !before.includes(words))
      .map((text) => change(`${what}_ADDED`, `New ${noun}: ${text}`)),
    ...before
      .filter((words) => !after.includes(words))
      .map((text) => change(`${what}_REMOVED`, `No longer a ${noun}: ${text}`)),
  ];
}

function stepsOf({ procedure: { recommendation } }: Guidance): Step[] {
  return [...recommendation.solutions.flatMap(({ steps }) => steps), ...recommendation.diagnosis];
}

function defaultsOf({ notes }: Guidance): string[] {
  return notes.flatMap(({ defaults }) =>
    defaults.map(({ target, condition }) => `${target.notation} if ${condition}.`),
  );
}

function notesOf({ notes }: Guidance): string[] {
  return notes.map(({ text }) => text);
}

function sharesChoice(one: Step, other: Step): boolean {
  if (one.subject !== other.subject) return false;
  return one.choices.some(({ target }) =>
    other.choices.some(
      ({ target: old }) => old.system === target.system && old.notation === target.notation,
    ),
  );
}

function nameOf({ choices }: Step): string {
  return choices.map(({ target }) => target.notation).join(' or ');
}

function words(value: string | null, none: string): string {
  return value === null ? none : /^[A-Z_]+$/.test(value) ? value.toLowerCase() : `"${value}"`;
}

function change(kind: ChangeKind, text: string): Change {
  return { kind, words: text };
}
