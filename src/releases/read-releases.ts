import { readEdition, systemName } from '../edition-names.js';
import type { CodeSystem } from '../model/index.js';
import type { Problem, ReleaseRecord, ReleaseRecords } from '../records.js';
import { readClaml } from './claml.js';
import { inOrder, readEquivalences } from './equivalences.js';
import type { FileReading, FileRelease } from './file-reading.js';
import { readIcd10 } from './icd10.js';
import { baseName, editionNamed, editionsNamed, yearNamed } from './named.js';
import { readOpcs4Metadata, strangersAmong } from './opcs4-metadata.js';
import { readOpcs4Codes } from './opcs4.js';
import type { FileKind, FileProblem, GivenEdition } from './release-file.js';
import { releaseRecords } from './release-records.js';
import { problemOfFile } from './table.js';
import { readUsage } from './usage.js';

/** The text of a file of which it is known what it holds. */
export interface ReleaseText {
  readonly kind: FileKind;
  /** As a user would find it, with the archive in front if it is in one. */
  readonly path: string;
  readonly text: string;
}

/** What was read from the files of releases. */
export interface ReleasesReading {
  readonly releases: readonly ReleaseRecords[];
  readonly problems: readonly FileProblem[];
  /** Rows of all files, also those with a problem; headers, remarks and blank lines are none. */
  readonly rows: number;
}

/** How each kind of file is read. Those of SNOMED CT are too many rows for memory, and are read in `snomed/`. */
const readers: Readonly<Partial<Record<FileKind, (text: string, path: string) => FileReading>>> = {
  OPCS4_CODES: readOpcs4Codes,
  OPCS4_METADATA: readOpcs4Metadata,
  OPCS4_EQUIVALENCES: (text, path) => readEquivalences('OPCS4', text, path),
  ICD10_CODES: readIcd10,
  ICD10_EQUIVALENCES: (text, path) => readEquivalences('ICD10', text, path),
  CLAML: readClaml,
  USAGE: readUsage,
};

/** A release as one file brings it, with the edition it is of. */
interface Brought {
  readonly file: ReleaseText;
  readonly release: FileRelease;
  readonly of: Pick<ReleaseRecord, 'edition' | 'previousEdition' | 'effectiveFrom' | 'effectiveTo'>;
  /** Whether rows of the file were left out. */
  readonly isPartial: boolean;
}

/**
 * Reads files of official releases, and puts those of one edition together: codes and titles of OPCS-4 with its
 * metadata, the two ways of a table of equivalences. Files of SNOMED CT are not read here and are left out.
 *
 * @param given what is said of the release beside its files. It comes before what they state, except that national
 * counts keep the period that their rows state.
 * @param options.keepGoing whether rows with a problem are left out; otherwise any problem means that there are no
 * releases. A release with rows left out is not complete.
 */
export function readReleases(
  files: readonly ReleaseText[],
  given: GivenEdition,
  { keepGoing }: { readonly keepGoing: boolean },
): ReleasesReading {
  const problems: FileProblem[] = [];
  const report = (file: ReleaseText, some: readonly Problem[]) => {
    for (const problem of some) problems.push({ file: file.path, ...problem });
  };
  const brought: Brought[] = [];
  let rows = 0;
  for (const file of files) {
    const reading = readFile(file);
    if (!reading) continue;
    rows += reading.rows;
    report(file, reading.problems);
    for (const release of reading.releases) {
      const isPartial = reading.problems.length > 0;
      brought.push({ file, release, of: editionOf(file, release, given, report), isPartial });
    }
  }
  refuseGiven(brought, given, report);
  const releases = groupsOf(brought).flatMap((group) => together(group, report) ?? []);
  return { releases: problems.length > 0 && !keepGoing ? [] : releases, problems, rows };
}

type Report = (file: ReleaseText, problems: readonly Problem[]) => void;

function readFile({ kind, path, text }: ReleaseText): FileReading | null {
  const read = readers[kind];
  if (!read) return null;
  const at = text.indexOf('\0');
  if (at < 0) return read(text.toWellFormed(), path);
  const before = text.slice(0, at).split('\n');
  const problem = {
    ...problemOfFile(
      'The file has a NUL character, so it is no text, or damaged. Get it anew.',
      text,
    ),
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
  return { releases: [], problems: [problem], rows: 0 };
}

/** The edition of a release and its days: as given, else as the file says, else as its name says, else not stated. */
function editionOf(
  file: ReleaseText,
  { stated }: FileRelease,
  given: GivenEdition,
  report: Report,
): Brought['of'] {
  const { system, content, previousEdition = null } = stated;
  const { effectiveFrom = null, effectiveTo = null } = stated;
  if (content === 'USAGE')
    return {
      edition: stated.edition ?? yearNamed(file.path) ?? given.edition ?? null,
      previousEdition: null,
      effectiveFrom: effectiveFrom ?? given.effectiveFrom ?? null,
      effectiveTo,
    };
  const named = editionNamed(system, file.path);
  const givenEdition = given.edition == null ? null : readEdition(system, given.edition);
  const edition = stated.edition == null ? null : readEdition(system, stated.edition);
  if (stated.edition != null && edition === null && given.edition == null)
    report(file, [noEdition(system, stated.edition, file)]);
  const of = {
    edition: givenEdition ?? edition ?? named.edition,
    previousEdition,
    effectiveFrom: given.effectiveFrom ?? effectiveFrom ?? named.effectiveFrom,
    effectiveTo,
  };
  if (content === 'EQUIVALENCES') {
    const [earlier = null, later = null] = editionsNamed(system, file.path);
    return {
      ...of,
      previousEdition: previousEdition ?? earlier,
      edition: givenEdition ?? edition ?? later ?? named.edition,
    };
  }
  const isContradicted =
    given.edition == null &&
    system === 'OPCS4' &&
    edition !== null &&
    named.edition !== null &&
    edition !== named.edition;
  if (isContradicted)
    report(file, [
      problemOfFile(
        `The file is of edition ${edition} by its rows and of ${named.edition} by its name. Say which edition it is, or rename it.`,
        file.text,
      ),
    ]);
  return of;
}

/** What is given has to be an edition of the code system, and cannot be that of files of two. */
function refuseGiven(brought: readonly Brought[], given: GivenEdition, report: Report): void {
  if (given.edition == null && given.effectiveFrom == null) return;
  const editions = brought.filter(({ release }) => release.stated.content !== 'USAGE');
  const [first] = editions;
  if (!first) return;
  const { system } = first.release.stated;
  const other = editions.find(({ release }) => release.stated.system !== system);
  if (other)
    report(other.file, [
      problemOfFile(
        `An edition is given, but ${baseName(first.file.path)} is of ${systemName(system)} and ${baseName(other.file.path)} of ${systemName(other.release.stated.system)}. Give the files of each on their own.`,
        other.file.text,
      ),
    ]);
  else if (given.edition != null && readEdition(system, given.edition) === null)
    report(first.file, [noEdition(system, given.edition, first.file)]);
}

const examples: Readonly<Record<CodeSystem, string>> = {
  OPCS4: '4.10',
  ICD10: '5',
  SNOMEDCT: '20251001',
};

function noEdition(system: CodeSystem, written: string, { text }: ReleaseText): Problem {
  return problemOfFile(
    `"${written.slice(0, 40).toWellFormed()}" is no edition of ${systemName(system)}. Give it as people write it, such as ${examples[system]}.`,
    text,
  );
}

/** What is brought for one release, in the order of the files. */
function groupsOf(brought: readonly Brought[]): readonly (readonly Brought[])[] {
  const groups = new Map<string, Brought[]>();
  for (const one of brought) {
    const { system, content } = one.release.stated;
    const { edition, previousEdition, effectiveFrom, effectiveTo } = one.of;
    const key = JSON.stringify([
      system,
      content,
      edition,
      content === 'EQUIVALENCES' ? previousEdition : null,
      ...(content === 'USAGE' ? [effectiveFrom, effectiveTo] : []),
    ]);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** The release that the files of a group make; null when they have no rows for it. */
function together(group: readonly Brought[], report: Report): ReleaseRecords | null {
  const [whole, details, backward] = (['WHOLE', 'DETAILS', 'BACKWARD'] as const).map((role) =>
    onlyOf(
      group.filter(({ release }) => release.role === role),
      report,
    ),
  );
  const first = whole ?? details ?? backward;
  if (!first) return null;
  const parts = [whole, details, backward].filter((part) => part !== undefined);
  // Metadata by themselves are not known to be of every code.
  const isPartial =
    parts.some((part) => part.isPartial || lacksTitles(part, whole)) ||
    (!whole && details !== undefined);
  const stated = {
    ...first.release.stated,
    ...first.of,
    effectiveFrom: parts.find(({ of }) => of.effectiveFrom !== null)?.of.effectiveFrom ?? null,
    complete: first.release.stated.complete !== false && !isPartial,
    source: parts.map(({ file }) => baseName(file.path)).join(' and '),
  };
  const rows = {
    ...first.release.rows,
    ...(details && withDetails(whole, details, report)),
    ...(backward && withWayBack(whole, backward)),
  };
  const isEmpty = !Object.values(rows).some((some) => some.length > 0);
  return isEmpty && !stated.complete ? null : releaseRecords(stated, rows);
}

/** The first of several files for the same; each other is a problem. */
function onlyOf(same: readonly Brought[], report: Report): Brought | undefined {
  const [first, ...others] = same;
  if (!first) return undefined;
  for (const { file } of others) {
    const isSame = file.text === first.file.text;
    const what = isSame
      ? `${file.path} has the same content as ${first.file.path}.`
      : `${first.file.path} and ${file.path} are both of ${describe(first)}.`;
    report(file, [problemOfFile(`${what} Give only one of the two.`, file.text)]);
  }
  return first;
}

const contents = {
  CODES: 'codes',
  EQUIVALENCES: 'table of equivalences',
  USAGE: 'counts',
  CONCEPTS: 'concepts',
  MAPS: 'maps',
} as const;

/** "the codes of OPCS-4, edition 4.10". */
function describe({ release: { stated }, of }: Brought): string {
  const edition = of.edition === null ? 'of no stated edition' : `edition ${of.edition}`;
  const what = `the ${contents[stated.content]} of ${systemName(stated.system)}`;
  return stated.content === 'USAGE'
    ? `${what} for ${of.edition ?? 'no stated period'}`
    : `${what}, ${edition}`;
}

/** Whether codes are left out because no file has a title for them. */
function lacksTitles({ release }: Brought, whole: Brought | undefined): boolean {
  return !whole && (release.details?.problemsAlone.length ?? 0) > 0;
}

/** The details, with the codes and titles of the file that brings them, else with their own. */
function withDetails(
  whole: Brought | undefined,
  { file, release }: Brought,
  report: Report,
): FileRelease['rows'] {
  const { codes = [], details = [] } = release.rows;
  if (!whole) {
    const untitled = release.details?.problemsAlone ?? [];
    report(file, untitled);
    const titled = new Set(codes.map(({ value }) => value));
    return { codes, details: details.filter(({ value }) => titled.has(value)) };
  }
  const known = new Set(whole.release.rows.codes?.map(({ value }) => value));
  const isExcerpt = whole.release.stated.complete === false;
  if (release.details && !isExcerpt)
    report(file, strangersAmong(release.details, known, whole.file.path));
  return {
    codes: whole.release.rows.codes,
    details: details.filter(({ value }) => known.has(value)),
  };
}

/** The rows of both ways of a table of equivalences, each once. */
function withWayBack(whole: Brought | undefined, backward: Brought): FileRelease['rows'] {
  const pairs = new Map(
    [whole, backward]
      .flatMap((part) => part?.release.rows.equivalences ?? [])
      .map(({ fromValue, toValue }) => [`${fromValue} ${toValue}`, [fromValue, toValue] as const]),
  );
  return { equivalences: inOrder(pairs.values()) };
}
