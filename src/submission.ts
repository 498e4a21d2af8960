import type { ExamplesReading } from './documents/examples.js';
import { readGuidance, type Reading } from './documents/read.js';
import { resolve, type Resolution } from './documents/resolutions.js';
import type { KnowledgeBase } from './knowledge/knowledge-base.js';
import type { Guidance } from './model/index.js';
import { readReference } from './notation.js';
import { guidancePart } from './parts.js';
import type { ExampleRecord, GuidanceRecords, Part, Problem } from './records.js';

/** What goes with a publication: why, and by whom. */
export interface Beside {
  readonly message: string;
  readonly author: string | null;
}

/** A guidance document to publish. */
export interface Submission extends Beside {
  readonly text: string;
  /** The reference, for a text that does not state it. */
  readonly reference?: string | null;
  /** The title, for a text that does not state it. */
  readonly title?: string | null;
  readonly sourceUrl: string | null;
  /** A curator's answers to what the document leaves open. */
  readonly resolutions?: readonly Answer[];
  /** Its examples, in YAML. */
  readonly examples?: string | null;
}

/** A curator's answer, on the way in. */
type Answer = Omit<Resolution, 'at'>;

/** A document that was read and can be published. */
export interface ReadDocument {
  /** As the text says it, with nothing answered. */
  readonly records: GuidanceRecords;
  readonly sourceUrl: string | null;
  readonly resolutions: readonly Resolution[];
  /** Null when none were given, which is not the same as that there are none. */
  readonly examples: readonly ExampleRecord[] | null;
}

/** A document that can be published, or why it cannot. */
export type ReadSubmission =
  | { readonly read: true; readonly document: ReadDocument }
  | { readonly read: false; readonly problems: readonly Problem[] };

/** A fault of an input, by the name it has in the API. */
export interface Fault {
  readonly path: string;
  readonly message: string;
  /** The words it is about. */
  readonly about: string;
}

/** Longest message, author, title, name and address, in UTF-16 code units. */
const longestLine = 1_000;

/** The faults of what goes with a publication. */
export function faultsBeside({ message, author }: Beside): Fault[] {
  const faults = [
    ...faultsOfLine('message', 'message', message),
    ...faultsOfLine('author', 'author', author),
  ];
  if (message.trim() !== '') return faults;
  return [
    ...faults,
    {
      path: 'message',
      message: 'The message is empty. Say in a few words why this is published.',
      about: message,
    },
  ];
}

/** Reads a document and looks at all that comes with it. */
export async function readSubmission(submission: Submission, at: string): Promise<ReadSubmission> {
  const { text, reference, title, sourceUrl, resolutions = [] } = submission;
  const examples = submission.examples == null ? null : await readingOf(submission.examples);
  const problems = faultsOf(submission).map(problemOf);
  const reading = readGuidance(text, {
    reference: reference == null ? null : readReference(reference),
    title: title ?? null,
  });
  const answers = resolutions.map((resolution) => ({ ...resolution, at }));
  const document = documentFrom(reading, {
    sourceUrl,
    resolutions: answers,
    examples: examples?.read === true ? examples.examples : null,
  });
  if (!document.read) problems.push(...document.problems);
  if (examples?.read === false) problems.push(...examples.problems.map(inTheExamples));
  return problems.length > 0 ? { read: false, problems } : document;
}

/** Loads what reads YAML only now, for most of the time nobody needs it. */
async function readingOf(examples: string): Promise<ExamplesReading> {
  const { readExamples } = await import('./documents/examples.js');
  return readExamples(examples);
}

/** A problem of the examples stands in their text, not in that of the document. */
function inTheExamples(problem: Problem): Problem {
  return { ...problem, message: `In the examples: ${problem.message}` };
}

/** A document that was read, if its answers answer it. */
export function documentFrom(
  reading: Reading,
  given: Omit<ReadDocument, 'records'>,
): ReadSubmission {
  if (!reading.read) return reading;
  const resolved = resolve(reading.records, given.resolutions);
  return resolved.resolved
    ? { read: true, document: { records: reading.records, ...given } }
    : { read: false, problems: resolved.problems };
}

/**
 * The part that a document makes in a knowledge. A text that is in force already keeps the address it was published
 * with, the answers it was given and its examples, unless there are others; another text starts with none of them.
 */
export function partOf(document: ReadDocument, knowledge: KnowledgeBase): Part {
  const { records, resolutions } = document;
  const before = knowledge.guidance(records.guidance.reference);
  const same = before?.text === records.guidance.text ? before : null;
  const sourceUrl = document.sourceUrl ?? same?.sourceUrl ?? null;
  const resolved = resolve({ ...records, guidance: { ...records.guidance, sourceUrl } }, [
    ...resolutions,
    ...(same ? answersKept(same, document) : []),
  ]);
  if (!resolved.resolved) throw new Error('The answers were looked at before and do not fit now');
  return guidancePart({ ...resolved.records, examples: document.examples ?? same?.examples ?? [] });
}

/** Answers to questions that are still asked in the same words, and that nobody answers anew. */
function answersKept(before: Guidance, { records, resolutions }: ReadDocument): Resolution[] {
  return before.questions.flatMap(({ key, text, answers, resolution }) => {
    const isAsked = records.questions.some((asked) => asked.key === key && asked.text === text);
    const isAnsweredAnew = resolutions.some(({ question }) => question === key);
    if (!resolution || !isAsked || isAnsweredAnew || !answers.includes(resolution.answer))
      return [];
    const { answer, by, at } = resolution;
    return [{ question: key, answer, by, at: at.toISOString() }];
  });
}

/** The faults of all that comes with a text. */
export function faultsOf(beside: Omit<Submission, 'text'>): Fault[] {
  const { reference, title, sourceUrl, resolutions = [] } = beside;
  const faults = [
    ...faultsBeside(beside),
    ...faultsOfLine('sourceUrl', 'source address', sourceUrl),
    ...faultsOfLine('title', 'title', title ?? null),
    ...resolutions.flatMap(({ by }, index) =>
      faultsOfLine(`resolutions[${index}].by`, 'name of who answers', by),
    ),
  ];
  if (sourceUrl !== null && !isWebAddress(sourceUrl)) {
    faults.push({
      path: 'sourceUrl',
      message:
        'The source address is not a web address. Give one that begins with https://, or leave it out.',
      about: sourceUrl,
    });
  }
  if (reference != null && readReference(reference) === null) {
    faults.push({
      path: 'reference',
      message:
        'The reference is not written like one. Give one such as IPG366, or leave it out when the text states it.',
      about: reference,
    });
  }
  if (title?.trim() === '') {
    faults.push({
      path: 'title',
      message: 'The title is empty. Leave it out when the text states it.',
      about: title,
    });
  }
  return faults;
}

function faultsOfLine(path: string, name: string, value: string | null): Fault[] {
  if (value === null) return [];
  const fault = (message: string): Fault[] => [{ path, message, about: value }];
  if (value.length > longestLine)
    return fault(`The ${name} has ${value.length} characters; at most ${longestLine} are kept.`);
  if (!value.isWellFormed())
    return fault(`The ${name} has half of a character (a lone surrogate). Write it again.`);
  return value.includes('\u0000') ? fault(`The ${name} has a NUL character. Remove it.`) : [];
}

function problemOf({ message, about }: Fault): Problem {
  const excerpt = about.slice(0, 120).toWellFormed().replaceAll('\u0000', '␀');
  return { line: 1, column: 1, message, excerpt };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
