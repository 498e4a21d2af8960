import type { StandingObligation } from '../model/index.js';
import { isFilled, type Examination } from './examination.js';
import type { Filling } from './match.js';

/**
 * How binding a step is as the codes and answers stand. What is needed on a condition and was recorded for one operation
 * of a coding may be recorded for the others, for an answer is for all of them.
 *
 * @returns null when its condition does not hold, so that its code does not belong
 */
export function standingOf(
  { step, entry }: Filling,
  examination: Examination,
): StandingObligation | null {
  const { obligation, condition, relation } = step;
  const answer = examination.answerTo(step);
  if (answer === 'NO') return null;
  if (relation === 'UNKNOWN') return 'OPEN';
  if (obligation === 'MUST') return 'MUST';
  if (condition !== null && answer !== 'YES') return 'OPEN';
  if (obligation !== 'CONDITIONAL') return obligation;
  return !entry && isFilled(step, examination) ? 'MAY' : 'MUST';
}
