import {
  permanentNeurostimulator,
  messages,
} from '../../../src/validation/rules/permanent-neurostimulator.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const temporary = (
  implant: string,
  method: string,
  places: number[],
  ...suggestions: string[]
) => ({
  message: messages.temporary(implant, method),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['an implantation', codesAlone('A48.3, Z06.3'), []],
  [
    'a temporary implantation',
    codesAlone('A48.3, Y70.5, Z06.3'),
    [temporary('A48.3', 'Y70.5', [1, 2], 'A48.3, Z06.3')],
  ],
  [
    'two',
    codesAlone('A09.1, Y70.5, A33.1, Y70.5'),
    [
      temporary('A09.1', 'Y70.5', [1, 2], 'A09.1, A33.1, Y70.5'),
      temporary('A33.1', 'Y70.5', [3, 4], 'A09.1, Y70.5, A33.1'),
    ],
  ],
  ['look-alike: a trial', codesAlone('A48.7, Y70.5, Z06.3'), []],
  ['look-alike: a trial, then the implantation', codesAlone('A70.4, Y70.5, A70.1'), []],
  ['look-alike: a first stage', codesAlone('A70.1, Y70.3'), []],
])('%s', (_label, given, findings) => expectFindings(permanentNeurostimulator, given, findings));

everyMessageIsExercised(messages);
