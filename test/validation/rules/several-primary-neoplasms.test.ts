import {
  severalPrimaryNeoplasms,
  messages,
} from '../../../src/validation/rules/several-primary-neoplasms.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const diagnoses = (codes: string) => codesAlone('', { diagnoses: codes });

const tooFew = (primaries: readonly string[], place: number) => ({
  message: messages.tooFew('C97.X', primaries),
  places: [`diagnosis ${place}`],
});

test.each<Case>([
  ['two of them', diagnoses('C97.X, C50.9, C61.X'), []],
  ['of the blood and of an organ', diagnoses('C97.X, C90.0, C61.X'), []],
  ['one of them', diagnoses('C97.X, C50.9'), [tooFew(['C50.9'], 1)]],
  ['none of them', diagnoses('C97.X'), [tooFew([], 1)]],
  ['the same one twice', diagnoses('C97.X, C50.9, C50.9'), [tooFew(['C50.9'], 1)]],
  ['one and what has spread', diagnoses('I10.X, C97.X, C50.9, C78.7'), [tooFew(['C50.9'], 2)]],
  ['look-alike: two of them without the code', diagnoses('C50.9, C61.X'), []],
])('%s', (_label, given, findings) => expectFindings(severalPrimaryNeoplasms, given, findings));

everyMessageIsExercised(messages);
