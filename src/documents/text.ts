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

/** One line, without the white space around it and without the bullet before it. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Offset of the first character that is neither white space nor a bullet. */
  readonly start: number;
  /** Offset after the last character that is not white space. */
  readonly end: number;
  /** Plain text between the two; empty for a blank line. */
  readonly text: string;
  /** How far the line is indented, up to its bullet if it has one. */
  readonly indent: number;
  /** Whether a bullet stands before it. */
  readonly hasBullet: boolean;
}

/** A run of text with its place in the document. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Prepares a text for reading. Line ends become `\n`; a byte order mark and characters that nobody sees (soft hyphens,
 * zero-width spaces) go; nothing else of the kept text changes.
 */
export function prepare(text: string): DocumentText {
  const original = text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const plain = original
    // A mark behind bold type belongs to the code in it.
    .replace(/(?:\*\*|__)(†)/g, '$1  ')
    .replace(/\*\*|__/g, '  ')
    .replace(/\[([^[\]\n]{1,200})\]\(([^()\s]{0,500})\)/g, (link, words: string) =>
      ` ${words}`.padEnd(link.length),
    )
    .replace(/^[^\S\n]{0,50}#{1,6}(?=\s)/gm, (marks) => ' '.repeat(marks.length))
    .replace(/\|/g, ' ')
    .replace(/[^\S\n]/g, ' ')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―−]/g, '-');
  return { original, plain, lines: linesOf(plain) };
}

/** The lines of a part of a prepared text, such as a row of a table, from one offset to another. */
export function linesBetween({ lines, plain }: DocumentText, cuts: readonly number[]): Line[] {
  const parts: Line[] = [];
  let at = 0;
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const raw = plain.slice(from, cuts[index + 1]);
    const text = raw.trim().replace(/\n/g, ' ');
    if (text === '') continue;
    const start = from + (raw.length - raw.trimStart().length);
    while (at + 1 < lines.length && (lines[at + 1]?.start ?? 0) <= start) at++;
    const number = lines[at]?.number ?? 1;
    parts.push({ number, start, end: start + text.length, text, indent: 0, hasBullet: false });
  }
  return parts;
}

/** White space folded, as a title or a note is shown. */
export function folded(text: string): string {
  return (
    text
      // In two steps: one run of many thousands is more than a pattern can take at once.
      .replace(/\s{1,1000}/g, ' ')
      .replace(/ {2,}/g, ' ')
      .replace(/ (?=[,;:]|\.(?!\d))/g, '')
      .trim()
  );
}

const bullet = /^(?:[•·▪◦●‣]|[-*](?=\s))\s*/;

function linesOf(plain: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const [index, raw] of plain.split('\n').entries()) {
    const bare = raw.trim();
    const indent = raw.length - raw.trimStart().length;
    const before = bullet.exec(bare)?.[0] ?? '';
    const text = bare.slice(before.length);
    const start = at + indent + before.length;
    const hasBullet = before !== '';
    lines.push({ number: index + 1, start, end: start + text.length, text, indent, hasBullet });
    at += raw.length + 1;
  }
  return lines;
}

/** Line and column, both from 1, of an offset in a text whose line ends are `\n`. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
