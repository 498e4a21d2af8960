import {
  levelsWithoutOperation,
  messages,
} from '../../../src/validation/rules/levels-without-operation.js';
import { codesAlone, coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const inFront = (levels: string, places: number[], ...suggestions: string[]) => ({
  message: messages.inFront(levels),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});
const elsewhere = (
  levels: string,
  operation: string,
  places: number[],
  ...suggestions: string[]
) => ({
  message: messages.elsewhere(levels, operation),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
  severity: 'WARNING' as const,
});

test.each<Case>([
  ['behind the operation', codesAlone('V25.4, V55.1, Z66.5'), []],
  ['first', codesAlone('V55.1, V25.4, Z66.5'), [inFront('V55.1', [1], 'V25.4, V55.1, Z66.5')]],
  ['alone', codesAlone('V55.1'), [inFront('V55.1', [1])]],
  [
    'in front of two operations on the spine',
    codesAlone('V55.1, V25.4, Z66.5, V33.1, Z66.3'),
    [
      inFront(
        'V55.1',
        [1],
        'V25.4, V55.1, Z66.5, V33.1, Z66.3',
        'V25.4, Z66.5, V33.1, V55.1, Z66.3',
      ),
    ],
  ],
  [
    'behind an operation on the bowel',
    codesAlone('H07.9, V55.1, V33.1'),
    [elsewhere('V55.1', 'H07.9', [2, 1], 'H07.9, V33.1, V55.1')],
  ],
  [
    'behind an operation on the jaw',
    codesAlone('V21.1, V55.1'),
    [elsewhere('V55.1', 'V21.1', [2, 1])],
  ],
  [
    'two problems',
    codesAlone('V55.2, H07.9, V55.1'),
    [inFront('V55.2', [1]), elsewhere('V55.1', 'H07.9', [3, 2])],
  ],
  ['look-alike: an injection at the root of a nerve', codesAlone('A57.7, V55.1, Z07.3'), []],
  ['look-alike: a graft of bone', codesAlone('W31.9, V55.1, Z66.3'), []],
  ['look-alike: behind the site', codesAlone('V25.4, Z66.5, V55.1'), []],
  ['look-alike: a step of the guidance, which says where it stands', coding('V55.1, V40.1'), []],
  ['look-alike: a diagnosis', codesAlone('', { diagnoses: 'V55.1' }), []],
])('%s', (_label, given, findings) => expectFindings(levelsWithoutOperation, given, findings));

everyMessageIsExercised(messages);
