// What people type who look for a code: pieces of its title, unfinished, mistyped or in American spelling, and codes
// in every notation. Knows nothing of how the search works. Bundled by search-queries.mjs.
import { icd10From, opcs4From } from './search-world.mjs';

/** How many queries of each kind; 300 together. */
const kinds = {
  'exact code': 30,
  'code prefix': 20,
  'code and word': 15,
  words: 55,
  'beginnings of words': 55,
  deletion: 35,
  substitution: 25,
  swap: 30,
  'beginning with a mistake': 10,
  american: 25,
};

/** Words that tell nothing apart, and that people leave out. */
const small = new Set(
  'a an and as at be by for from in into of on or the to with without not elsewhere classified'.split(
    ' ',
  ),
);
/** Words that people type only where they have to. */
const vague = new Set(
  'other others specified unspecified nec noc hfq nfq part site sites'.split(' '),
);

/** British and American spelling, as pieces of words. */
const american = [
  [/^oe(?=[sd])/, 'e'],
  [/haem/, 'hem'],
  [/aemia/, 'emia'],
  [/anaesth/, 'anesth'],
  [/paedi/, 'pedi'],
  [/oesoph/, 'esoph'],
  [/oedema/, 'edema'],
  [/rrhoea/, 'rrhea'],
  [/pnoea/, 'pnea'],
  [/caec/, 'cec'],
  [/faec/, 'fec'],
  [/foet/, 'fet'],
  [/gynaec/, 'gynec'],
  [/tumour/, 'tumor'],
  [/colour/, 'color'],
  [/labour/, 'labor'],
  [/behaviour/, 'behavior'],
  [/is(?=(ed|ing|ation)$)/, 'iz'],
  [/centre$/, 'center'],
  [/fibre/, 'fiber'],
  [/sulph/, 'sulf'],
  [/coeli/, 'celi'],
];

/** Makes the queries: rows of what is typed, the wanted code with its system, and the kind. */
export function makeQueries({ seed, ...files }) {
  const random = randomFrom(Number(seed));
  const systems = [opcs4From(files), icd10From(files)].map((rows) => rows.map(readTitle));
  const world = worldOf(systems.flat());
  const taken = new Set();
  return Object.entries(kinds).flatMap(([kind, count]) => {
    const queries = [];
    for (let turn = 0; queries.length < count; turn++) {
      const row = pick(systems[turn % 2], random);
      // Categories that the official list leaves out have no title of their own.
      if (/^Category [A-Z]\d\d/.test(row.title)) continue;
      const typed = typedFor(kind, row, world, random);
      if (typed === null || taken.has(row.key) || isWholeTitle(typed, row)) continue;
      taken.add(row.key);
      queries.push([typed, row.key, kind]);
    }
    return queries;
  });
}

function typedFor(kind, row, world, random) {
  switch (kind) {
    case 'exact code':
      return exactCode(row, world, random);
    case 'code prefix':
      return codePrefix(row, world, random);
    case 'code and word':
      return codeAndWord(row, world, random);
    case 'words':
      return typeWords(row, world, random, (words) => words);
    case 'beginnings of words':
      return typeBeginnings(row, world, random);
    case 'beginning with a mistake':
      return typeWords(row, world, random, (words) =>
        change(words, random, 8, (word) => {
          const begun = word.slice(0, 6 + Math.floor(random() * (word.length - 7)));
          const wrong = pick([leaveOut, swap, hitAnother], random)(begun, random);
          return world.begins(wrong) ? null : wrong;
        }),
      );
    case 'american':
      return typeWords(row, world, random, (words) => {
        const spelt = words.map(toAmerican);
        return spelt.join() === words.join() ? null : spelt;
      });
    default: {
      const mistake = { deletion: leaveOut, substitution: hitAnother, swap }[kind];
      return typeWords(row, world, random, (words) =>
        change(words, random, 5, (word) => {
          const wrong = mistake(word, random);
          return world.begins(wrong) ? null : wrong;
        }),
      );
    }
  }
}

/** Codes that one system has only: otherwise what is typed does not say which is wanted. */
function exactCode({ name, plain }, world, random) {
  if (world.withCode(plain).length > 1) return null;
  return pick([name, plain, name.toLowerCase(), plain.toLowerCase(), ` ${name}`], random);
}

/** The beginning of a code, for which the first code that has it is wanted. */
function codePrefix({ name, plain, key }, world, random) {
  const written = pick([plain.slice(0, 2), plain.slice(0, 3), `${name.slice(0, 3)}.`], random);
  if (world.codesFrom(written.replace('.', ''))[0] !== key) return null;
  return random() < 0.5 ? written.toLowerCase() : written;
}

function codeAndWord(row, world, random) {
  if (row.plain.length < 4) return null;
  const category = row.plain.slice(0, 3);
  const apart = row.words.filter(
    (word) =>
      word.length > 3 &&
      !small.has(word) &&
      !vague.has(word) &&
      world
        .codesFrom(category)
        .every(
          (key) => key === row.key || !world.at(key).words.some((other) => other.startsWith(word)),
        ),
  );
  if (apart.length === 0) return null;
  const word = pick(apart, random);
  const begun = random() < 0.5 ? word : word.slice(0, Math.max(4, word.length - 3));
  return random() < 0.7 ? `${category} ${begun}` : `${begun} ${category.toLowerCase()}`;
}

function typeBeginnings(row, world, random) {
  const words = chooseWords(row, world, random);
  if (words === null) return null;
  const begun = words.map((word, at) =>
    (at === words.length - 1 || random() < 0.5) && word.length > 3
      ? word.slice(0, 3 + Math.floor(random() * (word.length - 3)))
      : word,
  );
  return world.isToldApart(row, begun, true) ? begun.join(' ') : null;
}

/** Words of the title as `typing` has them; null when they do not tell the code from the others, or cannot be typed so. */
function typeWords(row, world, random, typing) {
  const words = chooseWords(row, world, random);
  return (words && typing(words))?.join(' ') ?? null;
}

/** Two to five words, or the only one, that tell the code from all others; vague ones where nothing else does. */
function chooseWords(row, world, random) {
  const telling = distinct(row.words.filter((word) => !small.has(word) && !vague.has(word)));
  const chosen = new Set(shuffle(telling, random).slice(0, 2 + Math.floor(random() * 4)));
  if (chosen.size === 0) return null;
  if (!world.isToldApart(row, [...chosen], false)) {
    for (const word of row.words) if (vague.has(word)) chosen.add(word);
  }
  if (chosen.size > 6 || !world.isToldApart(row, [...chosen], false)) return null;
  const inOrder = distinct(row.words.filter((word) => chosen.has(word)));
  return random() < 0.6 ? inOrder : shuffle(inOrder, random);
}

function leaveOut(word, random) {
  const at = Math.floor(random() * word.length);
  return word.slice(0, at) + word.slice(at + 1);
}

function hitAnother(word, random) {
  const at = Math.floor(random() * word.length);
  return word.slice(0, at) + pick([...'abcdefghijklmnopqrstuvwxyz'], random) + word.slice(at + 1);
}

function swap(word, random) {
  const at = Math.floor(random() * (word.length - 1));
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}

/** Changes one word of at least some letters; null where there is none, or the change is none. */
function change(words, random, least, changing) {
  const long = words.filter((word) => word.length >= least && /^[a-z]+$/.test(word));
  if (long.length === 0) return null;
  const chosen = pick(long, random);
  const changed = changing(chosen);
  if (changed === null || changed === chosen) return null;
  return words.map((word) => (word === chosen ? changed : word));
}

function toAmerican(word) {
  return american.reduce((spelt, [british, spelling]) => spelt.replace(british, spelling), word);
}

/** No licensed title is to be read from the queries. */
function isWholeTitle(typed, { words }) {
  return typed.toLowerCase() === words.join(' ');
}

function readTitle(row) {
  const words =
    row.title
      .normalize('NFKD')
      .replace(/['’]s\b|[\p{M}'‘’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return { ...row, words, plain: row.name.replace('.', '') };
}

/** What is asked about all titles to see whether a query is fair. */
function worldOf(rows) {
  const byWord = new Map();
  for (const row of rows) {
    for (const word of new Set(row.words)) {
      byWord.set(word, [...(byWord.get(word) ?? []), row]);
    }
  }
  const vocabulary = [...byWord.keys()];
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const codes = rows
    .map(({ plain, key }) => [plain, key])
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return {
    at: (key) => byKey.get(key),
    withCode: (plain) => codes.filter(([code]) => code === plain || code === `${plain}X`),
    codesFrom: (plain) =>
      codes.filter(([code]) => code.startsWith(plain.toUpperCase())).map(([, key]) => key),
    begins: (letters) => vocabulary.some((word) => word.startsWith(letters)),
    /** Whether of all titles that have the words, or words that begin so, this one alone has the fewest others. */
    isToldApart: (row, words, begun) => {
      const [first, ...rest] = words.map((word) =>
        begun
          ? new Set(
              vocabulary.filter((one) => one.startsWith(word)).flatMap((one) => byWord.get(one)),
            )
          : new Set(byWord.get(word)),
      );
      return [...(first ?? [])].every(
        (one) =>
          one === row ||
          one.words.length > row.words.length ||
          rest.some((others) => !others.has(one)),
      );
    },
  };
}

function distinct(words) {
  return [...new Set(words)];
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

function shuffle(list, random) {
  return list
    .map((one) => [random(), one])
    .sort(([one], [other]) => one - other)
    .map(([, one]) => one);
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
