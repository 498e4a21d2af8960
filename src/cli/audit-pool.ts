import { availableParallelism } from 'node:os';
import { serialize } from 'node:v8';
import { Piscina } from 'piscina';
import type { AuditorSettings, ChunkAudited } from '../audit/audit-chunk.js';
import type { Chunk } from '../audit/chunks.js';
import type { KnowledgeRecords } from '../records.js';

/** Those who audit chunks, several at once. */
export interface Auditors {
  /** How many chunks are worth being handed over at a time. */
  readonly atOnce: number;
  /** Audits a chunk, whose bytes are given away. */
  readonly audit: (chunk: Chunk) => Promise<ChunkAudited>;
  readonly close: () => Promise<void>;
}

/**
 * Starts threads that audit, each with the knowledge built for itself.
 *
 * @param program the file that each thread runs
 * @param records see `sharedRecords`
 * @param threads how many; as many as there are processors when not given
 */
export function startThreads(
  program: URL,
  records: SharedArrayBuffer,
  settings: AuditorSettings,
  threads: number = availableParallelism(),
): Auditors {
  const pool = new Piscina<Pick<Chunk, 'bytes' | 'firstLine'>, ChunkAudited>({
    filename: program.href,
    name: 'audit',
    minThreads: threads,
    maxThreads: threads,
    workerData: { records, ...settings },
    resourceLimits: limitsFor(records.byteLength),
  });
  return {
    atOnce: threads * 3,
    audit: ({ bytes, firstLine }) =>
      pool.run({ bytes, firstLine }, { transferList: [bytes.buffer] }),
    close: () => pool.destroy(),
  };
}

/** A thread takes this much besides its knowledge, in megabytes; half of it to have room. */
const besidesKnowledge = 128;
/** How many times as much a thread takes for its knowledge as the records have as bytes, at the very most. */
const knowledgePerRecords = 15;

/**
 * How much memory a thread may take. Left to itself it would let several times as much garbage gather as it needs, and
 * so would every other thread.
 */
function limitsFor(recordsLength: number): {
  maxYoungGenerationSizeMb: number;
  maxOldGenerationSizeMb: number;
} {
  const forKnowledge = (recordsLength * knowledgePerRecords) / 1_000_000;
  return {
    maxYoungGenerationSizeMb: 16,
    maxOldGenerationSizeMb: Math.ceil(besidesKnowledge + forKnowledge),
  };
}

/** Records as bytes that all threads read: of so many records no thread needs a copy but what it builds of them. */
export function sharedRecords(records: KnowledgeRecords): SharedArrayBuffer {
  const bytes = serialize(records);
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}
