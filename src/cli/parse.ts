import path from 'node:path';
import { render } from '../documents/render.js';
import type { GuidanceRecords } from '../records.js';
import { documentsIn, filesAt, problemLine, textOf } from './files.js';
import { parsedDocument, unreadDocument, type ParsedDocument } from './parsed.js';
import type { Terminal } from './terminal.js';

/**
 * Reads documents without storing anything. Returns the exit status: 0 when all could be read. What is printed as JSON
 * says itself which could not, so then it is 0 whenever it was printed.
 */
export async function parse(
  paths: readonly string[],
  { json, plain }: { json: boolean; plain?: boolean },
  terminal: Terminal,
): Promise<number> {
  const documents: Printed[] = [];
  for (const found of await filesAt(paths)) {
    const file = typeof found === 'string' ? found : found.file;
    for (const document of await documentsOf(found)) documents.push({ file, ...document });
  }
  if (json) {
    terminal.out(
      JSON.stringify(
        documents.map(({ document }) => document),
        null,
        2,
      ),
    );
    return 0;
  }
  for (const { file, document, records } of documents)
    terminal.out(plain && records ? render(records) : summaryOf(file, document));
  return documents.some(({ document }) => document.outcome === 'unread') ? 1 : 0;
}

async function documentsOf(
  found: Awaited<ReturnType<typeof filesAt>>[number],
): Promise<Omit<Printed, 'file'>[]> {
  const read = typeof found === 'string' ? await textOf(found) : found;
  const name = path.basename(read.file);
  if ('problem' in read) return [{ document: unreadDocument(name, [read.problem]), records: null }];
  return documentsIn(read).map((reading) =>
    reading.read
      ? { document: parsedDocument(name, reading.records), records: reading.records }
      : { document: unreadDocument(name, reading.problems), records: null },
  );
}

/** A document as it is printed, and what was read of it. */
interface Printed {
  readonly file: string;
  readonly document: ParsedDocument;
  readonly records: GuidanceRecords | null;
}

const outcomeWords = {
  codes: null,
  empty: 'no codes are published',
  'no-code': 'the document says that there are no codes of its own for the procedure',
  pointer: 'the document only points to where its codes stand',
  unread: null,
} satisfies Record<ParsedDocument['outcome'], string | null>;

function summaryOf(file: string, document: ParsedDocument): string {
  if (document.outcome === 'unread')
    return document.problems.map((problem) => problemLine(file, problem)).join('\n');
  const lines = [`${file}: ${document.reference}`];
  for (const { label, preferred, steps } of document.solutions) {
    if (label !== null || preferred === true)
      lines.push(`  ${[label, preferred === true && '(preferred)'].filter(Boolean).join(' ')}`);
    for (const { obligation, condition, choices } of steps) {
      const targets = choices.map(({ target }) => target).join(' or ');
      lines.push(
        `  ${obligation.padEnd(11)} ${targets}${condition === null ? '' : `, ${condition}`}`,
      );
    }
  }
  for (const { obligation, choices } of document.diagnosis) {
    lines.push(
      `  ${obligation.padEnd(11)} ${choices.map(({ target }) => target).join(' or ')} (diagnosis)`,
    );
  }
  for (const { target, when } of document.defaults)
    lines.push(`  default     ${target}, if ${when}`);
  for (const { line, text } of document.unread)
    lines.push(`  not understood, line ${line}: ${text}`);
  for (const { key, text } of document.questions) lines.push(`  open        ${key}: ${text}`);
  const words = outcomeWords[document.outcome];
  if (words !== null) lines.push(`  ${words}`);
  return lines.join('\n');
}
