import { codes } from './codes.js';
import { guidance, notes, recommendations } from './documents.js';
import { statistics } from './statistics.js';
import type { Table } from './table.js';

/** Every table there is. A new one is a new row. */
export const tables: readonly Table[] = [codes, guidance, recommendations, notes, ...statistics];
