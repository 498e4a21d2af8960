import { stagesOfOperation, messages } from '../../../src/validation/rules/stages-of-operation.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const both = (stages: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.both(stages),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['a first stage', codesAlone('N08.3, Y70.3'), []],
  [
    'a first stage and a later one',
    codesAlone('N08.3, Y70.3, Y71.1'),
    [both(['Y70.3', 'Y71.1'], [2, 3], 'N08.3, Y70.3', 'N08.3, Y71.1')],
  ],
  [
    'apart, the later one first',
    codesAlone('N08.3, Y71.1, Y53.2, Y70.3, Z94.2'),
    [both(['Y71.1', 'Y70.3'], [2, 4], 'N08.3, Y71.1, Y53.2, Z94.2', 'N08.3, Y53.2, Y70.3, Z94.2')],
  ],
  [
    'of two operations',
    codesAlone('N08.3, Y70.3, Y71.1, N08.4, Y70.3, Y71.1'),
    [
      both(
        ['Y70.3', 'Y71.1'],
        [2, 3],
        'N08.3, Y70.3, N08.4, Y70.3, Y71.1',
        'N08.3, Y71.1, N08.4, Y70.3, Y71.1',
      ),
      both(
        ['Y70.3', 'Y71.1'],
        [5, 6],
        'N08.3, Y70.3, Y71.1, N08.4, Y70.3',
        'N08.3, Y70.3, Y71.1, N08.4, Y71.1',
      ),
    ],
  ],
  ['look-alike: each stage an operation', codesAlone('N08.3, Y70.3, N08.4, Y71.1'), []],
  ['look-alike: a revision', codesAlone('N08.3, Y70.3, Y71.3'), []],
])('%s', (_label, given, findings) => expectFindings(stagesOfOperation, given, findings));

everyMessageIsExercised(messages);
