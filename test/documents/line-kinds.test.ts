import {
  isInability,
  kindOf,
  lineRecognisers,
  preferredIn,
  type LineKind,
} from '../../src/documents/line-kinds.js';
import type { CodeSystem } from '../../src/model/index.js';
import { writeTarget } from '../../src/notation.js';
import { nameOf } from './documents.js';

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

  const further = lineRecognisers.flatMap(({ name, also = [], recognise }) =>
    also.map((line) => ({ name, line, recognise })),
  );

  test.each(further)('$name knows also: $line', ({ name, line, recognise }) => {
    const firsts = announced
      .filter((system) => recognise(line, { system }) !== null)
      .map((system) => lineRecognisers.find((row) => row.recognise(line, { system }) !== null));
    expect(firsts.map((row) => row?.name)).toContain(name);
  });

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
    ['a split code with its space before the stop', 'Z92 .1 Head', 'Z92.1: Head'],
    ['a split code glued to its title', 'Z92. 1HeadNEC', 'Z92.1: Head NEC'],
    ['a category glued to its title', 'V55.-Levels of spine', 'V55.-: Levels of spine'],
    ['a colon after the code', 'V40.1: Stabilisation', 'V40.1: Stabilisation'],
    ['a dash after the code', 'V40.1 - Stabilisation', 'V40.1: Stabilisation'],
    ['its system before the code', 'OPCS-4 code V40.1 Spine', 'V40.1: Spine'],
    ['a site code from a chapter', 'Site code from Chapter Z', 'slot Z: Site code'],
    [
      'a site code, with an article, quotes and a full stop',
      "A site code from chapter 'Z'.",
      'slot Z: Site code',
    ],
    [
      'a site code that begins with its chapter',
      "Chapter 'Z' code for site in lower respiratory tract",
      'slot Z: for site in lower respiratory tract',
    ],
    [
      'a site code from a category, and on what it depends',
      'Site code from category Z83.- Joint of finger depending on the joint replaced.',
      'slot Z83.-: Joint of finger',
    ],
    [
      'a site code on a condition in brackets',
      'A site code from Chapter Z (if known)',
      'slot Z: Site code, if known',
    ],
    [
      'a site code on a condition without brackets',
      'Relevant site code from chapter Z when known',
      'slot Z: Site code, when known',
    ],
    ['a slot for the side', 'Laterality code from category Z94.-', 'slot Z94.-: Laterality code'],
    ['a line for the side', 'Z94.- Laterality of operation', 'Z94.-: Laterality of operation'],
    ['a sentence about site codes', 'A site code from Chapter Z is assigned', 'sentence'],
    ['a range of categories', 'C71-C74 Extraction of lens', 'C71-C74: Extraction of lens'],
    ['a range with spaces', 'C71 - C74 Extraction of lens', 'C71-C74: Extraction of lens'],
    ['a range with a full stop after its title', 'C71-C74 Lens NEC.', 'C71-C74: Lens NEC'],
    ['a range of one category', 'C71-C71 Extraction of lens', 'C71-C71: Extraction of lens'],
    ['a range alone, without its title', 'C71-C74', 'C71-C74'],
    ['a range the wrong way round', 'C74-C71 Extraction of lens', null],
    ['a range over two chapters', 'C71-D01 Extraction of lens', null],
    ['a range of codes', 'C71.1-C71.4 Extraction of lens', null],
    [
      'a range of ICD-10',
      'I20-I25 Ischaemic heart diseases',
      'ICD10 I20-I25: Ischaemic heart diseases',
    ],
    ['a range in words', 'C71 to C74 Extraction of lens', null],
    ['a range in the middle of a line', 'One of C71-C74 Extraction of lens', null],
    ['a code alone, without its title', 'V40.1', 'V40.1'],
    ['a code glued to its title', 'V40.1Non-rigid stabilisation', 'V40.1: Non-rigid stabilisation'],
    ['a local fifth character', 'V40.12 Non-rigid stabilisation', null],
    ['a code of ICD-10', 'I21.1 Acute infarction', 'ICD10 I21.1: Acute infarction'],
    ['the filler of ICD-10', 'C61.X Malignant neoplasm', 'ICD10 C61.X: Malignant neoplasm'],
    ['a mark of ICD-10', 'H19.8* Other disorders', 'ICD10 H19.8*: Other disorders'],
    ['its system before a code of another', 'ICD-10 code C18.9 Colon', 'ICD10 C18.9: Colon'],
    ['a code in the middle of a line', 'Use V40.1 Non-rigid stabilisation', null],
    ['a chapter that OPCS-4 does not have', 'Site code from Chapter I', null],
    ['a concept', 'Stabilisation of spine (448606008)', null],
    ['plain words', 'The following are assigned', null],
    ['an abbreviation of two letters', 'L4L5 disc', null],
    ['two levels of the spine, glued', 'T12L1 junction', null],
    ['a small letter', 'v40.1 Stabilisation', null],
    ['no stop', 'V401 Stabilisation', null],
    ['a sentence that begins with a code', 'V40.1 is assigned with V55.-', 'sentence'],
    ['a sentence that rules its code out', 'V40.1 should not be assigned', 'sentence'],
    ['a sentence that rules its code out: cannot', 'V40.1 cannot be used.', 'sentence'],
    ['a sentence that rules its code out: never', 'V40.1 must never be assigned.', 'sentence'],
    ['a sentence that rules its code out: is not to be', 'V40.1 is not to be used.', 'sentence'],
    ['a sentence about two codes', 'V40.1 replaces V40.2 from April.', null],
    ['a whole code for a site', 'Site code from Z05.1 Skin', 'slot Z05.1: Skin'],
  ],
  ICD10: [
    ['an undivided category', 'I48.X Atrial fibrillation', 'I48.X: Atrial fibrillation'],
    ['a code', 'M54.5 Low back pain', 'M54.5: Low back pain'],
    [
      'a fifth character',
      'M54.56 Low back pain, lumbar region',
      'M54.56: Low back pain, lumbar region',
    ],
    ['a category with a dagger', 'Q90.-† Down syndrome', 'Q90.-†: Down syndrome'],
    ['a range', 'I20-I25 Ischaemic heart diseases', 'I20-I25: Ischaemic heart diseases'],
    ['an asterisk', 'H19.8* Other disorders of cornea', 'H19.8*: Other disorders of cornea'],
    ['a letter for an asterisk', 'H19.8A Other disorders', 'H19.8*: Other disorders'],
    ['a letter for a dagger', 'Q90.9D Down syndrome', 'Q90.9†: Down syndrome'],
    ['a title that begins with a letter', 'H19.8 A disorder', 'H19.8: A disorder'],
    ['two of them', 'C18.9 Colon or C20.X Rectum', 'C18.9: Colon or C20.X: Rectum'],
    ['its system before the code', 'ICD-10 code I48.X Fibrillation', 'I48.X: Fibrillation'],
    ['an operation', 'OPCS-4 code V40.1 Spine', 'OPCS4 V40.1: Spine'],
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
    ['a full stop at the end', 'Coblation (853831000000102).', '853831000000102: Coblation'],
    ['a wrong check digit', 'Obliteration of varicose vein (448606009)', null],
    ['digits that changed places', 'Obliteration of varicose vein (446806008)', null],
    ['too few digits', 'Obliteration of varicose vein (44860)', null],
    ['too many digits', 'Obliteration of varicose vein (4486060084486060081)', null],
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
    expect(print(kindOf(line, { system }), { line, system })).toBe(says);
  });
});

const inline: readonly Row[] = [
  [
    'two codes',
    'Y76.3 Endoscopic or Y76.4 Laparoscopic',
    'Y76.3: Endoscopic or Y76.4: Laparoscopic',
  ],
  [
    'three codes',
    'Y99.2 Related donor NEC or Y99.3 Unrelated or Y99.5 Matched',
    'Y99.2: Related donor NEC or Y99.3: Unrelated or Y99.5: Matched',
  ],
  ['or glued to the code', 'Y76.3 Route NEC orY75.4 Other', 'Y76.3: Route NEC or Y75.4: Other'],
  ['or glued to NEC', 'Y76.3 Route NECor Y75.4 Other', 'Y76.3: Route NEC or Y75.4: Other'],
  ['a code and a category', 'L31.4 Stent or L76.- Other', 'L31.4: Stent or L76.-: Other'],
  ['a code and a range', 'C75.1 Lens or C71-C74 Other', 'C75.1: Lens or C71-C74: Other'],
  ['the word category', 'L76 Stent or category L89 Other', 'L76.-: Stent or L89.-: Other'],
  [
    'commas before or',
    'V40.1 One, V40.2 Two or V40.3 Three',
    'V40.1: One or V40.2: Two or V40.3: Three',
  ],
  ['commas alone, which say nothing', 'V40.1 One, V40.2 Two', 'V40.1: One ? V40.2: Two'],
  ['a slash, which says nothing', 'V40.1 One/V40.2 Two', 'V40.1: One ? V40.2: Two'],
  ['two columns run together', 'V40.1 One   V40.2 Two', 'V40.1: One ? V40.2: Two'],
  ['and, then or', 'V40.1 A and Y53.2 B or Y53.4 C', 'V40.1: A and Y53.2: B or Y53.4: C'],
  ['no titles', 'V40.1, V40.2 or V40.3', 'V40.1 or V40.2 or V40.3'],
  [
    'a comma inside a title',
    'V40.1 Spine, lumbar or V40.2 Two',
    'V40.1: Spine, lumbar or V40.2: Two',
  ],
  ['and', 'V40.1 One and Y53.2 Two', 'V40.1: One and Y53.2: Two'],
  ['plus', 'V40.1 One plus Y53.2 Two', 'V40.1: One and Y53.2: Two'],
  ['with', 'V40.1 Spine with Y53.2 Control', 'V40.1: Spine and Y53.2: Control'],
  ['a plus sign', 'V40.1 Spine + Y53.2 Control', 'V40.1: Spine and Y53.2: Control'],
  [
    'commas before and',
    'V40.1 One, V40.2 Two and V40.3 Three',
    'V40.1: One and V40.2: Two and V40.3: Three',
  ],
  ['or inside a title', 'V40.1 Ligation of vein or artery', 'V40.1: Ligation of vein or artery'],
  ['or before a level of the spine', 'V40.1 Repair of L4 or L5', 'V40.1: Repair of L4 or L5'],
  ['and inside a title', 'V40.1 Head and neck', 'V40.1: Head and neck'],
];

describe('several codes on one line', () => {
  test.each(inline)('%s: %p', (_label, line, says) => {
    const context = { line, system: 'OPCS4' } as const;
    expect(print(kindOf(line, context), context)).toBe(says);
  });

  test('have a span each, that of the last with its condition', () => {
    const line = 'Y76.3 Endoscopic or Y76.4 Laparoscopic (if used)';
    const kind = kindOf(line, { system: 'OPCS4' });
    expect(
      kind?.is === 'codes' && kind.choices.map(({ start, end }) => line.slice(start, end)),
    ).toEqual(['Y76.3 Endoscopic', 'Y76.4 Laparoscopic (if used)']);
  });
});

describe('what stands behind a title', () => {
  const rows: readonly Row[] = [
    ['a condition', 'Y53.2 Route (if used)', 'Y53.2: Route, if used'],
    ['a condition and a full stop', 'Y53.2 Route (if used).', 'Y53.2: Route, if used'],
    [
      'a long one',
      'Y53.2 Route (if ultrasound guidance is utilised)',
      'Y53.2: Route, if ultrasound guidance is utilised',
    ],
    ['where', 'Y53.2 Route (where necessary)', 'Y53.2: Route, where necessary'],
    ['as', 'Y53.2 Route (as appropriate)', 'Y53.2: Route, as appropriate'],
    ['only if', 'Y53.2 Route (only if used)', 'Y53.2: Route, only if used'],
    [
      'brackets inside',
      'Y53.2 Route (if echo (TOE) is used)',
      'Y53.2: Route, if echo (TOE) is used',
    ],
    ['no brackets', 'Y53.2 Route, if used', 'Y53.2: Route, if used'],
    ['no brackets and no comma', 'Y53.2 Route if applicable', 'Y53.2: Route, if applicable'],
    [
      'behind a title in brackets',
      'Z04.4 Vagus nerve (x) (if used)',
      'Z04.4: Vagus nerve (x), if used',
    ],
    [
      'what the fourth character depends on is no condition',
      'B27.- Breast (fourth character dependent on the words)',
      'B27.-: Breast',
    ],
    ['on what the code depends is none', 'C18.- Colon (depending on the site)', 'C18.-: Colon'],
    ['a condition in square brackets', 'Y53.2 A [if used]', 'Y53.2: A, if used'],
    [
      'a condition on each of two codes',
      'Y53.2 A (if used) or Y53.4 B (if used)',
      'Y53.2: A or Y53.4: B, if used',
    ],
    ['that it is optional', 'Y53.2 Route (optional)', 'Y53.2: Route (optional)'],
    ['brackets of a title are none', 'Z04.4 Vagus nerve (x)', 'Z04.4: Vagus nerve (x)'],
    ['an abbreviation is none', 'U20.2 Echocardiography (TOE)', 'U20.2: Echocardiography (TOE)'],
    ['a word that begins like if is none', 'V40.1 Spine (iffy)', 'V40.1: Spine (iffy)'],
  ];

  test.each(rows)('%s: %p', (_label, line, says) => {
    const context = { line, system: 'OPCS4' } as const;
    expect(print(kindOf(line, context), context)).toBe(says);
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
    ['OPCS-4 with a space', 'OPCS 4 codes', 'section OPCS4'],
    ['a sentence about OPCS-4', 'OPCS-4 codes are assigned', 'sentence'],
    ['ICD-10', 'ICD-10 code(s):', 'section ICD10'],
    ['ICD-10 without its dash', 'ICD10 codes:', 'section ICD10'],
    ['the coding part', 'Coding recommendations', 'section of no system'],
    ['the coding part of a resource', 'Clinical classification codes', 'section of no system'],
    ['the description', 'Description', 'front'],
    ['the description with a colon', 'Description:', 'front'],
    ['a connective', 'Or', 'or'],
    ['a connective in capitals', 'OR', 'or'],
    ['a word that begins like a connective', 'Order', null],
    ['a connective with more on its line', 'Or none', null],
    ['both connectives', 'And/or', 'or'],
    ['a connective in brackets', '(or)', 'or'],
    ['plus', 'Plus', 'plus'],
    ['plus as a sign', '+', 'plus'],
    ['and', 'AND:', 'plus'],
    ['with', 'with', 'plus'],
    ['a word that begins like plus', 'Plusses', null],
    ['a note', 'Note: V55.- is second.', 'note "V55.- is second."'],
    ['a note with a space before its colon', 'Note  : V55.- is second.', 'note "V55.- is second."'],
    ['notes', 'Notes: V55.- is second.', 'note "V55.- is second."'],
    ['a note without a colon', 'Note V55.- is second.', 'note "V55.- is second."'],
    ['the word note alone, its text below', 'Note:', 'note ""'],
    ['a note with a number', 'Note 1: V55.- is second.', 'note "V55.- is second."'],
    ['nota bene', 'NB: V55.- is second.', 'note "V55.- is second."'],
    ['words that go on a sentence', 'note that this is so', null],
    ['a word that begins like a note', 'Noted by the surgeon', null],
    ['a hyphened word that begins like a note', 'Note-taking is required', null],
    ['what a code includes', 'Includes: Wedge excision', 'includes'],
    ['what a code excludes', 'Excludes: Lens (C51.5)', 'excludes'],
    ['what a code excludes, in brackets', '(Excludes: Lens)', 'excludes'],
    ['includes without a colon', 'Includes wedge excision', null],
    [
      'other codes instead',
      '(Other codes from B08 Excision of gland may be used instead.)',
      'instead',
    ],
    ['an alternative code instead', 'Alternatively, a code from B08 may be used.', 'instead'],
    ['a lead-in', 'One of the following codes is assigned:', 'lead-in'],
    ['a lead-in without a colon', 'One of the following codes is assigned', 'lead-in'],
    ['a lead-in for more', 'Plus a relevant code to identify the site from:', 'lead-in'],
    [
      'a lead-in of a scenario',
      'The codes for open repair are as follows:',
      'lead-in of open repair',
    ],
    ['the code of a scenario', 'The OPCS-4 code for open repair is:', 'lead-in of open repair'],
    ['words that announce no codes', 'The ward is told:', 'scenario The ward is told'],
    ['words that may announce codes', 'The following is assigned:', 'lead-in'],
    ['a scenario', 'Percutaneous procedure:', 'scenario Percutaneous procedure'],
    ['a scenario for a person', 'For the donor:', 'scenario For the donor'],
    ['a stage', 'Stage 1', 'scenario Stage 1'],
    ['a stage in words', 'Stage two of it', 'scenario Stage two of it'],
    ['a scenario without its colon', 'Percutaneous procedure', null],
    ['a preference', 'The first combination should be used in preference.', 'preference'],
    ['a preference between no codes', 'The open procedure is preferred.', null],
    ['what no code says', 'It is not possible to capture the lens using OPCS-4.', 'limitation'],
    ['no own code', 'There is no specific OPCS-4 code for this.', 'limitation'],
    [
      'the most suitable codes',
      'We have advised NICE that these are the most suitable OPCS-4 codes.',
      'disclaimer',
    ],
    ['news', 'January 2017 - NICE is updating this guidance.', 'banner'],
    ['a pointer', 'Coding and clinical classification codes for this guidance.', 'pointer'],
    ['a pointer in a sentence', 'The codes are available on another page', 'pointer'],
    ['a requirement without a verb', 'A code from category L76 or L89', 'sentence'],
    ['a requirement for a diagnosis', 'In addition ICD-10 code I48.X is assigned.', 'sentence'],
    ['a sentence about anything else', 'The patient should be informed.', null],
    ['the heading below the codes', 'Your responsibility', 'closing'],
    ['the foot of a page', 'This page was last updated: 04 April 2011', 'closing'],
    ['an address', 'https://example.org/codes', 'boilerplate'],
    ['a line drawn', '-----', 'boilerplate'],
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
      expect(print(kindOf(line, { system }), { line, system })).toBe(says);
    });
  });

  test.each([
    ['the edition of OPCS-4', 'OPCS4.6 Code(s)', '4.6'],
    ['a later edition', 'OPCS-4.10 code(s):', '4.10'],
    ['no edition', 'OPCS-4 code(s):', null],
    ['no edition for another system', 'ICD-10 code(s):', null],
  ])('a heading states %s: %p', (_label, line, edition) => {
    expect(kindOf(line, { system: null })).toMatchObject({ is: 'section', edition });
  });
});

/** Lines of each kind in the wordings of real documents, before any heading. */
const wordings: Readonly<Record<string, readonly string[]>> = {
  'title IPG1: Spine': ['IPG1 Spine', 'ipg 1  Spine', 'IPG1 : - Spine'],
  'subject PROCEDURE': [
    ...['Procedure', 'Procedures:', 'Procedure :', 'Procedure/device', 'Procedure and devices'],
  ],
  'subject DIAGNOSIS': [
    ...['Diagnosis', 'Diagnoses:', 'Diagnosis :', 'Diagnosis or health conditions'],
  ],
  'section SNOMEDCT': [
    ...['SNOMED CT preferred terms (concept IDs)', 'SNOMED CT preferred term(concept ID):'],
    ...['SNOMED CT code', 'SNOMED CT codes :', 'SNOMED CT code(s)', 'SNOMED CT concept'],
    ...['SNOMED CT concepts', 'SNOMED CT concepts :'],
  ],
  'section OPCS4': ['OPCS4 code', 'OPCS-4:', 'OPCS-4 :', 'OPCS- 4 codes :', 'OPCS-4.6 code(s) :'],
  'section ICD10': ['ICD10 code', 'ICD-10:', 'ICD-10 :', 'ICD- 10 codes :', 'ICD 10 code(s) :'],
  'section of no system': [
    ...['Coding recommendation', 'Clinical coding recommendations:', 'Classification code'],
    ...['Classification codes :', 'Clinical classification code', 'Clinical coding', 'Coding'],
    ...['Coding information', 'Coding information :'],
  ],
  front: [
    ...['Summary', 'Guidance', 'Overview', 'Background', 'The procedure', 'Recommendation'],
    ...['Recommendations :', 'Introduction:'],
  ],
  or: ['or:', 'Or :', '(and/or)'],
  plus: [
    ...['In addition', 'Followed by', 'this is followed by', 'which is followed by:', 'Also :'],
    ...['Together with', '(as well as)'],
  ],
  pointer: [
    'Clinical classification codes for this guidance',
    'Coding and clinical classification codes for this guidance are below',
    'All codes of this guidance can be found below',
    'Coding is available below',
  ],
  'note "See"': [
    ...['Notes: See', 'NB See', 'N.B. See', 'Coding note: See', 'Coding notes: See', 'Note2: See'],
    ...['Note 2 - See', 'Note. See', 'Note - See', 'Note  :  - See'],
  ],
  includes: ['Including: a', 'Includes : a', '(Includes: a)'],
  excludes: ['Excluding: a', 'Excludes : a', '(Excludes: a)'],
  instead: [
    ...['Other codes from B08 may be used', 'Another code within B08 can be used'],
    ...['Alternative codes in B08 could be used', 'Alternatively, a code from B08 may be used'],
    ...['Alternatively an code from B08 may be used'],
    ...[
      'Alternatively another code from B08 may be used',
      'Other OPCS4 codes from B08 may be used',
    ],
    'Other OPCS-4 code from B08 may be used',
  ],
  closing: [
    ...['Clinical coding recommendations for NICE guidance', 'Get involved', 'Details', 'Links :'],
    ...['Contact details:', 'Guidance development process', 'How we develop NICE guidance'],
    ...['This page was last updated: May', 'National Institute for Health and Care Excellence'],
    'National Institute for Health and Clinical Excellence (NICE)',
    'National Institute for Health and Clinical Excellence(NICE)',
    'National Institute for Health and Clinical Excellence - NICE',
    'National Institute for Health and Clinical Excellence-NICE',
    ...['Related guidance', 'Related NICE guidance', 'Further information', 'Implementation'],
    ...['Implementation tools', 'Accreditation', 'Share', 'Back to top', 'Tools and resources'],
    ...['Information for the public', 'Evidence', 'History', 'Next review', 'Next review: May'],
  ],
  boilerplate: [
    'SNOMED CT provides clinical terms for entry into the patient record of it',
    'They work collaboratively to ensure the most appropriate codes',
    'NICE and NHS Digital Information Representation Services agree',
    'The Classifications Service of the NHS',
    'The NHS Classifications Service and NICE',
    'The Clinical Classifications Service and NICE',
    'It is the definitive source of codes',
    'It determines the coding standards associated with it',
    'OPCS-4.6 codes agreed with the NHS Classifications Service',
    'IPName OPCS-4.6 Code IPGNo',
    'This guidance represents the view of NICE',
    ...['http://example.org/a', 'https://example.org/a', 'www.example.org'],
    ...['[1]', '[figure 1]', '===', '***...'],
  ],
  disclaimer: [
    ...['These are the most suitable codes', 'It is the most suitable OPCS4 code'],
    ...['It is the most suitable OPCS-4 code', 'These are the most suitable ICD10 codes'],
    ...[
      'These are the most suitable ICD-10 codes',
      'They are designed to categorise procedures for analysis',
    ],
  ],
  banner: [
    ...['NICE is currently updating this guidance', 'NICE is reviewing this guidance'],
    ...['This guidance is being updated', 'It has a CE-mark'],
  ],
  preference: [
    ...['The first alternative is preferred', 'One set of codes is preferable'],
    ...['Some sets of codes are preferred', 'The option is preferably used'],
  ],
  'lead-in of repair': [
    ...['Codes for repair are', 'The code for the repair is:', 'The code for repair is :'],
    ...[
      'The OPCS4 codes for repair are as follows',
      'The OPCS-4.10 codes for repair are the following:',
    ],
    ...['The ICD10 code for repair is', 'The ICD-10 codes for  repair  are  as  follows:'],
    'The codes for repair are  the following',
  ],
  'lead-in': [
    ...['Either', 'either:', 'Either :', 'One of:', 'Plus any of:', 'And all of :', 'Both of:'],
    ...['Additional code:', 'An additional code:', 'A further site code:', 'The laterality codes:'],
    ...['Plus the relevant supplementary OPCS-4 codes :', 'With subsidiary OPCS4 code(s):'],
    ...[
      'And secondary ICD-10 code:',
      'Any appropriate ICD10 codes:',
      'Method code:',
      'Approach code:',
    ],
    ...[
      'The codes below are used for it:',
      'The category listed in the column is one of the codes:',
    ],
    ...['A code is selected from:', 'The codes to specify more of it:', 'Codes that are used:'],
    ...['The categories are as follows:', 'These following codes must be used'],
  ],
  limitation: [
    ...['It is impossible to classify it', 'It cannot currently be coded', 'No code is there'],
    ...[
      'There are no codes for it',
      'There is currently no own code',
      'No single unique code exists',
    ],
    ...['There is no OPCS4 code', 'There is no OPCS-4.10 code', 'There is no ICD10 code'],
    ...['There is no suitable ICD-10 code', 'It is coded on a case-by-case basis'],
    ...['It is coded using the appropriate code', 'It is coded using the appropriate OPCS4 codes'],
    'It is coded using the appropriate OPCS-4.10 codes',
  ],
  sentence: [
    ...[
      'In addition the ICD-10 code',
      'In addition, an ICD-10 code',
      'In addition a following OPCS-4',
    ],
    ...[
      'In addition one of the relevant OPCS-4',
      'In addition either ICD-10',
      'In addition code from ICD-10',
    ],
    ...['In addition a code from the ICD-10', 'In addition an appropriate code from the OPCS-4'],
    ...[
      'Plus a code from category L76',
      'One code from L76',
      'An additional OPCS-4 site code from L76',
    ],
    ...['A code from one of the categories L76', 'A code from the OPCS4 category L76'],
    ...[
      'A code from ICD-10 L76',
      'A code from ICD10 categories L76',
      'A non-site code from OPCS-4 L76',
    ],
    ...['V40.1 must be used', 'Codes should be assigned', '"Coding" may be required'],
    ...[
      "'Categories' can be selected",
      '(It is classified with it)',
      '† is used to identify a category',
    ],
  ],
  'scenario Spine': ['Spine:', 'Spine :'],
  'scenario Stage 1': ['Stage 1', 'Stage 1:'],
  'scenario (Open) repair': ['(Open) repair:'],
  'scenario Stage 12': ['Stage 12'],
  'scenario Phase one': ['Phase one'],
  'scenario Step two': ['Step two:'],
  'scenario Part three': ['Part three'],
  'scenario Option four': ['Option four'],
  'scenario Procedure B': ['Procedure B'],
  'scenario Part D': ['Part D'],
};

describe.each(Object.entries(wordings))('%s', (says, lines) => {
  test.each(lines)('"%s"', (line) => {
    expect(print(kindOf(line, { system: null }), { line, system: null })).toBe(says);
  });
});

describe('a line that only looks like another kind', () => {
  test.each([
    ['a heading of procedures', 'The procedures:', 'scenario The procedures'],
    ['a heading of procedures', 'Procedures of it', null],
    ['a heading of diagnoses', 'Her diagnosis', null],
    ['a heading of diagnoses', 'Diagnosis of it', null],
    ['a heading of concepts', 'The SNOMED CT codes', null],
    ['a heading of concepts', 'SNOMED CT codes of it', null],
    ['a heading of OPCS-4', 'The OPCS-4 code', null],
    ['a heading of ICD-10', 'The ICD-10 code', null],
    ['a heading of codes', 'Her coding', null],
    ['a heading of codes', 'Coding of it', null],
    ['a heading of the description', 'A summary', null],
    ['a heading of the description', 'Summary of it', null],
    ['a connective', 'orx', null],
    ['a connective', 'alsox', null],
    ['a pointer', 'See clinical classification codes for this guidance', null],
    ['a pointer', `Clinical classification codes for this guidance ${'x'.repeat(41)}`, null],
    ['a note', 'See note: this', null],
    ['a note', 'notes  how it is done', null],
    ['a note', 'notes  that', null],
    ['includes', 'It includes: a', null],
    ['excludes', 'It excludes: a', null],
    ['other codes instead', 'See other codes from B08, which may be', null],
    ['a heading below the codes', 'All details', null],
    ['a heading below the codes', 'Details of it', null],
    [
      'what every page says',
      'See what SNOMED CT provides clinical terms for entry into the patient record',
      null,
    ],
    [
      'what every page says',
      'Or, For each published interventional procedure and medical technologies guidance',
      null,
    ],
    [
      'what every page says',
      'Or: The mandated classifications (OPCS-4 or ICD-10) provide a method',
      null,
    ],
    ['what every page says', 'Here NHS Digital is the national release centre', null],
    ['what every page says', 'Here NICE and NHS Digital Information Representation Services', null],
    ['what every page says', 'See The NHS Classifications Service of it', null],
    ['what every page says', 'Not: This guidance represents the view of NICE', null],
    ['an address', 'see www.example.org', null],
    ['an address', 'www.example.org for more', null],
    ['words in brackets', 'see [1]', null],
    ['words in brackets', '[1] for more', null],
    ['a line drawn', '--- for more', null],
    ['codes of a scenario', 'See the codes for repair are', null],
    ['codes of a scenario', 'The codes for repair are many', null],
    ['either', 'neither', null],
    ['either', 'Either of them', null],
    ['a lead-in', 'Neither one of:', 'scenario Neither one of'],
    ['a lead-in', 'Plus one of: these', null],
    ['a lead-in', 'See the additional code:', 'scenario See the additional code'],
    ['a lead-in', 'Additional code: it', null],
    ['a lead-in', 'The following: codes', null],
    ['a lead-in', 'The following codes are used.  They are: more', 'sentence'],
    ['a lead-in', 'The following codes are used. They are more', 'sentence'],
    ['a lead-in', `The following codes are used ${'x'.repeat(600)}:`, 'sentence'],
    ['what cannot be coded', 'There is no code from it', null],
    ['a sentence about codes', 'See in addition the ICD-10', null],
    ['a sentence about codes', 'See a code from category L76', null],
    ['a sentence about codes', 'codes must be used', null],
    ['a sentence about codes', '"Used"isacode', null],
    ['a stage', 'See Stage 1', null],
    ['a stage', 'Stage 123', null],
    ['a stage', 'Part X', null],
    ['a stage', `Stage 1 ${'x'.repeat(81)}`, null],
    ['a scenario', 'see Spine:', null],
    ['a scenario', 'Spine: open', null],
    ['a scenario', `X${'x'.repeat(149)}:`, null],
    ['a scenario', 'Spine in V40.1 as such:', null],
    ['a scenario', 'Spine. Open:', null],
  ])('%s: "%s"', (_label, line, says) => {
    expect(print(kindOf(line, { system: null }), { line, system: null })).toBe(says);
  });

  test('a code of ICD-10, before any heading and below one for SNOMED CT', () => {
    expect(kindOf('I48.X Fibrillation', { system: null })).toBeNull();
    expect(kindOf('I48.X Fibrillation', { system: 'SNOMEDCT' })).toBeNull();
  });

  test('a concept, in a line of thousands', () => {
    const line = `${'x'.repeat(1_000)} (448606008)`;
    expect(kindOf(line, { system: 'SNOMEDCT' })).toBeNull();
  });
});

describe('a slot', () => {
  test.each([
    ['Plus a site code from Chapter Z', 'slot Z: Site code'],
    ['An additional site code within chapter z', 'slot Z: Site code'],
    ['The relevant site codes in Chapter Z', 'slot Z: Site code'],
    ['Further laterality code from category Z94', 'slot Z94.-: Laterality code'],
    ["Appropriate site code from 'Z'", 'slot Z: Site code'],
    ['Site code from Z', 'slot Z: Site code'],
    ['Site code from category Z83.-', 'slot Z83.-: Site code'],
    ['Site code from category  Z83-', 'slot Z83.-: Site code'],
    ['Site code from category   Z83 .- Joint', 'slot Z83.-: Joint'],
    ['Site code from category Z83. - Joint', 'slot Z83.-: Joint'],
    ['Site code from Z67.5 Joint, lumbar.', 'slot Z67.5: Joint, lumbar'],
    ['Site code from Z67.5 Joint depending on it', 'slot Z67.5: Joint'],
    ['Site code from Z67.5 Joint (dependent on it)', 'slot Z67.5: Joint'],
    ['Chapter Z code', 'slot Z: Site code'],
    ["Chapter  'Z'  site codes of lung", 'slot Z: of lung'],
    ["chapter 'z' code for lung", 'slot Z: for lung'],
    ['Site code Chapter Z', 'slot Z: Site code'],
    ['Site codes Chapter Z', 'slot Z: Site code'],
    ['Site code: Chapter Z', 'slot Z: Site code'],
    ['Site code -  Chapter  Z', 'slot Z: Site code'],
    ['Site code (Chapter Z', 'slot Z: Site code'],
    ["Site code:  'Z'", 'slot Z: Site code'],
    ['Site code  category Z83', 'slot Z83.-: Site code'],
    ['Site code: category Z83 . - Joint', 'slot Z83.-: Joint'],
    ['Site code: Z83.- Joint', 'slot Z83.-: Joint'],
    ['Site code: Z83- Joint', 'slot Z83.-: Joint'],
    ['Site code Z67.5 Joint', 'slot Z67.5: Joint'],
    ['Site code from Chapter Z (when known).', 'slot Z: Site code, when known'],
    ['Site code from Chapter Z (where known) .', 'slot Z: Site code, where known'],
    ['Site code from Chapter Z,if known.', 'slot Z: Site code, if known'],
    ['Site code from Chapter Z [if known', 'slot Z: Site code'],
    ['Site code from Chapter Z if it is (so) known', 'slot Z: Site code'],
    ['Site code from Chapter Z (if known) of it', 'slot Z: Site code'],
  ])('"%s"', (line, says) => {
    expect(print(kindOf(line, { system: 'OPCS4' }), { line, system: 'OPCS4' })).toBe(says);
  });

  test.each([
    ...['Code from Chapter Z', 'See site code from Chapter Z', 'Site code from Zoo'],
    ...['Site code from Z6', 'Site code:Z67', 'Site code: Zoo', 'Site code: Chapter Z6'],
    ...['Website code Z67', `Site code from Chapter Z ${'x'.repeat(300)}`],
  ])('is not "%s"', (line) => {
    const kind = kindOf(line, { system: 'OPCS4' });
    expect(kind?.is === 'codes' && kind.slot).toBe(false);
  });

  test.each([
    'is assigned',
    'are also used',
    'must be recorded',
    'should be added',
    'may be selected',
  ])('is not a sentence: "%s"', (words) => {
    expect(kindOf(`Site code from Chapter Z ${words}`, { system: 'OPCS4' })?.is).toBe('sentence');
  });

  test('joins nothing', () => {
    const slot = kindOf('Site code from Chapter Z', { system: 'OPCS4' });
    expect(slot).toMatchObject({ choices: [{ join: 'AND', start: 0, end: 24 }] });
    const concept = kindOf('Vein (448606008)', { system: 'SNOMEDCT' });
    expect(concept).toMatchObject({ choices: [{ join: 'AND', start: 0, end: 16 }] });
  });
});

describe('which solution a line prefers', () => {
  test.each([
    ['the first', 'The first combination should be used in preference.', 0],
    ['the former', 'The former solution is preferred.', 0],
    ['the second', 'Of the solutions the second is preferable.', 1],
    ['the latter', 'The latter combination is preferred.', 1],
    ['the third', 'The third option is preferred.', 2],
    ['one that it does not name', 'This combination is preferred.', 0],
    ['none: it prefers no coding', 'The first operation is preferred.', null],
    ['none: it prefers nothing', 'Both combinations are given.', null],
  ])('%s: %p', (_label, line, preferred) => {
    expect(preferredIn(line)).toBe(preferred);
  });
});

describe('that a code cannot say something', () => {
  test.each([
    ['not possible', 'It is not possible to capture the type of lens using OPCS-4.', true],
    ['impossible', 'It is impossible to code the lens.', true],
    ['cannot', 'The lens cannot be identified.', true],
    ['cannot, by one code', 'It cannot be expressed by a single code.', true],
    ['no code', 'There is no specific OPCS-4 code for this.', true],
    ['case by case', 'It is coded on a case by case basis.', true],
    ['the appropriate codes', 'It is coded using the appropriate OPCS-4 codes.', true],
    ['possible', 'It is possible to capture the type of lens.', false],
    ['a code that is used', 'The appropriate code Y53.4 is assigned.', false],
    ['no code from a category', 'No codes from Y53.- are assigned.', false],
  ])('%s: %p', (_label, sentence, expected) => {
    expect(isInability(sentence)).toBe(expected);
  });
});

function print(
  kind: LineKind | null,
  { line, system }: { line: string; system: CodeSystem | null },
): string | null {
  if (kind === null) return null;
  switch (kind.is) {
    case 'title':
      return `title ${kind.reference}: ${kind.title}`;
    case 'subject':
      return `subject ${kind.subject}`;
    case 'section':
      return `section ${kind.system ?? 'of no system'}`;
    case 'codes': {
      const choices = kind.choices.map(({ target, words, marker, join }, index) => {
        const name = target.system === system ? writeTarget(target) : nameOf(target);
        const mark = marker === null ? '' : marker === 'DAGGER' ? '†' : '*';
        const between = index === 0 ? '' : ` ${join === 'UNKNOWN' ? '?' : join.toLowerCase()} `;
        return `${between}${name}${mark}${words === '' ? '' : `: ${words}`}`;
      });
      return [
        kind.slot ? 'slot ' : '',
        ...choices,
        kind.condition === null ? '' : `, ${kind.condition}`,
        kind.optional ? ' (optional)' : '',
      ].join('');
    }
    case 'note':
      return `note "${line.slice(kind.textAt)}"`;
    case 'scenario':
      return `scenario ${kind.label}`;
    case 'lead-in':
      return kind.of === null ? kind.is : `lead-in of ${kind.of}`;
    default:
      return kind.is;
  }
}
