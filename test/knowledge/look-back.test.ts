import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import {
  compareReferences,
  guidanceNaming,
  mentionsOf,
  notesAbout,
  referenceKey,
} from '../../src/knowledge/look-back.js';
import { documentWith, recordsOf } from '../documents/documents.js';
import { codeOf, icd10, knowledgeOf, opcs4, print, seedText } from './knowledge.js';
import { outlined } from './outline.js';

const knowledge = knowledgeOf();

describe('the places where guidance names a code', () => {
  test.each([
    ['V40.1', 'itself', ['CHOICE V40.1 MUST IPG366/steps/1']],
    [
      'V55.1',
      'through its category',
      ['SPOKEN_OF V55.- IPG366/notes/2', 'CHOICE V55.- MUST IPG366/steps/2'],
    ],
    [
      'V55.9',
      'as a default too',
      [
        'DEFAULT V55.9 MUST IPG366/steps/2 IPG366/notes/2',
        'SPOKEN_OF V55.- IPG366/notes/2',
        'CHOICE V55.- MUST IPG366/steps/2',
      ],
    ],
    [
      'Y53.4',
      'under a condition',
      ['SPOKEN_OF Y53.- IPG366/notes/1', 'CHOICE Y53.- CONDITIONAL IPG366/steps/3'],
    ],
    [
      'Y68.9',
      'as a default by its fourth character alone',
      [
        'DEFAULT Y68.9 MUST IPG366/steps/3 IPG366/notes/1',
        'SPOKEN_OF Y68.- IPG366/notes/1',
        'CHOICE Y68.- CONDITIONAL IPG366/steps/3',
      ],
    ],
    ['Z67.5', 'through its chapter', ['CHOICE Z MUST IPG366/steps/4']],
    [
      'O16.2',
      'through the chapter that its category overflows from',
      ['CHOICE Z MUST IPG366/steps/4'],
    ],
    ['V40.2', 'nowhere', []],
    ['V40', 'by a code below it', ['CHOICE V40.1 MUST IPG366/steps/1']],
    [
      'V55',
      'itself and by a code below it',
      [
        'SPOKEN_OF V55.- IPG366/notes/2',
        'CHOICE V55.- MUST IPG366/steps/2',
        'DEFAULT V55.9 MUST IPG366/steps/2 IPG366/notes/2',
      ],
    ],
    ['Z', 'itself', ['CHOICE Z MUST IPG366/steps/4']],
    ['A', 'nowhere', []],
  ])('%s: %s', (value, _how, mentions) => {
    expect(print(mentionsOf(codeOf(knowledge, value)))).toEqual(mentions);
  });

  test('know their guidance and their words', () => {
    const [spokenOf, choice] = mentionsOf(codeOf(knowledge, 'V55.1'));
    expect(choice?.guidance).toBe(knowledge.guidance('IPG366'));
    expect(choice?.step).toBe(knowledge.node('IPG366/steps/2'));
    expect(choice?.span.text).toBe('V55.- Levels of spine');
    expect(spokenOf?.note).toBe(knowledge.node('IPG366/notes/2'));
    expect(spokenOf?.span.text).toBe('V55.-');
  });
});

describe('a range', () => {
  const note = speakingOfRange('V41', 'Y60');

  test.each([
    ['V55.1', 'a code of a category within it', ['SPOKEN_OF V41-Y60 IPG999/notes/1']],
    ['Y53', 'a category within it', ['SPOKEN_OF V41-Y60 IPG999/notes/1']],
    ['V', 'a chapter with one category within it', ['SPOKEN_OF V41-Y60 IPG999/notes/1']],
    ['V40.1', 'a code before it', []],
    ['Y68.1', 'a code after it', []],
    ['Z67.5', 'another chapter', []],
  ])('%s: %s', (value, _how, mentions) => {
    expect(print(mentionsOf(codeOf(note, value)))).toEqual(mentions);
  });

  test('over two categories of a chapter names the chapter once', () => {
    const wide = speakingOfRange('V40', 'V55');
    expect(print(mentionsOf(codeOf(wide, 'V')))).toEqual(['SPOKEN_OF V40-V55 IPG999/notes/1']);
    expect(wide.node('IPG999/notes/1')).toMatchObject({ codes: [] });
  });

  test('as a choice', () => {
    const records = recordsOf(documentWith({ opcs4: 'V55.- Levels of spine' }));
    const chosen = knowledgeOf({
      documents: [
        {
          ...records,
          choices: records.choices.map((choice) => ({
            ...choice,
            targetKind: 'RANGE',
            firstValue: 'V40',
            lastValue: 'V55',
          })),
        },
      ],
    });
    expect(print(mentionsOf(codeOf(chosen, 'V40.2')))).toEqual([
      'CHOICE V40-V55 MUST IPG999/steps/1',
    ]);
  });
});

describe('the documents that name a code', () => {
  const [mtg, second] = ['MTG1', 'IPG84'].map((reference) => seedText.replace('IPG366', reference));
  const three = knowledgeOf({
    documents: [mtg ?? '', seedText, second ?? '', documentWith({ opcs4: 'V40.2 Fusion' })],
  });

  test('come in the order of references, each with its own mentions', () => {
    const naming = guidanceNaming(codeOf(three, 'V55.9'));
    expect(naming.map(({ guidance }) => guidance.reference)).toEqual(['IPG84', 'IPG366', 'MTG1']);
    for (const { guidance, mentions } of naming) {
      expect(mentions.map(({ role }) => role)).toEqual(['DEFAULT', 'SPOKEN_OF', 'CHOICE']);
      for (const mention of mentions) expect(mention.guidance).toBe(guidance);
    }
  });

  test('are those only that do', () => {
    expect(
      guidanceNaming(codeOf(three, 'V40.2')).map(({ guidance }) => guidance.reference),
    ).toEqual(['IPG999']);
    expect(guidanceNaming(codeOf(three, 'V40.9'))).toEqual([]);
  });

  test.each([
    ['V55.1', 'through its category', ['IPG84/notes/2', 'IPG366/notes/2', 'MTG1/notes/2']],
    ['Y68.1', 'through its category', ['IPG84/notes/1', 'IPG366/notes/1', 'MTG1/notes/1']],
    ['V40.1', 'no note', []],
    ['Z67.5', 'no note', []],
  ])('the notes about %s: %s', (value, _how, notes) => {
    expect(notesAbout(three, codeOf(three, value)).map(({ id }) => id)).toEqual(notes);
  });

  test('the notes of a document come in its order, each once', () => {
    const text = documentWith({
      opcs4: `V55.- Levels
Note: V55.9 should be used.
Note: V55.- is assigned in second place: if unknown, V55.9 is used.
Note: nothing about it.`,
    });
    const knowledge = knowledgeOf({ documents: [text] });
    const notes = notesAbout(knowledge, codeOf(knowledge, 'V55.9'));
    expect(notes.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });
});

describe('the same letters in two systems never meet', () => {
  const text = documentWith({
    opcs4:
      'V40.1 Stabilisation\nZ94.- Laterality\nSite code from Chapter Z\nNote: V40.1 goes first.',
    icd10: 'Z94.- Transplanted organ\nNote: Z94.0 is a kidney.',
  });
  const both = knowledgeOf({ documents: [text], releases: [icd10, opcs4] });

  test.each([
    ['OPCS4', 'Z94', ['CHOICE Z94.- MUST IPG999/steps/2', 'CHOICE Z MUST IPG999/steps/3']],
    ['ICD10', 'Z94', ['CHOICE Z94.- MUST IPG999/steps/4', 'SPOKEN_OF Z94.0 IPG999/notes/2']],
    // A slot for a site names no side.
    ['OPCS4', 'Z94.1', ['CHOICE Z94.- MUST IPG999/steps/2']],
    ['ICD10', 'Z94.1', ['CHOICE Z94.- MUST IPG999/steps/4']],
    ['OPCS4', 'V40.1', ['SPOKEN_OF V40.1 IPG999/notes/1', 'CHOICE V40.1 MUST IPG999/steps/1']],
    ['ICD10', 'V40.1', []],
  ] as const)('%s %s', (system, value, mentions) => {
    expect(print(mentionsOf(codeOf(both, value, system)))).toEqual(mentions);
  });

  test('a default of one system is none of a step of the other', () => {
    const unknown = documentWith({
      opcs4: 'Z94.- Laterality\nNote: If the side is unknown, Z94.9 is used.',
      icd10: 'Z94.- Transplanted organ',
    });
    const built = knowledgeOf({ documents: [unknown] });
    expect(built.node('IPG999/notes/1')).toMatchObject({ steps: [{ id: 'IPG999/steps/1' }] });
    expect(built.node('IPG999/steps/1')).toMatchObject({
      defaults: [{ target: { notation: 'Z94.9' } }],
    });
    expect(built.node('IPG999/steps/2')).toMatchObject({ defaults: [] });
  });

  test('with the seed, Z94 of ICD-10 is named nowhere and Z94 of OPCS-4 through its chapter', () => {
    const seed = knowledgeOf({ releases: [opcs4, icd10] });
    expect(guidanceNaming(codeOf(seed, 'Z94', 'ICD10'))).toEqual([]);
    expect(print(mentionsOf(codeOf(seed, 'Z94')))).toEqual(['CHOICE Z MUST IPG366/steps/4']);
  });
});

describe('the order of references', () => {
  test('is by kind, then by number', () => {
    const references = ['MTG1', 'IPG366', 'IPG84', 'HTG600', 'IPG1000', 'MTG12'];
    expect(references.toSorted(compareReferences)).toEqual([
      'HTG600',
      'IPG84',
      'IPG366',
      'IPG1000',
      'MTG1',
      'MTG12',
    ]);
    expect(compareReferences('IPG84', 'IPG84')).toBe(0);
    expect(compareReferences('IPG366', 'IPG84')).toBe(1);
  });

  test('is the plain order of their keys', () => {
    const references = ['MTG1', 'IPG366', 'IPG84', 'IPG1000'];
    expect(references.toSorted(compareReferences).map(referenceKey)).toEqual(
      references.map(referenceKey).sort(),
    );
  });
});

/** The knowledge of a document with one note, which speaks of a range. */
function speakingOfRange(firstValue: string, lastValue: string): KnowledgeBase {
  const span = { spanStart: 0, spanEnd: 5 };
  const range = { system: 'OPCS4', targetKind: 'RANGE', firstValue, lastValue } as const;
  return knowledgeOf({
    documents: [
      {
        ...outlined({}),
        notes: [{ ordinal: 1, kind: 'NOTE', text: 'Words', ...span }],
        mentions: [{ ordinal: 1, noteOrdinal: 1, ...range, ...span }],
      },
    ],
  });
}
