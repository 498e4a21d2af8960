import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { refusals } from '../../src/validation/refusals.js';
import { validate } from '../../src/validation/validate.js';
import { knowledgeFromSeed } from '../knowledge-from-seed.js';
import { codingOfEpisode, marked, readEpisode } from './episodes.js';

const folder = path.join(__dirname, '..', 'corpus-of-codings');

test.each(readdirSync(folder).sort())('%s', (file) => {
  const lines = readEpisode(readFileSync(path.join(folder, file), 'utf8'));
  const given = codingOfEpisode(lines, 'IPG366');
  expect(refusals(given, knowledgeFromSeed())).toEqual([]);
  const { findings } = validate(given, knowledgeFromSeed());
  expect(marked(lines, findings)).toEqual(lines);
});
