import {
  messages,
  symptomWithItsCause,
} from '../../../src/validation/rules/symptom-with-its-cause.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const explained = (codes: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.explained(codes[0] ?? '', codes.slice(1)),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions: suggestions.map((left) => ` | ${left}`),
});

test.each<Case>([
  ['the diagnosis alone', codesAlone('', { diagnoses: 'I21.9' }), []],
  ['a symptom alone', codesAlone('', { diagnoses: 'R07.4' }), []],
  [
    'pain in the chest with an infarction',
    codesAlone('', { diagnoses: 'I21.9, R07.4' }),
    [explained(['R07.4', 'I21.9'], [2, 1], 'I21.9')],
  ],
  [
    'the symptom in front',
    codesAlone('', { diagnoses: 'R07.4, I21.9' }),
    [explained(['R07.4', 'I21.9'], [1, 2], 'I21.9')],
  ],
  [
    'one symptom of two diagnoses',
    codesAlone('', { diagnoses: 'R07.4, I21.9, I22.0' }),
    [explained(['R07.4', 'I21.9', 'I22.0'], [1, 2, 3], 'I21.9, I22.0')],
  ],
  [
    'two symptoms, each with its diagnosis',
    codesAlone('', { diagnoses: 'K35.8, R10.4, G40.9, R56.8' }),
    [
      explained(['R10.4', 'K35.8'], [2, 1], 'K35.8, G40.9, R56.8'),
      explained(['R56.8', 'G40.9'], [4, 3], 'K35.8, R10.4, G40.9'),
    ],
  ],
  [
    'the first pneumonia of its range',
    codesAlone('', { diagnoses: 'J12.0, R06.0' }),
    [explained(['R06.0', 'J12.0'], [2, 1], 'J12.0')],
  ],
  [
    'the last pneumonia of its range',
    codesAlone('', { diagnoses: 'J18.9, R06.0' }),
    [explained(['R06.0', 'J18.9'], [2, 1], 'J18.9')],
  ],
  [
    'anaemia with a leukaemia',
    codesAlone('', { diagnoses: 'C95.9, D64.9' }),
    [explained(['D64.9', 'C95.9'], [2, 1], 'C95.9')],
  ],
  [
    'fluid in the lungs with disease of the heart',
    codesAlone('', { diagnoses: 'I25.1, J81.X' }),
    [explained(['J81.X', 'I25.1'], [2, 1], 'I25.1')],
  ],
  [
    'look-alike: fluid in the lungs without disease of the heart',
    codesAlone('', { diagnoses: 'I95.9, J81.X' }),
    [],
  ],
  [
    'look-alike: an influenza in front of the range',
    codesAlone('', { diagnoses: 'J11.1, R06.0' }),
    [],
  ],
  [
    'look-alike: a symptom with the diagnosis of another',
    codesAlone('', { diagnoses: 'I21.9, R10.4' }),
    [],
  ],
  ['look-alike: a fit with fever', codesAlone('', { diagnoses: 'G40.9, R56.0' }), []],
  [
    'look-alike: constipation with a hernia that obstructs nothing',
    codesAlone('', { diagnoses: 'K40.9, K59.0' }),
    [],
  ],
  ['look-alike: operations written like them', codesAlone('I21.9, R07.4'), []],
])('%s', (_label, given, findings) => expectFindings(symptomWithItsCause, given, findings));

everyMessageIsExercised(messages);
