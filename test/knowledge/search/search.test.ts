import { buildSearchIndex } from '../../../src/knowledge/search/search-index.js';
import { searchAll } from '../../../src/knowledge/search/search.js';
import { entriesOf, namesFound, operations, shown } from './world.js';

const opcs4 = buildSearchIndex(
  entriesOf(
    'CODE',
    'OPCS4',
    `A01 | Mending of kite | 0
     A01.1 | Mending of kite with tape | 900
     A01.2 | Mending of kite with string | 40000
     A01.3 | Mending of tail of kite | 3
     A01.8 | Other specified mending of kite | 12
     A01.9 | Unspecified mending of kite | 5
     B12 | Painting of boat
     B12.1 | Painting of hull of boat
     B12.2 | Painting of boats using x-ray paint
     C61 | Tuning of piano
     C61.1 | Tuning of piano by ear
     L31 | Stenting of oesophageal tumour
     L32 | Catheterisation for anaemia in centre
     L33 | Removal of fibreoptic haemorrhoid clamp from caecum`,
  ),
);
const icd10 = buildSearchIndex(
  entriesOf(
    'CODE',
    'ICD10',
    `A01 | Fear of kites
     A01.1 | Fear of red kites
     B20 | Yellow bobble disease [YBD] of kites
     B21 | YBD resulting in mould
     B22 | Yellow bobble disease of boats
     B23 | Lack of vitamin B₁₂ in boats
     C61.X | Sjögren wobble
     C62.X | Down's wobble, not elsewhere classified
     M00-M03 | Wobbles of joints
     M00 | Wobble of one joint
     M00.0 | Wobble of one joint by itself`,
  ),
);
const guidance = buildSearchIndex([
  ...entriesOf(
    'GUIDANCE',
    null,
    'IPG36 | Tuning of pianos under water\nIPG366 | Safe painting of boats',
  ),
  ...entriesOf(
    'NOTE',
    null,
    'IPG366 note 2 | Paint dries\nIPG366 note 10 | Kites are mended with tape',
  ),
]);
const all = [opcs4, icd10, guidance];

/** The first hits, one a line. */
const first = (text: string, count = 1) => searchAll(all, text, { first: count }).map(shown);

describe('a code, in any notation', () => {
  test.each<readonly [typed: string, names: readonly string[]]>([
    ['A01.1', ['A01.1', 'A01.1']],
    ['a011', ['A01.1', 'A01.1']],
    [' A 01 . 1 ', ['A01.1', 'A01.1']],
    ['C61', ['C61', 'C61.X', 'C61.1']],
    ['C61X', ['C61.X', 'C61']],
    ['c61.x', ['C61.X', 'C61']],
    ['b12.', ['B12', 'B12.1', 'B12.2', 'B23']],
    ['B1', ['B12', 'B12.1', 'B12.2', 'B23']],
    ['ipg366', ['IPG366', 'IPG366 note 2', 'IPG366 note 10']],
    ['IPG 366', ['IPG366', 'IPG366 note 2', 'IPG366 note 10']],
    ['ipg366 note 2', ['IPG366 note 2']],
    ['ipg36', ['IPG36', 'IPG366', 'IPG366 note 2', 'IPG366 note 10']],
    ['ipg', ['IPG36', 'IPG366', 'IPG366 note 2', 'IPG366 note 10']],
    ['ip', []],
    ['Q99', []],
  ])('%s', (typed, names) => {
    expect(namesFound(all, typed)).toEqual(names);
  });

  test('is found before everything that begins with it, of both systems in turn', () => {
    expect(first('A01', 5)).toEqual([
      '[A01] Mending of kite (EXACT_CODE)',
      '[A01] Fear of kites (EXACT_CODE)',
      '[A01].1 Mending of kite with tape (CODE_PREFIX)',
      '[A01].1 Fear of red kites (CODE_PREFIX)',
      '[A01].2 Mending of kite with string (CODE_PREFIX)',
    ]);
  });

  test('is shown as far as it was typed', () => {
    expect(first('a0', 1)).toEqual(['[A0]1 Mending of kite (CODE_PREFIX)']);
    expect(first('a011', 1)).toEqual(['[A01.1] Mending of kite with tape (EXACT_CODE)']);
    expect(first('c61x', 1)).toEqual(['[C61.X] Sjögren wobble (EXACT_CODE)']);
  });

  test('goes with words', () => {
    expect(first('A01 string', 9)).toEqual([
      '[A01].2 Mending of kite with [string] (CODE_AND_WORDS)',
    ]);
    expect(first('stri a01', 9)).toEqual(['[A01].2 Mending of kite with [stri]ng (WORD_PREFIXES)']);
  });

  test('is found among others', () => {
    expect(namesFound(all, 'A01.2 B12.1, C61.1')).toEqual(['A01.2', 'B12.1', 'C61.1']);
  });
});

describe('words, and what of a title they match', () => {
  test.each<readonly [typed: string, hit: string]>([
    ['mending of kite', 'A01 [Mending] [of] [kite] (EXACT_TITLE)'],
    ['kite mending string', 'A01.2 [Mending] of [kite] with [string] (ALL_WORDS)'],
    ['the MENDING of the tail', 'A01.3 [Mending] [of] [tail] [of] kite (ALL_WORDS)'],
    ['stri ki', 'A01.2 Mending of [ki]te with [stri]ng (WORD_PREFIXES)'],
    ['esophageal', 'L31 Stenting of [oesophageal] tumour (SPELLING_VARIANT)'],
    ['esoph tumor', 'L31 Stenting of [oesophageal] [tumour] (SPELLING_VARIANT)'],
    ['catheterization anemia', 'L32 [Catheterisation] for [anaemia] in centre (SPELLING_VARIANT)'],
    ['center anaemia', 'L32 Catheterisation for [anaemia] in [centre] (SPELLING_VARIANT)'],
    [
      'fiberoptic cecum',
      'L33 Removal of [fibreoptic] haemorrhoid clamp from [caecum] (SPELLING_VARIANT)',
    ],
    ['hemorrhoids', 'L33 Removal of fibreoptic [haemorrhoid] clamp from caecum (SPELLING_VARIANT)'],
    ['xray', 'B12.2 Painting of boats using [x-ray] paint (ALL_WORDS)'],
    ['x ray', 'B12.2 Painting of boats using [x]-[ray] paint (ALL_WORDS)'],
    ['x-ray', 'B12.2 Painting of boats using [x]-[ray] paint (ALL_WORDS)'],
    ['fibre optic', 'L33 Removal of [fibreoptic] haemorrhoid clamp from caecum (SPELLING_VARIANT)'],
    ['sjogren', 'C61.X [Sjögren] wobble (ALL_WORDS)'],
    ['Sjo\u0308gr', 'C61.X [Sjögr]en wobble (WORD_PREFIXES)'],
    ['downs wobble', "C62.X [Down's] [wobble], not elsewhere classified (SPELLING_VARIANT)"],
    ['vitamin b12', 'B23 Lack of [vitamin] [B₁₂] in boats (ALL_WORDS)'],
    ['mendnig tail', 'A01.3 [Mending] of [tail] of kite (TYPING_MISTAKE)'],
    ['esophgeal', 'L31 Stenting of [oesophageal] tumour (TYPING_MISTAKE)'],
    ['haemorrjoi', 'L33 Removal of fibreoptic [haemorrhoid] clamp from caecum (TYPING_MISTAKE)'],
    ['tail of comet', 'A01.3 Mending [of] [tail] [of] kite (SOME_WORDS)'],
    ['red kite wobble', 'A01.1 Fear of [red] [kite]s (SOME_WORDS)'],
  ])('%s', (typed, hit) => {
    expect(first(typed)).toEqual([hit]);
  });

  test.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['full stops', '...'],
    ['pictures', '🙂🙂'],
    ['brackets and quotes', '()[]"\\\''],
    ['half a character', '\ud800'],
    ['letters that no title has', 'xq'],
    ['one letter 10,000 times', 'a'.repeat(10_000)],
    ['a word without an end', 'of'.repeat(5_000)],
    ['characters that become many', '\ufdfa'.repeat(10_000)],
  ])('%s: nothing is found', (_what, typed) => {
    expect(first(typed, 100)).toEqual([]);
  });

  test('of a text that is too long the beginning is searched', () => {
    expect(first(`tail kite ${' '.repeat(300)} nonsense`)[0]).toMatch(/^A01.3 /);
  });

  test('words shorter than four letters are not searched for mistakes', () => {
    expect(namesFound(all, 'rde')).toEqual([]);
    expect(namesFound(all, 'hul')).toEqual(['B12.1']);
    expect(namesFound(all, 'hlu')).toEqual([]);
  });

  test('two mistakes in a word are too many, one in each of two words is not', () => {
    expect(namesFound(all, 'mednnig')).toEqual([]);
    expect(namesFound(all, 'mendnig strign')).toEqual(['A01.2']);
  });
});

describe('guesses', () => {
  const harbour = operations(
    `K01 | Attachment of humming hearing horn
     K02 | Heart of kite
     K03 | Attack by gulls
     K04 | Drainage of hull
     K05 | Cord of kite`,
  );

  test.each<readonly [why: string, typed: string, hits: readonly string[]]>([
    [
      'some words as they were typed before all of them mistyped',
      'hearp attack',
      ['K03 [Attack] by gulls (SOME_WORDS)'],
    ],
    [
      'words that no title has together',
      'heart attack',
      ['K02 [Heart] of kite (SOME_WORDS)', 'K03 [Attack] by gulls (SOME_WORDS)'],
    ],
    ['half of the words', 'heart kiet', ['K02 [Heart] of [kite] (TYPING_MISTAKE)']],
    ['all words, where nothing has one', 'haert kiet', ['K02 [Heart] of [kite] (TYPING_MISTAKE)']],
    [
      'one of two mistyped, where nothing has one',
      'haert qqq',
      ['K02 [Heart] of kite (SOME_WORDS)'],
    ],
    ['a word, but not what it begins', 'brain', []],
    ['what six letters begin', 'braina', ['K04 [Drainage] of hull (TYPING_MISTAKE)']],
    ['an abbreviation', 'COPD', []],
    [
      'an abbreviation among words',
      'COPD of kite',
      ['K02 Heart [of] [kite] (SOME_WORDS)', 'K05 Cord [of] [kite] (SOME_WORDS)'],
    ],
    ['the same in small letters', 'copd', ['K05 [Cord] of kite (TYPING_MISTAKE)']],
    [
      'no abbreviation where longer words are in capitals, too',
      'DRAINAGE HLUL',
      ['K04 [Drainage] of [hull] (TYPING_MISTAKE)'],
    ],
  ])('%s: %s', (_why, typed, hits) => {
    expect(searchAll([harbour], typed, { first: 9 }).map(shown)).toEqual(hits);
  });
});

describe('an abbreviation that a title explains', () => {
  test('finds the words, after the titles that have it', () => {
    expect(first('ybd', 9)).toEqual([
      'B21 [YBD] resulting in mould (ALL_WORDS)',
      'B20 Yellow bobble disease [[YBD]] of kites (ALL_WORDS)',
      'B22 [Yellow] [bobble] [disease] of boats (ABBREVIATION)',
    ]);
  });

  test('is found by the words', () => {
    expect(first('yellow bobble disease mold', 9)).toEqual([
      'B21 [YBD] resulting in [mould] (ABBREVIATION)',
    ]);
  });

  test('means nothing that no title says', () => {
    const without = operations('K01 | Yellow bobble disease of boats\nK02 | Mould of a hull (HXQ)');
    expect(namesFound([without], 'ybd')).toEqual([]);
    expect(namesFound([without], 'hxq')).toEqual(['K02']);
  });

  test('of one index explains the titles of another', () => {
    const codes = operations('K01 | Ablation using rotating nozzles');
    const documents = buildSearchIndex(
      entriesOf('GUIDANCE', null, 'IPG1 | Rotating nozzles (RN) for rust'),
    );
    expect(namesFound([codes, documents], 'RN')).toEqual(['IPG1', 'K01']);
  });
});

describe('the order of hits', () => {
  test.each<readonly [why: string, titles: string, typed: string, names: readonly string[]]>([
    [
      'a whole title first',
      'A02.1 | Kite of paper | 9000\nA02.2 | Kite | 1',
      'kite',
      ['A02.2', 'A02.1'],
    ],
    [
      'a word before its beginning, however often recorded',
      'A02.1 | Kites | 900000\nA02.2 | Old kite | 0',
      'kite',
      ['A02.2', 'A02.1'],
    ],
    [
      'a beginning before another spelling',
      'A02.1 | Hematite\nA02.2 | Haematology',
      'hemat',
      ['A02.1', 'A02.2'],
    ],
    [
      'another spelling before a mistake',
      'A02.1 | Tumours\nA02.2 | Tremor\nA02.3 | Tumoer',
      'tumor',
      ['A02.1', 'A02.3'],
    ],
    [
      'the fewest other words',
      'A02.1 | Kite of very old paper\nA02.2 | Kite of paper',
      'paper kite',
      ['A02.2', 'A02.1'],
    ],
    [
      'NEC hardly counts as another word',
      'A02.1 | Paper kite\nA02.2 | Kite NEC',
      'kite',
      ['A02.2', 'A02.1'],
    ],
    [
      'what is recorded more of titles alike',
      'A02.1 | Red kite | 10\nA02.2 | Blue kite | 5000',
      'kite',
      ['A02.2', 'A02.1'],
    ],
    [
      'what is recorded more before a title with fewer other words',
      'A02.1 | Paper kite | 20\nA02.2 | Large striped kite of coloured paper | 30000',
      'kite paper',
      ['A02.2', 'A02.1'],
    ],
    [
      'the same of words with a mistake',
      'A02.1 | Paper kite | 20\nA02.2 | Large striped kite of coloured paper | 30000',
      'kite papre',
      ['A02.2', 'A02.1'],
    ],
    [
      'a code that is recorded often before a shorter heading, and that before one recorded rarely',
      'A02 | Other kite\nA02.1 | Striped kite with very long tail | 30000\nA02.2 | Old kite | 3',
      'kite',
      ['A02.1', 'A02', 'A02.2'],
    ],
    [
      'the shorter title of codes recorded about as often',
      'A02.1 | Striped kite with very long tail | 30500\nA02.2 | Old kite | 30000',
      'kite',
      ['A02.2', 'A02.1'],
    ],
    [
      'a category of the same words, then what is recorded most',
      'A02 | Old kite\nA02.1 | Old kite of paper | 10\nA02.2 | Old kite of glass | 90000',
      'old kite',
      ['A02', 'A02.2', 'A02.1'],
    ],
    [
      'a code that is recorded often before a heading with as many words',
      'A02 | Old paper kite\nA02.1 | Old glass kite | 90000',
      'kite',
      ['A02.1', 'A02'],
    ],
    [
      'usage that is not known between much and none',
      'A02.1 | Red kite | 0\nA02.2 | Blue kite\nA02.3 | Pink kite | 90000',
      'kite',
      ['A02.3', 'A02.2', 'A02.1'],
    ],
    [
      'the earlier word',
      'A02.1 | Paper of kite\nA02.2 | Kite of paper',
      'kite',
      ['A02.2', 'A02.1'],
    ],
    [
      'words together',
      'A02.1 | Red paper for boat\nA02.2 | Red boat for paper',
      'red boat',
      ['A02.2', 'A02.1'],
    ],
    [
      'the order of the classification',
      'A02.2 | Red kite\nA02.1 | Big kite',
      'kite',
      ['A02.2', 'A02.1'],
    ],
  ])('%s', (_why, titles, typed, names) => {
    expect(namesFound([operations(titles)], typed)).toEqual(names);
  });
});

describe('what is wanted', () => {
  test('kinds', () => {
    expect(namesFound(all, 'boat', { kinds: ['GUIDANCE'] })).toEqual(['IPG366']);
    expect(namesFound(all, 'ipg366', { kinds: ['NOTE'] })).toEqual([
      'IPG366 note 2',
      'IPG366 note 10',
    ]);
    expect(namesFound(all, 'boat', { kinds: [] })).toEqual([]);
    expect(namesFound(all, 'boat', { kinds: ['CONCEPT'] })).toEqual([]);
  });

  test('a system, to which guidance does not belong', () => {
    expect(namesFound(all, 'A01.1', { system: 'ICD10', first: 1 })).toEqual(['A01.1']);
    const found = searchAll(all, 'kites', { first: 50, system: 'ICD10' });
    expect([...new Set(found.map((hit) => hit.found.system))]).toEqual(['ICD10', null]);
  });

  test('whatever a caller accepts, who is asked about few', () => {
    const asked: string[] = [];
    const accept = ({ name }: { name: string }) => {
      asked.push(name);
      return name !== 'A01';
    };
    const names = namesFound([opcs4], 'mending kite', { first: 2, accept });
    expect(names).not.toContain('A01');
    expect(names).toHaveLength(2);
    expect(asked.length).toBeLessThanOrEqual(7);
  });

  test.each([
    [0, 0],
    [-1, 0],
    [NaN, 0],
    [1, 1],
    [2.9, 2],
    [1000, 6],
  ])('the first %p', (count, found) => {
    expect(searchAll([opcs4], 'mending', { first: count })).toHaveLength(found);
  });
});

test('nothing is found where nothing is', () => {
  expect(searchAll([], 'kite', { first: 5 })).toEqual([]);
  expect(searchAll([buildSearchIndex([])], 'kite', { first: 5 })).toEqual([]);
});

describe('a code in the notations that are taken elsewhere', () => {
  test.each([
    ['M00-M03', 'ICD10:M00-M03'],
    ['m00 - m03', 'ICD10:M00-M03'],
    ['OPCS4:A01.1', 'OPCS4:A01.1'],
    ['OPCS-4 A01.1', 'OPCS4:A01.1'],
    ['OPCS4@4.9:A01.1', 'OPCS4:A01.1'],
    ['icd10:a011', 'ICD10:A01.1'],
    ['ICD-10 A01.1', 'ICD10:A01.1'],
    ['M000D', 'ICD10:M00.0'],
    ['M00.0†', 'ICD10:M00.0'],
    ['B20A', 'ICD10:B20'],
  ])('%s', (text, key) => {
    const [hit] = searchAll(all, text, { first: 5 });
    expect(`${hit?.found.key} ${hit?.reason}`).toBe(`${key} EXACT_CODE`);
  });

  test('with its system before it is never one of another system', () => {
    const systems = searchAll(all, 'ICD10:A01', { first: 10, kinds: ['CODE'] });
    expect(new Set(systems.map(({ found }) => found.system))).toEqual(new Set(['ICD10']));
  });
});

describe('a code that nothing has', () => {
  test.each([
    ['a letter for a digit', 'A0l.2', 'OPCS4:A01.2'],
    ['a local character', 'B12.12', 'OPCS4:B12.1'],
    ['a fifth character where four are stored', 'M00.01', 'ICD10:M00.0'],
    ['a lost zero', 'A1.3', 'OPCS4:A01.3'],
    ['two swapped digits', 'C16.1', 'OPCS4:C61.1'],
    ['its system before it', 'OPCS4:B12.12', 'OPCS4:B12.1'],
  ])('by %s', (_slip, text, key) => {
    const [hit] = searchAll(all, text, { first: 5 });
    expect(`${hit?.found.key} ${hit?.reason}`).toBe(`${key} LIKELY_CODE`);
    expect(shown(hit!)).toMatch(/^\[[^ ]+\] /);
  });

  test('is not guessed where all words are found', () => {
    expect(searchAll(all, 'b₁₂', { first: 5, system: 'ICD10' }).map(shown)).toEqual([
      'B23 Lack of vitamin [B₁₂] in boats (ALL_WORDS)',
    ]);
  });

  test('is not guessed among several that are as near', () => {
    expect(reasons('A01.7')).not.toContain('LIKELY_CODE');
  });

  test('is only of what is asked for', () => {
    expect(reasons('B12.12', { system: 'ICD10' })).not.toContain('LIKELY_CODE');
    expect(reasons('B12.12', { kinds: ['GUIDANCE'] })).not.toContain('LIKELY_CODE');
  });
});

function reasons(text: string, rest: object = {}): string[] {
  return searchAll(all, text, { first: 10, ...rest }).map(({ reason }) => reason);
}
