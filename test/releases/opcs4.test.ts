import fc from 'fast-check';
import type { Problem, ReleaseRecords } from '../../src/records.js';
import { chapterOf, roleOf } from '../../src/opcs4-chapters.js';
import { readOpcs4 } from '../../src/releases/opcs4.js';
import { seedCodesText, seedCounts } from '../seed.js';

const v40 = 'V40\tStabilisation of spine\nV40.1\tNon-rigid stabilisation of spine\n';

describe('the seed', () => {
  const { release, codes } = recordsOf(seedCodesText);

  test('is an excerpt of OPCS-4.10', () => {
    expect(release).toMatchObject({
      system: 'OPCS4',
      edition: '4.10',
      effectiveFrom: '2023-04-01',
      complete: false,
    });
  });

  test('has 24 chapters, and every category and code that has a line', () => {
    const count = (kind: string) => codes.filter((code) => code.kind === kind).length;
    expect(seedCounts.chapters).toBe(24);
    expect({
      chapters: count('CHAPTER'),
      categories: count('CATEGORY'),
      codes: count('CODE'),
    }).toEqual(seedCounts);
  });

  test('has its categories whole: from .1 without a gap, then .8 and .9', () => {
    for (const { value } of codes.filter(({ kind }) => kind === 'CATEGORY')) {
      const fourth = codes
        .filter(({ parentValue }) => parentValue === value)
        .map((code) => code.value.slice(-1))
        .join('');
      expect(`${value} ${fourth}`).toMatch(/^... 12?3?4?5?6?7?89$/);
    }
  });

  test.each([
    ['V40.1', 'CODE', 'PROCEDURE', 'V40', 'V', 'Non-rigid stabilisation of spine'],
    ['V55', 'CATEGORY', 'PROCEDURE', 'V', 'V', 'Levels of spine'],
    ['V55.9', 'CODE', 'PROCEDURE', 'V55', 'V', 'Unspecified levels of spine'],
    [
      'K62.1',
      'CODE',
      'PROCEDURE',
      'K62',
      'K',
      'Percutaneous transluminal ablation of pulmonary vein to left atrium conducting system',
    ],
    ['Y53', 'CATEGORY', 'METHOD', 'Y', 'Y', 'Approach to organ under image control'],
    ['Y53.4', 'CODE', 'METHOD', 'Y53', 'Y', 'Approach to organ under fluoroscopic control'],
    [
      'Y68.9',
      'CODE',
      'METHOD',
      'Y68',
      'Y',
      'Unspecified other approach to organ under image control',
    ],
    ['Y99.2', 'CODE', 'METHOD', 'Y99', 'Y', 'Live related donor'],
    ['O16', 'CATEGORY', 'SITE', 'Z', 'Z', 'Body region'],
    ['O16.2', 'CODE', 'SITE', 'O16', 'Z', 'Spine NEC'],
    ['Z67.5', 'CODE', 'SITE', 'Z67', 'Z', 'Lumbar intervertebral joint'],
    ['Z92.1', 'CODE', 'SITE', 'Z92', 'Z', 'Head NEC'],
    ['Z94', 'CATEGORY', 'LATERALITY', 'Z', 'Z', 'Laterality of operation'],
    ['Z94.1', 'CODE', 'LATERALITY', 'Z94', 'Z', 'Bilateral operation'],
  ])('%s', (value, kind, role, parentValue, chapterValue, title) => {
    expect(codes.filter((code) => code.value === value)).toEqual([
      {
        value,
        kind,
        role,
        parentValue,
        chapterValue,
        title,
        firstCategory: null,
        lastCategory: null,
      },
    ]);
  });

  test.each([
    ['V', 'Bones and joints of skull and spine', 'PROCEDURE', 'V01', 'V70'],
    ['Y', 'Subsidiary classification of methods of operation', 'METHOD', 'Y01', 'Y99'],
    ['Z', 'Subsidiary classification of sites of operation', 'SITE', 'Z01', 'Z99'],
  ])('chapter %s', (value, title, role, firstCategory, lastCategory) => {
    expect(codes.filter((code) => code.value === value)).toEqual([
      {
        value,
        kind: 'CHAPTER',
        title,
        role,
        parentValue: null,
        chapterValue: null,
        firstCategory,
        lastCategory,
      },
    ]);
  });

  test('has every code once, in plain order', () => {
    const values = codes.map(({ value }) => value);
    expect(values).toEqual([...new Set(values)].sort());
  });

  test('has the heading and the chapter of every code', () => {
    const values = new Set(codes.map(({ value }) => value));
    for (const { parentValue, chapterValue } of codes) {
      if (parentValue !== null) expect(values).toContain(parentValue);
      if (chapterValue !== null) expect(values).toContain(chapterValue);
    }
  });
});

describe('reads', () => {
  test.each<readonly [label: string, text: string, values: readonly string[]]>([
    ['the official layout, without chapters', v40, ['V', 'V40', 'V40.1']],
    ['a code whose category has no row', 'V40.1\tNon-rigid stabilisation\n', ['V', 'V40', 'V40.1']],
    ['an overflow code', 'O16.2\tSpine NEC\n', ['O16', 'O16.2', 'Z']],
    ['an overflow category that is not known', 'O99.1\tSomething\n', ['O99', 'O99.1']],
    ['codes in any order', 'V55.9\tb\nV40.1\ta\nV40\tc', ['V', 'V40', 'V40.1', 'V55', 'V55.9']],
    ['Windows line ends', v40.replaceAll('\n', '\r\n'), ['V', 'V40', 'V40.1']],
    ['a byte order mark', `\uFEFF${v40}`, ['V', 'V40', 'V40.1']],
    ['a byte order mark before a remark', `\uFEFF# remark\n${v40}`, ['V', 'V40', 'V40.1']],
    ['no line end at the end', v40.trimEnd(), ['V', 'V40', 'V40.1']],
    ['blank lines and remarks', `\n# One\n  \n${v40}\n#\n# V55\tLevels\n`, ['V', 'V40', 'V40.1']],
    [
      'codes without their dot, and spaces around the cells',
      ' v401 \t Non-rigid ',
      ['V', 'V40', 'V40.1'],
    ],
    ['more columns than it needs', 'V40.1\tNon-rigid\tM\t4', ['V', 'V40', 'V40.1']],
  ])('%s', (_label, text, values) => {
    expect(recordsOf(text).codes.map(({ value }) => value)).toEqual(values);
  });

  test('a heading that has no row gets one, the chapter with its title', () => {
    expect(
      recordsOf('V40.1\tNon-rigid stabilisation').codes.map(({ value, title }) => [value, title]),
    ).toEqual([
      ['V', 'Bones and joints of skull and spine'],
      ['V40', 'Category V40'],
      ['V40.1', 'Non-rigid stabilisation'],
    ]);
  });

  test('a row for a chapter stands, with or without the categories it runs from and to', () => {
    const chapters = (row: string) =>
      recordsOf(`${row}\n${v40}`)
        .codes.filter(({ kind }) => kind === 'CHAPTER')
        .map(({ title, firstCategory, lastCategory }) => [title, firstCategory, lastCategory]);
    expect(chapters('V\tBones\tV01-V70')).toEqual([['Bones', 'V01', 'V70']]);
    expect(chapters('V\tBones')).toEqual([['Bones', null, null]]);
    expect(chapters('V\tBones\t')).toEqual([['Bones', null, null]]);
  });

  test.each([
    ['nothing about itself', '', null, null, true],
    ['its edition', '# edition\t4.11\n', '4.11', null, true],
    ['its effective date', '# effective\t2026-04-01\n', null, '2026-04-01', true],
    ['that it is an excerpt', '# complete\tno\n', null, null, false],
    ['that it is complete', '# complete\tyes\n', null, null, true],
    ['the same in capitals', '# complete\tYES\n', null, null, true],
    ['that it is an excerpt, with a capital', '# complete\tNo\n', null, null, false],
    ['its edition as people call it', '# edition\tOPCS-4.9\n', '4.9', null, true],
    [
      'all of it, below its codes',
      `${v40.replace('V40.1', 'V40.2')}# edition\t4.9\n# complete\tno\n`,
      '4.9',
      null,
      false,
    ],
    ['it without a tab, which is a remark', '# edition 4.11\n', null, null, true],
    [
      'it with Windows line ends',
      '# edition\t4.11\r\n# effective\t2026-04-01\r\n',
      '4.11',
      '2026-04-01',
      true,
    ],
  ])('a file that says %s', (_label, text, edition, effectiveFrom, complete) => {
    expect(recordsOf(`${text}V55.9\tUnspecified levels`).release).toMatchObject({
      system: 'OPCS4',
      edition,
      effectiveFrom,
      complete,
    });
  });
});

describe('refuses a file, with where, what and what to do', () => {
  test.each<
    readonly [
      string,
      string,
      readonly (readonly [line: number, column: number, ...fragments: string[]])[],
    ]
  >([
    [
      'nothing',
      '',
      [[1, 1, 'The file has no codes', 'Expected lines of a code, a tab, and its title']],
    ],
    ['remarks only', '# edition\t4.10\n# nothing else\n', [[1, 1, 'The file has no codes']]],
    [
      'an edition that OPCS-4 does not have',
      `# edition\t2022\n${v40}`,
      [[1, 11, '"2022" is no edition of OPCS-4', 'Write it as 4.10']],
    ],
    [
      'neither yes nor no to whether it is complete',
      `${v40}# complete\tmostly\n`,
      [[3, 12, '"mostly" is neither yes nor no', 'Write no for an excerpt']],
    ],
    [
      'a line that does not begin with a code',
      `${v40}hello\tworld\n`,
      [[3, 1, '"hello" is not an OPCS-4 code', 'a code such as V40.1, a tab, and its title']],
    ],
    [
      'a header that names no title',
      `Code\tWords\n${v40}`,
      [[1, 1, '"Code" is not an OPCS-4 code', 'Expected a code']],
    ],
    ['a code of ICD-10', 'I21.1\tAcute infarction', [[1, 1, '"I21.1" is not an OPCS-4 code']]],
    ['a local fifth character', 'V40.12\tLocal', [[1, 1, '"V40.12" is not an OPCS-4 code']]],
    ['no code before the tab', '\tTitle', [[1, 1, '"" is not an OPCS-4 code']]],
    [
      'a comma for the tab',
      'V40.1,Non-rigid',
      [[1, 1, '"V40.1,Non-rigid" is not an OPCS-4 code', 'a tab']],
    ],
    [
      'no title',
      'V40\tOne\nV40.1\n',
      [[2, 6, 'V40.1 has no title', 'Put a tab and the title after the code']],
    ],
    ['a blank title', 'V401\t  \n', [[1, 6, 'V40.1 has no title', 'Put a tab']]],
    [
      'the same code twice',
      `${v40}V40.1\tAgain\n`,
      [[3, 1, 'V40.1 stands here a second time', 'Remove one of the two lines']],
    ],
    [
      'the same code in two notations',
      `${v40}v401\tAgain\n`,
      [[3, 1, 'V40.1 stands here a second time']],
    ],
    [
      'a date in words',
      `# edition\t4.10\n# effective\t1 April 2023\n${v40}`,
      [[2, 13, 'The effective date "1 April 2023" is not a date', 'Write it as 2023-04-01']],
    ],
    [
      'a date that no calendar has',
      `${v40}# effective\t2023-13-01\n`,
      [[3, 13, '"2023-13-01" is not a date']],
    ],
    [
      'a date the British way',
      `# effective\t01/04/2023\n${v40}`,
      [[1, 13, '"01/04/2023" is not a date']],
    ],
    [
      'several things, each with its line',
      'hello\n\nV40.1\nV55.9\tLevels\r\nV559\tLevels\r\n',
      [
        [1, 1, '"hello" is not'],
        [3, 6, 'V40.1 has no title'],
        [5, 1, 'V55.9 stands here a second time'],
      ],
    ],
  ])('%s', (_label, text, expected) => {
    const problems = problemsOf(text);
    expect(problems.map(({ line, column }) => [line, column])).toEqual(
      expected.map(([line, column]) => [line, column]),
    );
    for (const [index, [, , ...fragments]] of expected.entries()) {
      for (const fragment of fragments) expect(problems[index]?.message).toContain(fragment);
    }
  });

  test('and quotes the line it is about, cut to 120 characters', () => {
    expect(problemsOf(`${v40}${'x'.repeat(200)}`).map(({ excerpt }) => excerpt)).toEqual([
      'x'.repeat(120),
    ]);
    expect(problemsOf(`# effective\tsoon\n${v40}`).map(({ excerpt }) => excerpt)).toEqual([
      '# effective\tsoon',
    ]);
  });

  test('and never throws', () => {
    const scrap = fc.constantFrom(
      'V40.1',
      'V40',
      'V',
      'O16.2',
      'O99',
      '\t',
      '\n',
      '\r\n',
      '#',
      '# effective\t',
      'Title',
      '-',
      'V01-V70',
      '\uFEFF',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(scrap).map((scraps) => scraps.join('')),
        ),
        (text) => {
          const reading = readOpcs4(text);
          if (reading.read) expect(reading.records.codes).not.toEqual([]);
          else expect(reading.problems).not.toEqual([]);
        },
      ),
    );
  });
});

describe('the chapters', () => {
  test.each([
    ['V40', 'V'],
    ['Y53', 'Y'],
    ['Z94', 'Z'],
    ['O01', 'L'],
    ['O18', 'W'],
    ['O44', 'Y'],
    ['O16', 'Z'],
    ['O53', 'Z'],
    ['O99', null],
  ])('%s belongs to %s', (category, chapter) => {
    expect(chapterOf(category)).toBe(chapter);
  });

  test.each([
    ['V40', 'V', 'PROCEDURE'],
    ['U21', 'U', 'PROCEDURE'],
    ['Y53', 'Y', 'METHOD'],
    ['O44', 'Y', 'METHOD'],
    ['Z67', 'Z', 'SITE'],
    ['O16', 'Z', 'SITE'],
    ['Z94', 'Z', 'LATERALITY'],
    ['O99', null, 'PROCEDURE'],
  ] as const)('%s of chapter %s says the %s', (category, chapter, role) => {
    expect(roleOf(category, chapter)).toBe(role);
  });
});

function recordsOf(text: string): ReleaseRecords {
  const reading = readOpcs4(text);
  if (!reading.read) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.records;
}

function problemsOf(text: string): readonly Problem[] {
  const reading = readOpcs4(text);
  return reading.read ? [] : reading.problems;
}
