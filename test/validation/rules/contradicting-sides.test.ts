import { contradictingSides, messages } from '../../../src/validation/rules/contradicting-sides.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const bothAndOne = (
  both: string,
  one: string,
  what: string,
  places: number[],
  ...suggestions: string[]
) => ({
  message: messages.bothAndOne(both, one, what),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['both sides', codesAlone('W82.1, Z94.1'), []],
  [
    'both sides and the right',
    codesAlone('W82.1, Z94.1, Z94.2'),
    [bothAndOne('Z94.1', 'Z94.2', 'W82.1', [2, 3], 'W82.1, Z94.1', 'W82.1, Z94.2')],
  ],
  [
    'the left and both sides, of a site',
    codesAlone('T57.1, Y53.4, Z62.1, Z94.3, Z94.1'),
    [
      bothAndOne(
        'Z94.1',
        'Z94.3',
        'Z62.1',
        [5, 4],
        'T57.1, Y53.4, Z62.1, Z94.1',
        'T57.1, Y53.4, Z62.1, Z94.3',
      ),
    ],
  ],
  [
    'one of two sites',
    codesAlone('T57.1, Z62.1, Z94.1, Z62.2, Z94.1, Z94.4'),
    [
      bothAndOne(
        'Z94.1',
        'Z94.4',
        'Z62.2',
        [5, 6],
        'T57.1, Z62.1, Z94.1, Z62.2, Z94.1',
        'T57.1, Z62.1, Z94.1, Z62.2, Z94.4',
      ),
    ],
  ],
  [
    'the same site again',
    codesAlone('T57.1, Z62.1, Z94.1, Z62.1, Z94.2'),
    [
      bothAndOne(
        'Z94.1',
        'Z94.2',
        'Z62.1',
        [3, 5],
        'T57.1, Z62.1, Z94.1, Z62.1',
        'T57.1, Z62.1, Z62.1, Z94.2',
      ),
    ],
  ],
  [
    'both sides with the right and the left',
    codesAlone('W82.1, Z94.1, Z94.2, Z94.3'),
    [
      bothAndOne('Z94.1', 'Z94.2', 'W82.1', [2, 3], 'W82.1, Z94.2, Z94.3', 'W82.1, Z94.1, Z94.3'),
      bothAndOne('Z94.1', 'Z94.3', 'W82.1', [2, 4], 'W82.1, Z94.2, Z94.3', 'W82.1, Z94.1, Z94.2'),
    ],
  ],
  ['look-alike: the right and the left', codesAlone('W82.1, Z94.2, Z94.3'), []],
  ['look-alike: a side for each of two sites', codesAlone('T57.1, Z62.1, Z94.1, Z62.2, Z94.2'), []],
  ['look-alike: two operations', codesAlone('W82.1, Z94.1, W82.1, Z94.2'), []],
  [
    'look-alike: a transplant among the diagnoses',
    codesAlone('', { diagnoses: 'Z94.1, Z94.2' }),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(contradictingSides, given, findings));

everyMessageIsExercised(messages);
