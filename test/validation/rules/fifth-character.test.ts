import { fifthCharacter, messages } from '../../../src/validation/rules/fifth-character.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';
import { worldOf } from '../conventions-world.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const missing = (code: string, said: string, place: number, ...suggestions: string[]) => ({
  message: messages.missing(code, said),
  places: [`diagnosis ${place}`],
  suggestions,
});
const wrong = (code: string, digit: string, said: string) => ({
  message: messages.wrong(code, digit, said),
  places: ['diagnosis 1'],
});
const closed = '0 for closed or 1 for open';
const gangrene = '0 without gangrene or 1 with gangrene';
const site = 'the site, from 0 to 9';
const worthKnowing = { severity: 'INFORMATION' as const };

test.each<Case>([
  ['fractures with it', diagnoses('S72.00, S52.51, T08.X0'), []],
  [
    'a fracture without',
    diagnoses('S72.0, W19.9'),
    [missing('S72.0', closed, 1, ' | S72.00, W19.9')],
  ],
  [
    'two fractures without',
    diagnoses('S02.0, T12.X'),
    [
      missing('S02.0', closed, 1, ' | S02.00, T12.X'),
      missing('T12.X', closed, 2, ' | S02.0, T12.X0'),
    ],
  ],
  [
    'a fracture that is neither closed nor open',
    diagnoses('S72.02'),
    [wrong('S72.02', '2', closed)],
  ],
  [
    'atherosclerosis without, which has to be chosen',
    diagnoses('I70.2'),
    [missing('I70.2', gangrene, 1)],
  ],
  ['atherosclerosis with another', diagnoses('I70.29'), [wrong('I70.29', '9', gangrene)]],
  [
    'respiratory failure of a type that is not stated',
    diagnoses('J96.0'),
    [
      missing(
        'J96.0',
        '0 for type I, 1 for type II or 9 where the type is not stated',
        1,
        ' | J96.09',
      ),
    ],
  ],
  ['respiratory failure of type I', diagnoses('J96.00'), []],
  [
    'a disease of the spine without its site',
    diagnoses('M48.0'),
    [{ ...missing('M48.0', site, 1), ...worthKnowing }],
  ],
  ['a disease of the spine with its site', diagnoses('M48.06'), []],
  ['the site is in the name', diagnoses('M54.5, M17.1, M51.2, M75.1, M54.2'), []],
  [
    'a code written with a hyphen in its place',
    diagnoses('S72.0-'),
    [missing('S72.0', closed, 1, ' | S72.00')],
  ],
  ['a heading, which is told by another rule', diagnoses('S72'), []],
  ['look-alikes: a dislocation, a vein, a lung', diagnoses('S73.0, I83.9, J95.1, T14.2'), []],
])('%s', (_label, given, findings) => expectFindings(fifthCharacter, given, findings));

test('a code that the edition has codes below', () => {
  const given = diagnoses('K35.8, I10.X');
  const knowledge = worldOf([given, diagnoses('K35.80, K35.89')]);
  const listed = {
    message: messages.listed('K35.8', ['K35.80', 'K35.89']),
    places: ['diagnosis 1'],
    severity: 'WARNING' as const,
  };
  expectFindings(fifthCharacter, given, [listed], knowledge);
});

everyMessageIsExercised(messages);
