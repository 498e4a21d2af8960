import type { Code, CodeSystem, Guidance, Node, Note, Release } from '../model/index.js';
import { splitSystem } from '../notation.js';
import type { ReleaseRecords } from '../records.js';
import { classifications } from './code-releases.js';
import { atOnce, inSlices } from './in-slices.js';
import { valueOf, type KnowledgeBase } from './knowledge-base.js';
import type { SearchHit, SearchKind, Searchable } from './search/found.js';
import { searchAll } from './search/search.js';
import { searchIndexOf, type SearchIndex } from './search/search-index.js';

/** What is looked for. */
export interface Sought {
  readonly kinds?: readonly SearchKind[] | null;
  /** Codes of this system only. */
  readonly system?: CodeSystem | null;
  /** The day whose editions are searched; null for those that answers are of. */
  readonly day: string | null;
  readonly first: number;
}

/** Something that was found, and why. */
export interface FoundNode extends Omit<SearchHit, 'found' | 'score'> {
  readonly kind: Searchable['kind'];
  readonly name: string;
  readonly title: string;
  readonly usage: number | null;
  readonly node: Code | Guidance | Note;
}

/**
 * Searches codes, guidance and notes at once, the best first. Codes are of the editions that answers are of, or of those
 * of a day; an edition that is not stored has nothing to find, which whoever asks for a day has to say.
 */
export function find(
  knowledge: KnowledgeBase,
  text: string,
  { kinds, system = null, day, first }: Sought,
): FoundNode[] {
  // Equal hits come in the order of the indexes: guidance is about procedures first.
  const releases = classifications
    .toReversed()
    .filter((one) => system === null || one === system)
    .flatMap((one) => releaseOn(knowledge, one, day) ?? []);
  const wantsCodes = !kinds || kinds.includes('CODE');
  const wantsDocuments = !kinds || kinds.includes('GUIDANCE') || kinds.includes('NOTE');
  const indexes = [
    ...(wantsCodes ? releases.map((release) => atOnce(codesIn(knowledge, release))) : []),
    ...(wantsDocuments ? [atOnce(documentsIn(knowledge))] : []),
  ];
  const nodes = new Map<string, Release>(releases.map((release) => [release.system, release]));
  return searchAll(indexes, text, { ...(kinds && { kinds }), first }).flatMap(
    ({ found, score: _score, ...why }) => {
      const { key, kind, name, title, usage } = found;
      const node = nodeOf(knowledge, found, nodes.get(found.system ?? ''), day);
      if (!node) throw new Error(`${key} is in the index of a search and not in the knowledge`);
      return [{ kind, name, title, usage, ...why, node }];
    },
  );
}

/** The identifier of SNOMED CT that was typed, with or without its system before it; null for anything else. */
export function identifierTyped(text: string): string | null {
  const { system, code } = splitSystem(text);
  return system === null || system === 'SNOMEDCT' ? valueOf('SNOMEDCT', code) : null;
}

/**
 * Makes what a search needs, in slices, so that others are answered meanwhile; nothing where that is made already.
 *
 * @param day the day whose editions are searched; null for those that answers are of
 */
export async function prepareSearch(
  knowledge: KnowledgeBase,
  day: string | null = null,
): Promise<void> {
  for (const system of classifications) {
    const release = releaseOn(knowledge, system, day);
    if (release) await inSlices(codesIn(knowledge, release));
  }
  await inSlices(documentsIn(knowledge));
}

/** Whether all that a search needs is made, so that it has to wait for nothing. */
export function isSearchPrepared(knowledge: KnowledgeBase, day: string | null): boolean {
  const isMade = (work: Generator<void, SearchIndex>) => work.next().done === true;
  const releases = classifications.flatMap((system) => releaseOn(knowledge, system, day) ?? []);
  return (
    releases.every((release) => isMade(codesIn(knowledge, release))) &&
    isMade(documentsIn(knowledge))
  );
}

function releaseOn(
  knowledge: KnowledgeBase,
  system: CodeSystem,
  day: string | null,
): Release | null {
  return day === null ? knowledge.release(system) : knowledge.codesOn(system, day).release;
}

function nodeOf(
  knowledge: KnowledgeBase,
  { key, kind, system }: Searchable,
  release: Release | undefined,
  day: string | null,
): FoundNode['node'] | null {
  if (kind !== 'CODE') return knowledge.node(key) as (Node & (Guidance | Note)) | null;
  if (system === null || !release) return null;
  return day === null ? knowledge.codeAt(system, key) : knowledge.codesOn(system, day).codeAt(key);
}

/** The index of a release, and the counts it was made with. */
interface KeptIndex {
  readonly counts: string;
  readonly index: SearchIndex;
}

/** Kept by the records of a release, which stay the same from publication to publication. */
const keptCodes = new WeakMap<ReleaseRecords, KeptIndex>();

function* codesIn(knowledge: KnowledgeBase, release: Release): Generator<void, SearchIndex> {
  const { system } = release;
  const part = knowledge.releaseParts.find(({ hash }) => hash === release.part);
  if (!part) throw new Error(`${release.id} is linked and not among the parts`);
  const counts = countsOf(knowledge, system);
  const known = keptCodes.get(part.records);
  if (known?.counts === counts) return known.index;
  const entries = release.codes.map(({ value, title, recordable }): Searchable => ({
    key: value,
    kind: 'CODE',
    system,
    name: value,
    title,
    usage: recordable ? knowledge.usage.latest(system, value) : null,
  }));
  const index = yield* searchIndexOf(entries);
  keptCodes.set(part.records, { counts, index });
  return index;
}

/** Names the national counts of a system that are in force. */
function countsOf({ releases }: KnowledgeBase, system: CodeSystem): string {
  return releases
    .filter((release) => release.content === 'USAGE' && release.system === system)
    .map(({ part }) => part)
    .join(' ');
}

/** Kept with the knowledge, which is frozen. */
const keptDocuments = new WeakMap<KnowledgeBase, SearchIndex>();

function* documentsIn(knowledge: KnowledgeBase): Generator<void, SearchIndex> {
  const known = keptDocuments.get(knowledge);
  if (known) return known;
  const entries = knowledge.allGuidance.flatMap(({ id, reference, title, notes }): Searchable[] => [
    { key: id, kind: 'GUIDANCE', system: null, name: reference, title, usage: null },
    ...notes.map((note): Searchable => ({
      key: note.id,
      kind: 'NOTE',
      system: null,
      name: `${reference} note ${note.ordinal}`,
      title: note.text,
      usage: null,
    })),
  ]);
  const index = yield* searchIndexOf(entries);
  keptDocuments.set(knowledge, index);
  return index;
}
