import type { Problem, ReleaseRecord, ReleaseRecords } from '../records.js';
import type { Row } from './table.js';

/** A release as one file brings it. */
export interface FileRelease {
  /** What the file itself says of it, its name apart. */
  readonly stated: Pick<ReleaseRecord, 'system' | 'content'> &
    Partial<Omit<ReleaseRecord, 'source'>>;
  readonly rows: Partial<Omit<ReleaseRecords, 'release'>>;
  /**
   * What the file is where several make one release: all of it, what is said of its codes besides their titles, or the
   * way back of a table of equivalences.
   */
  readonly role: 'WHOLE' | 'DETAILS' | 'BACKWARD';
  /** Of details: the rows they were read from, by the code, and the problems that count where no file brings titles. */
  readonly details?: {
    readonly rowOf: ReadonlyMap<string, Row>;
    readonly problemsAlone: readonly Problem[];
  };
}

/** What was read from one file; rows with a problem are left out. */
export interface FileReading {
  readonly releases: readonly FileRelease[];
  readonly problems: readonly Problem[];
  /** Rows, or classes of ClaML, that the file has, also those with a problem. */
  readonly rows: number;
}

/** A file that nothing can be read from. */
export function unreadable(problem: Problem): FileReading {
  return { releases: [], problems: [problem], rows: 0 };
}

/** Plain comparison of characters, which is the order of a classification. */
export function byValue(
  one: { readonly value: string },
  other: { readonly value: string },
): number {
  return one.value < other.value ? -1 : Number(one.value > other.value);
}
