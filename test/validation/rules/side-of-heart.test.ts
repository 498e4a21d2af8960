import { sideOfHeart, messages } from '../../../src/validation/rules/side-of-heart.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const sided = (operation: string, side: string, places: number[], ...suggestions: string[]) => ({
  message: messages.sided(operation, side),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['no side', codesAlone('K57.4, Z33.6'), []],
  [
    'a side directly behind',
    codesAlone('K57.4, Z94.2'),
    [sided('K57.4', 'Z94.2', [1, 2], 'K57.4')],
  ],
  [
    'two operations',
    codesAlone('K01.1, Z94.1, K78.1, Z94.3'),
    [
      sided('K01.1', 'Z94.1', [1, 2], 'K01.1, K78.1, Z94.3'),
      sided('K78.1', 'Z94.3', [3, 4], 'K01.1, Z94.1, K78.1'),
    ],
  ],
  ['look-alike: the side of a vein behind a site', codesAlone('K40.1, Z38.1, Z94.2'), []],
  ['look-alike: an artery', codesAlone('L01.1, Z94.2'), []],
  [
    'look-alike: another code of the category letter among the diagnoses',
    codesAlone('', { diagnoses: 'K57.3, Z94.2' }),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(sideOfHeart, given, findings));

everyMessageIsExercised(messages);
