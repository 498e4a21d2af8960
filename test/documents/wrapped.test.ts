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
