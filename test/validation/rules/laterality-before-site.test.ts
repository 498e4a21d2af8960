import {
  lateralityBeforeSite,
  messages,
} from '../../../src/validation/rules/laterality-before-site.js';
import { coding, codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const inFront = (side: string, site: string, places: number[], ...suggestions: string[]) => ({
  message: messages.sideInFront(side, site),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});

test.each<Case>([
  ['site, then side', coding('V40.1, V55.1, Z67.5, Z94.2'), []],
  [
    'side, then site, last',
    coding('V40.1, V55.1, Z94.2, Z67.5'),
    [inFront('Z94.2', 'Z67.5', [3, 4], 'V40.1, V55.1, Z67.5, Z94.2')],
  ],
  [
    'the side directly after the operation, before its method',
    coding('V40.1, Z94.1, Y53.4, Z67.5'),
    [inFront('Z94.1', 'Z67.5', [2, 4], 'V40.1, Y53.4, Z67.5, Z94.1')],
  ],
  [
    'both sides before one site',
    coding('V40.1, Z94.2, Z94.3, Z67.5'),
    [
      inFront('Z94.2', 'Z67.5', [2, 4], 'V40.1, Z94.3, Z67.5, Z94.2'),
      inFront('Z94.3', 'Z67.5', [3, 4], 'V40.1, Z94.2, Z67.5, Z94.3'),
    ],
  ],
  [
    'done twice, both times the wrong way round',
    coding('V40.1, Z94.2, Z67.5, V40.1, Z94.3, Z67.5'),
    [
      inFront('Z94.2', 'Z67.5', [2, 3], 'V40.1, Z67.5, Z94.2, V40.1, Z94.3, Z67.5'),
      inFront('Z94.3', 'Z67.5', [5, 6], 'V40.1, Z94.2, Z67.5, V40.1, Z67.5, Z94.3'),
    ],
  ],
  [
    'no procedures, a transplant among the diagnoses',
    coding('', { diagnoses: 'Z94.0, Z67.5' }),
    [],
  ],
  ['a side and a site, and no operation', coding('Z94.2, Z67.5'), []],
  ['look-alike: a side without a site', coding('V40.1, V55.1, Z94.1'), []],
  ['look-alike: a side for each of two sites', coding('V40.1, Z67.4, Z94.2, Z67.5, Z94.3'), []],
  ['look-alike: the site belongs to the next operation', coding('V40.1, Z94.1, A01.1, Z67.5'), []],
  [
    'a side without a site, and a harvest with its own',
    codesAlone('T64.1, Z94.2, Y65.1, Z84.6'),
    [],
  ],
])('%s', (_label, given, findings) => expectFindings(lateralityBeforeSite, given, findings));

everyMessageIsExercised(messages);
