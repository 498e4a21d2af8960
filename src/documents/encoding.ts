/** What became of the bytes of a file: its text, or why it has none and what to do about it. */
export type DecodedDocument = { readonly text: string } | { readonly problem: string };

const asPlainText = 'Save its text as plain text or give the web page.';

interface Signature {
  readonly bytes: readonly number[];
  readonly problem: string;
}

/** How files begin that people take for documents but that are no text. The first that fits is told. */
const signatures: readonly Signature[] = [
  { bytes: bytesOf('%PDF-'), problem: `This is a PDF file. ${asPlainText}` },
  { bytes: bytesOf('{\\rtf'), problem: `This is a Rich Text (RTF) file. ${asPlainText}` },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    problem: `This is a file of an older Microsoft Office, such as a Word document (.doc). ${asPlainText}`,
  },
  {
    bytes: bytesOf('PK\x03\x04'),
    problem: `This is a ZIP file, which Word documents (.docx) are too. If it is a Word document: ${asPlainText} Otherwise unpack it and give the document in it.`,
  },
  {
    bytes: bytesOf('PK\x05\x06'),
    problem: 'This is a ZIP file with nothing in it. Give the document itself.',
  },
];

/** The marks that a file may begin with to say how its characters are written. */
const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8', name: 'UTF-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le', name: 'UTF-16' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be', name: 'UTF-16' },
] as const;

const notPlainText =
  'The file has NUL bytes, so it is not plain text. Save the document as UTF-8 text.';

/**
 * The characters that Windows-1252 has at 80 to 9F. Not from TextDecoder: that of Node 20.19 to 20.20 and of others
 * reads these bytes as control characters (nodejs/node#60888). The five that stand for nothing stay what they are.
 */
const windows1252 =
  '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f' + // 80 to 8F
  '\x90‘’“”•–—˜™š›œ\x9džŸ'; // 90 to 9F

/**
 * Reads the bytes of a file as text: as its byte order mark says, else as UTF-8, else as Windows-1252, in which
 * every byte is some character. The mark itself is not part of the text.
 */
export function decodeDocument(bytes: Uint8Array): DecodedDocument {
  const signature = signatures.find((candidate) => beginsWith(bytes, candidate.bytes));
  if (signature) return { problem: signature.problem };
  const mark = byteOrderMarks.find((candidate) => beginsWith(bytes, candidate.bytes));
  const text = decoded(bytes, mark?.encoding ?? 'utf-8');
  if (mark && text === null) {
    return {
      problem: `The file says that it is ${mark.name} but has characters that are not, so it is damaged. Save the document again as UTF-8 text.`,
    };
  }
  const read = text ?? fromWindows1252(bytes);
  return read.includes('\0') ? { problem: notPlainText } : { text: read };
}

/**
 * Puts right what comes of reading UTF-8 as Windows-1252, such as `â€™` for an apostrophe. Only quotes, dashes and
 * the few signs that guidance uses are known; all else stays, for a wrong guess would change what a document says.
 */
export function mended(text: string): string {
  return text.replace(misread, (sequence) => meantBy.get(sequence) ?? sequence);
}

/** `Â` is what goes before a no-break space, and the space after it often has become a plain one. */
const meantBy: ReadonlyMap<string, string> = new Map([
  ...Array.from('‘’“”–—…†•™£®°', (meant) => [misreadAs(meant), meant] as const),
  [misreadAs('\u00A0'), ' '],
  ['Â ', ' '],
  ['â€', '”'],
]);

/**
 * The last byte of a closing quote has no character in Windows-1252 and tends to get lost. What is left of it
 * begins other characters too, so it only counts where no further part of one follows.
 */
const misread = new RegExp(
  [...meantBy.keys()]
    .map((sequence) => (sequence === 'â€' ? 'â€(?![\\u0080-\\uFFFF])' : sequence))
    .join('|'),
  'g',
);

function misreadAs(character: string): string {
  return fromWindows1252(new TextEncoder().encode(character));
}

function fromWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80));
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function bytesOf(text: string): readonly number[] {
  return [...Buffer.from(text, 'latin1')];
}

function beginsWith(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[index] === byte);
}
