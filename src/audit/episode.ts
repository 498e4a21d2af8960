/** What is read of one episode: its codes, and by what it is known and counted. */
export interface Episode {
  /** The line it begins in, from 1. */
  readonly line: number;
  /** What the file knows it by; null where it has no such column, or the cell is empty. */
  readonly id: string | null;
  /** As written, in order, empty places left out. */
  readonly procedures: readonly string[];
  /** As written, in order, empty places left out. */
  readonly diagnoses: readonly string[];
  /** Its day, year first; null where none is stated. */
  readonly on: string | null;
  /** What it is counted under, such as `2024-05`; null where nothing says so. */
  readonly period: string | null;
  /** What it is counted under, such as `110`; null where nothing says so. */
  readonly specialty: string | null;
}

/** A row that cannot be taken: where it is, why, and what to do. It shows nothing of what the row holds. */
export interface UnreadRow {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** Tells apart what could be read and what could not. */
export function isUnread(read: object): read is UnreadRow {
  return 'message' in read;
}
