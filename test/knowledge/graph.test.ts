import type { Guidance, Step } from '../../src/model/index.js';
import { documentWith, recordsOf } from '../documents/documents.js';
import { codeOf, icd10, knowledgeOf, opcs4, seedText, valuesOf } from './knowledge.js';

const knowledge = knowledgeOf();
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
    ['Z', null, [], null, ['O16', 'Z06', 'Z07', 'Z66', 'Z67', 'Z94', 'Z99']],
    ['A', null, [], null, []],
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
    expect(release?.codeCount).toBe(69);
  });

  test('a code whose category and chapter are not stored stands alone', () => {
    const [first] = opcs4.codes.filter(({ value }) => value === 'V40.1');
    const alone = knowledgeOf({ releases: [{ ...opcs4, codes: first ? [first] : [] }] });
    const code = codeOf(alone, 'V40.1');
    expect([code.parent, code.chapter, code.ancestors]).toEqual([null, null, []]);
  });
});

describe('guidance is linked to all that it says', () => {
  test('guidance, procedure, recommendation and back', () => {
    expect(guidance.procedure.guidance).toBe(guidance);
    expect(recommendation.procedure).toBe(guidance.procedure);
    expect(recommendation.outcome).toBe('CODES');
    expect(guidance.procedure.title).toBe(guidance.title);
  });

  test('every step and every note knows its guidance', () => {
    for (const step of steps) expect(step.guidance).toBe(guidance);
    for (const note of guidance.notes) expect(note.guidance).toBe(guidance);
  });

  test('steps and notes, both ways', () => {
    expect(steps.map(({ notes }) => notes.map(({ id }) => id))).toEqual([
      [],
      ['IPG366/notes/2'],
      ['IPG366/notes/1'],
      [],
    ]);
    for (const step of steps) for (const note of step.notes) expect(note.steps).toContain(step);
    for (const note of guidance.notes)
      for (const step of note.steps) expect(step.notes).toContain(note);
  });

  test('duties and steps and notes, all ways', () => {
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
    for (const note of guidance.notes) {
      for (const duty of note.duties) {
        expect(duty.note).toBe(note);
        for (const step of duty.steps) expect(step.duties).toContain(duty);
      }
    }
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
    const spans = [
      ...recommendation.sections.map(({ span }) => span),
      ...steps.map(({ span }) => span),
      ...steps.flatMap(({ choices }) => choices.map(({ span }) => span)),
      ...guidance.notes.map(({ span }) => span),
      ...guidance.notes.flatMap(({ duties, defaults }) =>
        [...duties, ...defaults].map(({ span }) => span),
      ),
      ...knowledge.allCodes.flatMap(({ mentions }) => mentions.map(({ span }) => span)),
    ];
    expect(spans.length).toBeGreaterThan(25);
    for (const { start, end, text } of spans) {
      expect(text).toBe(guidance.text.slice(start, end));
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

  test('a range stands for the codes of its categories', () => {
    const records = recordsOf(seedText);
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
    const target = stepAt(ranged.allGuidance[0], 2)?.choices[0]?.target;
    expect(target).toMatchObject({ kind: 'RANGE', notation: 'V41-Y53', code: null });
    expect(valuesOf(target?.codes ?? []).map((value) => value.slice(0, 3))).toEqual([
      ...Array<string>(5).fill('V55'),
      ...Array<string>(9).fill('Y53'),
    ]);
    expect(
      valuesOf(
        stepAt(ranged.allGuidance[0], 2)?.defaults.flatMap(({ target: { codes } }) => codes) ?? [],
      ),
    ).toEqual(['Y53.9', 'V55.9']);
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
  const text = documentWith({ opcs4: 'One of the following:' });
  const start = text.indexOf('One of');
  expect(knowledgeOf({ documents: [text] }).allGuidance[0]?.unreadLines).toEqual([
    {
      line: 7,
      text: 'One of the following:',
      span: { start, end: start + 21, text: 'One of the following:' },
    },
  ]);
});

function guidanceOf(reference: string): Guidance {
  const found = knowledge.guidance(reference);
  if (!found) throw new Error(`${reference} is not stored`);
  return found;
}

function stepAt(found: Guidance | undefined, ordinal: number): Step | undefined {
  const { solutions, diagnosis } = found?.procedure.recommendation ?? {
    solutions: [],
    diagnosis: [],
  };
  return [...solutions.flatMap((solution) => solution.steps), ...diagnosis].find(
    (step) => step.ordinal === ordinal,
  );
}
