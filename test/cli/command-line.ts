import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Terminal } from '../../src/cli/terminal.js';

/** A terminal that keeps what is written on it. */
export interface Written extends Terminal {
  readonly output: () => string;
  readonly errors: () => string;
}

export function terminal(): Written {
  const out: string[] = [];
  const err: string[] = [];
  return {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    output: () => out.join('\n'),
    errors: () => err.join('\n'),
  };
}

/** A folder with files in it, by their paths in the folder. */
export async function folderWith(
  files: Readonly<Record<string, string | Buffer>>,
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'guidance-graph-files-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

const folders: string[] = [];

export async function removeFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
}

/** A document that is read in full. */
export const documentOf = (reference: string, ...lines: string[]) =>
  [
    `${reference} A document`,
    'Procedure and device:',
    'OPCS-4 code(s):',
    'V40.1 Non-rigid stabilisation of spine',
    ...lines,
    '',
  ].join('\n\n');

/** Two diagnoses of which nobody says how they go together. */
export const diagnoses = [
  'Diagnosis or health condition:',
  'ICD-10 code(s):',
  'M54.5 Low back pain',
  'M54.4 Lumbago with sciatica',
];
