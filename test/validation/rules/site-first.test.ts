import { messages, siteFirst } from '../../../src/validation/rules/site-first.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const first = (code: string, ...suggestions: string[]) => ({
  message: messages.first(code),
  places: ['procedure 1'],
  suggestions,
});
const sideFirst = (code: string, ...suggestions: string[]) => ({
  ...first(code, ...suggestions),
  message: messages.sideFirst(code),
});

test.each<Case>([
  ['the operation first', coding('V40.1, V55.1, Z67.5'), []],
  ['a site first', coding('Z67.5, V40.1, V55.1'), [first('Z67.5', 'V40.1, V55.1, Z67.5')]],
  [
    'a site of a full chapter, under the letter O',
    coding('O16.2, V40.1'),
    [first('O16.2', 'V40.1, O16.2')],
  ],
  ['the side first', coding('Z94.1, V40.1, Z67.5'), [sideFirst('Z94.1', 'V40.1, Z67.5, Z94.1')]],
  ['the heading of the side', coding('Z94, V40.1'), [sideFirst('Z94', 'V40.1, Z94')]],
  ['the side alone', coding('Z94.1'), [sideFirst('Z94.1')]],
  ['the heading of a site', coding('Z67, V40.1'), [first('Z67', 'V40.1, Z67')]],
  [
    'a site that the excerpt does not hold',
    coding('Z01.1, V40.1'),
    [first('Z01.1', 'V40.1, Z01.1')],
  ],
  ['two sites, and nothing that could stand first', coding('Z67.5, Z67.4'), [first('Z67.5')]],
  ['a site alone', coding('Z67.5'), [first('Z67.5')]],
  ['no procedures, a diagnosis with the same letter', coding('', { diagnoses: 'Z94.1' }), []],
  ['look-alike: a site last', coding('V40.1, V55.1, Z67.5'), []],
  ['look-alike: a method first', coding('Y53.4, V40.1'), []],
])('%s', (_label, given, findings) => expectFindings(siteFirst, given, findings));

everyMessageIsExercised(messages);
