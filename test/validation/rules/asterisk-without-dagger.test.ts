import {
  asteriskWithoutDagger,
  messages,
} from '../../../src/validation/rules/asterisk-without-dagger.js';
import { codesAlone, coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';
import { releaseOf, tabs } from '../../releases/files.js';
import { knowledgeOf } from '../../knowledge/knowledge.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const missing = (code: string, place: number, ...suggestions: string[]) => ({
  message: messages.missing(code),
  places: [`diagnosis ${place}`],
  suggestions,
});
const expected = (
  code: string,
  daggers: readonly string[],
  place: number,
  ...suggestions: string[]
) => ({
  message: messages.expected(code, daggers),
  places: [`diagnosis ${place}`],
  suggestions,
});
const elsewhere = (code: string, dagger: string, place: number, ...suggestions: string[]) => ({
  message: messages.elsewhere(code, dagger),
  places: [`diagnosis ${place}`],
  suggestions,
  severity: 'WARNING' as const,
});
const diabetes = ['E10-E14', 'O24'];

test.each<Case>([
  ['the disease in front', diagnoses('G30.1, F00.1'), []],
  ['the disease behind', diagnoses('F00.1, G30.1'), []],
  ['several manifestations of one disease', diagnoses('E11.7, H36.0, N08.3'), []],
  [
    'dementia in Alzheimer disease alone',
    diagnoses('F00.1'),
    [expected('F00.1', ['G30'], 1, ' | G30.9, F00.1')],
  ],
  [
    'another disease beside it',
    diagnoses('I10.X, F00.1'),
    [expected('F00.1', ['G30'], 2, ' | I10.X, G30.9, F00.1')],
  ],
  [
    'the disease elsewhere',
    diagnoses('E11.3, I10.X, H36.0'),
    [elsewhere('H36.0', 'E11.3', 3, ' | E11.3, H36.0, I10.X')],
  ],
  [
    'a manifestation that has to be told which disease it is of',
    diagnoses('H36.0'),
    [expected('H36.0', diabetes, 1)],
  ],
  ['several, with what says more', diagnoses('E11.7, N08.3, N18.3, H36.0, I10.X, G63.2'), []],
  [
    'behind diabetes with one complication',
    diagnoses('E11.2, N08.3, N18.3, H36.0'),
    [elsewhere('H36.0', 'E11.2', 4, ' | E11.2, H36.0, N08.3, N18.3')],
  ],
  [
    'in front of diabetes with several',
    diagnoses('H36.0, I10.X, E11.7'),
    [elsewhere('H36.0', 'E11.7', 1, ' | I10.X, E11.7, H36.0')],
  ],
  ['a collapsed vertebra of any disease', diagnoses('C79.5, M49.56'), []],
  ['any disease, where ICD-10 names none here', diagnoses('B02.0, G05.1'), []],
  ['alone, where ICD-10 names none here', diagnoses('G05.1'), [missing('G05.1', 1)]],
  ['only what is no disease', diagnoses('Z86.7, G05.1, B95.6, W19.9'), [missing('G05.1', 2)]],
  [
    'past what is no disease',
    diagnoses('B01.1, Z86.7, G05.1'),
    [elsewhere('G05.1', 'B01.1', 3, ' | B01.1, G05.1, Z86.7')],
  ],
  [
    'two of them',
    diagnoses('M07.0, I10.X, P75.X'),
    [
      expected('M07.0', ['L40.5'], 1, ' | L40.5, M07.0, I10.X, P75.X'),
      expected('P75.X', ['E84.1'], 3, ' | M07.0, I10.X, E84.1, P75.X'),
    ],
  ],
  [
    'look-alikes: categories beside asterisk categories',
    diagnoses('F01.9, F03.X, G04.9, D64.9, M08.0'),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(asteriskWithoutDagger, given, findings));

const marked = (value: string, marker: string) =>
  knowledgeOf({
    documents: [],
    releases: [
      releaseOf(
        'ICD10_CODES',
        tabs('CODE | USAGE | DESCRIPTION', `${value} | ${marker} | Title of ${value}`),
      ),
    ],
  });

test('a code whose dagger code the guidance asks for', () => {
  const given = coding('C46.4', { diagnoses: 'H19.8', guidance: 'IPG227' });
  expectFindings(asteriskWithoutDagger, given, []);
});

test('a code that the edition marks with an asterisk', () => {
  const knowledge = marked('K99.1', 'ASTERISK');
  expectFindings(asteriskWithoutDagger, diagnoses('K99.1'), [missing('K99.1', 1)], knowledge);
});

test('a code of an asterisk category that the edition marks with a dagger', () => {
  const knowledge = marked('G05.1', 'DAGGER');
  expectFindings(asteriskWithoutDagger, diagnoses('G05.1'), [], knowledge);
});

everyMessageIsExercised(messages);
