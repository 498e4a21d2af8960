import { messages, siteBeforeMethod } from '../../../src/validation/rules/site-before-method.js';
import { coding, codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const behind = (method: string, site: string, places: number[], ...suggestions: string[]) => ({
  message: messages.methodBehindSite(method, site),
  places: places.map((place) => `procedure ${place}`),
  suggestions,
});
const behindSide = (method: string, side: string, places: number[], ...suggestions: string[]) => ({
  ...behind(method, side, places, ...suggestions),
  message: messages.methodBehindSide(method, side),
});

test.each<Case>([
  ['method, then site', coding('V40.1, V55.1, Y53.4, Z67.5'), []],
  [
    'image control after the site, last',
    coding('V40.1, V55.1, Z67.5, Y53.4'),
    [behind('Y53.4', 'Z67.5', [4, 3], 'V40.1, V55.1, Y53.4, Z67.5')],
  ],
  [
    'image control between two sites',
    coding('V40.1, V55.1, Z67.4, Y53.4, Z67.5'),
    [behind('Y53.4', 'Z67.4', [4, 3], 'V40.1, V55.1, Y53.4, Z67.4, Z67.5')],
  ],
  [
    'two methods after the site',
    coding('V40.1, Z67.5, Y53.4, Y44.1'),
    [
      behind('Y53.4', 'Z67.5', [3, 2], 'V40.1, Y53.4, Z67.5, Y44.1'),
      behind('Y44.1', 'Z67.5', [4, 2], 'V40.1, Y44.1, Z67.5, Y53.4'),
    ],
  ],
  [
    'a method after the side',
    coding('V40.1, V55.1, Z94.1, Y53.4'),
    [behindSide('Y53.4', 'Z94.1', [4, 3], 'V40.1, V55.1, Y53.4, Z94.1')],
  ],
  [
    'a method after site and side: the site is named, which is first',
    coding('V40.1, V55.1, Z67.5, Z94.1, Y53.4'),
    [behind('Y53.4', 'Z67.5', [5, 3], 'V40.1, V55.1, Y53.4, Z67.5, Z94.1')],
  ],
  [
    'done twice, both times the wrong way round',
    coding('V40.1, Z67.5, Y53.4, V40.1, Z67.4, Y53.2'),
    [
      behind('Y53.4', 'Z67.5', [3, 2], 'V40.1, Y53.4, Z67.5, V40.1, Z67.4, Y53.2'),
      behind('Y53.2', 'Z67.4', [6, 5], 'V40.1, Z67.5, Y53.4, V40.1, Y53.2, Z67.4'),
    ],
  ],
  ['no procedures, only diagnoses', coding('', { diagnoses: 'Z67.5, Y53.4' }), []],
  ['a method and a site, and no operation', coding('Z67.5, Y53.4'), []],
  [
    'look-alike: the method belongs to the next operation',
    coding('V40.1, V55.1, Z67.5, A01.1, Y53.4'),
    [],
  ],
  ['a harvest with a site of its own', codesAlone('S36.2, Z50.4, Z94.3, Y58.8, Z50.3'), []],
  [
    'a method behind the site of a harvest',
    codesAlone('S36.2, Z50.4, Y58.8, Z50.3, Y53.4'),
    [behind('Y53.4', 'Z50.3', [5, 4], 'S36.2, Z50.4, Y58.8, Y53.4, Z50.3')],
  ],
  ['an anaesthetic last', codesAlone('W90.3, Z84.6, Z94.2, Y80.9'), []],
])('%s', (_label, given, findings) => expectFindings(siteBeforeMethod, given, findings));

everyMessageIsExercised(messages);
