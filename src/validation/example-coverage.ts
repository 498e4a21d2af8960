import { isDecidedByCodes } from './conditions.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type {
  Citation,
  Coding,
  ExerciseCount,
  Finding,
  Guidance,
  GuidanceCoverage,
  Note,
  Question,
  Report,
  Step,
  UnexercisedNote,
  UnexercisedQuestion,
  UnexercisedStep,
  UnraisedRule,
} from '../model/index.js';
import { citeDuty, citeStep } from './citations.js';
import { examine, type Examination } from './examination.js';
import { tryExamples, type TriedExample } from './examples.js';
import type { Filling } from './match.js';
import { refusals } from './refusals.js';
import { allRules } from './rules/index.js';
import { slipsIn } from './slips.js';

/** An example that came out as expected. */
interface Shown {
  readonly coding: Coding;
  readonly report: Report;
  readonly examination: Examination;
}

/**
 * What the examples of a document exercise of it. Only examples that came out as expected count.
 *
 * - A step is exercised when one example fills it and another is told that it is missing, wrong or out of place. A step that
 *   may be left out, of which nobody can be told so, is when one leaves it out.
 * - A note is exercised when the steps of all its duties are, and an example records each of its defaults.
 * - A question is exercised when one example answers it with yes and another with no. One that the codes decide is nobody's
 *   to answer.
 * - A rule of the guidance pack is exercised when an example raises it. Whether a document can raise a rule at all is found
 *   out by trying: a slip is made in each example in which nothing is found.
 *
 * @param guidance of the knowledge
 * @param today the day that examples are for which state none
 */
export function coverageOf(
  guidance: Guidance,
  knowledge: KnowledgeBase,
  today: string,
): GuidanceCoverage {
  const tried = tryExamples(guidance, knowledge, today);
  const shown = tried.flatMap((one) => shownBy(one, guidance, knowledge));
  const steps = stepsOf(guidance);
  const notes = guidance.notes.filter(isToBeExercised);
  const questions = questionsOf(steps);
  const unexercisedSteps = steps.flatMap((step) => lackOfStep(step, shown));
  const lacking = new Set(unexercisedSteps.map(({ step }) => step));
  const unexercisedNotes = notes.flatMap((note) => lackOfNote(note, lacking, shown));
  const unexercisedQuestions = questions.flatMap((question) => lackOfQuestion(question, shown));
  const raised = new Set(shown.flatMap(({ report }) => report.findings.map(nameOfRule)));
  const unraisedRules = rulesUnraised(raised, guidance, knowledge, shown);
  const raisedOfPack = guidanceRules.filter(({ name }) => raised.has(name));
  return {
    reference: guidance.reference,
    version: guidance.version,
    exampleCount: tried.length,
    failed: tried
      .filter(({ outcome }) => outcome.differences.length > 0)
      .map(({ outcome }) => outcome),
    steps: countOf(steps, unexercisedSteps),
    notes: countOf(notes, unexercisedNotes),
    questions: countOf(questions, unexercisedQuestions),
    rules: countOf([...raisedOfPack, ...unraisedRules], unraisedRules),
    unexercisedSteps,
    unexercisedNotes,
    unexercisedQuestions,
    unraisedRules,
  };
}

const guidanceRules = allRules.filter(({ pack }) => pack === 'GUIDANCE');

function shownBy(
  { outcome, coding, report }: TriedExample,
  guidance: Guidance,
  knowledge: KnowledgeBase,
): Shown[] {
  if (!report || outcome.differences.length > 0) return [];
  return [{ coding, report, examination: examine(coding, guidance, knowledge) }];
}

/** The steps that a coding can fill: concepts of SNOMED CT stand in none. */
function stepsOf({ procedure: { recommendation } }: Guidance): Step[] {
  const { solutions, diagnosis } = recommendation;
  return [...solutions.flatMap((solution) => solution.steps), ...diagnosis].filter(({ choices }) =>
    choices.some(({ target }) => target.system !== 'SNOMEDCT'),
  );
}

function isToBeExercised({ duties, defaults }: Note): boolean {
  return defaults.length > 0 || duties.some(({ steps }) => steps.length > 0);
}

/** Several steps can ask the same. */
function questionsOf(steps: readonly Step[]): Question[] {
  const questions = new Map<string, Question>();
  for (const step of steps) {
    const { question } = step;
    if (question && !isDecidedByCodes(step) && !questions.has(question.key))
      questions.set(question.key, question);
  }
  return [...questions.values()];
}

function countOf(all: readonly unknown[], unexercised: readonly unknown[]): ExerciseCount {
  return { all: all.length, exercised: all.length - unexercised.length };
}

function lackOfStep(step: Step, shown: readonly Shown[]): UnexercisedStep[] {
  const fillings = shown.flatMap((example) =>
    fillingsOf(step, example).map((filling) => ({ filling, example })),
  );
  const isFilled = fillings.some(({ filling }) => filling.entry !== null);
  const isTold = fillings.some(({ filling, example }) => isToldOf(filling, example));
  const isLeftOut = fillings.some(({ filling }) => filling.entry === null);
  const isOptional = step.obligation === 'MAY';
  const name = nameOf(step);
  const words = [
    ...(isFilled ? [] : [`No example fills ${name}.`]),
    ...(isTold || (isOptional && isLeftOut)
      ? []
      : [
          isOptional
            ? `No example leaves ${name} out.`
            : `No example is told that ${name} is missing, wrong or out of place.`,
        ]),
  ];
  return words.length === 0 ? [] : [{ step, words: words.join(' ') }];
}

function fillingsOf(step: Step, { examination }: Shown): Filling[] {
  return examination.matches.flatMap(({ fillings }) =>
    fillings.filter((filling) => filling.step === step),
  );
}

/** Whether a finding is about what fills a step, or about that nothing does. */
function isToldOf({ step, entry, mistaken, further }: Filling, { report }: Shown): boolean {
  const filling = [entry, mistaken, ...further].flatMap((one) => one ?? []);
  return report.findings
    .filter(isOfPack)
    .some(({ citation, places }) =>
      places.length === 0
        ? filling.length === 0 && isCitedBy(citation, step)
        : places.some(({ list, position }) =>
            filling.some((one) => one.list === list && one.position === position),
          ),
    );
}

function isOfPack({ ruleName }: Finding): boolean {
  return guidanceRules.some(({ name }) => name === ruleName);
}

function isCitedBy(citation: Citation, step: Step): boolean {
  return [citeStep(step), ...step.duties.map(citeDuty)].some(
    ({ pointer, words }) => pointer === citation.pointer && words === citation.words,
  );
}

function lackOfNote(
  note: Note,
  lacking: ReadonlySet<Step>,
  shown: readonly Shown[],
): UnexercisedNote[] {
  const steps = new Set(note.duties.flatMap((duty) => duty.steps));
  const unexercised = [...steps].filter((step) => lacking.has(step));
  const unrecorded = note.defaults.filter(
    ({ target }) =>
      !shown.some(({ examination }) =>
        examination.entries.some(
          ({ system, notation }) =>
            system === target.system && notation?.value === target.firstValue,
        ),
      ),
  );
  const words = [
    ...unexercised.map((step) => `Its step ${nameOf(step)} is not exercised.`),
    ...unrecorded.map(({ target }) => `No example records the default ${target.notation}.`),
  ];
  return words.length === 0 ? [] : [{ note, words: words.join(' ') }];
}

function lackOfQuestion(question: Question, shown: readonly Shown[]): UnexercisedQuestion[] {
  const given = new Set(
    shown.flatMap(({ coding }) =>
      coding.answers.flatMap((one) => (one.question === question.key ? [one.answer] : [])),
    ),
  );
  const words = (['YES', 'NO'] as const)
    .filter((answer) => !given.has(answer))
    .map((answer) => `No example answers ${question.key} with ${answer.toLowerCase()}.`);
  return words.length === 0 ? [] : [{ question, words: words.join(' ') }];
}

/** The most slips that are tried. Most documents need a few dozen until every rule has been raised. */
const mostSlips = 1_000;

/** The rules of the guidance pack that no example raises and a slip in one does, each with the first such slip. */
function rulesUnraised(
  raised: ReadonlySet<string>,
  guidance: Guidance,
  knowledge: KnowledgeBase,
  shown: readonly Shown[],
): UnraisedRule[] {
  const open = new Set(guidanceRules.filter(({ name }) => !raised.has(name)));
  const slips = new Map<string, UnraisedRule>();
  let tries = mostSlips;
  for (const { coding, report } of shown) {
    if (report.findings.some(({ severity }) => severity !== 'INFORMATION')) continue;
    for (const slip of slipsIn(coding, knowledge)) {
      if (open.size === 0 || tries-- <= 0) break;
      if (refusals(slip, knowledge).length > 0) continue;
      const examination = examine(slip, guidance, knowledge);
      for (const rule of open) {
        const [objection] = rule.check(examination);
        if (!objection) continue;
        open.delete(rule);
        const { procedures, diagnoses, answers } = slip;
        slips.set(rule.name, { ruleName: rule.name, procedures, diagnoses, answers });
      }
    }
  }
  return guidanceRules.flatMap(({ name }) => slips.get(name) ?? []);
}

function nameOfRule({ ruleName }: Finding): string {
  return ruleName;
}

/** `Y53.- or Y68.-` */
function nameOf({ choices }: Step): string {
  return choices.map(({ target }) => target.notation).join(' or ');
}
