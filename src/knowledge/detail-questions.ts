import type { Question } from '../model/index.js';
import { keyOf } from '../question-keys.js';

/** Details that many documents name in different words, each with the one question it comes to. */
const known: readonly { readonly pattern: RegExp; readonly question: Question }[] = [
  {
    pattern: /\b(?:kind|method|type) of image control\b|\bto organ under image control\b/i,
    question: Object.freeze({
      key: 'image-control-kind-stated',
      text: 'Is the kind of image control stated?',
    }),
  },
  {
    pattern: /\bnumber of levels\b|\blevels? of (?:the )?spine\b|^(?:the )?levels? (?:is|are)\b/i,
    question: Object.freeze({
      key: 'levels-of-spine-stated',
      text: 'Is the number of levels stated?',
    }),
  },
];

/** Words that name no detail, as in "if it is not specified": the detail is then what the step is for. */
const bare = /^(?:(?:it|this|that|these|they) (?:is|are) )?\w+$/i;

/**
 * The question whether a detail is stated, which a default is for when it is not. The condition of the default always
 * denies something; the question asks for the same without the denial.
 *
 * @param condition such as "the number of levels is not specified"
 * @param about what the step is recorded for, which "if it is not specified" speaks of
 */
export function questionOnDetail(condition: string, about: string): Question {
  const affirmed = affirm(condition);
  const isBare = bare.test(affirmed);
  const shared = known.find(({ pattern }) => pattern.test(isBare ? about : affirmed));
  if (shared) return shared.question;
  if (isBare)
    return Object.freeze({ key: `${keyOf(about)}-stated`, text: `Is it stated: ${about}?` });
  return Object.freeze({ key: keyOf(affirmed), text: asked(affirmed) });
}

/** "The side is not known" as "the side is known". */
function affirm(condition: string): string {
  return condition
    .replaceAll('**', '')
    .replace(/^(?:if|when|where)\s+/i, '')
    .replace(/\bnot (?:further )?/i, '')
    .replace(/\bun(?=specified\b|known\b)/i, '')
    .trim();
}

/** "The side is known" as "Is the side known?". */
function asked(affirmed: string): string {
  const [, detail, verb = '', rest] =
    /^(.+?) (is|are|was|were|has|have) (.+)$/i.exec(affirmed) ?? [];
  if (detail === undefined) return `Does this hold: ${affirmed}?`;
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${detail} ${rest}?`;
}
