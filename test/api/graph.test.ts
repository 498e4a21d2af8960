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
import { seedCounts, seedReferences } from '../seed.js';
import { startServer, type Server } from './server.js';

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const system = 'OPCS4';
const stored = seedCounts.chapters + seedCounts.categories + seedCounts.codes;

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

describe('what a document says in a way of its own', () => {
  const target = 'target { notation system code { id } codeCount }';
  const steps = `steps { obligation relation choices { ${target} } }`;

  async function answered(reference: string, fields: string): Promise<unknown> {
    const query = `query ($reference: String!) { guidance(reference: $reference) { ${fields} } }`;
    const { data, errors } = await server.send(query, { reference });
    expect(errors).toBeUndefined();
    return data?.['guidance'];
  }
  const recommended = (fields: string) => `procedure { recommendation { ${fields} } }`;
  const recommending = (recommendation: object) => ({ procedure: { recommendation } });
  const choice = (notation: string, codeCount = 1) => ({
    target: { system, notation, code: { id: `OPCS4:${notation.slice(0, 5)}` }, codeCount },
  });
  /** Of a code system that is not stored. */
  const diagnosis = (notation: string) => ({
    target: { system: 'ICD10', notation, code: null, codeCount: 0 },
  });

  test('scenarios, each with its name and its steps', async () => {
    expect(
      await answered('IPG194', recommended(`outcome solutions { label preferred ${steps} }`)),
    ).toEqual(
      recommending({
        outcome: 'CODES',
        solutions: [
          {
            label: 'For the donor',
            preferred: null,
            steps: [
              { obligation: 'MUST', relation: null, choices: [choice('X45.8')] },
              { obligation: 'MUST', relation: 'AND', choices: [choice('Z30.1')] },
            ],
          },
          {
            label: 'For the recipient',
            preferred: null,
            steps: [
              { obligation: 'MUST', relation: null, choices: [choice('J01.1')] },
              {
                obligation: 'MUST',
                relation: 'AND',
                choices: ['Y99.2', 'Y99.3', 'Y99.5', 'Y99.6'].map((code) => choice(code)),
              },
            ],
          },
        ],
      }),
    );
  });

  test('alternatives, of which it prefers one, and the document it replaces', async () => {
    const fields = `solutions { label preferred } diagnosis { choices { ${target} } }`;
    expect(
      await answered(
        'IPG405',
        `replaces { reference guidance { id } span { text } } ${recommended(fields)}`,
      ),
    ).toEqual({
      replaces: [
        {
          reference: 'IPG207',
          guidance: null,
          span: { text: expect.stringContaining('interventional procedures guidance 207') },
        },
      ],
      ...recommending({
        solutions: [
          { label: null, preferred: true },
          { label: null, preferred: false },
        ],
        diagnosis: [{ choices: ['C64.X', 'C65.X', 'C79.0'].map(diagnosis) }],
      }),
    });
  });

  test('a range, needed on a condition, with the codes in it', async () => {
    const fields = `solutions { steps {
      obligation position question { key }
      choices { target { notation code { id } codeCount codes(first: 2) { nodes { value } } } }
    } }`;
    expect(await answered('IPG264', `edition ${recommended(fields)}`)).toMatchObject({
      edition: '4.6',
      ...recommending({
        solutions: [
          {
            steps: [
              { obligation: 'MUST', position: null, question: null },
              {
                obligation: 'CONDITIONAL',
                position: 'SUPPLEMENTARY',
                question: { key: 'concurrent-extraction-lens' },
                choices: [
                  {
                    target: {
                      notation: 'C71-C74',
                      code: null,
                      codeCount: 21,
                      codes: { nodes: [{ value: 'C71.1' }, { value: 'C71.2' }] },
                    },
                  },
                ],
              },
            ],
          },
        ],
      }),
    });
  });

  test('the code that a step stands after, and when', async () => {
    const fields =
      'solutions { steps { condition placements { after { notation code { id } } condition } } }';
    expect(await answered('IPG168', recommended(fields))).toEqual(
      recommending({
        solutions: [
          {
            steps: [
              { condition: null, placements: [] },
              { condition: null, placements: [] },
              { condition: 'if fluoroscopy was used', placements: [] },
              {
                condition: 'when the code selected is K57.4 or K62.3',
                placements: [
                  { after: { notation: 'Y11.4', code: { id: 'OPCS4:Y11.4' } }, condition: null },
                  {
                    after: { notation: 'Y53.4', code: { id: 'OPCS4:Y53.4' } },
                    condition: 'if fluoroscopy was used',
                  },
                ],
              },
            ],
          },
        ],
      }),
    );
  });

  test('a dagger and an asterisk, whose codes are of no release', async () => {
    const fields = `diagnosis { choices { marker ${target} } }`;
    expect(await answered('IPG227', recommended(fields))).toEqual(
      recommending({
        diagnosis: [
          {
            choices: [
              { marker: null, ...diagnosis('H18.6') },
              { marker: null, ...diagnosis('Q13.4') },
              { marker: 'DAGGER', ...diagnosis('Q90.-') },
            ],
          },
          { choices: [{ marker: 'ASTERISK', ...diagnosis('H19.8') }] },
        ],
      }),
    );
  });

  test('relations that were lost, as questions to a curator', async () => {
    const fields = 'key kind answers resolution { answer }';
    expect(
      await answered(
        'IPG424',
        `questions { ${fields} } ${recommended('solutions { steps { relation } }')}`,
      ),
    ).toEqual({
      questions: ['M71.1-and-or-Y53.2', 'Y53.2-and-or-Y53.7'].map((key) => ({
        key,
        kind: 'UNKNOWN_RELATION',
        answers: ['AND', 'OR'],
        resolution: null,
      })),
      ...recommending({
        solutions: [
          { steps: [{ relation: null }, { relation: 'UNKNOWN' }, { relation: 'UNKNOWN' }] },
        ],
      }),
    });
  });

  test('that the procedure has no code of its own', async () => {
    expect(
      await answered(
        'IPG403',
        `notes { kind } ${recommended('outcome solutions { label } diagnosis { id }')}`,
      ),
    ).toEqual({
      notes: [{ kind: 'LIMITATION' }],
      ...recommending({ outcome: 'NO_OWN_CODE', solutions: [], diagnosis: [] }),
    });
  });

  test.each([
    ['IPG227', ['EXCLUDES', 'SENTENCE']],
    ['IPG296', ['LEAD_IN', 'INCLUDES', 'LEAD_IN', 'NOTE', 'SENTENCE']],
    ['IPG377', ['LEAD_IN', 'INCLUDES', 'NOTE', 'NOTE']],
  ])('%s: notes of each kind', async (reference, kinds) => {
    expect(await answered(reference, 'notes { kind }')).toEqual({
      notes: kinds.map((kind) => ({ kind })),
    });
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
      release: {
        edition: '4.10',
        effectiveFrom: '2023-04-01',
        complete: false,
        codeCount: seedCounts.codes,
      },
    });
  });

  test('with the overflow letter O belongs to the chapter that overflowed', async () => {
    const { code } = await server.ask(OneCodeDocument, { system, value: 'O16.2' });
    expect(code).toMatchObject({ chapter: { id: 'OPCS4:Z' }, role: 'SITE' });
  });

  test.each([
    ['V40.1', 'named itself', ['MUST V40.1 IPG366/steps/1']],
    ['V55.1', 'through its category', ['MUST V55.- IPG366/steps/2']],
    ['T87.3', 'through a range, under a condition', ['CONDITIONAL T85-T87 IPG296/steps/5']],
    ['L76.1', 'through a category that should be added', ['SHOULD L76.- IPG429/steps/2']],
    ['Z67.5', 'through its chapter', ['MUST Z IPG366/steps/4']],
    ['O16.2', 'through the chapter it overflowed from', ['MUST Z IPG366/steps/4']],
    [
      'Z33.6',
      'named itself and through its chapter',
      ['CONDITIONAL Z33.6 IPG168/steps/4', 'MUST Z IPG366/steps/4'],
    ],
    ['Y76.3', 'in two scenarios', ['MUST Y76.3 IPG296/steps/2', 'MUST Y76.3 IPG296/steps/4']],
    [
      'Y53.4',
      'of seven documents, each binding in its own way',
      [
        'CONDITIONAL Y53.4 IPG168/steps/3',
        'MAY Y53.- IPG214/steps/3',
        'MAY Y53.- IPG214/steps/5',
        'MAY Y53.- IPG214/steps/7',
        'MAY Y53.4 IPG337/steps/3',
        'CONDITIONAL Y53.- IPG366/steps/3',
        'MUST Y53.- IPG405/steps/2',
        'MUST Y53.- IPG429/steps/3',
        'CONDITIONAL Y53.4 IPG452/steps/4',
        'CONDITIONAL Y53.4 IPG452/steps/8',
      ],
    ],
  ])('%s leads back to the guidance, %s', async (value, _how, choices) => {
    const { code } = await server.ask(OneCodeDocument, { system, value });
    const { edges, totalCount } = code!.guidance;
    const named = edges.flatMap(({ node, mentions }) =>
      mentions
        .filter(({ role }) => role === 'CHOICE')
        .map(({ obligation, target, step }) => ({
          reference: node.id,
          words: `${obligation} ${target.notation} ${step?.id}`,
        })),
    );
    expect(named.map(({ words }) => words)).toEqual(choices);
    expect(new Set(named.map(({ reference }) => reference)).size).toBe(totalCount);
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
      expect(allCodes.totalCount).toBe(stored);
      after = allCodes.pageInfo.hasNextPage ? allCodes.pageInfo.endCursor : null;
    } while (after != null);
    return seen;
  };

  test.each([1, 7, 100])('of %i leads to every code once, in order', async (first) => {
    const seen = await walk(first);
    expect(new Set(seen).size).toBe(stored);
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
    [{ named: true, under: { system, value: 'L31' } }, ['L31.4']],
    [
      { named: true, under: { system, value: 'C74' } },
      ['C74.1', 'C74.2', 'C74.3', 'C74.8', 'C74.9'],
    ],
    [{ title: 'coronary GRAFT', kind: 'CATEGORY' }, ['K40', 'K41', 'K42']],
    [{ under: { system, value: 'A01' } }, []],
    [{ system: 'ICD10' }, []],
  ] as const)('is filtered by %j', async (filter, values) => {
    const { allCodes } = await server.ask(PageOfCodesDocument, { first: 20, filter });
    expect(allCodes.nodes.map(({ value }) => value)).toEqual(values);
  });

  test.each([
    [{}, seedReferences],
    [{ title: 'pain BACK' }, ['IPG366']],
    [{ title: 'ablation' }, ['IPG168', 'IPG214']],
    [{ title: 'knee' }, []],
    [{ naming: { system, value: 'Y53.9' } }, ['IPG214', 'IPG366', 'IPG405', 'IPG429']],
    [{ naming: { system, value: 'Y53.9' }, obligation: 'CONDITIONAL' }, ['IPG366']],
    [{ naming: { system, value: 'Y53.9' }, obligation: 'MAY' }, ['IPG214']],
    [
      { naming: { system, value: 'Y53.2' } },
      ['IPG214', 'IPG337', 'IPG366', 'IPG405', 'IPG424', 'IPG429'],
    ],
    [{ naming: { system, value: 'Z33.6' }, title: 'ablation' }, ['IPG168']],
    [{ naming: { system, value: 'C71.2' } }, ['IPG264']],
    [{ naming: { system, value: 'T86' } }, ['IPG296']],
    [{ naming: { system, value: 'V40.1' }, obligation: 'CONDITIONAL' }, []],
    [{ naming: { system, value: 'V99.9' } }, []],
    // Codes that no stored release has are found by what the documents wrote.
    [{ naming: { system: 'ICD10', value: 'c64x' } }, ['IPG405']],
    [{ naming: { system: 'ICD10', value: 'C50.9' } }, ['IPG296']],
    [{ naming: { system: 'ICD10', value: 'C79' } }, ['IPG296', 'IPG405']],
    [{ naming: { system: 'ICD10', value: 'Z94.1' } }, []],
    [{ naming: { system, value: 'K25.3' } }, ['IPG377']],
    [{ naming: { system, value: 'C51.5' } }, ['IPG227']],
    [{ naming: { system, value: 'what?' } }, []],
    // How binding a code is says the step that it fills, not the default that it is.
    [{ naming: { system, value: 'Y53.9' }, obligation: 'MUST' }, ['IPG405', 'IPG429']],
    [{ obligation: 'SHOULD' }, ['IPG429']],
    [{ obligation: 'MAY' }, ['IPG214', 'IPG337']],
  ] as const)('of guidance is filtered by %j', async (filter, references) => {
    const { allGuidance } = await server.ask(PageOfGuidanceDocument, { first: 100, filter });
    expect(allGuidance.nodes.map(({ reference }) => reference)).toEqual(references);
  });

  test('of none still counts', async () => {
    const { allCodes } = await server.ask(PageOfCodesDocument, { first: 0 });
    expect(allCodes).toMatchObject({
      totalCount: stored,
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
    ['IPG227/steps/3', 'Step'],
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
      guidanceCount: seedReferences.length,
      codeCount: seedCounts.codes,
      author: null,
    });
    expect(rules.map(({ name }) => name)).toEqual(allRules.map(({ name }) => name));
    for (const { name, page } of rules) expect(page).toContain(`# ${name}`);
  });

  test.each([0, 2, -1])('has no revision %i', async (number) => {
    expect((await server.ask(RevisionAndRulesDocument, { number })).revision).toBeNull();
  });
});
