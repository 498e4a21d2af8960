import { startServer, type Server } from './server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const query = `query ($reference: String!) {
  guidanceQuality(reference: $reference) {
    kind
    words
    suggestion
    target { notation code { title } }
    span { start text }
  }
}`;

async function qualityOf(reference: string): Promise<unknown> {
  const { data, errors } = await server.send(query, { reference });
  expect(errors).toBeUndefined();
  return data?.['guidanceQuality'];
}

async function publish(text: string): Promise<void> {
  const { errors } = await server.send(
    `mutation ($text: String!) {
      publishGuidance(input: { text: $text, message: "Tested" }) { __typename }
    }`,
    { text },
  );
  expect(errors).toBeUndefined();
}

test('what the author of a document should look at', async () => {
  expect(await qualityOf('ipg 366')).toEqual(
    [
      'SNOMED CT preferred term (concept ID)',
      'SNOMED CT preferred term (concept ID)',
      'ICD-10 code(s):',
    ].map((heading) => ({
      kind: 'HEADING_WITH_CODES_MISSING',
      words: expect.stringContaining(`No code stands under "${heading}"`),
      suggestion: null,
      target: null,
      span: { start: expect.any(Number), text: heading },
    })),
  );
});

test('with the code it is about and what may be written', async () => {
  await publish(
    [
      'IPG1 A document',
      'Procedure and device:',
      'OPCS-4 code(s):',
      'V55.1 One levell of spine',
    ].join('\n\n'),
  );
  expect(await qualityOf('IPG1')).toEqual([
    {
      kind: 'TITLE_DIFFERENT',
      words:
        '"One levell of spine" is probably a typing mistake: V55.1 is "One level of spine" in OPCS-4.10. Write the title as it stands there.',
      suggestion: 'V55.1 One level of spine',
      target: { notation: 'V55.1', code: { title: 'One level of spine' } },
      span: { start: 57, text: 'V55.1 One levell of spine' },
    },
  ]);
});

test('nothing, where there is nothing', async () => {
  await publish(
    [
      'IPG2 A document',
      'Procedure and device:',
      'OPCS-4 code(s):',
      'V55.1 One level of spine',
    ].join('\n\n'),
  );
  expect(await qualityOf('IPG2')).toEqual([]);
});

test.each(['IPG999', '', 'hello'])(
  'null for %p, which is no guidance in force',
  async (reference) => {
    expect(await qualityOf(reference)).toBeNull();
  },
);
