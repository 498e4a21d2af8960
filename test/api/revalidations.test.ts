import type { ValidationRecord } from '../../src/records.js';
import { openStore } from '../../src/store/store.js';
import { validate } from '../../src/validation/validate.js';
import {
  PublishDocument,
  RevalidateDocument,
  ValidateDocument,
  type ValidateCodingInput,
} from '../../examples/generated/operations.js';
import { describeOnBoth, type TestDatabase } from '../store/databases.js';
import { startServer, type Server } from './server.js';

const on = '2026-11-23';
const codings: readonly ValidateCodingInput[] = [
  { guidance: 'IPG366', procedures: ['V40.1', 'V55.1', 'Z67.5'], on },
  { guidance: 'IPG366', procedures: ['V55', 'V40.1'], on },
  {
    guidance: 'IPG366',
    procedures: ['V40.2', 'Y53.4'],
    answers: [{ question: 'image-control-used', answer: 'NO' }],
    on,
  },
  { procedures: ['M10.4', 'Z94.2', 'Z41.1'], diagnoses: ['C64'], on },
  { guidance: 'IPG366', procedures: ['Y53.4', 'V4O.1'], rules: { packs: ['CLASSIFICATION'] }, on },
];

const otherText =
  'IPG366 Another title\n\nProcedure and device:\n\nOPCS-4 code(s):\n\nV40.1 Stabilisation\n';

describeOnBoth('recorded validations', (create) => {
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

  async function record(input: ValidateCodingInput): Promise<string> {
    const { validateCoding } = await server.ask(ValidateDocument, { input });
    if (validateCoding.__typename !== 'Validation') throw new Error(JSON.stringify(validateCoding));
    return validateCoding.id;
  }

  async function revalidated(id: string) {
    const { revalidate } = await server.ask(RevalidateDocument, { id });
    if (!revalidate) throw new Error(`No validation ${id}`);
    return revalidate;
  }

  /** A recorded run against the knowledge that it was made with, and what was recorded of it. */
  async function replay(id: string) {
    const { registry } = server.app;
    const recorded = await registry.validation(id.replace('validation:', ''));
    const knowledge = recorded && (await registry.knowledgeAt(recorded.revisionNumber));
    if (!knowledge) throw new Error(`Nothing is known of ${id}`);
    return { recorded, again: validate(recorded.coding, knowledge) };
  }

  test('replay: the coding against its revision comes to what was recorded, also after other publications', async () => {
    const ids: string[] = [];
    for (const input of codings) ids.push(await record(input));
    for (const id of ids) expect((await revalidated(id)).isSame).toBe(true);
    await server.ask(PublishDocument, { input: { text: otherText, message: 'Changed' } });
    for (const id of ids) {
      const { recorded, again } = await replay(id);
      const { summary, verdict, findings, questions, editions, matches } = recorded;
      expect(findings.length + questions.length).toBeGreaterThan(0);
      expect({ ...again, guidance: null }).toEqual({
        guidance: null,
        ...{ summary, verdict, findings, questions, editions, matches },
      });
      expect(again.guidance?.version ?? null).toBe(recorded.guidanceVersion);
    }
  });

  test('what differs is told, and nothing is recorded', async () => {
    const { registry } = server.app;
    const { validations } = await registry.validations({ first: 100 });
    const oldest = validations.at(-1);
    const revalidation = await revalidated(oldest?.id ?? '');
    expect(revalidation).toMatchObject({
      recorded: { id: oldest?.id, summary: oldest?.summary, guidance: { version: 1 } },
      today: {
        summary: expect.stringContaining('IPG366 version 2'),
        guidanceVersion: 2,
        guidance: { id: 'IPG366' },
        revision: { number: 2 },
        questions: [],
      },
      isSame: false,
      changes: [
        'IPG366 is version 2 today; it was version 1.',
        'The knowledge is of revision 2 today; it was of revision 1.',
        ...[
          'The coding passes today; it could not be told.',
          'Totality passes today; it could not be told.',
        ],
        '"Was image control used?" is no longer open.',
      ],
    });
    expect(await registry.validations({ first: 100 })).toMatchObject({
      total: validations.length,
    });
  });

  test('a run with other rules stays as it was recorded, and what the rules of today say is told', async () => {
    const { registry } = server.app;
    const recorded: ValidationRecord = {
      id: '019ab0c2-7d3e-7000-8000-000000000001',
      recordedAt: new Date('2026-11-23T09:30:00Z'),
      revision: 1,
      ruleset: '1 rule 000000000000',
      coding: {
        ...codings[0]!,
        guidance: 'IPG405',
        procedures: ['M10.4'],
        diagnoses: ['C64.X'],
        answers: [],
        on,
        rules: null,
      },
      report: {
        ...validate(
          {
            guidance: 'IPG405',
            procedures: ['M10.4'],
            diagnoses: ['C64.X'],
            answers: [],
            on,
            rules: null,
          },
          registry.knowledge,
        ),
        findings: [
          {
            ruleName: 'guidance/gone-by',
            severity: 'WARNING',
            axis: 'CODES',
            message: 'M10.4 was not liked then.',
            places: [{ list: 'PROCEDURES', position: 1 }],
            citation: { words: 'Then', source: 'Somebody', pointer: null, span: null },
            suggestions: [],
          },
        ],
      },
    };
    const store = await openStore(database.url);
    await store.recordValidations([recorded]);
    await store.close();
    const {
      recorded: kept,
      appeared,
      gone,
      changes,
      isSame,
    } = await revalidated(`validation:${recorded.id}`);
    expect(kept).toMatchObject({
      ruleset: '1 rule 000000000000',
      findings: [{ message: 'M10.4 was not liked then.', rule: null }],
    });
    expect(isSame).toBe(false);
    expect(gone).toEqual([{ message: 'M10.4 was not liked then.' }]);
    const { findings } = validate(recorded.coding, registry.knowledge);
    expect(appeared).toEqual(findings.map(({ message }) => ({ message })));
    expect(changes.some((words) => words.includes('"1 rule 000000000000"'))).toBe(true);
  });

  test('a guidance that was withdrawn gives an answer, and no error', async () => {
    const id = await record({ guidance: 'IPG452', procedures: ['A70.1'], on });
    await server.app.registry.withdrawGuidance({
      reference: 'IPG452',
      message: 'Withdrawn',
      author: null,
    });
    expect(await revalidated(id)).toMatchObject({
      recorded: { guidance: { version: 1 } },
      today: null,
      isSame: false,
      changes: [
        'IPG452 is no longer in force, so the coding cannot be checked against it today. Name another document, or none, to check it again.',
        'The knowledge is of revision 3 today; it was of revision 2.',
      ],
    });
  });

  test.each(['validation:019ab0c2-7d3e-7000-8000-00000000ffff', 'IPG366', ''])(
    '%j is no validation',
    async (id) => {
      expect(await server.ask(RevalidateDocument, { id })).toEqual({ revalidate: null });
    },
  );
});
