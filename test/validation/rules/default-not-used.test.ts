import { defaultNotUsed, messages } from '../../../src/validation/rules/default-not-used.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectFindings, wordsCited, type Case } from '../expect.js';

const levels = 'Is the number of levels stated?';
const kind = 'Is the kind of image control stated?';
const notUsed = (
  code: string,
  question: string,
  expected: string,
  place: number,
  suggestion: string,
) => ({
  message: messages.notUsed(code, question, expected),
  places: [`procedure ${place}`],
  suggestions: [suggestion],
});
const answered = (answers: string) => ({ answers });

test.each<Case>([
  [
    'not stated, and its code',
    coding('V40.1, V55.9, Z67.5', answered('levels-of-spine-stated no')),
    [],
  ],
  [
    'stated, and its code',
    coding('V40.1, V55.1, Z67.5', answered('levels-of-spine-stated yes')),
    [],
  ],
  ['nothing answered', coding('V40.1, V55.9, Y53.4, Z67.5'), []],
  [
    'levels not stated, and one is recorded',
    coding('V40.1, V55.1, Z67.5', answered('levels-of-spine-stated no')),
    [notUsed('V55.1', levels, 'V55.9', 2, 'V40.1, V55.9, Z67.5')],
  ],
  [
    'levels not stated, and recorded for both times',
    coding('V40.1, V55.1, Z67.5, V40.1, V55.2, Z67.4', answered('levels-of-spine-stated no')),
    [
      notUsed('V55.1', levels, 'V55.9', 2, 'V40.1, V55.9, Z67.5, V40.1, V55.2, Z67.4'),
      notUsed('V55.2', levels, 'V55.9', 5, 'V40.1, V55.1, Z67.5, V40.1, V55.9, Z67.4'),
    ],
  ],
  [
    'of two defaults that of the same category',
    coding('V40.1, V55.1, Y68.1, Z67.5', answered('image-control-kind-stated no')),
    [notUsed('Y68.1', kind, 'Y68.9', 3, 'V40.1, V55.1, Y68.9, Z67.5')],
  ],
  [
    'the same question in another document',
    coding('M10.4, Y53.2', {
      guidance: 'IPG405',
      diagnoses: 'C64.X',
      answers: 'image-control-kind-stated no',
    }),
    [notUsed('Y53.2', kind, 'Y53.9', 2, 'M10.4, Y53.9 | C64.X')],
  ],
  [
    'levels stated, and those not stated recorded',
    coding('V40.1, V55.9, Z67.5', answered('levels-of-spine-stated yes')),
    [
      {
        message: messages.notDue('V55.9', 'the number of levels is not specified', levels),
        places: ['procedure 2'],
        severity: 'WARNING',
      },
    ],
  ],
  [
    'look-alike: a heading is another problem',
    coding('V40.1, V55, Z67.5', answered('levels-of-spine-stated no')),
    [],
  ],
  [
    'look-alike: no code for the step at all',
    coding('V40.1, Z67.5', answered('levels-of-spine-stated no')),
    [],
  ],
  [
    'look-alike: another question answered',
    coding('V40.1, V55.1, Z67.5', answered('image-control-used no')),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(defaultNotUsed, given, findings));

test('the clause that gives the code is cited', () => {
  const given = coding('V40.1, V55.1, Z67.5', answered('levels-of-spine-stated no'));
  expect(wordsCited(defaultNotUsed, given)).toEqual([
    expect.stringMatching(/^if the number of levels is not specified, V55\.9/),
  ]);
});

everyMessageIsExercised(messages);
