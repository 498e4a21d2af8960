import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { Coding, Validation } from '../../src/model/index.js';
import { without } from '../../src/validation/finding-signs.js';
import { revalidate, words } from '../../src/validation/revalidate.js';
import { validate } from '../../src/validation/validate.js';
import { knowledgeFrom } from '../knowledge-from-seed.js';
import { releaseOf } from '../knowledge/releases.js';
import { codesAlone, coding } from './codings.js';
import { everyMessageIsExercised } from './expect.js';

const rules = '2 rules of today';
const codesOfSpine = 'V40.1 One\nV40.2 Two\nV55.1 Levels\nV55.9 Unspecified\nY53.4 Fluoroscopy';
const release = releaseOf('OPCS4', '4.10', codesOfSpine);

/** The knowledge of one document with these lines. */
function knowing(lines: string, releases = [release]): KnowledgeBase {
  return knowledgeFrom(
    `IPG366 Stabilisation\n\nProcedure and device:\n\nOPCS-4 code(s):\n\n${lines}\n`,
    releases,
  );
}

const before = knowing('V40.1 Stabilisation\nV55.- Levels of spine');

/** What a coding came to, as it is handed out when it was recorded. */
function recordedFrom(
  given: Coding,
  knowledge = before,
  others: Partial<Validation> = {},
): Validation {
  const { guidance, ...report } = validate(given, knowledge);
  return {
    __typename: 'Validation',
    id: 'validation:1',
    recordedAt: new Date('2026-11-23'),
    coding: given,
    revisionNumber: 1,
    guidanceReference: guidance?.reference ?? null,
    guidanceVersion: guidance?.version ?? null,
    ruleset: rules,
    ...report,
    ...others,
  };
}

const complete = coding('V40.1, V55.1');
const incomplete = coding('V40.1');

test('the same knowledge and rules come to the same, and nothing is said', () => {
  for (const given of [complete, incomplete, codesAlone('V40.1'), coding('V4O.1, V55')]) {
    const recorded = recordedFrom(given);
    const { today, ...others } = revalidate(recorded, before, rules);
    expect(others).toEqual({ recorded, isSame: true, appeared: [], gone: [], changes: [] });
    expect(today?.findings).toEqual(recorded.findings);
  }
});

test('findings that appear and go are told, and so is what they do to the verdict', () => {
  const after = knowing('V40.1 Stabilisation\nY53.4 Fluoroscopy');
  const { isSame, appeared, gone, changes, today } = revalidate(
    recordedFrom(incomplete),
    after,
    rules,
  );
  expect(isSame).toBe(false);
  expect(gone.map(({ ruleName }) => ruleName)).toEqual(['guidance/step-missing']);
  expect(gone[0]?.message).toContain('V55.-');
  expect(appeared.map(({ message }) => message)).toContain(
    'Y53.4 (Fluoroscopy) is needed and not there.',
  );
  expect(today?.verdict.overall).toBe('FAIL');
  expect(changes).toEqual([]);
  expect(
    revalidate(recordedFrom(complete), knowing('V40.1 One\nV55.- L\nY53.4 F'), rules).changes,
  ).toEqual([
    words.verdict('The coding', 'FAIL', 'PASS'),
    words.verdict('Totality', 'FAIL', 'PASS'),
  ]);
});

test('a finding is known by its rule, its codes and what it says, as often as it is made', () => {
  const sign = (one: string) => one;
  expect(without(['a', 'a', 'b'], ['a', 'c'], sign)).toEqual(['a', 'b']);
  expect(without(['a'], ['a', 'a'], sign)).toEqual([]);
});

test('versions that are others change nothing by themselves', () => {
  const recorded = recordedFrom(complete, before, {
    revisionNumber: 7,
    guidanceVersion: 3,
    ruleset: '1 rule of then',
  });
  expect(revalidate(recorded, before, rules)).toMatchObject({
    isSame: true,
    changes: [
      words.version('IPG366', 1, 3),
      words.revision(1, 7),
      words.ruleset(rules, '1 rule of then'),
    ],
  });
});

test('another edition of the codes is named', () => {
  const other = knowing('V40.1 Stabilisation\nV55.- Levels of spine', [
    releaseOf('OPCS4', '4.11', codesOfSpine),
  ]);
  expect(revalidate(recordedFrom(complete), other, rules).changes).toContain(
    words.edition('OPCS-4.11', 'OPCS-4.10'),
  );
  const none = knowing('V40.1 Stabilisation\nV55.- Levels of spine', []);
  expect(revalidate(recordedFrom(complete), none, rules).changes).toContain(
    words.edition('no edition of OPCS-4', 'OPCS-4.10'),
  );
});

test('a guidance that is not in force any more is an answer', () => {
  const withdrawn = knowledgeFrom(
    'IPG999 Another\n\nProcedure and device:\n\nOPCS-4 code(s):\n\nV40.2 Two\n',
    [release],
  );
  const recorded = recordedFrom(incomplete);
  expect(revalidate(recorded, withdrawn, rules)).toEqual({
    recorded,
    today: null,
    isSame: false,
    appeared: [],
    gone: [],
    changes: [words.notInForce('IPG366')],
  });
  const unnamed = recordedFrom(codesAlone('V40.1, V55.1'));
  expect(revalidate(unnamed, withdrawn, rules).changes).toContain(
    words.otherGuidance('the conventions alone', 'IPG366 version 1'),
  );
});

test('a coding that is not taken any more is an answer', () => {
  const { today, changes } = revalidate(recordedFrom({ ...complete, on: 'then' }), before, rules);
  expect(today).toBeNull();
  expect(changes).toEqual([words.notChecked('"then" is not a day. Write it as 2026-11-23.')]);
});

test('what was answered or chosen and is there no more is left out', () => {
  const given = coding('V40.1, V55.1', { answers: 'gone-by yes' });
  const recorded = recordedFrom({
    ...given,
    rules: { packs: null, without: ['guidance/gone-by'], also: ['guidance/gone-too'] },
  });
  const { isSame, changes } = revalidate(recorded, before, rules);
  expect(isSame).toBe(true);
  expect(changes).toEqual([
    words.answerLeftOut('gone-by'),
    words.ruleLeftOut('guidance/gone-by'),
    words.ruleLeftOut('guidance/gone-too'),
  ]);
});

test('questions that open and close are told', () => {
  const asking = knowing(
    'V40.1 Stabilisation\nV55.- Levels of spine\nY53.4 Fluoroscopy\nNote: Y53.4 must be assigned if fluoroscopy was used.',
  );
  const [question] = validate(complete, asking).questions;
  const text = question?.question.text ?? '';
  expect(text).not.toBe('');
  expect(revalidate(recordedFrom(complete), asking, rules)).toMatchObject({
    isSame: false,
    changes: expect.arrayContaining([
      words.asked(text),
      words.verdict('Totality', 'CANNOT_TELL', 'PASS'),
    ]),
  });
  expect(revalidate(recordedFrom(complete, asking), before, rules).changes).toContain(
    words.settled(text),
  );
});

test('a finding that weighs more, or has other suggestions, is told', () => {
  const recorded = recordedFrom(incomplete);
  const lighter = recorded.findings.map((finding) => ({
    ...finding,
    severity: 'WARNING' as const,
    suggestions: [],
  }));
  const [finding] = recorded.findings;
  const suggestion = { words: '', edits: [], procedures: [], diagnoses: [], citation: null };
  expect(finding).toBeDefined();
  const { isSame, changes } = revalidate(
    { ...recorded, findings: lighter.map((one) => ({ ...one, suggestions: [suggestion] })) },
    before,
    rules,
  );
  expect(isSame).toBe(false);
  expect(changes).toEqual([
    words.severity(finding!, lighter[0]!),
    words.suggestions(finding!.message),
  ]);
});

everyMessageIsExercised(words);
