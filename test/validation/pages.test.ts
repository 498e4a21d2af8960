import type { Coding } from '../../src/model/index.js';
import { applyEdits } from '../../src/validation/edits.js';
import { allRules } from '../../src/validation/rules/index.js';
import { validate } from '../../src/validation/validate.js';
import { knowledgeFromSeed } from '../knowledge-from-seed.js';
import { readCoding } from './codings.js';
import { worldOf } from './conventions-world.js';
import { signOf } from './signs.js';

/** Titles of codes on the pages of rules that go by titles. */
const titles: Readonly<Record<string, string>> = {
  'F34.7': 'Bilateral removal of tonsils',
  'Q23.5': 'Unilateral removal of ovary',
  'W37.0': 'Conversion from earlier hip joint with cement',
  'W38.2': 'Conversion to hip joint without cement',
};

/** The seed for a coding that names guidance; else a world with every code of the page, whose codings it holds. */
const worldFor = (coding: Coding) =>
  coding.guidance === null
    ? worldOf([coding, ...suggestedBy(coding)], titles)
    : knowledgeFromSeed();

/** The codings that suggestions come to, so that their codes are there too. */
function suggestedBy(coding: Coding): Coding[] {
  const { findings } = validate(coding, worldOf([coding], titles));
  return findings.flatMap(({ suggestions }) =>
    suggestions.map(({ procedures, diagnoses }) => ({ ...coding, procedures, diagnoses })),
  );
}

/** The codings under one heading of a page, each with the page it stands on. */
function blocks(heading: 'Avoid' | 'Prefer'): [block: string, coding: Coding, ruleName: string][] {
  return allRules.flatMap(({ name, page, isOff = false }) => {
    const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
    return [...section.matchAll(/^```coding\n(.+?)^```$/gms)].map(
      ([, block = '']): [string, Coding, string] => [
        `${name}: ${block.trim().replaceAll('\n', '; ')}`,
        isOff ? askingFor(name, readCoding(block)) : readCoding(block),
        name,
      ],
    );
  });
}

/** A coding whose request asks for a rule that is off by default. */
function askingFor(name: string, coding: Coding): Coding {
  return { ...coding, rules: { packs: null, without: [], also: [name] } };
}

test.each(allRules)('$name has codings to avoid and to prefer, and none elsewhere', (rule) => {
  const counts = (['Avoid', 'Prefer'] as const).map(
    (heading) => blocks(heading).filter(([, , ruleName]) => ruleName === rule.name).length,
  );
  const [toAvoid = 0, toPrefer = 0] = counts;
  expect(Math.min(toAvoid, toPrefer)).toBeGreaterThan(0);
  expect(rule.page.match(/^```/gm)).toHaveLength(2 * (toAvoid + toPrefer));
});

describe('every coding to avoid', () => {
  test.each(blocks('Avoid'))('is told once: %s', (_block, coding, ruleName) => {
    const names = validate(coding, worldFor(coding)).findings.map((finding) => finding.ruleName);
    expect(names.filter((name) => name === ruleName)).toHaveLength(1);
  });

  test.each(blocks('Avoid'))('has suggestions that work: %s', (_block, coding) => {
    const knowledge = worldFor(coding);
    const { findings } = validate(coding, knowledge);
    const before = findings.map((finding) => signOf(finding, coding));
    for (const [index, { suggestions }] of findings.entries()) {
      for (const { edits } of suggestions) {
        const mended = applyEdits(coding, edits);
        const left = validate(mended, knowledge).findings;
        // What could not be looked up after a move is worth knowing, and nothing new that is wrong.
        const after = left
          .filter(({ severity }) => severity !== 'INFORMATION')
          .map((finding) => signOf(finding, mended));
        expect(after).not.toContain(before[index]);
        expect(before).toEqual(expect.arrayContaining(after));
      }
    }
  });
});

describe('every coding to prefer', () => {
  test.each(blocks('Prefer'))('is consistent: %s', (_block, coding) => {
    const { findings, verdict } = validate(coding, worldFor(coding));
    expect(findings).toEqual([]);
    expect(verdict.overall).toBe('PASS');
  });
});
