import { orderOfOperations, messages } from '../../../src/validation/rules/order-of-operations.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const late = (one: [string, number], other: [string, number], ...suggestions: string[]) => ({
  message: messages.late(one[0], other[0]),
  places: [`procedure ${one[1]}`, `procedure ${other[1]}`],
  suggestions,
});
const parted = (one: [string, number], next: [string, number], ...suggestions: string[]) => ({
  message: messages.parted(one[0], next[0]),
  places: [`procedure ${next[1]}`, `procedure ${one[1]}`],
  suggestions,
});

test.each<Case>([
  ['the first of a course first', codesAlone('A83.8, A83.9, A83.9'), []],
  [
    'the first of a course last',
    codesAlone('A83.9, A83.9, A83.8'),
    [late(['A83.8', 3], ['A83.9', 1], 'A83.8, A83.9, A83.9')],
  ],
  ['one of them alone', codesAlone('A83.9, A83.9'), []],
  ['thoracic artery first', codesAlone('K45.3, Y73.1, K40.2'), []],
  [
    'thoracic artery last, with its method',
    codesAlone('K40.2, K45.3, Y73.1'),
    [late(['K45.3', 2], ['K40.2', 1], 'K45.3, Y73.1, K40.2')],
  ],
  [
    'the last of the replacements',
    codesAlone('K44.1, K45.3'),
    [late(['K45.3', 2], ['K44.1', 1], 'K45.3, K44.1')],
  ],
  ['pharynx directly before larynx', codesAlone('E19.1, Y75.2, E29.1'), []],
  [
    'larynx before pharynx',
    codesAlone('E29.1, E19.1'),
    [late(['E19.1', 2], ['E29.1', 1], 'E19.1, E29.1')],
  ],
  [
    'neck between pharynx and larynx',
    codesAlone('E19.1, T85.1, Z94.2, E29.1, Y75.2'),
    [parted(['E19.1', 1], ['E29.1', 4], 'E19.1, E29.1, Y75.2, T85.1, Z94.2')],
  ],
  ['two parts of the pharynx, then the larynx', codesAlone('E19.2, E19.8, E29.1'), []],
  [
    'two problems',
    codesAlone('K40.2, K45.3, A83.9, A83.8'),
    [
      late(['A83.8', 4], ['A83.9', 3], 'K40.2, K45.3, A83.8, A83.9'),
      late(['K45.3', 2], ['K40.2', 1], 'K45.3, K40.2, A83.9, A83.8'),
    ],
  ],
  ['look-alike: the larynx alone, behind the neck', codesAlone('T85.1, E29.1'), []],
  ['look-alike: another bypass', codesAlone('K46.1, K45.3'), []],
  ['look-alike: other operations may stand between', codesAlone('K45.3, K25.1, K40.2'), []],
  ['look-alike: a diagnosis', codesAlone('', { diagnoses: 'K40.2, K45.3' }), []],
])('%s', (_label, given, findings) => expectFindings(orderOfOperations, given, findings));

everyMessageIsExercised(messages);
