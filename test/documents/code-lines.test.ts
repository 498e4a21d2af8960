import { readCodeLine } from '../../src/documents/code-lines.js';
import { writeTarget } from '../../src/notation.js';

/** The codes of a line with their titles, each behind the word that joins it to the one before: `OR Y99.3 Title`. */
function codesOf(line: string): string[] | undefined {
  return readCodeLine(line, 'OPCS4')?.choices.map(({ target, words, join }) =>
    `${join} ${writeTarget(target)} ${words}`.trim(),
  );
}

describe('a line of codes', () => {
  test.each([
    ['has one code', 'V40.1 One', ['AND V40.1 One']],
    ['has a mark between code and title', 'V40.1 - One', ['AND V40.1 One']],
    ['has two codes without titles', 'V40.1 or V40.2', ['AND V40.1', 'OR V40.2']],
    ['has a mark behind the second', 'V40.1 One or V40.2: Two', ['AND V40.1 One', 'OR V40.2 Two']],
    ['has two codes with and', 'V40.1 One and V40.2 Two', ['AND V40.1 One', 'AND V40.2 Two']],
    [
      'has a list',
      'V40.1 One, V40.2 Two or V40.3 Three',
      ['AND V40.1 One', 'OR V40.2 Two', 'OR V40.3 Three'],
    ],
    ['has a list without a word', 'V40.1 One, V40.2 Two', ['AND V40.1 One', 'UNKNOWN V40.2 Two']],
    ['has columns', 'V40.1 One  V40.2 Two', ['AND V40.1 One', 'UNKNOWN V40.2 Two']],
    [
      'has columns with a word of a title that could speak of a code',
      'V40.1 Excision of lens  V40.2 Two',
      ['AND V40.1 Excision of lens', 'UNKNOWN V40.2 Two'],
    ],
    [
      'joins two codes by or, whatever stands before it',
      'V40.1 One to or V40.2 Two',
      ['AND V40.1 One to', 'OR V40.2 Two'],
    ],
    ['has a code with its system and a gap', 'OPCS-4 codes:  V40.1 One', ['AND V40.1 One']],
    [
      'has a verb in brackets',
      'V40.1 Stent (that is covered)',
      ['AND V40.1 Stent (that is covered)'],
    ],
    ['has levels in its title', 'V40.1 Levels T12 to L1', ['AND V40.1 Levels T12 to L1']],
    ['has no code in small letters', 'V40.1 One or v40.2 two', ['AND V40.1 One or v40.2 two']],
    ['has NEC apart', 'Z92.1 HeadNEC', ['AND Z92.1 Head NEC']],
    ['has NEC inside its title', 'Z92.1 HeadNEC and more', ['AND Z92.1 HeadNEC and more']],
  ])('%s', (_label, line, codes) => {
    expect(codesOf(line)).toEqual(codes);
  });

  test.each([
    'code',
    'codes',
    'category',
    'categories',
    'chapter',
    'from',
    'of',
    'see',
    'as',
    'to',
    'by',
    'than',
  ])('speaks of a code after "%s"', (word) => {
    expect(codesOf(`V40.1 One ${word}  V40.2 Two`)).toEqual([`AND V40.1 One ${word} V40.2 Two`]);
  });

  test('spans each code with its title, and the last with its condition', () => {
    const line = 'V40.1 One  or V40.2 Two (if used)';
    const spans = readCodeLine(line, 'OPCS4')?.choices.map(({ start, end }) =>
      line.slice(start, end),
    );
    expect(spans).toEqual(['V40.1 One', 'V40.2 Two (if used)']);
  });

  test.each([
    ['OPCS4', 'V40.1 One', 'OPCS4'],
    ['ICD10', 'M54.5 Low back pain', 'ICD10'],
    ['OPCS4', 'ICD-10 code M54.5 Low back pain', 'ICD10'],
    ['ICD10', 'OPCS-4 code V40.1 One', 'OPCS4'],
    ['OPCS4', 'I48.X Fibrillation', 'ICD10'],
  ] as const)('below %s: "%s" is of %s', (announced, line, system) => {
    expect(readCodeLine(line, announced)?.choices).toMatchObject([{ target: { system } }]);
  });
});

describe('no line of codes is', () => {
  test.each([
    ['prose', 'Stabilisation of spine'],
    ['a code inside a line', 'See V40.1 One'],
    ['a range of codes', 'V40.1 - V40.4'],
    ['a range of codes with a glued dash', 'V40.1 -V40.4'],
    ['a range of codes in words', 'V40.1 to V40.4'],
    ['a range of codes in words with a gap', 'V40.1 to  V40.4'],
    ['two codes in a row', 'V40.1 V40.2 Two'],
    ['a range the wrong way round', 'C74-C71 Lens'],
    ['a range over chapters', 'C71-D74 Lens'],
    ['a range with a mark', 'C71-C74† Lens'],
    ['a line of a thousand characters', `V40.1 ${'x'.repeat(1_000)}`],
  ])('%s', (_label, line) => {
    expect(readCodeLine(line, 'OPCS4')).toBeNull();
  });

  test('any line below a heading for SNOMED CT', () => {
    expect(readCodeLine('V40.1 One', 'SNOMEDCT')).toBeNull();
    expect(readCodeLine('C71-C74 Lens', 'SNOMEDCT')).toBeNull();
  });

  test.each([
    'is',
    'are',
    'was',
    'were',
    'has',
    'have',
    'had',
    'be',
    'being',
    'must',
    'should',
    'would',
    'may',
    'can',
    'cannot',
    'does',
    'do',
    'did',
    'need',
    'needs',
    'replace',
    'replaces',
    'exclude',
    'excludes',
    'supersede',
    'supersedes',
  ])('a sentence with "%s"', (verb) => {
    expect(readCodeLine(`V40.1 ${verb} assigned`, 'OPCS4')).toBeNull();
  });
});

describe('behind the title', () => {
  /** The title and the condition of a line with one code. */
  const read = (rest: string) => {
    const line = readCodeLine(`Y53.2 Control${rest}`, 'OPCS4');
    return [line?.choices.map(({ words }) => words).join(), line?.condition, line?.optional];
  };

  test.each([
    'if used',
    'only if used',
    'when used',
    'whenever used',
    'where used',
    'wherever used',
    'unless open',
    'as appropriate',
    'as applicable',
    'as required',
    'as necessary',
    'in case of bleeding',
    'in cases of bleeding',
    'in cases where it bled',
    'if a stent (drug-eluting) was used',
  ])('stands a condition in brackets: "%s"', (words) => {
    for (const rest of [` (${words})`, `(${words})`, ` [${words}]`, ` (${words}) . `]) {
      expect(read(rest)).toEqual(['Control', words, false]);
    }
  });

  test.each([
    'if used',
    'when used',
    'where used',
    'if also used',
    'if required',
    'if applicable in theatre',
    'if carried out',
    'if performed',
    'if appropriate',
    'where necessary',
    'if undertaken',
    'if utilised',
    'if needed',
    'if present',
    'if known',
  ])('stands a condition without brackets: "%s"', (words) => {
    for (const rest of [` ${words}`, `, ${words}`, ` ${words}.`]) {
      expect(read(rest)).toEqual(['Control', words, false]);
    }
  });

  test('a condition keeps the points inside it', () => {
    expect(read(' if used for 1.5 hours.')).toEqual(['Control', 'if used for 1.5 hours', false]);
  });

  test.each([
    'fourth character dependent on it',
    'the fourth-character depends on it',
    'depending on the site (of it)',
    'dependent on it',
    'as appropriate to it',
    'according to it',
  ])('stands on what its last character depends: "%s"', (words) => {
    for (const rest of [` (${words})`, `(${words})`, ` (${words}) . `]) {
      expect(read(rest)).toEqual(['Control', null, false]);
    }
    expect(read(` (${words}) (if used)`)).toEqual(['Control', 'if used', false]);
  });

  test.each([' (optional)', '(optional)', ' (optional) . '])(
    'stands that it is optional: "%s"',
    (rest) => {
      expect(read(rest)).toEqual(['Control', null, true]);
    },
  );

  test.each([
    ' (if used) of it',
    ' if used (by it)',
    ' if open',
    ' (depending on it) of it',
    ' (optional) of it',
    ' (by it)',
  ])('stands more of the title: "%s"', (rest) => {
    expect(read(rest)).toEqual([`Control${rest}`, null, false]);
  });
});
