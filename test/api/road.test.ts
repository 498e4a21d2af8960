import {
  OneCodeDocument,
  OneValidationDocument,
  PublishDocument,
  ValidateDocument,
  WholeGuidanceDocument,
  type OneValidationQuery,
} from '../../examples/generated/operations.js';
import { describeOnBoth } from '../store/databases.js';
import { startServer, type Server } from './server.js';

describeOnBoth('the whole road', (createDatabase) => {
  test('leads from document to validated coding, and is still there after a new start', async () => {
    const database = await createDatabase();
    const server = await startServer(database.url);
    const validation = await publishAndValidate(server).finally(() => server.stop());
    const startedAgain = await startServer(database.url);
    await expectStillThere(startedAgain, validation).finally(() => startedAgain.stop());
    await database.drop();
  });
});

const text = `IPG1 Another operation on the spine

Procedure and device:

OPCS-4 code(s):

V40.4 Posterior instrumented fusion of lumbar spine NEC

V55.- Levels of spine

Note: A code from category V55.- is assigned in second place: if the levels are not stated, V55.9 is used. “Ünïcode” 💉 stays.`;

async function publishAndValidate(server: Server): Promise<OneValidationQuery> {
  const { publishGuidance } = await server.ask(PublishDocument, {
    input: { text, message: 'First version' },
  });
  expect(publishGuidance).toMatchObject({
    __typename: 'GuidancePublished',
    guidance: { id: 'IPG1', version: 1 },
    revision: { number: 2 },
  });

  const { validateCoding } = await server.ask(ValidateDocument, {
    input: { guidance: 'IPG1', procedures: ['V40.4', 'V55'], on: '2026-11-23' },
  });
  expect(validateCoding).toMatchObject({
    __typename: 'Validation',
    verdict: { overall: 'FAIL', codes: 'FAIL' },
    suggestions: [{ procedures: ['V40.4', 'V55.9'] }],
  });
  const id = validateCoding.__typename === 'Validation' ? validateCoding.id : '';
  return server.ask(OneValidationDocument, { id });
}

async function expectStillThere(server: Server, before: OneValidationQuery): Promise<void> {
  expect(await server.ask(OneValidationDocument, { id: before.validation?.id ?? '' })).toEqual(
    before,
  );
  const { guidance } = await server.ask(WholeGuidanceDocument, { reference: 'IPG1' });
  expect(guidance?.text).toBe(text);
  const { code } = await server.ask(OneCodeDocument, { system: 'OPCS4', value: 'v551' });
  expect(code?.guidance.edges.map(({ node }) => node.id)).toEqual(['IPG1', 'IPG366']);
  const old = await server.ask(WholeGuidanceDocument, { reference: 'IPG1', revision: 1 });
  expect(old.guidance).toBeNull();
}
