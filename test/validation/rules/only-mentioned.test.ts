import { messages, onlyMentioned } from '../../../src/validation/rules/only-mentioned.js';
import { knowledgeFrom } from '../../knowledge-from-seed.js';
import { codesAlone, coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, wordsCited, type Case } from '../expect.js';

const graft = { guidance: 'IPG377' };
const lens = { guidance: 'IPG227', diagnoses: 'H18.6' };
const mentioned = (code: string, place: number) => ({
  message: messages.onlyMentioned(code, 'IPG377'),
  places: [`procedure ${place}`],
  severity: 'INFORMATION' as const,
});
const excluded = (code: string, place: number) => ({
  message: messages.excluded(code, 'IPG227'),
  places: [`procedure ${place}`],
});

test.each<Case>([
  ['the codes of the guidance', coding('K40.2, K23.1', graft), []],
  ['one code that a note speaks of', coding('K40.2, Y73.1', graft), [mentioned('Y73.1', 2)]],
  [
    'two of them, one by its category and in first place',
    coding('K45.1, K40.2, Y73.1', graft),
    [mentioned('K45.1', 1), mentioned('Y73.1', 3)],
  ],
  ['beside the procedure, and excluded', coding('C46.4, C51.5', lens), [excluded('C51.5', 2)]],
  ['in place of the procedure, and excluded', coding('C51.5', lens), [excluded('C51.5', 1)]],
  ['look-alike: another code of the category', coding('C46.4, C51.4', lens), []],
  ['look-alike: within a range that a note names', coding('K41.1, K25.3, K40.2', graft), []],
  [
    'look-alike: an operation of which the guidance does not speak',
    coding('K40.2, A01.1', graft),
    [],
  ],
  ['look-alike: a document that speaks of its own codes only', coding('V40.1, V55.9, Y53.4'), []],
  ['look-alike: no guidance', codesAlone('C46.4, C51.5'), []],
])('%s', (_label, given, findings) => expectFindings(onlyMentioned, given, findings));

test('a whole chapter that a note speaks of tells nothing', () => {
  const chapter = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
It is not possible to say more with a site code from Chapter Z.`);
  expectFindings(onlyMentioned, coding('V40.1, Z67.5'), [], chapter);
});

test('the note is cited', () => {
  expect(wordsCited(onlyMentioned, coding('C46.4, C51.5', lens))).toEqual([
    expect.stringMatching(/^Excludes: .*\(C51\.5\)/),
  ]);
});

everyMessageIsExercised(messages);
