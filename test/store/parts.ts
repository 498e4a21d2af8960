import type { CodeRecord, Part, PublicationRecord, ValidationRecord } from '../../src/records.js';
import { releaseRecords } from '../../src/releases/release-records.js';

/** Characters that a careless SQL text, JSON text or encoding would spoil. */
const awkwardText =
  'O\'Brien said "50 %" \\ \\n \u{1F9E0}\u{20BB7} e\u0301 \u00A0\u2028 \t$1 ? :a {}';

export type GuidancePart = Extract<Part, { kind: 'GUIDANCE' }>;
export type ReleasePart = Extract<Part, { kind: 'RELEASE' }>;

/** A guidance document with rows in every table. */
export function guidance(reference: string, text = 'first text'): GuidancePart {
  const span = { spanStart: 10, spanEnd: 20 };
  return {
    kind: 'GUIDANCE',
    hash: `hash of ${reference}, ${text}`,
    records: {
      guidance: {
        reference,
        title: awkwardText,
        family: 'resource document',
        edition: '4.6',
        sourceUrl: null,
        text,
      },
      procedure: { title: 'Non-rigid stabilisation techniques' },
      recommendation: { outcome: 'CODES' },
      sections: [
        {
          ordinal: 1,
          subject: 'PROCEDURE',
          system: 'OPCS4',
          heading: 'OPCS-4 code(s):',
          published: true,
          ...span,
        },
        {
          ordinal: 2,
          subject: 'DIAGNOSIS',
          system: 'ICD10',
          heading: 'ICD-10 code(s):',
          published: false,
          ...span,
        },
      ],
      solutions: [
        { ordinal: 1, label: 'Open', preferred: true },
        { ordinal: 2, label: 'Percutaneous', preferred: false },
        { ordinal: 3, label: null, preferred: null },
      ],
      steps: [
        step(1, { solutionOrdinal: 1 }),
        step(2, {
          solutionOrdinal: 2,
          obligation: 'CONDITIONAL',
          condition: 'if not stated',
          position: 'SECOND',
          relation: 'AND',
          questionKey: 'levels-stated',
          questionText: 'Are the levels stated?',
        }),
        step(10, { subject: 'DIAGNOSIS', obligation: 'MAY', relation: 'UNKNOWN' }),
      ],
      choices: [
        choice(1, 1, 'V40.1'),
        choice(2, 1, 'V55.1'),
        choice(2, 2, 'V55.2'),
        {
          ...choice(10, 1, 'C71'),
          system: 'ICD10',
          targetKind: 'RANGE',
          lastValue: 'C74',
          marker: 'DAGGER',
        },
      ],
      placements: [
        { ...placement(2, 1), condition: null },
        { ...placement(2, 2), targetKind: 'RANGE', lastValue: 'V43' },
      ],
      notes: [
        { ordinal: 1, kind: 'NOTE', text: awkwardText, ...span },
        { ordinal: 2, kind: 'EXCLUDES', text: '', ...span },
      ],
      duties: [
        {
          ordinal: 1,
          noteOrdinal: 1,
          obligation: 'MUST',
          condition: null,
          position: null,
          ...span,
        },
        {
          ordinal: 2,
          noteOrdinal: 2,
          obligation: 'SHOULD',
          condition: 'each time',
          position: 'ADDITIONAL',
          ...span,
        },
      ],
      dutySteps: [
        { dutyOrdinal: 1, stepOrdinal: 1 },
        { dutyOrdinal: 1, stepOrdinal: 10 },
        { dutyOrdinal: 2, stepOrdinal: 2 },
      ],
      defaults: [
        {
          ordinal: 1,
          noteOrdinal: 2,
          condition: 'levels not stated',
          system: 'OPCS4',
          value: 'V55.9',
          ...span,
        },
      ],
      mentions: [
        {
          ordinal: 1,
          noteOrdinal: 1,
          system: 'OPCS4',
          targetKind: 'CATEGORY',
          firstValue: 'V55',
          lastValue: 'V55',
          ...span,
        },
      ],
      unreadLines: [{ line: 42, text: awkwardText, ...span }],
      replacements: [
        { ordinal: 1, reference: 'IPG183', replaces: true, ...span },
        { ordinal: 2, reference: 'HTG99', replaces: false, ...span },
      ],
      questions: [
        {
          ordinal: 1,
          key: 'V55.1-and-or-V40.1',
          kind: 'UNKNOWN_RELATION',
          text: awkwardText,
          answer: 'AND',
          answeredBy: awkwardText,
          answeredAt: '2026-11-23T09:30:00.007Z',
          ...span,
        },
        {
          ordinal: 2,
          key: 'line-42',
          kind: 'UNREAD_LINE',
          text: 'What does the line say?',
          answer: null,
          answeredBy: null,
          answeredAt: null,
          ...span,
        },
      ],
      examples: [
        {
          ordinal: 1,
          name: awkwardText,
          procedures: [awkwardText, 'V40.1'],
          diagnoses: [awkwardText],
          answers: [{ question: awkwardText, answer: 'YES' }],
          on: '2026-11-23',
          conventions: true,
          expect: 'FAIL',
          findings: ['guidance/step-missing', 'guidance/step-missing'],
          questions: [awkwardText],
        },
        {
          ordinal: 2,
          name: 'nothing in it',
          procedures: [],
          diagnoses: [],
          answers: [],
          on: null,
          conventions: false,
          expect: 'CANNOT_TELL',
          findings: [],
          questions: null,
        },
      ],
    },
  };
}

type Records = GuidancePart['records'];

function step(ordinal: number, rest: Partial<Records['steps'][number]>): Records['steps'][number] {
  return {
    ordinal,
    subject: 'PROCEDURE',
    solutionOrdinal: null,
    obligation: 'MUST',
    condition: null,
    questionKey: null,
    questionText: null,
    position: null,
    relation: null,
    spanStart: 0,
    spanEnd: 5,
    ...rest,
  };
}

function choice(stepOrdinal: number, ordinal: number, value: string): Records['choices'][number] {
  return {
    stepOrdinal,
    ordinal,
    system: 'OPCS4',
    targetKind: 'CODE',
    firstValue: value,
    lastValue: value,
    words: 'Levels of spine',
    marker: null,
    spanStart: 0,
    spanEnd: 5,
  };
}

function placement(stepOrdinal: number, ordinal: number): Records['placements'][number] {
  return {
    stepOrdinal,
    ordinal,
    system: 'OPCS4',
    targetKind: 'CATEGORY',
    firstValue: 'V40',
    lastValue: 'V40',
    condition: 'if image control is used',
    spanStart: 0,
    spanEnd: 5,
  };
}

/** A release with one chapter, one category in it, and codes in that. */
export function release(edition: string, values = ['V55.1', 'V55.8', 'V55.9']): ReleasePart {
  return {
    kind: 'RELEASE',
    hash: `hash of OPCS-4 ${edition}`,
    records: releaseRecords(
      { system: 'OPCS4', edition, effectiveFrom: '2023-04-01', complete: false },
      {
        codes: [
          code('V', { kind: 'CHAPTER', role: null, firstCategory: 'V01', lastCategory: 'V68' }),
          code('V55', { kind: 'CATEGORY', parentValue: 'V', chapterValue: 'V' }),
          ...values.map((value) => code(value, { parentValue: 'V55', chapterValue: 'V' })),
        ],
      },
    ),
  };
}

export function code(value: string, rest: Partial<CodeRecord>): CodeRecord {
  return {
    value,
    title: `Title of ${value}`,
    kind: 'CODE',
    role: 'PROCEDURE',
    parentValue: null,
    chapterValue: null,
    firstCategory: null,
    lastCategory: null,
    ...rest,
  };
}

/** A publication of parts, with a time that no clock rounds off. */
export function publication(
  number: number,
  broughtIn: readonly Part[],
  takenOut: readonly Part[] = [],
): PublicationRecord {
  return {
    revision: {
      number,
      publishedAt: new Date(Date.UTC(2026, 10, 23, 9, 30, number, 7)),
      message: awkwardText,
      author: number % 2 ? 'A. Curator' : null,
    },
    broughtIn,
    takenOut: takenOut.map(({ hash }) => hash),
  };
}

/** A validation against a guidance document; ids are in the order of their numbers. */
export function validation(number: number, { hash, records }: GuidancePart): ValidationRecord {
  const { reference } = records.guidance;
  const verdict = {
    overall: 'FAIL',
    codes: 'PASS',
    totality: 'FAIL',
    sequencing: 'CANNOT_TELL',
  } as const;
  return {
    id: `019aaf00-0000-7000-8000-${String(number).padStart(12, '0')}`,
    recordedAt: new Date(Date.UTC(2026, 10, 23, 10, 0, 0, number)),
    revision: 1,
    ruleset: '2026.1',
    coding: {
      guidance: reference,
      procedures: ['V40.1', awkwardText],
      diagnoses: [],
      answers: [{ question: 'levels-stated', answer: 'NO' }],
      on: '2026-11-23',
      rules: null,
    },
    report: {
      guidance: { reference, version: 1, part: hash },
      matches: [],
      summary: awkwardText,
      verdict,
      findings: [],
      questions: [],
      editions: [{ system: 'OPCS4', edition: null }],
    },
  };
}
