import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { CodeSystem, Coding, Guidance, Step, YesNo } from '../model/index.js';
import { otherSystemOf } from '../notation-slips.js';
import { isOperation } from '../opcs4-chapters.js';
import { codesOfTheDay, type CodesOfTheDay } from './codes-of-the-day.js';
import { decidedByCodes } from './conditions.js';
import { entryAt, type Entry } from './entry.js';
import { matchRecommendation, type Match } from './match.js';

/** A coding looked at once, so that every rule can ask: its codes looked up, and held against the recommendation. */
export interface Examination {
  readonly coding: Coding;
  readonly knowledge: KnowledgeBase;
  /** What the coding is held against; null when only the conventions are. */
  readonly guidance: Guidance | null;
  readonly procedures: readonly Entry[];
  readonly diagnoses: readonly Entry[];
  /** Procedures and diagnoses, in this order. */
  readonly entries: readonly Entry[];
  /** How the coding fills the solution it is nearest to, and the diagnosis steps. */
  readonly matches: readonly Match[];
  /**
   * The procedures in runs, each of which begins with an operation and holds what goes with it: its methods and sites,
   * and what fills a further step of the guidance, such as the levels of the spine. What stands in front of the first
   * operation is in none.
   */
  readonly runs: readonly (readonly Entry[])[];
  /** The codes that those of a system were looked up among. */
  readonly codesIn: (system: CodeSystem) => CodesOfTheDay;
  /**
   * The answer to the question of a step: what the codes themselves say, else what was given; null when it has no
   * question or it is open.
   */
  answerTo(step: Step): YesNo | null;
  /** What the codes themselves say about the condition of a step; null when they cannot tell. */
  decided(step: Step): YesNo | null;
}

/** The codes of a coding, looked up among those of its day. */
export interface LookedUp {
  readonly procedures: readonly Entry[];
  readonly diagnoses: readonly Entry[];
  readonly codesIn: (system: CodeSystem) => CodesOfTheDay;
}

/** Looks up the codes of a coding. */
export function lookUpCodes(coding: Coding, knowledge: KnowledgeBase): LookedUp {
  const operations = codesOfTheDay('OPCS4', coding.on, knowledge);
  const diseases = codesOfTheDay('ICD10', coding.on, knowledge);
  return {
    procedures: coding.procedures.map((written, index) =>
      entryAt('PROCEDURES', index + 1, operations.looked(written)),
    ),
    diagnoses: coding.diagnoses.map((written, index) =>
      entryAt('DIAGNOSES', index + 1, diseases.looked(written)),
    ),
    codesIn: ofEither(operations, diseases),
  };
}

function ofEither(
  operations: CodesOfTheDay,
  diseases: CodesOfTheDay,
): (system: CodeSystem) => CodesOfTheDay {
  return (system) => (system === 'ICD10' ? diseases : operations);
}

/**
 * Holds a coding whose codes were looked up against the recommendation of a guidance document.
 *
 * @param matches how it fills the steps of the document, where that was found out before
 */
export function examine(
  coding: Coding,
  guidance: Guidance | null,
  knowledge: KnowledgeBase,
  looked: LookedUp = lookUpCodes(coding, knowledge),
  matches: readonly Match[] = matchesFor(guidance, looked.procedures, looked.diagnoses),
): Examination {
  return new CodingExamination(coding, knowledge, guidance, looked, matches);
}

/** Runs are made when they are asked for, which most codings do not need. */
class CodingExamination implements Examination {
  readonly procedures: readonly Entry[];
  readonly diagnoses: readonly Entry[];
  readonly entries: readonly Entry[];
  readonly codesIn: (system: CodeSystem) => CodesOfTheDay;
  #runs: readonly (readonly Entry[])[] | null = null;

  constructor(
    readonly coding: Coding,
    readonly knowledge: KnowledgeBase,
    readonly guidance: Guidance | null,
    { procedures, diagnoses, codesIn }: LookedUp,
    readonly matches: readonly Match[],
  ) {
    this.procedures = procedures;
    this.diagnoses = diagnoses;
    this.entries = diagnoses.length > 0 ? [...procedures, ...diagnoses] : procedures;
    this.codesIn = codesIn;
  }

  get runs(): readonly (readonly Entry[])[] {
    return (this.#runs ??= runsOf(this.procedures, this.matches));
  }

  answerTo(step: Step): YesNo | null {
    if (step.question === null) return null;
    return this.decided(step) ?? answerGiven(this.coding, step.question.key);
  }

  decided(step: Step): YesNo | null {
    if (step.condition === null) return null;
    return decidedByCodes(step, this.entries, operationFor(step, this.matches));
  }
}

function matchesFor(
  guidance: Guidance | null,
  procedures: readonly Entry[],
  diagnoses: readonly Entry[],
): readonly Match[] {
  if (!guidance) return [];
  return matchRecommendation(guidance.procedure.recommendation, procedures, diagnoses);
}

/** The answer that was given to a question by its key; null when none was. */
export function answerGiven({ answers }: Coding, key: string): YesNo | null {
  return answers.find(({ question }) => question === key)?.answer ?? null;
}

/** The code of the procedure that a step belongs to. */
function operationFor(step: Step, matches: readonly Match[]): Entry | null {
  const match = matches.find(({ fillings }) => fillings.some((filling) => filling.step === step));
  return match?.fillings[0]?.entry ?? null;
}

/** Whether a step is filled for one of the operations of a coding at least. */
export function isFilled(step: Step, { matches }: Examination): boolean {
  return matches.some(({ fillings }) =>
    fillings.some((filling) => filling.step === step && filling.entry),
  );
}

/**
 * Whether any diagnosis is given, be it among the procedures by mistake. Where none is, they may be recorded elsewhere, so
 * that nothing can be told of them.
 */
export function hasDiagnoses({ procedures, diagnoses }: Examination): boolean {
  return (
    diagnoses.length > 0 ||
    procedures.some(
      ({ flaw, system, written }) =>
        flaw === 'OTHER_SYSTEM' && otherSystemOf(system, written) === 'ICD10',
    )
  );
}

function runsOf(procedures: readonly Entry[], matches: readonly Match[]): Entry[][] {
  const runs: Entry[][] = [];
  for (const entry of procedures) {
    if (beginsRun(entry) && !isFurther(entry, matches)) runs.push([entry]);
    else runs.at(-1)?.push(entry);
  }
  return runs;
}

/** Whether an operation fills a step behind that of the procedure, so that it goes with it. */
function isFurther(entry: Entry, matches: readonly Match[]): boolean {
  return matches.some(({ fillings }) =>
    fillings.some((filling, at) => at > 0 && filling.entry === entry),
  );
}

/** Whether a code states an operation. The levels of the spine stand in its chapter and only say more of one. */
function beginsRun({ role, notation }: Entry): boolean {
  return role === 'PROCEDURE' && isOperation(notation?.value.slice(0, 3) ?? '');
}
