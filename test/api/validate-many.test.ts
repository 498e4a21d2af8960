import {
  ValidateDocument,
  ValidateManyDocument,
  type ValidateCodingInput,
} from '../../examples/generated/operations.js';
import { RecordingTooLarge } from '../../src/registry.js';
import { coding } from '../validation/codings.js';
import { describeOnBoth, type TestDatabase } from '../store/databases.js';
import { startServer, type Server } from './server.js';

const inputs: readonly ValidateCodingInput[] = [
  { guidance: 'IPG366', procedures: ['V40.1', 'V55.1', 'Z67.5'] },
  { guidance: 'IPG366', procedures: [] },
  { procedures: ['M10.4', 'Y53.4'], diagnoses: ['C64.X'] },
  { guidance: 'IPG1', procedures: ['V40.1'], on: '2026-11-23' },
  { guidance: 'IPG366', procedures: ['V55', 'V40.1'] },
];
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ procedures: ['V40.1', `V55.${index % 10}`] }));
/** What takes some time to check. */
const tangled = coding(Array<string>(2).fill('Z94.2, Y53.4, V55, V40.1, V4O.1').join(', '));

describeOnBoth('many codings in one request', (create) => {
  let database: TestDatabase;
  let server: Server;
  beforeAll(async () => {
    database = await create();
    server = await startServer(database.url);
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const recorded = async () => (await server.app.registry.validations({ first: 1 })).total;

  test('are answered in their order, and one that is refused does not stop the others', async () => {
    const before = await recorded();
    const { validateCodings } = await server.ask(ValidateManyDocument, { inputs: [...inputs] });
    expect(validateCodings.map(({ __typename }) => __typename)).toEqual([
      'Validation',
      'ValidationRefused',
      'Validation',
      'ValidationRefused',
      'Validation',
    ]);
    expect(await recorded()).toBe(before + 3);
    for (const [index, input] of inputs.entries()) {
      const { validateCoding: alone } = await server.ask(ValidateDocument, { input });
      const among = validateCodings[index]!;
      if (alone.__typename !== 'Validation' || among.__typename !== 'Validation') {
        expect(among).toEqual(alone);
        continue;
      }
      const { summary, findings } = alone;
      expect(among.coding.procedures).toEqual(input.procedures);
      expect(among.summary).toBe(summary);
      expect(among.findings.map(({ message }) => message)).toEqual(
        findings.map(({ message }) => message),
      );
    }
  });

  test('read the same afterwards, newest last', async () => {
    const { validateCodings } = await server.ask(ValidateManyDocument, { inputs: many(1_000) });
    const ids = validateCodings.map((one) => (one.__typename === 'Validation' ? one.id : ''));
    expect(new Set(ids).size).toBe(1_000);
    expect(ids).toEqual([...ids].sort());
    const { validations } = await server.app.registry.validations({ first: 5 });
    expect(validations.map(({ id }) => id)).toEqual(ids.slice(-5).reverse());
  });

  test.each([1_001, 3_000])('%d are refused as a whole', async (count) => {
    const before = await recorded();
    const query =
      'mutation ($inputs: [ValidateCodingInput!]!) { validateCodings(inputs: $inputs) { ... on Validation { summary findings { message } } } }';
    const { data, errors } = await server.send(query, { inputs: many(count) });
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: `"inputs" has ${count} entries; at most 1000 are taken. Ask in several requests.`,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(await recorded()).toBe(before);
  });

  test('may be none', async () => {
    expect(await server.ask(ValidateManyDocument, { inputs: [] })).toEqual({ validateCodings: [] });
  });

  test('cost as much as is asked of each', async () => {
    const query =
      'mutation ($inputs: [ValidateCodingInput!]!) { validateCodings(inputs: $inputs) { ... on Validation { findings { message suggestions { words edits { code } } citation { words source } } } } }';
    const { errors } = await server.send(query, { inputs: many(1_000) });
    expect(errors?.[0]?.extensions).toEqual({ code: 'COST_LIMIT_EXCEEDED' });
    expect((await server.send(query, { inputs: many(100) })).errors).toBeUndefined();
  });

  test('are not recorded at all when their reports are too large', async () => {
    const before = await recorded();
    const reports = Array<typeof tangled>(30).fill({
      ...tangled,
      procedures: Array<string>(100).fill(`V4O.1 ${'V'.repeat(34)}`),
    });
    const largest = jest.spyOn(Buffer, 'byteLength').mockReturnValue(2 * 1_048_576);
    await expect(server.app.registry.validateAll(reports)).rejects.toThrow(RecordingTooLarge);
    largest.mockRestore();
    expect(await recorded()).toBe(before);
  });

  test('leave the program time for others', async () => {
    const { registry } = server.app;
    const answered: string[] = [];
    await Promise.all([
      registry
        .validateAll(Array<typeof tangled>(100).fill(tangled))
        .then(() => answered.push('many')),
      registry.validate(coding('V40.1')).then(() => answered.push('one')),
    ]);
    expect(answered).toEqual(['one', 'many']);
  });

  test('are all of one revision, whatever is published meanwhile', async () => {
    const { registry } = server.app;
    const checking = registry.validateAll(Array<typeof tangled>(100).fill(tangled));
    const text = 'IPG366 Another\n\nProcedure and device:\n\nOPCS-4 code(s):\n\nV40.2 Fusion\n';
    const published = await registry.publishGuidance({
      text,
      sourceUrl: null,
      message: 'Changed',
      author: null,
    });
    expect(published.published).toBe(true);
    const revisions = (await checking).map((one) => ('id' in one ? one.revisionNumber : null));
    expect(new Set(revisions)).toEqual(new Set([1]));
  });
});
