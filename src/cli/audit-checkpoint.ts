import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Start } from '../audit/chunks.js';
import type { UnreadRow } from '../audit/episode.js';
import type { Tally } from '../audit/tally.js';

/** How far an audit has come: where the next episode begins, and what was counted and written until there. */
export interface Checkpoint extends Start {
  /** What the audit is of, so that it goes on with nothing else. */
  readonly of: string;
  /** The day of episodes that have none, and of the editions that answers are of. */
  readonly today: string;
  /** Bytes of results that were written. */
  readonly written: number;
  readonly tally: Tally;
  /** Rows that could not be read. */
  readonly unread: { readonly count: number; readonly first: readonly UnreadRow[] };
}

/** The version of the shape of the file. One of another version is of another program. */
const version = 1;

const count = z.number().int().nonnegative();
const counts = z.array(count);
const shape = z.object({
  version: z.literal(version),
  of: z.string(),
  today: z.string(),
  end: count,
  nextLine: count,
  written: count,
  tally: z.object({
    totals: z.object({
      episodes: count,
      withoutCodes: count,
      withoutDay: count,
      touching: count,
      withFindings: count,
    }),
    tallied: z.array(
      z.object({
        guidance: z.string().nullable(),
        period: z.string().nullable(),
        specialty: z.string().nullable(),
        asked: counts,
        found: counts,
      }),
    ),
  }),
  unread: z.object({
    count,
    first: z.array(z.object({ line: count, message: z.string() })),
  }),
});

/** The file that says how far an audit has come, beside its results. */
export class CheckpointFile {
  readonly path: string;

  /** @param results the path of the results */
  constructor(results: string) {
    this.path = `${results}.checkpoint`;
  }

  /** What was saved last; null when there is nothing, undefined when it cannot be understood. */
  async read(): Promise<Checkpoint | null | undefined> {
    try {
      const parsed = shape.safeParse(JSON.parse(await readFile(this.path, 'utf8')));
      return parsed.data;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Takes the place of what was saved before, whole or not at all. */
  async save(checkpoint: Checkpoint): Promise<void> {
    const beside = `${this.path}.new`;
    await writeFile(beside, JSON.stringify({ version, ...checkpoint }), {
      mode: 0o600,
      flush: true,
    });
    await rename(beside, this.path);
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true });
    await rm(`${this.path}.new`, { force: true });
  }
}

/** A name for all that an audit depends on. */
export function nameOfAudit(...of: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('hex');
}
