import { beginsWith, decodeText, fromWindows1252, type DecodedText } from '../encoding.js';

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

/** Reads the bytes of a file as text. Files that people take for documents, but that are no text, are told by name. */
export function decodeDocument(bytes: Uint8Array): DecodedText {
  const signature = signatures.find((candidate) => beginsWith(bytes, candidate.bytes));
  if (signature) return { problem: signature.problem };
  const decoded = decodeText(bytes);
  return 'text' in decoded
    ? decoded
    : { problem: `${decoded.problem} Save the document again as UTF-8 text.` };
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

function bytesOf(text: string): readonly number[] {
  return [...Buffer.from(text, 'latin1')];
}
