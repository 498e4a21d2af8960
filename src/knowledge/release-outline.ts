import type { CodeDetail, Rubric } from '../model/index.js';
import { codeId } from '../notation.js';
import type { CodeDetailRecord, ReleaseRecords } from '../records.js';

/** What a release says by itself, whoever names its codes. Lists are by the places of the codes in its records. */
export interface ReleaseOutline {
  readonly placeOf: ReadonlyMap<string, number>;
  /** The ids that codes have in the edition that answers are of. */
  readonly ids: readonly string[];
  /** The place of the next level up; -1 where there is none. */
  readonly parents: Int32Array;
  /** The place of the chapter; -1 where there is none. */
  readonly chapters: Int32Array;
  /** The places of the next level down; null where there are none. */
  readonly children: readonly (readonly number[] | null)[];
  readonly details: readonly (CodeDetail | null)[];
  readonly rubrics: readonly (readonly Rubric[])[];
  /** Of recordable codes. */
  readonly codeCount: number;
}

/** Codes are linked anew for every publication, for other guidance names them then. All of this stays the same. */
const kept = new WeakMap<ReleaseRecords, ReleaseOutline>();

/** The outline of a release, made once for as long as its records are kept. */
export function outlineOf(records: ReleaseRecords): ReleaseOutline {
  const known = kept.get(records);
  if (known) return known;
  const outline = makeOutline(records);
  kept.set(records, outline);
  return outline;
}

const none = -1;
const noRubrics: readonly Rubric[] = Object.freeze([]);

function makeOutline({ release, codes, details, rubrics }: ReleaseRecords): ReleaseOutline {
  const placeOf = new Map(codes.map(({ value }, place) => [value, place]));
  const place = (value: string | null) => (value === null ? none : (placeOf.get(value) ?? none));
  const parents = Int32Array.from(codes, ({ parentValue }) => place(parentValue));
  const children: (number[] | null)[] = codes.map(() => null);
  for (const [at, parent] of parents.entries())
    if (parent !== none) (children[parent] ??= []).push(at);
  const detailsByValue = new Map(details.map((record) => [record.value, detailOf(record)]));
  const rubricsByValue = groupRubrics(rubrics);
  return {
    placeOf,
    ids: codes.map(({ value }) => codeId(release.system, value)),
    parents,
    chapters: Int32Array.from(codes, ({ chapterValue }) => place(chapterValue)),
    children,
    details: codes.map(({ value }) => detailsByValue.get(value) ?? null),
    rubrics: codes.map(({ value }) => rubricsByValue.get(value) ?? noRubrics),
    codeCount: codes.filter(({ kind }) => kind === 'CODE').length,
  };
}

function detailOf({ value: _value, partners, ...detail }: CodeDetailRecord): CodeDetail {
  return Object.freeze({ ...detail, partners: Object.freeze(partners?.split(' ') ?? []) });
}

function groupRubrics(rubrics: ReleaseRecords['rubrics']): ReadonlyMap<string, readonly Rubric[]> {
  const byValue = new Map<string, Rubric[]>();
  for (const { value, kind, text } of rubrics) {
    const ofCode = byValue.get(value);
    const rubric = Object.freeze({ kind, text });
    if (ofCode) ofCode.push(rubric);
    else byValue.set(value, [rubric]);
  }
  for (const ofCode of byValue.values()) Object.freeze(ofCode);
  return byValue;
}
