import { excludedByANote, messages } from '../../../src/validation/rules/excluded-by-a-note.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const apart = (codes: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.apart(codes[0] ?? '', codes.slice(1)),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions: suggestions.map((left) => ` | ${left}`),
});

test.each<Case>([
  ['one of the two', codesAlone('', { diagnoses: 'G44.2' }), []],
  ['the other', codesAlone('', { diagnoses: 'R51.X' }), []],
  [
    'both',
    codesAlone('', { diagnoses: 'G44.2, R51.X' }),
    [apart(['G44.2', 'R51.X'], [1, 2], 'G44.2', 'R51.X')],
  ],
  [
    'the other way round',
    codesAlone('', { diagnoses: 'R51.X, G44.2' }),
    [apart(['G44.2', 'R51.X'], [2, 1], 'R51.X', 'G44.2')],
  ],
  [
    'two pairs',
    codesAlone('', { diagnoses: 'K35.3, K65.0, H81.1, R42.X' }),
    [
      apart(['H81.1', 'R42.X'], [3, 4], 'K35.3, K65.0, H81.1', 'K35.3, K65.0, R42.X'),
      apart(['K65.0', 'K35.3'], [2, 1], 'K35.3, H81.1, R42.X', 'K65.0, H81.1, R42.X'),
    ],
  ],
  [
    'one with two others',
    codesAlone('', { diagnoses: 'K56.6, K43.0, K46.0' }),
    [apart(['K56.6', 'K43.0', 'K46.0'], [1, 2, 3], 'K43.0, K46.0')],
  ],
  [
    'the last of a range',
    codesAlone('', { diagnoses: 'D72.8, D84.9' }),
    [apart(['D72.8', 'D84.9'], [1, 2], 'D72.8', 'D84.9')],
  ],
  ['look-alike: behind the range', codesAlone('', { diagnoses: 'D72.8, D85.9' }), []],
  ['look-alike: migraine', codesAlone('', { diagnoses: 'G43.9, R51.X' }), []],
  ['look-alike: operations written like them', codesAlone('G44.2, R51.X'), []],
])('%s', (_label, given, findings) => expectFindings(excludedByANote, given, findings));

everyMessageIsExercised(messages);
