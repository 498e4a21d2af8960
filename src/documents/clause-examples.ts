import { systemName } from '../edition-names.js';
import { writeTarget } from '../notation.js';
import type { GuidanceRecords, SpanRecord, StepRecord } from '../records.js';
import { readGuidance } from './read.js';
import { placementsInWords, positionNames } from './reading-in-words.js';
import { underOpcs4Heading } from './variations.js';

/** The code lines that stand above every example of a clause. */
export const linesAboveClauses = `V40.1 Non-rigid stabilisation of spine
V55.- Levels of spine
Y53.- Approach to organ under image control`;

/** Sentences that show what a clause can say. Each is read by itself, below {@link linesAboveClauses}. */
export const clauseExamples: readonly string[] = [
  'Note: A code from category V55.- is assigned.',
  'Note: A code from category V55.- should be assigned.',
  'Note: A code from category Y53.- may be assigned.',
  'Note: Y53.- may or may not be assigned.',
  'Note: Y53.- must not be assigned.',
  'Note: If image control was used, a code from category Y53.- must be assigned.',
  'Note: A code from category Y53.- should be assigned where image control was used.',
  'Note: V55.- is assigned in second place each time an operation on the spine is coded.',
  'Note: Codes from category Y53.- are used as additional codes.',
  'Note: Codes from V55.- and Y53.- are used as supplementary codes.',
  'Note: V55.9 is assigned if the number of levels is not specified.',
  'Note: Codes within category Y53.- say how the organ was reached. If that is not stated, the fourth character .9 is assigned.',
  'Note: Category Y53.- says how the organ was reached. A code from this category must be assigned.',
  'The site code Z67.5 Lumbar intervertebral joint is assigned following V55.-.',
  'The site code Z67.5 is assigned following V55.-, or following Y53.- if image control was used.',
  'A supplementary OPCS-4 code is used for concurrent excision of disc (V33-V34).',
  'In addition the ICD-10 code M54.5 Low back pain would be recorded.',
  'In addition ICD-10 code M54.4 Lumbago with sciatica or M54.5 Low back pain is assigned.',
  'In addition a code from category M51.- Other intervertebral disc disorders and code M54.5 are assigned.',
];

/** What was read from one sentence; each list is empty where it says nothing of the kind. */
export interface ReadSentence {
  readonly obligations: readonly string[];
  readonly conditions: readonly string[];
  readonly positions: readonly string[];
  /** The codes for what is not stated. */
  readonly defaults: readonly string[];
  /** The steps of the lines above that it binds, and those it adds. */
  readonly steps: readonly string[];
  readonly placements: readonly string[];
}

/** Reads a sentence the way a document is read: as the last line of one. */
export function readSentence(sentence: string): ReadSentence {
  const reading = readGuidance(underOpcs4Heading(`${linesAboveClauses}\n\n${sentence}`));
  if (!reading.read) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  const { records } = reading;
  const { duties, dutySteps, defaults } = records;
  const from = records.guidance.text.indexOf(sentence);
  const isOfSentence = ({ spanStart }: SpanRecord) => spanStart >= from;
  const bound = records.steps.filter(
    (step) =>
      isOfSentence(step) || dutySteps.some(({ stepOrdinal }) => stepOrdinal === step.ordinal),
  );
  return {
    obligations: duties.map(({ obligation }) => obligation),
    conditions: [...duties, ...bound, ...defaults]
      .flatMap(({ condition }) => condition ?? [])
      .filter(isFirst),
    positions: duties.flatMap(({ position }) => (position ? positionNames[position] : [])),
    defaults: defaults.map(({ value }) => value),
    steps: bound.map((step) => {
      const words = choicesInWords(step, records);
      return isOfSentence(step) ? `adds ${words}` : `binds ${words}`;
    }),
    placements: bound.flatMap((step) => placementsInWords(step, records)),
  };
}

function choicesInWords({ ordinal }: StepRecord, { choices }: GuidanceRecords): string {
  const own = choices.filter(({ stepOrdinal }) => stepOrdinal === ordinal);
  const system = own[0]?.system ?? 'OPCS4';
  const codes = own.map(writeTarget).join(' or ');
  return system === 'OPCS4' ? codes : `${systemName(system)} ${codes}`;
}

function isFirst(words: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(words) === index;
}
