import type { Readable } from 'node:stream';
import type { Problem } from '../records.js';

/** A file of an official release, on disk or inside an archive. */
export interface ReleaseFile {
  /** As a user would find it; inside an archive with the archive in front: `opcs4.zip/OPCS410 CodesAndTitles Nov 2022 V1.0.txt`. */
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** The bytes from the beginning, unpacked. May be opened again. */
  readonly open: () => Promise<Readable>;
}

/** What the file of a release holds, by its name and its first lines. */
export type FileKind =
  | 'OPCS4_CODES'
  | 'OPCS4_METADATA'
  | 'OPCS4_EQUIVALENCES'
  | 'ICD10_CODES'
  | 'ICD10_EQUIVALENCES'
  | 'CLAML'
  | 'USAGE'
  | 'RF2_CONCEPT'
  | 'RF2_DESCRIPTION'
  | 'RF2_RELATIONSHIP'
  | 'RF2_LANGUAGE'
  | 'RF2_ASSOCIATION'
  | 'RF2_MAP';

/** A file of which it is known what it holds. */
export interface RecognisedFile {
  readonly kind: FileKind;
  readonly file: ReleaseFile;
}

/** What is said of a release beside its files, and comes before what they state. */
export interface GivenEdition {
  readonly edition?: string | null;
  /** Year first: `2023-04-01`. */
  readonly effectiveFrom?: string | null;
}

/** A row of a file that cannot be read: where it is, what is wrong with it, and what to do. */
export interface FileProblem extends Problem {
  /** The path of the file. */
  readonly file: string;
}
