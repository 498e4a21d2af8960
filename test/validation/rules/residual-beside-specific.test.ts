import {
  residualBesideSpecific,
  messages,
} from '../../../src/validation/rules/residual-beside-specific.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const both = (
  unspecified: string,
  specific: string,
  places: number[],
  ...suggestions: string[]
) => ({
  message: messages.both(unspecified, specific),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['a specific method', codesAlone('J03.2, Y13.7'), []],
  [
    'an unspecified method beside it',
    codesAlone('J03.2, Y13.7, Y13.9'),
    [both('Y13.9', 'Y13.7', [3, 2], 'J03.2, Y13.7')],
  ],
  [
    'an unspecified operation on the same site',
    codesAlone('T57.9, Z62.1, T57.1, Z62.1'),
    [both('T57.9', 'T57.1', [1, 3], 'Z62.1, T57.1, Z62.1')],
  ],
  [
    'two unspecified sites',
    codesAlone('J03.2, Y13.9, Y13.7, Z30.9, Z30.1'),
    [
      both('Y13.9', 'Y13.7', [2, 3], 'J03.2, Y13.7, Z30.9, Z30.1'),
      both('Z30.9', 'Z30.1', [4, 5], 'J03.2, Y13.9, Y13.7, Z30.1'),
    ],
  ],
  ['look-alike: an operation on another site', codesAlone('T57.9, Z62.1, T57.1, Z62.2'), []],
  ['look-alike: the method of another operation', codesAlone('J03.2, Y13.7, J12.4, Y13.9'), []],
  ['look-alike: another category', codesAlone('J03.2, Y13.7, Y53.9'), []],
  ['look-alike: a detail without a code of its own', codesAlone('J03.2, Y13.8, Y13.9'), []],
  ['look-alike: a heading', codesAlone('J03.2, Y13, Y13.9'), []],
  ['look-alike: a slip of writing', codesAlone('J03.2, Y13.9, Y1E.7'), []],
])('%s', (_label, given, findings) => expectFindings(residualBesideSpecific, given, findings));

everyMessageIsExercised(messages);
