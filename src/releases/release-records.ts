import type { ReleaseRecord, ReleaseRecords } from '../records.js';

/** What is known of a release at least. */
type Stated = Pick<ReleaseRecord, 'system'> & Partial<ReleaseRecord>;

/**
 * The records of a release. What its file does not state is null, and what it does not bring is empty: a list of codes
 * and titles has no counts, a table of counts no codes. It is taken to be complete unless it says otherwise.
 */
export function releaseRecords(
  stated: Stated,
  rows: Partial<Omit<ReleaseRecords, 'release'>>,
): ReleaseRecords {
  return {
    release: {
      content: 'CODES',
      edition: null,
      previousEdition: null,
      effectiveFrom: null,
      effectiveTo: null,
      complete: true,
      source: null,
      ...stated,
    },
    codes: [],
    details: [],
    rubrics: [],
    equivalences: [],
    usage: [],
    ...rows,
  };
}
