import { deserialize } from 'node:v8';
import { workerData } from 'piscina';
import { auditorOf, type AuditorSettings } from './audit/audit-chunk.js';
import type { KnowledgeRecords } from './records.js';

// A thread of `kb audit`, which builds the knowledge once and then audits chunk after chunk.
const { records, ...settings } = workerData as AuditorSettings & {
  readonly records: SharedArrayBuffer;
};

/** Audits one chunk. */
export const audit = auditorOf(deserialize(new Uint8Array(records)) as KnowledgeRecords, settings);
