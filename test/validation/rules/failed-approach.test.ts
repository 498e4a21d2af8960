import { failedApproach, messages } from '../../../src/validation/rules/failed-approach.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const behind = (
  approach: string,
  operation: string,
  places: number[],
  ...suggestions: string[]
) => ({
  message: messages.behind(approach, operation),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['directly behind', codesAlone('M04.3, Y71.4, Y13.2'), []],
  [
    'behind another method',
    codesAlone('M04.3, Y13.2, Y71.4, Z94.2'),
    [behind('Y71.4', 'M04.3', [3], 'M04.3, Y71.4, Y13.2, Z94.2')],
  ],
  [
    'last, behind the side',
    codesAlone('M04.3, Z94.2, Y72.2'),
    [behind('Y72.2', 'M04.3', [3], 'M04.3, Y72.2, Z94.2')],
  ],
  [
    'two operations',
    codesAlone('M04.3, Y13.2, Y71.5, T87.3, Y13.2, Y72.1'),
    [
      behind('Y71.5', 'M04.3', [3], 'M04.3, Y71.5, Y13.2, T87.3, Y13.2, Y72.1'),
      behind('Y72.1', 'T87.3', [6], 'M04.3, Y13.2, Y71.5, T87.3, Y72.1, Y13.2'),
    ],
  ],
  ['on the spine, behind the levels', codesAlone('V25.4, V55.1, Y71.4'), []],
  [
    'on the spine, behind the image control',
    codesAlone('V25.4, V55.1, Y53.4, Y71.4'),
    [behind('Y71.4', 'V25.4', [4], 'V25.4, V55.1, Y71.4, Y53.4')],
  ],
  ['look-alike: a revision', codesAlone('M04.3, Y13.2, Y71.3'), []],
  ['look-alike: no operation', codesAlone('Y13.2, Y71.4'), []],
])('%s', (_label, given, findings) => expectFindings(failedApproach, given, findings));

everyMessageIsExercised(messages);
