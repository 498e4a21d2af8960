import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Coding, Finding, Guidance, Severity } from '../model/index.js';
import { readWritten } from '../notation-slips.js';
import { examine, lookUpCodes, type Examination } from '../validation/examination.js';
import { findingsOf } from '../validation/findings.js';
import { objectionsTo } from '../validation/objections.js';
import type { Rule } from '../validation/rule.js';
import { rulesConcerned } from '../validation/triage.js';
import { rulesOf, type Choice } from './choice.js';

/** The codes of one episode on its day. */
export type EpisodeCodes = Pick<Coding, 'procedures' | 'diagnoses' | 'on'>;

/** What was found of an episode when it was held against one document, or against the conventions. */
export interface Judgement {
  /** The reference of the document; null for the conventions of the classifications. */
  readonly guidance: string | null;
  /** The rules that were asked about it. A rule about codes that it does not have is not asked. */
  readonly asked: readonly Rule[];
  readonly findings: readonly Finding[];
}

/** Most of anything that is kept to be looked up again. */
const mostKept = 50_000;

/** Keeps what was worked out for a key; what was kept is thrown away when it becomes too much. */
function kept<Value>(workOut: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = workOut(key);
    if (known.size >= mostKept) known.clear();
    known.set(key, value);
    return value;
  };
}

const severities: readonly Severity[] = ['INFORMATION', 'WARNING', 'ERROR'];

/**
 * Holds episodes against what was chosen: the documents whose operation they have, and once against the conventions.
 * This is the one place where episodes meet the engine.
 */
export class Judge {
  readonly #knowledge: KnowledgeBase;
  readonly #choice: Choice;
  readonly #ofDocuments: readonly Rule[];
  readonly #conventions: readonly Rule[];
  /** The documents whose operation a written code is. */
  readonly #documentsOf: (written: string) => readonly Guidance[];

  constructor(knowledge: KnowledgeBase, choice: Choice) {
    this.#knowledge = knowledge;
    this.#choice = choice;
    this.#ofDocuments = rulesOf(choice, 'GUIDANCE');
    this.#conventions = rulesOf(choice, 'CLASSIFICATION');
    this.#documentsOf = documentsByOperation(
      knowledge.allGuidance.filter(
        ({ reference }) => choice.documents === null || choice.documents.includes(reference),
      ),
    );
  }

  /** What is found of an episode, documents first. */
  judge(codes: EpisodeCodes): readonly Judgement[] {
    const coding: Coding = { ...codes, guidance: null, answers: [], rules: null };
    const looked = lookUpCodes(coding, this.#knowledge);
    const documents = this.#touchedBy(codes);
    const examinations = documents.map((guidance) =>
      examine({ ...coding, guidance: guidance.reference }, guidance, this.#knowledge, looked),
    );
    const judgements: Judgement[] = [];
    if (this.#ofDocuments.length > 0)
      for (const examination of examinations)
        judgements.push(this.#findings(examination, this.#ofDocuments));
    const isOfInterest = this.#choice.documents === null || documents.length > 0;
    if (this.#conventions.length > 0 && isOfInterest) {
      // What a document has a step for is told by the document.
      const matches = examinations.flatMap((examination) => examination.matches);
      const alone = examine(coding, null, this.#knowledge, looked, matches);
      judgements.push(this.#findings(alone, this.#conventions));
    }
    return judgements;
  }

  #findings(examination: Examination, rules: readonly Rule[]): Judgement {
    const objections = objectionsTo(examination, rules);
    const least = severities.indexOf(this.#choice.severity);
    const findings = findingsOf(objections, examination, rules, false).filter(
      ({ severity }) => severities.indexOf(severity) >= least,
    );
    return {
      guidance: examination.guidance?.reference ?? null,
      asked: rulesConcerned(rules, examination.entries),
      findings,
    };
  }

  #touchedBy({ procedures }: EpisodeCodes): readonly Guidance[] {
    const touched = new Set<Guidance>();
    for (const written of procedures)
      for (const guidance of this.#documentsOf(written)) touched.add(guidance);
    return [...touched];
  }
}

/** Answers of which documents a written code is the operation: what the first step of a solution names. */
function documentsByOperation(
  documents: readonly Guidance[],
): (written: string) => readonly Guidance[] {
  const codes = new Map<string, Guidance[]>();
  const ranges: { readonly first: string; readonly last: string; readonly guidance: Guidance }[] =
    [];
  for (const guidance of documents) {
    for (const { steps } of guidance.procedure.recommendation.solutions) {
      const operation = steps.find(({ choices }) =>
        choices.some(({ target }) => target.system === 'OPCS4'),
      );
      for (const { target } of operation?.choices ?? []) {
        const { kind, firstValue: first, lastValue: last } = target;
        if (kind === 'CODE') codes.set(first, [...(codes.get(first) ?? []), guidance]);
        else if (kind !== 'CHAPTER') ranges.push({ first, last, guidance });
      }
    }
  }
  return kept((written) => {
    const value = readWritten('OPCS4', written).notation?.value;
    if (value === undefined) return [];
    const category = value.slice(0, 3);
    const among = ranges.filter(({ first, last }) => first <= category && category <= last);
    return [...(codes.get(value) ?? []), ...among.map(({ guidance }) => guidance)];
  });
}
