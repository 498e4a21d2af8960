import { outpatientDefault, messages } from '../../../src/validation/rules/outpatient-default.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const notFirst = (code: string, places: number[], ...suggestions: string[]) => ({
  message: messages.notFirst(code),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['first', codesAlone('X99.8'), []],
  ['behind an operation', codesAlone('T57.1, X99.8'), [notFirst('X99.8', [2], 'T57.1')]],
  [
    'both',
    codesAlone('X99.9, X99.8, X99.9'),
    [notFirst('X99.8', [2], 'X99.9, X99.9'), notFirst('X99.9', [3], 'X99.9, X99.8')],
  ],
  ['look-alike: an operation without a code of its own', codesAlone('T57.1, X99.7'), []],
  [
    'look-alike: an external cause among the diagnoses',
    codesAlone('', { diagnoses: 'S00.1, X99.9' }),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(outpatientDefault, given, findings));

everyMessageIsExercised(messages);
