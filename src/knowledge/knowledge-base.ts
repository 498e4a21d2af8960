import type {
  Code,
  CodeSystem,
  Guidance,
  Mention,
  Node,
  Release,
  Revision,
  Step,
} from '../model/index.js';
import { codeId, readNotation, readReference } from '../notation.js';
import type { KnowledgeRecords, StoredPart } from '../records.js';
import { buildRelease, type BuiltRelease } from './build-codes.js';
import { buildGuidance, type BuiltGuidance } from './build-guidance.js';
import { atOnce, inSlices } from './in-slices.js';
import { compareReferences } from './look-back.js';
import { linkReplacements } from './replacements.js';
import { Targets } from './targets.js';

/** How the documents of a knowledge base are named. */
export interface Naming {
  /**
   * Whether ids carry the version, as in `IPG366@1`. True for a knowledge base of an older revision, so that its
   * nodes are told from those in force.
   */
  readonly versioned: boolean;
}

/**
 * The knowledge at one revision: built once from records, linked by direct references, frozen, and only asked. A
 * request keeps the one it started with, so all of an answer is of one revision.
 */
export class KnowledgeBase {
  readonly revision: Revision;
  /** In the order of references. */
  readonly allGuidance: readonly Guidance[];
  /** By system, then in the order of the classification. */
  readonly allCodes: readonly Code[];
  readonly releases: readonly Release[];
  /** The places where guidance names what no release has, in the order of references. */
  readonly unplacedMentions: readonly Mention[];
  readonly #guidance: ReadonlyMap<string, Guidance>;
  readonly #codes: ReadonlyMap<string, Code>;
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #releases: ReadonlyMap<CodeSystem, Release>;

  constructor(
    records: KnowledgeRecords,
    naming: Naming = { versioned: false },
    { releases, documents }: Linked = atOnce(link(records, naming)),
  ) {
    const { revision } = records;
    documents.sort((one, other) =>
      compareReferences(one.guidance.reference, other.guidance.reference),
    );
    linkReplacements(documents);
    this.allGuidance = Object.freeze(documents.map(({ guidance }) => guidance));
    this.unplacedMentions = Object.freeze(documents.flatMap(({ unplaced }) => unplaced));
    for (const release of releases) freezeRelease(release);
    this.releases = Object.freeze(releases.map(({ release }) => release));
    this.#releases = new Map(this.releases.map((release) => [release.system, release]));
    this.allCodes = Object.freeze(this.releases.flatMap(({ codes }) => codes));
    this.#guidance = new Map(this.allGuidance.map((guidance) => [guidance.reference, guidance]));
    this.#codes = new Map(this.allCodes.map((code) => [code.id, code]));
    this.revision = Object.freeze({
      __typename: 'Revision',
      id: `revision:${revision?.number ?? 0}`,
      number: revision?.number ?? 0,
      publishedAt: revision?.publishedAt ?? null,
      message: revision?.message ?? 'Nothing is published yet',
      author: revision?.author ?? null,
      guidanceCount: this.allGuidance.length,
      codeCount: this.releases.reduce((sum, { codeCount }) => sum + codeCount, 0),
      releases: this.releases,
    });
    this.#nodes = new Map(
      [this.revision, ...this.releases, ...this.allGuidance].map((node) => [node.id, node]),
    );
    Object.freeze(this);
  }

  /** The same as the constructor makes. Lets the program do other things meanwhile, for thousands of documents take long. */
  static async build(
    records: KnowledgeRecords,
    naming: Naming = { versioned: false },
  ): Promise<KnowledgeBase> {
    return new KnowledgeBase(records, naming, await inSlices(link(records, naming)));
  }

  /** The document in force under a reference, in any notation: `IPG366`, `ipg 366`. */
  guidance(reference: string): Guidance | null {
    return this.#guidance.get(readReference(reference) ?? '') ?? null;
  }

  /** The code of a system in any notation people use: `V40.1`, `V401`, `v40.1`, `V55.-`. Null when it is not stored. */
  code(system: CodeSystem, written: string): Code | null {
    const notation = readNotation(system, written);
    return notation && this.codeAt(system, notation.value);
  }

  /** The code of a system by its value in the one printed notation. Null when it is not stored. */
  codeAt(system: CodeSystem, value: string): Code | null {
    return this.#codes.get(codeId(system, value)) ?? null;
  }

  /** The release of a system in force, or null when none is stored. */
  release(system: CodeSystem): Release | null {
    return this.#releases.get(system) ?? null;
  }

  /** Guidance, procedure, step, note, code, release or revision by its id. Null when there is none. */
  node(id: string): Node | null {
    const known = this.#nodes.get(id) ?? this.#codes.get(id);
    if (known) return known;
    // The ids of what a document has begin with its own.
    const document = this.#nodes.get(id.slice(0, Math.max(0, id.indexOf('/'))));
    if (document?.__typename !== 'Guidance') return null;
    return nodesOf(document as Guidance).find((node) => node.id === id) ?? null;
  }
}

/** What a knowledge base is made of, before documents know each other. */
interface Linked {
  readonly releases: readonly BuiltRelease[];
  readonly documents: BuiltGuidance[];
}

/** Links the documents one by one, and pauses after each. */
function* link({ parts }: KnowledgeRecords, { versioned }: Naming): Generator<void, Linked> {
  const built = new Map(
    parts
      .filter(isRelease)
      .map((part) => [part.records.release.system, buildRelease(part.hash, part.records)]),
  );
  const targets = new Targets(built);
  const documents: BuiltGuidance[] = [];
  for (const part of parts.filter(isGuidance)) {
    const id = idOf(part.records.guidance.reference, part.version, versioned);
    documents.push(buildGuidance(part, id, targets));
    yield;
  }
  return { releases: [...built.values()], documents };
}

function isGuidance(part: StoredPart): part is Extract<StoredPart, { kind: 'GUIDANCE' }> {
  return part.kind === 'GUIDANCE';
}

function isRelease(part: StoredPart): part is Extract<StoredPart, { kind: 'RELEASE' }> {
  return part.kind === 'RELEASE';
}

function idOf(reference: string, version: number, versioned: boolean): string {
  return versioned ? `${reference}@${version}` : reference;
}

function nodesOf(guidance: Guidance): Node[] {
  const { solutions, diagnosis } = guidance.procedure.recommendation;
  const steps: readonly Step[] = [...solutions.flatMap((solution) => solution.steps), ...diagnosis];
  return [guidance, guidance.procedure, ...guidance.notes, ...steps];
}

function freezeRelease({ release, byValue }: BuiltRelease): void {
  for (const code of byValue.values()) {
    for (const list of [code.children, code.ancestors, code.mentions]) Object.freeze(list);
    Object.freeze(code);
  }
  Object.freeze(release.codes);
  Object.freeze(release);
}
