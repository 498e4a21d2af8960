import type { Code, CodeSystem, Mention, Release } from '../model/index.js';
import { codeId } from '../notation.js';
import type { CodeRecord, ReleaseRecords } from '../records.js';
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

/** Links the codes of a release to their parents, children, ancestors and chapter. */
export function buildRelease(part: string, { release, codes }: ReleaseRecords): BuiltRelease {
  const built: Building<Release> = {
    __typename: 'Release',
    id: releaseId(release.system, release.edition, part),
    part,
    ...release,
    codes: [],
    codeCount: 0,
  };
  const byValue = new Map(codes.map((code) => [code.value, buildCode(code, built)]));
  for (const record of codes) link(record, byValue);
  const inOrder = [...byValue.values()];
  for (const code of inOrder) code.ancestors = ancestorsOf(code);
  built.codes = inOrder;
  built.codeCount = inOrder.filter(({ recordable }) => recordable).length;
  return { release: built, byValue };
}

function releaseId(system: CodeSystem, edition: string | null, part: string): string {
  return `release:${system}-${edition ?? part.slice(0, 12)}`;
}

function buildCode(record: CodeRecord, release: Release): BuildingCode {
  return {
    __typename: 'Code',
    id: codeId(release.system, record.value),
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

function ancestorsOf(code: Code): Code[] {
  const ancestors: Code[] = [];
  for (let above = code.parent; above; above = above.parent) ancestors.push(above);
  return ancestors;
}
