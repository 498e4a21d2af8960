import type { GuidanceRecords, Problem, StepRecord, TargetRecord } from '../records.js';
import { writeTarget } from '../notation.js';

/** What was read from a document, as `kb parse --json` prints it. */
export interface ParsedDocument {
  readonly file: string;
  readonly reference: string | null;
  readonly outcome: 'codes' | 'empty' | 'unread';
  readonly solutions: readonly {
    readonly label: string | null;
    readonly preferred: null;
    readonly steps: readonly ParsedStep[];
  }[];
  readonly diagnosis: readonly ParsedStep[];
  /** Number of notes. */
  readonly notes: number;
  /** Number of steps whose relation to the step before was lost. */
  readonly unknownRelations: number;
  readonly defaults: readonly { readonly when: string; readonly target: string }[];
  readonly positions: readonly { readonly target: string; readonly position: string }[];
  /** Lines that were not understood. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  readonly problems: readonly Problem[];
}

interface ParsedStep {
  readonly obligation: string;
  readonly condition: string | null;
  readonly choices: readonly { readonly system: string; readonly target: string }[];
}

/** The records of a document in the shape of `kb parse --json`. */
export function parsedDocument(file: string, records: GuidanceRecords): ParsedDocument {
  const { guidance, recommendation, solutions, steps, choices, notes, defaults, unreadLines } =
    records;
  const parsed = (step: StepRecord): ParsedStep => ({
    obligation: step.obligation.toLowerCase(),
    condition: step.condition,
    choices: choices
      .filter((choice) => choice.stepOrdinal === step.ordinal)
      .map((choice) => ({ system: choice.system, target: targetText(choice) })),
  });
  return {
    file,
    reference: guidance.reference,
    outcome: recommendation.outcome === 'CODES' ? 'codes' : 'empty',
    solutions: solutions.map(({ ordinal, label }) => ({
      label,
      preferred: null,
      steps: steps.filter((step) => step.solutionOrdinal === ordinal).map(parsed),
    })),
    diagnosis: steps.filter((step) => step.subject === 'DIAGNOSIS').map(parsed),
    notes: notes.length,
    unknownRelations: steps.filter((step) => step.relation === 'UNKNOWN').length,
    defaults: defaults.map(({ condition, value }) => ({ when: condition, target: value })),
    positions: steps.flatMap(({ ordinal, position }) =>
      position === null
        ? []
        : choices
            .filter((choice) => choice.stepOrdinal === ordinal)
            .map((choice) => ({ target: targetText(choice), position: position.toLowerCase() })),
    ),
    unread: unreadLines.map(({ line, text }) => ({ line, text })),
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
    problems,
  };
}

function targetText(target: TargetRecord): string {
  return target.targetKind === 'CHAPTER' ? `chapter:${target.firstValue}` : writeTarget(target);
}
