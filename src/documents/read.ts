import type { GuidanceRecords, Problem } from '../records.js';
import { assemble } from './assemble.js';
import { CodingPartReader } from './coding-part.js';
import { mended } from './encoding.js';
import { layouts, layoutOf } from './layouts.js';
import { readFrontMatter } from './front-matter.js';
import { kindOf } from './line-kinds.js';
import { isHtml, textOfHtml } from './html.js';
import { splitDocuments } from './split.js';
import { rowsOf } from './table.js';
import { unwrapped } from './wrapped.js';
import { placeOf, prepare, type DocumentText } from './text.js';

/** What became of a text: the records of a document, or the problems that stopped it. */
export type Reading =
  | { readonly read: true; readonly records: GuidanceRecords }
  | { readonly read: false; readonly problems: readonly Problem[] };

/** What is known of a document besides its text, for texts that do not state it themselves. */
export interface Given {
  readonly reference?: string | null;
  readonly title?: string | null;
}

/** Longest text that is taken, in UTF-16 code units. The longest real document is under 20,000; a table of many is longer. */
export const longestDocument = 5_000_000;

/**
 * Reads one guidance document, as plain text, Markdown or the HTML of a page. Lines that are not understood are kept in
 * the records; only a text that cannot be told to be a guidance document at all, or contradicts what is given, is refused.
 */
export function readGuidance(text: string, given: Given = {}): Reading {
  const readings = readDocuments(text, given);
  const [only] = readings;
  if (only && readings.length === 1) return only;
  const references = readings.flatMap((reading) =>
    reading.read ? [reading.records.guidance.reference] : [],
  );
  return {
    read: false,
    problems: [
      {
        line: 1,
        column: 1,
        message: `The text has ${readings.length} guidance documents (${references.slice(0, 5).join(', ')}${references.length > 5 ? ', …' : ''}). Publish one document at a time, or the file as a whole with "kb publish".`,
        excerpt: excerptOf(text),
      },
    ],
  };
}

/** Reads every guidance document of a text: one as a rule, many where it is a table of many. */
export function readDocuments(text: string, given: Given = {}): readonly Reading[] {
  const unfit = unfitness(text);
  if (unfit) return [{ read: false, problems: [unfit] }];
  const words = mended(isHtml(text) ? textOfHtml(text) : text);
  const document = prepare(words);
  const rows = rowsOf(document);
  if (rows.length > 0)
    return rows.map(({ document: row, reference, title }) =>
      readOne(row, { reference, title }, { isRow: true }),
    );
  let above = 0;
  return splitDocuments(document).map((part) => {
    const reading = readOne(unwrappedDocument(part), given, { isRow: false });
    const linesAbove = above;
    above += part.split('\n').length - 1;
    return withLinesAbove(reading, linesAbove);
  });
}

/** The problems of a document stand in the lines of the text that it is a part of. */
function withLinesAbove(reading: Reading, above: number): Reading {
  if (reading.read || above === 0) return reading;
  const problems = reading.problems.map((one) => ({ ...one, line: one.line + above }));
  return { read: false, problems };
}

function unwrappedDocument(text: string): DocumentText {
  const document = prepare(text);
  return { ...document, lines: unwrapped(document) };
}

function readOne(document: DocumentText, given: Given, { isRow }: { isRow: boolean }): Reading {
  const part = new CodingPartReader(document, { isRow }).read();
  if (part.problems.length > 0) return { read: false, problems: part.problems };
  const kinds = document.lines.map(({ text }) => kindOf(text, { system: null }));
  const layout = layoutOf(document, kinds);
  if (!layout || !part.begun) return { read: false, problems: [unknownLayout(document)] };
  const front = readFrontMatter(document, kinds);
  const reference = front.reference ?? given.reference ?? null;
  const problems: Problem[] = [];
  if (reference === null) {
    problems.push(
      problemAtStart(
        document,
        'The text does not say which guidance it belongs to. Begin it with its reference and title, such as "IPG366 Non-rigid stabilisation techniques", or give the reference with it.',
      ),
    );
  } else if (given.reference != null && given.reference !== reference) {
    problems.push(
      problemAtStart(
        document,
        `The text says that it is ${reference}, and ${given.reference} was given. Give the reference of the text, or none.`,
      ),
    );
  }
  if (reference === null || problems.length > 0) return { read: false, problems };
  const title = given.title ?? front.title ?? reference;
  return {
    read: true,
    records: assemble({
      document,
      reference,
      title,
      layout: layout.name,
      edition: front.edition,
      replacements: front.replacements
        .filter((one) => one.reference !== reference)
        .map((one, index) => ({ ...one, ordinal: index + 1 })),
      part,
    }),
  };
}

function unfitness(text: string): Problem | null {
  const whole = (message: string): Problem => ({
    line: 1,
    column: 1,
    message,
    excerpt: excerptOf(text),
  });
  if (text.length > longestDocument) {
    return whole(
      `The text has ${text.length} characters; a guidance document has at most ${longestDocument}. Give one document at a time.`,
    );
  }
  if (text.trim() === '')
    return whole('The text is empty. Give the whole text of a guidance document.');
  if (!text.isWellFormed()) {
    return whole(
      'The text has half of a character (a lone surrogate), so it is damaged. Save the document as UTF-8 text.',
    );
  }
  if (!text.includes('\u0000')) return null;
  const { original } = prepare(text);
  const nul = original.indexOf('\u0000');
  return {
    ...placeOf(original, nul),
    message:
      'The text has a NUL character, so it is not plain text. Save the document as UTF-8 text.',
    excerpt: excerptOf(original.slice(Math.max(0, nul - 20)).replaceAll('\u0000', '␀')),
  };
}

function unknownLayout(document: DocumentText): Problem {
  return problemAtStart(
    document,
    `No known layout of a guidance document. Known: ${layouts
      .map(({ name, tellTale }) => `${name} (${tellTale})`)
      .join('; ')}. Give the whole text of such a document.`,
  );
}

function problemAtStart(document: DocumentText, message: string): Problem {
  const first = document.lines.find((line) => line.text !== '');
  return { line: first?.number ?? 1, column: 1, message, excerpt: excerptOf(first?.text ?? '') };
}

/** The first 120 characters, on one line. */
export function excerptOf(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
