import type { Searchable, SearchHit, SearchOptions } from '../../../src/knowledge/search/found.js';
import { buildSearchIndex, type SearchIndex } from '../../../src/knowledge/search/search-index.js';
import { searchAll } from '../../../src/knowledge/search/search.js';

/** Entries from lines of a name, a title and perhaps how often it is recorded, in our own words. */
export function entriesOf(
  kind: Searchable['kind'],
  system: Searchable['system'],
  text: string,
): Searchable[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', title = '', usage] = line.split(' | ');
      return {
        key: system === null ? name.replace(' note ', '/notes/') : `${system}:${name}`,
        kind,
        system,
        name,
        title,
        usage: usage === undefined ? null : Number(usage),
      };
    });
}

/** An index of operations, from lines of a code and a title. */
export function operations(text: string): SearchIndex {
  return buildSearchIndex(entriesOf('CODE', 'OPCS4', text));
}

/** The names of what is found, in order. */
export function namesFound(
  indexes: readonly SearchIndex[],
  text: string,
  options: Partial<SearchOptions> = {},
): string[] {
  return searchAll(indexes, text, { first: 10, ...options }).map(({ found }) => found.name);
}

/** A hit with what matched in square brackets, and why. */
export function shown({ found, nameRanges, titleRanges, reason }: SearchHit): string {
  return `${marked(found.name, nameRanges)} ${marked(found.title, titleRanges)} (${reason})`;
}

function marked(text: string, ranges: SearchHit['titleRanges']): string {
  return ranges.reduceRight(
    (left, { start, end }) =>
      `${left.slice(0, start)}[${left.slice(start, end)}]${left.slice(end)}`,
    text,
  );
}
