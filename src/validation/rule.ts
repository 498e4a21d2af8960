import type {
  Axis,
  Certainty,
  Citation,
  CodeSystem,
  Edit,
  RulePack,
  Severity,
} from '../model/index.js';
import type { Entry, Looked } from './entry.js';
import type { Examination } from './examination.js';

/** A change a rule proposes. The engine tries it, and shows it only when it works. */
export interface Proposal {
  readonly edits: readonly Edit[];
  /** In words that begin with a verb and end without a full stop, such as "Insert V55.9 in second place". */
  readonly words: string;
  readonly citation?: Citation;
}

/** What a rule has to say about a coding. */
export interface Objection {
  readonly message: string;
  /** The entries it is about; none when it is about what is not there. */
  readonly entries: readonly Entry[];
  readonly citation: Citation;
  readonly proposals?: readonly Proposal[];
  /** Less than the severity of the rule, where this case weighs less. */
  readonly severity?: Severity;
  /** True when what is stored cannot decide it, so that the axis cannot be told. */
  readonly undecided?: boolean;
}

/**
 * A rule: what it is called, what it rests on, and a check that yields objections. It does not know who listens. It may not
 * be asynchronous, touch the store, read the clock, import another rule, or catch exceptions.
 */
export interface Rule {
  readonly name: `guidance/${string}` | `classification/${string}`;
  readonly pack: RulePack;
  readonly axis: Axis;
  readonly severity: Severity;
  /** One sentence that begins with Require, Disallow or Prefer, without a full stop. */
  readonly summary: string;
  /** What it rests on, for a reader. */
  readonly source: string;
  readonly certainty: Certainty;
  /** The code system whose codes it judges; null when it judges those of every system. */
  readonly system: CodeSystem | null;
  /** True for a rule that is checked only when a request asks for it, such as one whose source was not read. */
  readonly isOff?: boolean;
  /** Its page in Markdown, with codings to avoid and to prefer. */
  readonly page: string;
  /**
   * Whether a code can give it anything to say. A rule that says so is not asked about codings that have no such code;
   * a rule that does not is always asked.
   */
  concerns?(code: Looked): boolean;
  check(examination: Examination): Iterable<Objection>;
}

/** The citation of a national convention, for the rules of the classification pack. */
export function convention(words: string, source: string): Citation {
  return Object.freeze({ words, source, pointer: null, span: null });
}
