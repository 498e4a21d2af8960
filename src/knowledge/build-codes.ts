import type { Code, Mention, Release } from '../model/index.js';
import type { CodeRecord, ReleaseRecord, ReleaseRecords } from '../records.js';
import type { Building } from './building.js';
import { outlineOf, type ReleaseOutline } from './release-outline.js';

/** The codes of one release, linked, with the mentions still to come. */
export interface BuiltRelease {
  readonly release: Building<Release>;
  /** In the order of their codes. */
  readonly codes: readonly BuildingCode[];
  readonly placeOf: ReleaseOutline['placeOf'];
}

/** A code while the graph is built. */
export type BuildingCode = Building<Code>;

/** Most codes have nothing below them and are named nowhere; they share the list of that. */
const noCodes: readonly Code[] = Object.freeze([]);
const noMentions: readonly Mention[] = Object.freeze([]);

/**
 * Links the codes of a release to their parents, children, ancestors and chapter.
 *
 * @param versioned whether the ids of its codes name the edition, as in `OPCS4@4.9:V40.1`. True for editions besides
 * the one that answers are of, so that their codes are told apart.
 */
export function buildRelease(
  part: string,
  records: ReleaseRecords,
  versioned = false,
): BuiltRelease {
  const outline = outlineOf(records);
  const release = describeRelease(part, records.release);
  const prefix = versioned ? editionPrefix(release) : null;
  const codes = records.codes.map((record, place) => {
    const id = prefix === null ? outline.ids[place] : undefined;
    return buildCode(record, id ?? `${prefix}:${record.value}`, release, outline, place);
  });
  link(codes, outline);
  release.codes = codes;
  release.codeCount = outline.codeCount;
  return { release, codes, placeOf: outline.placeOf };
}

/** A code of a release by its printed value; undefined when the release does not have it. */
export function codeAt({ codes, placeOf }: BuiltRelease, value: string): BuildingCode | undefined {
  const place = placeOf.get(value);
  return place === undefined ? undefined : codes[place];
}

/** Hangs a mention into a code while the graph is built. */
export function addMention(code: BuildingCode, mention: Mention): void {
  if (code.mentions === noMentions) code.mentions = [mention];
  else (code.mentions as Mention[]).push(mention);
}

/** Nothing of a release changes after this. */
export function freezeRelease({ release, codes }: BuiltRelease): void {
  if (Object.isFrozen(release)) return;
  for (const code of codes) {
    if (code.mentions !== noMentions) Object.freeze(code.mentions);
    Object.freeze(code);
  }
  Object.freeze(codes);
  Object.freeze(release);
}

/** A release without its codes. */
export function describeRelease(part: string, record: ReleaseRecord): Building<Release> {
  return {
    __typename: 'Release',
    id: releaseId(part, record),
    part,
    ...record,
    codes: noCodes,
    codeCount: 0,
  };
}

function releaseId(
  part: string,
  { system, content, edition, previousEdition }: ReleaseRecord,
): string {
  const named = edition ?? part.slice(0, 12);
  const name = previousEdition === null ? named : `${previousEdition}-${named}`;
  return content === 'CODES'
    ? `release:${system}-${name}`
    : `release:${system}-${content.toLowerCase()}-${name}`;
}

function editionPrefix({ system, edition, part }: Release): string {
  return `${system}@${edition ?? part.slice(0, 12)}`;
}

function buildCode(
  record: CodeRecord,
  id: string,
  release: Release,
  outline: ReleaseOutline,
  place: number,
): BuildingCode {
  return {
    __typename: 'Code',
    id,
    system: release.system,
    value: record.value,
    title: record.title,
    kind: record.kind,
    role: record.role,
    recordable: record.kind === 'CODE',
    release,
    parent: null,
    children: noCodes,
    ancestors: noCodes,
    chapter: null,
    detail: outline.details[place] ?? null,
    rubrics: outline.rubrics[place] ?? [],
    mentions: noMentions,
    firstCategory: record.firstCategory,
    lastCategory: record.lastCategory,
  };
}

function link(
  codes: readonly BuildingCode[],
  { parents, chapters, children }: ReleaseOutline,
): void {
  codes.forEach((code, place) => {
    code.parent = codes[parents[place] ?? -1] ?? null;
    code.chapter = codes[chapters[place] ?? -1] ?? null;
    const below = children[place];
    if (below) code.children = Object.freeze(below.flatMap((at) => codes[at] ?? []));
  });
  for (const code of codes) if (code.parent === null) lineUp(code, noCodes);
}

/** Neighbours have the same levels above them, and share the list. */
function lineUp(code: BuildingCode, ancestors: readonly Code[]): void {
  code.ancestors = ancestors;
  if (code.children === noCodes) return;
  const below = Object.freeze([code, ...ancestors]);
  for (const child of code.children) lineUp(child, below);
}
