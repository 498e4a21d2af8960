import { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { Guidance, Replacement, Span, Step } from '../../src/model/index.js';
import { documentWith, recordsOf } from '../documents/documents.js';
import { seedCounts, seedDocument, seedReferences } from '../seed.js';
import { codeOf, icd10, knowledgeOf, opcs4, print, valuesOf } from './knowledge.js';
import { outlined, outlineText, type Outline } from './outline.js';

const knowledge = knowledgeOf({ documents: seedReferences.map(seedDocument) });
const guidance = guidanceOf('IPG366');
const { recommendation } = guidance.procedure;
const steps = recommendation.solutions[0]?.steps ?? [];

describe('a code is linked to its neighbours in the classification', () => {
  test.each([
    ['V40.1', 'V40', ['V40', 'V'], 'V', []],
    ['V55', 'V', ['V'], 'V', ['V55.1', 'V55.2', 'V55.3', 'V55.8', 'V55.9']],
    ['V', null, [], null, ['V40', 'V55']],
    ['O16.2', 'O16', ['O16', 'Z'], 'Z', []],
    ['O16', 'Z', ['Z'], 'Z', ['O16.1', 'O16.2', 'O16.3', 'O16.8', 'O16.9']],
    ['Z', null, [], null, ['O16', 'Z06', 'Z07', 'Z30', 'Z33', 'Z66', 'Z67', 'Z92', 'Z94', 'Z99']],
    ['A', null, [], null, ['A70']],
    ['D', null, [], null, []],
  ])('%s', (value, parent, ancestors, chapter, children) => {
    const code = codeOf(knowledge, value);
    expect(code.parent?.value ?? null).toBe(parent);
    expect(valuesOf(code.ancestors)).toEqual(ancestors);
    expect(code.chapter?.value ?? null).toBe(chapter);
    expect(valuesOf(code.children)).toEqual(children);
  });

  test('both ways, everywhere, and to the release it is stored from', () => {
    const [release] = knowledge.releases;
    for (const code of knowledge.allCodes) {
      expect(code.release).toBe(release);
      if (code.parent) expect(code.parent.children).toContain(code);
      for (const child of code.children) expect(child.parent).toBe(code);
      expect(code.ancestors[0] ?? null).toBe(code.parent);
      expect(code.recordable).toBe(code.kind === 'CODE');
    }
    expect(release?.codes).toEqual(knowledge.allCodes);
    expect(release?.codeCount).toBe(seedCounts.codes);
  });

  test('a code whose category and chapter are not stored stands alone', () => {
    const [first] = opcs4.codes.filter(({ value }) => value === 'V40.1');
    const alone = knowledgeOf({ releases: [{ ...opcs4, codes: first ? [first] : [] }] });
    const code = codeOf(alone, 'V40.1');
    expect([code.parent, code.chapter, code.ancestors]).toEqual([null, null, []]);
  });
});

describe('guidance is linked to all that it says', () => {
  test('all documents of the seed are there, and none has a line that was not understood', () => {
    const { allGuidance } = knowledge;
    expect(allGuidance.map(({ reference }) => reference)).toEqual(seedReferences);
    expect(allGuidance.flatMap(({ unreadLines }) => unreadLines)).toEqual([]);
  });

  test.each(seedReferences)('%s: procedure, recommendation and back', (reference) => {
    const one = guidanceOf(reference);
    expect(one.procedure.guidance).toBe(one);
    expect(one.procedure.recommendation.procedure).toBe(one.procedure);
    expect(one.procedure.recommendation.outcome).toBe(
      reference === 'IPG403' ? 'NO_OWN_CODE' : 'CODES',
    );
    expect(one.procedure.title).toBe(one.title);
  });

  test.each(seedReferences)('%s: every step and every note knows its guidance', (reference) => {
    const one = guidanceOf(reference);
    for (const step of stepsOf(one)) expect(step.guidance).toBe(one);
    for (const note of one.notes) expect(note.guidance).toBe(one);
  });

  test.each(seedReferences)('%s: steps, notes and duties, all ways', (reference) => {
    const one = guidanceOf(reference);
    for (const step of stepsOf(one))
      for (const note of step.notes) expect(note.steps).toContain(step);
    for (const note of one.notes) {
      for (const step of note.steps) expect(step.notes).toContain(note);
      for (const duty of note.duties) {
        expect(duty.note).toBe(note);
        for (const step of duty.steps) expect(step.duties).toContain(duty);
      }
    }
  });

  test.each(seedReferences)('%s: every choice leads back to its step', (reference) => {
    for (const step of stepsOf(guidanceOf(reference))) {
      for (const { target } of step.choices) {
        const heading = target.code ?? target.codes[0]?.parent;
        const told = heading?.mentions.map((mention) => [mention.role, mention.step]);
        if (heading) expect(told).toContainEqual(['CHOICE', step]);
      }
    }
  });

  test('of what the seed recommends, only the valves of the heart are not in its excerpt', () => {
    const missing = knowledge.allGuidance
      .flatMap(stepsOf)
      .flatMap(({ choices }) => choices.map(({ target }) => target))
      .filter(({ system, codes }) => system === 'OPCS4' && codes.length === 0);
    expect(missing.map(({ notation }) => notation)).toEqual(['K25-K29']);
  });

  test('steps and notes, both ways', () => {
    expect(steps.map(({ notes }) => notes.map(({ id }) => id))).toEqual([
      [],
      ['IPG366/notes/2'],
      ['IPG366/notes/1'],
      [],
    ]);
  });

  test('duties and notes', () => {
    expect(
      guidance.notes.map(({ duties }) =>
        duties.map(({ obligation, position }) => [obligation, position]),
      ),
    ).toEqual([
      [
        ['MUST', 'ADDITIONAL'],
        ['MUST', null],
      ],
      [['MUST', 'SECOND']],
    ]);
    expect(steps.map(({ duties }) => duties.length)).toEqual([0, 1, 2, 0]);
  });

  test('notes and the codes they name', () => {
    expect(guidance.notes.map(({ codes }) => valuesOf(codes))).toEqual([
      ['Y53', 'Y68'],
      ['V55', 'V55.9'],
    ]);
    for (const note of guidance.notes) {
      for (const code of note.codes) {
        expect(code).toBe(codeOf(knowledge, code.value));
        expect(code.mentions.map((mention) => mention.note)).toContain(note);
      }
    }
  });

  test('defaults, at the step whose category they are of', () => {
    const defaultsOf = ({ defaults }: Step) =>
      defaults.map(({ target, condition }) => [target.notation, condition]);
    expect(steps.map(defaultsOf)).toEqual([
      [],
      [['V55.9', 'the number of levels is not specified']],
      [
        ['Y53.9', 'the kind of image control is not stated'],
        ['Y68.9', 'the kind of image control is not stated'],
      ],
      [],
    ]);
    for (const note of guidance.notes) {
      for (const given of note.defaults) {
        expect(given.note).toBe(note);
        expect(given.target.code).toBe(codeOf(knowledge, given.target.firstValue));
      }
    }
  });

  test('the question that settles a condition', () => {
    expect(steps.map(({ question }) => question?.key ?? null)).toEqual([
      null,
      null,
      'image-control-used',
      null,
    ]);
  });

  test('sections, with the words of their headings', () => {
    expect(
      recommendation.sections.map(({ subject, system, published, span }) => [
        subject,
        system,
        published,
        span.text,
      ]),
    ).toEqual([
      ['PROCEDURE', 'SNOMEDCT', false, 'SNOMED CT preferred term (concept ID)'],
      ['PROCEDURE', 'OPCS4', true, 'OPCS-4 code(s):'],
      ['DIAGNOSIS', 'SNOMEDCT', false, 'SNOMED CT preferred term (concept ID)'],
      ['DIAGNOSIS', 'ICD10', false, 'ICD-10 code(s):'],
    ]);
  });

  test('every span holds its words', () => {
    const spans = knowledge.allGuidance.flatMap((one) =>
      spansIn(one).map((span) => ({ ...span, words: one.text.slice(span.start, span.end) })),
    );
    const mentioned = knowledge.allCodes.flatMap(({ mentions }) =>
      mentions.map(({ span, guidance: { text } }) => ({
        ...span,
        words: text.slice(span.start, span.end),
      })),
    );
    expect(spans.length).toBeGreaterThan(100);
    expect(mentioned.length).toBeGreaterThan(50);
    for (const { text, words } of [...spans, ...mentioned]) {
      expect(words).toBe(text);
      expect(text).not.toBe('');
    }
  });
});

describe('a choice is linked to its target and to all codes it stands for', () => {
  const targets = steps.flatMap(({ choices }) => choices.map(({ target }) => target));

  test('a code stands for itself', () => {
    expect(targets[0]).toMatchObject({
      kind: 'CODE',
      notation: 'V40.1',
      firstValue: 'V40.1',
      lastValue: 'V40.1',
    });
    expect(targets[0]?.code).toBe(codeOf(knowledge, 'V40.1'));
    expect(targets[0]?.codes).toEqual([codeOf(knowledge, 'V40.1')]);
  });

  test('a category stands for its codes', () => {
    expect(targets[1]).toMatchObject({ kind: 'CATEGORY', notation: 'V55.-' });
    expect(targets[1]?.code).toBe(codeOf(knowledge, 'V55'));
    expect(valuesOf(targets[1]?.codes ?? [])).toEqual([
      'V55.1',
      'V55.2',
      'V55.3',
      'V55.8',
      'V55.9',
    ]);
  });

  test('a chapter stands for its codes, with those of its overflow categories', () => {
    const target = targets[4];
    expect(target).toMatchObject({ kind: 'CHAPTER', notation: 'Z', code: codeOf(knowledge, 'Z') });
    expect(valuesOf(target?.codes ?? [])).toEqual(
      expect.arrayContaining(['Z67.5', 'Z99.9', 'O16.1', 'O16.2']),
    );
    for (const code of target?.codes ?? []) {
      expect([code.recordable, code.chapter?.value]).toEqual([true, 'Z']);
    }
  });

  test.each([
    ['IPG264', 2, 'C71-C74', ['C71', 'C72', 'C73', 'C74']],
    ['IPG296', 5, 'T85-T87', ['T85', 'T86', 'T87']],
  ])(
    '%s: a range stands for the codes of its categories',
    (reference, ordinal, notation, inside) => {
      const target = stepAt(guidanceOf(reference), ordinal)?.choices[0]?.target;
      expect(target).toMatchObject({ kind: 'RANGE', notation, code: null });
      expect(target?.codes).toEqual(
        inside.flatMap((category) => codeOf(knowledge, category).children),
      );
    },
  );

  test('a range over several chapters too, and a default within it is tied to its step', () => {
    const records = recordsOf(seedDocument('IPG366'));
    const ranged = knowledgeOf({
      documents: [
        {
          ...records,
          choices: records.choices.map((choice) =>
            choice.stepOrdinal === 2
              ? { ...choice, targetKind: 'RANGE', firstValue: 'V41', lastValue: 'Y53' }
              : choice,
          ),
        },
      ],
    });
    const step = stepAt(ranged.allGuidance[0], 2);
    const target = step?.choices[0]?.target;
    expect(target).toMatchObject({ kind: 'RANGE', notation: 'V41-Y53', code: null });
    expect(target?.codes).toEqual(
      ['V55', 'X45', 'Y11', 'Y13', 'Y53'].flatMap((value) => codeOf(ranged, value).children),
    );
    expect(valuesOf(step?.defaults.flatMap(({ target: { codes } }) => codes) ?? [])).toEqual([
      'Y53.9',
      'V55.9',
    ]);
  });
});

describe('what is not stored', () => {
  const text = documentWith({
    opcs4: `A01.1 Hemispherectomy
B01.- Something
Site code from Chapter Z
Note: B01.- is assigned in second place: if it is unknown, B01.9 is used. See A01.1, C01.1 and C71-C74.`,
    icd10: 'Z94.- Transplanted organ\nM54.5 Low back pain',
  });

  test('a target points to nothing, and says so', () => {
    const built = knowledgeOf({ documents: [text] }).allGuidance[0];
    const targets = [1, 2, 4, 5].map((ordinal) => stepAt(built, ordinal)?.choices[0]?.target);
    for (const target of targets) expect(target).toMatchObject({ code: null, codes: [] });
    expect(targets.map((target) => `${target?.system} ${target?.notation}`)).toEqual([
      'OPCS4 A01.1',
      'OPCS4 B01.-',
      'ICD10 Z94.-',
      'ICD10 M54.5',
    ]);
    expect(built?.notes.map(({ codes }) => codes)).toEqual([[]]);
  });

  test('steps, notes and defaults are tied all the same', () => {
    const built = knowledgeOf({ documents: [text], releases: [] }).allGuidance[0];
    const step = stepAt(built, 2);
    expect(step?.position).toBe('SECOND');
    expect(step?.notes).toEqual(built?.notes);
    expect(step?.defaults.map(({ target }) => target.notation)).toEqual(['B01.9']);
    expect(built?.notes[0]?.steps.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
  });

  test('a diagnosis points into ICD-10 once that is stored', () => {
    const both = knowledgeOf({ documents: [text], releases: [opcs4, icd10] });
    const target = stepAt(both.allGuidance[0], 4)?.choices[0]?.target;
    expect(target?.code).toBe(codeOf(both, 'Z94', 'ICD10'));
    expect(valuesOf(target?.codes ?? [])).toEqual(['Z94.0', 'Z94.1']);
  });
});

test('the steps of a note and the notes of a step come in the order of the document', () => {
  const built = knowledgeOf({
    documents: [
      documentWith({
        opcs4: `V40.1 Stabilisation
V55.- Levels
Note: See V40.1 and V55.-.
Note: V55.- is assigned in second place. See V40.1.`,
      }),
    ],
  }).allGuidance[0];
  expect(built?.notes.map((note) => note.steps.map(({ ordinal }) => ordinal))).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(stepAt(built, 2)?.notes.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
});

test('a line that was not understood is kept with the guidance', () => {
  const line = { line: 7, text: 'of the', spanStart: 6, spanEnd: 12 };
  expect(
    knowledgeOf({ documents: [{ ...outlined({}), unreadLines: [line] }] }).allGuidance[0]
      ?.unreadLines,
  ).toEqual([{ line: 7, text: 'of the', span: { start: 6, end: 12, text: 'of the' } }]);
});

describe('what a document says beside its codes', () => {
  const words = { start: 0, end: 5, text: outlineText.slice(0, 5) };

  test('the edition it states, and the preference among its solutions', () => {
    const built = builtOf({
      edition: '4.6',
      solutions: [
        { preferred: true, steps: ['V40.1'] },
        { label: 'Open', preferred: false, steps: ['V55.-'] },
      ],
    });
    expect(built?.edition).toBe('4.6');
    expect(
      built?.procedure.recommendation.solutions.map(({ label, preferred }) => [label, preferred]),
    ).toEqual([
      [null, true],
      ['Open', false],
    ]);
  });

  test('the code that a step stands directly after', () => {
    const both = knowledgeOf({
      documents: [
        outlined({ solutions: [{ steps: ['V40.1', { codes: 'V55.-', after: 'Y53.4' }] }] }),
      ],
    });
    expect(stepAt(both.allGuidance[0], 1)?.placements).toEqual([]);
    const [placement, ...more] = stepAt(both.allGuidance[0], 2)?.placements ?? [];
    expect(more).toEqual([]);
    expect(placement).toMatchObject({ condition: null, span: words });
    expect(placement?.after.code).toBe(codeOf(both, 'Y53.4'));
    // That a step stands after a code does not recommend the code.
    expect(codeOf(both, 'Y53.4').mentions).toEqual([]);
  });

  test('the marks of a pair of diagnoses', () => {
    const built = builtOf({ diagnosis: ['Q90.-†', 'H19.8*', 'M54.5'] });
    expect(
      built?.procedure.recommendation.diagnosis.flatMap(({ choices }) =>
        choices.map(({ target, marker }) => [target.notation, marker]),
      ),
    ).toEqual([
      ['Q90.-', 'DAGGER'],
      ['H19.8', 'ASTERISK'],
      ['M54.5', null],
    ]);
  });

  test('what it leaves open, and what curators answered', () => {
    const at = '2026-11-23T09:30:00.007Z';
    const built = builtOf({
      questions: [
        { answer: 'OR', answeredBy: 'A. Curator', answeredAt: at },
        { key: 'line-42', kind: 'UNREAD_LINE', text: 'What does the line say?' },
      ],
    });
    expect(built?.questions).toEqual([
      {
        key: 'V40.1-and-or-V55.-',
        kind: 'UNKNOWN_RELATION',
        text: 'Are V40.1 and V55.- both assigned, or one of them?',
        answers: ['AND', 'OR'],
        resolution: { answer: 'OR', by: 'A. Curator', at: new Date(at) },
        span: words,
      },
      {
        key: 'line-42',
        kind: 'UNREAD_LINE',
        text: 'What does the line say?',
        answers: ['NOTHING', 'NOTE'],
        resolution: null,
        span: words,
      },
    ]);
  });

  test('codes that a note excludes are spoken of, and not recommended', () => {
    const records = outlined({ solutions: [{ steps: ['V40.1'] }] });
    const span = { spanStart: 6, spanEnd: 8 };
    const excluded = { system: 'OPCS4', targetKind: 'CATEGORY' } as const;
    const built = knowledgeOf({
      documents: [
        {
          ...records,
          notes: [{ ordinal: 1, kind: 'EXCLUDES', text: 'Excludes: V55.-', ...span }],
          mentions: [
            {
              ...excluded,
              ordinal: 1,
              noteOrdinal: 1,
              firstValue: 'V55',
              lastValue: 'V55',
              ...span,
            },
          ],
        },
      ],
    });
    expect(built.allGuidance[0]?.notes).toMatchObject([{ kind: 'EXCLUDES', steps: [] }]);
    expect(print(codeOf(built, 'V55').mentions)).toEqual(['SPOKEN_OF V55.- IPG999/notes/1']);
  });
});

describe('documents that replace each other', () => {
  test.each<readonly [label: string, outlines: readonly Outline[], links: Record<string, string>]>([
    ['none', [{ reference: 'IPG1' }], { IPG1: 'replaces; replaced by' }],
    [
      'by the words of the newer',
      [{ reference: 'IPG183' }, { reference: 'IPG366', replaces: ['IPG183'] }],
      {
        IPG183: 'replaces; replaced by IPG366 (IPG366)',
        IPG366: 'replaces IPG183 (IPG183); replaced by',
      },
    ],
    [
      'by the words of the older',
      [{ reference: 'IPG183', replacedBy: ['IPG366'] }, { reference: 'IPG366' }],
      {
        IPG183: 'replaces; replaced by IPG366 (IPG366)',
        IPG366: 'replaces; replaced by',
      },
    ],
    [
      'by the words of both, which is one replacement',
      [
        { reference: 'IPG366', replaces: ['IPG183'] },
        { reference: 'IPG183', replacedBy: ['IPG366'] },
      ],
      {
        IPG183: 'replaces; replaced by IPG366 (IPG366)',
        IPG366: 'replaces IPG183 (IPG183); replaced by',
      },
    ],
    [
      'one by several, its own words first',
      [
        { reference: 'IPG10', replacedBy: ['IPG30'] },
        { reference: 'IPG20', replaces: ['IPG10', 'IPG11'] },
        { reference: 'IPG30' },
      ],
      {
        IPG10: 'replaces; replaced by IPG30 (IPG30), IPG20 (IPG20)',
        IPG20: 'replaces IPG10 (IPG10), IPG11; replaced by',
        IPG30: 'replaces; replaced by',
      },
    ],
    [
      'that are not published here',
      [{ reference: 'IPG366', replaces: ['IPG183'], replacedBy: ['HTG99'] }],
      { IPG366: 'replaces IPG183; replaced by HTG99' },
    ],
    [
      'each other in a circle, and itself',
      [
        { reference: 'IPG1', replaces: ['IPG2', 'IPG1'] },
        { reference: 'IPG2', replaces: ['IPG1'] },
      ],
      {
        IPG1: 'replaces IPG2 (IPG2), IPG1 (IPG1); replaced by IPG2 (IPG2)',
        IPG2: 'replaces IPG1 (IPG1); replaced by IPG1 (IPG1)',
      },
    ],
  ])('%s', (_label, outlines, links) => {
    const { allGuidance } = knowledgeOf({ documents: outlines.map(outlined) });
    const printed = (list: readonly Replacement[]) =>
      list
        .map(({ reference, guidance: other }) => (other ? `${reference} (${other.id})` : reference))
        .join(', ');
    const found = allGuidance.map(({ reference, replaces, replacedBy }) => [
      reference,
      `replaces ${printed(replaces)}; replaced by ${printed(replacedBy)}`
        .replaceAll(' ;', ';')
        .trim(),
    ]);
    expect(Object.fromEntries(found)).toEqual(links);
  });

  test('with the words of the document that says it', () => {
    const built = knowledgeOf({
      documents: [
        outlined({ reference: 'IPG366', replaces: ['IPG183'], text: 'Newer words' }),
        outlined({ reference: 'IPG183', text: 'Older words' }),
      ],
    });
    const [older, newer] = built.allGuidance;
    expect(newer?.replaces[0]?.span.text).toBe('Newer');
    expect(newer?.replaces[0]?.guidance).toBe(older);
    expect(older?.replacedBy[0]?.span.text).toBe('Newer');
    expect(older?.replacedBy[0]?.guidance).toBe(newer);
  });

  test('of the seed, once the older one is published too', () => {
    const built = knowledgeOf({
      documents: [seedDocument('IPG405'), outlined({ reference: 'IPG207' })],
    });
    expect(built.guidance('IPG207')?.replacedBy[0]?.guidance).toBe(built.guidance('IPG405'));
    expect(built.guidance('IPG405')?.replaces[0]?.guidance).toBe(built.guidance('IPG207'));
  });

  test('of an older revision with the version in the id', () => {
    const older = knowledgeOf({
      documents: [
        outlined({ reference: 'IPG366', replaces: ['IPG183'] }),
        outlined({ reference: 'IPG183' }),
      ],
      standpoint: { versioned: true },
    });
    expect(older.guidance('IPG183')?.replacedBy[0]?.guidance?.id).toBe('IPG366@1');
  });
});

test('five thousand documents are linked in no more than a moment', () => {
  const documents = Array.from({ length: 5000 }, (_, index) =>
    outlined({
      reference: `IPG${index + 1}`,
      replaces: [`IPG${index}`],
      solutions: [{ steps: ['V40.1', 'V55.-', 'Y53.- or Y68.-', 'Z'] }],
      questions: [{}],
    }),
  );
  const parts = documents.map((records, index) => ({
    kind: 'GUIDANCE' as const,
    hash: `${index}`,
    version: 1,
    records,
  }));
  const started = performance.now();
  const { allGuidance } = new KnowledgeBase({
    revision: null,
    parts: [...parts, { kind: 'RELEASE', hash: 'opcs4', records: opcs4 }],
  });
  expect(performance.now() - started).toBeLessThan(4000);
  expect(allGuidance[0]?.replacedBy[0]?.guidance).toBe(allGuidance[1]);
});

function builtOf(outline: Outline): Guidance | undefined {
  return knowledgeOf({ documents: [outlined(outline)] }).allGuidance[0];
}

function guidanceOf(reference: string): Guidance {
  const found = knowledge.guidance(reference);
  if (!found) throw new Error(`${reference} is not stored`);
  return found;
}

function stepsOf({ procedure }: Guidance): Step[] {
  const { solutions, diagnosis } = procedure.recommendation;
  return [...solutions.flatMap((solution) => solution.steps), ...diagnosis];
}

function stepAt(found: Guidance | undefined, ordinal: number): Step | undefined {
  return found && stepsOf(found).find((step) => step.ordinal === ordinal);
}

/** Everything of a document that stands somewhere in it. */
function spansIn(found: Guidance): Span[] {
  const steps = stepsOf(found);
  return [
    ...found.procedure.recommendation.sections,
    ...steps,
    ...steps.flatMap(({ choices, placements }) => [...choices, ...placements]),
    ...found.notes,
    ...found.notes.flatMap(({ duties, defaults }) => [...duties, ...defaults]),
    ...found.replaces,
    ...found.questions,
  ].map(({ span }) => span);
}
