import { sideStatedTwice, messages } from '../../../src/validation/rules/side-stated-twice.js';
import { codesAlone } from '../codings.js';
import { worldOf } from '../conventions-world.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const titles = {
  'B22.2': 'Bilateral removal of adrenal glands',
  'Q23.5': 'Removal of ovary, unilateral',
  'L16.3': 'Bypass from one armpit to bilateral arteries of the legs',
  'A01.1': 'Operation on the contrabilateral part',
};
const again = (
  operation: string,
  word: string,
  side: string,
  places: number[],
  ...suggestions: string[]
) => ({
  message: messages.again(operation, word, side),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});
const otherwise = (
  operation: string,
  word: string,
  side: string,
  places: number[],
  ...suggestions: string[]
) => ({
  message: messages.otherwise(operation, word, side),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['both sides by the title', codesAlone('B22.2'), []],
  [
    'both sides said again',
    codesAlone('B22.2, Z94.1'),
    [again('B22.2', 'bilateral', 'Z94.1', [2, 1], 'B22.2')],
  ],
  [
    'both sides said again behind a site',
    codesAlone('B22.2, Y53.4, Z41.4, Z94.1'),
    [again('B22.2', 'bilateral', 'Z94.1', [4, 1], 'B22.2, Y53.4, Z41.4')],
  ],
  [
    'both sides by the title, and the right',
    codesAlone('B22.2, Z94.2'),
    [otherwise('B22.2', 'bilateral', 'Z94.2', [2, 1])],
  ],
  [
    'one side said again',
    codesAlone('Q23.5, Z94.4'),
    [again('Q23.5', 'unilateral', 'Z94.4', [2, 1], 'Q23.5')],
  ],
  [
    'one side by the title, and both',
    codesAlone('Q23.5, Z94.1'),
    [otherwise('Q23.5', 'unilateral', 'Z94.1', [2, 1])],
  ],
  [
    'two operations',
    codesAlone('B22.2, Z94.1, Q23.5, Z94.4'),
    [
      again('B22.2', 'bilateral', 'Z94.1', [2, 1], 'B22.2, Q23.5, Z94.4'),
      again('Q23.5', 'unilateral', 'Z94.4', [4, 3], 'B22.2, Z94.1, Q23.5'),
    ],
  ],
  ['look-alike: which of the sides it was', codesAlone('Q23.5, Z94.2'), []],
  ['look-alike: a side of the next operation', codesAlone('B22.2, W82.1, Z94.1'), []],
  ['look-alike: both sides of a part only', codesAlone('L16.3, Z94.2'), []],
  ['look-alike: a longer word', codesAlone('A01.1, Z94.1'), []],
  ['look-alike: a title that says nothing of it', codesAlone('W82.1, Z94.1'), []],
])('%s', (_label, given, findings) =>
  expectFindings(sideStatedTwice, given, findings, worldOf([given], titles)),
);

everyMessageIsExercised(messages);
