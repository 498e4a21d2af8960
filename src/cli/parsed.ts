import type { Outcome } from '../model/index.js';
import { writeTarget } from '../notation.js';
import type { GuidanceRecords, Problem, StepRecord, TargetRecord } from '../records.js';

/** What was read from a document, as `kb parse --json` prints it. */
export interface ParsedDocument {
  readonly file: string;
  readonly reference: string | null;
  readonly outcome: (typeof outcomes)[Outcome] | 'unread';
  readonly solutions: readonly {
    readonly label: string | null;
    readonly preferred: boolean | null;
    readonly steps: readonly ParsedStep[];
  }[];
  readonly diagnosis: readonly ParsedStep[];
  /** Number of what the document calls a note. */
  readonly notes: number;
  /** Number of steps whose relation to the step before was lost. */
  readonly unknownRelations: number;
  readonly defaults: readonly { readonly when: string; readonly target: string }[];
  readonly positions: readonly ParsedPosition[];
  /** Lines that were not understood. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  /** What the document leaves open. */
  readonly questions: readonly { readonly key: string; readonly text: string }[];
  readonly problems: readonly Problem[];
}

interface ParsedStep {
  readonly obligation: string;
  readonly condition: string | null;
  readonly choices: readonly { readonly system: string; readonly target: string }[];
}

interface ParsedPosition {
  readonly target: string;
  /** `second`, `additional` …, or `after:Y11.4`. */
  readonly position: string;
  readonly when?: string;
}

const outcomes = {
  CODES: 'codes',
  NONE_PUBLISHED: 'empty',
  NO_OWN_CODE: 'no-code',
  POINTER: 'pointer',
} as const satisfies Record<Outcome, string>;

/** The records of a document in the shape of `kb parse --json`. */
export function parsedDocument(file: string, records: GuidanceRecords): ParsedDocument {
  const { guidance, recommendation, solutions, steps, notes, defaults, unreadLines, questions } =
    records;
  const parsed = (step: StepRecord): ParsedStep => ({
    obligation: step.obligation.toLowerCase(),
    condition: step.condition,
    choices: choicesOf(step, records).map((choice) => ({
      system: choice.system,
      target: targetText(choice),
    })),
  });
  return {
    file,
    reference: guidance.reference,
    outcome: outcomes[recommendation.outcome],
    solutions: solutions.map(({ ordinal, label, preferred }) => ({
      label,
      preferred,
      steps: steps.filter((step) => step.solutionOrdinal === ordinal).map(parsed),
    })),
    diagnosis: steps.filter((step) => step.subject === 'DIAGNOSIS').map(parsed),
    notes: notes.filter(({ kind }) => kind === 'NOTE').length,
    unknownRelations: steps.filter(({ relation }) => relation === 'UNKNOWN').length,
    defaults: defaults.map(({ condition, value }) => ({ when: condition, target: value })),
    positions: steps.flatMap((step) => positionsOf(step, records)),
    unread: unreadLines.map(({ line, text }) => ({ line, text })),
    questions: questions.map(({ key, text }) => ({ key, text })),
    problems: [],
  };
}

/** A document that could not be read, in the same shape. */
export function unreadDocument(file: string, problems: readonly Problem[]): ParsedDocument {
  return {
    file,
    reference: null,
    outcome: 'unread',
    solutions: [],
    diagnosis: [],
    notes: 0,
    unknownRelations: 0,
    defaults: [],
    positions: [],
    unread: [],
    questions: [],
    problems,
  };
}

function choicesOf({ ordinal }: StepRecord, { choices }: GuidanceRecords) {
  return choices.filter(({ stepOrdinal }) => stepOrdinal === ordinal);
}

/** The places a document gives to a step hold for each of its choices. */
function positionsOf(step: StepRecord, records: GuidanceRecords): ParsedPosition[] {
  const { position, ordinal } = step;
  const placements = records.placements.filter(({ stepOrdinal }) => stepOrdinal === ordinal);
  return choicesOf(step, records)
    .map(targetText)
    .flatMap((target) => [
      ...(position === null ? [] : [{ target, position: position.toLowerCase() }]),
      ...placements.map((placement) => ({
        target,
        position: `after:${targetText(placement)}`,
        ...(placement.condition !== null && { when: placement.condition }),
      })),
    ]);
}

function targetText(target: TargetRecord): string {
  return target.targetKind === 'CHAPTER' ? `chapter:${target.firstValue}` : writeTarget(target);
}
