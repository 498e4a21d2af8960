import { Offers, type DraftStep } from '../../src/documents/draft.js';
import { targetsIn } from '../../src/documents/targets.js';
import type { CodeSystem } from '../../src/model/index.js';
import type { TargetRecord } from '../../src/records.js';

function named(written: string, system: CodeSystem = 'OPCS4'): TargetRecord {
  const [found] = targetsIn({ text: written, start: 0, end: written.length }, system);
  return found!.target;
}

/** A step that offers these codes. */
function step(...codes: string[]): DraftStep {
  return {
    subject: 'PROCEDURE',
    system: 'OPCS4',
    choices: codes.map((code) => ({
      ...named(code),
      words: code,
      marker: null,
      spanStart: 0,
      spanEnd: 0,
    })),
    relation: 'AND',
    condition: null,
    obligation: 'MUST',
    placements: [],
  };
}

/** What is offered, one step for each of these. */
function offersOf(...steps: DraftStep[]): Offers {
  const offers = new Offers();
  for (const one of steps) {
    for (const choice of one.choices) offers.add(one, choice);
  }
  return offers;
}

test('a step offers exactly its codes, and several steps may offer the same', () => {
  const [first, second] = [step('V40.1', 'V55.-'), step('V40.1')];
  const offers = offersOf(first, second);
  expect([...offers.of(named('V40.1'))]).toEqual([first, second]);
  expect([...offers.of(named('V55.-'))]).toEqual([first]);
  expect([...offers.of(named('V55.1'))]).toEqual([]);
});

test.each([
  ['a code', 'V55.1', 'V55.1'],
  ['a code of its category', 'V55.-', 'V55.1'],
  ['the category of its code', 'V55.1', 'V55.-'],
  ['a code of its range', 'V50-V60', 'V55.1'],
  ['the first category of its range', 'V05-V09', 'V05.-'],
  ['the last category of its range', 'V05-V09', 'V09.-'],
  ['the range of its code', 'V55.1', 'V50-V60'],
  ['a range that begins with its category', 'V05.-', 'V05-V09'],
  ['a range that ends with its category', 'V09.-', 'V05-V09'],
  ['a range of its range', 'V50-V60', 'V52-V55'],
  ['a range around its range', 'V52-V55', 'V50-V60'],
  ['the chapter of its range', 'V50-V60', 'Chapter V'],
  ['its chapter', 'Chapter Z', 'Chapter Z'],
])('a step is near to %s', (_label, offered, target) => {
  const one = step(offered);
  expect(offersOf(one, step('X99.-')).near(named(target))).toEqual([one]);
});

test.each([
  ['another code of its category', 'V55.1', 'V55.2'],
  ['a category beside its range', 'V50-V60', 'V61.-'],
  ['a range beside its range', 'V50-V60', 'V62-V65'],
  ['a range beside its category', 'V61.-', 'V50-V60'],
  ['a code of its chapter', 'Chapter Z', 'Z67.5'],
  ['the chapter of its code', 'Z67.5', 'Chapter Z'],
])('a step is not near to %s', (_label, offered, target) => {
  expect(offersOf(step(offered)).near(named(target))).toEqual([]);
});

test('a step is not near to the same code of another system', () => {
  expect(offersOf(step('Z94.-')).near(named('Z94.-', 'ICD10'))).toEqual([]);
});
