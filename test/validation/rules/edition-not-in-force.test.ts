import { editionNotInForce, messages } from '../../../src/validation/rules/edition-not-in-force.js';
import { releaseRecords } from '../../../src/releases/release-records.js';
import { validate } from '../../../src/validation/validate.js';
import { codesFrom, knowledgeFrom, knowledgeFromSeed } from '../../knowledge-from-seed.js';
import { coding } from '../codings.js';
import { everyMessageIsExercised, expectClean, expectFindings, type Case } from '../expect.js';

const notYet = (on: string) => ({ message: messages.notYet(on, 'OPCS-4.10', '2023-04-01') });

test.each<Case>([
  ['long after the edition came into force', coding('V40.1', { on: '2026-11-23' }), []],
  ['on its first day', coding('V40.1', { on: '2023-04-01' }), []],
  ['on the day before', coding('V40.1', { on: '2023-03-31' }), [notYet('2023-03-31')]],
  ['years before', coding('V40.1', { on: '1999-12-31' }), [notYet('1999-12-31')]],
  [
    'no procedures, only a diagnosis',
    coding('', { diagnoses: 'M54.5', on: '2020-01-01' }),
    [notYet('2020-01-01')],
  ],
  ['look-alike: a wrong code on a day in force', coding('V99.9', { on: '2023-04-01' }), []],
])('%s', (_label, given, findings) => expectFindings(editionNotInForce, given, findings));

const document = `IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine`;
const procedures = codesFrom('# effective\t2023-04-01\nV40.1\tNon-rigid stabilisation of spine');
const undated = codesFrom('V40.1\tNon-rigid stabilisation of spine');
const diseases = releaseRecords(
  { system: 'ICD10', edition: '5', effectiveFrom: '2016-04-01', complete: false },
  { codes: [] },
);

test.each<Case>([
  [
    'neither was in force',
    coding('V40.1', { on: '2010-01-01' }),
    [
      { message: messages.notYet('2010-01-01', 'the stored edition of OPCS-4', '2023-04-01') },
      { message: messages.notYet('2010-01-01', 'ICD-10 edition 5', '2016-04-01') },
    ],
  ],
  [
    'one was in force',
    coding('V40.1', { on: '2016-04-01' }),
    [{ message: messages.notYet('2016-04-01', 'the stored edition of OPCS-4', '2023-04-01') }],
  ],
  ['both were in force', coding('V40.1', { on: '2023-04-01' }), []],
])('with two releases: %s', (_label, given, findings) =>
  expectFindings(
    editionNotInForce,
    given,
    findings,
    knowledgeFrom(document, [procedures, diseases]),
  ),
);

const earlier = codesFrom('# edition\t4.9\nV40.1\tNon-rigid stabilisation of spine');
const another = (on: string, mandated: string) => ({
  message: messages.another(on, mandated, 'OPCS-4.9'),
});

test.each<Case>([
  ['in its years', coding('V40.1', { on: '2021-05-01' }), []],
  ['the day after', coding('V40.1', { on: '2023-04-01' }), [another('2023-04-01', 'OPCS-4.10')]],
  [
    'the day before',
    coding('V40.1', { on: '2020-03-31' }),
    [{ message: messages.notYet('2020-03-31', 'OPCS-4.9', '2020-04-01') }],
  ],
])('with an edition of the past: %s', (_label, given, findings) =>
  expectFindings(editionNotInForce, given, findings, knowledgeFrom(document, [earlier])),
);

test('with the editions of both days stored, each is in force on its own', () => {
  const knowledge = knowledgeFrom(document, [earlier, procedures]);
  for (const on of ['2023-03-31', '2023-04-01'])
    expectClean(editionNotInForce, coding('V40.1', { on }), knowledge);
});

test('look-alike: counts of a later year are no edition', () => {
  const counts = releaseRecords(
    { system: 'OPCS4', content: 'USAGE', edition: '2025-26', effectiveFrom: '2025-04-01' },
    { usage: [{ value: 'V40.1', count: 7 }] },
  );
  const knowledge = knowledgeFrom(document, [procedures, counts]);
  expectClean(editionNotInForce, coding('V40.1', { on: '2024-05-01' }), knowledge);
});

test('the edition is named as people write it', () => {
  const [finding] = validate(coding('V40.1', { on: '2020-01-01' }), knowledgeFromSeed()).findings;
  expect(finding?.message).not.toContain('OPCS4');
  expect(messages.notYet('2020-01-01', 'OPCS-4.10', '2023-04-01')).toMatch(
    /^On 2020-01-01 OPCS-4\.10 was not yet in force; it is mandated from 2023-04-01\./,
  );
});

test('it is for information and decides nothing', () => {
  const given = coding('V40.1, V55.1, Y53.4, Z67.5', { on: '2020-01-01' });
  const { findings, verdict } = validate(given, knowledgeFromSeed(), [editionNotInForce]);
  expect(findings.map(({ severity }) => severity)).toEqual(['INFORMATION']);
  expect(verdict.overall).toBe('PASS');
});

test('look-alike: a release that does not say from when it is mandated', () => {
  const knowledge = knowledgeFrom(document, [undated]);
  expectClean(editionNotInForce, coding('V40.1', { on: '1999-12-31' }), knowledge);
});

everyMessageIsExercised(messages);
