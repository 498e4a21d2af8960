import type { CodeSystem } from '../../src/model/index.js';
import type { CodeRecord, ReleaseRecord, ReleaseRecords } from '../../src/records.js';
import { releaseRecords } from '../../src/releases/release-records.js';

/**
 * A release of a few codes, given as lines of a code and its title. Headings that the codes need and no line has are
 * added.
 */
export function releaseOf(
  system: CodeSystem,
  edition: string | null,
  lines: string,
  stated: Partial<ReleaseRecord> = {},
): ReleaseRecords {
  const titles = new Map(
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((line) => [line.split(' ', 1)[0] ?? '', line.slice(line.indexOf(' ') + 1)] as const),
  );
  for (const value of [...titles.keys()]) {
    for (const heading of headingsOf(value))
      if (!titles.has(heading)) titles.set(heading, `Heading ${heading}`);
  }
  const codes = Array.from(titles, ([value, title]) => codeRecord(system, value, title));
  codes.sort((one, other) => (one.value < other.value ? -1 : 1));
  return releaseRecords({ system, edition, ...stated }, { codes });
}

/** The table that leads from one edition to the next, given as `I84.9>K64.9`. */
export function equivalencesOf(
  system: CodeSystem,
  previousEdition: string,
  edition: string,
  ...rows: string[]
): ReleaseRecords {
  const equivalences = rows.map((row, index) => {
    const [fromValue = '', toValue = ''] = row.split('>');
    return { ordinal: index + 1, fromValue, toValue };
  });
  return releaseRecords(
    { system, edition, previousEdition, content: 'EQUIVALENCES' },
    { equivalences },
  );
}

function headingsOf(value: string): string[] {
  if (value.length === 1) return [];
  if (value.length === 3) return [value.slice(0, 1)];
  const fourth = value.length > 5 ? [value.slice(0, 5)] : [];
  return [...fourth, value.slice(0, 3), value.slice(0, 1)];
}

function codeRecord(system: CodeSystem, value: string, title: string): CodeRecord {
  const [parentValue = null] = headingsOf(value);
  const kind = value.length === 1 ? 'CHAPTER' : value.length === 3 ? 'CATEGORY' : 'CODE';
  return {
    value,
    title,
    kind,
    role: system === 'OPCS4' ? 'PROCEDURE' : null,
    parentValue,
    chapterValue: value.length === 1 ? null : value.slice(0, 1),
    firstCategory: null,
    lastCategory: null,
  };
}
