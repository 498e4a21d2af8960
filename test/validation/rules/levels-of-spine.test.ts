import { levelsOfSpine, messages } from '../../../src/validation/rules/levels-of-spine.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const missing = (code: string, place: number, ...suggestions: string[]) => ({
  message: messages.missing(code),
  places: [`procedure ${place}`],
  suggestions,
});

test.each<Case>([
  ['levels directly behind', codesAlone('V25.4, V55.1, Z66.5'), []],
  ['no levels', codesAlone('V25.4, Z66.5'), [missing('V25.4', 1, 'V25.4, V55.9, Z66.5')]],
  [
    'levels behind the site',
    codesAlone('V25.4, Z66.5, V55.1'),
    [missing('V25.4', 1, 'V25.4, V55.1, Z66.5')],
  ],
  [
    'two operations, one of them without',
    codesAlone('V25.4, V55.1, V33.1'),
    [missing('V33.1', 3, 'V25.4, V55.1, V33.1, V55.9')],
  ],
  ['the last operation of the spine', codesAlone('V70.1'), [missing('V70.1', 1, 'V70.1, V55.9')]],
  ['look-alike: bones of the skull', codesAlone('V21.1'), []],
  ['look-alike: a diagnosis', codesAlone('', { diagnoses: 'V25.4' }), []],
])('%s', (_label, given, findings) => expectFindings(levelsOfSpine, given, findings));

everyMessageIsExercised(messages);
