import { validate } from '../../src/validation/validate.js';
import { knowledgeFrom } from '../knowledge-from-seed.js';
import { coding } from './codings.js';

describe('a note without a condition', () => {
  const withNote = (verb: string) =>
    knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
V55.- Levels of spine
Note: A code from category V55.- ${verb} be added.`);

  test('that says may is never missed', () => {
    expect(validate(coding('V40.1'), withNote('may')).findings).toEqual([]);
  });

  test('that says should gives a warning', () => {
    const { findings } = validate(coding('V40.1'), withNote('should'));
    expect(findings.map(({ severity }) => severity)).toEqual(['WARNING']);
  });
});
