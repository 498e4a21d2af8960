import { prepare } from '../../src/documents/text.js';
import { unwrapped } from '../../src/documents/wrapped.js';

function wordsOf(text: string): string[] {
  return unwrapped(prepare(text)).map(({ text: words }) => words);
}

describe('a wrapped line', () => {
  test.each([
    ['one small letter further', 'V40.1 Non-rigid\nstabilisation', 'V40.1 Non-rigid stabilisation'],
    [
      'more than once',
      'V40.1 Non-rigid\nstabilisation\nof spine',
      'V40.1 Non-rigid stabilisation of spine',
    ],
    ['indented', 'V40.1 Non-rigid\n    stabilisation', 'V40.1 Non-rigid     stabilisation'],
    [
      'after white space that nobody sees',
      'V40.1 Non-rigid  \nstabilisation',
      'V40.1 Non-rigid   stabilisation',
    ],
    ['that goes on with or', 'V40.1 One\nor V40.2 Two', 'V40.1 One or V40.2 Two'],
    [
      'with a code, where the prose above has not ended',
      'In addition the ICD-10 code C22.0 Carcinoma is recorded, or\nC78.7 Secondary neoplasm.',
      'In addition the ICD-10 code C22.0 Carcinoma is recorded, or C78.7 Secondary neoplasm.',
    ],
    [
      'with a capital letter, below a long line of prose',
      'In addition a code from the ICD-10 categories F32 Depressive episode\nRecurrent disorder is used',
      'In addition a code from the ICD-10 categories F32 Depressive episode Recurrent disorder is used',
    ],
  ])('goes on: %s', (_label, text, expected) => {
    expect(wordsOf(text)).toEqual([expected]);
  });

  test.each([
    ['below prose', 'The code depends on where the stent is put, and on the\nNumber of stents'],
    [
      'with the codes that prose announces',
      'In addition to the operation on the spine itself that is coded\nOne of the following codes is assigned:',
    ],
    [
      'with words and a colon, below prose',
      'If the operation on the spine is coded together with another\nProcedure on the spine:',
    ],
    [
      'with a proviso, after a colon',
      'Note: The category says how many levels there are:\nif that is not known, V55.9 is used.',
    ],
    [
      'with what every page says',
      'NHS Digital is the national release centre for the terminology of\nSNOMED CT in the United Kingdom',
    ],
    ['inside brackets behind a code', 'Y53.2 Ultrasonic control (if a\nProbe is used)'],
    ['with what cannot be coded', 'The type of lens\nis not possible to capture in OPCS-4'],
  ])('goes on %s', (_label, text) => {
    expect(wordsOf(text)).toEqual([text.replace('\n', ' ')]);
  });

  test.each(['a', 'an', 'or', 'ICD10', 'ICD-10', 'OPCS4', 'OPCS-4', 'of,', '('])(
    'goes on with a code after "%s"',
    (word) => {
      expect(wordsOf(`The code is used with ${word}\nV40.2 Rigid`)).toHaveLength(1);
    },
  );

  test.each([
    ['after a blank line', 'V40.1 Non-rigid\n\nstabilisation'],
    ['after a full stop', 'V40.1 Non-rigid.\nstabilisation'],
    ['after a colon', 'Percutaneous procedure:\nstabilisation'],
    ['after a connective', 'V40.1 One\nOr\nsite code from Chapter Z'],
    ['after a heading', 'Coding recommendations\nlaparoscopic procedure:'],
    ['after a heading of procedures', 'Procedure and device\nlaparoscopic'],
    ['after a heading of the description', 'Description\nlaparoscopic'],
    ['after a heading below the codes', 'Your responsibility\nto this view'],
    ['after plus', 'Plus\nultrasonic control'],
    ['after a pointer to another page', 'The codes are available there\nand elsewhere'],
    ['after a title', 'IPG1 Stabilisation of spine\nCoding is below'],
    ['after a paragraph too long to have been wrapped', `Codes ${'word '.repeat(1_000)}\nand more`],
    ['with a capital letter', 'V40.1 Non-rigid\nStabilisation'],
    ['after a colon, but for a proviso', 'Open procedure:\nstabilisation if it is known'],
    [
      'with a capital letter, below what is no prose about codes',
      'A codex of what surgeons knew about the spine in those years\nStabilisation',
    ],
    ['with a code below a code', 'Y53.2 Control, in addition to the code and\nV40.2 Rigid'],
    ['with a code inside brackets', 'Y53.2 Ultrasonic control (if used\nV40.2 Rigid'],
    [
      'with a code below what every page says',
      'NHS Digital is the national release centre of\nV40.1',
    ],
    [
      'with a code below prose that may have ended',
      'In addition a code from the ICD-10 categories F32 Depressive episode is used\nV40.2 Rigid',
    ],
    ['with a site code below prose', 'In addition it is coded\na site code from Chapter Z'],
    ['with a code', 'V40.1 Non-rigid\nV40.2 Rigid'],
    ['with a code below prose that has ended', 'In addition these codes are used.\nV40.2 Rigid'],
    ['with a bullet', 'V40.1 Non-rigid\n• stabilisation'],
    ['with a connective alone', 'A code from V55.- is assigned\nor'],
    ['with a connective and a colon', 'A code from V55.- is assigned\nplus:'],
    ['with both connectives', 'A code from V55.- is assigned\nand/or\nV40.2 Two'],
    ['with a heading of diagnoses', 'A code from V55.- is assigned\ndiagnosis'],
    ['with a heading of codes', 'A code from V55.- is assigned\nicd-10 codes'],
    ['with a heading of the description', 'A code from V55.- is assigned\nsummary'],
    ['with a heading below the codes', 'A code from V55.- is assigned\nget involved'],
    [
      'with a pointer to another page',
      'A code from V55.- is assigned\nthe codes can be found elsewhere',
    ],
    ['with what every page says', 'A code from V55.- is assigned\nwww.nice.org.uk'],
    ['with a title', 'A code from V55.- is assigned\nipg2 fusion of spine'],
    ['with what a code excludes', 'A code from V55.- is assigned\nexcludes: excision'],
    ['with other codes instead', 'A code from V55.- is assigned\nother codes from V41 may be used'],
    [
      'with a disclaimer',
      'A code from V55.- is assigned\nthe service has advised NICE that these are suitable',
    ],
    ['with a banner', 'A code from V55.- is assigned\nthis guidance is being updated'],
    ['with a note', 'A code from V55.- is assigned\nnote: V55.- is second.'],
    ['with what a code includes', 'A code from V55.- is assigned\nincludes: wedge excision'],
    ['with a site code', 'V40.1 One\nsite code from Chapter Z'],
    ['with a site code and its article', 'V40.1 One\na site code from Chapter Z'],
    ['with a lead-in', 'V40.1 One\none of the following codes is assigned:'],
    ['at the beginning', '\nstabilisation'],
  ])('does not go on %s', (_label, text) => {
    const document = prepare(text);
    expect(unwrapped(document)).toEqual(document.lines);
  });

  test('keeps its number, and so do the lines below it', () => {
    expect(unwrapped(prepare('One\ntwo\nThree')).map(({ number }) => number)).toEqual([1, 3]);
  });

  test('reaches from its first character to its last', () => {
    const text = 'V40.1 Non-rigid\n  stabilisation  \nV40.2 Two';
    const ends = unwrapped(prepare(text)).map(({ start, end }) => text.slice(start, end));
    expect(ends).toEqual(['V40.1 Non-rigid\n  stabilisation', 'V40.2 Two']);
  });
});
