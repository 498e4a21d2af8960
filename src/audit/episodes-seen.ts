/** The rows of an episode do not stand together, so that it was judged without some of its codes. */
export class EpisodeApart extends Error {
  override readonly name = 'EpisodeApart';

  /** @param line where rows of an episode begin that there were rows of before, from 1 */
  constructor(readonly line: number) {
    super(
      'Rows of this episode stand further up, too, and not together with these. Sort the file by the column of the id.',
    );
  }
}

/** Numbers of 32 bits for each mark: two of the id, and the line. */
const width = 3;

/**
 * Marks that tell episodes apart, made of their ids: of a million, two have the same mark once in thirty million files.
 * What the ids were cannot be told from them in a file, and they are written nowhere.
 */
export class EpisodeMarks {
  readonly #marks: number[] = [];

  /** @param line where the episode begins, from 1 */
  add(id: string, line: number): void {
    this.#marks.push(hashOf(id, 0x811c9dc5), hashOf(id, 0x9e3779b9), line);
  }

  /** All marks, to be told to another thread. */
  get numbers(): Uint32Array<ArrayBuffer> {
    return Uint32Array.from(this.#marks);
  }
}

/** The 32 bits of a text, other ones for another start: MurmurHash3's mixing over its UTF-16 code units. */
function hashOf(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) {
    const mixed = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    hash ^= Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Which episodes there were. It takes 8 to 32 bytes for each. */
export class EpisodesSeen {
  /** Two numbers for each place; a place with two zeros is free. */
  #places = new Uint32Array(2 * 4_096);
  #count = 0;

  /** Takes marks of further episodes. Throws EpisodeApart when there was one of them before. */
  take(marks: Uint32Array): void {
    for (let at = 0; at < marks.length; at += width) {
      if (!this.#add(marks[at] ?? 0, marks[at + 1] ?? 0))
        throw new EpisodeApart(marks[at + 2] ?? 0);
      if (++this.#count > this.#places.length / 4) this.#grow();
    }
  }

  /** False when it was there before. */
  #add(one: number, other: number): boolean {
    const places = this.#places;
    const last = places.length / 2 - 1;
    for (let place = one & last; ; place = (place + 1) & last) {
      const [first, second] = [places[2 * place], places[2 * place + 1]];
      if (first === one && second === other) return false;
      if (first !== 0 || second !== 0) continue;
      places[2 * place] = one;
      places[2 * place + 1] = other;
      return true;
    }
  }

  #grow(): void {
    const before = this.#places;
    this.#places = new Uint32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 2) {
      const [one = 0, other = 0] = [before[at], before[at + 1]];
      if (one !== 0 || other !== 0) this.#add(one, other);
    }
  }
}
