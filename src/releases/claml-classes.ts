import type { CodeKind, Marker } from '../model/index.js';
import { readNotation } from '../notation.js';
import type { ClamlClass, ClamlRubric } from './claml-file.js';

/** A class of the file under the value it has here. */
export interface ReadClass {
  readonly value: string;
  readonly kind: CodeKind;
  readonly title: string;
  readonly marker: Marker | null;
  readonly partners: string | null;
  readonly rubrics: readonly ClamlRubric[];
  readonly source: ClamlClass;
}

const markers: ReadonlyMap<string, Marker> = new Map([
  ['dagger', 'DAGGER'],
  ['aster', 'ASTERISK'],
  ['asterisk', 'ASTERISK'],
]);

/** What a class says under a value: its title, its mark, and the codes that its title pairs it with. */
export function titledClass(
  { value, kind }: { readonly value: string; readonly kind: CodeKind },
  source: ClamlClass,
): ReadClass {
  const preferred = source.rubrics.find((rubric) => rubric.kind === 'preferred')?.label;
  const marker = markers.get(source.usage ?? '') ?? null;
  const partners =
    preferred?.references.flatMap(({ text }) => readNotation('ICD10', text)?.value ?? []) ?? [];
  return {
    value,
    kind,
    title: preferred?.words ?? '',
    marker,
    partners: marker === null || partners.length === 0 ? null : partners.join(' '),
    rubrics: source.rubrics,
    source,
  };
}
