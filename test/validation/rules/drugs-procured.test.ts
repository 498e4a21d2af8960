import { drugsProcured, messages } from '../../../src/validation/rules/drugs-procured.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const procured = (code: string, place: number, ...suggestions: string[]) => ({
  message: messages.procured(code),
  places: [`procedure ${place}`],
  suggestions,
});

test.each<Case>([
  ['the delivery of chemotherapy', codesAlone('X72.3'), []],
  ['with its procurement', codesAlone('X72.3, X70.1'), [procured('X70.1', 2, 'X72.3')]],
  [
    'two',
    codesAlone('X71.1, X92.1, X28.1'),
    [procured('X71.1', 1, 'X92.1, X28.1'), procured('X92.1', 2, 'X71.1, X28.1')],
  ],
  [
    'the first of the drugs of high cost',
    codesAlone('X28.1, X81.8'),
    [procured('X81.8', 2, 'X28.1')],
  ],
  [
    'the last of the drugs of high cost',
    codesAlone('X28.1, X98.1'),
    [procured('X98.1', 2, 'X28.1')],
  ],
  ['look-alike: no operation at all', codesAlone('X99.8'), []],
  ['look-alike: delivery by mouth', codesAlone('X73.1'), []],
  ['look-alike: a diagnosis', codesAlone('', { diagnoses: 'X70.1, X92.1' }), []],
])('%s', (_label, given, findings) => expectFindings(drugsProcured, given, findings));

everyMessageIsExercised(messages);
