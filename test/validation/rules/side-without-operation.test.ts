import {
  sideWithoutOperation,
  messages,
} from '../../../src/validation/rules/side-without-operation.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const ofNothing = (side: string, places: number[], ...suggestions: string[]) => ({
  message: messages.ofNothing(side),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['behind the operation', codesAlone('V25.4, Z94.2'), []],
  [
    'behind a method in front of the operation',
    codesAlone('Y53.4, Z94.2, V25.4, V55.1, Z66.5'),
    [ofNothing('Z94.2', [2], 'Y53.4, V25.4, V55.1, Z66.5, Z94.2')],
  ],
  ['no operation at all', codesAlone('Y53.4, Z94.2'), [ofNothing('Z94.2', [2])]],
  [
    'two',
    codesAlone('Y53.4, Z94.2, Z94.3, V25.4'),
    [
      ofNothing('Z94.2', [2], 'Y53.4, Z94.3, V25.4, Z94.2'),
      ofNothing('Z94.3', [3], 'Y53.4, Z94.2, V25.4, Z94.3'),
    ],
  ],
  ['first, which is told as never first', codesAlone('Z94.2, V25.4'), []],
  ['look-alike: behind a site', codesAlone('Z66.5, Z94.2, V25.4'), []],
  ['look-alike: behind what was not read', codesAlone('hello, Z94.2'), []],
  [
    'look-alike: a transplant among the diagnoses',
    codesAlone('', { diagnoses: 'Y53.4, Z94.2' }),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(sideWithoutOperation, given, findings));

everyMessageIsExercised(messages);
