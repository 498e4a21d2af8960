import {
  moreCodesThanFields,
  messages,
} from '../../../src/validation/rules/more-codes-than-fields.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const many = (code: string, count: number) => Array<string>(count).fill(code).join(', ');
const operations = (count: number) => many('W82.1', count);
const diseases = (count: number) => many('M54.5', count);

test.each<Case>([
  ['as many as there are fields', codesAlone(operations(24), { diagnoses: diseases(20) }), []],
  [
    'one operation more',
    codesAlone(operations(25)),
    [{ message: messages.procedures(25), places: ['procedure 25'] }],
  ],
  [
    'two diagnoses more',
    codesAlone('W82.1', { diagnoses: diseases(22) }),
    [{ message: messages.diagnoses(22), places: ['diagnosis 21', 'diagnosis 22'] }],
  ],
  [
    'more of both',
    codesAlone(operations(25), { diagnoses: diseases(21) }),
    [
      { message: messages.procedures(25), places: ['procedure 25'] },
      { message: messages.diagnoses(21), places: ['diagnosis 21'] },
    ],
  ],
  ['look-alike: more than twenty procedures', codesAlone(operations(21)), []],
])('%s', (_label, given, findings) => expectFindings(moreCodesThanFields, given, findings));

everyMessageIsExercised(messages);
