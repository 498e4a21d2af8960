/** Words that follow each other in the sorted list, from `from` up to and without `to`. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Words that are one typing mistake away. */
export interface NearWords extends WordRange {
  /** How many letters they share once the mistake is put right. */
  readonly letters: number;
  /** Whether the first of them is no longer than that, so that the whole word was typed. */
  readonly whole: boolean;
}

/**
 * Sorted words as a tree of their letters. A node is the words that begin alike, so it is a range of the list. In
 * typed arrays, with the first child and the next sibling of each node, it is small and walked fast: a node has few
 * children everywhere but at the root.
 */
export class WordTree {
  readonly words: readonly string[];
  readonly #letters: Uint16Array;
  readonly #child: Uint32Array;
  readonly #sibling: Uint32Array;
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  readonly #depth: Uint16Array;

  /** Of words in the order of their characters, each once. */
  constructor(words: readonly string[]) {
    this.words = words;
    const size =
      2 + words.reduce((sum, word, at) => sum + newLetters(words[at - 1] ?? '', word), 0);
    this.#letters = new Uint16Array(size);
    this.#child = new Uint32Array(size);
    this.#sibling = new Uint32Array(size);
    this.#from = new Uint32Array(size);
    this.#to = new Uint32Array(size);
    this.#depth = new Uint16Array(size);
    this.#plant();
    Object.freeze(this);
  }

  /** Where a word is in the list; -1 when it is not there. */
  indexOf(word: string): number {
    const node = this.#follow(root, word, 0);
    return node === none || !this.#isWord(node) ? -1 : at(this.#from, node);
  }

  /** The words that begin with some letters; null when there are none. */
  beginningWith(letters: string): WordRange | null {
    const node = this.#follow(root, letters, 0);
    return node === none ? null : { from: at(this.#from, node), to: at(this.#to, node) };
  }

  /**
   * The words of which a typed word, or its beginning, is one letter too many, too few or wrong away, or two
   * neighbours swapped (optimal string alignment distance 1). Ranges may overlap.
   */
  near(typed: string): NearWords[] {
    const found = new Set<number>();
    let node = root;
    for (let place = 0; ; place++) {
      const letter = typed.charCodeAt(place);
      for (let child = at(this.#child, node); child !== none; child = at(this.#sibling, child)) {
        // A letter was left out.
        this.#add(found, this.#follow(child, typed, place));
        // Another letter was hit.
        if (place < typed.length && at(this.#letters, child) !== letter) {
          this.#add(found, this.#follow(child, typed, place + 1));
        }
      }
      if (place >= typed.length) break;
      // A letter too many.
      this.#add(found, this.#follow(node, typed, place + 1));
      const next = this.#step(node, letter);
      // Two neighbours in the wrong order.
      if (place + 1 < typed.length && typed.charCodeAt(place + 1) !== letter) {
        const swapped = this.#step(node, typed.charCodeAt(place + 1));
        const both = swapped === none ? none : this.#step(swapped, letter);
        if (both !== none) this.#add(found, this.#follow(both, typed, place + 2));
      }
      if (next === none) break;
      node = next;
    }
    return [...found].map((one) => ({
      from: at(this.#from, one),
      to: at(this.#to, one),
      letters: at(this.#depth, one),
      whole: this.#isWord(one),
    }));
  }

  #add(found: Set<number>, node: number): void {
    if (node > root) found.add(node);
  }

  /** The node that the letters of a word from a place on lead to. */
  #follow(start: number, word: string, from: number): number {
    let node = start;
    for (let place = from; place < word.length && node !== none; place++) {
      node = this.#step(node, word.charCodeAt(place));
    }
    return node;
  }

  #step(node: number, letter: number): number {
    let child = at(this.#child, node);
    while (child !== none && at(this.#letters, child) !== letter) child = at(this.#sibling, child);
    return child;
  }

  /** Of words that begin alike the shortest comes first in the list. */
  #isWord(node: number): boolean {
    return this.words[at(this.#from, node)]?.length === at(this.#depth, node);
  }

  #plant(): void {
    // The nodes from the root to the last letter of the word before, and the last child of each.
    const path: number[] = [root];
    const lastChild: number[] = [none];
    let size = 2;
    for (const [index, word] of this.words.entries()) {
      const shared = word.length - newLetters(this.words[index - 1] ?? '', word);
      for (const node of path.splice(shared + 1)) this.#to[node] = index;
      lastChild.length = shared + 1;
      for (let place = shared; place < word.length; place++) {
        const node = size++;
        this.#letters[node] = word.charCodeAt(place);
        this.#from[node] = index;
        this.#depth[node] = place + 1;
        const elder = lastChild[place] ?? none;
        if (elder === none) this.#child[path[place] ?? root] = node;
        else this.#sibling[elder] = node;
        lastChild[place] = node;
        path.push(node);
        lastChild.push(none);
      }
    }
    for (const node of path) this.#to[node] = this.words.length;
  }
}

const none = 0;
/** The node of no letters. */
const root = 1;

function at(numbers: Uint16Array | Uint32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** How many letters of a word are not those of the word before it. */
function newLetters(before: string, word: string): number {
  const most = Math.min(before.length, word.length);
  let shared = 0;
  while (shared < most && before.charCodeAt(shared) === word.charCodeAt(shared)) shared++;
  return word.length - shared;
}
