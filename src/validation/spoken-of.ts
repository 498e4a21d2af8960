import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { mentionsByGuidance } from '../knowledge/mentions.js';
import type { Guidance, Mention, Target } from '../model/index.js';
import { answersTo, type Looked } from './entry.js';

/** What a document speaks of and does not recommend. */
interface SpokenOf {
  readonly mentions: readonly Mention[];
  /** What it recommends: the choices of its steps and its defaults. */
  readonly recommended: readonly Target[];
}

const kept = new WeakMap<KnowledgeBase, WeakMap<Guidance, SpokenOf>>();

/**
 * Where a document speaks of a code without recommending it: an exclusion before other notes; undefined where it does
 * not. Most documents have no such place, which is found out once.
 */
export function mentionOf(
  code: Looked,
  guidance: Guidance,
  knowledge: KnowledgeBase,
): Mention | undefined {
  const { mentions, recommended } = spokenOf(guidance, knowledge);
  if (mentions.length === 0) return undefined;
  const found = mentions.filter(({ target }) => answersTo(code, target));
  if (found.length === 0 || recommended.some((target) => answersTo(code, target))) return undefined;
  return found.find(({ note }) => note?.kind === 'EXCLUDES') ?? found[0];
}

function spokenOf(guidance: Guidance, knowledge: KnowledgeBase): SpokenOf {
  let byGuidance = kept.get(knowledge);
  if (!byGuidance) kept.set(knowledge, (byGuidance = new WeakMap<Guidance, SpokenOf>()));
  let spoken = byGuidance.get(guidance);
  if (!spoken) byGuidance.set(guidance, (spoken = findSpokenOf(guidance, knowledge)));
  return spoken;
}

function findSpokenOf(guidance: Guidance, knowledge: KnowledgeBase): SpokenOf {
  const all = mentionsByGuidance(knowledge).get(guidance) ?? [];
  const recommended = all.filter(({ role }) => role !== 'SPOKEN_OF').map(({ target }) => target);
  // A whole chapter is too wide to tell anything by.
  const mentions = all.filter(
    ({ role, target }) =>
      role === 'SPOKEN_OF' &&
      target.kind !== 'CHAPTER' &&
      !recommended.some((one) => liesIn(target, one)),
  );
  return { mentions, recommended };
}

/** Whether all that a target stands for is offered by another. */
function liesIn({ kind, system, firstValue, lastValue }: Target, other: Target): boolean {
  if (other.system !== system || other.kind === 'CHAPTER') return false;
  if (other.kind === 'CODE') return kind === 'CODE' && other.firstValue === firstValue;
  return other.firstValue <= firstValue.slice(0, 3) && lastValue.slice(0, 3) <= other.lastValue;
}
