import {
  biopsyWithExcision,
  messages,
} from '../../../src/validation/rules/biopsy-with-excision.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const both = (one: [string, number], other: [string, number], ...suggestions: string[]) => ({
  message: messages.both(one[0], other[0]),
  places: [`procedure ${one[1]}`, `procedure ${other[1]}`],
  suggestions,
});

test.each<Case>([
  ['an excision alone', codesAlone('H20.1'), []],
  ['a biopsy alone', codesAlone('H22.1'), []],
  ['excision and biopsy', codesAlone('H20.1, H22.1'), [both(['H22.1', 2], ['H20.1', 1], 'H20.1')]],
  [
    'biopsy and excision, each with its site',
    codesAlone('B32.2, Z15.1, B28.3, Z15.1'),
    [both(['B32.2', 1], ['B28.3', 3], 'B28.3, Z15.1')],
  ],
  [
    'two biopsies',
    codesAlone('S06.5, S13.1, S15.1'),
    [
      both(['S13.1', 2], ['S06.5', 1], 'S06.5, S15.1'),
      both(['S15.1', 3], ['S06.5', 1], 'S06.5, S13.1'),
    ],
  ],
  ['two sites', codesAlone('S06.5, Z47.1, S15.1, Z47.4'), []],
  ['two sides', codesAlone('B28.3, Z94.2, B32.2, Z94.3'), []],
  ['look-alike: biopsy of another organ', codesAlone('H20.1, G45.1'), []],
  ['look-alike: an examination without a biopsy', codesAlone('H20.1, H22.9'), []],
  ['look-alike: the biopsy as a method', codesAlone('H20.1, Y20.3'), []],
  ['look-alike: a diagnosis', codesAlone('', { diagnoses: 'H20.1, H22.1' }), []],
])('%s', (_label, given, findings) => expectFindings(biopsyWithExcision, given, findings));

everyMessageIsExercised(messages);
