import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readGuidance } from '../documents/read.js';
import type { Problem } from '../records.js';
import type { Registry } from '../registry.js';
import { parsedDocument, unreadDocument, type ParsedDocument } from './parsed.js';

/** Where a command writes: what was asked for, and what went wrong. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** Reads documents without storing anything. Returns the exit status: 0 when all could be read. */
export async function parse(
  files: readonly string[],
  { json }: { json: boolean },
  terminal: Terminal,
): Promise<number> {
  const documents = await Promise.all(files.map(parseFile));
  if (json) terminal.out(JSON.stringify(documents, null, 2));
  else
    for (const [index, document] of documents.entries())
      terminal.out(summaryOf(files[index] ?? '', document));
  return documents.some(({ outcome }) => outcome === 'unread') ? 1 : 0;
}

/** Publishes documents one after the other, each in a transaction of its own. Returns the exit status: 0 when all are in force. */
export async function publish(
  files: readonly string[],
  given: { message?: string; source?: string; author?: string },
  registry: Registry,
  terminal: Terminal,
): Promise<number> {
  let failed = 0;
  for (const file of files) {
    const text = await textOf(file);
    if (typeof text !== 'string') {
      terminal.err(`${file}: ${text.message}`);
      failed++;
      continue;
    }
    const publication = await registry.publishGuidance({
      text,
      sourceUrl: given.source ?? null,
      message: given.message ?? `Published from ${path.basename(file)}`,
      author: given.author ?? null,
    });
    if (publication.published) {
      const { guidance, revision, changes } = publication;
      terminal.out(
        `${file}: ${guidance.reference} version ${guidance.version} is in force in revision ${revision.number}`,
      );
      for (const { words } of changes) terminal.out(`  ${words}`);
      for (const { line, text: unread } of guidance.unreadLines)
        terminal.out(`  not understood, kept: line ${line}: ${unread}`);
    } else {
      for (const problem of publication.problems) terminal.err(problemLine(file, problem));
      failed++;
    }
  }
  if (failed > 0)
    terminal.err(
      `${failed} of ${files.length} not published; of a document that is not, nothing is stored.`,
    );
  return failed > 0 ? 1 : 0;
}

async function parseFile(file: string): Promise<ParsedDocument> {
  const name = path.basename(file);
  const text = await textOf(file);
  if (typeof text !== 'string')
    return unreadDocument(name, [{ line: 1, column: 1, message: text.message, excerpt: '' }]);
  const reading = readGuidance(text);
  return reading.read
    ? parsedDocument(name, reading.records)
    : unreadDocument(name, reading.problems);
}

/** The text of a file, or in words why it cannot be read. */
async function textOf(file: string): Promise<string | { message: string }> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const reason =
      { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'it may not be read' }[
        code
      ] ?? code;
    return { message: `This cannot be read: ${reason}. Give the path of a text file.` };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { message: 'This is not UTF-8 text. Save the document as UTF-8 text.' };
  }
}

function summaryOf(file: string, document: ParsedDocument): string {
  if (document.outcome === 'unread')
    return document.problems.map((problem) => problemLine(file, problem)).join('\n');
  const lines = [`${file}: ${document.reference}`];
  for (const { label, steps } of document.solutions) {
    if (label !== null) lines.push(`  ${label}`);
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
  if (document.outcome === 'empty') lines.push('  no codes are published');
  return lines.join('\n');
}

function problemLine(file: string, { line, column, message, excerpt }: Problem): string {
  return `${file}:${line}:${column}: ${message}${excerpt === '' ? '' : ` [${excerpt}]`}`;
}
