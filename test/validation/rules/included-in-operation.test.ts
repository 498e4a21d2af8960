import {
  includedInOperation,
  messages,
} from '../../../src/validation/rules/included-in-operation.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const never = (
  says: string,
  one: [string, number],
  other: [string, number],
  ...suggestions: string[]
) => ({
  message: messages.never(one[0], says, other[0]),
  places: [`procedure ${one[1]}`, `procedure ${other[1]}`],
  suggestions,
});
const seldom = (
  says: string,
  one: [string, number],
  other: [string, number],
  ...suggestions: string[]
) => ({
  message: messages.seldom(one[0], says, other[0]),
  places: [`procedure ${one[1]}`, `procedure ${other[1]}`],
  suggestions,
  severity: 'WARNING' as const,
});
const knee = 'that it is of the knee';

test.each<Case>([
  ['a side and no site', codesAlone('W82.2, Z94.2'), []],
  [
    'the knee',
    codesAlone('W82.2, Z84.6, Z94.2'),
    [seldom(knee, ['W82.2', 1], ['Z84.6', 2], 'W82.2, Z94.2')],
  ],
  [
    'both knees',
    codesAlone('W82.2, Z84.6, Z94.2, W82.3, Z84.6, Z94.3'),
    [
      seldom(knee, ['W82.2', 1], ['Z84.6', 2], 'W82.2, Z94.2, W82.3, Z84.6, Z94.3'),
      seldom(knee, ['W82.3', 4], ['Z84.6', 5], 'W82.2, Z84.6, Z94.2, W82.3, Z94.3'),
    ],
  ],
  [
    'the graft',
    codesAlone('D14.4, Y27.1, Z94.2'),
    [seldom('its graft', ['D14.4', 1], ['Y27.1', 2], 'D14.4, Z94.2')],
  ],
  [
    'the imaging',
    codesAlone('B16.4, Y97.1, Y98.1'),
    [
      never('its imaging', ['B16.4', 1], ['Y97.1', 2], 'B16.4, Y98.1'),
      never('its imaging', ['B16.4', 1], ['Y98.1', 3], 'B16.4, Y97.1'),
    ],
  ],
  ['look-alike: the knee of another operation', codesAlone('W82.2, Z94.2, W85.1, Z84.6'), []],
  ['look-alike: the imaging of another operation', codesAlone('B16.4, U21.2, Y98.1, Z92.6'), []],
  ['look-alike: another tympanoplasty', codesAlone('D14.2, Y27.1'), []],
  ['look-alike: another method', codesAlone('B16.4, Y53.4'), []],
])('%s', (_label, given, findings) => expectFindings(includedInOperation, given, findings));

everyMessageIsExercised(messages);
