import { editionName, systemName } from '../knowledge/editions.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type {
  Coding,
  CurrentReport,
  Finding,
  Judgement,
  OpenQuestion,
  Revalidation,
  RuleSelection,
  Suggestion,
  Validation,
} from '../model/index.js';
import { aboutOf, without } from './finding-signs.js';
import { refusals, type Refusal } from './refusals.js';
import { validate } from './validate.js';

/** What is said where today differs from what was recorded. */
export const words = {
  notInForce: (guidance: string) =>
    `${guidance} is no longer in force, so the coding cannot be checked against it today. Name another document, or none, to check it again.`,
  notChecked: (reason: string) => `The coding cannot be checked today. ${reason}`,
  answerLeftOut: (question: string) =>
    `The answer to "${question}" is left out: nothing asks it today.`,
  ruleLeftOut: (rule: string) =>
    `The choice of "${rule}" is left out: there is no such rule today.`,
  version: (reference: string, now: number, before: number) =>
    `${reference} is version ${now} today; it was version ${before}.`,
  otherGuidance: (now: string, before: string) =>
    `It is held against ${now} today; it was ${before}.`,
  revision: (now: number, before: number) =>
    `The knowledge is of revision ${now} today; it was of revision ${before}.`,
  ruleset: (now: string, before: string) => `The rules are "${now}" today; they were "${before}".`,
  edition: (now: string, before: string) =>
    `Codes are looked up in ${now} today; they were in ${before}.`,
  verdict: (axis: string, now: Judgement, before: Judgement) =>
    `${axis} ${present[now]} today; it ${past[before]}.`,
  severity: (now: Finding, before: Finding) =>
    `"${now.message}" weighs ${now.severity} today; it weighed ${before.severity}.`,
  asked: (question: string) => `"${question}" is open today; it was not.`,
  settled: (question: string) => `"${question}" is no longer open.`,
  suggestions: (message: string) => `The suggestions for "${message}" are others today.`,
} as const;

const present: Readonly<Record<Judgement, string>> = {
  PASS: 'passes',
  FAIL: 'fails',
  CANNOT_TELL: 'cannot be told',
};
const past: Readonly<Record<Judgement, string>> = {
  PASS: 'passed',
  FAIL: 'failed',
  CANNOT_TELL: 'could not be told',
};

/**
 * Says what a recorded validation would come to today: the same coding on the same day with the same choice of rules,
 * against the knowledge in force and the rules of today. What was answered or chosen and is there no more is left out,
 * and said. Nothing is recorded.
 *
 * @param ruleset what the rules of today are called
 */
export function revalidate(
  recorded: Validation,
  knowledge: KnowledgeBase,
  ruleset: string,
): Revalidation {
  const { coding, leftOut, reasons } = codingOfToday(recorded.coding, knowledge);
  const today = reasons.length === 0 ? reportOn(coding, knowledge, ruleset) : null;
  if (!today) {
    const changes = [...reasons, ...leftOut, ...changedGround(recorded, knowledge, ruleset)];
    return { recorded, today, isSame: false, appeared: [], gone: [], changes };
  }
  const about = (finding: Finding) => aboutOf(finding, coding);
  const appeared = without(today.findings, recorded.findings, about);
  const gone = without(recorded.findings, today.findings, about);
  const judgement = [
    ...changedVerdict(recorded, today),
    ...changedQuestions(recorded.questions, today.questions),
    ...changedSeverities(recorded.findings, today.findings, about),
  ];
  return {
    recorded,
    today,
    isSame: appeared.length + gone.length + judgement.length === 0,
    appeared,
    gone,
    changes: [
      ...leftOut,
      ...changedGuidance(recorded, today),
      ...changedGround(recorded, knowledge, ruleset),
      ...changedEditions(recorded, today),
      ...judgement,
      ...changedSuggestions(recorded.findings, today.findings, about),
    ],
  };
}

function reportOn(coding: Coding, knowledge: KnowledgeBase, ruleset: string): CurrentReport {
  const { guidance, ...report } = validate(coding, knowledge);
  return {
    guidanceReference: guidance?.reference ?? null,
    guidanceVersion: guidance?.version ?? null,
    revision: knowledge.revision,
    ruleset,
    ...report,
  };
}

/** A recorded coding as it can be checked today, and what had to be left out; or the reasons why it cannot be. */
interface OfToday {
  readonly coding: Coding;
  readonly leftOut: readonly string[];
  readonly reasons: readonly string[];
}

function codingOfToday(coding: Coding, knowledge: KnowledgeBase): OfToday {
  const refused = refusals(coding, knowledge);
  const isRefused = (path: string) => refused.some((refusal) => refusal.path === path);
  const answers = coding.answers.filter((_, at) => !isRefused(`answers[${at}].question`));
  const known = (list: 'without' | 'also', { [list]: names }: RuleSelection) =>
    names.filter((_, at) => !isRefused(`rules.${list}[${at}]`));
  const rules = coding.rules && {
    packs: coding.rules.packs,
    without: known('without', coding.rules),
    also: known('also', coding.rules),
  };
  const left = { ...coding, answers, rules };
  const chosen = [...(coding.rules?.without ?? []), ...(coding.rules?.also ?? [])];
  const kept = [...(rules?.without ?? []), ...(rules?.also ?? [])];
  return {
    coding: left,
    leftOut: [
      ...coding.answers
        .filter((answer) => !answers.includes(answer))
        .map(({ question }) => words.answerLeftOut(question)),
      ...chosen.filter((name) => !kept.includes(name)).map(words.ruleLeftOut),
    ],
    reasons: refusals(left, knowledge).map((refusal) => reasonOf(refusal, coding)),
  };
}

function reasonOf({ path, message }: Refusal, { guidance }: Coding): string {
  return path === 'guidance' ? words.notInForce(guidance ?? '') : words.notChecked(message);
}

function changedGuidance(before: Validation, today: CurrentReport): string[] {
  const { guidanceReference: reference, guidanceVersion: now } = today;
  const { guidanceReference: earlier, guidanceVersion: then } = before;
  if (reference !== earlier)
    return [words.otherGuidance(held(reference, now), held(earlier, then))];
  if (reference === null || now === null || then === null || now === then) return [];
  return [words.version(reference, now, then)];
}

function held(reference: string | null, version: number | null): string {
  return reference === null ? 'the conventions alone' : `${reference} version ${version}`;
}

/** What the check rests on, whatever the coding is. */
function changedGround(before: Validation, { revision }: KnowledgeBase, ruleset: string): string[] {
  return [
    ...(revision.number === before.revisionNumber
      ? []
      : [words.revision(revision.number, before.revisionNumber)]),
    ...(ruleset === before.ruleset ? [] : [words.ruleset(ruleset, before.ruleset)]),
  ];
}

function changedEditions(before: Validation, today: CurrentReport): string[] {
  return (['OPCS4', 'ICD10'] as const).flatMap((system) => {
    const [then, now] = [before, today].map(({ editions }) => {
      const checked = editions.find((edition) => edition.system === system);
      return checked ? editionName(checked) : `no edition of ${systemName(system)}`;
    });
    return now === then ? [] : [words.edition(now ?? '', then ?? '')];
  });
}

function changedVerdict(
  { verdict: before }: Validation,
  { verdict: today }: CurrentReport,
): string[] {
  const axes = [
    ['The coding', 'overall'],
    ['Codes', 'codes'],
    ['Totality', 'totality'],
    ['Sequencing', 'sequencing'],
  ] as const;
  return axes.flatMap(([name, axis]) =>
    today[axis] === before[axis] ? [] : [words.verdict(name, today[axis], before[axis])],
  );
}

function changedQuestions(
  before: readonly OpenQuestion[],
  today: readonly OpenQuestion[],
): string[] {
  const keyOf = ({ question }: OpenQuestion) => question.key;
  return [
    ...without(today, before, keyOf).map(({ question }) => words.asked(question.text)),
    ...without(before, today, keyOf).map(({ question }) => words.settled(question.text)),
  ];
}

function changedSeverities(
  before: readonly Finding[],
  today: readonly Finding[],
  aboutIt: (finding: Finding) => string,
): string[] {
  return pairsOf(before, today, aboutIt)
    .filter(([then, now]) => then.severity !== now.severity)
    .map(([then, now]) => words.severity(now, then));
}

function changedSuggestions(
  before: readonly Finding[],
  today: readonly Finding[],
  aboutIt: (finding: Finding) => string,
): string[] {
  const comesTo = ({ suggestions }: Finding) =>
    JSON.stringify(
      suggestions.map(({ procedures, diagnoses }: Suggestion) => [procedures, diagnoses]),
    );
  return pairsOf(before, today, aboutIt)
    .filter(([then, now]) => comesTo(then) !== comesTo(now))
    .map(([, now]) => words.suggestions(now.message));
}

/** The findings that are both among the recorded and among those of today. */
function pairsOf(
  before: readonly Finding[],
  today: readonly Finding[],
  aboutIt: (finding: Finding) => string,
): (readonly [then: Finding, now: Finding])[] {
  return before.flatMap((then) => {
    const now = today.find((finding) => aboutIt(finding) === aboutIt(then));
    return now ? [[then, now] as const] : [];
  });
}
