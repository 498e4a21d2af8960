import type { Code, CodeSystem, Edition } from '../model/index.js';
import type { ReleaseRecord, StoredPart } from '../records.js';
import { buildRelease, codeAt, type BuiltRelease } from './build-codes.js';
import { editionCalendar } from './edition-calendar.js';
import { compareEditions } from './editions.js';

type ReleasePart = Extract<StoredPart, { kind: 'RELEASE' }>;

/** The code systems whose codes are kept in memory, in the order of their names, as ids are. */
export const classifications = ['ICD10', 'OPCS4'] as const satisfies readonly CodeSystem[];

/** The stored releases of one code system, told apart by edition, with one that answers are of. */
export interface CodeReleases {
  /** The edition that answers are of where no day is asked for; null when no release is stored. */
  readonly current: BuiltRelease | null;
  /** Every stored release with codes, those of a known day in the order of their days, then the others. */
  readonly stored: readonly BuiltRelease[];
  /** Every edition of the calendar and every stored release, in the order of their days, the undated last. */
  readonly editions: readonly Edition[];
}

/**
 * Links the codes of every stored release of a system, and puts the releases in the order of their editions.
 *
 * @param today the day that decides which edition answers are of; null for the newest that is stored
 */
export function arrangeReleases(
  system: CodeSystem,
  parts: readonly ReleasePart[],
  today: string | null,
): CodeReleases {
  const ofSystem = parts
    .filter(({ records: { release } }) => release.system === system && release.content === 'CODES')
    .sort(byFirstDay);
  const currentPart = currentOf(ofSystem, today);
  const stored = ofSystem.map((part) =>
    part === currentPart ? buildRelease(part.hash, part.records) : besideCurrent(part),
  );
  const current = stored.find(({ release }) => release.part === currentPart?.hash) ?? null;
  return { stored, current, editions: editionsOf(system, stored, current) };
}

/** Guidance is linked to the edition that answers are of, so nothing about the others changes when it is published. */
const kept = new WeakMap<ReleasePart['records'], BuiltRelease>();

/** The codes of an edition that answers are not of, linked once for as long as its records are kept. */
function besideCurrent({ hash, records }: ReleasePart): BuiltRelease {
  const known = kept.get(records);
  if (known) return known;
  const built = buildRelease(hash, records, true);
  kept.set(records, built);
  return built;
}

/** The edition mandated on a day, stored or not; null when no edition is known for it. */
export function editionOn({ editions }: CodeReleases, day: string): Edition | null {
  const mandated = editions.findLast(({ from }) => from !== null && from <= day);
  // A release that states its day and not its name is the edition that the calendar has for the day.
  return (
    editions.find(({ from, release }) => release && from === mandated?.from) ?? mandated ?? null
  );
}

/** The code of a release by its printed value; null when the release does not have it. */
export function codeIn(release: BuiltRelease, value: string): Code | null {
  return codeAt(release, value) ?? null;
}

/** The first day of a release: what its file states, else what the calendar says of its edition. */
export function firstDayOf({
  system,
  edition,
  effectiveFrom,
}: Pick<ReleaseRecord, 'system' | 'edition' | 'effectiveFrom'>): string | null {
  const entry = editionCalendar[system].find((candidate) => candidate.edition === edition);
  return effectiveFrom ?? entry?.from ?? null;
}

/** Later than every day, for what has none. */
const noDay = '9999-12-31';

function byFirstDay({ records: one }: ReleasePart, { records: other }: ReleasePart): number {
  const [first, second] = [firstDayOf(one.release) ?? noDay, firstDayOf(other.release) ?? noDay];
  if (first !== second) return first < second ? -1 : 1;
  return compareEditions(one.release.edition ?? '', other.release.edition ?? '');
}

/**
 * The mandated edition; where it is not stored, the last one before it, since most codes stay the same. A whole list of
 * no stated edition is of more use than an excerpt of the right one.
 */
function currentOf(stored: readonly ReleasePart[], today: string | null): ReleasePart | null {
  const begins = ({ records }: ReleasePart) => firstDayOf(records.release);
  const isWhole = ({ records }: ReleasePart) => records.release.complete;
  const dated = stored.filter((part) => begins(part) !== null);
  const inForce = dated.findLast((part) => today === null || (begins(part) ?? noDay) <= today);
  const undated = stored.filter((part) => begins(part) === null);
  const wholeUndated = undated.findLast(isWhole);
  if (inForce && (isWhole(inForce) || !wholeUndated)) return inForce;
  return wholeUndated ?? undated.at(-1) ?? dated[0] ?? null;
}

/** An edition before it is known which one follows it. */
type Row = Omit<Edition, 'to' | 'system' | 'current'>;

function editionsOf(
  system: CodeSystem,
  stored: readonly BuiltRelease[],
  current: BuiltRelease | null,
): readonly Edition[] {
  const onCalendar = editionCalendar[system].map((entry): Row => {
    const of = stored.find(({ release }) => release.edition === entry.edition);
    return { ...entry, ...(of && statedBy(of)), release: of?.release ?? null };
  });
  const others = stored
    .filter(({ release }) => !onCalendar.some((row) => row.release === release))
    .map((of): Row => ({
      edition: of.release.edition,
      from: null,
      source: 'The release does not state its day, and no calendar has it',
      ...statedBy(of),
      release: of.release,
    }));
  const rows = [...onCalendar, ...others].sort(
    (one, other) =>
      compareEditions(one.from ?? noDay, other.from ?? noDay) ||
      compareEditions(one.edition ?? '', other.edition ?? ''),
  );
  const editions = rows.map((row, index): Edition => {
    const next = rows.slice(index + 1).find(({ from }) => from !== null && from !== row.from);
    const to = row.from === null || next?.from == null ? null : dayBefore(next.from);
    const isCurrent = row.release !== null && row.release === current?.release;
    return Object.freeze({ system, ...row, to, current: isCurrent });
  });
  return Object.freeze(editions);
}

/** What a release states of its own first day, which comes before the calendar. */
function statedBy({ release }: BuiltRelease): Pick<Row, 'from' | 'source'> | null {
  if (release.effectiveFrom === null) return null;
  const source = release.source === null ? 'The release itself' : release.source;
  return { from: release.effectiveFrom, source };
}

function dayBefore(day: string): string {
  const before = new Date(`${day}T00:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}
