import fc from 'fast-check';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { Coding, Composition, NextStep, YesNo } from '../../src/model/index.js';
import { releaseRecords } from '../../src/releases/release-records.js';
import { compose, refusalsToCompose } from '../../src/validation/compose.js';
import { applyEdits } from '../../src/validation/edits.js';
import { examine } from '../../src/validation/examination.js';
import { nextSteps, words } from '../../src/validation/next-steps.js';
import { Trials } from '../../src/validation/trials.js';
import { validate } from '../../src/validation/validate.js';
import { codesFrom, knowledgeFrom, knowledgeFromSeed } from '../knowledge-from-seed.js';
import { seedCodesText, seedReferences } from '../seed.js';
import { coding, type Written } from './codings.js';
import { everyMessageIsExercised } from './expect.js';
import { signOf } from './signs.js';

const seed = knowledgeFromSeed();

function composed(
  procedures: string,
  others: Omit<Written, 'procedures'> = {},
  { scenario = null as string | null, codes = 20, knowledge = seed } = {},
): Composition {
  return compose({ coding: coding(procedures, others), scenario, codes }, knowledge);
}

/** How binding each is, what it offers, and where it goes: `MUST V55.- @2`, and with a plus for a further one. */
function inShort({ next }: Composition): string[] {
  return next.map(
    ({ obligation, isFurther, choices, list, position }) =>
      `${obligation}${isFurther ? '+' : ''} ${choices.map(({ notation }) => notation).join('/')} @${
        list === 'PROCEDURES' ? '' : 'D'
      }${position}`,
  );
}

function codesOf({ choices }: NextStep): string[] {
  return choices.flatMap(({ codes }) => codes.map(({ value }) => value));
}

function document(lines: string, diagnoses = ''): string {
  const heading = 'Diagnosis or health condition:\nICD-10 code(s):';
  return `IPG366 Stabilisation of the spine\nProcedure and device:\nOPCS-4 code(s):\n${lines}\n${
    diagnoses && `${heading}\n${diagnoses}\n`
  }`;
}

describe('IPG366, code by code', () => {
  test.each<[codes: string, answers: string, next: string[], progress: string]>([
    [
      '',
      '',
      ['MUST V40.1 @1', 'MUST V55.- @1', 'MUST Z @1', 'OPEN Y53.-/Y68.- @1'],
      '0 of 3, 1 open',
    ],
    ['V40.1', '', ['MUST V55.- @2', 'MUST Z @2', 'OPEN Y53.-/Y68.- @2'], '1 of 3, 1 open'],
    ['V40.1, Z67.5', '', ['MUST V55.- @2', 'OPEN Y53.-/Y68.- @2', 'MAY+ Z @3'], '2 of 3, 1 open'],
    ['V40.1, V55.1, Z67.5', '', ['OPEN Y53.-/Y68.- @3', 'MAY+ Z @4'], '3 of 3, 1 open'],
    ['V40.1, V55.1, Z67.5', 'yes', ['MUST Y53.-/Y68.- @3', 'MAY+ Z @4'], '3 of 4'],
    ['V40.1, V55.1, Z67.5', 'no', ['MAY+ Z @4'], '3 of 3, complete'],
    ['V40.1, V55.1, Y53.4, Z67.5', '', ['MAY+ Z @5'], '3 of 3, complete'],
    ['V40.1, V55.1, Y53.4, Z67.5', 'yes', ['MAY+ Z @5'], '4 of 4, complete'],
    ['V40.1, V55.1, Y53.4, Z67.5', 'no', ['MAY+ Z @5'], '3 of 3, wrong'],
    ['V55.1, V40.1, Z67.5', 'no', ['MAY+ Z @4'], '3 of 3, wrong'],
  ])('[%s] %s', (procedures, answer, next, told) => {
    const composition = composed(procedures, {
      ...(answer && { answers: `image-control-used ${answer}` }),
    });
    expect(inShort(composition)).toEqual(next);
    const { filled, needed, open, isComplete, verdict, findings } = composition.progress;
    const isMissing = findings.every(({ ruleName }) => ruleName === 'guidance/step-missing');
    const state = isComplete
      ? ', complete'
      : verdict.overall === 'FAIL' && !isMissing
        ? ', wrong'
        : '';
    expect(`${filled} of ${needed}${open > 0 ? `, ${open} open` : ''}${state}`).toBe(told);
  });

  test('a step says why, by whose words, and what the coding is with each of its codes', () => {
    const [levels, site, image] = composed('V40.1').next;
    expect(levels).toMatchObject({
      step: { ordinal: 2 },
      reason: 'A code from V55.- (Levels of spine) directly after the procedure is needed.',
      citation: { source: 'IPG366 version 1, note 2' },
      question: null,
      determined: null,
      obstacle: null,
      defaults: [
        {
          condition: 'the number of levels is not specified',
          code: { value: 'V55.9', procedures: ['V40.1', 'V55.9'] },
          citation: { source: 'IPG366 version 1, note 2' },
        },
      ],
    });
    expect(levels!.choices[0]).toMatchObject({ words: 'Levels of spine', codeCount: 5 });
    expect(levels!.choices[0]!.codes[0]).toMatchObject({
      value: 'V55.1',
      title: seed.code('OPCS4', 'V55.1')?.title,
      code: { id: 'OPCS4:V55.1' },
      edit: { kind: 'INSERT', list: 'PROCEDURES', position: 2, code: 'V55.1', to: null },
      procedures: ['V40.1', 'V55.1'],
      diagnoses: [],
    });
    expect(site).toMatchObject({ citation: { words: 'Site code from Chapter Z' } });
    expect(image).toMatchObject({
      question: { key: 'image-control-used' },
      citation: { source: 'IPG366 version 1, note 1' },
      choices: [{ notation: 'Y53.-' }, { notation: 'Y68.-' }],
      defaults: [{ code: { value: 'Y53.9' } }, { code: { value: 'Y68.9' } }],
    });
  });

  test('where there is no choice the code is determined', () => {
    expect(composed('').next[0]?.determined).toMatchObject({
      value: 'V40.1',
      procedures: ['V40.1'],
    });
    expect(composed('V40.1').next.map(({ determined }) => determined)).toEqual([null, null, null]);
  });

  test('what would be wrong by itself is not proposed yet, and that is said', () => {
    const [, , site, image] = composed('').next;
    expect(codesOf(site!)).toEqual([]);
    expect(site!.obstacle).toBe('Z06.1 is a site code and never first.');
    expect(image!).toMatchObject({ defaults: [], obstacle: 'Y53.1 is a method and never first.' });
  });

  test('of a chapter as many codes are proposed as were asked for, its own letter first, and all are counted', () => {
    const site = (codes: number) => composed('V40.1, V55.1', {}, { codes }).next[0]!;
    expect(codesOf(site(3))).toEqual(codesOf(site(100)).slice(0, 3));
    expect(codesOf(site(20))).toHaveLength(20);
    expect(codesOf(site(20)).every((value) => value.startsWith('Z'))).toBe(true);
    expect(codesOf(site(100))).toHaveLength(site(1).choices[0]!.codeCount!);
    expect(codesOf(site(100)).at(-1)).toMatch(/^O/);
    expect(codesOf(site(100)).some((value) => value.startsWith('Z94'))).toBe(false);
  });

  test('a code that is there is not proposed for the same step again', () => {
    const further = composed('V40.1, V55.1, Z67.5', {}, { codes: 100 }).next.at(-1)!;
    expect(further.isFurther).toBe(true);
    expect(codesOf(further)).not.toContain('Z67.5');
  });

  test('another code of the category is replaced', () => {
    const [procedure] = composed('V40.2, Z67.5').next;
    expect(procedure?.determined).toMatchObject({
      edit: { kind: 'REPLACE', position: 1, code: 'V40.1' },
      procedures: ['V40.1', 'Z67.5'],
    });
  });

  test('each time the operation was done is composed', () => {
    const twice = composed('V40.1, V55.1, Z67.5, V40.1', { answers: 'image-control-used yes' });
    expect(inShort(twice)).toEqual([
      'MUST Y53.-/Y68.- @3',
      'MUST V55.- @5',
      'MUST Y53.-/Y68.- @5',
      'MUST Z @5',
      'MAY+ Z @4',
    ]);
    const once = composed('V40.1, V55.1, Y53.4, Z67.5, V40.1', {
      answers: 'image-control-used yes',
    });
    expect(inShort(once)).toContain('MAY Y53.-/Y68.- @6');
  });
});

describe('questions', () => {
  test('stay with their answers', () => {
    const asked = (codes: string, answers = '') =>
      composed(codes, { answers }).questions.map(({ question: { key }, ...others }) => [
        key,
        others,
      ]);
    const closed = { isDecidedByCodes: false, isOpen: false, isNeeded: false };
    const citation = expect.objectContaining({ source: 'IPG366 version 1, note 1' });
    expect(asked('V40.1')).toEqual([
      ['image-control-used', { ...closed, answer: null, isOpen: true, isNeeded: true, citation }],
    ]);
    expect(asked('V40.1', 'image-control-used no')).toEqual([
      ['image-control-used', { ...closed, answer: 'NO', citation }],
    ]);
    expect(asked('V40.1, V55.1, Y53.4')).toEqual([
      ['image-control-used', { ...closed, answer: null, citation }],
    ]);
  });

  test('are answered by the codes where these can tell', () => {
    const { questions, next } = composed('K57.4, Y11.4', { guidance: 'IPG168' });
    expect(questions).toMatchObject([
      { question: { key: 'fluoroscopy-used' }, isOpen: true, isNeeded: true },
      { answer: 'YES', isDecidedByCodes: true, isOpen: false },
    ]);
    expect(next[0]).toMatchObject({
      obligation: 'MUST',
      determined: { procedures: ['K57.4', 'Y11.4', 'Z33.6'] },
    });
  });

  test('on what may be recorded need no answer', () => {
    const { questions, progress } = composed('J12.7', { guidance: 'IPG214', diagnoses: 'C22.0' });
    expect(questions).toMatchObject([{ isOpen: true, isNeeded: false }]);
    expect(progress).toMatchObject({ isComplete: true, open: 1 });
  });
});

describe('scenarios', () => {
  const chosen = (composition: Composition) => composition.scenario?.label;
  const by = (procedures: string, guidance: string, scenario: string | null = null) =>
    composed(procedures, { guidance }, { scenario });

  test('are all listed, with how near each is', () => {
    expect(by('J12.7', 'IPG214').scenarios).toMatchObject([
      {
        ordinal: 1,
        label: 'Open procedure',
        hasProcedure: false,
        filled: 0,
        edits: 2,
        isChosen: false,
      },
      {
        ordinal: 2,
        label: 'Percutaneous procedure',
        hasProcedure: true,
        filled: 1,
        edits: 0,
        isChosen: true,
      },
      {
        ordinal: 3,
        label: 'Laparoscopic procedure',
        hasProcedure: false,
        filled: 0,
        edits: 1,
        isChosen: false,
      },
    ]);
  });

  test('the nearest is chosen, the preferred or first one while there is nothing', () => {
    expect(chosen(by('', 'IPG214'))).toBe('Open procedure');
    expect(chosen(by('', 'IPG452'))).toBe('Stage 1');
    expect(chosen(by('A70.1', 'IPG452'))).toBe('Stage 2');
    expect(chosen(by('Y71.1', 'IPG452'))).toBe('Stage 2');
    expect(by('', 'IPG405').scenario).toMatchObject({ ordinal: 1, preferred: true });
    expect(by('Y75.2', 'IPG405').scenario).toMatchObject({ ordinal: 2, preferred: false });
    expect(by('M04.2', 'IPG405').scenario).toMatchObject({ ordinal: 2 });
    expect(by('', 'IPG403').scenario).toBeNull();
  });

  test.each(['Stage 2', ' stage  2', '2'])('%j is asked for by label or number', (scenario) => {
    const composition = by('', 'IPG452', scenario);
    expect(chosen(composition)).toBe('Stage 2');
    expect(composition.next[0]?.determined?.value).toBe('A70.1');
  });

  test('what was asked for is kept to, whatever the codes are nearer to', () => {
    const { next, progress } = by('A70.1, Y71.1, Z92.1', 'IPG452', 'Stage 1');
    expect(next[0]).toMatchObject({ obligation: 'MUST', choices: [{ notation: 'A70.4' }] });
    expect(progress.verdict.overall).toBe('FAIL');
    expect(progress.needed).toBe(4);
  });
});

describe('which codes come first', () => {
  const lines =
    'V40.1 Stabilisation\nV55.- Levels of spine\nSite code from Chapter Z\nNote: the site Z67.5 is the usual one.';

  test('those that a note names, then those that are recorded most', () => {
    const counts = releaseRecords(
      { system: 'OPCS4', edition: '2023-24', content: 'USAGE', effectiveFrom: '2023-04-01' },
      {
        usage: [
          { value: 'Z07.3', count: 7 },
          { value: 'Z06.3', count: 70 },
          { value: 'V55.3', count: 5 },
        ],
      },
    );
    const knowledge = knowledgeFrom(document(lines), [codesFrom(seedCodesText), counts]);
    const [levels, site] = composed('V40.1', {}, { knowledge, codes: 3 }).next;
    expect(codesOf(levels!)).toEqual(['V55.3', 'V55.1', 'V55.2']);
    expect(codesOf(site!)).toEqual(['Z67.5', 'Z06.3', 'Z07.3']);
  });

  test('those of the day, and where none are stored what the document names', () => {
    const unlisted = knowledgeFrom(
      document('V40.1 Stabilisation\nV55.- Levels of spine', 'M54.5 Pain'),
      [],
    );
    const [procedure, levels, diagnosis] = composed('', {}, { knowledge: unlisted }).next;
    expect(procedure?.determined).toMatchObject({ value: 'V40.1', title: null, code: null });
    expect(levels).toMatchObject({
      choices: [{ codes: [], codeCount: null }],
      obstacle: words.notStored(['V55.-']),
    });
    expect(diagnosis?.determined).toMatchObject({ value: 'M54.5', diagnoses: ['M54.5'] });
    const { release, ...rows } = codesFrom(seedCodesText);
    const before = {
      ...rows,
      release: { ...release, edition: '4.9', effectiveFrom: '2020-04-01' },
      codes: rows.codes.filter(({ value }) => value !== 'V55.2'),
    };
    const both = knowledgeFrom(document(lines), [{ ...rows, release }, before]);
    const [then] = composed('V40.1', { on: '2021-05-01' }, { knowledge: both }).next;
    expect(codesOf(then!)).toEqual(['V55.1', 'V55.3', 'V55.8', 'V55.9']);
    expect(codesOf(composed('V40.1', {}, { knowledge: both }).next[0]!)).toContain('V55.2');
  });
});

test('what a convention asks for comes next too', () => {
  const knowledge = knowledgeFrom(document('V40.1 Stabilisation'));
  // The document has the word on its own operation; of another one on the spine the convention wants the levels.
  const composition = composed('V40.1, V25.4', {}, { knowledge });
  expect(composition.next).toMatchObject([
    {
      step: null,
      obligation: 'MUST',
      list: 'PROCEDURES',
      position: 3,
      reason: 'V25.4 is an operation on the spine and needs the levels directly after it.',
      choices: [{ target: null, notation: 'V55.9', codeCount: 1 }],
      determined: { value: 'V55.9', procedures: ['V40.1', 'V25.4', 'V55.9'] },
    },
  ]);
  expect(composition.progress).toMatchObject({ filled: 1, needed: 1, isComplete: false });
  expect(composed('V40.1', {}, { knowledge }).progress.isComplete).toBe(true);
});

test('reasons are told for whatever a document says', () => {
  const reasons = (
    procedures: string,
    guidance: string,
    answers = '',
    knowledge: KnowledgeBase = seed,
  ) => composed(procedures, { guidance, answers }, { knowledge }).next.map(({ reason }) => reason);
  const stents = seed.guidance('IPG429')!.procedure.recommendation.solutions[0]!.steps;
  expect(reasons('L31.4', 'IPG429')).toContain(words.SHOULD(stents[1]!));
  expect(reasons('M71.1', 'IPG424')[1]).toContain('the document lost the word');
  expect(reasons('J12.7', 'IPG214', 'image-control-used yes')[1]).toBe(
    'A code from Y53.- (Approach to organ under image control) may be recorded, given that the condition holds: if image control was used.',
  );
  expect(reasons('J12.7', 'IPG214')[1]).toBe(
    'A code from Y53.- (Approach to organ under image control) may be recorded if the answer to "Was image control used?" is yes.',
  );
  expect(reasons('C75.1, C71.1', 'IPG264')).toEqual([
    'C71-C74 takes as many codes as there is reason for, so another may follow.',
  ]);
});

test('when too many codes were tried, that is said', () => {
  const soFar = coding('V40.1');
  const guidance = seed.guidance('IPG366')!;
  const examination = examine(soFar, guidance, seed);
  const { findings } = validate(soFar, seed);
  const trials = new Trials(soFar, guidance, seed, findings, 2);
  const [levels, site] = nextSteps({ examination, findings, trials, most: 20 });
  expect(codesOf(levels!)).toEqual(['V55.1', 'V55.2']);
  expect(levels!.defaults).toEqual([]);
  expect(site).toMatchObject({ obstacle: words.tooMany() });
});

describe('what is refused', () => {
  const asked = (others: object) => ({ coding: coding(''), scenario: null, codes: 20, ...others });
  test.each<[label: string, given: object, paths: string[]]>([
    ['nothing so far', {}, []],
    [
      'a guidance that is not published',
      { coding: coding('', { guidance: 'IPG1' }) },
      ['guidance'],
    ],
    [
      'an answer to what is not asked',
      { coding: coding('', { answers: 'weather yes' }) },
      ['answers[0].question'],
    ],
    [
      '101 codes',
      { coding: { ...coding(''), procedures: Array<string>(101).fill('V40.1') } },
      ['procedures'],
    ],
    ['a scenario that it does not have', { scenario: 'Open' }, ['scenario']],
    ['no codes by a choice', { codes: 0 }, ['codes']],
    ['too many codes by a choice', { codes: 101 }, ['codes']],
    ['no day', { coding: { ...coding(''), on: 'today' } }, ['on']],
  ])('%s', (_label, given, paths) => {
    expect(refusalsToCompose(asked(given), seed).map(({ path }) => path)).toEqual(paths);
  });

  test('a scenario is refused with those that there are', () => {
    const message = (guidance: string) =>
      refusalsToCompose(asked({ coding: coding('', { guidance }), scenario: 'Open' }), seed)[0]
        ?.message;
    expect(message('IPG452')).toBe(
      'IPG452 has no scenario "Open". It has: 1 (Stage 1), 2 (Stage 2).',
    );
    expect(message('IPG403')).toBe('IPG403 has no scenario "Open". It has none.');
  });
});

/** The most codes and answers that any document of the seed takes. */
const mostTurns = 20;

/** Puts a coding together by taking the first code that is proposed, and answering what is open when a coin says so. */
function walk(guidance: string, scenario: string | null, coins: readonly boolean[]): Composition {
  let soFar: Coding = coding('', { guidance });
  for (let turn = 0; turn < mostTurns; turn++) {
    const composition = compose({ coding: soFar, scenario, codes: 2 }, seed);
    if (composition.progress.isComplete) return composition;
    const [isAsked = false, isYes = false] = [coins[2 * turn], coins[2 * turn + 1]];
    const open = composition.questions.find((question) => question.isOpen);
    const [code] = composition.next.flatMap(({ choices }) => choices.flatMap(({ codes }) => codes));
    if (open && (isAsked || !code)) {
      const answer: YesNo = isYes && canFollow(composition, open.question.key) ? 'YES' : 'NO';
      soFar = { ...soFar, answers: [...soFar.answers, { question: open.question.key, answer }] };
    } else if (code) {
      soFar = { ...soFar, procedures: code.procedures, diagnoses: code.diagnoses };
    } else return composition;
  }
  throw new Error(`${guidance} is not complete after ${mostTurns} turns: ${JSON.stringify(soFar)}`);
}

/** Whether a code can be put in when a question is answered with yes: the excerpt of the seed lacks some. */
function canFollow({ next }: Composition, key: string): boolean {
  return next
    .filter(({ step }) => step?.question?.key === key)
    .every(({ choices }) => choices.some(({ codeCount }) => codeCount !== null));
}

describe('taking the first code that is proposed', () => {
  const ways = seedReferences.flatMap((reference) => {
    const { solutions } = seed.guidance(reference)!.procedure.recommendation;
    return [null, ...solutions.map(({ ordinal }) => String(ordinal))].map(
      (scenario) => [reference, scenario] as const,
    );
  });

  test.each(ways)('%s, scenario %s, ends in a coding that does not fail', (reference, scenario) => {
    const coins = fc.array(fc.boolean(), { minLength: 2 * mostTurns, maxLength: 2 * mostTurns });
    fc.assert(
      fc.property(coins, (flipped) => {
        const { soFar, progress } = walk(reference, scenario, flipped);
        expect(validate(soFar, seed).verdict.overall).not.toBe('FAIL');
        const hasCodes = soFar.procedures.length > 0;
        expect(progress.isComplete).toBe(hasCodes);
        expect(hasCodes).toBe(reference !== 'IPG403');
      }),
      { numRuns: 20 },
    );
  });
});

describe('whatever there is so far', () => {
  const given = fc.constantFrom(...seedReferences).chain((guidance) => {
    const { solutions, diagnosis } = seed.guidance(guidance)!.procedure.recommendation;
    const steps = [...solutions.flatMap((solution) => solution.steps), ...diagnosis];
    const named = steps.flatMap(({ choices }) =>
      choices.map(({ target }) => target.codes[0]?.value ?? target.firstValue),
    );
    const keys = [...new Set(steps.flatMap(({ question }) => question?.key ?? []))];
    const code = fc.constantFrom(...named, 'Z94.2', 'V40.1', 'Y53.9', 'V55', 'hello');
    return fc.record({
      guidance: fc.constant(guidance),
      procedures: fc.array(code, { maxLength: 6 }),
      diagnoses: fc.array(code, { maxLength: 2 }),
      answers: fc
        .subarray(keys)
        .chain((some) =>
          fc.tuple(
            ...some.map((question) =>
              fc.constantFrom<YesNo>('YES', 'NO').map((answer) => ({ question, answer })),
            ),
          ),
        ),
      on: fc.constantFrom('2026-11-23', '2021-05-01'),
      rules: fc.constant(null),
    });
  });

  function always(holds: (composition: Composition, soFar: Coding) => void): void {
    fc.assert(
      fc.property(given, (soFar) => {
        holds(compose({ coding: soFar, scenario: null, codes: 2 }, seed), soFar);
      }),
      { numRuns: 200 },
    );
  }

  test('it is taken, the answer is the same twice, and what was given is left as it was', () => {
    always((composition, soFar) => {
      const before = structuredClone(soFar);
      const asked = { coding: soFar, scenario: null, codes: 2 };
      expect(refusalsToCompose(asked, seed)).toEqual([]);
      expect(compose(asked, seed)).toEqual(composition);
      expect(soFar).toEqual(before);
    });
  });

  test('a coding that is complete has nothing wrong, nothing needed and no needed question', () => {
    always(({ progress, next, questions }, soFar) => {
      if (!progress.isComplete) return;
      expect(progress.findings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
      expect(next.filter(({ obligation }) => obligation === 'MUST')).toEqual([]);
      expect(questions.filter(({ isNeeded }) => isNeeded)).toEqual([]);
      expect(progress.filled).toBe(progress.needed);
      expect(validate(soFar, seed).verdict.overall).not.toBe('FAIL');
    });
  });

  test('every code that is proposed comes to what it says, and brings no error but what is missing', () => {
    always(({ next, scenario, progress }, soFar) => {
      const before = progress.findings.map((finding) => signOf(finding, soFar));
      const proposed = next.flatMap(({ choices, defaults }) => [
        ...choices.flatMap(({ codes }) => codes),
        ...defaults.map(({ code }) => code),
      ]);
      for (const { edit, procedures, diagnoses, value } of proposed) {
        const after = applyEdits(soFar, [edit]);
        expect(after).toEqual({ ...soFar, procedures, diagnoses });
        expect(edit.code).toBe(value);
        const { findings } = compose(
          { coding: after, scenario: scenario && String(scenario.ordinal), codes: 1 },
          seed,
        ).progress;
        const brought = findings
          .filter(
            ({ severity, axis, ruleName }) =>
              severity === 'ERROR' && axis !== 'TOTALITY' && ruleName !== 'guidance/step-missing',
          )
          .map((finding) => signOf(finding, after))
          .filter((sign) => !before.includes(sign));
        expect(brought).toEqual([]);
      }
    });
  });

  test('what is needed comes before what should be, what is open and what may be', () => {
    const order = ['MUST', 'SHOULD', 'OPEN', 'MAY'];
    always(({ next }) => {
      const ranks = next.map(({ obligation }) => order.indexOf(obligation));
      expect(ranks).toEqual([...ranks].sort());
      for (const { choices, defaults, obstacle } of next) {
        const isProposed = choices.some(({ codes }) => codes.length > 0) || defaults.length > 0;
        expect(obstacle === null).toBe(isProposed);
      }
    });
  });

  test('exactly one scenario is chosen where there are any', () => {
    always(({ scenarios, scenario }) => {
      expect(scenarios.filter(({ isChosen }) => isChosen)).toEqual(scenario ? [scenario] : []);
    });
  });
});

everyMessageIsExercised(words);
