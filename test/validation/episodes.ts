import type { Coding, CodingList, Finding } from '../../src/model/index.js';
import { codingOf } from './codings.js';

/** A line of an episode without its mark: a title, an answer, a heading, a code. */
export interface Line {
  readonly words: string;
  /** The rules whose findings are expected here. */
  readonly marks: string;
}

/**
 * An episode as text: a title, `answers:` and `on:` where they are not the usual ones, and the codes one to a line under
 * `procedures` and `diagnoses`. The rules that find something wrong are named behind a code, or behind `procedures` when
 * it is about what is not there.
 */
export function readEpisode(text: string): readonly Line[] {
  return text
    .split('\n')
    .map((line): Line => {
      const [words = '', marks = ''] = line.split('#').map((part) => part.trim());
      return { words, marks };
    })
    .filter(({ words }) => words !== '');
}

/** @param guidance the reference of the guidance it is held against, or `none` */
export function codingOfEpisode(lines: readonly Line[], guidance: string): Coding {
  return codingOf({
    procedures: codesUnder('procedures', lines),
    diagnoses: codesUnder('diagnoses', lines),
    answers: headed('answers', lines),
    on: headed('on', lines),
    guidance,
  });
}

/** The same lines, each with the rules that found something wrong there. */
export function marked(lines: readonly Line[], findings: readonly Finding[]): Line[] {
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
