import { kindOf, lineRecognisers, type LineKind } from '../../src/documents/line-kinds.js';
import type { CodeSystem } from '../../src/model/index.js';
import { writeTarget } from '../../src/notation.js';

const announced: readonly (CodeSystem | null)[] = [null, 'OPCS4', 'ICD10', 'SNOMEDCT'];

describe('every recogniser', () => {
  test.each(lineRecognisers)(
    '$name knows its example, and no earlier one does',
    ({ name, example, recognise }) => {
      const contexts = announced.filter((system) => recognise(example, { system }) !== null);
      expect(contexts).not.toEqual([]);
      for (const system of contexts) {
        const first = lineRecognisers.find((row) => row.recognise(example, { system }) !== null);
        expect(first?.name).toBe(name);
        expect(kindOf(example, { system })).toEqual(recognise(example, { system }));
      }
    },
  );

  test('has a name of its own', () => {
    const names = lineRecognisers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

type Row = readonly [label: string, line: string, says: string | null];

const underAHeading: Readonly<Record<CodeSystem, readonly Row[]>> = {
  OPCS4: [
    [
      'a code and its title',
      'V40.1 Non-rigid stabilisation of spine',
      'V40.1: Non-rigid stabilisation of spine',
    ],
    ['a category', 'V55.- Levels of spine', 'V55.-: Levels of spine'],
    ['a category with a space before its dash', 'Y74. - Minimal access', 'Y74.-: Minimal access'],
    ['a category without its dot', 'V55- Levels of spine', 'V55.-: Levels of spine'],
    [
      'a bare heading',
      'L76 Endovascular placement of stent',
      'L76.-: Endovascular placement of stent',
    ],
    ['a code that was split', 'Z92. 1 Head NEC', 'Z92.1: Head NEC'],
    ['a full stop after the title', 'G46.1 Repair of junction.', 'G46.1: Repair of junction'],
    ['a wide gap', 'M51.1       Abdominoperineal repair', 'M51.1: Abdominoperineal repair'],
    ['a title that ends in a bracket', 'Z04.4 Vagus nerve (x)', 'Z04.4: Vagus nerve (x)'],
    ['an overflow code', 'O16.2 Spine NEC', 'O16.2: Spine NEC'],
    ['a site code from a chapter', 'Site code from Chapter Z', 'Z: Site code'],
    [
      'a site code, with an article, quotes and a full stop',
      "A site code from chapter 'Z'.",
      'Z: Site code',
    ],
    ['a range of categories', 'C71-C74 Extraction of lens', 'C71-C74: Extraction of lens'],
    ['a range with spaces', 'C71 - C74 Extraction of lens', 'C71-C74: Extraction of lens'],
    ['a range with a full stop after its title', 'C71-C74 Lens NEC.', 'C71-C74: Lens NEC'],
    ['a range of one category', 'C71-C71 Extraction of lens', 'C71-C71: Extraction of lens'],
    ['a range alone, without its title', 'C71-C74', null],
    ['a range the wrong way round', 'C74-C71 Extraction of lens', null],
    ['a range over two chapters', 'C71-D01 Extraction of lens', null],
    ['a range of codes', 'C71.1-C71.4 Extraction of lens', null],
    ['a range of ICD-10', 'I20-I25 Ischaemic heart diseases', null],
    ['a range in the middle of a line', 'One of C71-C74 Extraction of lens', null],
    ['a code alone, without its title', 'V40.1', null],
    ['a code glued to its title', 'V40.1Non-rigid stabilisation', null],
    ['a local fifth character', 'V40.12 Non-rigid stabilisation', null],
    ['a code of ICD-10', 'I21.1 Acute infarction', null],
    ['a code in the middle of a line', 'Use V40.1 Non-rigid stabilisation', null],
    ['a chapter that OPCS-4 does not have', 'Site code from Chapter I', null],
    ['a concept', 'Stabilisation of spine (448606008)', null],
    ['plain words', 'The following are assigned', null],
    ['an abbreviation that looks like a code', 'T12L1 junction', null],
  ],
  ICD10: [
    ['an undivided category', 'I48.X Atrial fibrillation', 'I48.X: Atrial fibrillation'],
    ['a code', 'M54.5 Low back pain', 'M54.5: Low back pain'],
    [
      'a fifth character',
      'M54.56 Low back pain, lumbar region',
      'M54.56: Low back pain, lumbar region',
    ],
    ['a category with a dagger', 'Q90.-† Down syndrome', 'Q90.-: Down syndrome'],
    ['a range', 'I20-I25 Ischaemic heart diseases', 'I20-I25: Ischaemic heart diseases'],
    ['an asterisk', 'H19.8* Other disorders of cornea', 'H19.8: Other disorders of cornea'],
    ['a site code', 'Site code from Chapter Z', null],
  ],
  SNOMEDCT: [
    [
      'a concept',
      'Obliteration of varicose vein (448606008)',
      '448606008: Obliteration of varicose vein',
    ],
    ['a concept of the UK extension', 'Coblation (853831000000102)', '853831000000102: Coblation'],
    ['a concept glued to its words', 'Coblation(853831000000102)', '853831000000102: Coblation'],
    [
      'two brackets',
      'Coblation (procedure) (853831000000102)',
      '853831000000102: Coblation (procedure)',
    ],
    ['a wrong check digit', 'Obliteration of varicose vein (448606009)', null],
    ['no words', '(448606008)', null],
    ['no brackets', 'Obliteration of varicose vein 448606008', null],
    ['words after the brackets', 'Vein (448606008) of the leg', null],
    ['an OPCS-4 code', 'V40.1 Non-rigid stabilisation of spine', null],
    ['a range', 'C71-C74 Extraction of lens', null],
    ['a site code', 'Site code from Chapter Z', null],
  ],
};

describe.each(['OPCS4', 'ICD10', 'SNOMEDCT'] as const)('under a heading for %s', (system) => {
  test.each(underAHeading[system])('%s: %p', (_label, line, says) => {
    expect(print(kindOf(line, { system }))).toBe(says);
  });
});

test.each([
  'V40.1 Non-rigid stabilisation of spine',
  'C71-C74 Extraction of lens',
  'Site code from Chapter Z',
  'Obliteration of varicose vein (448606008)',
])('before any heading for codes, %p is no choice', (line) => {
  expect(kindOf(line, { system: null })).toBeNull();
});

describe('whatever was announced', () => {
  const rows: readonly Row[] = [
    ['a title', 'IPG366 Non-rigid stabilisation', 'title IPG366: Non-rigid stabilisation'],
    [
      'a title with a space in its reference',
      'IPG 366 Non-rigid stabilisation',
      'title IPG366: Non-rigid stabilisation',
    ],
    [
      'a title with a colon',
      'IPG366: Non-rigid stabilisation',
      'title IPG366: Non-rigid stabilisation',
    ],
    [
      'a title with a dash',
      'IPG366 - Non-rigid stabilisation',
      'title IPG366: Non-rigid stabilisation',
    ],
    [
      'a title in lower case',
      'ipg366 non-rigid stabilisation',
      'title IPG366: non-rigid stabilisation',
    ],
    [
      'a reference with zeros in front',
      'IPG0084 Deep brain stimulation',
      'title IPG84: Deep brain stimulation',
    ],
    ['medical technologies guidance', 'MTG12 A device', 'title MTG12: A device'],
    ['health technology guidance', 'HTG600 A device', 'title HTG600: A device'],
    ['a reference without a title', 'IPG366', null],
    ['a reference with too many digits', 'IPG36612 Something', null],
    ['a reference in the middle of a line', 'See IPG366 Non-rigid stabilisation', null],
    ['the procedure', 'Procedure and device:', 'subject PROCEDURE'],
    ['the procedure without its colon', 'procedure and device', 'subject PROCEDURE'],
    ['the diagnosis', 'Diagnosis or health condition:', 'subject DIAGNOSIS'],
    ['the diagnosis in capitals', 'DIAGNOSIS OR HEALTH CONDITION', 'subject DIAGNOSIS'],
    ['a sentence about the procedure', 'Procedure and device: see below', null],
    ['the concepts', 'SNOMED CT preferred term (concept ID)', 'section SNOMEDCT'],
    ['OPCS-4', 'OPCS-4 code(s):', 'section OPCS4'],
    ['OPCS-4 without brackets', 'OPCS-4 codes', 'section OPCS4'],
    ['OPCS-4 with its edition', 'OPCS4.6 Code(s)', 'section OPCS4'],
    ['OPCS-4 with a later edition', 'OPCS-4.10 code(s):', 'section OPCS4'],
    ['a sentence about OPCS-4', 'OPCS-4 codes are assigned', null],
    ['ICD-10', 'ICD-10 code(s):', 'section ICD10'],
    ['ICD-10 without its dash', 'ICD10 codes:', 'section ICD10'],
    ['a connective', 'Or', 'or'],
    ['a connective in capitals', 'OR', 'or'],
    ['a word that begins like a connective', 'Order', null],
    ['a connective with more on its line', 'Or none', null],
    ['a note', 'Note: V55.- is second.', 'note "V55.- is second."'],
    ['a note with a space before its colon', 'Note  : V55.- is second.', 'note "V55.- is second."'],
    ['notes', 'Notes: V55.- is second.', 'note "V55.- is second."'],
    ['a note without a colon', 'Note V55.- is second.', 'note "V55.- is second."'],
    ['the word note alone, its text below', 'Note:', 'note ""'],
    ['a word that begins like a note', 'Noted by the surgeon', null],
    ['a hyphened word that begins like a note', 'Note-taking is required', null],
    ['the closing heading', 'Clinical coding recommendations for NICE guidance', 'closing'],
    [
      'who keeps the codes',
      'NHS Digital is the national release centre for SNOMED CT.',
      'boilerplate',
    ],
    [
      'how they work together',
      'NICE and NHS Digital Information Representation Services work collaboratively to',
      'boilerplate',
    ],
    [
      'what the classifications are',
      'The mandated classifications (OPCS-4 or ICD-10) provide a method to',
      'boilerplate',
    ],
    [
      'what every guidance gets',
      'For each published interventional procedure and medical technologies guidance, we',
      'boilerplate',
    ],
    ['a blank line', '', 'blank'],
  ];

  describe.each(announced)('%s', (system) => {
    test.each(rows)('%s: %p', (_label, line, says) => {
      expect(print(kindOf(line, { system }), line)).toBe(says);
    });
  });
});

function print(kind: LineKind | null, line = ''): string | null {
  switch (kind?.is) {
    case undefined:
      return null;
    case 'title':
      return `title ${kind.reference}: ${kind.title}`;
    case 'subject':
      return `subject ${kind.subject}`;
    case 'section':
      return `section ${kind.system}`;
    case 'choice':
      return `${writeTarget(kind.target)}: ${kind.words}`;
    case 'note':
      return `note "${line.slice(kind.textAt)}"`;
    case 'blank':
    case 'or':
    case 'closing':
    case 'boilerplate':
      return kind.is;
  }
}
