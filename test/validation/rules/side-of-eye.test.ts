import { sideOfEye, messages } from '../../../src/validation/rules/side-of-eye.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const missing = (operations: string[], places: number[]) => ({
  message: messages.missing(operations),
  places: places.map((place) => `procedure ${place}`),
});

test.each<Case>([
  ['a side', codesAlone('C60.1, Z94.2'), []],
  ['no side', codesAlone('C60.1'), [missing(['C60.1'], [1])]],
  ['a site and no side', codesAlone('C60.1, Y53.4, Z19.1'), [missing(['C60.1'], [1])]],
  ['a side shared with the next operation', codesAlone('C71.2, C75.1, Z94.2'), []],
  ['no side for two together', codesAlone('C71.2, C75.1'), [missing(['C71.2', 'C75.1'], [1, 2])]],
  [
    'a side of the first does not do for the next',
    codesAlone('C71.2, Z94.2, C75.1'),
    [missing(['C75.1'], [3])],
  ],
  [
    'apart, both without',
    codesAlone('C60.1, W82.1, Z94.2, C61.1'),
    [missing(['C60.1'], [1]), missing(['C61.1'], [4])],
  ],
  ['an anaesthetic between them', codesAlone('C71.2, C90.3, C75.1, Z94.2'), []],
  ['an anaesthetic behind, with no side', codesAlone('C71.2, C90.3'), [missing(['C71.2'], [1])]],
  ['the last of the neighbours that need it', codesAlone('C31.6'), [missing(['C31.6'], [1])]],
  ['look-alike: both sides by the title', codesAlone('C31.2'), []],
  ['look-alike: the last of these', codesAlone('C31.5'), []],
  ['look-alike: the ear', codesAlone('D01.1'), []],
  ['look-alike: a diagnosis', codesAlone('', { diagnoses: 'C60.1' }), []],
])('%s', (_label, given, findings) => expectFindings(sideOfEye, given, findings));

everyMessageIsExercised(messages);
