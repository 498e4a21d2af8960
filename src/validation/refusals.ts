import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { isDay } from '../calendar.js';
import type { Coding, Guidance } from '../model/index.js';
import { allRules } from './rules/index.js';

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
    ...refusedEmptiness(coding),
    ...refusedBeside(coding, knowledge),
  ];
}

/** The same of a coding that is still being put together, which may have no code yet. */
export function refusalsSoFar(coding: Coding, knowledge: KnowledgeBase): Refusal[] {
  return [...refusedGuidance(coding, knowledge), ...refusedBeside(coding, knowledge)];
}

function refusedBeside(coding: Coding, knowledge: KnowledgeBase): Refusal[] {
  return [
    ...refusedCodes(coding),
    ...refusedAnswers(coding, knowledge),
    ...refusedDate(coding),
    ...refusedRules(coding),
  ];
}

function refusedGuidance({ guidance }: Coding, knowledge: KnowledgeBase): Refusal[] {
  if (guidance === null || knowledge.guidance(guidance)) return [];
  const known = knowledge.allGuidance.slice(0, 5).map(({ reference }) => reference);
  const remedy =
    known.length > 0
      ? `Published here: ${known.join(', ')}${knowledge.allGuidance.length > 5 ? ', …' : ''}.`
      : 'Nothing is published here yet.';
  return [
    { path: 'guidance', message: `There is no guidance "${guidance.slice(0, 40)}". ${remedy}` },
  ];
}

function refusedEmptiness({ procedures, diagnoses }: Coding): Refusal[] {
  if (procedures.length + diagnoses.length > 0) return [];
  return [
    {
      path: 'procedures',
      message: 'There is nothing to validate. Give at least one procedure or diagnosis.',
    },
  ];
}

function refusedCodes({ procedures, diagnoses }: Coding): Refusal[] {
  const refused: Refusal[] = [];
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
  if (answers.length === 0) return [];
  const asking = guidance === null ? knowledge.allGuidance : [knowledge.guidance(guidance)];
  const keys = new Set(asking.flatMap((document) => (document ? questionsOf(document) : [])));
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
    if (keys.has(question) || (guidance !== null && !knowledge.guidance(guidance))) return [];
    const asker = guidance === null ? 'No guidance asks' : `${guidance} does not ask`;
    return [{ path, message: `${asker} "${question.slice(0, 80)}". ${listOf(keys, guidance)}` }];
  });
}

/** What can be answered: the questions of the steps, and whether the details are stated that have a default. */
function questionsOf({ procedure: { recommendation }, notes }: Guidance): string[] {
  const { solutions, diagnosis } = recommendation;
  const steps = [...solutions.flatMap((solution) => solution.steps), ...diagnosis];
  const defaults = notes.flatMap((note) => note.defaults);
  return [...steps, ...defaults].flatMap(({ question }) => (question ? [question.key] : []));
}

function listOf(keys: ReadonlySet<string>, guidance: string | null): string {
  if (guidance === null) return 'Take the keys from the questions of a document.';
  return keys.size > 0 ? `It asks: ${[...keys].join(', ')}.` : 'It asks nothing.';
}

function refusedRules({ rules }: Coding): Refusal[] {
  if (rules === null) return [];
  const lists = Object.entries({ without: rules.without, also: rules.also });
  return lists.flatMap(([list, names]) =>
    names.flatMap((name, index) =>
      allRules.some((rule) => rule.name === name)
        ? []
        : [
            {
              path: `rules.${list}[${index}]`,
              message: `There is no rule "${name.slice(0, 80)}". The query rules lists their names.`,
            },
          ],
    ),
  );
}

function refusedDate({ on }: Coding): Refusal[] {
  return isDay(on)
    ? []
    : [{ path: 'on', message: `"${on.slice(0, 20)}" is not a day. Write it as 2026-11-23.` }];
}
