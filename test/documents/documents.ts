import { readGuidance } from '../../src/documents/read.js';
import { writeTarget } from '../../src/notation.js';
import type { GuidanceRecords, Problem, SpanRecord, TargetRecord } from '../../src/records.js';

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

/** The five codes of the seed, on their lines. */
export const codeLines = `V40.1 Non-rigid stabilisation of spine
V55.- Levels of spine
Y53.- Approach to organ under image control
Or
Y68.- Other approach to organ under image control
Site code from Chapter Z`;

/** What was read from a text that must be readable. */
export function recordsOf(text: string): GuidanceRecords {
  const reading = readGuidance(text);
  if (!reading.read) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.records;
}

/** The problems of a text that must be refused. */
export function problemsOf(text: string): readonly Problem[] {
  const reading = readGuidance(text);
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
