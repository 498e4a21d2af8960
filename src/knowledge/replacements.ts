import type { Guidance, Replacement } from '../model/index.js';
import type { BuiltGuidance } from './build-guidance.js';

/** Most documents neither replace another nor are replaced. */
const none: readonly Replacement[] = Object.freeze([]);

/**
 * Links documents to those that they replace and that replace them. That one replaces another may stand in either of
 * the two, so a document learns of its replacement from whichever says it. Nothing is left to change after this.
 */
export function linkReplacements(built: readonly BuiltGuidance[]): void {
  const byReference = new Map<string, Guidance>(
    built.map(({ guidance }) => [guidance.reference, guidance]),
  );
  const saidByOthers = replacementsByOthers(built);
  for (const { guidance, replacements } of built) {
    const others = saidByOthers.get(guidance.reference) ?? none;
    if (replacements.length + others.length === 0) {
      guidance.replaces = none;
      guidance.replacedBy = none;
      Object.freeze(guidance);
      continue;
    }
    const stated = (wanted: boolean): Replacement[] =>
      replacements
        .filter(({ replaces }) => replaces === wanted)
        .map(({ reference, span }) =>
          Object.freeze({ reference, guidance: byReference.get(reference) ?? null, span }),
        );
    guidance.replaces = Object.freeze(stated(true));
    guidance.replacedBy = Object.freeze(eachOnce([...stated(false), ...others]));
    Object.freeze(guidance);
  }
}

/** By the reference of the document that is replaced. */
function replacementsByOthers(
  built: readonly BuiltGuidance[],
): ReadonlyMap<string, readonly Replacement[]> {
  const byReplaced = new Map<string, Replacement[]>();
  for (const { guidance, replacements } of built) {
    for (const { reference, replaces, span } of replacements) {
      if (!replaces || reference === guidance.reference) continue;
      const replacement = Object.freeze({ reference: guidance.reference, guidance, span });
      const ofReplaced = byReplaced.get(reference);
      if (ofReplaced) ofReplaced.push(replacement);
      else byReplaced.set(reference, [replacement]);
    }
  }
  return byReplaced;
}

/** Where both documents say it, the words of the document itself are kept. */
function eachOnce(replacements: readonly Replacement[]): Replacement[] {
  const byReference = new Map<string, Replacement>();
  for (const replacement of replacements) {
    if (!byReference.has(replacement.reference))
      byReference.set(replacement.reference, replacement);
  }
  return [...byReference.values()];
}
