import type { Change, Default, Example, Guidance, Outcome, Resolution } from '../model/index.js';
import { change, changeOf } from './change-words.js';
import { solutionChanges } from './solution-changes.js';

/**
 * What changed between two versions of a document, in the words of coding.
 *
 * @param before the version in force until now, or null when there was none
 */
export function changesBetween(before: Guidance | null, after: Guidance): Change[] {
  if (!before) return [change('GUIDANCE_ADDED', `${after.reference} ${after.title} is new.`)];
  const changes = [
    ...titleChange(before, after),
    ...changeOf('EDITION_CHANGED', 'OPCS-4 edition', editionOf(after), editionOf(before)),
    ...changeOf('OUTCOME_CHANGED', after.reference, outcomeOf(after), outcomeOf(before)),
    ...solutionChanges(before, after),
    ...defaultChanges(defaultsOf(before), defaultsOf(after)),
    ...noteChanges(notesOf(before), notesOf(after)),
    ...resolutionChanges(before, after),
    ...exampleChanges(before.examples, after.examples),
  ];
  if (changes.length > 0) return changes;
  if (before.text === after.text) return [beyondTheText(before, after)];
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

/** The same text can be taken from another address, or be read by a program that reads more in it. */
function beyondTheText(before: Guidance, after: Guidance): Change {
  return before.sourceUrl === after.sourceUrl
    ? change('READING_CHANGED', `${after.reference} has the same text, which was read anew.`)
    : change('SOURCE_CHANGED', `${after.reference} has the same text, taken from another address.`);
}

function titleChange(before: Guidance, after: Guidance): Change[] {
  if (before.title === after.title) return [];
  return [
    change('TITLE_CHANGED', `The title is "${after.title}", before it was "${before.title}".`),
  ];
}

function editionOf({ edition }: Guidance): string {
  return edition ?? 'not stated';
}

const outcomeWords: Record<Outcome, string> = {
  CODES: 'codes',
  NONE_PUBLISHED: 'no code published',
  NO_OWN_CODE: 'no code of its own',
  POINTER: 'only the address of its codes',
};

function outcomeOf({ procedure: { recommendation } }: Guidance): string {
  return outcomeWords[recommendation.outcome];
}

function noteChanges(before: readonly string[], after: readonly string[]): Change[] {
  return [
    ...after
      .filter((words) => !before.includes(words))
      .map((text) => change('NOTE_ADDED', `New note: ${text}`)),
    ...before
      .filter((words) => !after.includes(words))
      .map((text) => change('NOTE_REMOVED', `No longer a note: ${text}`)),
  ];
}

/** A default with the same code, or for the same detail, is the same default in other words. */
function defaultChanges(before: readonly Default[], after: readonly Default[]): Change[] {
  const isSame = (one: Default, other: Default) =>
    nameOf(one) === nameOf(other) && one.condition === other.condition;
  const gone = before.filter((one) => !after.some((other) => isSame(one, other)));
  const take = (wanted: (one: Default) => boolean): Default | null => {
    const at = gone.findIndex(wanted);
    return at < 0 ? null : (gone.splice(at, 1)[0] ?? null);
  };
  const changes: Change[] = [];
  const news = after.filter((one) => !before.some((other) => isSame(one, other)));
  const unpaired = news.filter((one) => {
    const was = take((other) => nameOf(other) === nameOf(one));
    if (was)
      changes.push(
        ...changeOf(
          'DEFAULT_CHANGED',
          `Default ${nameOf(one)}`,
          `if ${one.condition}`,
          `if ${was.condition}`,
        ),
      );
    return !was;
  });
  for (const one of unpaired) {
    const was = take((other) => other.condition === one.condition);
    changes.push(
      ...(was
        ? changeOf('DEFAULT_CHANGED', `Default if ${one.condition}`, nameOf(one), nameOf(was))
        : [change('DEFAULT_ADDED', `New default: ${nameOf(one)} if ${one.condition}.`)]),
    );
  }
  return [
    ...changes,
    ...gone.map((one) =>
      change('DEFAULT_REMOVED', `No longer a default: ${nameOf(one)} if ${one.condition}.`),
    ),
  ];
}

function nameOf({ target }: Default): string {
  return target.notation;
}

/** An answer that is given anew is told even if it is the same answer: another person or day stands behind it. */
function resolutionChanges(before: Guidance, after: Guidance): Change[] {
  const [then, now] = [resolutionsOf(before), resolutionsOf(after)];
  return [
    ...[...now]
      .filter(([key, { by, at, answer }]) => {
        const old = then.get(key);
        return old?.answer !== answer || old.by !== by || old.at.getTime() !== at.getTime();
      })
      .map(([, { by, answer, text }]) =>
        change('RESOLUTION_ADDED', `${by} answered ${answer}: ${text}`),
      ),
    ...[...then]
      .filter(([key, { answer }]) => now.get(key)?.answer !== answer)
      .map(([, { by, answer, text }]) =>
        change('RESOLUTION_REMOVED', `No longer the answer, ${answer} by ${by}: ${text}`),
      ),
  ];
}

/** Answers by the key of their question, with its words. */
function resolutionsOf({ questions }: Guidance): Map<string, Resolution & { text: string }> {
  return new Map(
    questions.flatMap(({ key, text, resolution }) =>
      resolution ? [[key, { ...resolution, text }] as const] : [],
    ),
  );
}

/** How many examples are new, changed or gone, or that their order is another. An example is known by its name. */
function exampleChanges(before: readonly Example[], after: readonly Example[]): Change[] {
  const [then, now] = [contentByName(before), contentByName(after)];
  const names = [...now.keys()];
  const counts = {
    new: names.filter((name) => !then.has(name)).length,
    changed: names.filter((name) => then.has(name) && then.get(name) !== now.get(name)).length,
    gone: [...then.keys()].filter((name) => !now.has(name)).length,
  };
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  const isAsItWas = told.length === 0 && names.join('\n') === [...then.keys()].join('\n');
  if (isAsItWas) return [];
  const words = told.map(([what, count]) => `${count} ${what}`).join(', ');
  return [change('EXAMPLES_CHANGED', `Examples: ${words || 'in another order'}.`)];
}

/** What each example says, by its name. Where it stands among the others is no part of that. */
function contentByName(examples: readonly Example[]): ReadonlyMap<string, string> {
  return new Map(
    examples.map(({ name, ordinal: _, ...content }) => [name, JSON.stringify(content)]),
  );
}

function defaultsOf({ notes }: Guidance): Default[] {
  return notes.flatMap(({ defaults }) => defaults);
}

function notesOf({ notes }: Guidance): string[] {
  return notes.map(({ text }) => text);
}
