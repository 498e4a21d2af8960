import {
  examinationWithTreatment,
  messages,
} from '../../../src/validation/rules/examination-with-treatment.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const both = (one: [string, number], other: [string, number], ...suggestions: string[]) => ({
  message: messages.both(one[0], other[0]),
  places: [`procedure ${one[1]}`, `procedure ${other[1]}`],
  suggestions,
});

test.each<Case>([
  ['a treatment alone', codesAlone('G43.1'), []],
  ['an examination alone', codesAlone('G45.9'), []],
  [
    'examination, then treatment',
    codesAlone('G45.9, G43.1'),
    [both(['G45.9', 1], ['G43.1', 2], 'G43.1')],
  ],
  [
    'treatment, then examination',
    codesAlone('H20.1, H22.9, Z28.6'),
    [both(['H22.9', 2], ['H20.1', 1], 'H20.1')],
  ],
  [
    'two organs',
    codesAlone('M45.9, M42.1, H22.9, H21.1'),
    [
      both(['M45.9', 1], ['M42.1', 2], 'M42.1, H22.9, H21.1'),
      both(['H22.9', 3], ['H21.1', 4], 'M45.9, M42.1, H21.1'),
    ],
  ],
  [
    'two treatments are told once',
    codesAlone('H20.1, H21.1, H22.9'),
    [both(['H22.9', 3], ['H20.1', 1], 'H20.1, H21.1')],
  ],
  [
    'the same site',
    codesAlone('H22.9, Z28.6, H20.1, Z28.6'),
    [both(['H22.9', 1], ['H20.1', 3], 'H20.1, Z28.6')],
  ],
  [
    'one site of several is shared',
    codesAlone('H22.9, Z28.2, Z28.6, H20.1, Z28.6'),
    [both(['H22.9', 1], ['H20.1', 4], 'H20.1, Z28.6')],
  ],
  ['different sites', codesAlone('H22.9, Z28.6, H20.1, Z28.2'), []],
  ['right and left', codesAlone('M30.9, Z94.2, M27.1, Z94.3'), []],
  [
    'right and both',
    codesAlone('M30.9, Z94.2, M27.1, Z94.1'),
    [both(['M30.9', 1], ['M27.1', 3], 'M27.1, Z94.1')],
  ],
  ['look-alike: a biopsy of its own', codesAlone('G45.1, G43.1'), []],
  ['look-alike: another organ', codesAlone('H22.9, G43.1'), []],
  ['look-alike: a diagnosis', codesAlone('', { diagnoses: 'G45.9, G43.1' }), []],
])('%s', (_label, given, findings) => expectFindings(examinationWithTreatment, given, findings));

everyMessageIsExercised(messages);
