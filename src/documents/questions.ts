import type { Question } from '../model/index.js';

/**
 * Conditions that many documents state in different words, each with the one question it comes to. The key is
 * what a client answers by, so documents that ask the same share it.
 */
const known: readonly { readonly pattern: RegExp; readonly question: Question }[] = [
  {
    pattern: /\bimage control\b/i,
    question: {
      key: 'image-control-used',
      text: 'Was image control used?',
    },
  },
];

const introductions = /^(?:when(?:ever)?|if|where)\s+/i;
const fillers = new Set(
  'a an and are as be been by for from has have in is it of on or that the then this to was were which with'.split(
    ' ',
  ),
);

/** The question that settles a condition, derived from its words. */
export function questionFor(condition: string): Question {
  const shared = known.find(({ pattern }) => pattern.test(condition));
  if (shared) return shared.question;
  const bare = condition.replace(introductions, '');
  const words = bare.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return {
    key: words
      .filter((word) => !fillers.has(word))
      .slice(0, 8)
      .join('-'),
    text: `Does this hold: ${bare}?`,
  };
}
