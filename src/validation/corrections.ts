import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Coding, Guidance, Suggestion } from '../model/index.js';
import { applyEdits } from './edits.js';
import { examine } from './examination.js';
import { outcomeOf } from './findings.js';
import { objectionsTo, severityOf, type Objected } from './objections.js';
import type { Proposal, Rule } from './rule.js';

/** The most codings that are looked at in search of one without errors. */
const mostLookedAt = 300;

/** A coding on the way, with what was done to come to it. */
interface Stage {
  readonly coding: Coding;
  readonly proposals: readonly Proposal[];
  readonly edits: number;
  readonly errors: readonly Objected[];
}

/**
 * Sets of edits that rid a coding of all its errors at once, of those that a search of bounded length meets the ones with
 * the fewest edits first. Each step is what a rule
 * proposes for one error, be it that another one comes of it and is mended by a later step; so faults that hang together
 * are mended together, which no suggestion for one of them alone can do.
 *
 * @param most how many to find; there are none where a human has to choose a code
 */
export function correctionsFor(
  coding: Coding,
  guidance: Guidance | null,
  knowledge: KnowledgeBase,
  rules: readonly Rule[],
  most: number,
): Suggestion[] {
  const look = (at: Coding, proposals: readonly Proposal[]): Stage => ({
    coding: at,
    proposals,
    edits: proposals.reduce((sum, { edits }) => sum + edits.length, 0),
    errors: objectionsTo(examine(at, guidance, knowledge), rules).filter(
      (objected) => severityOf(objected) === 'ERROR',
    ),
  });
  const first = look(coding, []);
  if (first.errors.length === 0) return [];
  const seen = new Set([outcomeOf(coding)]);
  const waiting: Stage[] = [first];
  const found: Suggestion[] = [];
  while (waiting.length > 0 && found.length < most && seen.size < mostLookedAt) {
    const stage = takeNearest(waiting);
    if (stage.errors.length === 0) {
      found.push(correctionOf(stage));
      continue;
    }
    for (const proposal of stage.errors.flatMap(({ objection }) => objection.proposals ?? [])) {
      const next = applyEdits(stage.coding, proposal.edits);
      const outcome = outcomeOf(next);
      if (seen.has(outcome) || seen.size >= mostLookedAt) continue;
      seen.add(outcome);
      waiting.push(look(next, [...stage.proposals, proposal]));
    }
  }
  return found.sort((one, other) => one.edits.length - other.edits.length);
}

/** Takes out the stage with the fewest edits so far and errors left, each of which takes one edit at least or falls away. */
function takeNearest(waiting: Stage[]): Stage {
  let nearest = 0;
  for (let at = 1; at < waiting.length; at++) {
    if (distanceOf(waiting[at]) < distanceOf(waiting[nearest])) nearest = at;
  }
  const [stage] = waiting.splice(nearest, 1);
  if (!stage) throw new Error('There is nothing to take out');
  return stage;
}

function distanceOf(stage: Stage | undefined): number {
  return stage ? stage.edits + stage.errors.length : Infinity;
}

function correctionOf({ coding, proposals }: Stage): Suggestion {
  const [first = '', ...others] = proposals.map(({ words }) => words);
  const then = others.map((words) => `, then ${words.charAt(0).toLowerCase()}${words.slice(1)}`);
  return {
    words: first + then.join(''),
    edits: proposals.flatMap(({ edits }) => edits),
    procedures: coding.procedures,
    diagnoses: coding.diagnoses,
    citation: null,
  };
}
