import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '..', 'seed');
const files = readdirSync(path.join(folder, 'guidance'))
  .filter((file) => !file.endsWith('.examples.yaml'))
  .sort();

/** The documents of the seed, by the names of their files. */
export const seedReferences: readonly string[] = files.map((file) => path.parse(file).name);

/** The text of one document, whatever its layout. */
export function seedDocument(reference: string): string {
  const file = files.find((name) => path.parse(name).name === reference);
  if (file === undefined) throw new Error(`${reference} is not in the seed`);
  return readFileSync(path.join(folder, 'guidance', file), 'utf8');
}

/** The examples beside one document, in YAML. */
export function seedExamples(reference: string): string {
  return readFileSync(path.join(folder, 'guidance', `${reference}.examples.yaml`), 'utf8');
}

/** The excerpt of OPCS-4. */
export const seedCodesText = readFileSync(path.join(folder, 'opcs4.tsv'), 'utf8');

/** How many lines of the excerpt are chapters, categories and codes, counted without the reader. */
export const seedCounts = Object.freeze({
  chapters: linesOf(/^[A-Z]\t/gm),
  categories: linesOf(/^[A-Z]\d\d\t/gm),
  codes: linesOf(/^[A-Z]\d\d\.\d\t/gm),
});

function linesOf(pattern: RegExp): number {
  return seedCodesText.match(pattern)?.length ?? 0;
}
