import {
  operationsNeverTogether,
  operationsToldApart,
} from '../../../src/validation/conventions/operations.js';
import { operationsApart, messages } from '../../../src/validation/rules/operations-apart.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const never = (one: [string, number], other: [string, number], ...suggestions: string[]) => ({
  message: messages.never(one[0], other[0]),
  places: [`procedure ${one[1]}`, `procedure ${other[1]}`],
  suggestions,
});
const apart = (one: [string, number], other: [string, number], ...suggestions: string[]) => ({
  message: messages.toldApart(one[0], other[0]),
  places: [`procedure ${one[1]}`, `procedure ${other[1]}`],
  suggestions,
  severity: 'WARNING' as const,
});

test.each<Case>([
  ['one of them', codesAlone('K75.1'), []],
  [
    'angioplasty with and without a stent',
    codesAlone('K75.1, K49.1'),
    [never(['K49.1', 2], ['K75.1', 1], 'K75.1', 'K49.1')],
  ],
  [
    'at different sites all the same',
    codesAlone('K75.1, Z31.1, K49.1, Z31.2'),
    [never(['K49.1', 3], ['K75.1', 1], 'K75.1, Z31.1', 'K49.1, Z31.2')],
  ],
  [
    'mapping and ablation',
    codesAlone('K57.1, K58.6, Y53.4'),
    [never(['K58.6', 2], ['K57.1', 1], 'K57.1', 'K58.6, Y53.4')],
  ],
  [
    'stabilisation and fusion',
    codesAlone('V40.1, V55.1, V38.2, V55.1'),
    [never(['V40.1', 1], ['V38.2', 3], 'V38.2, V55.1', 'V40.1, V55.1')],
  ],
  [
    'an operation told by two endoscopes',
    codesAlone('H20.1, H23.1'),
    [apart(['H20.1', 1], ['H23.1', 2], 'H23.1', 'H20.1')],
  ],
  [
    'two problems',
    codesAlone('H23.1, H20.1, T24.1, T97.1'),
    [
      apart(['H20.1', 2], ['H23.1', 1], 'H23.1, T24.1, T97.1', 'H20.1, T24.1, T97.1'),
      apart(['T24.1', 3], ['T97.1', 4], 'H23.1, H20.1, T97.1', 'H23.1, H20.1, T24.1'),
    ],
  ],
  ['different sites', codesAlone('H20.1, Z28.2, H23.1, Z29.1'), []],
  ['different sides', codesAlone('W19.1, Z94.2, W65.1, Z94.3'), []],
  [
    'the same side',
    codesAlone('W19.1, Z94.2, W65.1, Z94.2'),
    [apart(['W19.1', 1], ['W65.1', 3], 'W65.1, Z94.2', 'W19.1, Z94.2')],
  ],
  [
    'the first of a range',
    codesAlone('K46.1, K40.1'),
    [apart(['K46.1', 1], ['K40.1', 2], 'K40.1', 'K46.1')],
  ],
  [
    'the last of a range',
    codesAlone('K46.1, K44.9'),
    [apart(['K46.1', 1], ['K44.9', 2], 'K44.9', 'K46.1')],
  ],
  ['look-alike: behind the range', codesAlone('K46.1, K45.3'), []],
  ['look-alike: mapping of another kind', codesAlone('K57.1, K58.1'), []],
  ['look-alike: two of one category', codesAlone('H20.1, H20.2'), []],
  ['look-alike: a diagnosis', codesAlone('', { diagnoses: 'K75.1, K49.1' }), []],
])('%s', (_label, given, findings) => expectFindings(operationsApart, given, findings));

test.each([...operationsNeverTogether, ...operationsToldApart])(
  'no operation excludes itself: $because',
  ({ codes, others }) => {
    expect(codes.written.filter((code) => others.written.includes(code))).toEqual([]);
  },
);

everyMessageIsExercised(messages);
