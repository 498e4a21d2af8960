import { companionMissing, messages } from '../../../src/validation/rules/companion-missing.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const missing = (code: string, place: number, what: string) => ({
  message: messages.missing(code, what),
  places: [`procedure ${place}`],
});
const stents = 'the type and number of stents, from L76 or L89';
const lens = 'how the lens was extracted, from C71 to C74';
const material = 'how the radioactive material was introduced, from Y35, Y36 or Y89';

test.each<Case>([
  ['a stent with its type', codesAlone('L31.4, Y53.4, L76.1'), []],
  ['its type in front', codesAlone('L89.5, L35.3'), []],
  ['a stent without', codesAlone('L31.4, Y53.4'), [missing('L31.4', 1, stents)]],
  [
    'two without',
    codesAlone('L54.4, C75.1'),
    [missing('L54.4', 1, stents), missing('C75.1', 2, lens)],
  ],
  [
    'a stent graft says nothing of the stent',
    codesAlone('L63.5, O20.3'),
    [missing('L63.5', 1, stents)],
  ],
  ['a lens with the first way of extraction', codesAlone('C71.2, C75.1'), []],
  ['a lens with the last way of extraction', codesAlone('C75.1, Z94.2, C74.3, Z94.2'), []],
  ['a lens alone', codesAlone('C75.1, Z94.2'), [missing('C75.1', 1, lens)]],
  ['seeds', codesAlone('X65.3, Y36.3, Z42.2'), []],
  ['brachytherapy', codesAlone('X65.6, Y89.1'), []],
  ['radiotherapy from within', codesAlone('X65.2, Z45.3'), [missing('X65.2', 1, material)]],
  [
    'the method of another operation',
    codesAlone('X65.3, M70.6, Y36.3'),
    [missing('X65.3', 1, material)],
  ],
  ['look-alike: external beams', codesAlone('X65.4, Y91.2'), []],
  ['look-alike: a lens that is revised', codesAlone('C75.2'), []],
  ['look-alike: an angioplasty', codesAlone('L31.1'), []],
  ['look-alike: a diagnosis', codesAlone('', { diagnoses: 'L31.4, C75.1' }), []],
])('%s', (_label, given, findings) => expectFindings(companionMissing, given, findings));

everyMessageIsExercised(messages);
