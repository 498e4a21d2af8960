import type { Mention, Target } from '../../model/index.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import { guidanceNaming, mentionsOfWritten } from '../look-back.js';
import type { Place } from './places.js';

/** Every place in a document that names a code or heading: itself, what holds it, what it holds; stored or not. */
export function mentionsNear(knowledge: KnowledgeBase, place: Place): ReadonlySet<Mention> {
  return new Set([
    ...(place.code ? guidanceNaming(place.code).flatMap(({ mentions }) => mentions) : []),
    ...mentionsOfWritten(knowledge, place.system, place.value),
  ]);
}

/** What documents write at those places. */
export function targetsNear(knowledge: KnowledgeBase, place: Place): ReadonlySet<Target> {
  return new Set(Array.from(mentionsNear(knowledge, place), ({ target }) => target));
}
