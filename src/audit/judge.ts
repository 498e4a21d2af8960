import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Coding, Finding, Guidance, Severity } from '../model/index.js';
import { readWritten } from '../notation-slips.js';
import { examine } from '../validation/examination.js';
import type { Rule } from '../validation/rule.js';
import { validate } from '../validation/validate.js';
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

/** The conventions about some codes that a written code concerns, by the list it stands in. */
interface Concerned {
  readonly byProcedure: (written: string) => readonly Rule[];
  readonly byDiagnosis: (written: string) => readonly Rule[];
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
  /** The references of the documents whose operation a written code is. */
  readonly #documentsOf: (written: string) => readonly string[];
  /** The conventions about some codes that a written code concerns, on a day. */
  readonly #concernedOn: (on: string) => Concerned;

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
    const byEditions = new Map<string, Concerned>();
    this.#concernedOn = kept((on) => {
      const editions = this.#editionsOn(on);
      const concerned = byEditions.get(editions) ?? this.#concernedBy(on);
      byEditions.set(editions, concerned);
      return concerned;
    });
  }

  /** What is found of an episode, documents first. */
  judge(codes: EpisodeCodes): readonly Judgement[] {
    const documents = this.#touchedBy(codes);
    const judgements: Judgement[] = [];
    if (this.#ofDocuments.length > 0)
      for (const reference of documents) judgements.push(this.#against(reference, codes));
    const isOfInterest = this.#choice.documents === null || documents.size > 0;
    if (this.#conventions.length > 0 && isOfInterest) judgements.push(this.#byConventions(codes));
    return judgements;
  }

  #against(guidance: string, codes: EpisodeCodes): Judgement {
    const asked = this.#ofDocuments;
    return { guidance, asked, findings: this.#findings(guidance, codes, asked) };
  }

  #byConventions(codes: EpisodeCodes): Judgement {
    const findings = this.#findings(null, codes, this.#conventions);
    return { guidance: null, asked: this.#askedAbout(codes), findings };
  }

  #findings(
    guidance: string | null,
    { procedures, diagnoses, on }: EpisodeCodes,
    rules: readonly Rule[],
  ): readonly Finding[] {
    const coding = { guidance, procedures, diagnoses, on, answers: [], rules: null };
    const { findings } = validate(coding, this.#knowledge, rules);
    const least = severities.indexOf(this.#choice.severity);
    return least === 0
      ? findings
      : findings.filter(({ severity }) => severities.indexOf(severity) >= least);
  }

  #touchedBy({ procedures }: EpisodeCodes): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const written of procedures)
      for (const reference of this.#documentsOf(written)) touched.add(reference);
    return touched;
  }

  /** The conventions that are asked about an episode: those that one of its codes concerns, and those about any. */
  #askedAbout({ procedures, diagnoses, on }: EpisodeCodes): readonly Rule[] {
    const { byProcedure, byDiagnosis } = this.#concernedOn(on);
    const some = new Set<Rule>();
    for (const written of procedures) for (const rule of byProcedure(written)) some.add(rule);
    for (const written of diagnoses) for (const rule of byDiagnosis(written)) some.add(rule);
    return this.#conventions.filter((rule) => !rule.concerns || some.has(rule));
  }

  #concernedBy(on: string): Concerned {
    const none = { procedures: [], diagnoses: [], answers: [], guidance: null, rules: null, on };
    const concerned = (coding: Coding) => {
      const { entries } = examine(coding, null, this.#knowledge);
      return this.#conventions.filter((rule) => entries.some((entry) => rule.concerns?.(entry)));
    };
    return {
      byProcedure: kept((written) => concerned({ ...none, procedures: [written] })),
      byDiagnosis: kept((written) => concerned({ ...none, diagnoses: [written] })),
    };
  }

  /** What stands for the codes that are valid on a day. */
  #editionsOn(on: string): string {
    const releases = (['OPCS4', 'ICD10'] as const).map(
      (system) => this.#knowledge.codesOn(system, on).release?.id ?? '',
    );
    return releases.join(' ');
  }
}

/** Answers of which documents a written code is the operation: what the first step of a solution names. */
function documentsByOperation(
  documents: readonly Guidance[],
): (written: string) => readonly string[] {
  const codes = new Map<string, string[]>();
  const ranges: { readonly first: string; readonly last: string; readonly reference: string }[] =
    [];
  for (const { reference, procedure } of documents) {
    for (const { steps } of procedure.recommendation.solutions) {
      const operation = steps.find(({ choices }) =>
        choices.some(({ target }) => target.system === 'OPCS4'),
      );
      for (const { target } of operation?.choices ?? []) {
        const { kind, firstValue: first, lastValue: last } = target;
        if (kind === 'CODE') codes.set(first, [...(codes.get(first) ?? []), reference]);
        else if (kind !== 'CHAPTER') ranges.push({ first, last, reference });
      }
    }
  }
  return kept((written) => {
    const value = readWritten('OPCS4', written).notation?.value;
    if (value === undefined) return [];
    const category = value.slice(0, 3);
    const among = ranges.filter(({ first, last }) => first <= category && category <= last);
    return [...(codes.get(value) ?? []), ...among.map(({ reference }) => reference)];
  });
}
