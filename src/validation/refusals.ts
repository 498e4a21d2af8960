import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { isDay } from '../calendar.js';
import type { Coding } from '../model/index.js';

/** Why a request to validate is refused: which part of the input, what is wrong, and what to do. */
export interface Refusal {
  /** The input it is about, such as `procedures` or `answers[0].question`. */
  readonly path: string;
  readonly message: string;
}

/** The most codes taken in one list. National data has room for 24 procedures and 20 diagnoses. */
export const mostCodes = 100;
/** The longest a code may be written, in UTF-16 code units. */
export const longestCode = 40;

/** Everything that keeps a coding from being validated at all; none when it can be. A wrong code is no such thing. */
export function refusals(coding: Coding, knowledge: KnowledgeBase): Refusal[] {
  return [
    ...refusedGuidance(coding, knowledge),
    ...refusedCodes(coding),
    ...refusedAnswers(coding, knowledge),
    ...refusedDate(coding),
  ];
}

function refusedGuidance({ guidance }: Coding, knowledge: KnowledgeBase): Refusal[] {
  if (knowledge.guidance(guidance)) return [];
  const known = knowledge.allGuidance.slice(0, 5).map(({ reference }) => reference);
  const remedy =
    known.length > 0
      ? `Published here: ${known.join(', ')}${knowledge.allGuidance.length > 5 ? ', …' : ''}.`
      : 'Nothing is published here yet.';
  return [
    { path: 'guidance', message: `There is no guidance "${guidance.slice(0, 40)}". ${remedy}` },
  ];
}

function refusedCodes({ procedures, diagnoses }: Coding): Refusal[] {
  const refused: Refusal[] = [];
  if (procedures.length + diagnoses.length === 0) {
    refused.push({
      path: 'procedures',
      message: 'There is nothing to validate. Give at least one procedure or diagnosis.',
    });
  }
  for (const [path, codes] of Object.entries({ procedures, diagnoses })) {
    if (codes.length > mostCodes) {
      refused.push({
        path,
        message: `${codes.length} codes are more than the ${mostCodes} that are taken in one list. Give the codes of one episode.`,
      });
    }
    const long = codes.findIndex((code) => code.length > longestCode);
    if (long >= 0) {
      refused.push({
        path: `${path}[${long}]`,
        message: `A code is at most ${longestCode} characters long. Give one code in each place of the list.`,
      });
    }
  }
  return refused;
}

function refusedAnswers({ guidance, answers }: Coding, knowledge: KnowledgeBase): Refusal[] {
  const { solutions = [], diagnosis = [] } =
    knowledge.guidance(guidance)?.procedure.recommendation ?? {};
  const steps = [...solutions.flatMap((solution) => solution.steps), ...diagnosis];
  const keys = new Set(steps.flatMap(({ question }) => (question ? [question.key] : [])));
  const asked = keys.size > 0 ? `It asks: ${[...keys].join(', ')}.` : 'It asks nothing.';
  return answers.flatMap(({ question }, index) => {
    const path = `answers[${index}].question`;
    if (answers.findIndex((other) => other.question === question) < index) {
      return [
        {
          path,
          message: `The question "${question.slice(0, 80)}" is answered twice. Give one answer.`,
        },
      ];
    }
    if (keys.has(question) || !knowledge.guidance(guidance)) return [];
    return [{ path, message: `${guidance} does not ask "${question.slice(0, 80)}". ${asked}` }];
  });
}

function refusedDate({ on }: Coding): Refusal[] {
  return isDay(on)
    ? []
    : [{ path: 'on', message: `"${on.slice(0, 20)}" is not a day. Write it as 2026-11-23.` }];
}
