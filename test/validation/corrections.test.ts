import type { Coding } from '../../src/model/index.js';
import { applyEdits } from '../../src/validation/edits.js';
import { correctionsFor } from '../../src/validation/corrections.js';
import { rulesFor } from '../../src/validation/selection.js';
import { validate } from '../../src/validation/validate.js';
import { knowledgeFromSeed } from '../knowledge-from-seed.js';
import { coding } from './codings.js';

const knowledge = knowledgeFromSeed();

function corrections(given: Coding, most = 3) {
  const guidance = given.guidance === null ? null : knowledge.guidance(given.guidance);
  return correctionsFor(given, guidance, knowledge, rulesFor(given.rules), most);
}

const withoutImaging = { answers: 'image-control-used no' };

test('a coding without an error needs none', () => {
  expect(corrections(coding('V40.1, V55.1, Z67.5', withoutImaging))).toEqual([]);
});

test('one fault is mended by one edit', () => {
  expect(corrections(coding('V55.1, V40.1, Z67.5', withoutImaging))).toEqual([
    {
      words: 'Swap V55.1 and V40.1',
      edits: [{ kind: 'MOVE', list: 'PROCEDURES', position: 1, code: null, to: 2 }],
      procedures: ['V40.1', 'V55.1', 'Z67.5'],
      diagnoses: [],
      citation: null,
    },
  ]);
});

test('faults are mended together, in words and as data', () => {
  const given = coding('V55, V40.1, Z67.5', withoutImaging);
  const [first] = corrections(given);
  expect(first).toMatchObject({ procedures: ['V40.1', 'V55.9', 'Z67.5'] });
  expect(first?.words).toMatch(/^\w.*, then [a-z]/);
  expect(applyEdits(given, first?.edits ?? []).procedures).toEqual(first?.procedures);
});

test('there is none where somebody has to choose a code', () => {
  // Which site it was is not for a program to say.
  expect(corrections(coding('V40.1, V55.1', withoutImaging))).toEqual([]);
});

test('no more are looked for than are wanted', () => {
  const given = coding('V40.1, V55.1, V55.2, Z67.5', withoutImaging);
  expect(corrections(given).map(({ procedures }) => procedures[1])).toEqual(['V55.1', 'V55.2']);
  expect(corrections(given, 1)).toHaveLength(1);
});

test.each([
  ['three faults', 'Z67.5, V55, V40.1'],
  ['typed in a hurry', 'V4O.1, V55, Z67.5'],
  ['twice in a row and out of order', 'V55.1, V40.1, V40.1, Z67.5'],
])('every correction leaves no error: %s', (_label, procedures) => {
  const given = coding(procedures, withoutImaging);
  const found = corrections(given);
  expect(found.length).toBeGreaterThan(0);
  for (const { procedures: mended, diagnoses } of found) {
    const { verdict } = validate({ ...given, procedures: mended, diagnoses }, knowledge);
    expect(verdict.overall).not.toBe('FAIL');
  }
});
