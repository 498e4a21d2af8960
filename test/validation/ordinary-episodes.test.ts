import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { refusals } from '../../src/validation/refusals.js';
import { validate } from '../../src/validation/validate.js';
import { knowledgeOf } from '../knowledge/knowledge.js';
import { worldOf } from './conventions-world.js';
import { codingOfEpisode, marked, readEpisode, type Line } from './episodes.js';
import { hasOfficialLists, officialLists, withOfficialLists } from './official-lists.js';

const folder = path.join(__dirname, '..', 'ordinary-episodes');

/**
 * Episodes as they are coded every day, by specialty, held against the conventions alone. Nearly all of them are right;
 * where a finding is named behind a code, a coder would look again.
 */
const episodes = readdirSync(folder)
  .sort()
  .flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .split(/^===$/m)
      .map((text): [title: string, lines: readonly Line[]] => {
        const lines = readEpisode(text);
        return [`${path.parse(file).name}: ${lines[0]?.words ?? ''}`, lines];
      }),
  );

describe('with the codes that they have', () => {
  test.each(episodes)('%s', (_title, lines) =>
    expectMarks(lines, worldOf([codingOfEpisode(lines, 'none')])),
  );
});

(hasOfficialLists ? describe : describe.skip)(withOfficialLists('with the official lists'), () => {
  let knowledge: KnowledgeBase;
  beforeAll(() => {
    knowledge = knowledgeOf({ documents: [], releases: officialLists() });
  });
  test.each(episodes)('%s', (_title, lines) => expectMarks(lines, knowledge));
});

function expectMarks(lines: readonly Line[], knowledge: KnowledgeBase): void {
  const coding = codingOfEpisode(lines, 'none');
  expect(refusals(coding, knowledge)).toEqual([]);
  expect(marked(lines, validate(coding, knowledge).findings)).toEqual(lines);
}
