import { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { KnowledgeRecords } from '../records.js';
import type { Choice } from './choice.js';
import type { Chunk } from './chunks.js';
import { readEpisodes } from './episodes.js';
import { isUnread, type UnreadRow } from './episode.js';
import { EpisodeMarks } from './episodes-seen.js';
import { Judge } from './judge.js';
import type { Layout } from './layout.js';
import { ResultsWriter, type ResultsFormat } from './results.js';
import { Counter, type Dimension, type Tally } from './tally.js';

/** What is to be done with every chunk. Plain, so that it can be told to other threads. */
interface Task {
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
  /** Marks of the episodes where their rows may stand apart; see `EpisodeMarks`. */
  readonly marks: Uint32Array<ArrayBuffer>;
}

/** Reads the episodes of a chunk, judges each, and counts and writes what was found. */
function auditChunk(
  { bytes, firstLine }: Pick<Chunk, 'bytes' | 'firstLine'>,
  { layout, on, results, by }: Task,
  judge: Judge,
): ChunkAudited {
  const counter = new Counter(by);
  const writer = results === null ? null : new ResultsWriter(results);
  const unread: UnreadRow[] = [];
  const marks = new EpisodeMarks();
  for (const episode of readEpisodes(bytes, layout, firstLine)) {
    if (isUnread(episode)) {
      unread.push(episode);
      writer?.addUnread(episode);
      continue;
    }
    const { procedures, diagnoses } = episode;
    const hasCodes = procedures.length + diagnoses.length > 0;
    const judgements = hasCodes ? judge.judge({ procedures, diagnoses, on: episode.on ?? on }) : [];
    if (layout.kind === 'LONG') marks.add(episode.id ?? '', episode.line);
    counter.count(episode, judgements);
    writer?.add(episode, judgements);
  }
  return {
    results: new TextEncoder().encode(writer?.text() ?? ''),
    tally: counter.tally,
    unread,
    marks: marks.numbers,
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
  const judge = new Judge(new KnowledgeBase(records, { today }), choice);
  return (chunk) => auditChunk(chunk, task, judge);
}
