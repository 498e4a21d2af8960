import { siteOfSpine, messages } from '../../../src/validation/rules/site-of-spine.js';
import { codesAlone, coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const missing = (operation: string, place: number) => ({
  message: messages.missing(operation),
  places: [`procedure ${place}`],
});

test.each<Case>([
  ['levels and a site', codesAlone('V25.4, V55.1, Z66.5'), []],
  ['levels and no site', codesAlone('V25.4, V55.1'), [missing('V25.4', 1)]],
  ['a side only', codesAlone('V25.4, V55.1, Z94.2'), [missing('V25.4', 1)]],
  ['levels behind another operation', codesAlone('A57.3, V55.1'), [missing('A57.3', 1)]],
  [
    'two operations, both without',
    codesAlone('V25.4, V55.1, V33.1, V55.2'),
    [missing('V25.4', 1), missing('V33.1', 3)],
  ],
  ['neither levels nor a site', codesAlone('V70.1'), [missing('V70.1', 1)]],
  ['a site shared with the next operation', codesAlone('V25.4, V55.1, V33.7, V55.1, Z66.5'), []],
  ['a site of the overflow', codesAlone('V25.4, V55.1, O16.2'), []],
  ['look-alike: no levels and no operation on the spine', codesAlone('A57.3'), []],
  ['look-alike: the skull', codesAlone('V21.1'), []],
  ['look-alike: a step of the guidance, which says what follows', coding('V40.1, V55.1'), []],
])('%s', (_label, given, findings) => expectFindings(siteOfSpine, given, findings));

everyMessageIsExercised(messages);
