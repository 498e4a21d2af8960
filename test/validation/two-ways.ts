import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { knowledgeFrom } from '../knowledge-from-seed.js';

/** Guidance with two solutions: V40.1 with levels, or another operation with levels and image control. */
export function inTwoWays(otherOperation: string): KnowledgeBase {
  return knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
Open procedure:
V40.1 Non-rigid stabilisation of spine
V55.- Levels of spine
Percutaneous procedure:
${otherOperation} Another operation on the spine
V55.- Levels of spine
Y53.4 Approach to organ under fluoroscopic control`);
}
