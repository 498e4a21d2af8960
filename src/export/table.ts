import type { z } from 'zod';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { FirstPublished } from '../knowledge/statistics/guidance-by-time.js';

/** What rows are made of. */
export interface Source {
  readonly knowledge: KnowledgeBase;
  readonly published: FirstPublished;
}

/** What stands in a row: a text, a number, yes or no; null for what is not known, not stated, or does not apply. */
export type Cell = string | number | boolean | null;

/** What a column is for, and what it shows of what its rows are of. */
export type Column<Of> = readonly [about: string, cellOf: (one: Of) => Cell];

/** Columns by their names, in order. */
export type Columns<Of> = Readonly<Record<string, Column<Of>>>;

/** What a table can be filtered by: a schema for each, with what it is for as its description. */
export type Filters = Readonly<Record<string, z.ZodType>>;

/** The filters that were given. */
export type Asked<Shape extends Filters> = {
  readonly [Name in keyof Shape]: z.output<Shape[Name]>;
};

/** How a table is filled. */
interface Plan<Shape extends Filters, Of> {
  readonly name: string;
  readonly about: string;
  readonly filters: Shape;
  /**
   * What there is a row for. Looks at what is asked before it gives anything, so that a mistake is told in time.
   *
   * @throws {BadFilter} for a value that means nothing here
   * @throws {NothingStored} when nothing is known of what is asked
   */
  readonly select: (source: Source, asked: Asked<Shape>) => Iterable<Of>;
  readonly columns: Columns<Of>;
}

/** A table as it is served, whatever its rows are of. */
export interface Table {
  /** What it is called in an address, such as `statistics/coverage`. */
  readonly name: string;
  /** What it has a row for. */
  readonly about: string;
  readonly filters: Filters;
  readonly columns: readonly { readonly name: string; readonly about: string }[];
  /**
   * The rows one after the other, each with a cell for every column. Fails as `select` does, before the first.
   *
   * @param asked what the schemas of the filters read
   */
  readonly rows: (
    source: Source,
    asked: Readonly<Record<string, unknown>>,
  ) => Iterable<readonly Cell[]>;
}

/** Makes a table of a plan. */
export function tableOf<Shape extends Filters, Of>({
  name,
  about,
  filters,
  select,
  columns,
}: Plan<Shape, Of>): Table {
  const cells = Object.values(columns).map(([, cellOf]) => cellOf);
  return {
    name,
    about,
    filters,
    columns: Object.entries(columns).map(([name, [about]]) => ({ name, about })),
    rows: (source, asked) => rowsOf(select(source, asked as Asked<Shape>), cells),
  };
}

function* rowsOf<Of>(
  selected: Iterable<Of>,
  cells: readonly ((one: Of) => Cell)[],
): Iterable<readonly Cell[]> {
  for (const one of selected) yield cells.map((cellOf) => cellOf(one));
}

/** A filter that means nothing here, with what to write instead. */
export class BadFilter extends Error {
  override readonly name = 'BadFilter';
}

/** Nothing is known of what is asked, which is not the same as that there is none. */
export class NothingStored extends Error {
  override readonly name = 'NothingStored';
}
