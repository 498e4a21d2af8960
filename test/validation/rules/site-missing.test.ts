import { siteMissing, messages } from '../../../src/validation/rules/site-missing.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const missing = (code: string, place: number, site: string) => ({
  message: messages.missing(code, site),
  places: [`procedure ${place}`],
});
const expected = (code: string, place: number, site: string) => ({
  message: messages.expected(code, site),
  places: [`procedure ${place}`],
  severity: 'WARNING' as const,
});
const root = 'the spinal nerve root, from Z07';
const nerve = 'the nerve, such as Z08.9 for the brachial plexus';
const part = 'the part of the body, from chapter Z';

test.each<Case>([
  ['a nerve root behind', codesAlone('A57.3, Y53.4, Z07.3, Z94.2'), []],
  ['no nerve root', codesAlone('A57.3'), [missing('A57.3', 1, root)]],
  ['another site', codesAlone('A57.5, Z06.3'), [missing('A57.5', 1, root)]],
  ['a site shared with the next operation', codesAlone('U21.1, U21.2, Z92.6'), []],
  [
    'the site of the next but one, behind a place of its own',
    codesAlone('U21.1, W82.1, Z94.2, U21.2, Z92.6'),
    [missing('U21.1', 1, part)],
  ],
  [
    'two without',
    codesAlone('A57.4, U21.2, Y98.1'),
    [missing('A57.4', 1, root), missing('U21.2', 2, part)],
  ],
  ['a side is no site', codesAlone('U21.2, Z94.2'), [missing('U21.2', 1, part)]],
  ['a site of the overflow', codesAlone('U21.2, O16.1'), []],
  ['brachial plexus', codesAlone('A73.5, Z08.9'), []],
  ['another nerve', codesAlone('A73.5, Z10.1, Z94.2'), []],
  ['no nerve', codesAlone('A73.5'), [expected('A73.5', 1, nerve)]],
  ['look-alike: rhizotomy', codesAlone('A57.2'), []],
  ['look-alike: injection at the nerve root', codesAlone('A57.7'), []],
  ['look-alike: imaging that says of what', codesAlone('U20.1, U05.1'), []],
  ['look-alike: a diagnosis', codesAlone('', { diagnoses: 'A57.3, U21.2' }), []],
])('%s', (_label, given, findings) => expectFindings(siteMissing, given, findings));

everyMessageIsExercised(messages);
