import { systemName } from '../edition-names.js';
import type { NoteKind, Outcome, Position } from '../model/index.js';
import { writeTarget } from '../notation.js';
import type { GuidanceRecords, StepRecord } from '../records.js';

/** The places of a step, as the page on the grammar says them. */
export const positionNames: Readonly<Record<Position, string>> = {
  SECOND: 'in second place',
  ADDITIONAL: 'as additional code',
  SECONDARY: 'as secondary code',
  SUPPLEMENTARY: 'as supplementary code',
  SUBSIDIARY: 'in subsidiary position',
};

const outcomes: Readonly<Record<Outcome, string | null>> = {
  CODES: null,
  NONE_PUBLISHED: 'no codes',
  NO_OWN_CODE: 'no code of its own',
  POINTER: 'codes on another page',
};

/** Notes that add no step, so that only their kind shows that they were understood. */
const keptKinds: readonly NoteKind[] = [
  'INCLUDES',
  'EXCLUDES',
  'LIMITATION',
  'DISCLAIMER',
  'BANNER',
];

/**
 * What was read from a document, on one line: `V40.1 + V55.- [in second place] + (Y53.- or Y68.-)`. Steps are joined by
 * `+`, or by `?` where the relation was lost; what a step carries besides its codes stands in square brackets; `|` comes
 * between solutions.
 */
export function readingInWords(records: GuidanceRecords): string {
  const { guidance, recommendation, solutions, steps } = records;
  const wordsOf = (chosen: readonly StepRecord[]) => stepsInWords(chosen, records);
  const procedure = solutions.map(({ ordinal, label, preferred }) => {
    const words = wordsOf(steps.filter((step) => step.solutionOrdinal === ordinal));
    return [preferred ? 'preferred: ' : '', label === null ? '' : `${label}: `, words].join('');
  });
  return [
    procedure.join(' | '),
    wordsOf(steps.filter(({ solutionOrdinal }) => solutionOrdinal === null)),
    outcomes[recommendation.outcome],
    ...records.defaults.map(({ value, condition }) => `default ${value} if ${condition}`),
    ...records.notes
      .filter(({ kind }) => keptKinds.includes(kind))
      .map(({ kind }) => `${kind.toLowerCase()} kept`),
    ...records.replacements.map(({ reference, replaces }) =>
      replaces ? `replaces ${reference}` : `replaced by ${reference}`,
    ),
    guidance.edition === null ? null : `edition ${guidance.edition}`,
    ...records.unreadLines.map(({ text }) => `not understood: ${text}`),
  ]
    .filter((words) => words !== null && words !== '')
    .join('; ');
}

function stepsInWords(steps: readonly StepRecord[], records: GuidanceRecords): string {
  return steps
    .map((step, index) => {
      const words = stepInWords(step, records, steps.length === 1);
      if (index === 0) return words;
      return `${step.relation === 'UNKNOWN' ? ' ? ' : ' + '}${words}`;
    })
    .join('');
}

function stepInWords(step: StepRecord, records: GuidanceRecords, isAlone: boolean): string {
  const { ordinal, obligation, condition, position } = step;
  const choices = records.choices.filter(({ stepOrdinal }) => stepOrdinal === ordinal);
  const system = choices[0]?.system ?? 'OPCS4';
  const codes = choices
    .map((choice) => writeTarget(choice) + (choice.marker ? marks[choice.marker] : ''))
    .join(' or ');
  const carried = [
    obligation === 'MUST' || obligation === 'CONDITIONAL' ? null : obligation.toLowerCase(),
    condition,
    position && positionNames[position],
    ...placementsInWords(step, records),
  ].filter((words) => words !== null);
  return [
    system === 'OPCS4' ? '' : `${systemName(system)} `,
    choices.length > 1 && !isAlone ? `(${codes})` : codes,
    carried.length === 0 ? '' : ` [${carried.join('; ')}]`,
  ].join('');
}

const marks = { DAGGER: '†', ASTERISK: '*' } as const;

/** What a step stands directly after, such as `after Y11.4` or `after Y53.4 if fluoroscopic control is used`. */
export function placementsInWords(
  { ordinal }: StepRecord,
  { placements }: GuidanceRecords,
): readonly string[] {
  return placements
    .filter(({ stepOrdinal }) => stepOrdinal === ordinal)
    .map((placement) =>
      ['after', writeTarget(placement), placement.condition]
        .filter((word) => word !== null)
        .join(' '),
    );
}
