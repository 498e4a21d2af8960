import {
  hazardBeforeIllness,
  messages,
} from '../../../src/validation/rules/hazard-before-illness.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const first = (hazard: string, illness: string, ...suggestions: string[]) => ({
  message: messages.first(hazard, illness),
  places: ['diagnosis 1', 'diagnosis 2'],
  suggestions,
});

const seldom = (immunization: string, illness: string, ...suggestions: string[]) => ({
  ...first(immunization, illness, ...suggestions),
  message: messages.seldom(immunization, illness),
  severity: 'WARNING' as const,
});

test.each<Case>([
  ['the illness first', diagnoses('A04.7, Z22.3'), []],
  ['the hazard first', diagnoses('Z22.3, A04.7'), [first('Z22.3', 'A04.7', ' | A04.7, Z22.3')]],
  [
    'the first of the hazards and the last of the injuries',
    diagnoses('Z20.0, T98.3'),
    [first('Z20.0', 'T98.3', ' | T98.3, Z20.0')],
  ],
  [
    'the last of the hazards and a symptom',
    diagnoses('Z28.8, R50.9'),
    [first('Z28.8', 'R50.9', ' | R50.9, Z28.8')],
  ],
  [
    'an immunization, which only warns',
    diagnoses('Z24.2, S61.0'),
    [seldom('Z24.2', 'S61.0', ' | S61.0, Z24.2')],
  ],
  ['later in the list', diagnoses('I10.X, Z22.3, A04.7'), []],
  ['not directly behind', diagnoses('Z22.3, I10.X, A04.7'), []],
  ['alone', diagnoses('Z22.3'), []],
  ['look-alikes: another factor', diagnoses('Z29.0, A04.7'), []],
])('%s', (_label, given, findings) => expectFindings(hazardBeforeIllness, given, findings));

everyMessageIsExercised(messages);
