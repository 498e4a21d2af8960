import { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { KnowledgeRecords } from '../records.js';
import type { Choice } from './choice.js';
import type { Chunk } from './chunks.js';
import { readEpisodes } from './episodes.js';
import type { UnreadRow } from './episode.js';
import { judgeBy, type Judge } from './judge.js';
import type { Layout } from './layout.js';
import { ResultsWriter, type ResultsFormat } from './results.js';
import { Counter, type Dimension, type Tally } from './tally.js';

/** What is to be done with every chunk. Plain, so that it can be told to other threads. */
export interface Task {
  readonly layout: Layout;
  /** The day of episodes that have none, year first. */
  readonly on: string;
  /** Null when nobody wants the single findings. */
  readonly results: ResultsFormat | null;
  readonly by: readonly Dimension[];
}

/** What came out of a chunk. */
export interface ChunkAudited {
  /** The results as they are written to the file, in UTF-8. */
  readonly results: Uint8Array<ArrayBuffer>;
  readonly tally: Tally;
  readonly unread: readonly UnreadRow[];
}

/** Reads the episodes of a chunk, judges each, and counts and writes what was found. */
export function auditChunk(
  { bytes, firstLine }: Pick<Chunk, 'bytes' | 'firstLine'>,
  { layout, on, results, by }: Task,
  judge: Judge,
): ChunkAudited {
  const { episodes, unread } = readEpisodes(bytes, layout, firstLine);
  const counter = new Counter(by);
  const writer = results === null ? null : new ResultsWriter(results);
  for (const row of unread) writer?.addUnread(row);
  for (const episode of episodes) {
    const { procedures, diagnoses } = episode;
    const hasCodes = procedures.length + diagnoses.length > 0;
    const judgements = hasCodes ? judge({ procedures, diagnoses, on: episode.on ?? on }) : [];
    counter.count(episode, judgements);
    writer?.add(episode, judgements);
  }
  return {
    results: new TextEncoder().encode(writer?.text() ?? ''),
    tally: counter.tally,
    unread,
  };
}

/** What who audits needs to know besides the knowledge. Plain, so that it can be told to other threads. */
export interface AuditorSettings {
  /** The day that decides which editions answers are of, year first. */
  readonly today: string;
  readonly choice: Choice;
  readonly task: Task;
}

/** Builds the knowledge, once, and answers what audits chunks with it. */
export function auditorOf(
  records: KnowledgeRecords,
  { today, choice, task }: AuditorSettings,
): (chunk: Pick<Chunk, 'bytes' | 'firstLine'>) => ChunkAudited {
  const judge = judgeBy(new KnowledgeBase(records, { today }), choice);
  return (chunk) => auditChunk(chunk, task, judge);
}
