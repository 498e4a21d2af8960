import { describeOnBoth, type TestDatabase } from '../store/databases.js';
import { ask } from './client.js';
import { happens } from './happens.js';
import { killPrograms, startProgram, type Program } from './program.js';

jest.setTimeout(120_000);
afterEach(killPrograms);

const reference = 'IPG9001';
const readers = 6;

interface Seen {
  readonly version: number;
  readonly text: string;
  readonly versions?: readonly { readonly version: number; readonly inForce: boolean }[];
}

/** One answer, with the same asked for under several names. */
interface Answer {
  readonly revision: { readonly number: number; readonly message: string };
  readonly first: Seen;
  readonly second: Seen;
  readonly page: {
    readonly nodes: readonly { readonly reference: string; readonly version: number }[];
  };
  readonly code: {
    readonly guidance: {
      readonly edges: readonly {
        readonly node: { readonly reference: string; readonly version: number };
        readonly mentions: readonly { readonly span: { readonly text: string } }[];
      }[];
    };
  };
}

/** The versions are read from the database, so that publications fall between the parts of an answer. */
const query = `{
  first: guidance(reference: "${reference}") { version text versions { version inForce } }
  revision { number message }
  page: allGuidance(first: 100) { nodes { reference version } }
  code(system: OPCS4, value: "V40.1") {
    guidance { edges { node { reference version } mentions { span { text } } } }
  }
  second: guidance(reference: "${reference}") { version text versions { version inForce } }
}`;

describeOnBoth('publications while requests run', (create) => {
  let database: TestDatabase;
  let program: Program;
  let address: string;

  beforeEach(async () => {
    database = await create();
    program = startProgram({ DATABASE_URL: database.url });
    address = await program.address;
    await publish(reference, 1);
  });

  afterEach(async () => {
    program.signal('SIGTERM');
    await program.ended;
    await database.drop();
  });

  /** Answers the revision that has it. */
  async function publish(of: string, edition: number): Promise<number> {
    const input = { text: textOf(of, edition), message: `${of} ${edition}` };
    const answer = await ask<{ publishGuidance: { revision: { number: number } } }>(
      address,
      `mutation ($input: PublishGuidanceInput!) {
        publishGuidance(input: $input) { ... on GuidancePublished { revision { number } } }
      }`,
      { input },
    );
    return answer.publishGuidance.revision.number;
  }

  test('leave every answer in one revision, and are seen by whoever asks after them', async () => {
    const editions = new Map<number, number>();
    const answers: Answer[] = [];
    let publishing = true;
    const reading = Array.from({ length: readers }, async () => {
      while (publishing) answers.push(await ask<Answer>(address, query));
    });
    for (let edition = 2; edition <= 12; edition++) {
      const before = answers.length;
      const revision = await publish(reference, edition);
      editions.set(revision, edition);
      const seen = await ask<Answer>(address, query);
      expect(seen.revision.number).toBe(revision);
      expect(seen.first.version).toBe(edition);
      await happens(() => answers.length > before + readers);
    }
    publishing = false;
    await Promise.all(reading);

    for (const answer of answers) expectOneRevision(answer);
    // Otherwise nothing was published while they were asking.
    expect(new Set(answers.map(({ revision }) => revision.number)).size).toBeGreaterThan(5);
    for (const { revision, first } of answers)
      if (editions.has(revision.number)) expect(first.version).toBe(editions.get(revision.number));
  });

  test('may be many at once, and are all in force when they are acknowledged', async () => {
    const references = Array.from({ length: 12 }, (_, index) => `IPG${9_100 + index}`);
    const revisions = await Promise.all(
      references.map(async (one) => {
        const revision = await publish(one, 1);
        const { guidance, revision: inForce } = await ask<{
          guidance: { version: number; text: string } | null;
          revision: { number: number };
        }>(
          address,
          'query ($one: String!) { guidance(reference: $one) { version text } revision { number } }',
          { one },
        );
        expect(guidance).toEqual({ version: 1, text: textOf(one, 1) });
        expect(inForce.number).toBeGreaterThanOrEqual(revision);
        return revision;
      }),
    );
    expect([...revisions].sort((one, other) => one - other)).toEqual(
      references.map((_, index) => 3 + index),
    );
    const { page, code } = await ask<Answer>(address, query);
    expect(page.nodes.map((node) => node.reference)).toEqual(expect.arrayContaining(references));
    expect(code.guidance.edges.map(({ node }) => node.reference)).toEqual(
      expect.arrayContaining(references),
    );
  });
});

/** A text that no other edition has, with its edition in what a look-back shows. */
function textOf(of: string, edition: number): string {
  return [
    `${of} Document in edition ${edition}`,
    'Procedure and device:',
    'OPCS-4 code(s):',
    `V40.1 Non-rigid stabilisation of spine, edition ${edition}`,
  ].join('\n\n');
}

function expectOneRevision({ revision, first, second, page, code }: Answer): void {
  const { version } = first;
  expect(revision.message).toBe(`${reference} ${version}`);
  expect(first.text).toBe(textOf(reference, version));
  expect(second).toEqual(first);
  expect(first.versions?.filter(({ inForce }) => inForce).map((one) => one.version)).toEqual([
    version,
  ]);
  expect(first.versions?.[0]?.version).toBe(version);
  expect(page.nodes).toContainEqual({ reference, version });
  const [named] = code.guidance.edges.filter(({ node }) => node.reference === reference);
  expect(named?.node.version).toBe(version);
  expect(named?.mentions[0]?.span.text).toContain(`edition ${version}`);
}
