import type { CodeSystem } from '../model/index.js';
import type {
  ChoiceRecord,
  DefaultRecord,
  DutyRecord,
  DutyStepRecord,
  MentionRecord,
  NoteRecord,
} from '../records.js';
import { targetKey, targetsIn, type FoundTarget } from './targets.js';
import { folded, type Passage } from './text.js';
import {
  conditionIn,
  fourthCharacterIn,
  isDetailNotStated,
  obligationIn,
  pointsBack,
  positionIn,
} from './wording.js';

/** A note without the word "Note", and the code system of the codes it names. */
export interface NotePassage extends Passage {
  readonly system: CodeSystem;
}

/** What the notes of a document lay down. */
export interface ReadNotes {
  readonly notes: readonly NoteRecord[];
  readonly duties: readonly DutyRecord[];
  readonly dutySteps: readonly DutyStepRecord[];
  readonly defaults: readonly DefaultRecord[];
  readonly mentions: readonly MentionRecord[];
}

/**
 * Reads notes clause by clause: which codes a clause speaks of, how binding it is, when it applies, which place it
 * gives, and which code it gives for a detail that is not stated. A clause that points back ("these categories") speaks
 * of the codes named last.
 *
 * @param passages the notes in order
 * @param choices what the steps of the document offer, to bind duties to steps
 */
export function readNotes(
  passages: readonly NotePassage[],
  choices: readonly ChoiceRecord[],
): ReadNotes {
  const steps = stepsByTarget(choices);
  const read = {
    notes: [] as NoteRecord[],
    duties: [] as DutyRecord[],
    dutySteps: [] as DutyStepRecord[],
    defaults: [] as DefaultRecord[],
    mentions: [] as MentionRecord[],
  };
  for (const [index, passage] of passages.entries()) {
    const { system } = passage;
    const noteOrdinal = index + 1;
    read.notes.push({
      ordinal: noteOrdinal,
      text: folded(passage.text),
      spanStart: passage.start,
      spanEnd: passage.end,
    });
    let spokenOf: readonly FoundTarget[] = [];
    for (const clause of clausesOf(passage)) {
      const named = targetsIn(clause, system);
      for (const { target, start, end } of named) {
        const ordinal = read.mentions.length + 1;
        read.mentions.push({ ...target, ordinal, noteOrdinal, spanStart: start, spanEnd: end });
      }
      const words = folded(clause.text);
      const targets = pointsBack(words) ? [...spokenOf, ...named] : named;
      const defaults = defaultsIn(words, named, targets);
      for (const value of defaults.values) {
        read.defaults.push({
          ordinal: read.defaults.length + 1,
          noteOrdinal,
          condition: defaults.condition,
          system,
          value,
          spanStart: clause.start,
          spanEnd: clause.end,
        });
      }
      const obligation = obligationIn(words);
      if (obligation !== null && defaults.values.length === 0) {
        const ordinal = read.duties.length + 1;
        read.duties.push({
          ordinal,
          noteOrdinal,
          obligation,
          condition: conditionIn(words)?.words ?? null,
          position: positionIn(words),
          spanStart: clause.start,
          spanEnd: clause.end,
        });
        for (const stepOrdinal of stepsOffering(targets, steps)) {
          read.dutySteps.push({ dutyOrdinal: ordinal, stepOrdinal });
        }
      }
      if (named.length > 0 && defaults.values.length === 0) spokenOf = named;
    }
  }
  return read;
}

/** Sentences, and their parts at a colon. A full stop inside a code ("V55.-", ".9") ends nothing. */
function clausesOf(passage: Passage): Passage[] {
  const clauses: Passage[] = [];
  const ends = /[.!?](?=\s+[A-Z])|:(?=\s)|\n\s*\n|$/g;
  let from = 0;
  for (const match of passage.text.matchAll(ends)) {
    const to = match.index + (match[0] === '.' ? 1 : 0);
    const raw = passage.text.slice(from, to);
    const text = raw.trim();
    if (text !== '') {
      const start = passage.start + from + (raw.length - raw.trimStart().length);
      clauses.push({ text, start, end: start + text.length });
    }
    from = match.index + match[0].length;
  }
  return clauses;
}

function defaultsIn(
  words: string,
  named: readonly FoundTarget[],
  targets: readonly FoundTarget[],
): { condition: string; values: string[] } {
  const condition = conditionIn(words);
  if (condition?.kind !== 'PROVISO' || !isDetailNotStated(condition.words))
    return { condition: '', values: [] };
  const fourth = fourthCharacterIn(words);
  const values =
    fourth === null
      ? named
          .filter(({ target }) => target.targetKind === 'CODE')
          .map(({ target }) => target.firstValue)
      : targets
          .filter(({ target }) => target.targetKind === 'CATEGORY')
          .map(({ target }) => `${target.firstValue}.${fourth}`);
  return {
    condition: condition.words.replace(/^(?:if|when(?:ever)?|where)\s+/i, ''),
    values: [...new Set(values)],
  };
}

/** The ordinals of the steps that offer a target, by the target. */
type StepsByTarget = ReadonlyMap<string, readonly number[]>;

function stepsByTarget(choices: readonly ChoiceRecord[]): StepsByTarget {
  const steps = new Map<string, number[]>();
  for (const choice of choices) {
    const key = targetKey(choice);
    const offering = steps.get(key);
    if (offering) offering.push(choice.stepOrdinal);
    else steps.set(key, [choice.stepOrdinal]);
  }
  return steps;
}

function stepsOffering(targets: readonly FoundTarget[], steps: StepsByTarget): number[] {
  const keys = new Set(targets.map(({ target }) => targetKey(target)));
  const ordinals = new Set([...keys].flatMap((key) => steps.get(key) ?? []));
  return [...ordinals].sort((one, other) => one - other);
}
