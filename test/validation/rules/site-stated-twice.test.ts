import { siteStatedTwice, messages } from '../../../src/validation/rules/site-stated-twice.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const again = (site: string, operation: string, places: number[], ...suggestions: string[]) => ({
  message: messages.again(site, operation),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});
const againOnSide = (
  site: string,
  sides: string,
  operation: string,
  places: number[],
  ...suggestions: string[]
) => ({
  message: messages.againOnSide(site, sides, operation),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['two sites', codesAlone('T57.1, Z62.1, Z62.2'), []],
  [
    'the same site twice',
    codesAlone('T57.1, Z62.1, Z62.1'),
    [again('Z62.1', 'T57.1', [3, 2], 'T57.1, Z62.1')],
  ],
  [
    'three times',
    codesAlone('T57.1, Z62.1, Z62.1, Z62.1'),
    [
      again('Z62.1', 'T57.1', [3, 2], 'T57.1, Z62.1, Z62.1'),
      again('Z62.1', 'T57.1', [4, 3], 'T57.1, Z62.1, Z62.1'),
    ],
  ],
  [
    'with the same side, a site between',
    codesAlone('T57.1, Z62.1, Z94.2, Z62.2, Z62.1, Z94.2'),
    [againOnSide('Z62.1', 'Z94.2', 'T57.1', [5, 2], 'T57.1, Z62.1, Z94.2, Z62.2')],
  ],
  [
    'with the same two sides',
    codesAlone('T57.1, Z62.1, Z94.2, Z94.3, Z62.1, Z94.2, Z94.3'),
    [againOnSide('Z62.1', 'Z94.2 and Z94.3', 'T57.1', [5, 2], 'T57.1, Z62.1, Z94.2, Z94.3')],
  ],
  ['look-alike: the other side', codesAlone('T57.1, Z62.1, Z94.2, Z62.1, Z94.3'), []],
  ['look-alike: once with a side', codesAlone('T57.1, Z62.1, Z62.1, Z94.2'), []],
  ['look-alike: two operations', codesAlone('T57.1, Z62.1, T57.2, Z62.1'), []],
  ['look-alike: no operation', codesAlone('Z62.1, Z62.1'), []],
])('%s', (_label, given, findings) => expectFindings(siteStatedTwice, given, findings));

everyMessageIsExercised(messages);
