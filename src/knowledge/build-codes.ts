import type { Code, CodeDetail, Mention, Release, Rubric } from '../model/index.js';
import { codeId } from '../notation.js';
import type { CodeDetailRecord, CodeRecord, ReleaseRecord, ReleaseRecords } from '../records.js';
import type { Building } from './building.js';

/** The codes of one release, linked, with the mentions still to come. */
export interface BuiltRelease {
  readonly release: Building<Release>;
  readonly byValue: ReadonlyMap<string, BuildingCode>;
}

/** A code while the graph is built. */
export type BuildingCode = Building<Code> & {
  readonly children: Code[];
  readonly mentions: Mention[];
};

/**
 * Links the codes of a release to their parents, children, ancestors and chapter.
 *
 * @param versioned whether the ids of its codes name the edition, as in `OPCS4@4.9:V40.1`. True for editions besides
 * the one that answers are of, so that their codes are told apart.
 */
export function buildRelease(
  part: string,
  { release, codes, details, rubrics }: ReleaseRecords,
  versioned = false,
): BuiltRelease {
  const built = describeRelease(part, release);
  const said = {
    details: new Map(details.map((record) => [record.value, detailOf(record)])),
    rubrics: rubricsByValue(rubrics),
  };
  const prefix = versioned ? editionPrefix(built) : release.system;
  const byValue = new Map(codes.map((code) => [code.value, buildCode(code, built, prefix, said)]));
  for (const record of codes) link(record, byValue);
  const inOrder = [...byValue.values()];
  // Neighbours have the same levels above them, and share the list.
  const above = new Map<Code | null, readonly Code[]>([[null, []]]);
  for (const code of inOrder) code.ancestors = ancestorsFrom(code.parent, above);
  built.codes = inOrder;
  built.codeCount = inOrder.filter(({ recordable }) => recordable).length;
  return { release: built, byValue };
}

/** A release without its codes. */
export function describeRelease(part: string, record: ReleaseRecord): Building<Release> {
  return {
    __typename: 'Release',
    id: releaseId(part, record),
    part,
    ...record,
    codes: [],
    codeCount: 0,
  };
}

function releaseId(part: string, { system, content, edition }: ReleaseRecord): string {
  const name = edition ?? part.slice(0, 12);
  return content === 'CODES'
    ? `release:${system}-${name}`
    : `release:${system}-${content.toLowerCase()}-${name}`;
}

function editionPrefix({ system, edition, part }: Release): string {
  return `${system}@${edition ?? part.slice(0, 12)}`;
}

function detailOf({ value: _value, partners, ...detail }: CodeDetailRecord): CodeDetail {
  return Object.freeze({ ...detail, partners: Object.freeze(partners?.split(' ') ?? []) });
}

function rubricsByValue(
  rubrics: ReleaseRecords['rubrics'],
): ReadonlyMap<string, readonly Rubric[]> {
  const byValue = new Map<string, Rubric[]>();
  for (const { value, kind, text } of rubrics) {
    const ofCode = byValue.get(value);
    const rubric = Object.freeze({ kind, text });
    if (ofCode) ofCode.push(rubric);
    else byValue.set(value, [rubric]);
  }
  return byValue;
}

const noRubrics: readonly Rubric[] = Object.freeze([]);

function buildCode(
  record: CodeRecord,
  release: Release,
  prefix: string,
  said: {
    readonly details: ReadonlyMap<string, CodeDetail>;
    readonly rubrics: ReadonlyMap<string, readonly Rubric[]>;
  },
): BuildingCode {
  return {
    __typename: 'Code',
    id:
      prefix === release.system
        ? codeId(release.system, record.value)
        : `${prefix}:${record.value}`,
    system: release.system,
    value: record.value,
    title: record.title,
    kind: record.kind,
    role: record.role,
    recordable: record.kind === 'CODE',
    release,
    parent: null,
    children: [],
    ancestors: [],
    chapter: null,
    detail: said.details.get(record.value) ?? null,
    rubrics: said.rubrics.get(record.value) ?? noRubrics,
    mentions: [],
    firstCategory: record.firstCategory,
    lastCategory: record.lastCategory,
  };
}

function link(record: CodeRecord, byValue: ReadonlyMap<string, BuildingCode>): void {
  const code = byValue.get(record.value);
  const parent = record.parentValue === null ? undefined : byValue.get(record.parentValue);
  if (!code) return;
  code.chapter =
    (record.chapterValue === null ? undefined : byValue.get(record.chapterValue)) ?? null;
  if (!parent) return;
  code.parent = parent;
  parent.children.push(code);
}

function ancestorsFrom(
  parent: Code | null,
  above: Map<Code | null, readonly Code[]>,
): readonly Code[] {
  const known = above.get(parent);
  if (known) return known;
  const ancestors = parent === null ? [] : [parent, ...ancestorsFrom(parent.parent, above)];
  above.set(parent, ancestors);
  return ancestors;
}
