import type { Question } from '../model/index.js';
import { keyOf } from '../question-keys.js';

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
  {
    pattern: /\bfluoroscop\w+ (?:control|guidance)\b/i,
    question: { key: 'fluoroscopic-control-used', text: 'Was fluoroscopic control used?' },
  },
  {
    pattern: /\bultraso(?:und|nic) (?:control|guidance)\b/i,
    question: { key: 'ultrasonic-control-used', text: 'Was ultrasonic control used?' },
  },
];

/** Conditions that say nothing by themselves: what has to be asked is what the code itself says. */
const bare =
  /^(?:only )?(?:if|when(?:ever)?|where(?:ver)?) (?:it (?:is|was|has been) )?(?:also )?(?:used|utilised|carried out|performed|undertaken|done|applicable|necessary|appropriate|required|needed|present|relevant)\.?$|^as (?:appropriate|applicable|required|necessary)$/i;

const introductions =
  /^(?:only )?(?:when(?:ever)?|if|where|unless|except (?:when|where|if)|provided that) /i;

/**
 * The question that settles a condition, derived from its words.
 *
 * @param about what the step is recorded for, which a bare "if used" speaks of
 */
export function questionFor(condition: string, about = ''): Question {
  const isBare = bare.test(condition) && about !== '';
  const asked = isBare ? about : condition.replace(introductions, '');
  const shared = known.find(({ pattern }) => pattern.test(asked));
  if (shared) return shared.question;
  if (/^(?:if|when|where) (?:it is )?(?:known|stated|specified)$/i.test(condition) && about !== '')
    return { key: `${keyOf(about)}-known`, text: `Is it known: ${about}?` };
  const isDone = isBare || !introductions.test(condition);
  return {
    key: `${keyOf(asked)}${isBare ? '-done' : ''}`,
    text: isDone
      ? `Was this done: ${asked}?`
      : /^(?:unless|except)/i.test(condition)
        ? `Does this hold: ${condition}?`
        : `Does this hold: ${asked}?`,
  };
}
