import type { Episode } from '../../src/audit/episode.js';
import type { Judgement } from '../../src/audit/judge.js';
import { reportOf } from '../../src/audit/report.js';
import { Counter, TooManyGroups, mostGroups, type Dimension } from '../../src/audit/tally.js';
import type { Finding } from '../../src/model/index.js';
import { siteFirst } from '../../src/validation/rules/site-first.js';
import { stepOrder } from '../../src/validation/rules/step-order.js';

const episode = (of: Partial<Episode> = {}): Episode => ({
  line: 1,
  id: null,
  procedures: ['V40.1'],
  diagnoses: [],
  on: '2024-05-03',
  period: '2024-05',
  specialty: '110',
  ...of,
});

const finding = (ruleName: string): Finding => ({
  ruleName,
  severity: 'ERROR',
  axis: 'SEQUENCING',
  message: '',
  places: [],
  citation: { words: '', source: '', pointer: null, span: null },
  suggestions: [],
});

const byDocument = (times = 0): Judgement => ({
  guidance: 'IPG366',
  asked: [stepOrder],
  findings: Array.from({ length: times }, () => finding(stepOrder.name)),
});
const byConventions: Judgement = { guidance: null, asked: [siteFirst], findings: [] };

const rowsOf = (counter: Counter, by: readonly Dimension[], threshold = 0) =>
  reportOf(counter.tally, by, threshold).rows.map(
    ({ guidance, rule, period, specialty, asked, found, percentage }) =>
      [guidance, rule, period, specialty, asked, found, percentage].map(String).join(' '),
  );

test('episodes are counted, not findings, and conventions come last', () => {
  const counter = new Counter([]);
  counter.count(episode(), [byConventions, byDocument(2)]);
  counter.count(episode(), [byDocument()]);
  counter.count(episode({ on: null }), [byConventions]);
  counter.count(episode({ procedures: [] }), []);
  expect(rowsOf(counter, [])).toEqual([
    'IPG366 guidance/step-order null null 2 1 50',
    'null classification/site-first null null 2 0 0',
  ]);
  expect(counter.tally.totals).toEqual({
    episodes: 4,
    withoutCodes: 1,
    withoutDay: 1,
    touching: 2,
    withFindings: 1,
  });
});

test('counts are told apart by period and specialty, and small ones hidden', () => {
  const counter = new Counter(['PERIOD']);
  for (const [period, times] of [
    ['2024-05', 20],
    ['2024-06', 3],
    [null, 10],
  ] as const)
    for (let time = 0; time < times; time++)
      counter.count(episode({ period }), [byDocument(time % 2)]);
  expect(rowsOf(counter, ['PERIOD'], 8)).toEqual([
    'IPG366 guidance/step-order null null 33 16 48.5',
    'IPG366 guidance/step-order  null null null null',
    'IPG366 guidance/step-order 2024-05 null 20 null null',
    'IPG366 guidance/step-order 2024-06 null null null null',
  ]);
});

test('counts of several threads add up, and can be gone on with', () => {
  const by: Dimension[] = ['PERIOD', 'SPECIALTY'];
  const [one, other] = [new Counter(by), new Counter(by)];
  one.count(episode(), [byDocument(1)]);
  other.count(episode(), [byDocument()]);
  other.count(episode({ specialty: '100' }), [byDocument(1)]);
  const all = new Counter(by, JSON.parse(JSON.stringify(one.tally)) as typeof one.tally);
  all.add(other.tally);
  expect(all.tally.totals.episodes).toBe(3);
  expect(rowsOf(all, by)).toEqual([
    'IPG366 guidance/step-order null null 3 2 66.7',
    'IPG366 guidance/step-order 2024-05 100 1 1 100',
    'IPG366 guidance/step-order 2024-05 110 2 1 50',
  ]);
});

test('what has too many groups is refused', () => {
  const counter = new Counter(['SPECIALTY']);
  expect(() => {
    for (let group = 0; group <= mostGroups; group++)
      counter.count(episode({ specialty: String(group) }), [byDocument()]);
  }).toThrow(TooManyGroups);
});
