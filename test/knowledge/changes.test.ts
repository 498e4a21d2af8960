import { changesBetween, nothingChanged } from '../../src/knowledge/changes.js';
import type { Guidance } from '../../src/model/index.js';
import { knowledgeOf, seedText } from './knowledge.js';

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
          'DEFAULT_ADDED New default: V55.8 if the number of levels is not specified.',
          'DEFAULT_REMOVED No longer a default: V55.9 if the number of levels is not specified.',
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

function guidanceOf(text: string): Guidance {
  const [guidance] = knowledgeOf({ documents: [text] }).allGuidance;
  if (!guidance) throw new Error('no guidance');
  return guidance;
}
