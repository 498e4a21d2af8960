import {
  AnyNodesDocument,
  ManyCodesDocument,
  OneCodeDocument,
  OneNodeDocument,
  OneNoteDocument,
  PageOfCodesDocument,
  PageOfGuidanceDocument,
  RevisionAndRulesDocument,
  WholeGuidanceDocument,
  type PageOfCodesQuery,
} from '../../examples/generated/operations.js';
import { allRules } from '../../src/validation/rules/index.js';
import { startServer, type Server } from './server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const system = 'OPCS4';

describe('a guidance document', () => {
  test('leads to its procedure, recommendation, steps, choices, targets and codes', async () => {
    const { guidance } = await server.ask(WholeGuidanceDocument, { reference: 'IPG366' });
    expect(guidance).toMatchObject({
      id: 'IPG366',
      reference: 'IPG366',
      version: 1,
      title: 'Non-rigid stabilisation techniques for the treatment of low back pain',
      unreadLines: [],
    });
    const { recommendation } = guidance!.procedure;
    const steps = recommendation.solutions.flatMap((solution) => solution.steps);
    expect(recommendation.outcome).toBe('CODES');
    expect(recommendation.diagnosis).toEqual([]);
    expect(steps.map((step) => step.choices.map(({ target }) => target.notation))).toEqual([
      ['V40.1'],
      ['V55.-'],
      ['Y53.-', 'Y68.-'],
      ['Z'],
    ]);
    expect(steps.map((step) => step.obligation)).toEqual(['MUST', 'MUST', 'CONDITIONAL', 'MUST']);
    expect(steps.map((step) => step.position)).toEqual([null, 'SECOND', 'ADDITIONAL', null]);
    expect(steps.map((step) => step.relation)).toEqual([null, 'AND', 'AND', 'AND']);
    expect(steps[2]?.question?.key).toBe('image-control-used');
    const levels = steps[1]?.choices[0]?.target;
    expect(levels).toMatchObject({ code: { id: 'OPCS4:V55' }, codeCount: 5 });
    expect(levels?.codes.nodes.map(({ value }) => value)).toEqual(['V55.1', 'V55.2', 'V55.3']);
    expect(steps[1]?.defaults).toEqual([
      {
        condition: 'the number of levels is not specified',
        target: {
          notation: 'V55.9',
          code: { id: 'OPCS4:V55.9', title: 'Unspecified levels of spine' },
        },
      },
    ]);
  });

  test('has notes tied to steps and codes, both ways', async () => {
    const { guidance } = await server.ask(WholeGuidanceDocument, { reference: 'ipg 366' });
    const steps = guidance!.procedure.recommendation.solutions.flatMap(
      (solution) => solution.steps,
    );
    const [image, levels] = guidance!.notes;
    expect(image?.steps).toEqual([{ id: 'IPG366/steps/3' }]);
    expect(image?.codes).toEqual([{ id: 'OPCS4:Y53' }, { id: 'OPCS4:Y68' }]);
    expect(levels?.steps).toEqual([{ id: 'IPG366/steps/2' }]);
    expect(levels?.codes).toEqual([{ id: 'OPCS4:V55' }, { id: 'OPCS4:V55.9' }]);
    expect(steps[1]?.notes).toEqual([{ id: 'IPG366/notes/2' }]);
    expect(levels?.duties).toEqual([
      {
        obligation: 'MUST',
        condition: 'each time an operation on the spine is coded',
        position: 'SECOND',
        steps: [{ id: 'IPG366/steps/2' }],
      },
    ]);
  });

  test('publishes none under an empty heading, which is not none needed', async () => {
    const { guidance } = await server.ask(WholeGuidanceDocument, { reference: 'IPG366' });
    const { sections } = guidance!.procedure.recommendation;
    expect(sections.map(({ subject, system: of, published }) => [subject, of, published])).toEqual([
      ['PROCEDURE', 'SNOMEDCT', false],
      ['PROCEDURE', 'OPCS4', true],
      ['DIAGNOSIS', 'SNOMEDCT', false],
      ['DIAGNOSIS', 'ICD10', false],
    ]);
  });

  test('has spans that are its own words', async () => {
    const { guidance } = await server.ask(WholeGuidanceDocument, { reference: 'IPG366' });
    const { text, procedure } = guidance!;
    for (const { span } of procedure.recommendation.solutions.flatMap(
      (solution) => solution.steps,
    )) {
      expect(text.slice(span.start, span.end)).toBe(span.text);
    }
  });

  test.each(['IPG1', '', 'V40.1'])('is null for %p', async (reference) => {
    expect(await server.ask(WholeGuidanceDocument, { reference })).toEqual({ guidance: null });
  });
});

describe('a code', () => {
  test.each(['V40.1', 'V401', 'v40.1', ' v 40 . 1 ', 'v401'])('is found as %p', async (value) => {
    const { code } = await server.ask(OneCodeDocument, { system, value });
    expect(code).toMatchObject({ id: 'OPCS4:V40.1', value: 'V40.1', recordable: true });
  });

  test.each(['V55', 'V55.-', 'v55-', 'V55 . -'])('is a category as %p', async (value) => {
    const { code } = await server.ask(OneCodeDocument, { system, value });
    expect(code).toMatchObject({
      id: 'OPCS4:V55',
      kind: 'CATEGORY',
      recordable: false,
      parent: { id: 'OPCS4:V' },
    });
    expect(code?.children.map(({ value: child }) => child)).toEqual([
      'V55.1',
      'V55.2',
      'V55.3',
      'V55.8',
      'V55.9',
    ]);
  });

  test.each(['V99.9', 'hello', '', 'I21.1'])('is null for %p', async (value) => {
    expect(await server.ask(OneCodeDocument, { system, value })).toEqual({ code: null });
  });

  test('knows its ancestors, chapter, release, role and notes', async () => {
    const { code } = await server.ask(OneCodeDocument, { system, value: 'V55.9' });
    expect(code).toMatchObject({
      ancestors: [{ id: 'OPCS4:V55' }, { id: 'OPCS4:V' }],
      chapter: { id: 'OPCS4:V' },
      role: 'PROCEDURE',
      notes: [{ id: 'IPG366/notes/2' }],
      release: { edition: '4.10', effectiveFrom: '2023-04-01', complete: false, codeCount: 69 },
    });
  });

  test('with the overflow letter O belongs to the chapter that overflowed', async () => {
    const { code } = await server.ask(OneCodeDocument, { system, value: 'O16.2' });
    expect(code).toMatchObject({ chapter: { id: 'OPCS4:Z' }, role: 'SITE' });
  });

  test.each([
    ['V40.1', 'named itself', [['CHOICE', 'MUST', 'V40.1', 'IPG366/steps/1']]],
    ['V55.1', 'through its category', [['CHOICE', 'MUST', 'V55.-', 'IPG366/steps/2']]],
    ['Y53.4', 'under a condition', [['CHOICE', 'CONDITIONAL', 'Y53.-', 'IPG366/steps/3']]],
    ['Z67.5', 'through its chapter', [['CHOICE', 'MUST', 'Z', 'IPG366/steps/4']]],
    [
      'O16.2',
      'through the chapter it overflowed from',
      [['CHOICE', 'MUST', 'Z', 'IPG366/steps/4']],
    ],
  ])('%s leads back to the guidance, %s', async (value, _how, choices) => {
    const { code } = await server.ask(OneCodeDocument, { system, value });
    expect(code?.guidance.totalCount).toBe(1);
    const [edge] = code!.guidance.edges;
    expect(edge?.node).toEqual({ id: 'IPG366' });
    const named = edge?.mentions.filter(({ role }) => role === 'CHOICE');
    expect(
      named?.map(({ role, obligation, target, step }) => [
        role,
        obligation,
        target.notation,
        step?.id,
      ]),
    ).toEqual(choices);
  });

  test('that is a default leads back to the note that makes it one', async () => {
    const { code } = await server.ask(OneCodeDocument, { system, value: 'V55.9' });
    expect(code?.guidance.edges[0]?.mentions).toContainEqual({
      role: 'DEFAULT',
      obligation: 'MUST',
      target: { notation: 'V55.9' },
      step: { id: 'IPG366/steps/2' },
      note: { id: 'IPG366/notes/2' },
    });
  });

  test('that no guidance names leads nowhere', async () => {
    const { code } = await server.ask(OneCodeDocument, { system, value: 'V40.2' });
    expect(code?.guidance).toEqual({ totalCount: 0, edges: [] });
  });

  test('keeps the order of its keys, with null for a miss', async () => {
    const keys = ['Z67.5', 'V99.9', 'v401', 'Z67.5'].map((value) => ({ system, value }) as const);
    const { codes } = await server.ask(ManyCodesDocument, { keys });
    expect(codes).toEqual([
      { id: 'OPCS4:Z67.5' },
      null,
      { id: 'OPCS4:V40.1' },
      { id: 'OPCS4:Z67.5' },
    ]);
  });
});

describe('a page', () => {
  const walk = async (first: number): Promise<string[]> => {
    const seen: string[] = [];
    let after: string | null | undefined;
    do {
      const { allCodes }: PageOfCodesQuery = await server.ask(PageOfCodesDocument, {
        first,
        after,
      });
      seen.push(...allCodes.edges.map(({ node }) => node.id));
      expect(allCodes.totalCount).toBe(104);
      after = allCodes.pageInfo.hasNextPage ? allCodes.pageInfo.endCursor : null;
    } while (after != null);
    return seen;
  };

  test.each([1, 7, 100])('of %i leads to every code once, in order', async (first) => {
    const seen = await walk(first);
    expect(new Set(seen).size).toBe(104);
    expect(seen).toEqual([...seen].sort());
  });

  test.each([
    [{ under: { system, value: 'V55' } }, ['V55.1', 'V55.2', 'V55.3', 'V55.8', 'V55.9']],
    [{ title: 'LUMBAR joint' }, ['Z67.5']],
    [{ kind: 'CATEGORY', under: { system, value: 'V' } }, ['V40', 'V55']],
    [
      { named: false, under: { system, value: 'V40' } },
      ['V40.2', 'V40.3', 'V40.4', 'V40.5', 'V40.8', 'V40.9'],
    ],
    [{ under: { system, value: 'A01' } }, []],
    [{ system: 'ICD10' }, []],
  ] as const)('is filtered by %j', async (filter, values) => {
    const { allCodes } = await server.ask(PageOfCodesDocument, { first: 20, filter });
    expect(allCodes.nodes.map(({ value }) => value)).toEqual(values);
  });

  test.each([
    [{}, ['IPG366']],
    [{ title: 'pain BACK' }, ['IPG366']],
    [{ title: 'knee' }, []],
    [{ naming: { system, value: 'Y53.9' } }, ['IPG366']],
    [{ naming: { system, value: 'Y53.9' }, obligation: 'CONDITIONAL' }, ['IPG366']],
    [{ naming: { system, value: 'V40.1' }, obligation: 'CONDITIONAL' }, []],
    [{ naming: { system, value: 'V99.9' } }, []],
    [{ obligation: 'MAY' }, []],
  ] as const)('of guidance is filtered by %j', async (filter, references) => {
    const { allGuidance } = await server.ask(PageOfGuidanceDocument, { first: 10, filter });
    expect(allGuidance.nodes.map(({ reference }) => reference)).toEqual(references);
  });

  test('of none still counts', async () => {
    const { allCodes } = await server.ask(PageOfCodesDocument, { first: 0 });
    expect(allCodes).toMatchObject({
      totalCount: 104,
      nodes: [],
      pageInfo: { hasNextPage: true, endCursor: null },
    });
  });
});

describe('a node', () => {
  test.each([
    ['IPG366', 'Guidance'],
    ['IPG366/procedure', 'Procedure'],
    ['IPG366/steps/3', 'Step'],
    ['IPG366/notes/2', 'Note'],
    ['IPG366@1', 'Guidance'],
    ['IPG366@1/notes/2', 'Note'],
    ['OPCS4:V40.1', 'Code'],
    ['OPCS4:Z', 'Code'],
    ['release:OPCS4-4.10', 'Release'],
    ['revision:1', 'Revision'],
    ['rule:guidance/step-missing', 'Rule'],
  ])('%s is a %s and keeps its id', async (id, type) => {
    expect(await server.ask(OneNodeDocument, { id })).toEqual({ node: { __typename: type, id } });
  });

  test.each([
    '',
    'IPG1',
    'IPG366@2',
    'IPG366/notes/9',
    'ICD10:V40.1',
    'validation:hello',
    '__proto__',
    'constructor',
  ])('is null for %p', async (id) => {
    expect(await server.ask(OneNodeDocument, { id })).toEqual({ node: null });
  });

  test('of several keeps their order, with null for a miss', async () => {
    const { nodes } = await server.ask(AnyNodesDocument, {
      ids: ['OPCS4:Z67.5', 'nothing', 'IPG366'],
    });
    expect(nodes.map((node) => node?.id ?? null)).toEqual(['OPCS4:Z67.5', null, 'IPG366']);
  });

  test('note is found by its id, and null for the id of anything else', async () => {
    const { note } = await server.ask(OneNoteDocument, { id: 'IPG366/notes/2' });
    expect(note?.text).toContain('V55.9 Unspecified levels of spine');
    expect(await server.ask(OneNoteDocument, { id: 'IPG366' })).toEqual({ note: null });
    expect((await server.ask(OneNoteDocument, { id: 'IPG366@1/notes/2' })).note?.id).toBe(
      'IPG366@1/notes/2',
    );
  });
});

describe('what the server works with', () => {
  test('is the revision in force and the rules, in order, with their pages', async () => {
    const { revision, rules } = await server.ask(RevisionAndRulesDocument, {});
    expect(revision).toMatchObject({
      id: 'revision:1',
      number: 1,
      guidanceCount: 1,
      codeCount: 69,
      author: null,
    });
    expect(rules.map(({ name }) => name)).toEqual(allRules.map(({ name }) => name));
    for (const { name, page } of rules) expect(page).toContain(`# ${name}`);
  });

  test.each([0, 2, -1])('has no revision %i', async (number) => {
    expect((await server.ask(RevisionAndRulesDocument, { number })).revision).toBeNull();
  });
});
