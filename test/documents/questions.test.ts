import { questionFor } from '../../src/documents/questions.js';

describe('the question that settles a condition', () => {
  test('is the same however documents word that image control was used', () => {
    const asked = [
      'when image control was used and the code of the procedure does not itself say which kind',
      'when a procedure has been performed using image control and the code does not state the type',
      'if Image Control has been used',
    ].map(questionFor);
    expect(asked.map(({ key }) => key)).toEqual(Array(3).fill('image-control-used'));
    expect(new Set(asked).size).toBe(1);
  });

  test.each([
    ['if', 'if a stent is placed', 'stent-placed', 'Does this hold: a stent is placed?'],
    [
      'when',
      'when a Doppler probe is used',
      'doppler-probe-used',
      'Does this hold: a Doppler probe is used?',
    ],
    ['whenever', 'whenever TOE is used', 'toe-used', 'Does this hold: TOE is used?'],
    ['where', 'where V40.1 is recorded', 'v40-1-recorded', 'Does this hold: V40.1 is recorded?'],
    [
      'long conditions get a key of eight words',
      'if one two three four five six seven eight nine ten',
      'one-two-three-four-five-six-seven-eight',
      'Does this hold: one two three four five six seven eight nine ten?',
    ],
  ])('%s', (_label, condition, key, text) => {
    expect(questionFor(condition)).toEqual({ key, text });
  });
});
