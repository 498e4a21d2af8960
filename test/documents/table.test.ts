import { rowsOf } from '../../src/documents/table.js';
import { prepare } from '../../src/documents/text.js';

const heading = 'OPCS-4.6 codes agreed with the NHS Classifications Service';

/** The name of each row and the lines it is cut into. */
function cutsOf(table: string): string[][] {
  return rowsOf(prepare(table)).map(({ title, document }) => [
    title,
    ...document.lines.slice(1).map(({ text }) => text),
  ]);
}

/** The lines below the name of an only row. */
function linesOf(row: string): string[] | undefined {
  return cutsOf(`${heading}\nHeat C46.8 Removal${row} 164 Special`)[0]?.slice(1);
}

describe('a requirement inside a line begins with', () => {
  test.each([
    ['a code', 'Y08.5 Laser'],
    ['a split code', 'Y08. 5 Laser'],
    ['an undivided category', 'I48.X Fibrillation'],
    ['a category', 'Y53.- Control'],
    ['a category without its point', 'Y53- Control'],
    ['a category with a space before its dash', 'Y53 - Control'],
    ['a bare heading', 'Y53 Control'],
    ['a site', 'Site code from Chapter Z'],
    ['sites', 'Site codes from Chapter Z'],
    ['a chapter', 'Chapter Z code'],
    ['a chapter in quotes', "Chapter 'Z' code"],
    ['a code from a category', 'A code from Y53.-'],
    ['an additional code from one', 'An additional code from Y53.-'],
    ['more words before "code from"', 'One further OPCS-4 approach code from Y53.-'],
    ['one of several', 'One of Y53.1 and Y53.2'],
    ['what follows', 'The following is used'],
    ['the procedure', 'The procedure is coded'],
    ['a note', 'Note: see above'],
    ['notes', 'Notes: see above'],
    ['a note before a space', 'Note : see above'],
    ['an addition', 'In addition it is coded'],
    ['plus', 'Plus'],
    ['or', 'Or Laser'],
    ['or before a wide gap', 'Or  Laser'],
    ['what is not possible', 'It is not possible to code it'],
    ['what the procedure is', 'This procedure is not coded'],
    ['other codes', 'Other codes from Y53.-'],
    ['other codes in brackets', '(Other codes from Y53.-)'],
  ])('%s', (_label, requirement) => {
    expect(linesOf(` ${requirement}`)).toEqual(['C46.8 Removal', requirement]);
  });
});

describe('a line goes on with', () => {
  test.each([
    'or',
    'and',
    'from',
    'with',
    'within',
    'in',
    'to',
    'of',
    'following',
    'after',
    'category',
    'categories',
    'code',
    'codes',
    'OPCS4',
    'OPCS-4',
    'ICD10',
    'ICD-10',
    'dagger',
    'asterisk',
    'or ',
    ',',
    '(',
    '/',
    '&',
    '-',
  ])('a code after "%s"', (word) => {
    expect(linesOf(` ${word} Y08.5 Laser`)).toEqual([`C46.8 Removal ${word} Y08.5 Laser`]);
  });

  test.each([
    ['small letters below', '\nplastic operations', 'C46.8 Removal plastic operations'],
    ['words that begin with or', '\nor more', 'C46.8 Removal or more'],
    ['words that end with or', '\nanterior', 'C46.8 Removal anterior'],
    ['Or before small letters', ' Or more', 'C46.8 Removal Or more'],
    ['no code in a longer name', ' B2B Laser', 'C46.8 Removal B2B Laser'],
  ])('%s', (_label, rest, line) => {
    expect(linesOf(rest)).toEqual([line]);
  });

  test.each([
    'A laser Y08.5',
    'An open laser Y08.5',
    'One of these Y08.5',
    'The laser Y08.5',
    'In addition Y08.5',
    'Note Y08.5',
    'It is Y08.5',
    'This laser Y08.5',
  ])('a code in a sentence: "%s"', (sentence) => {
    expect(linesOf(`\n${sentence}`)).toEqual(['C46.8 Removal', sentence]);
    expect(linesOf(`\n  ${sentence}`)).toEqual(['C46.8 Removal', sentence]);
  });

  test('a code in a sentence that began inside the line, also behind the stop of a short word', () => {
    const sentence = 'In addition approx. two Y08.5';
    expect(linesOf(` ${sentence}`)).toEqual(['C46.8 Removal', sentence]);
  });
});

describe('a code is on a line of its own', () => {
  test.each([
    ['after a sentence', ' In addition it is coded.', 'Y08.5 Laser'],
    ['after a sentence and a gap', ' In addition it is coded. ', 'Y08.5 Laser'],
    ['after plus and more', ' Plus laser', 'Y08.5 Laser'],
    ['after or and more', ' Or Laser', 'Y08.5 Laser'],
    ['after a site', ' Site code if known', 'Y08.5 Laser'],
    ['after a chapter', ' Chapter Z code.', 'Y08.5 Laser'],
    ['after a name that begins like a sentence', '\nAblation', 'Y08.5 Laser'],
    ['after another such name', '\nThermal laser', 'Y08.5 Laser'],
    ['after one more', '\nThistle', 'Y08.5 Laser'],
  ])('%s', (_label, before, code) => {
    expect(linesOf(`${before} ${code}`)).toEqual(['C46.8 Removal', before.trim(), code]);
  });

  test.each(['or', 'plus', ' or ', ' plus '])('below "%s"', (word) => {
    expect(linesOf(`\n${word}\nY08.5 Laser`)).toEqual([
      'C46.8 Removal',
      word.trim(),
      'Y08.5 Laser',
    ]);
  });
});

describe('a row ends with the number of the guidance and', () => {
  test.each([
    'Normal',
    'Special',
    'Standard',
    'Research',
    'Research only',
    'Do not use',
    'Not recommended',
    'Other',
    'Mixed',
    'Withdrawn',
  ])('"%s", also where the next row goes on behind it', (words) => {
    expect(
      cutsOf(`${heading}\nHeat C46.8 Removal 164  ${words} Cold V40.1 One 8 ${words}`),
    ).toEqual([
      ['Heat', 'C46.8 Removal'],
      ['Cold', 'V40.1 One'],
    ]);
  });

  test.each(['Emergency', 'Emergency use', 'Emergency use only', 'Emergency use  '])(
    'words that are not known, at the end of a line: "%s"',
    (words) => {
      expect(cutsOf(`${heading}\nHeat C46.8 A 164 ${words}\nCold V40.1 B 8 Normal`)).toEqual([
        ['Heat', 'C46.8 A'],
        ['Cold', 'V40.1 B'],
      ]);
    },
  );

  test.each([
    ['unknown words inside a line', 'Heat at 5 Degrees Celsius'],
    ['small letters', 'Heat at 5 degrees\nof it'],
    ['longer words', 'Heat by 5 Specialist nurses'],
    ['very short words', 'Heat at 5 To\nit'],
  ])('not with %s', (_label, name) => {
    expect(cutsOf(`${heading}\n${name} C46.8 A 164 Special`)).toEqual([
      [name.replace('\n', ' '), 'C46.8 A'],
    ]);
  });
});

describe('a row begins behind', () => {
  test.each([
    'IPName',
    'IP Name  ',
    'OPCS4 Code',
    'OPCS-4 Codes',
    'OPCS-4.10 Code',
    'IPName OPCS-4.6 Code',
    'IPName  OPCS4.6 Codes',
    'IPGNo',
    'IPG No',
    'Recommendation',
    'IP Name OPCS-4.6 Code IPG No Recommendation',
    'Page 2',
    'Page 12 of 34',
    '12',
    heading,
    '',
  ])('"%s"', (line) => {
    const text = `${heading}\nHeat C46.8 A 164 Special\n${line}\n  Cold V40.1 B 8 Normal`;
    const [, row] = rowsOf(prepare(text));
    expect(row?.document.original).toBe(`${heading}\nCold V40.1 B 8 Normal`);
  });

  test.each([
    '3 needles',
    'Heat 3',
    'Recommendation of heat',
    `Heat ${'very '.repeat(60)}codes agreed with the`,
  ])('no name: "%s"', (name) => {
    expect(cutsOf(`${heading}\n${name}\nC46.8 A 164 Special`)).toEqual([[name, 'C46.8 A']]);
  });
});

test('a row without a name is named by its reference', () => {
  expect(cutsOf(`${heading}\n\n164 Special`)).toEqual([['IPG164']]);
});

test('a name is shown with single spaces', () => {
  expect(cutsOf(`${heading}\nHeat  for   eyes C46.8 A 164 Special`)).toEqual([
    ['Heat for eyes', 'C46.8 A'],
  ]);
});

test('a row ends behind its recommendation', () => {
  const [row] = rowsOf(prepare(`${heading}\nHeat C46.8 A 164 Emergency  \n\n`));
  expect(row?.document.original).toBe(`${heading}\nHeat C46.8 A 164 Emergency`);
});

test.each([
  ['a document', 'IPG164 Heat\nCoding recommendations\nC46.8 Removal\n164 Special'],
  ['columns that are only spoken of', 'See the IPName and IPGNo.\nHeat C46.8 A 164 Special'],
])('%s is no table', (_label, text) => {
  expect(rowsOf(prepare(text))).toEqual([]);
});
