import { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { Coding } from '../../src/model/index.js';
import { applyEdits, inPlace, insert, remove, replace } from '../../src/validation/edits.js';
import { longestCode, mostCodes, refusals } from '../../src/validation/refusals.js';
import { convention, type Objection, type Rule } from '../../src/validation/rule.js';
import { allRules } from '../../src/validation/rules/index.js';
import { validate } from '../../src/validation/validate.js';
import { codesFrom, knowledgeFrom, knowledgeFromSeed } from '../knowledge-from-seed.js';
import { seedCodesText, seedDocument } from '../seed.js';
import { byTheDocumentAlone, coding } from './codings.js';
import { inTwoWays } from './two-ways.js';

const knowledge = knowledgeFromSeed();
const citation = convention('Because the test says so.', 'This test');

/** A rule of the test's own, which never objects unless told to. */
function rule(name: Rule['name'], others: Partial<Rule> = {}): Rule {
  return {
    name,
    pack: 'GUIDANCE',
    system: null,
    axis: 'CODES',
    severity: 'ERROR',
    summary: 'Require what the test requires',
    source: 'This test',
    certainty: 'DOCUMENT',
    page: '',
    check: () => [],
    ...others,
  };
}

/** A rule that objects to the first procedure until it is V40.1, with proposals to make it so. */
function firstIsTheOperation(...proposed: string[]): Rule {
  return rule('guidance/first-is-the-operation', {
    *check({ procedures: [first] }) {
      if (!first || first.written === 'V40.1') return;
      yield {
        message: 'The operation is first.',
        entries: [first],
        citation,
        proposals: proposed.map((code) => ({
          edits: [replace(first, code)],
          words: `Replace it with ${code}`,
        })),
      };
    },
  });
}

function objecting(name: Rule['name'], objection: Partial<Objection>, others: Partial<Rule> = {}) {
  const whole = { message: `${name} objects`, entries: [], citation, ...objection };
  return rule(name, { ...others, check: () => [whole] });
}

describe('rules', () => {
  test('a rule that throws is rethrown with its name and its cause', () => {
    const cause = new TypeError('no such step');
    const broken = rule('guidance/broken', {
      check: () => {
        throw cause;
      },
    });
    expect(() => validate(coding('V40.1'), knowledge, [broken])).toThrow(
      expect.objectContaining({ message: expect.stringContaining('guidance/broken'), cause }),
    );
  });

  test('a rule that throws after its first objection is rethrown too', () => {
    const broken = rule('guidance/broken-later', {
      *check() {
        yield { message: 'One thing', entries: [], citation };
        throw new Error('and then nothing');
      },
    });
    expect(() => validate(coding('V40.1'), knowledge, [broken])).toThrow('guidance/broken-later');
  });

  test('findings come in the order of the rules', () => {
    const [one, other] = [objecting('guidance/one', {}), objecting('guidance/other', {})];
    const told = (rules: readonly Rule[]) =>
      validate(coding('V40.1'), knowledge, rules).findings.map(({ ruleName }) => ruleName);
    expect(told([one, other])).toEqual(['guidance/one', 'guidance/other']);
    expect(told([other, one])).toEqual(['guidance/other', 'guidance/one']);
  });

  test('all rules are asked unless some are named', () => {
    const given = coding('Z67.5, V40.1, V55.1');
    const names = validate(given, knowledge).findings.map(({ ruleName }) => ruleName);
    expect(names).toEqual(['guidance/step-order', 'classification/site-first']);
    const guidanceOnly = allRules.filter(({ pack }) => pack === 'GUIDANCE');
    const fewer = validate(given, knowledge, guidanceOnly).findings;
    expect(fewer.map(({ ruleName }) => ruleName)).toEqual(['guidance/step-order']);
  });

  test('guidance that is not there is a mistake of the caller', () => {
    const given = { ...coding('V40.1'), guidance: 'IPG999' };
    expect(() => validate(given, knowledge)).toThrow('IPG999');
  });
});

describe('suggestions', () => {
  const given = coding('V40.4, V55.1');
  const suggestionsOf = (rules: readonly Rule[]) =>
    validate(given, knowledge, rules).findings[0]?.suggestions.map(({ words }) => words);

  test('one that works is shown, with the coding it comes to', () => {
    const [finding] = validate(given, knowledge, [firstIsTheOperation('V40.1')]).findings;
    expect(finding?.suggestions).toEqual([
      {
        words: 'Replace it with V40.1',
        edits: [{ kind: 'REPLACE', list: 'PROCEDURES', position: 1, code: 'V40.1', to: null }],
        procedures: ['V40.1', 'V55.1'],
        diagnoses: [],
        citation: null,
      },
    ]);
  });

  test('one that leaves the finding is not shown', () => {
    expect(suggestionsOf([firstIsTheOperation('V40.2', 'V40.1')])).toEqual([
      'Replace it with V40.1',
    ]);
  });

  test('one that brings a new finding is not shown', () => {
    const notTheOperation = rule('guidance/not-the-operation', {
      *check({ procedures }) {
        for (const entry of procedures) {
          if (entry.written === 'V40.1') yield { message: 'Not this', entries: [entry], citation };
        }
      },
    });
    expect(suggestionsOf([firstIsTheOperation('V40.1'), notTheOperation])).toEqual([]);
  });

  /** A rule that objects to every procedure but the last, and names the one behind it. */
  const namesItsNeighbour = rule('guidance/names-its-neighbour', {
    *check({ procedures }) {
      for (const [index, entry] of procedures.slice(0, -1).entries()) {
        const message = `${entry.written} stands before ${procedures[index + 1]?.written}`;
        yield { message, entries: [entry], citation };
      }
    },
  });

  test('one after which another finding names another code beside its own is shown', () => {
    const twoAtMost = rule('guidance/two-at-most', {
      *check({ procedures }) {
        const [, other, last] = procedures;
        if (!other || !last) return;
        const proposals = [{ edits: [remove(other)], words: 'Take the second out' }];
        yield { message: 'Three are too many', entries: [], citation, proposals };
      },
    });
    const { findings } = validate(coding('V40.1, V55.1, Z67.5'), knowledge, [
      twoAtMost,
      namesItsNeighbour,
    ]);
    expect(findings[0]?.suggestions.map(({ procedures }) => procedures)).toEqual([
      ['V40.1', 'Z67.5'],
    ]);
  });

  test('one after which the finding says something else of the same code is not shown', () => {
    const changeable = rule('guidance/changeable', {
      *check({ procedures: [first, ...others] }) {
        if (!first) return;
        const edits = [insert('PROCEDURES', 2, 'V55.1')];
        const proposals = [{ edits, words: 'Insert V55.1' }];
        yield { message: `Before ${others.length}`, entries: [first], citation, proposals };
      },
    });
    expect(suggestionsOf([changeable])).toEqual([]);
  });

  test('what is not there is known by its words: one that turns it into another is not shown', () => {
    const lacking = rule('guidance/lacking', {
      *check({ procedures }) {
        const edits = [insert('PROCEDURES', 1, 'V40.1')];
        const proposals = [{ edits, words: 'Insert V40.1' }];
        yield { message: `${procedures.length} is too few`, entries: [], citation, proposals };
      },
    });
    expect(suggestionsOf([lacking])).toEqual([]);
  });

  test('a hundred are tried for one coding, those of the first findings first', () => {
    const futile = (count: number) =>
      Array.from({ length: count }, (_, index) => `A${10 + Math.floor(index / 10)}.${index % 10}`);
    expect(suggestionsOf([firstIsTheOperation(...futile(99), 'V40.1')])).toEqual([
      'Replace it with V40.1',
    ]);
    expect(suggestionsOf([firstIsTheOperation(...futile(100), 'V40.1')])).toEqual([]);
    const { findings } = validate(given, knowledge, [
      firstIsTheOperation(...futile(100)),
      firstIsTheOperation('V40.1'),
    ]);
    expect(findings.map(({ suggestions }) => suggestions.length)).toEqual([0, 0]);
  });

  test('of two findings with the same words, one that removes one of them is shown', () => {
    const report = validate(coding('V4O.1, V4O.1'), knowledge);
    const letters = report.findings.filter(({ ruleName }) => /letter-for-digit/.test(ruleName));
    expect(letters.map(({ suggestions: [first] }) => first?.procedures)).toEqual([
      ['V40.1', 'V4O.1'],
      ['V4O.1', 'V40.1'],
    ]);
  });
});

describe('edits', () => {
  const given = coding('V40.1, V55.1, Z67.5', { diagnoses: 'M54.5' });
  const first = { list: 'PROCEDURES', code: null, to: null } as const;

  test.each([
    ['insert in front', insert('PROCEDURES', 1, 'Y53.4'), 'Y53.4, V40.1, V55.1, Z67.5'],
    ['insert behind', insert('PROCEDURES', 4, 'Y53.4'), 'V40.1, V55.1, Z67.5, Y53.4'],
    ['remove', { ...first, kind: 'REMOVE', position: 2 } as const, 'V40.1, Z67.5'],
    [
      'replace',
      { ...first, kind: 'REPLACE', position: 3, code: 'Z67.4' } as const,
      'V40.1, V55.1, Z67.4',
    ],
    ['move down', { ...first, kind: 'MOVE', position: 1, to: 3 } as const, 'V55.1, Z67.5, V40.1'],
    ['move up', { ...first, kind: 'MOVE', position: 3, to: 1 } as const, 'Z67.5, V40.1, V55.1'],
  ])('%s', (_label, edit, procedures) => {
    expect(applyEdits(given, [edit])).toEqual({
      ...given,
      procedures: procedures.split(', '),
    });
  });

  test('one after the other, in both lists', () => {
    const edits = [insert('PROCEDURES', 3, 'Y53.4'), insert('DIAGNOSES', 2, 'M51.2')];
    expect(applyEdits(given, edits)).toEqual({
      ...given,
      procedures: ['V40.1', 'V55.1', 'Y53.4', 'Z67.5'],
      diagnoses: ['M54.5', 'M51.2'],
    });
  });
});

test('places are told in words as far as there are common ones', () => {
  expect([1, 2, 10, 11, 24].map(inPlace)).toEqual([
    'first place',
    'second place',
    'tenth place',
    'place 11',
    'place 24',
  ]);
});

describe('verdict', () => {
  const verdictOf = (...rules: Rule[]) => {
    const { verdict, summary } = validate(coding('V40.1, V55.1, Y53.4, Z67.5'), knowledge, rules);
    return { ...verdict, summary };
  };
  const passed = { overall: 'PASS', codes: 'PASS', totality: 'PASS', sequencing: 'PASS' };

  test('without findings it passes, as stored', () => {
    const summary = 'Consistent with IPG366 version 1 as stored.';
    expect(verdictOf()).toEqual({ ...passed, summary });
  });

  test('an error fails its axis and the whole', () => {
    const errors = [
      objecting('guidance/totality', {}, { axis: 'TOTALITY' }),
      objecting('guidance/codes', {}, { axis: 'CODES' }),
    ];
    expect(verdictOf(...errors)).toEqual({
      overall: 'FAIL',
      codes: 'FAIL',
      totality: 'FAIL',
      sequencing: 'PASS',
      summary: 'Not consistent with IPG366 version 1 as stored: codes, totality.',
    });
  });

  test('an undecided finding leaves its axis open', () => {
    const undecided = objecting(
      'guidance/undecided',
      { severity: 'WARNING', undecided: true },
      { axis: 'SEQUENCING' },
    );
    expect(verdictOf(undecided)).toEqual({
      ...passed,
      overall: 'CANNOT_TELL',
      sequencing: 'CANNOT_TELL',
      summary: 'Cannot tell whether it is consistent with IPG366 version 1: sequencing open.',
    });
  });

  test('an error outweighs what is open', () => {
    const undecided = objecting('guidance/open', { severity: 'WARNING', undecided: true });
    expect(verdictOf(undecided, objecting('guidance/error', {}))).toMatchObject({
      overall: 'FAIL',
      codes: 'FAIL',
    });
  });

  test('information decides nothing', () => {
    const told = objecting('guidance/information', { severity: 'INFORMATION' });
    expect(verdictOf(told)).toMatchObject(passed);
  });

  test('a question leaves totality open, with the words that raise it', () => {
    const { verdict, questions } = validate(coding('V40.1, V55.1, Z67.5'), knowledge);
    expect(verdict).toEqual({ ...passed, overall: 'CANNOT_TELL', totality: 'CANNOT_TELL' });
    expect(questions).toMatchObject([
      {
        question: { key: 'image-control-used' },
        axis: 'TOTALITY',
        citation: {
          words: expect.stringMatching(/^When image control was used .* must be assigned\.$/),
          source: 'IPG366 version 1, note 1',
          pointer: 'IPG366@1/notes/1',
        },
      },
    ]);
  });

  test('a question of two steps is asked once', () => {
    const twice = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Y53.- Approach to organ under image control
Y68.- Other approach to organ under image control
Note: When image control was used, codes from category Y53.- and category Y68.- must be assigned.`);
    const { questions } = validate(coding('V40.1'), twice);
    expect(questions.map(({ question }) => question.key)).toEqual(['image-control-used']);
  });

  test('guidance without codes leaves the codes open', () => {
    const none = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
Diagnosis or health condition:
ICD-10 code(s):`);
    expect(validate(byTheDocumentAlone(coding('V40.1')), none)).toMatchObject({
      findings: [{ ruleName: 'guidance/nothing-recommended', severity: 'INFORMATION' }],
      verdict: { ...passed, codes: 'CANNOT_TELL', overall: 'CANNOT_TELL' },
    });
  });

  test('without any code list, codes are compared as they are written', () => {
    const unlisted = knowledgeFrom(
      `IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
V55.- Levels of spine
Z07.- Spinal nerve root
Site code from Chapter Z`,
      [],
    );
    const told = (procedures: string) => {
      const { findings, verdict } = validate(coding(procedures), unlisted);
      const heavy = findings.filter(({ severity }) => severity !== 'INFORMATION');
      return [verdict.overall, ...heavy.map(({ message }) => message)];
    };
    expect(told('V40.1, V55.1, Z07.3, Z67.5')).toEqual(['CANNOT_TELL']);
    expect(told('V40.1, V55.1, Z07.3')).toEqual(['FAIL', expect.stringContaining('chapter Z')]);
    expect(told('V40.1, V55.1, Z67.5')).toEqual(['FAIL', expect.stringContaining('Z07.-')]);
    expect(told('V40.1, Z07.3, Z67.5')).toEqual(['FAIL', expect.stringContaining('V55.-')]);
    expect(told('V41.1, V55.1, Z07.3, Z67.5')).toEqual(['FAIL', expect.stringContaining('V40.1')]);
  });

  test('the report names the document and the editions that were used', () => {
    const { guidance, editions } = validate(coding('V40.1'), knowledge);
    const part = knowledge.guidance('IPG366')?.part;
    expect(guidance).toEqual({ reference: 'IPG366', version: 1, part });
    expect(editions).toEqual([{ system: 'OPCS4', edition: '4.10' }]);
  });

  test('guidance is held against the codes of the edition of the day', () => {
    const { release, ...rows } = codesFrom(seedCodesText);
    const before = {
      ...rows,
      release: { ...release, edition: '4.9', effectiveFrom: '2020-04-01' },
    };
    const both = knowledgeFrom(seedDocument('IPG366'), [{ ...rows, release }, before]);
    const on = '2021-05-01';
    const good = validate(coding('V40.1, V55.1, Y53.4, Z67.5', { on }), both);
    expect(good).toMatchObject({ verdict: passed, findings: [] });
    expect(good.editions).toEqual([{ system: 'OPCS4', edition: '4.9' }]);
    const bad = validate(coding('V40.1, Y53.4, Z67.5', { on }), both);
    expect(bad.findings.map(({ ruleName }) => ruleName)).toEqual(['guidance/step-missing']);
  });

  test('the reference may be written in any way', () => {
    const written = { ...coding('V40.1, V55.1, Y53.4, Z67.5'), guidance: 'ipg 366' };
    expect(validate(written, knowledge).verdict).toEqual(passed);
  });
});

describe('several solutions', () => {
  const twoWays = inTwoWays('V41.1');
  const missing = (notation: string) =>
    expect.stringMatching(`^(A code from )?${notation}.* needed`);

  test.each([
    ['the first, complete', 'V40.1, V55.1', []],
    ['the second, complete', 'V41.1, V55.1, Y53.4', []],
    ['nearest to the first', 'V40.1', [missing('V55.-')]],
    ['nearest to the second', 'V41.1, Y53.4', [missing('V55.-')]],
    ['nearest to the first by its category', 'V40.2, V55.1', [expect.stringMatching('V40.1')]],
  ])('%s', (_label, procedures, messages) => {
    const guidanceOnly = allRules.filter(({ pack }) => pack === 'GUIDANCE');
    const { findings } = validate(coding(procedures), twoWays, guidanceOnly);
    expect(findings.map(({ message }) => message)).toEqual(messages);
  });
});

describe('what is refused', () => {
  const good = coding('V40.1');
  const codes = (count: number) => new Array<string>(count).fill('V40.1');
  const answers = (...questions: string[]) =>
    questions.map((question) => ({ question, answer: 'YES' as const }));

  test.each<[label: string, given: Coding, paths: string[]]>([
    ['nothing', good, []],
    ['only a diagnosis', coding('', { diagnoses: 'M54.5' }), []],
    ['as many codes as are taken', { ...good, procedures: codes(mostCodes) }, []],
    ['a code as long as is taken', { ...good, procedures: ['V'.repeat(longestCode)] }, []],
    ['the question of the guidance', { ...good, answers: answers('image-control-used') }, []],
    ['whether a detail is stated', { ...good, answers: answers('levels-of-spine-stated') }, []],
    ['a leap day', { ...good, on: '2024-02-29' }, []],
    ['no code at all', coding(''), ['procedures']],
    ['a code too many', { ...good, procedures: codes(mostCodes + 1) }, ['procedures']],
    ['a diagnosis too many', { ...good, diagnoses: codes(mostCodes + 1) }, ['diagnoses']],
    [
      'a code that is too long',
      { ...good, procedures: ['V40.1', 'V'.repeat(longestCode + 1)] },
      ['procedures[1]'],
    ],
    [
      'a diagnosis that is too long',
      { ...good, diagnoses: ['M'.repeat(longestCode + 1)] },
      ['diagnoses[0]'],
    ],
    ['guidance that is not published', { ...good, guidance: 'IPG999' }, ['guidance']],
    ['no guidance', { ...good, guidance: '' }, ['guidance']],
    ['guidance named after a property', { ...good, guidance: '__proto__' }, ['guidance']],
    [
      'a question that is not asked',
      { ...good, answers: answers('levels-known') },
      ['answers[0].question'],
    ],
    [
      'a question answered twice',
      { ...good, answers: answers('image-control-used', 'image-control-used') },
      ['answers[1].question'],
    ],
    ['the 30th of February', { ...good, on: '2026-02-30' }, ['on']],
    ['the 29th of February of no leap year', { ...good, on: '2026-02-29' }, ['on']],
    ['a 13th month', { ...good, on: '2026-13-01' }, ['on']],
    ['the day first', { ...good, on: '23/11/2026' }, ['on']],
    ['a day and a time', { ...good, on: '2026-11-23T10:00:00Z' }, ['on']],
    ['a day with a line end', { ...good, on: '2026-11-23\n' }, ['on']],
    ['no day', { ...good, on: '' }, ['on']],
    [
      'everything at once',
      {
        guidance: 'IPG366',
        rules: null,
        procedures: [],
        diagnoses: [],
        answers: answers('levels-known'),
        on: 'today',
      },
      ['procedures', 'answers[0].question', 'on'],
    ],
  ])('%s', (_label, given, paths) => {
    expect(refusals(given, knowledge).map(({ path }) => path)).toEqual(paths);
  });

  test('each refusal says what is wrong and what to do', () => {
    const said = (given: Coding) => refusals(given, knowledge).map(({ message }) => message);
    expect(said({ ...good, guidance: 'IPG999' })).toEqual([
      'There is no guidance "IPG999". Published here: IPG168, IPG194, IPG214, IPG227, IPG264, ….',
    ]);
    const nothing = new KnowledgeBase({ revision: null, parts: [] });
    expect(refusals(good, nothing).map(({ message }) => message)).toEqual([
      'There is no guidance "IPG366". Nothing is published here yet.',
    ]);
    const asksNothing = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine`);
    expect(
      refusals({ ...good, guidance: 'IPG999' }, asksNothing).map(({ message }) => message),
    ).toEqual(['There is no guidance "IPG999". Published here: IPG366.']);
    const answered = { ...good, answers: answers('levels-known') };
    expect(refusals(answered, asksNothing).map(({ message }) => message)).toEqual([
      'IPG366 does not ask "levels-known". It asks nothing.',
    ]);
    expect(said({ ...good, answers: answers('levels-known') })).toEqual([
      'IPG366 does not ask "levels-known". It asks: image-control-used, image-control-kind-stated, levels-of-spine-stated.',
    ]);
    expect(said({ ...good, on: '2026-02-30' })).toEqual([
      '"2026-02-30" is not a day. Write it as 2026-11-23.',
    ]);
    expect(said({ ...good, procedures: codes(500) })[0]).toMatch(/500 codes .* 100 /);
  });
});
