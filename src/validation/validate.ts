import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type {
  Axis,
  CheckedEdition,
  Coding,
  Finding,
  Guidance,
  GuidanceMatch,
  Judgement,
  OpenQuestion,
  Report,
  Severity,
  Suggestion,
  Verdict,
} from '../model/index.js';
import { citeDuty, citeStep } from './citations.js';
import { applyEdits } from './edits.js';
import { nameOf } from './entry.js';
import { examine, isFilled, lookUpCodes, type Examination } from './examination.js';
import type { Objection, Proposal, Rule } from './rule.js';
import { rulesFor } from './selection.js';
import { guidanceTouched } from './touched.js';
import { rulesConcerned } from './triage.js';

/** How much is worked out. */
export interface Extent {
  /** Whether findings get suggestions, which are most of the work; true when not said. */
  readonly suggests?: boolean;
  /** What is held against in place of the document that the coding names: the same with one of its solutions alone. */
  readonly guidance?: Guidance;
}

/**
 * Checks a coding against the guidance it names and against the conventions of the classifications. Where it names none,
 * it is held against the document it is nearest to of those whose procedure it has, and against the conventions alone when
 * there is none.
 * Synchronous, pure and deterministic: the same coding, knowledge and rules give the same report.
 *
 * @param coding an admissible coding, see `refusals`
 * @param rules in the order their findings are reported
 * @throws Error when the guidance is not in the knowledge, or when a rule throws, which is a bug
 */
export function validate(
  coding: Coding,
  knowledge: KnowledgeBase,
  rules: readonly Rule[] = rulesFor(coding.rules),
  { suggests = true, guidance: named }: Extent = {},
): Report {
  const { examination, matches } = look(coding, knowledge, named);
  const { guidance } = examination;
  const objections = objectionsTo(examination, rules);
  const before = timesOf(objections);
  const tries = { left: suggests ? mostProposals : 0 };
  const findings = objections.map((objected) =>
    findingOf(objected, before, tries, examination, rules),
  );
  const questions = openQuestions(examination);
  const verdict = verdictOf(objections, questions);
  return {
    guidance: guidance && {
      reference: guidance.reference,
      version: guidance.version,
      part: guidance.part,
    },
    matches,
    summary: summaryOf(verdict, guidance),
    verdict,
    findings,
    questions,
    editions: editionsOf(examination),
  };
}

/** The guidance whose procedure or diagnosis a coding has, nearest first. */
export function guidanceFor(coding: Coding, knowledge: KnowledgeBase): readonly GuidanceMatch[] {
  const { procedures, diagnoses } = lookUpCodes(coding, knowledge);
  return guidanceTouched(procedures, diagnoses, knowledge).map(({ match }) => match);
}

/** Looks at a coding with the guidance that it names, or else with the nearest. */
function look(
  coding: Coding,
  knowledge: KnowledgeBase,
  named?: Guidance,
): { examination: Examination; matches: readonly GuidanceMatch[] } {
  const looked = lookUpCodes(coding, knowledge);
  if (coding.guidance !== null) {
    const guidance = named ?? knowledge.guidance(coding.guidance);
    if (!guidance) throw new Error(`No guidance ${coding.guidance} to validate against`);
    return { examination: examine(coding, guidance, knowledge, looked), matches: [] };
  }
  const touched = guidanceTouched(looked.procedures, looked.diagnoses, knowledge);
  const nearest = touched.find(({ match }) => match.hasProcedure);
  return {
    examination: examine(
      coding,
      nearest?.guidance ?? null,
      knowledge,
      looked,
      nearest?.matches ?? [],
    ),
    matches: touched.map(({ match }) => match),
  };
}

/** The most proposals that are tried for one coding, first findings first. A coding of 24 codes seldom needs ten. */
const mostProposals = 100;

/** An objection and the rule that raised it. */
interface Objected {
  readonly rule: Rule;
  readonly objection: Objection;
}

function objectionsTo(examination: Examination, rules: readonly Rule[]): Objected[] {
  const objections: Objected[] = [];
  for (const rule of rulesConcerned(rules, examination.entries)) {
    try {
      for (const objection of rule.check(examination)) objections.push({ rule, objection });
    } catch (cause) {
      throw new Error(`The rule ${rule.name} failed; this is a bug in the rule`, { cause });
    }
  }
  return objections;
}

function findingOf(
  objected: Objected,
  before: ReadonlyMap<string, number>,
  tries: { left: number },
  examination: Examination,
  rules: readonly Rule[],
): Finding {
  const { rule, objection } = objected;
  return {
    ruleName: rule.name,
    severity: severityOf(objected),
    axis: rule.axis,
    message: objection.message,
    places: objection.entries.map(({ list, position }) => ({ list, position })),
    citation: objection.citation,
    suggestions: suggestionsFor(objected, before, tries, examination, rules),
  };
}

/** The proposals that work, each coding they lead to once. */
function suggestionsFor(
  objected: Objected,
  before: ReadonlyMap<string, number>,
  tries: { left: number },
  examination: Examination,
  rules: readonly Rule[],
): Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  for (const proposal of objected.objection.proposals ?? []) {
    if (tries.left-- <= 0) break;
    const suggestion = tryOut(proposal, objected, before, examination, rules);
    const outcome = suggestion
      ? `${suggestion.procedures.join()};${suggestion.diagnoses.join()}`
      : '';
    if (suggestion && !suggestions.has(outcome)) suggestions.set(outcome, suggestion);
  }
  return [...suggestions.values()];
}

/** Applies a proposal and checks again: it is shown only when its objection goes away and no new one comes. */
function tryOut(
  { edits, words, citation }: Proposal,
  objected: Objected,
  before: ReadonlyMap<string, number>,
  { coding, guidance, knowledge }: Examination,
  rules: readonly Rule[],
): Suggestion | null {
  const mended = applyEdits(coding, edits);
  const still = objectionsTo(examine(mended, guidance, knowledge), rules);
  const after = timesOf(still);
  const sign = signOf(objected);
  const goesAway = (after.get(sign) ?? 0) < (before.get(sign) ?? 0);
  // What is only worth knowing, such as that a code could not be looked up, stands in the way of nothing.
  const bringsNone = still
    .filter((other) => severityOf(other) !== 'INFORMATION')
    .map(signOf)
    .every((other) => (after.get(other) ?? 0) <= (before.get(other) ?? 0));
  if (!goesAway || !bringsNone) return null;
  const { procedures, diagnoses } = mended;
  return { words, edits, procedures, diagnoses, citation: citation ?? null };
}

function severityOf({ rule, objection }: Objected): Severity {
  return objection.severity ?? rule.severity;
}

/**
 * What an objection is known by: its rule and its first code, or what it says where it is about something that is not
 * there. Positions and neighbours change when others are mended, so they are left out.
 */
function signOf({ rule, objection: { entries, message } }: Objected): string {
  const [first] = entries;
  return `${rule.name} ${first ? nameOf(first) : message}`;
}

/** How often each objection is raised. */
function timesOf(objections: readonly Objected[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const objected of objections) {
    const sign = signOf(objected);
    times.set(sign, (times.get(sign) ?? 0) + 1);
  }
  return times;
}

/** Questions of steps that nothing fills and whose condition nobody has answered. */
function openQuestions(examination: Examination): OpenQuestion[] {
  const questions = new Map<string, OpenQuestion>();
  for (const { fillings } of examination.matches) {
    for (const { step } of fillings) {
      const isOpen =
        step.obligation === 'CONDITIONAL' &&
        examination.answerTo(step) === null &&
        !isFilled(step, examination);
      if (!isOpen || !step.question || questions.has(step.question.key)) continue;
      const duty = step.duties.find(({ condition }) => condition === step.condition);
      const citation = duty ? citeDuty(duty) : citeStep(step);
      questions.set(step.question.key, { question: step.question, axis: 'TOTALITY', citation });
    }
  }
  return [...questions.values()];
}

function verdictOf(objections: readonly Objected[], questions: readonly OpenQuestion[]): Verdict {
  const on = (axis: Axis): Judgement => {
    const here = objections.filter(({ rule }) => rule.axis === axis);
    if (here.some((objected) => severityOf(objected) === 'ERROR')) return 'FAIL';
    const open =
      here.some(({ objection }) => objection.undecided) ||
      questions.some((question) => question.axis === axis);
    return open ? 'CANNOT_TELL' : 'PASS';
  };
  const axes = { codes: on('CODES'), totality: on('TOTALITY'), sequencing: on('SEQUENCING') };
  const judgements = Object.values(axes);
  const overall = judgements.includes('FAIL')
    ? 'FAIL'
    : judgements.includes('CANNOT_TELL')
      ? 'CANNOT_TELL'
      : 'PASS';
  return { overall, ...axes };
}

function summaryOf({ overall, ...axes }: Verdict, guidance: Guidance | null): string {
  const authority = guidance
    ? `${guidance.reference} version ${guidance.version}`
    : 'the conventions of the classifications';
  const named = (judgement: Judgement) =>
    Object.entries(axes)
      .filter(([, found]) => found === judgement)
      .map(([axis]) => axis)
      .join(', ');
  switch (overall) {
    case 'PASS':
      return `Consistent with ${authority} as stored.`;
    case 'CANNOT_TELL':
      return `Cannot tell whether it is consistent with ${authority}: ${named('CANNOT_TELL')} open.`;
    case 'FAIL':
      return `Not consistent with ${authority} as stored: ${named('FAIL')}.`;
  }
}

function editionsOf({ codesIn }: Examination): CheckedEdition[] {
  const systems = ['OPCS4', 'ICD10'] as const;
  return systems.flatMap((system) => {
    const { release } = codesIn(system);
    return release ? [{ system, edition: release.edition }] : [];
  });
}
