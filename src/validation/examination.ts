import type { CodesOn, KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { CodeSystem, Coding, Edition, Guidance, Step, YesNo } from '../model/index.js';
import { isOperation } from '../opcs4-chapters.js';
import { lookUp, type Entry } from './entry.js';
import { matchRecommendation, type Match } from './match.js';

/** The codes that those of a coding are looked up among. */
export interface CodesOfTheDay extends CodesOn {
  /** The edition that is mandated on the day of the coding; null when none is known. */
  readonly mandated: Edition | null;
  /** Whether they are of that edition. If not, a code that is not among them may be one all the same. */
  readonly isOfTheDay: boolean;
}

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
  /** The answer to the question of a step, or null when it has none or it is open. */
  answerTo(step: Step): YesNo | null;
}

/** Looks up the codes of a coding and holds them against the recommendation of a guidance document. */
export function examine(
  coding: Coding,
  guidance: Guidance | null,
  knowledge: KnowledgeBase,
): Examination {
  const operations = codesOfTheDay('OPCS4', coding, knowledge);
  const diseases = codesOfTheDay('ICD10', coding, knowledge);
  const procedures = coding.procedures.map((written, index): Entry => ({
    ...lookUp(written, 'OPCS4', operations),
    list: 'PROCEDURES',
    position: index + 1,
  }));
  const diagnoses = coding.diagnoses.map((written, index): Entry => ({
    ...lookUp(written, 'ICD10', diseases),
    list: 'DIAGNOSES',
    position: index + 1,
  }));
  const matches = guidance
    ? matchRecommendation(guidance.procedure.recommendation, procedures, diagnoses)
    : [];
  return {
    coding,
    knowledge,
    guidance,
    procedures,
    diagnoses,
    entries: [...procedures, ...diagnoses],
    matches,
    runs: runsOf(procedures, matches),
    codesIn: (system) => (system === 'ICD10' ? diseases : operations),
    answerTo: ({ question }) =>
      question === null
        ? null
        : (coding.answers.find((given) => given.question === question.key)?.answer ?? null),
  };
}

/**
 * The codes of the edition that is mandated on the day of a coding; where it is not stored, of the one that answers are
 * of. A whole list of no stated edition is of more use than an excerpt of the right one.
 */
function codesOfTheDay(
  system: CodeSystem,
  { on }: Coding,
  knowledge: KnowledgeBase,
): CodesOfTheDay {
  const ofTheDay = knowledge.codesOn(system, on);
  const current = knowledge.codesOn(system, null);
  const isWholeOfNoDay = current.release?.complete === true && current.edition?.from === null;
  const { release, edition: mandated } = ofTheDay;
  if (release && (release.complete || !isWholeOfNoDay))
    return { ...ofTheDay, mandated, isOfTheDay: true };
  return { ...current, day: on, mandated, isOfTheDay: mayBeOf(current.edition, mandated) };
}

/** Of a release that states neither its edition nor its day it is taken that it is the one that is mandated. */
function mayBeOf(edition: Edition | null, mandated: Edition | null): boolean {
  return mandated !== null && edition?.edition === null && edition.from === null;
}

/** Whether a step is filled for one of the operations of a coding at least. */
export function isFilled(step: Step, { matches }: Examination): boolean {
  return matches.some(({ fillings }) =>
    fillings.some((filling) => filling.step === step && filling.entry),
  );
}

function runsOf(procedures: readonly Entry[], matches: readonly Match[]): Entry[][] {
  const further = new Set(
    matches.flatMap(({ fillings }) => fillings.slice(1).flatMap((filling) => filling.entry ?? [])),
  );
  const runs: Entry[][] = [];
  for (const entry of procedures) {
    if (beginsRun(entry) && !further.has(entry)) runs.push([entry]);
    else runs.at(-1)?.push(entry);
  }
  return runs;
}

/** Whether a code states an operation. The levels of the spine stand in its chapter and only say more of one. */
function beginsRun({ role, notation }: Entry): boolean {
  return role === 'PROCEDURE' && isOperation(notation?.value.slice(0, 3) ?? '');
}
