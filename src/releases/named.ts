import type { CodeSystem } from '../model/index.js';

/** What the name of a file, or of a folder or archive it is in, states of an edition. */
export interface NamedEdition {
  readonly edition: string | null;
  /** Year first: `2016-04-01`. */
  readonly effectiveFrom: string | null;
}

const nothing: NamedEdition = { edition: null, effectiveFrom: null };

/** `OPCS410`, `OPCS46`, `OPCS-4.10`. The month that often follows is that of the file, not the first day. */
const opcs4 = /OPCS[-_ ]?4[._]?(\d{1,2})(?!\d)/i;
/** `ICD10_Edition5`, `ICD-10 5th edition`. */
const icd10 = /ICD[-_ ]?10[-_ ]*(?:Edition[-_ ]*(\d)(?!\d)|(\d)(?:st|nd|rd|th)[-_ ]*Edition)/i;
/** The first day of an edition of ICD-10, in the names that state the edition: `ICD10_Edition5_20160401`. */
const icd10Day = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/;
const year = /(?<!\d)((?:19|20)\d\d)[-_–](\d\d|(?:19|20)\d\d)(?!\d|[-_–]\d)/;

/** The last part of a path, also of one inside an archive. */
export function baseName(path: string): string {
  return segmentsOf(path)[0] ?? path;
}

/** The edition that a path states, that of the file before that of its folders. */
export function editionNamed(system: CodeSystem, path: string): NamedEdition {
  for (const segment of segmentsOf(path)) {
    const named = editionIn(system, segment);
    if (named) return named;
  }
  return nothing;
}

/** The two editions that a path states one after the other, the earlier first: `OPCS49 to OPCS410`. None when it does not. */
export function editionsNamed(system: CodeSystem, path: string): readonly string[] {
  if (system !== 'OPCS4') return [];
  for (const segment of segmentsOf(path)) {
    const minors = Array.from(segment.matchAll(new RegExp(opcs4, 'gi')), ([, minor]) =>
      Number(minor),
    );
    const editions = [...new Set(minors)].sort((one, other) => one - other);
    if (editions.length === 2) return editions.map((minor) => `4.${minor}`);
  }
  return [];
}

/** The year that a path states, as `2023-24`: that of the file before that of its folders. Null when none does. */
export function yearNamed(path: string): string | null {
  for (const segment of segmentsOf(path)) {
    const [, first, second] = year.exec(segment) ?? [];
    if (first && second && Number(first.slice(2)) + 1 === Number(second.slice(-2)))
      return `${first}-${second.slice(-2)}`;
  }
  return null;
}

/** The code system that a path names, the file before its folders; null where it names none, or two at a time. */
export function systemNamed(path: string): CodeSystem | null {
  for (const segment of segmentsOf(path)) {
    const named = systemsIn(segment);
    if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  }
  return null;
}

/** The code systems that are named in a text. */
export function systemsIn(text: string): readonly CodeSystem[] {
  const names: readonly (readonly [CodeSystem, RegExp])[] = [
    ['OPCS4', /opcs/i],
    ['ICD10', /icd/i],
    ['SNOMEDCT', /snomed|sct(?=\d|_|\b)/i],
  ];
  return names.filter(([, name]) => name.test(text)).map(([system]) => system);
}

function editionIn(system: CodeSystem, segment: string): NamedEdition | null {
  if (system === 'OPCS4') {
    const [, minor] = opcs4.exec(segment) ?? [];
    return minor === undefined ? null : { edition: `4.${Number(minor)}`, effectiveFrom: null };
  }
  if (system === 'SNOMEDCT') return null;
  const [, one, other] = icd10.exec(segment) ?? [];
  const edition = one ?? other ?? null;
  const [, yyyy, mm, dd] = icd10Day.exec(segment) ?? [];
  return edition === null
    ? null
    : { edition, effectiveFrom: yyyy && mm && dd ? `${yyyy}-${mm}-${dd}` : null };
}

/** The names of a path, that of the file first. */
function segmentsOf(path: string): readonly string[] {
  return path
    .split(/[/\\]/)
    .filter((segment) => segment !== '')
    .reverse();
}
