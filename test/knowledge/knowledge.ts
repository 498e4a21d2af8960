import { readFileSync } from 'node:fs';
import { KnowledgeBase, type Standpoint } from '../../src/knowledge/knowledge-base.js';
import type { Code, CodeSystem, Mention } from '../../src/model/index.js';
import { guidancePart, releasePart } from '../../src/parts.js';
import type {
  CodeRecord,
  GuidanceRecords,
  Part,
  ReleaseRecords,
  StoredPart,
} from '../../src/records.js';
import { readOpcs4 } from '../../src/releases/opcs4.js';
import { releaseRecords } from '../../src/releases/release-records.js';
import { recordsOf } from '../documents/documents.js';

export const seedText = readFileSync('seed/guidance/IPG366.txt', 'utf8');
export const opcs4 = releaseOf(readFileSync('seed/opcs4.tsv', 'utf8'));

/** A few codes of ICD-10 with the same letters as codes of OPCS-4 that mean something else. */
export const icd10: ReleaseRecords = releaseRecords(
  { system: 'ICD10', edition: '5', effectiveFrom: '2016-04-01', complete: false },
  {
    codes: [
      icd10Code('V40', 'Car occupant injured in collision with pedestrian', null),
      icd10Code('V40.1', 'Passenger injured in nontraffic accident', 'V40'),
      icd10Code('Z94', 'Transplanted organ and tissue status', null),
      icd10Code('Z94.0', 'Kidney transplant status', 'Z94'),
      icd10Code('Z94.1', 'Heart transplant status', 'Z94'),
    ],
  },
);

export interface World {
  /** Documents as text, or as records where they say what no text can yet. */
  readonly documents?: readonly (string | GuidanceRecords)[];
  readonly releases?: readonly ReleaseRecords[];
  readonly standpoint?: Standpoint;
}

/** The knowledge of these documents and releases; of the seed where nothing else is said. */
export function knowledgeOf({
  documents = [seedText],
  releases = [opcs4],
  standpoint,
}: World = {}): KnowledgeBase {
  return new KnowledgeBase(
    {
      revision: {
        number: 7,
        message: 'For a test',
        author: 'A. Curator',
        publishedAt: new Date('2026-11-23T09:30:00Z'),
      },
      parts: [
        ...documents.map((document, index) => stored(guidancePart(read(document)), index + 1)),
        ...releases.map((records) => stored(releasePart(records), 1)),
      ],
    },
    standpoint,
  );
}

/** A code that must be stored. */
export function codeOf(
  knowledge: KnowledgeBase,
  value: string,
  system: CodeSystem = 'OPCS4',
): Code {
  const code = knowledge.codeAt(system, value);
  if (!code) throw new Error(`${system} ${value} is not stored`);
  return code;
}

export function valuesOf(codes: readonly Code[]): string[] {
  return codes.map(({ value }) => value);
}

/** `CHOICE V55.- MUST IPG366/steps/2` for each mention. */
export function print(mentions: readonly Mention[]): string[] {
  return mentions.map(({ role, target, obligation, step, note }) =>
    [role, target.notation, obligation, step?.id, note?.id].filter(Boolean).join(' '),
  );
}

function icd10Code(value: string, title: string, parentValue: string | null): CodeRecord {
  return {
    value,
    title,
    kind: parentValue === null ? 'CATEGORY' : 'CODE',
    role: null,
    parentValue,
    chapterValue: null,
    firstCategory: null,
    lastCategory: null,
  };
}

function releaseOf(text: string): ReleaseRecords {
  const reading = readOpcs4(text);
  if (!reading.read) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.records;
}

function read(document: string | GuidanceRecords): GuidanceRecords {
  return typeof document === 'string' ? recordsOf(document) : document;
}

function stored(part: Part, version: number): StoredPart {
  return part.kind === 'GUIDANCE' ? { ...part, version } : part;
}
