import { LRUCache } from 'lru-cache';
import type {
  Code,
  CodeSystem,
  Guidance,
  Mention,
  Note,
  Obligation,
  Release,
  Target,
} from '../model/index.js';
import { readNotation, type Notation } from '../notation.js';
import type { KnowledgeBase } from './knowledge-base.js';
import { covers } from './targets.js';

/** Guidance that names a code, with every place that does. */
export interface GuidanceNaming {
  readonly guidance: Guidance;
  readonly mentions: readonly Mention[];
}

/**
 * Every place where guidance names a code: itself, its category, a range its category is in, its chapter. For a
 * category or a chapter also the places that name a code below it.
 */
export function mentionsOf(code: Code): Mention[] {
  const above = code.ancestors.flatMap(({ mentions }) => mentions);
  // A slot for a site names no side, although both stand in one chapter.
  const meant = code.recordable ? above.filter(({ target }) => covers(target, code)) : above;
  // A range is named by each of its categories, so a chapter meets the same mention more than once.
  return [...new Set([...mentionsFrom(code), ...meant])];
}

function mentionsFrom(code: Code): Mention[] {
  return [...code.mentions, ...code.children.flatMap(mentionsFrom)];
}

/** Codes of a release whose look-backs are kept. Thousands of documents name some codes, and those are asked for often. */
const lookBacksKept = 50;
/** Frozen codes never get other mentions. These are let go of together with the release. */
const kept = new WeakMap<Release, LRUCache<Code, readonly GuidanceNaming[]>>();

/** The same, gathered by document, in the order of references. */
export function guidanceNaming(code: Code): readonly GuidanceNaming[] {
  const ofRelease = kept.get(code.release) ?? new LRUCache({ max: lookBacksKept });
  kept.set(code.release, ofRelease);
  const known = ofRelease.get(code);
  if (known) return known;
  const naming = Object.freeze(gather(mentionsOf(code)));
  ofRelease.set(code, naming);
  return naming;
}

/**
 * Guidance in force that names a code of whatever edition, with every place that does. Guidance is linked to the edition
 * that answers are of; a code that only another edition has is found by what the documents wrote.
 */
export function guidanceNamingEver(
  knowledge: KnowledgeBase,
  code: Code,
): readonly GuidanceNaming[] {
  const current = knowledge.codeAt(code.system, code.value);
  return current
    ? guidanceNaming(current)
    : gather(mentionsOfWritten(knowledge, code.system, code.value));
}

function gather(all: readonly Mention[]): GuidanceNaming[] {
  const byGuidance = new Map<Guidance, Mention[]>();
  for (const mention of all) {
    const mentions = byGuidance.get(mention.guidance);
    if (mentions) mentions.push(mention);
    else byGuidance.set(mention.guidance, [mention]);
  }
  return Array.from(byGuidance, ([guidance, mentions]) => ({
    key: referenceKey(guidance.reference),
    naming: Object.freeze({ guidance, mentions: Object.freeze(mentions) }),
  }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ naming }) => naming);
}

/** Guidance that names a code, where it is equally binding. */
interface ObligationNaming {
  readonly obligation: Obligation | null;
  readonly guidanceCount: number;
  readonly naming: readonly GuidanceNaming[];
}

/** From the most binding to where a note only speaks of the code. */
const byBinding: readonly (Obligation | null)[] = ['MUST', 'SHOULD', 'CONDITIONAL', 'MAY', null];

/** Guidance that names a code by how binding it is there, the most binding first. Groups with nothing in them are left out. */
export function namingByObligation(naming: readonly GuidanceNaming[]): ObligationNaming[] {
  return byBinding.flatMap((obligation) => {
    const such = naming.flatMap(({ guidance, mentions }) => {
      const soBinding = mentions.filter((mention) => mention.obligation === obligation);
      return soBinding.length === 0 ? [] : [{ guidance, mentions: soBinding }];
    });
    return such.length === 0 ? [] : [{ obligation, guidanceCount: such.length, naming: such }];
  });
}

/**
 * Every place where guidance names a code, stored or not, in any notation: what no release has is found by what the
 * documents wrote. Empty for what is no code of the system.
 */
export function mentionsOfWritten(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  written: string,
): readonly Mention[] {
  const notation = readNotation(system, written);
  if (!notation) return [];
  const asWritten = knowledge.unplacedMentions.filter(({ target }) =>
    meets(target, system, notation),
  );
  const code = knowledge.codeAt(system, notation.value);
  const heading = code ?? knowledge.codeAt(system, notation.value.slice(0, 3));
  if (!heading) return asWritten;
  // Of a category of which the code itself is not stored, only what is meant for all of its codes.
  const stored = guidanceNaming(heading).flatMap(({ mentions }) => mentions);
  return [...stored.filter(({ target }) => code !== null || target.kind !== 'CODE'), ...asWritten];
}

/** Whether a target and a code are the same, or one lies within the other, as they are written. */
function meets(target: Target, system: CodeSystem, { value, kind }: Notation): boolean {
  if (target.system !== system) return false;
  if (target.kind === 'CODE') {
    return kind === 'CODE' ? target.firstValue === value : target.firstValue.startsWith(value);
  }
  if (target.kind === 'CHAPTER' || kind === 'CHAPTER')
    return target.firstValue.charAt(0) === value.charAt(0);
  const category = value.slice(0, 3);
  return target.firstValue <= category && category <= target.lastValue;
}

/** Whether any guidance names a code. */
export function isNamed(code: Code): boolean {
  return (
    namesWithin(code) ||
    code.ancestors.some(({ mentions }) =>
      mentions.some(({ target }) => !code.recordable || covers(target, code)),
    )
  );
}

function namesWithin(code: Code): boolean {
  return code.mentions.length > 0 || code.children.some(namesWithin);
}

/** The notes that speak of a code, its category or its chapter, in the order of the documents. */
export function notesAbout(knowledge: KnowledgeBase, code: Code): Note[] {
  return guidanceNamingEver(knowledge, code).flatMap(({ guidance, mentions }) => {
    const notes = new Set(
      mentions.flatMap(({ note, step }) => [...(note ? [note] : []), ...(step?.notes ?? [])]),
    );
    return guidance.notes.filter((note) => notes.has(note));
  });
}

/** `IPG84` before `IPG366`, and before `MTG1`. */
export function compareReferences(one: string, other: string): number {
  return referenceKey(one) < referenceKey(other) ? -1 : Number(one !== other);
}

/** A text whose plain order is the order of references. */
export function referenceKey(reference: string): string {
  const [, kind = '', number = ''] = /^([A-Z]*)(\d*)/.exec(reference) ?? [];
  return `${kind}${number.padStart(8, '0')}`;
}
