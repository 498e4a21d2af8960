import { firstDayOf } from '../knowledge/code-releases.js';
import { editionName } from '../knowledge/editions.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Release, ReleaseContent } from '../model/index.js';
import type { ReleaseRecord } from '../records.js';
import type { ImportedRelease } from '../registry.js';
import { thousands } from './progress.js';

/** Classifications whose answers are of one edition at a time. */
const systems = ['OPCS4', 'ICD10'] as const;

const contentWords: Readonly<Record<ReleaseContent, string>> = {
  CODES: 'codes',
  EQUIVALENCES: 'table of equivalences',
  USAGE: 'national counts',
  CONCEPTS: 'concepts',
  MAPS: 'maps',
};

/** A release in words: `OPCS-4.10 codes`, `OPCS-4.10 table of equivalences from 4.9`. */
export function releaseName(
  release: Pick<ReleaseRecord, 'system' | 'content' | 'edition' | 'previousEdition'>,
): string {
  const { system, content, edition, previousEdition } = release;
  const from = previousEdition === null ? '' : ` from ${previousEdition}`;
  // The counts are of a year, and not of an edition.
  const name =
    content === 'USAGE' && edition !== null
      ? `${editionName({ system, edition: null })} ${contentWords[content]} ${edition}`
      : `${editionName({ system, edition })} ${contentWords[content]}`;
  return name + from;
}

/** The name of a release, as commands take it: `OPCS4-4.10`. */
export function nameOf({ id }: Pick<Release, 'id'>): string {
  return id.replace(/^release:/, '');
}

/** The same as it is typed: `"SNOMEDCT-concepts-GB 20260401"`. */
export function typedName(release: Pick<Release, 'id'>): string {
  const name = nameOf(release);
  return name.includes(' ') ? `"${name}"` : name;
}

/** What a release holds and from when, in words: `11,481 rows, 8,995 codes, from 2023-04-01 (by the calendar)`. */
export function contentOf({ records }: ImportedRelease['part']): string {
  const { release, codes, details, rubrics, equivalences, usage } = records;
  const recordable = codes.filter(({ kind }) => kind === 'CODE').length;
  const counts: readonly (readonly [number, string])[] = [
    [recordable, 'codes'],
    [codes.length - recordable, 'headings'],
    [details.length, 'codes with details'],
    [rubrics.length, 'inclusions, exclusions and notes'],
    [equivalences.length, 'equivalences'],
    [usage.length, 'counts'],
  ];
  const first = firstDayOf(release);
  const day = first === null ? 'first day not stated' : `from ${first}`;
  const calendar = first !== null && release.effectiveFrom === null ? ' by the calendar' : '';
  return [
    ...counts.filter(([count]) => count > 0).map(([count, of]) => `${thousands(count)} ${of}`),
    ...(release.complete ? [] : ['an excerpt']),
    `${day}${calendar}`,
  ].join(', ');
}

/**
 * What became of a release, or would, in words.
 *
 * @param stored whether it is done
 */
export function outcomeOf(
  { sameAs, outdoneBy, replaced }: ImportedRelease,
  stored: boolean,
): string {
  if (sameAs) return `in force already as ${typedName(sameAs)}; nothing changes`;
  if (outdoneBy)
    return `only an excerpt of ${typedName(outdoneBy)}, which is in force whole; nothing changes. To have the excerpt all the same, first: kb withdraw ${typedName(outdoneBy)} -m "Why"`;
  const state = stored ? 'is in force' : 'would be in force';
  const places = replaced.map(
    (release) => `${release.complete ? '' : 'an excerpt of '}${releaseName(release)}`,
  );
  return places.length === 0 ? `new, ${state}` : `${state} in the place of ${places.join(' and ')}`;
}

/** Whether an import changes anything by a release. */
export function isBrought({ sameAs, outdoneBy }: ImportedRelease): boolean {
  return sameAs === null && outdoneBy === null;
}

/**
 * What whoever imports releases should know.
 *
 * @param inForce the releases in force before
 */
export function warningsAbout(
  imported: readonly ImportedRelease[],
  inForce: readonly Release[],
): string[] {
  const brought = imported.filter(isBrought);
  const replaced = new Set(brought.flatMap((one) => one.replaced.map(({ part }) => part)));
  const released = brought.map(({ part }) => part.records.release);
  const unstated = released.filter(
    ({ edition, content }) => edition === null && content !== 'USAGE',
  );
  const excerpts = inForce.filter(
    ({ system, content, complete, part }) =>
      !complete &&
      content === 'CODES' &&
      !replaced.has(part) &&
      released.some((one) => one.system === system && one.content === 'CODES' && one.complete),
  );
  return [
    ...brought.flatMap(lossesOf),
    ...unstated.map(
      (release) =>
        `The edition of ${releaseName(release)} is not stated, so nothing says on which days it holds. If you know it, import the file again with --edition, as in --edition ${release.system === 'ICD10' ? '5' : '4.10'}.`,
    ),
    ...excerpts.map(
      (release) =>
        `Of ${releaseName(release)} only an excerpt is stored, and it stays in force beside what is imported. Import its file too, or take it out: kb withdraw ${typedName(release)} -m "Only an excerpt"`,
    ),
  ];
}

/**
 * What a release lacks that one had whose place it takes. Editions do not lose codes, so a file may be cut short, or be
 * only one of several that belong together.
 */
function lossesOf({ part, replaced }: ImportedRelease): string[] {
  const { release, codes, details } = part.records;
  const name = releaseName(release);
  return replaced.flatMap((before) => {
    const recordable = codes.filter(({ kind }) => kind === 'CODE').length;
    const fewer = release.content === 'CODES' ? before.codeCount - recordable : 0;
    const detailed = before.codes.filter(({ detail }) => detail !== null).length;
    const isOlder =
      release.effectiveFrom !== null &&
      before.effectiveFrom !== null &&
      release.effectiveFrom < before.effectiveFrom;
    return [
      ...(fewer > 0
        ? [
            `${name} has ${counted(fewer)} fewer than what it takes the place of. If its file is cut short, import the whole file.`,
          ]
        : []),
      ...(detailed > details.length
        ? [
            `${name} leaves out the details of ${counted(detailed - details.length)} that were stored. Import the files of codes and of metadata together.`,
          ]
        : []),
      ...(isOlder ? [`${name} is older than ${releaseName(before)}, whose place it takes.`] : []),
    ];
  });
}

function counted(codes: number): string {
  return `${thousands(codes)} ${codes === 1 ? 'code' : 'codes'}`;
}

/** Which editions answers are of, in words; null when no codes are stored. */
export function answersOf(knowledge: KnowledgeBase): string | null {
  const names = systems.flatMap((system) => {
    const release = knowledge.release(system);
    return release ? [editionName(release)] : [];
  });
  return names.length === 0 ? null : `Answers are of ${names.join(' and ')}.`;
}
