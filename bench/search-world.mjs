// What the search is measured on: both classifications at full size, with national usage, and the guidance of the seed.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { examplesEnding } from '../src/documents/examples-file.ts';
import { readGuidance } from '../src/documents/read.ts';
import { readOpcs4 } from '../src/releases/opcs4.ts';

/** What can be found in OPCS-4, with its usage. */
export function opcs4From({ opcs4, usage }) {
  const reading = readOpcs4(readFileSync(opcs4, 'utf8'));
  if (!reading.read) throw new Error(`${opcs4} is not read: ${reading.problems[0].message}`);
  const counts = new Map(
    readFileSync(usage, 'utf8')
      .split(/\r?\n/)
      .slice(1)
      .map((row) => [row.split(',', 3)[2], Number(row.slice(row.lastIndexOf(',') + 1))]),
  );
  return reading.records.codes.map(({ value, title }) =>
    // Headings are not recorded, so nothing is known of them; a code that is not counted was not used.
    code(
      'OPCS4',
      value,
      title,
      counts.get(value.replace('.', '')) ?? (value.length > 3 ? 0 : null),
    ),
  );
}

/** What can be found in ICD-10. A category that is not divided is printed with the filler, as `C61.X`. */
export function icd10From({ icd10 }) {
  const [heading, ...rows] = readFileSync(icd10, 'utf8')
    .split(/\r?\n/)
    .map((row) => row.split('\t'));
  const [plain, filled, words] = ['CODE', 'ALT_CODE', 'DESCRIPTION'].map((name) =>
    heading.indexOf(name),
  );
  return rows
    .filter((row) => /^[A-Z]\d\d/.test(row[plain]))
    .map((row) => {
      const value =
        row[filled].length === 4 && !row[plain].includes('.') ? `${row[plain]}.X` : row[plain];
      return code('ICD10', value, row[words].trim(), null);
    });
}

/** What can be found in the guidance of a folder: every document, and every note of it. */
export function guidanceFrom(folder) {
  return readdirSync(folder)
    .filter((file) => !file.endsWith(examplesEnding))
    .sort()
    .map((file) => readGuidance(readFileSync(join(folder, file), 'utf8')).records)
    .flatMap(({ guidance: { reference, title }, notes }) => [
      { key: reference, kind: 'GUIDANCE', system: null, name: reference, title, usage: null },
      ...notes.map(({ ordinal, text }) => ({
        key: `${reference}/notes/${ordinal}`,
        kind: 'NOTE',
        system: null,
        name: `${reference} note ${ordinal}`,
        title: text,
        usage: null,
      })),
    ]);
}

function code(system, value, title, usage) {
  return { key: `${system}:${value}`, kind: 'CODE', system, name: value, title, usage };
}
