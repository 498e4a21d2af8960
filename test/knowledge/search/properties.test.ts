import fc from 'fast-check';
import type { Searchable } from '../../../src/knowledge/search/found.js';
import { inSlices } from '../../../src/knowledge/in-slices.js';
import { buildSearchIndex, searchIndexOf } from '../../../src/knowledge/search/search-index.js';
import { searchAll } from '../../../src/knowledge/search/search.js';

const vocabulary = [
  'mending',
  'painting',
  'tuning',
  'oesophageal',
  'haematoma',
  'tumours',
  'catheterisation',
  'kite',
  'boat',
  'piano',
  'paper',
  'string',
  'of',
  'with',
  'other',
  'NEC',
  'x-ray',
  'Ménière',
  'B₁₂',
  '(KOP)',
];
const title = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 7 })
  .map((words) => words.join(' '));
const code = fc
  .tuple(
    fc.constantFrom(...'ABVZ'),
    fc.integer({ min: 0, max: 30 }),
    fc.constantFrom('', '.1', '.2', '.X'),
  )
  .map(([letter, category, fourth]) => `${letter}${String(category).padStart(2, '0')}${fourth}`);
const usage = fc.option(fc.integer({ min: 0, max: 3_000_000 }));
const entries = fc
  .uniqueArray(fc.record({ name: code, title, usage }), {
    maxLength: 60,
    selector: ({ name }) => name,
  })
  .map((list) =>
    list
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map((entry): Searchable => ({
        ...entry,
        key: `OPCS4:${entry.name}`,
        kind: 'CODE',
        system: 'OPCS4',
      })),
  );

/** What somebody may type, and what nobody would. */
const typed = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...vocabulary, 'V40', 'a01'), fc.nat(8)), { maxLength: 5 })
    .map((words) => words.map(([word, cut]) => word.slice(0, Math.max(1, cut))).join(' ')),
  code,
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 400, size: 'max' }),
);

test('every code is its own first hit, in each notation', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const index = buildSearchIndex(list);
      for (const { name } of list) {
        for (const written of [name, name.replace('.', ''), name.toLowerCase(), ` ${name} `]) {
          expect(searchAll([index], written, { first: 1 })[0]?.found.name).toBe(name);
        }
      }
    }),
  );
});

test('what is found depends on nothing but what is asked', () => {
  fc.assert(
    fc.property(entries, typed, typed, (list, text, between) => {
      const index = buildSearchIndex(list);
      const found = searchAll([index], text, { first: 20 });
      searchAll([index], between, { first: 20 });
      expect(searchAll([index], text, { first: 20 })).toEqual(found);
      expect(searchAll([buildSearchIndex(list)], text, { first: 20 })).toEqual(found);
    }),
  );
});

test('hits are few enough, distinct, best first, and fewer of them are the same', () => {
  fc.assert(
    fc.property(entries, typed, fc.integer({ min: 1, max: 30 }), (list, text, first) => {
      const index = buildSearchIndex(list);
      const hits = searchAll([index], text, { first });
      expect(hits.length).toBeLessThanOrEqual(first);
      expect(new Set(hits.map(({ found }) => found)).size).toBe(hits.length);
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      expect(scores.every((score) => score > 0)).toBe(true);
    }),
  );
});

test('ranges lie in the text, in order, and every hit has one', () => {
  fc.assert(
    fc.property(entries, typed, (list, text) => {
      const index = buildSearchIndex(list);
      for (const { found, nameRanges, titleRanges } of searchAll([index], text, { first: 20 })) {
        expect(nameRanges.length + titleRanges.length).toBeGreaterThan(0);
        for (const [within, ranges] of [
          [found.name, nameRanges],
          [found.title, titleRanges],
        ] as const) {
          let before = -1;
          for (const { start, end } of ranges) {
            expect(start).toBeGreaterThan(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(within.length);
            before = end;
          }
        }
      }
    }),
  );
});

test('a word of a title is found without one of its letters', () => {
  const words = vocabulary.filter((word) => /^[a-zé]{5,}$/i.test(word));
  fc.assert(
    fc.property(entries, fc.constantFrom(...words), fc.nat(20), (list, word, place) => {
      const at = place % word.length;
      const entry: Searchable = {
        key: 'OPCS4:Z99',
        kind: 'CODE',
        system: 'OPCS4',
        name: 'Z99',
        title: word,
        usage: null,
      };
      const index = buildSearchIndex([...list, entry]);
      const text = word.slice(0, at) + word.slice(at + 1);
      const found = searchAll([index], text, { first: 100 }).map((hit) => hit.found.name);
      expect(found).toContain('Z99');
    }),
  );
});

test('several indexes are searched as one', () => {
  fc.assert(
    fc.property(entries, fc.nat(60), typed, (list, cut, text) => {
      const parts = [list.slice(0, cut), list.slice(cut)].map(buildSearchIndex);
      const keys = (hits: ReturnType<typeof searchAll>) => hits.map(({ found }) => found.key);
      expect(keys(searchAll(parts, text, { first: 15 }))).toEqual(
        keys(searchAll([buildSearchIndex(list)], text, { first: 15 })),
      );
    }),
  );
});

test('an index built in slices is the same', async () => {
  const list = fc.sample(entries, { numRuns: 1, seed: 4 })[0]!;
  expect(await inSlices(searchIndexOf(list))).toEqual(buildSearchIndex(list));
});
