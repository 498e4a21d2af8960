/** What became of the bytes of a file: its text, or why it has none. */
export type DecodedText = { readonly text: string } | { readonly problem: string };

/** The marks that a file may begin with to say how its characters are written. */
const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8', name: 'UTF-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le', name: 'UTF-16' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be', name: 'UTF-16' },
] as const;

/**
 * The characters that Windows-1252 has at 80 to 9F. Not from TextDecoder: that of Node 20.19 to 20.20 and of others
 * reads these bytes as control characters (nodejs/node#60888). The five that stand for nothing stay what they are.
 */
const windows1252 =
  '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f' + // 80 to 8F
  '\x90‘’“”•–—˜™š›œ\x9džŸ'; // 90 to 9F

/**
 * Reads bytes as text: as their byte order mark says, else as UTF-8, else as Windows-1252, in which every byte is some
 * character. The mark itself is not part of the text. Bytes that break their mark, or have NUL among them, are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = markOf(bytes);
  const text = decoded(bytes, mark?.encoding ?? 'utf-8');
  if (mark && text === null)
    return {
      problem: `The file says that it is ${mark.name} but has characters that are not, so it is damaged.`,
    };
  const read = text ?? fromWindows1252(bytes);
  return read.includes('\0')
    ? { problem: 'The file has NUL bytes, so it is not plain text.' }
    : { text: read };
}

/**
 * Reads the first bytes of a file as `decodeText` reads it whole, as far as they go: a character that is cut off at the
 * end is left out. Never refuses, so that a file can be told by its first lines whatever comes later.
 */
export function decodeBeginning(bytes: Uint8Array): string {
  const encoding = markOf(bytes)?.encoding ?? 'utf-8';
  const text = decoded(bytes, encoding, { stream: true });
  return text ?? (encoding === 'utf-8' ? fromWindows1252(bytes) : '');
}

/** Reads bytes as Windows-1252. */
export function fromWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80));
}

/** Whether bytes begin with others. */
export function beginsWith(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[index] === byte);
}

function markOf(bytes: Uint8Array): (typeof byteOrderMarks)[number] | undefined {
  return byteOrderMarks.find((candidate) => beginsWith(bytes, candidate.bytes));
}

function decoded(bytes: Uint8Array, encoding: string, options = {}): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, options);
  } catch {
    return null;
  }
}
