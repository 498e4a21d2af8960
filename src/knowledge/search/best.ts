/** Something that was found, before it is shown. */
export interface Candidate {
  readonly score: number;
  /** Which index it is in, and which of its entries it is: the order of the classifications. */
  readonly index: number;
  readonly id: number;
}

/** Keeps the best of many, in order: the higher score first, then the order of the classifications. */
export class Best {
  readonly #most: number;
  readonly #kept: Candidate[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  get kept(): readonly Candidate[] {
    return this.#kept;
  }

  get isFull(): boolean {
    return this.#kept.length >= this.#most;
  }

  /** Offers one; `accept` is asked only when it would be kept. */
  offer(candidate: Candidate, accept: () => boolean): void {
    const last = this.#kept.at(-1);
    if (this.isFull && last && !isBetter(candidate, last)) return;
    if (!accept()) return;
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#kept[middle];
      if (other && isBetter(other, candidate)) low = middle + 1;
      else high = middle;
    }
    this.#kept.splice(low, 0, candidate);
    if (this.#kept.length > this.#most) this.#kept.pop();
  }
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.score !== other.score) return one.score > other.score;
  if (one.index !== other.index) return one.index < other.index;
  return one.id < other.id;
}
