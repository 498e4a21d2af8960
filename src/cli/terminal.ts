/** Where a command writes: what was asked for, and what went wrong. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Shows how far something is that takes its time. */
  readonly progress?: (what: string, total: number) => Progress;
}

/** Something under way. */
interface Progress {
  /** One more is done. */
  readonly advance: () => void;
  /** It has ended, whether all was done or not. */
  readonly stop: () => void;
}
