import type { Guidance, Mention, MentionRole, Obligation } from '../../model/index.js';

/** Which mentions count. All that is given has to hold. */
export interface MentionKind {
  readonly obligation?: Obligation | null | undefined;
  readonly role?: MentionRole | null | undefined;
}

/**
 * A set of kinds of mentions, a bit for each pair of a role and an obligation, and the same again for those that write
 * the very code. Thousands of documents name thousands of codes, and every count is asked in a dozen ways.
 */
export type Marks = number;

const roles = ['CHOICE', 'DEFAULT', 'SPOKEN_OF'] as const satisfies readonly MentionRole[];
const obligations = ['MUST', 'SHOULD', 'MAY', 'CONDITIONAL', null] as const;
const kinds = roles.length * obligations.length;

/** What a mention is of. */
export function markOf({ role, obligation, target }: Mention): Marks {
  const kind = bit(role, obligation);
  // A range is no code of its own, so whoever writes one names none of its categories by itself.
  return target.kind === 'RANGE' ? kind : kind | (kind << kinds);
}

/** Every kind of mention that counts, however the code is written. */
export function marksOf({ obligation, role }: MentionKind): Marks {
  let marks = 0;
  for (const one of roles) {
    if (role != null && role !== one) continue;
    for (const how of obligations) {
      if (obligation != null && obligation !== how) continue;
      marks |= bit(one, how);
    }
  }
  return marks;
}

/** The same kinds, of those that write the very code. */
export function directly(marks: Marks): Marks {
  return marks << kinds;
}

/** The same kinds for what lies below or above, which these do not write themselves. */
export function indirectly(marks: Marks): Marks {
  return marks & ((1 << kinds) - 1);
}

function bit(role: MentionRole, obligation: Obligation | null): Marks {
  return 1 << (roles.indexOf(role) * obligations.length + obligations.indexOf(obligation));
}

/**
 * Which documents name something, and for what: those that do so by themselves, and those that name what holds it.
 * Codes of a chapter share what names the chapter, so that no list of documents is copied for each of them.
 */
export class Naming {
  readonly #own: ReadonlyMap<Guidance, Marks>;
  readonly #above: Naming | null;
  readonly #counts = new Map<Marks, number>();

  constructor(own: ReadonlyMap<Guidance, Marks>, above: Naming | null) {
    this.#own = own;
    this.#above = above;
  }

  /** For what a document names it; 0 for one that does not. */
  marksIn(guidance: Guidance): Marks {
    return (this.#own.get(guidance) ?? 0) | (this.#above?.marksIn(guidance) ?? 0);
  }

  /** How many documents name it for any of these. */
  count(marks: Marks): number {
    const known = this.#counts.get(marks);
    if (known !== undefined) return known;
    let count = this.#above?.count(marks) ?? 0;
    for (const [guidance, own] of this.#own) {
      if ((own & marks) !== 0 && ((this.#above?.marksIn(guidance) ?? 0) & marks) === 0) count += 1;
    }
    this.#counts.set(marks, count);
    return count;
  }

  /** The documents that name it for any of these, in no order. */
  *documents(marks: Marks): Iterable<Guidance> {
    for (const guidance of this.#above?.documents(marks) ?? []) yield guidance;
    for (const [guidance, own] of this.#own) {
      if ((own & marks) !== 0 && ((this.#above?.marksIn(guidance) ?? 0) & marks) === 0)
        yield guidance;
    }
  }
}

/** Adds to what a document names something for. */
export function addMarks(to: Map<Guidance, Marks>, guidance: Guidance, marks: Marks): void {
  to.set(guidance, (to.get(guidance) ?? 0) | marks);
}
