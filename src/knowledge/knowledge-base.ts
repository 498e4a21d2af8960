import type {
  Code,
  CodeSystem,
  Edition,
  Guidance,
  Mention,
  Node,
  Release,
  ReleaseContent,
  Revision,
  Step,
} from '../model/index.js';
import { readReference, readValue } from '../notation.js';
import type { KnowledgeRecords, StoredPart } from '../records.js';
import { describeRelease, freezeRelease, type BuiltRelease } from './build-codes.js';
import { buildGuidance, type BuiltGuidance } from './build-guidance.js';
import {
  arrangeReleases,
  classifications,
  codeIn,
  editionOn,
  firstDayOf,
  type CodeReleases,
} from './code-releases.js';
import {
  gatherEquivalences,
  gatherUsage,
  type Equivalences,
  type NationalUsage,
} from './beside-codes.js';
import { atOnce, inSlices } from './in-slices.js';
import { keptForReleases } from './kept-for-releases.js';
import { compareReferences } from './look-back.js';
import { linkReplacements } from './replacements.js';
import { Targets } from './targets.js';

export { readValue as valueOf } from '../notation.js';

const equivalencesOf = keptForReleases(gatherEquivalences);
const usageOf = keptForReleases(gatherUsage);

/** From where a knowledge base is looked at. */
export interface Standpoint {
  /**
   * Whether ids carry the version, as in `IPG366@1`. True for a knowledge base of an older revision, so that its
   * nodes are told from those in force.
   */
  readonly versioned?: boolean;
  /** The day that decides which edition of a code system answers are of; the newest that is stored if none is given. */
  readonly today?: string | null;
}

/** A stored release. */
type ReleasePart = Extract<StoredPart, { kind: 'RELEASE' }>;

/** The codes of an edition, or that they are not stored. */
export interface CodesOn {
  /** The edition mandated on the day, or the one that answers are of; null when none is known. */
  readonly edition: Edition | null;
  /** Null when that edition is not stored. */
  readonly release: Release | null;
  /** The day that decides which codes are valid; null where no day is asked, and all are. */
  readonly day: string | null;
  /** A code by its printed value, on whatever day it is valid. Null when the edition does not have it, or is not stored. */
  readonly codeAt: (value: string) => Code | null;
}

/**
 * The knowledge at one revision: built once from records, linked by direct references, frozen, and only asked. A
 * request keeps the one it started with, so all of an answer is of one revision.
 */
export class KnowledgeBase {
  readonly revision: Revision;
  /** The day that decided which editions answers are of; null where the newest were taken. */
  readonly today: string | null;
  /** In the order of references. */
  readonly allGuidance: readonly Guidance[];
  /** Of the editions that answers are of, by system, then in the order of their codes. */
  readonly allCodes: readonly Code[];
  /** Every release in force, whatever it brings and of whatever edition. */
  readonly releases: readonly Release[];
  /** The places where guidance names what no release has, in the order of references. */
  readonly unplacedMentions: readonly Mention[];
  readonly equivalences: Equivalences;
  readonly usage: NationalUsage;
  readonly #releaseParts: readonly ReleasePart[];
  readonly #guidance: ReadonlyMap<string, Guidance>;
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #codeReleases: ReadonlyMap<CodeSystem, CodeReleases>;
  readonly #stagings: ReadonlyMap<ReleaseContent, number>;

  constructor(
    records: KnowledgeRecords,
    standpoint: Standpoint = {},
    { codeReleases, documents }: Linked = atOnce(link(records, standpoint)),
  ) {
    const { revision } = records;
    this.today = standpoint.today ?? null;
    documents.sort((one, other) =>
      compareReferences(one.guidance.reference, other.guidance.reference),
    );
    linkReplacements(documents);
    this.allGuidance = Object.freeze(documents.map(({ guidance }) => guidance));
    this.unplacedMentions = Object.freeze(documents.flatMap(({ unplaced }) => unplaced));
    this.#releaseParts = records.parts.filter(isRelease);
    const built = new Map(
      [...codeReleases.values()].flatMap(({ stored }) =>
        stored.map((of) => [of.release.part, of] as const),
      ),
    );
    for (const of of built.values()) freezeRelease(of);
    this.releases = Object.freeze(
      this.#releaseParts.map(
        ({ hash, records: of }) =>
          built.get(hash)?.release ?? Object.freeze(describeRelease(hash, of.release)),
      ),
    );
    this.#codeReleases = codeReleases;
    const current = classifications.flatMap((system) => codeReleases.get(system)?.current ?? []);
    this.allCodes = Object.freeze(current.flatMap(({ release }) => release.codes));
    this.#guidance = new Map(this.allGuidance.map((guidance) => [guidance.reference, guidance]));
    this.equivalences = equivalencesOf(this.#releaseParts);
    this.usage = usageOf(this.#releaseParts);
    this.#stagings = new Map(
      this.#releaseParts.flatMap(({ staging, records: of }) =>
        staging === undefined ? [] : [[of.release.content, staging]],
      ),
    );
    this.revision = Object.freeze({
      __typename: 'Revision',
      id: `revision:${revision?.number ?? 0}`,
      number: revision?.number ?? 0,
      publishedAt: revision?.publishedAt ?? null,
      message: revision?.message ?? 'Nothing is published yet',
      author: revision?.author ?? null,
      guidanceCount: this.allGuidance.length,
      codeCount: current.reduce((sum, { release }) => sum + release.codeCount, 0),
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
    standpoint: Standpoint = {},
  ): Promise<KnowledgeBase> {
    return new KnowledgeBase(records, standpoint, await inSlices(link(records, standpoint)));
  }

  /** The releases in force as records, for knowledge that is built on the same ones. */
  get releaseParts(): readonly ReleasePart[] {
    return this.#releaseParts;
  }

  /** The document in force under a reference, in any notation: `IPG366`, `ipg 366`. */
  guidance(reference: string): Guidance | null {
    return this.#guidance.get(readReference(reference) ?? '') ?? null;
  }

  /**
   * The code of a system in any notation people use: `V40.1`, `V401`, `v40.1`, `V55.-`; in ICD-10 also the chapter
   * `XIII` and the block `M50-M54`. Null when the edition that answers are of does not have it.
   */
  code(system: CodeSystem, written: string): Code | null {
    const value = readValue(system, written);
    return value === null ? null : this.codeAt(system, value);
  }

  /** The code of a system by its value in the one printed notation. Null when it is not stored. */
  codeAt(system: CodeSystem, value: string): Code | null {
    const current = this.#codeReleases.get(system)?.current;
    return current ? codeIn(current, value) : null;
  }

  /** The same as `code`; where the edition that answers are of does not have it, of the newest stored edition that has. */
  codeEver(system: CodeSystem, written: string): Code | null {
    const value = readValue(system, written);
    if (value === null) return null;
    const ever = this.#codeReleases
      .get(system)
      ?.stored.findLast((release) => codeIn(release, value) !== null);
    return this.codeAt(system, value) ?? (ever ? codeIn(ever, value) : null);
  }

  /** The codes of the edition that is mandated on a day; where no day is given, of the one that answers are of. */
  codesOn(system: CodeSystem, day: string | null): CodesOn {
    const releases = this.#codeReleases.get(system);
    const current = releases?.editions.find((edition) => edition.current) ?? null;
    const mandated = day ?? (current ? null : this.today);
    const edition = releases && mandated !== null ? editionOn(releases, mandated) : current;
    const built = releases?.stored.find(({ release }) => release === edition?.release);
    return {
      edition,
      release: built?.release ?? null,
      day: day ?? this.today,
      codeAt: (value) => (built ? codeIn(built, value) : null),
    };
  }

  /**
   * Today, where the edition that is mandated today is known and not stored, so that answers are of another one, which
   * cannot tell of today's codes; null otherwise.
   */
  dayNotStored(system: CodeSystem): string | null {
    const current = this.release(system);
    if (this.today === null || !current || firstDayOf(current) === null) return null;
    const { edition, release } = this.codesOn(system, this.today);
    return edition && !release ? this.today : null;
  }

  /** Every edition of a code system that the calendar has or that is stored, oldest first. */
  editions(system: CodeSystem): readonly Edition[] {
    return this.#codeReleases.get(system)?.editions ?? [];
  }

  /** The stored releases of a code system with their codes by value, in the order of their editions. */
  storedReleases(system: CodeSystem): readonly BuiltRelease[] {
    return this.#codeReleases.get(system)?.stored ?? [];
  }

  /** The release of a system that answers are of, or null when none is stored. */
  release(system: CodeSystem): Release | null {
    return this.#codeReleases.get(system)?.current?.release ?? null;
  }

  /** Where the store keeps the concepts, or the maps, of SNOMED CT that are in force; null when there are none. */
  staging(content: 'CONCEPTS' | 'MAPS'): number | null {
    return this.#stagings.get(content) ?? null;
  }

  /** Guidance, procedure, step, note, code, release or revision by its id. Null when there is none. */
  node(id: string): Node | null {
    const known = this.#nodes.get(id);
    if (known) return known;
    const [, system, value] = /^(OPCS4|ICD10)(?:@[^:]+)?:(.+)$/.exec(id) ?? [];
    if (system !== undefined && value !== undefined) {
      const codes = this.storedReleases(system as CodeSystem).map((of) => codeIn(of, value));
      return codes.find((code) => code?.id === id) ?? null;
    }
    // The ids of what a document has begin with its own.
    const document = this.#nodes.get(id.slice(0, Math.max(0, id.indexOf('/'))));
    if (document?.__typename !== 'Guidance') return null;
    return nodesOf(document as Guidance).find((node) => node.id === id) ?? null;
  }
}

/** What a knowledge base is made of, before documents know each other. */
interface Linked {
  readonly codeReleases: ReadonlyMap<CodeSystem, CodeReleases>;
  readonly documents: BuiltGuidance[];
}

/** Links the documents one by one, and pauses after each. */
function* link(
  { parts }: KnowledgeRecords,
  { versioned = false, today = null }: Standpoint,
): Generator<void, Linked> {
  const codeReleases = new Map<CodeSystem, CodeReleases>();
  for (const system of classifications) {
    codeReleases.set(system, arrangeReleases(system, parts.filter(isRelease), today));
    yield;
  }
  const current = new Map(
    [...codeReleases].flatMap(([system, releases]) =>
      releases.current ? [[system, releases.current] as const] : [],
    ),
  );
  const targets = new Targets(current);
  const documents: BuiltGuidance[] = [];
  for (const part of parts.filter(isGuidance)) {
    const id = idOf(part.records.guidance.reference, part.version, versioned);
    documents.push(buildGuidance(part, id, targets));
    yield;
  }
  return { codeReleases, documents };
}

function isGuidance(part: StoredPart): part is Extract<StoredPart, { kind: 'GUIDANCE' }> {
  return part.kind === 'GUIDANCE';
}

function isRelease(part: StoredPart): part is ReleasePart {
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
