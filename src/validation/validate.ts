import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type {
  Axis,
  CheckedEdition,
  Coding,
  Guidance,
  GuidanceMatch,
  Judgement,
  OpenQuestion,
  Report,
  Verdict,
} from '../model/index.js';
import { citeDuty, citeStep } from './citations.js';
import { examine, isFilled, lookUpCodes, type Examination } from './examination.js';
import { findingsOf } from './findings.js';
import { objectionsTo, severityOf, type Objected } from './objections.js';
import type { Rule } from './rule.js';
import { rulesFor } from './selection.js';
import { guidanceTouched } from './touched.js';

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
  const findings =
    objections.length === 0 ? [] : findingsOf(objections, examination, rules, suggests);
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
  const codes = judgementOn('CODES', objections, questions);
  const totality = judgementOn('TOTALITY', objections, questions);
  const sequencing = judgementOn('SEQUENCING', objections, questions);
  const axes = [codes, totality, sequencing];
  const overall = axes.includes('FAIL')
    ? 'FAIL'
    : axes.includes('CANNOT_TELL')
      ? 'CANNOT_TELL'
      : 'PASS';
  return { overall, codes, totality, sequencing };
}

function judgementOn(
  axis: Axis,
  objections: readonly Objected[],
  questions: readonly OpenQuestion[],
): Judgement {
  const here = objections.filter(({ rule }) => rule.axis === axis);
  if (here.some((objected) => severityOf(objected) === 'ERROR')) return 'FAIL';
  const isOpen =
    here.some(({ objection }) => objection.undecided) ||
    questions.some((question) => question.axis === axis);
  return isOpen ? 'CANNOT_TELL' : 'PASS';
}

function summaryOf(verdict: Verdict, guidance: Guidance | null): string {
  const authority = guidance
    ? `${guidance.reference} version ${guidance.version}`
    : 'the conventions of the classifications';
  switch (verdict.overall) {
    case 'PASS':
      return `Consistent with ${authority} as stored.`;
    case 'CANNOT_TELL':
      return `Cannot tell whether it is consistent with ${authority}: ${axesAt('CANNOT_TELL', verdict)} open.`;
    case 'FAIL':
      return `Not consistent with ${authority} as stored: ${axesAt('FAIL', verdict)}.`;
  }
}

function axesAt(judgement: Judgement, { codes, totality, sequencing }: Verdict): string {
  return Object.entries({ codes, totality, sequencing })
    .filter(([, found]) => found === judgement)
    .map(([axis]) => axis)
    .join(', ');
}

function editionsOf({ codesIn }: Examination): CheckedEdition[] {
  const systems = ['OPCS4', 'ICD10'] as const;
  return systems.flatMap((system) => {
    const { release } = codesIn(system);
    return release ? [{ system, edition: release.edition }] : [];
  });
}
