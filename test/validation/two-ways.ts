import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { documentFrom, knowledgeFromDocument } from '../knowledge-from-seed.js';

/**
 * Guidance with two solutions: V40.1 with levels, or another operation with levels and image control. No layout that is
 * read today says so in a text.
 */
export function inTwoWays(otherOperation: string): KnowledgeBase {
  const read = documentFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
V55.- Levels of spine
${otherOperation} Another operation on the spine
V55.- Levels of spine
Y53.4 Approach to organ under fluoroscopic control`);
  return knowledgeFromDocument({
    ...read,
    solutions: [
      { ordinal: 1, label: 'Open' },
      { ordinal: 2, label: 'Percutaneous' },
    ],
    steps: read.steps.map((step) => ({ ...step, solutionOrdinal: step.ordinal <= 2 ? 1 : 2 })),
  });
}
