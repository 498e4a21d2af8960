import { anaestheticFirst, messages } from '../../../src/validation/rules/anaesthetic-first.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const first = (code: string, ...suggestions: string[]) => ({
  message: messages.first(code),
  places: ['procedure 1'],
  suggestions,
});

test.each<Case>([
  ['behind its operation', codesAlone('C79.2, Z94.2, C90.3'), []],
  ['first', codesAlone('C90.3, C79.2, Z94.2'), [first('C90.3', 'C79.2, Z94.2, C90.3')]],
  [
    'first of three',
    codesAlone('C90.1, Z94.2, C71.2, C75.1'),
    [first('C90.1', 'C71.2, C90.1, Z94.2, C75.1', 'C75.1, C90.1, Z94.2, C71.2')],
  ],
  ['alone', codesAlone('C90.3'), [first('C90.3')]],
  ['two, one behind the other', codesAlone('C90.3, C90.1'), [first('C90.3')]],
  ['look-alike: the last operation on the eye', codesAlone('C89.3'), []],
  ['look-alike: another anaesthetic, for other rules', codesAlone('Y80.1, C79.2'), []],
  ['look-alike: a diagnosis', codesAlone('', { diagnoses: 'C90.3' }), []],
])('%s', (_label, given, findings) => expectFindings(anaestheticFirst, given, findings));

everyMessageIsExercised(messages);
