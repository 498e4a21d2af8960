/**
 * The text of a document, prepared for reading without moving anything: the copy that is read has the same
 * length as the text that is kept, so every offset holds for both.
 */
export interface DocumentText {
  /** The text that is kept and that spans point into. */
  readonly original: string;
  /** The same length, with marks of emphasis and typographic variants made plain. */
  readonly plain: string;
  readonly lines: readonly Line[];
}

/** One line, without the white space around it. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Offset of the first character that is not white space. */
  readonly start: number;
  /** Offset after the last character that is not white space. */
  readonly end: number;
  /** Plain text between the two; empty for a blank line. */
  readonly text: string;
}

/** A run of text with its place in the document. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Prepares a text for reading. Line ends become `\n` and a byte order mark goes; nothing else of the kept text changes. */
export function prepare(text: string): DocumentText {
  const original = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const plain = original
    .replace(/\*\*|__/g, '  ')
    .replace(/[^\S\n]/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―−]/g, '-');
  return { original, plain, lines: linesOf(plain) };
}

/** White space folded, as a title or a note is shown. */
export function folded(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;:]|\.(?!\d))/g, '')
    .trim();
}

function linesOf(plain: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const [index, raw] of plain.split('\n').entries()) {
    const text = raw.trim();
    const start = at + (raw.length - raw.trimStart().length);
    lines.push({ number: index + 1, start, end: start + text.length, text });
    at += raw.length + 1;
  }
  return lines;
}

/** Line and column, both from 1, of an offset. */
export function placeOf(text: DocumentText, offset: number): { line: number; column: number } {
  const line = text.lines.findLast((candidate) => candidate.start <= offset) ?? text.lines[0];
  const lineStart = text.original.lastIndexOf('\n', offset - 1) + 1;
  return { line: line?.number ?? 1, column: offset - lineStart + 1 };
}
