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
