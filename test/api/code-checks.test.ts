import { CheckCodesDocument } from '../../examples/generated/operations.js';
import { releasePart } from '../../src/parts.js';
import { equivalencesOf, releaseOf } from '../knowledge/releases.js';
import { startServer, type Server } from './server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
  const parts = [
    releaseOf('ICD10', '5', 'I48.0 Flutter now and then\nZ94.0 Kidney received'),
    equivalencesOf('ICD10', '4', '5', 'I48.X>I48.0'),
  ];
  await server.app.registry.publishParts({ message: 'Diseases', author: null }, () =>
    parts.map(releasePart),
  );
});
afterAll(() => server.stop());

const operation = (value: string) => ({ system: 'OPCS4', value }) as const;
const disease = (value: string) => ({ system: 'ICD10', value }) as const;

test('codes are checked in the order of their keys', async () => {
  const { checkCodes } = await server.ask(CheckCodesDocument, {
    keys: [operation('v401'), operation('V40'), operation('V4O.1'), disease('I48X')],
  });
  expect(checkCodes).toMatchObject([
    {
      written: 'v401',
      verdict: 'VALID',
      value: 'V40.1',
      writtenOtherwise: true,
      recordable: true,
      code: { id: 'OPCS4:V40.1' },
      edition: { edition: '4.10', release: { complete: false } },
    },
    { verdict: 'HEADING', recordable: false, code: { id: 'OPCS4:V40' } },
    {
      verdict: 'NOT_WRITTEN_LIKE_A_CODE',
      value: null,
      lookAlikes: [
        {
          kind: 'LETTER_FOR_DIGIT',
          system: 'OPCS4',
          value: 'V40.1',
          code: { id: 'OPCS4:V40.1' },
        },
      ],
    },
    {
      verdict: 'RETIRED',
      value: 'I48.X',
      replacedBy: [
        {
          fromEdition: '4',
          toEdition: '5',
          value: 'I48.0',
          code: { title: 'Flutter now and then' },
        },
      ],
    },
  ]);
});

test('a value that both systems have is looked up in the one that is asked', async () => {
  const { checkCodes } = await server.ask(CheckCodesDocument, {
    keys: [operation('Z94'), disease('Z94'), disease('Z94.0'), operation('Z94.0')],
  });
  expect(checkCodes.map(({ verdict, code }) => [verdict, code?.id ?? null])).toEqual([
    ['HEADING', 'OPCS4:Z94'],
    ['HEADING', 'ICD10:Z94'],
    ['VALID', 'ICD10:Z94.0'],
    ['UNKNOWN_CODE', null],
  ]);
});

test('on a day whose edition is not stored nothing can be told', async () => {
  const { checkCodes } = await server.ask(CheckCodesDocument, {
    keys: [operation('V40.1')],
    asOf: '2019-05-01',
  });
  expect(checkCodes).toMatchObject([
    {
      verdict: 'CANNOT_TELL',
      recordable: false,
      edition: { edition: '4.8', from: '2017-04-01', release: null },
      words: expect.stringMatching(/OPCS-4\.8 is mandated, which is not stored.*kb import/),
    },
  ]);
});

test('a thousand codes are checked at once, with all that is known of them', async () => {
  const keys = Array.from({ length: 1000 }, () => operation('V40.1'));
  const { checkCodes } = await server.ask(CheckCodesDocument, { keys });
  expect(checkCodes.filter(({ verdict }) => verdict === 'VALID')).toHaveLength(1000);
});

test('more are refused, with what to do', async () => {
  const { errors } = await server.send(
    'query ($keys: [CodeKey!]!) { checkCodes(keys: $keys) { verdict } }',
    { keys: Array.from({ length: 1001 }, () => operation('V40.1')) },
  );
  expect(errors).toEqual([
    expect.objectContaining({
      message: '"keys" has 1001 entries; at most 1000 are taken. Ask in several requests.',
      extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    }),
  ]);
});

test('what could ask for the whole graph of each code is refused', async () => {
  const { errors } = await server.send(
    `query ($keys: [CodeKey!]!) {
      checkCodes(keys: $keys) { code { children { children { value } ancestors { value } } } }
    }`,
    { keys: Array.from({ length: 1000 }, () => operation('V')) },
  );
  expect(errors?.[0]?.extensions?.['code']).toBe('COST_LIMIT_EXCEEDED');
});
