import {
  minimalAccessFirst,
  messages,
} from '../../../src/validation/rules/minimal-access-first.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const behind = (access: string, method: string, places: number[], ...suggestions: string[]) => ({
  message: messages.behind(access, method),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['the approach, then another method', codesAlone('M04.3, Y75.2, Y13.2'), []],
  [
    'another method, then the approach',
    codesAlone('M04.3, Y13.2, Y75.2, Z94.2'),
    [behind('Y75.2', 'Y13.2', [3, 2], 'M04.3, Y75.2, Y13.2, Z94.2')],
  ],
  [
    'last, behind two methods',
    codesAlone('M04.3, Y13.2, Y53.2, Y77.2'),
    [behind('Y77.2', 'Y13.2', [4, 2], 'M04.3, Y77.2, Y13.2, Y53.2')],
  ],
  [
    'two operations',
    codesAlone('M04.3, Y13.2, Y75.2, T87.3, O48.1, Y74.2'),
    [
      behind('Y75.2', 'Y13.2', [3, 2], 'M04.3, Y75.2, Y13.2, T87.3, O48.1, Y74.2'),
      behind('Y74.2', 'O48.1', [6, 5], 'M04.3, Y13.2, Y75.2, T87.3, Y74.2, O48.1'),
    ],
  ],
  ['look-alike: an approach that failed in front', codesAlone('M04.3, Y71.4, Y75.2'), []],
  ['look-alike: two approaches', codesAlone('M04.3, Y76.3, Y75.2'), []],
  ['look-alike: the method of the operation before', codesAlone('M04.3, Y13.2, T87.3, Y75.2'), []],
  ['look-alike: behind a site', codesAlone('M04.3, Z94.2, Y75.2'), []],
])('%s', (_label, given, findings) => expectFindings(minimalAccessFirst, given, findings));

everyMessageIsExercised(messages);
