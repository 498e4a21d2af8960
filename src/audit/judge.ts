import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { CodeSystem, Coding, Finding, Guidance } from '../model/index.js';
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

/** Holds an episode against what was chosen: the documents whose operation it has, and once against the conventions. */
export type Judge = (codes: EpisodeCodes) => readonly Judgement[];

/** The one place where episodes meet the engine. */
export function judgeBy(knowledge: KnowledgeBase, choice: Choice): Judge {
  const ofDocuments = rulesOf(choice, 'GUIDANCE');
  const conventions = rulesOf(choice, 'CLASSIFICATION');
  const { documents } = choice;
  const touchedBy = touchedIn(
    knowledge.allGuidance.filter(
      ({ reference }) => documents === null || documents.includes(reference),
    ),
  );
  const askedAbout = conventionsAsked(conventions, knowledge);
  return (codes) => {
    const touched = touchedBy(codes);
    const isOfInterest = documents === null || touched.length > 0;
    const judgements = ofDocuments.length > 0 ? touched.map((guidance) => against(guidance)) : [];
    return conventions.length > 0 && isOfInterest ? [...judgements, byConventions()] : judgements;

    function against(guidance: string): Judgement {
      const coding = { ...codes, guidance, answers: [], rules: null };
      const { findings } = validate(coding, knowledge, ofDocuments);
      return { guidance, asked: ofDocuments, findings };
    }

    function byConventions(): Judgement {
      const coding = { ...codes, guidance: null, answers: [], rules: null };
      const { findings } = validate(coding, knowledge, conventions);
      return { guidance: null, asked: askedAbout(codes), findings };
    }
  };
}

/** Answers which documents have their operation among the codes of an episode: what the first step of a solution names. */
function touchedIn(documents: readonly Guidance[]): (codes: EpisodeCodes) => readonly string[] {
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
  return ({ procedures }) => {
    const touched = new Set<string>();
    for (const written of procedures) {
      const value = valueOf(written);
      if (value === null) continue;
      for (const reference of codes.get(value) ?? []) touched.add(reference);
      const category = value.slice(0, 3);
      for (const { first, last, reference } of ranges)
        if (first <= category && category <= last) touched.add(reference);
    }
    return [...touched];
  };
}

/** Most written codes of which it is kept what they say. */
const mostKept = 50_000;
const values = new Map<string, string | null>();

function valueOf(written: string): string | null {
  const known = values.get(written);
  if (known !== undefined) return known;
  const value = readWritten('OPCS4', written).notation?.value ?? null;
  if (values.size >= mostKept) values.clear();
  values.set(written, value);
  return value;
}

/** Answers which conventions are asked about an episode: those that one of its codes concerns, and those about any. */
function conventionsAsked(
  conventions: readonly Rule[],
  knowledge: KnowledgeBase,
): (codes: EpisodeCodes) => readonly Rule[] {
  const concerned = new Map<string, readonly Rule[]>();
  const concernedBy = (system: CodeSystem, written: string, on: string): readonly Rule[] => {
    const key = `${system} ${knowledge.codesOn(system, on).release?.id} ${written}`;
    const known = concerned.get(key);
    if (known) return known;
    const codes = { procedures: [], diagnoses: [], answers: [], guidance: null, rules: null, on };
    const list = system === 'OPCS4' ? 'procedures' : 'diagnoses';
    const { entries } = examine({ ...codes, [list]: [written] }, null, knowledge);
    const rules = conventions.filter(({ concerns }) => entries.some((entry) => concerns?.(entry)));
    if (concerned.size >= mostKept) concerned.clear();
    concerned.set(key, rules);
    return rules;
  };
  return ({ procedures, diagnoses, on }) => {
    const some = new Set<Rule>();
    for (const written of procedures)
      for (const rule of concernedBy('OPCS4', written, on)) some.add(rule);
    for (const written of diagnoses)
      for (const rule of concernedBy('ICD10', written, on)) some.add(rule);
    return conventions.filter((rule) => !rule.concerns || some.has(rule));
  };
}
