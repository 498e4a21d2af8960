/** Where a command writes: what was asked for, and what went wrong. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /**
   * Shows how far something is that takes its time.
   *
   * @param total how much there is to do; null when nobody knows, as of what is read from another program
   * @param counted what else is counted meanwhile and shown in place of that, such as rows
   */
  readonly progress?: (what: string, total: number | null, counted?: string) => Progress;
}

/** Something under way. */
export interface Progress {
  /**
   * More is done: one, or as much as is said.
   *
   * @param more how many more are counted of what is counted beside
   */
  readonly advance: (done?: number, more?: number) => void;
  /** It has ended, whether all was done or not. */
  readonly stop: () => void;
}

/** Why a command ends before it is done: somebody wants it to. */
export class Stopped extends Error {
  override readonly name = 'Stopped';

  /** @param status the exit status that a shell expects of it */
  constructor(readonly status: number) {
    super('Stopped');
  }
}
