import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CodingList, Finding } from '../../src/model/index.js';
import { refusals } from '../../src/validation/refusals.js';
import { validate } from '../../src/validation/validate.js';
import { knowledgeFromSeed } from '../knowledge-from-seed.js';
import { coding } from './codings.js';

const folder = path.join(__dirname, '..', 'corpus-of-codings');

/** A line of an episode without its mark: a title, an answer, a heading, a code. */
interface Line {
  readonly words: string;
  /** The rules whose findings are expected here. */
  readonly marks: string;
}

/**
 * An episode: a title, `answers:` and `on:` where they are not the usual ones, and the codes one to a line under
 * `procedures` and `diagnoses`. The rules that find something wrong are named behind a code, or behind `procedures` when
 * it is about what is not there.
 */
test.each(readdirSync(folder).sort())('%s', (file) => {
  const lines = readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .map((line): Line => {
      const [words = '', marks = ''] = line.split('#').map((part) => part.trim());
      return { words, marks };
    })
    .filter(({ words }) => words !== '');
  const given = coding(codesUnder('procedures', lines), {
    diagnoses: codesUnder('diagnoses', lines),
    answers: headed('answers', lines) ?? '',
    on: headed('on', lines) ?? '2026-11-23',
  });
  expect(refusals(given, knowledgeFromSeed())).toEqual([]);
  const { findings } = validate(given, knowledgeFromSeed());
  expect(marked(lines, findings)).toEqual(lines);
});

/** The same lines, each with the rules that found something wrong there. */
function marked(lines: readonly Line[], findings: readonly Finding[]): Line[] {
  return lines.map(({ words }, index) => ({
    words,
    marks: findings
      .filter((finding) => lineOf(finding, lines) === index)
      .map(({ ruleName }) => ruleName)
      .join(', '),
  }));
}

function lineOf({ places: [place] }: Finding, lines: readonly Line[]): number {
  return place ? headingOf(place.list, lines) + place.position : headingOf('PROCEDURES', lines);
}

function headingOf(list: CodingList, lines: readonly Line[]): number {
  return lines.findIndex(({ words }) => words === list.toLowerCase());
}

function codesUnder(heading: 'procedures' | 'diagnoses', lines: readonly Line[]): string {
  const start = lines.findIndex(({ words }) => words === heading);
  if (start < 0) return '';
  const below = lines.slice(start + 1).map(({ words }) => words);
  const end = below.indexOf('diagnoses');
  return below.slice(0, end < 0 ? below.length : end).join(', ');
}

function headed(part: string, lines: readonly Line[]): string | undefined {
  return lines.find(({ words }) => words.startsWith(`${part}:`))?.words.slice(part.length + 1);
}
