import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { examplesBeside, examplesEnding } from '../src/documents/examples-file.js';
import { readExamples } from '../src/documents/examples.js';
import { readGuidance } from '../src/documents/read.js';
import { guidancePart, releasePart } from '../src/parts.js';
import type { Part, Problem } from '../src/records.js';
import type { Registry } from '../src/registry.js';
import { readOpcs4 } from '../src/releases/opcs4.js';

/** Publishes the seed in one revision, by the same path as everything else. */
export async function publishSeed(registry: Registry, folder: string): Promise<void> {
  const codes = readOpcs4(await readFile(path.join(folder, 'opcs4.tsv'), 'utf8'));
  if (!codes.read)
    throw new Error(`seed/opcs4.tsv cannot be read: ${JSON.stringify(codes.problems)}`);
  const files = (await readdir(path.join(folder, 'guidance'))).sort();
  const documents = files.filter((file) => !file.endsWith(examplesEnding));
  const guidance = await Promise.all(
    documents.map((file) => readSeedGuidance(path.join(folder, 'guidance', file))),
  );
  const message = `Seed: ${guidance.length} guidance document${guidance.length === 1 ? '' : 's'} and the codes needed`;
  await registry.publishParts({ message, author: null }, () => [
    releasePart(codes.records),
    ...guidance,
  ]);
}

async function readSeedGuidance(file: string): Promise<Part> {
  const reading = readGuidance(await readFile(file, 'utf8'));
  if (!reading.read) throw unreadable(file, reading);
  const beside = examplesBeside(file);
  const examples = readExamples(await readFile(beside, 'utf8'));
  if (!examples.read) throw unreadable(beside, examples);
  return guidancePart({ ...reading.records, examples: examples.examples });
}

function unreadable(file: string, { problems }: { readonly problems: readonly Problem[] }): Error {
  return new Error(`${file} cannot be read: ${JSON.stringify(problems)}`);
}
