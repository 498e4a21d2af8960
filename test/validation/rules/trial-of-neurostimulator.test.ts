import {
  trialOfNeurostimulator,
  messages,
} from '../../../src/validation/rules/trial-of-neurostimulator.js';
import { codesAlone, coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const notTemporary = (electrodes: string, places: number[], ...suggestions: string[]) => ({
  message: messages.notTemporary(electrodes),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['temporary', codesAlone('A48.7, Y70.5, Z06.3'), []],
  [
    'not said to be temporary',
    codesAlone('A48.7, Z06.3'),
    [notTemporary('A48.7', [1], 'A48.7, Y70.5, Z06.3')],
  ],
  ['last', codesAlone('A70.4'), [notTemporary('A70.4', [1], 'A70.4, Y70.5')]],
  [
    'two of them',
    codesAlone('A09.5, A33.4, Y53.4'),
    [
      notTemporary('A09.5', [1], 'A09.5, Y70.5, A33.4, Y53.4'),
      notTemporary('A33.4', [2], 'A09.5, A33.4, Y70.5, Y53.4'),
    ],
  ],
  ['look-alike: a first stage', codesAlone('A70.4, Y70.3'), []],
  ['look-alike: the stimulator is implanted as well', codesAlone('A48.7, A48.3'), []],
  ['look-alike: attention to a stimulator', codesAlone('A48.4'), []],
  [
    'look-alike: a step of the guidance is for it',
    coding('A70.4, Y70.3, Z92.1', { guidance: 'IPG452' }),
    [],
  ],
  [
    'look-alike: a step of the guidance that nothing fills',
    coding('A70.4, Z92.1', { guidance: 'IPG452' }),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(trialOfNeurostimulator, given, findings));

everyMessageIsExercised(messages);
