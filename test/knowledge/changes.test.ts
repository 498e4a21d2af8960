import fc from 'fast-check';
import { changesBetween, nothingChanged } from '../../src/knowledge/changes.js';
import type { Guidance } from '../../src/model/index.js';
import type { GuidanceRecords } from '../../src/records.js';
import { knowledgeOf, seedText } from './knowledge.js';
import { outlined, type Outline, type SolutionOutline } from './outline.js';

const levels = 'A code from category **V55.-** is assigned in second place each time';

describe('what a publication changed', () => {
  test.each<readonly [label: string, change: (text: string) => string, changes: readonly string[]]>(
    [
      [
        'other words that nothing depends on',
        (text) => text.replace('V40.1 Non-rigid stabilisation of spine', 'V40.1 Stabilisation'),
        ['WORDING_CHANGED IPG366 has other words; nothing that the coding depends on changed.'],
      ],
      [
        'the title',
        (text) => text.replace(/^IPG366 .*/, 'IPG366 Stabilisation'),
        [
          'TITLE_CHANGED The title is "Stabilisation", before it was "Non-rigid stabilisation techniques for the treatment of low back pain".',
        ],
      ],
      [
        'one more step',
        (text) => text.replace('V55.- Levels', 'A01.1 Hemispherectomy\n\nV55.- Levels'),
        ['STEP_ADDED A01.1 is a new step.'],
      ],
      [
        'one step less',
        (text) => text.replace('Site code from Chapter Z\n', ''),
        ['STEP_REMOVED Z is no longer a step.'],
      ],
      [
        'the order of the steps',
        (text) =>
          text
            .replace('Site code from Chapter Z\n', '')
            .replace('V40.1', 'Site code from Chapter Z\n\nV40.1'),
        ['STEP_MOVED The order of the steps is now Z, V40.1, V55.-, Y53.- or Y68.-.'],
      ],
      [
        'one more choice',
        (text) =>
          text.replace(
            'Site code from Chapter Z',
            'Site code from Chapter Z\n\nOr\n\nZ94.- Laterality',
          ),
        ['CHOICE_ADDED Z94.- is a new choice in Z or Z94.-.'],
      ],
      [
        'how binding a step is, and its condition',
        (text) =>
          text.replace(
            'then a code from these categories **must be** assigned',
            'then a code from these categories should be assigned',
          ),
        [
          'OBLIGATION_CHANGED Y53.- or Y68.-: should, before it was conditional.',
          `NOTE_ADDED`,
          `NOTE_REMOVED`,
        ],
      ],
      [
        'the place of a step',
        (text) => text.replace(levels, levels.replace('in second place', 'as a secondary code')),
        ['POSITION_CHANGED V55.-: secondary, before it was second.', 'NOTE_ADDED', 'NOTE_REMOVED'],
      ],
      [
        'a default',
        (text) => text.replace('**V55.9 Unspecified levels', '**V55.8 Other levels'),
        [
          'DEFAULT_CHANGED Default if the number of levels is not specified: V55.8, before it was V55.9.',
          'NOTE_ADDED',
          'NOTE_REMOVED',
        ],
      ],
      [
        'a note more',
        (text) => text.replace('Diagnosis', 'Note: Good day.\n\nDiagnosis'),
        ['NOTE_ADDED New note: Good day.'],
      ],
    ],
  )('%s', (_label, change, expected) => {
    const changed = change(seedText);
    expect(changed).not.toBe(seedText);
    const changes = changesBetween(guidanceOf(seedText), guidanceOf(changed));
    expect(changes).toHaveLength(expected.length);
    for (const [index, { kind, words }] of changes.entries()) {
      expect(`${kind} ${words}`).toContain(expected[index]);
    }
  });

  test('a document that was not there before', () => {
    expect(changesBetween(null, guidanceOf(seedText))).toEqual([
      {
        kind: 'GUIDANCE_ADDED',
        words:
          'IPG366 Non-rigid stabilisation techniques for the treatment of low back pain is new.',
      },
    ]);
  });

  test('nothing, when the same text is published again', () => {
    expect(nothingChanged(guidanceOf(seedText))).toEqual({
      kind: 'UNCHANGED',
      words: 'IPG366 is already published with this text, as version 1. Nothing was changed.',
    });
  });
});

type Case = readonly [label: string, before: Outline, after: Outline, changes: readonly string[]];

function tell(cases: readonly Case[]): void {
  test.each(cases)('%s', (_label, before, after, expected) => {
    const changes = changesBetween(guidanceOf(outlined(before)), guidanceOf(outlined(after)));
    expect(changes.map(({ kind, words }) => `${kind} ${words}`)).toEqual(expected);
  });
}

const otherText = 'Other words of the document';
const one = (...steps: SolutionOutline['steps']): Outline => ({ solutions: [{ steps }] });
/** Two scenarios that share the levels of the spine. */
const two = (open: SolutionOutline['steps'], percutaneous: SolutionOutline['steps']): Outline => ({
  solutions: [
    { label: 'Open', steps: open },
    { label: 'Percutaneous', steps: percutaneous },
  ],
});

describe('what changed in the document as a whole', () => {
  const asked = { key: 'line-42', kind: 'UNREAD_LINE', text: 'What does "See." say?' } as const;
  const answered = {
    ...asked,
    answer: 'NOTHING',
    answeredBy: 'A. Curator',
    answeredAt: '2026-11-23T09:30:00.000Z',
  };
  tell([
    [
      'nothing, the text taken from another address',
      {},
      { sourceUrl: 'https://example.org/ipg999' },
      ['SOURCE_CHANGED IPG999 has the same text, taken from another address.'],
    ],
    [
      'nothing, the text read by another program',
      {},
      { family: 'newer' },
      ['READING_CHANGED IPG999 has the same text, which was read anew.'],
    ],
    [
      'its edition',
      { edition: '4.6' },
      { edition: '4.7' },
      ['EDITION_CHANGED OPCS-4 edition: 4.7, before it was 4.6.'],
    ],
    [
      'its edition, which was not stated',
      {},
      { edition: '4.6', text: otherText },
      ['EDITION_CHANGED OPCS-4 edition: 4.6, before it was not stated.'],
    ],
    [
      'its outcome',
      { outcome: 'NO_OWN_CODE' },
      { outcome: 'CODES', ...one('V40.1') },
      [
        'OUTCOME_CHANGED IPG999: codes, before it was no code of its own.',
        'SOLUTION_ADDED New solution: V40.1.',
      ],
    ],
    [
      'its outcome, without a code in either',
      { outcome: 'POINTER' },
      { outcome: 'NONE_PUBLISHED' },
      ['OUTCOME_CHANGED IPG999: no code published, before it was only the address of its codes.'],
    ],
    [
      'an answer',
      { questions: [asked] },
      { questions: [answered] },
      ['RESOLUTION_ADDED A. Curator answered NOTHING: What does "See." say?'],
    ],
    [
      'another answer',
      { questions: [answered] },
      { questions: [{ ...answered, answer: 'NOTE', answeredBy: 'B. Curator' }] },
      [
        'RESOLUTION_ADDED B. Curator answered NOTE: What does "See." say?',
        'RESOLUTION_REMOVED No longer the answer, NOTHING by A. Curator: What does "See." say?',
      ],
    ],
    [
      'the same answer on another day',
      { questions: [answered] },
      { questions: [{ ...answered, answeredAt: '2026-11-24T09:30:00.000Z' }] },
      ['RESOLUTION_ADDED A. Curator answered NOTHING: What does "See." say?'],
    ],
    [
      'an answered question that is asked no longer',
      { questions: [answered] },
      {},
      ['RESOLUTION_REMOVED No longer the answer, NOTHING by A. Curator: What does "See." say?'],
    ],
    [
      'other words, with the answer kept',
      { questions: [answered] },
      { questions: [answered], text: otherText },
      ['WORDING_CHANGED IPG999 has other words; nothing that the coding depends on changed.'],
    ],
    [
      'examples beside the same text',
      { examples: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] },
      { examples: [{ name: 'c' }, { name: 'b', expect: 'FAIL' }, { name: 'd' }, { name: 'e' }] },
      ['EXAMPLES_CHANGED Examples: 2 new, 1 changed, 1 gone.'],
    ],
    ['the first examples', {}, { examples: [{}, {}] }, ['EXAMPLES_CHANGED Examples: 2 new.']],
    [
      'the order of examples only',
      { examples: [{ name: 'a' }, { name: 'b' }] },
      { examples: [{ name: 'b' }, { name: 'a' }] },
      ['EXAMPLES_CHANGED Examples: in another order.'],
    ],
  ]);
});

describe('what changed in the steps', () => {
  tell([
    [
      'how a step goes together with the one before it',
      one('V40.1', 'V55.-'),
      one('V40.1', { codes: 'V55.-', relation: 'OR' }),
      ['RELATION_CHANGED V55.-: or, before it was and.'],
    ],
    [
      'the same, once a curator has answered',
      {
        ...one('V40.1', { codes: 'V55.-', relation: 'UNKNOWN' }),
        questions: [{}],
      },
      {
        ...one('V40.1', 'V55.-'),
        questions: [
          { answer: 'AND', answeredBy: 'A. Curator', answeredAt: '2026-11-23T09:30:00.000Z' },
        ],
      },
      [
        'RELATION_CHANGED V55.-: and, before it was unknown.',
        'RESOLUTION_ADDED A. Curator answered AND: Are V40.1 and V55.- both assigned, or one of them?',
      ],
    ],
    [
      'nothing but another first step',
      one('V40.1', 'V55.-'),
      one('A01.1', 'V40.1', 'V55.-'),
      ['STEP_ADDED A01.1 is a new step.'],
    ],
    [
      'an alternative that is alone now',
      one('V40.1', { codes: 'V55.-', relation: 'OR' }),
      one('V55.-'),
      [
        'STEP_REMOVED V40.1 is no longer a step.',
        'RELATION_CHANGED V55.-: the first, before it was or.',
      ],
    ],
    [
      'what it stands directly after',
      one('V40.1', 'Y53.-', 'V55.-'),
      one('V40.1', 'Y53.-', { codes: 'V55.-', after: 'V40.1', position: 'SECOND' }),
      ['POSITION_CHANGED V55.-: second, directly after V40.1, before it was in no stated place.'],
    ],
    [
      'a step in two',
      one('V40.1', 'Y53.- or Y68.-', 'Z94.-'),
      one('V40.1', 'Y53.-', 'Y68.-', 'Z94.-'),
      [
        'STEP_SPLIT Y53.- or Y68.- is now 2 steps, Y53.-, Y68.-.',
        'RELATION_CHANGED Y68.-: and, before it was or.',
      ],
    ],
    [
      'a step in two that are alternatives still, one of them optional',
      one('V40.1', 'Y53.- or Y68.-'),
      one('V40.1', 'Y53.-', { codes: 'Y68.-', relation: 'OR', obligation: 'MAY' }),
      [
        'STEP_SPLIT Y53.- or Y68.- is now 2 steps, Y53.-, Y68.-.',
        'OBLIGATION_CHANGED Y68.-: may, before it was must.',
      ],
    ],
    [
      'a step in three, with a choice less',
      one('Y53.1 or Y53.2 or Y53.3 or Y53.4'),
      one('Y53.3', 'Y53.1', { codes: 'Y53.2', relation: 'OR' }),
      [
        'STEP_SPLIT Y53.1 or Y53.2 or Y53.3 or Y53.4 is now 3 steps, Y53.3, Y53.1, Y53.2.',
        'CHOICE_REMOVED Y53.4 is no longer a choice in Y53.3.',
        'RELATION_CHANGED Y53.1: and, before it was or.',
      ],
    ],
    [
      'two steps in one',
      one('V40.1', 'Y53.-', { codes: 'Y68.-', relation: 'UNKNOWN' }, 'Z94.-'),
      one('V40.1', 'Y53.- or Y68.-', 'Z94.-'),
      [
        'STEP_JOINED Y53.- or Y68.- is now one step, before it was 2 steps, Y53.-, Y68.-.',
        'RELATION_CHANGED Y68.-: or, before it was unknown.',
      ],
    ],
    [
      'a choice that went over to the next step',
      one('Y53.1 or Y53.2', 'Y53.3'),
      one('Y53.1', 'Y53.2 or Y53.3'),
      [
        'CHOICE_REMOVED Y53.2 is no longer a choice in Y53.1.',
        'CHOICE_ADDED Y53.2 is a new choice in Y53.2 or Y53.3.',
      ],
    ],
    [
      'nothing in steps that say the same twice',
      one('V40.1', 'Y53.4', 'V40.1', 'Y53.4'),
      { ...one('V40.1', 'Y53.4', 'V40.1', 'Y53.4'), text: otherText },
      ['WORDING_CHANGED IPG999 has other words; nothing that the coding depends on changed.'],
    ],
    [
      'one of two steps with the same code',
      one(
        'V40.1',
        { codes: 'Y53.4', condition: 'if one' },
        { codes: 'Y53.4', condition: 'if two' },
      ),
      one('V40.1', { codes: 'Y53.4', condition: 'if two' }),
      ['STEP_REMOVED Y53.4 is no longer a step.'],
    ],
    [
      'the mark of a diagnosis',
      { diagnosis: ['Q90.-'] },
      { diagnosis: ['Q90.-†', 'H19.8*'] },
      [
        'CHOICE_ADDED Q90.-† is a new choice in Q90.-†.',
        'CHOICE_REMOVED Q90.- is no longer a choice in Q90.-†.',
        'STEP_ADDED H19.8* is a new step.',
      ],
    ],
    [
      'a diagnosis with the letters of a procedure',
      one('V40.1'),
      { diagnosis: ['V40.1'] },
      ['SOLUTION_REMOVED No longer a solution: V40.1.', 'STEP_ADDED V40.1 is a new step.'],
    ],
  ]);
});

describe('what changed in the solutions', () => {
  const spine = two(['V40.1', 'V55.-'], ['V40.2', 'V55.-']);
  tell([
    [
      'a step of one of two that share its code',
      spine,
      two(['V40.1', 'V55.-'], ['V40.2', { codes: 'V55.-', obligation: 'MAY' }]),
      ['OBLIGATION_CHANGED V55.- of "Percutaneous": may, before it was must.'],
    ],
    [
      'a step less in one, a step more in the other',
      spine,
      two(['V40.1'], ['V40.2', 'V55.-', 'Y53.4']),
      [
        'STEP_REMOVED V55.- of "Open" is no longer a step.',
        'STEP_ADDED Y53.4 of "Percutaneous" is a new step.',
      ],
    ],
    [
      'a step that went over to the other',
      two(['V40.1', 'Y53.4'], ['V40.2']),
      two(['V40.1'], ['V40.2', { codes: 'Y53.4', obligation: 'SHOULD' }]),
      [
        'STEP_MOVED Y53.4 is now in "Percutaneous", before it was in "Open".',
        'OBLIGATION_CHANGED Y53.4 of "Percutaneous": should, before it was must.',
      ],
    ],
    [
      'the order of the steps of one',
      spine,
      two(['V40.1', 'V55.-'], ['V55.-', 'V40.2']),
      ['STEP_MOVED The order of the steps of "Percutaneous" is now V55.-, V40.2.'],
    ],
    [
      'one more',
      one('V40.1', 'V55.-'),
      {
        solutions: [
          { steps: ['V40.1', 'V55.-'] },
          { label: 'Percutaneous', steps: ['V40.2', 'V55.-'] },
        ],
      },
      ['SOLUTION_ADDED New solution: "Percutaneous" with V40.2, V55.-.'],
    ],
    [
      'one less',
      spine,
      { solutions: [{ label: 'Percutaneous', steps: ['V40.2', 'V55.-'] }] },
      ['SOLUTION_REMOVED No longer a solution: "Open" with V40.1, V55.-.'],
    ],
    [
      'the scenario of one',
      spine,
      {
        solutions: [
          { label: 'Open', steps: ['V40.1', 'V55.-'] },
          { label: 'Endoscopic', steps: ['V40.2', 'V55.-'] },
        ],
      },
      ['SOLUTION_CHANGED Solution 2: for "Endoscopic", before it was for "Percutaneous".'],
    ],
    [
      'another with little in common',
      spine,
      {
        solutions: [
          { label: 'Open', steps: ['V40.1', 'V55.-'] },
          { label: 'Endoscopic', steps: ['V40.3', 'V55.-'] },
        ],
      },
      [
        'SOLUTION_REMOVED No longer a solution: "Percutaneous" with V40.2, V55.-.',
        'SOLUTION_ADDED New solution: "Endoscopic" with V40.3, V55.-.',
      ],
    ],
    [
      'one way that is now told in two scenarios',
      one('V40.1', 'V55.-', 'Y53.4'),
      two(['V40.1', 'V55.-'], ['Y53.4']),
      [
        'SOLUTION_CHANGED Solution 1: for "Open", before it was for no stated scenario.',
        'SOLUTION_ADDED New solution: "Percutaneous" with Y53.4.',
        'STEP_MOVED Y53.4 is now in "Percutaneous", before it was in "Open".',
      ],
    ],
    [
      'their preference',
      { solutions: [{ steps: ['V40.1'] }, { label: 'Open', steps: ['V40.2'] }] },
      {
        solutions: [
          { preferred: true, steps: ['V40.1'] },
          { label: 'Open', preferred: false, steps: ['V40.2'] },
        ],
      },
      [
        'SOLUTION_CHANGED Solution 1: preferred, before it was of no stated preference.',
        'SOLUTION_CHANGED "Open": not preferred, before it was of no stated preference.',
      ],
    ],
    [
      'their order',
      { solutions: [{ steps: ['V40.1', 'V55.-'] }, { steps: ['V40.2', 'V55.-'] }] },
      { solutions: [{ steps: ['V40.2', 'V55.-'] }, { steps: ['V40.1', 'V55.-'] }] },
      ['SOLUTION_CHANGED The order of the solutions is now V40.2, V55.-; V40.1, V55.-.'],
    ],
    [
      'the only one, for another',
      one('V40.1'),
      one('V40.2'),
      ['STEP_REMOVED V40.1 is no longer a step.', 'STEP_ADDED V40.2 is a new step.'],
    ],
  ]);
});

test('nothing changed in a document that says the same, however often it says it', () => {
  const code = fc.constantFrom('V40.1', 'V40.2', 'V55.-', 'Y53.4');
  const step = fc.record({
    codes: fc.array(code, { minLength: 1, maxLength: 3 }).map((codes) => codes.join(' or ')),
    obligation: fc.constantFrom('MUST' as const, 'MAY' as const),
    relation: fc.constantFrom('AND' as const, 'OR' as const, 'UNKNOWN' as const),
  });
  const steps = fc.array(step, { maxLength: 5 });
  const label = fc.constantFrom(null, 'Open', 'Percutaneous');
  const solutions = fc.array(fc.record({ label, steps }), { maxLength: 4 });
  fc.assert(
    fc.property(solutions, (same) => {
      const guidance = guidanceOf(outlined({ solutions: same }));
      expect(changesBetween(guidance, guidance).map(({ kind }) => kind)).toEqual([
        'READING_CHANGED',
      ]);
    }),
  );
});

function guidanceOf(document: string | GuidanceRecords): Guidance {
  const [guidance] = knowledgeOf({ documents: [document] }).allGuidance;
  if (!guidance) throw new Error('no guidance');
  return guidance;
}
