import type { CodeSystem } from '../../src/model/index.js';
import { readNotation, targetOf } from '../../src/notation.js';
import type { ExampleRecord, GuidanceRecords, QuestionRecord } from '../../src/records.js';

type Records<Name extends keyof GuidanceRecords> =
  GuidanceRecords[Name] extends readonly (infer R)[] ? R : never;

/** A step by its choices, as in `Y53.- or Y68.-`, alone or with what else is said of it. */
type StepOutline =
  string | ({ readonly codes: string; readonly after?: string } & Partial<Records<'steps'>>);

export type SolutionOutline = Partial<Omit<Records<'solutions'>, 'ordinal'>> & {
  readonly steps: readonly StepOutline[];
};

export interface Outline extends Partial<GuidanceRecords['guidance']> {
  readonly outcome?: GuidanceRecords['recommendation']['outcome'];
  readonly solutions?: readonly SolutionOutline[];
  readonly diagnosis?: readonly StepOutline[];
  readonly questions?: readonly Partial<QuestionRecord>[];
  /** Examples by what they say; the first is called `example 1`. */
  readonly examples?: readonly Partial<ExampleRecord>[];
  /** References of the documents that it says it replaces, and is replaced by. */
  readonly replaces?: readonly string[];
  readonly replacedBy?: readonly string[];
}

/** The text of every outlined document. */
export const outlineText = 'Words of the document';
/** `Words` */
const span = { spanStart: 0, spanEnd: 5 };

/** The records of a document that was never written, for what no text has to say in full. */
export function outlined({
  outcome = 'CODES',
  solutions = [],
  diagnosis = [],
  questions = [],
  examples = [],
  replaces = [],
  replacedBy = [],
  ...guidance
}: Outline): GuidanceRecords {
  const places = [
    ...solutions.map(({ steps }, index) => ({ solutionOrdinal: index + 1, steps })),
    { solutionOrdinal: null, steps: diagnosis },
  ];
  const steps = places.flatMap(({ solutionOrdinal, steps: outlines }) =>
    outlines.map((outline, index) => {
      const { codes, after, ...said } =
        typeof outline === 'string' ? { codes: outline, after: undefined } : outline;
      return {
        codes,
        after,
        said: { relation: index === 0 ? null : ('AND' as const), ...said, solutionOrdinal },
      };
    }),
  );
  return {
    guidance: {
      reference: 'IPG999',
      title: 'Something done to the spine',
      family: 'outline',
      edition: null,
      sourceUrl: null,
      text: outlineText,
      ...guidance,
    },
    procedure: { title: 'Something done to the spine' },
    recommendation: { outcome },
    sections: [],
    solutions: solutions.map(({ label = null, preferred = null }, index) => ({
      ordinal: index + 1,
      label,
      preferred,
    })),
    steps: steps.map(({ said }, index) => ({
      ordinal: index + 1,
      subject: said.solutionOrdinal === null ? 'DIAGNOSIS' : 'PROCEDURE',
      obligation: 'MUST',
      condition: null,
      questionKey: null,
      questionText: null,
      position: null,
      ...span,
      ...said,
    })),
    choices: steps.flatMap(({ codes, said }, index) =>
      codes.split(' or ').map((written, choice) => ({
        ...targetIn(said.solutionOrdinal === null ? 'ICD10' : 'OPCS4', written),
        stepOrdinal: index + 1,
        ordinal: choice + 1,
        words: 'Words',
        marker: markerOf(written),
        ...span,
      })),
    ),
    placements: steps.flatMap(({ after }, index) =>
      after === undefined
        ? []
        : [
            {
              ...targetIn('OPCS4', after),
              stepOrdinal: index + 1,
              ordinal: 1,
              condition: null,
              ...span,
            },
          ],
    ),
    notes: [],
    duties: [],
    dutySteps: [],
    defaults: [],
    mentions: [],
    unreadLines: [],
    replacements: [
      ...replaces.map((reference) => ({ reference, replaces: true })),
      ...replacedBy.map((reference) => ({ reference, replaces: false })),
    ].map((replacement, index) => ({ ordinal: index + 1, ...replacement, ...span })),
    questions: questions.map((question, index) => ({
      ordinal: index + 1,
      key: 'V40.1-and-or-V55.-',
      kind: 'UNKNOWN_RELATION',
      text: 'Are V40.1 and V55.- both assigned, or one of them?',
      answer: null,
      answeredBy: null,
      answeredAt: null,
      ...span,
      ...question,
    })),
    examples: examples.map((example, index) => ({
      ordinal: index + 1,
      name: `example ${index + 1}`,
      procedures: ['V40.1'],
      diagnoses: [],
      answers: [],
      on: null,
      conventions: false,
      expect: 'PASS',
      findings: [],
      questions: null,
      ...example,
    })),
  };
}

function targetIn(system: CodeSystem, written: string) {
  const notation = readNotation(system, written);
  if (!notation) throw new Error(`${written} is no code of ${system}`);
  return targetOf(system, notation);
}

function markerOf(written: string) {
  if (written.endsWith('†')) return 'DAGGER';
  return written.endsWith('*') ? 'ASTERISK' : null;
}
