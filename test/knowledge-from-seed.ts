import 'reflect-metadata';
import { readExamples } from '../src/documents/examples.js';
import { readGuidance } from '../src/documents/read.js';
import { KnowledgeBase, type Standpoint } from '../src/knowledge/knowledge-base.js';
import { guidancePart, releasePart } from '../src/parts.js';
import type {
  ExampleRecord,
  GuidanceRecords,
  Part,
  Problem,
  ReleaseRecords,
  StoredPart,
} from '../src/records.js';
import { readOpcs4 } from '../src/releases/opcs4.js';
import { seedCodesText, seedDocument, seedExamples, seedReferences } from './seed.js';

/** The knowledge that a new installation starts with, read as it is read when it is published. */
export const knowledgeFromSeed = once(() => knowledgeOf(seedGuidance(), [seedCodes()]));

/**
 * The knowledge of one guidance document, given as text, with the OPCS-4 excerpt of the seed.
 *
 * @param releases in place of the excerpt
 */
export function knowledgeFrom(
  guidanceText: string,
  releases: readonly ReleaseRecords[] = [seedCodes()],
  standpoint?: Standpoint,
): KnowledgeBase {
  return knowledgeOf([documentFrom(guidanceText)], releases, standpoint);
}

/** OPCS-4 codes and titles, in the layout of the official file. */
export function codesFrom(text: string): ReleaseRecords {
  const reading = readOpcs4(text);
  return reading.read ? reading.records : refuse(reading.problems);
}

/** A guidance document, read as it is read when it is published. */
function documentFrom(text: string): GuidanceRecords {
  const reading = readGuidance(text);
  return reading.read ? reading.records : refuse(reading.problems);
}

/** The examples of a document, read as they are read when it is published. */
export function examplesFrom(yaml: string): readonly ExampleRecord[] {
  const reading = readExamples(yaml);
  return reading.read ? reading.examples : refuse(reading.problems);
}

const seedCodes = once(() => codesFrom(seedCodesText));

function seedGuidance(): GuidanceRecords[] {
  return seedReferences.map((reference) => ({
    ...documentFrom(seedDocument(reference)),
    examples: examplesFrom(seedExamples(reference)),
  }));
}

function knowledgeOf(
  documents: readonly GuidanceRecords[],
  releases: readonly ReleaseRecords[],
  standpoint?: Standpoint,
): KnowledgeBase {
  const publishedAt = new Date('2026-11-23T00:00:00Z');
  const parts = [...documents.map(guidancePart), ...releases.map(releasePart)].map(firstVersion);
  return new KnowledgeBase(
    { revision: { number: 1, publishedAt, message: 'For a test', author: null }, parts },
    standpoint,
  );
}

function firstVersion(part: Part): StoredPart {
  return part.kind === 'GUIDANCE' ? { ...part, version: 1 } : part;
}

function refuse(problems: readonly Problem[]): never {
  throw new Error(problems.map(({ line, message }) => `line ${line}: ${message}`).join('\n'));
}

function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | null = null;
  return () => (made ??= make());
}
