import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type {
  AskedQuestion,
  Coding,
  Composition,
  CompositionProgress,
  Guidance,
  Report,
  Step,
} from '../model/index.js';
import { citeObligation } from './citations.js';
import { examine, isFilled, lookUpCodes, type Examination } from './examination.js';
import { nextSteps } from './next-steps.js';
import { refusalsSoFar, type Refusal } from './refusals.js';
import {
  inScenario,
  nearestSolution,
  scenarioName,
  scenariosOf,
  solutionNamed,
  solutionsOf,
} from './scenarios.js';
import { rulesFor } from './selection.js';
import { standingOf } from './standing.js';
import { Trials } from './trials.js';
import { validate } from './validate.js';

/** A coding that is being put together by a document. */
export interface ToCompose {
  /** What there is so far, which may be nothing. It names the document. */
  readonly coding: Coding;
  /** The way to code the procedure, by its label or number; null for the nearest to what there is so far. */
  readonly scenario: string | null;
  /** The most codes that are proposed by one choice. */
  readonly codes: number;
}

/** The most codes that can be asked for by one choice. */
export const mostProposed = 100;

/** Everything that keeps a coding from being composed at all; none when it can be. */
export function refusalsToCompose(
  { coding, scenario, codes }: ToCompose,
  knowledge: KnowledgeBase,
): Refusal[] {
  return [
    ...refusalsSoFar(coding, knowledge),
    ...refusedScenario(scenario, knowledge.guidance(coding.guidance ?? '')),
    ...refusedCount(codes),
  ];
}

function refusedScenario(scenario: string | null, guidance: Guidance | null): Refusal[] {
  if (scenario === null || !guidance || solutionNamed(guidance, scenario)) return [];
  const names = solutionsOf(guidance).map(scenarioName);
  const remedy = names.length > 0 ? `It has: ${names.join(', ')}.` : 'It has none.';
  const message = `${guidance.reference} has no scenario "${scenario.slice(0, 80)}". ${remedy}`;
  return [{ path: 'scenario', message }];
}

function refusedCount(codes: number): Refusal[] {
  if (codes >= 1 && codes <= mostProposed) return [];
  return [{ path: 'codes', message: `Ask for 1 to ${mostProposed} codes by each choice.` }];
}

/**
 * What must or may come next in a coding that is being put together, with codes that were tried, the questions that are
 * left, and how far it has come. Pure and deterministic; it records nothing.
 *
 * @param asked admissible, see `refusalsToCompose`
 * @throws Error when the guidance is not in the knowledge
 */
export function compose(
  { coding, scenario, codes }: ToCompose,
  knowledge: KnowledgeBase,
): Composition {
  const guidance = knowledge.guidance(coding.guidance ?? '');
  if (!guidance) throw new Error(`No guidance ${coding.guidance} to compose by`);
  const looked = lookUpCodes(coding, knowledge);
  const chosen =
    scenario === null ? nearestSolution(guidance, looked) : solutionNamed(guidance, scenario);
  const scenarios = scenariosOf(guidance, looked, chosen);
  const against = chosen ? inScenario(guidance, chosen) : guidance;
  const examination = examine(coding, against, knowledge, looked);
  const report = validate(coding, knowledge, rulesFor(coding.rules), { guidance: against });
  const trials = new Trials(coding, against, knowledge, report.findings);
  return {
    __typename: 'Composition',
    guidance,
    soFar: coding,
    scenario: scenarios.find(({ isChosen }) => isChosen) ?? null,
    scenarios,
    next: nextSteps({ examination, findings: report.findings, trials, most: codes }),
    questions: askedQuestions(examination, report),
    progress: progressOf(examination, report),
    editions: report.editions,
  };
}

/** The questions of the steps, each once, in the order of the steps. */
function askedQuestions(examination: Examination, report: Report): AskedQuestion[] {
  const asking = new Map<string, Step[]>();
  for (const step of stepsOf(examination)) {
    if (!step.question) continue;
    asking.set(step.question.key, [...(asking.get(step.question.key) ?? []), step]);
  }
  return [...asking.values()].flatMap((steps) => questionOf(steps, examination, report));
}

function questionOf(
  steps: readonly Step[],
  examination: Examination,
  { questions }: Report,
): AskedQuestion[] {
  const [first] = steps;
  if (!first?.question) return [];
  const { question } = first;
  const answers = steps.map((step) => examination.answerTo(step));
  const isOpen = steps.some((step, at) => answers[at] === null && !isFilled(step, examination));
  return [
    {
      question,
      answer: answers.find((answer) => answer !== null) ?? null,
      isDecidedByCodes: steps.some((step) => examination.decided(step) !== null),
      isOpen,
      isNeeded: questions.some((open) => open.question.key === question.key),
      citation: citeObligation(first),
    },
  ];
}

/** The steps of the scenario and of the diagnosis, each once. */
function stepsOf({ matches }: Examination): readonly Step[] {
  return [...new Set(matches.flatMap(({ fillings }) => fillings.map(({ step }) => step)))];
}

function progressOf(examination: Examination, report: Report): CompositionProgress {
  const fillings = examination.matches.flatMap((match) => match.fillings);
  const standing = fillings.map((filling) => ({
    isFilled: filling.entry !== null,
    obligation: standingOf(filling, examination),
  }));
  const needed = standing.filter(({ obligation }) => obligation === 'MUST');
  const missing = needed.filter((step) => !step.isFilled);
  const open = standing.filter((step) => step.obligation === 'OPEN' && !step.isFilled);
  const { summary, verdict, findings, questions } = report;
  return {
    filled: needed.length - missing.length,
    needed: needed.length,
    open: open.length,
    isComplete:
      examination.entries.length > 0 &&
      fillings.length > 0 &&
      missing.length === 0 &&
      questions.length === 0 &&
      verdict.overall !== 'FAIL',
    summary,
    verdict,
    findings,
  };
}
