import type { GuidanceRecords, Problem } from '../records.js';
import type { DocumentText } from './text.js';

/** One layout of guidance documents: how to tell it, and how to read it. */
export interface Family {
  readonly name: string;
  /** What tells it, in words, for the message to somebody whose document was not recognised. */
  readonly tellTale: string;
  recognises(document: DocumentText): boolean;
  /** Records when the document could be read; problems when it must not be published. */
  read(document: DocumentText): { records: GuidanceRecords | null; problems: readonly Problem[] };
}
