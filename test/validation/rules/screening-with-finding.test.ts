import {
  messages,
  screeningWithFinding,
} from '../../../src/validation/rules/screening-with-finding.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const found = (codes: string[], places: number[], ...suggestions: string[]) => ({
  message: messages.found(codes[0] ?? '', codes.slice(1)),
  places: places.map((place) => `diagnosis ${place}`),
  suggestions: suggestions.map((left) => ` | ${left}`),
});

const seldom = (codes: string[], places: number[], ...suggestions: string[]) => ({
  ...found(codes, places, ...suggestions),
  message: messages.seldom(codes[0] ?? '', codes.slice(1)),
  severity: 'WARNING' as const,
});

test.each<Case>([
  ['the screening alone', codesAlone('', { diagnoses: 'Z12.1' }), []],
  ['what was found alone', codesAlone('', { diagnoses: 'D12.6' }), []],
  [
    'both',
    codesAlone('', { diagnoses: 'D12.6, Z12.1' }),
    [found(['Z12.1', 'D12.6'], [2, 1], 'D12.6')],
  ],
  [
    'the screening in front',
    codesAlone('', { diagnoses: 'Z12.1, D12.6' }),
    [found(['Z12.1', 'D12.6'], [1, 2], 'D12.6')],
  ],
  [
    'two findings',
    codesAlone('', { diagnoses: 'K57.3, K64.0, Z12.1' }),
    [seldom(['Z12.1', 'K57.3', 'K64.0'], [3, 1, 2], 'K57.3, K64.0')],
  ],
  [
    'the screening twice',
    codesAlone('', { diagnoses: 'Z12.1, D12.6, Z12.1' }),
    [
      found(['Z12.1', 'D12.6'], [1, 2], 'D12.6, Z12.1'),
      found(['Z12.1', 'D12.6'], [3, 2], 'Z12.1, D12.6'),
    ],
  ],
  [
    'the first disease of the bowel',
    codesAlone('', { diagnoses: 'K55.0, Z12.1' }),
    [seldom(['Z12.1', 'K55.0'], [2, 1], 'K55.0')],
  ],
  [
    'the last disease of the bowel',
    codesAlone('', { diagnoses: 'K64.9, Z12.1' }),
    [seldom(['Z12.1', 'K64.9'], [2, 1], 'K64.9')],
  ],
  ['look-alike: a disease of another organ', codesAlone('', { diagnoses: 'K65.0, Z12.1' }), []],
  ['look-alike: a screening of the breast', codesAlone('', { diagnoses: 'D12.6, Z12.3' }), []],
  ['look-alike: operations written like them', codesAlone('D12.6, Z12.1'), []],
])('%s', (_label, given, findings) => expectFindings(screeningWithFinding, given, findings));

everyMessageIsExercised(messages);
