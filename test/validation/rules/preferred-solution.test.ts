import { messages, preferredSolution } from '../../../src/validation/rules/preferred-solution.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, wordsCited, type Case } from '../expect.js';

const ablation = (procedures: string) =>
  coding(procedures, { guidance: 'IPG405', diagnoses: 'C64.X' });
const preferred = (place: number) => ({
  message: messages.preferred('IPG405', ['M10.4', 'Y53.-'], ['M04.3', 'Y75.2', 'Y13.2']),
  places: [`procedure ${place}`],
});

test.each<Case>([
  ['the preferred way', ablation('M10.4, Y53.2'), []],
  ['the other way', ablation('M04.3, Y75.2, Y13.2'), [preferred(1)]],
  ['the other way, incomplete', ablation('M04.3, Y13.2'), [preferred(1)]],
  ['once each way', ablation('M10.4, Y53.2, M04.3, Y75.2, Y13.2'), [preferred(3)]],
  ['look-alike: without the operation', ablation('Y75.2, Y13.2'), []],
  [
    'look-alike: a document without a preference',
    coding('J01.1, Y99.2', { guidance: 'IPG194' }),
    [],
  ],
  ['look-alike: a document with one way', coding('V40.1, V55.1, Z67.5'), []],
])('%s', (_label, given, findings) => expectFindings(preferredSolution, given, findings));

test('the words that state the preference are cited, and both ways named', () => {
  expect(wordsCited(preferredSolution, ablation('M04.3, Y75.2, Y13.2'))).toEqual([
    expect.stringMatching(/the first combination is preferred\.$/),
  ]);
  expect(messages.preferred('IPG405', ['M10.4', 'Y53.-'], ['M04.3', 'Y75.2'])).toBe(
    'IPG405 prefers M10.4 and Y53.- over M04.3 and Y75.2.',
  );
});

everyMessageIsExercised(messages);
