import { allRules } from '../validation/rules/index.js';
import type { Episode } from './episode.js';
import type { Judgement } from './judge.js';

/** What counts are told apart by besides guidance and rule. */
export const Dimension = { PERIOD: 'PERIOD', SPECIALTY: 'SPECIALTY' } as const;
export type Dimension = (typeof Dimension)[keyof typeof Dimension];

/** How often the rules of one document, or the conventions, were asked of one group of episodes. */
export interface Tallied {
  /** The reference of the document; null for the conventions. */
  readonly guidance: string | null;
  /** Null where counts are not told apart by it; empty where the episodes do not say. */
  readonly period: string | null;
  /** Null where counts are not told apart by it; empty where the episodes do not say. */
  readonly specialty: string | null;
  /** Episodes that each rule was asked about, in the order of `allRules`. */
  readonly asked: number[];
  /** Those of them in which it found something. */
  readonly found: number[];
}

/** What was counted in all episodes. */
export interface Totals {
  readonly episodes: number;
  /** Episodes without a code, which nothing could be asked about. */
  readonly withoutCodes: number;
  /** Episodes without a day, which were held against the codes of the day that was given for them. */
  readonly withoutDay: number;
  /** Episodes that were held against a document or more. */
  readonly touching: number;
  /** Episodes with an error or a warning. */
  readonly withFindings: number;
}

/** Counts of some episodes. It has no codes and no ids. Plain, so that it can be told to other threads and kept. */
export interface Tally {
  readonly totals: Totals;
  readonly tallied: readonly Tallied[];
}

/** More groups than this are no groups: the column has something else than periods or specialties. */
export const mostGroups = 20_000;

/** There are too many groups to be counted. */
export class TooManyGroups extends Error {
  override readonly name = 'TooManyGroups';

  constructor() {
    super(
      `The counts would be told apart into more than ${mostGroups} groups. Choose one of --by period and --by specialty, or leave --by out.`,
    );
  }
}

const ordinals = new Map<string, number>(allRules.map(({ name }, ordinal) => [name, ordinal]));

/** Counts episodes one after the other. */
export class Counter {
  readonly #by: ReadonlySet<Dimension>;
  readonly #tallied = new Map<string, Tallied>();
  #totals: Totals;

  /**
   * @param by what counts are told apart by
   * @param from counts to go on from
   */
  constructor(by: readonly Dimension[], from?: Tally) {
    this.#by = new Set(by);
    this.#totals = from?.totals ?? noTotals;
    for (const tallied of from?.tallied ?? []) this.#addTallied(tallied);
  }

  get tally(): Tally {
    return { totals: this.#totals, tallied: [...this.#tallied.values()] };
  }

  /** Counts an episode with what was found of it. */
  count(episode: Episode, judgements: readonly Judgement[]): void {
    const isGrave = judgements.some(({ findings }) =>
      findings.some(({ severity }) => severity !== 'INFORMATION'),
    );
    this.#totals = sumOf(this.#totals, {
      episodes: 1,
      withoutCodes: episode.procedures.length + episode.diagnoses.length === 0 ? 1 : 0,
      withoutDay: episode.on === null ? 1 : 0,
      touching: judgements.some(({ guidance }) => guidance !== null) ? 1 : 0,
      withFindings: isGrave ? 1 : 0,
    });
    for (const { guidance, asked, findings } of judgements) {
      const tallied = this.#group(
        guidance,
        this.#by.has('PERIOD') ? (episode.period ?? '') : null,
        this.#by.has('SPECIALTY') ? (episode.specialty ?? '') : null,
      );
      for (const { name } of asked) countAt(tallied.asked, name);
      for (const name of new Set(findings.map(({ ruleName }) => ruleName)))
        countAt(tallied.found, name);
    }
  }

  /** Adds what was counted elsewhere. */
  add({ totals, tallied }: Tally): void {
    this.#totals = sumOf(this.#totals, totals);
    for (const group of tallied) this.#addTallied(group);
  }

  #addTallied({ guidance, period, specialty, asked, found }: Tallied): void {
    const tallied = this.#group(guidance, period, specialty);
    for (const [at, count] of asked.entries()) tallied.asked[at] = (tallied.asked[at] ?? 0) + count;
    for (const [at, count] of found.entries()) tallied.found[at] = (tallied.found[at] ?? 0) + count;
  }

  #group(guidance: string | null, period: string | null, specialty: string | null): Tallied {
    const key = `${guidance ?? ''}\0${period ?? ''}\0${specialty ?? ''}`;
    const known = this.#tallied.get(key);
    if (known) return known;
    if (this.#tallied.size >= mostGroups && this.#by.size > 0) throw new TooManyGroups();
    const zeros = () => allRules.map(() => 0);
    const tallied = { guidance, period, specialty, asked: zeros(), found: zeros() };
    this.#tallied.set(key, tallied);
    return tallied;
  }
}

const noTotals: Totals = {
  episodes: 0,
  withoutCodes: 0,
  withoutDay: 0,
  touching: 0,
  withFindings: 0,
};

function sumOf(one: Totals, other: Totals): Totals {
  return {
    episodes: one.episodes + other.episodes,
    withoutCodes: one.withoutCodes + other.withoutCodes,
    withoutDay: one.withoutDay + other.withoutDay,
    touching: one.touching + other.touching,
    withFindings: one.withFindings + other.withFindings,
  };
}

function countAt(counts: number[], ruleName: string): void {
  const at = ordinals.get(ruleName);
  if (at === undefined) throw new Error(`There is no rule ${ruleName}`);
  counts[at] = (counts[at] ?? 0) + 1;
}
