import { readGuidance, type Given } from '../../src/documents/read.js';
import { writeTarget } from '../../src/notation.js';
import type {
  ChoiceRecord,
  GuidanceRecords,
  PlacementRecord,
  Problem,
  SpanRecord,
  StepRecord,
  TargetRecord,
} from '../../src/records.js';

/** What the lines of a document stand under. */
export interface Headings {
  readonly concepts?: string;
  readonly opcs4?: string;
  readonly icd10?: string;
}

/** A whole guidance document with these lines under its headings. The first line under the OPCS-4 heading is line 7. */
export function documentWith({ concepts = '', opcs4 = '', icd10 = '' }: Headings): string {
  return `IPG999 Something done to the spine

Procedure and device:
SNOMED CT preferred term (concept ID)
${concepts}
OPCS-4 code(s):
${opcs4}
Diagnosis or health condition:
SNOMED CT preferred term (concept ID)
ICD-10 code(s):
${icd10}
`;
}

/** A page of the older kind with these lines as its coding part. The first of them is line 5. */
export function pageWith(lines: string): string {
  return `IPG999 Something done to the spine

Coding recommendations

${lines}
`;
}

/** The five codes of the seed, on their lines. */
export const codeLines = `V40.1 Non-rigid stabilisation of spine
V55.- Levels of spine
Y53.- Approach to organ under image control
Or
Y68.- Other approach to organ under image control
Site code from Chapter Z`;

/** What was read from a text that must be readable. */
export function recordsOf(text: string, given?: Given): GuidanceRecords {
  const reading = readGuidance(text, given);
  if (!reading.read) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.records;
}

/** The problems of a text that must be refused. */
export function problemsOf(text: string, given?: Given): readonly Problem[] {
  const reading = readGuidance(text, given);
  return reading.read ? [] : reading.problems;
}

/** The words of the document that a record came from. */
export function wordsOf(records: GuidanceRecords, { spanStart, spanEnd }: SpanRecord): string {
  return records.guidance.text.slice(spanStart, spanEnd);
}

/** `OPCS4 V55.-` */
export function nameOf(target: TargetRecord): string {
  return `${target.system} ${writeTarget(target)}`;
}

/** The steps as a coder would say them: `V40.1`, `Y53.- or Y68.-`. */
export function stepsOf({ steps, choices }: GuidanceRecords): string[] {
  return steps.map(({ ordinal }) =>
    choices
      .filter(({ stepOrdinal }) => stepOrdinal === ordinal)
      .map(writeTarget)
      .join(' or '),
  );
}

/**
 * The whole coding, a line for every step: `V40.1`, `Y53.- or Y68.-`, `may Y53.4, if it is used`, `Z33.6 after Y11.4`,
 * `V55.- (SECOND)`. A step whose relation to the one before was lost begins with `?`. Codes other than those of OPCS-4
 * say their system. A line such as `# Open procedure` stands before the steps of every solution but an only one
 * without a label.
 */
export function codingOf(records: GuidanceRecords): string[] {
  const { solutions, steps } = records;
  const stepsIn = (solution: number | null) =>
    steps
      .filter(({ solutionOrdinal }) => solutionOrdinal === solution)
      .map((step) => stepOf(step, records));
  const isAlone = solutions.length === 1;
  return [
    ...solutions.flatMap(({ ordinal, label, preferred }) => {
      const name = [label, preferred === true && '(preferred)'].filter(Boolean).join(' ');
      return [...(isAlone && name === '' ? [] : [`# ${name}`.trim()]), ...stepsIn(ordinal)];
    }),
    ...stepsIn(null),
  ];
}

function stepOf(step: StepRecord, { choices, placements }: GuidanceRecords): string {
  const of = <T extends { readonly stepOrdinal: number }>(records: readonly T[]): T[] =>
    records.filter(({ stepOrdinal }) => stepOrdinal === step.ordinal);
  const words = [
    step.relation === 'UNKNOWN' ? '?' : null,
    step.obligation === 'SHOULD' || step.obligation === 'MAY'
      ? step.obligation.toLowerCase()
      : null,
    of(choices).map(choiceOf).join(' or '),
    ...of(placements).map(placementOf),
    step.position === null ? null : `(${step.position})`,
  ];
  const line = words.filter((word) => word !== null).join(' ');
  return step.condition === null ? line : `${line}, ${step.condition}`;
}

function choiceOf(choice: ChoiceRecord): string {
  const name = choice.system === 'OPCS4' ? writeTarget(choice) : nameOf(choice);
  if (choice.marker === null) return name;
  return name + (choice.marker === 'DAGGER' ? '†' : '*');
}

function placementOf({ condition, ...target }: PlacementRecord): string {
  return `after ${writeTarget(target)}${condition === null ? '' : ` ${condition}`}`;
}

/** A name, the lines of a coding part, and the coding they come to. */
export type Case = readonly [label: string, lines: string, coding: readonly string[]];

/** The lines that were not understood. */
export function unreadIn({ unreadLines }: GuidanceRecords): string[] {
  return unreadLines.map(({ text }) => text);
}

/** The same records without their offsets and without the text they point into. */
export function factsOf({
  guidance: { text: _text, ...guidance },
  ...records
}: GuidanceRecords): unknown {
  return JSON.parse(
    JSON.stringify({ guidance, ...records }, (key, value: unknown) =>
      key === 'spanStart' || key === 'spanEnd' ? undefined : value,
    ),
  ) as unknown;
}
