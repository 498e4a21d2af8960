import type { Coding } from '../../src/model/index.js';
import { slipsIn } from '../../src/validation/slips.js';
import { codesFrom, knowledgeFrom } from '../knowledge-from-seed.js';
import { knowledgeOf, seedText } from '../knowledge/knowledge.js';
import { coding } from './codings.js';

const knowledge = knowledgeOf();

/** `V40.1, V55.1 | M54.5 | image-control-used NO` for each slip. */
function slips(given: Coding, among = knowledge): string[] {
  return [...slipsIn(given, among)].map(({ procedures, diagnoses, answers }) =>
    [procedures, diagnoses, answers.map(({ question, answer }) => `${question} ${answer}`)]
      .map((list) => list.join(', '))
      .filter(Boolean)
      .join(' | '),
  );
}

test('a code left out, two that changed places, one of the same category in its place or beside it', () => {
  const few = knowledgeFrom(seedText, [
    codesFrom('V40\tStabilisation\nV40.1\tNon-rigid\nV40.2\tRigid\nV55\tLevels\nV55.1\tOne'),
  ]);
  expect(slips(coding('V40.1, V55.1'), few)).toEqual([
    'V55.1',
    'V40.1',
    'V55.1, V40.1',
    'V40.2, V55.1',
    'V40.1, V40.2, V55.1',
  ]);
});

test('diagnoses as well, and the other answer', () => {
  const given = coding('Q99.9', { diagnoses: 'M54.5, M54.4', answers: 'image-control-used no' });
  expect(slips(given)).toEqual([
    'M54.5, M54.4 | image-control-used NO',
    'Q99.9 | M54.4 | image-control-used NO',
    'Q99.9 | M54.5 | image-control-used NO',
    'Q99.9 | M54.4, M54.5 | image-control-used NO',
    'Q99.9 | M54.5, M54.4 | image-control-used YES',
  ]);
});

test('the coding itself stays as it is', () => {
  const given = Object.freeze(coding('V40.1, V55.1'));
  slips(given);
  expect(given).toEqual(coding('V40.1, V55.1'));
});
