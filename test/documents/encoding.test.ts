import { decodeDocument, mended } from '../../src/documents/encoding.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const littleEndian = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')])),
  );

describe('the text of a file', () => {
  test.each<[label: string, file: Uint8Array, text: string]>([
    ['UTF-8', utf8('patient’s † 💉'), 'patient’s † 💉'],
    ['Windows-1252', bytes('patient', 0x92, 's'), 'patient’s'],
    ['text about a PDF file', utf8('See %PDF-1.7 and PK.'), 'See %PDF-1.7 and PK.'],
  ])('%s', (_label, file, text) => expect(decodeDocument(file)).toEqual({ text }));

  test.each<[label: string, file: Uint8Array, problem: string]>([
    [
      'a PDF file',
      bytes('%PDF-1.7\n', 0xe2, 0xe3),
      'This is a PDF file. Save its text as plain text or give the web page.',
    ],
    [
      'a Word document',
      bytes('PK', 3, 4, 20, 0, 6, 0),
      'This is a ZIP file, which Word documents (.docx) are too. If it is a Word document: Save its text as plain text or give the web page. Otherwise unpack it and give the document in it.',
    ],
    [
      'an empty ZIP file',
      bytes('PK', 5, 6, 0, 0),
      'This is a ZIP file with nothing in it. Give the document itself.',
    ],
    [
      'a Word document of old',
      bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
      'This is a file of an older Microsoft Office, such as a Word document (.doc). Save its text as plain text or give the web page.',
    ],
    [
      'Rich Text',
      bytes('{\\rtf1\\ansi V25.4}'),
      'This is a Rich Text (RTF) file. Save its text as plain text or give the web page.',
    ],
    [
      'NUL bytes',
      bytes('V25.4', 0, 'V55.1'),
      'The file has NUL bytes, so it is not plain text. Save the document again as UTF-8 text.',
    ],
    [
      'UTF-16 without its mark',
      littleEndian('V25.4').subarray(2),
      'The file has NUL bytes, so it is not plain text. Save the document again as UTF-8 text.',
    ],
    [
      'a NUL character in UTF-16',
      littleEndian('V25.4\0'),
      'The file has NUL bytes, so it is not plain text. Save the document again as UTF-8 text.',
    ],
    [
      'a mark of UTF-8 before something else',
      bytes(0xef, 0xbb, 0xbf, 'patient', 0x92, 's'),
      'The file says that it is UTF-8 but has characters that are not, so it is damaged. Save the document again as UTF-8 text.',
    ],
    [
      'half of a character of UTF-16',
      bytes(0xff, 0xfe, 0x3d, 0xd8),
      'The file says that it is UTF-16 but has characters that are not, so it is damaged. Save the document again as UTF-8 text.',
    ],
    [
      'half a unit of UTF-16',
      bytes(0xfe, 0xff, 0x20),
      'The file says that it is UTF-16 but has characters that are not, so it is damaged. Save the document again as UTF-8 text.',
    ],
  ])('none: %s', (_label, file, problem) => expect(decodeDocument(file)).toEqual({ problem }));
});

describe('UTF-8 that was read as Windows-1252', () => {
  test.each([
    ['an apostrophe', 'patient\u00e2\u20ac\u2122s', 'patient’s'],
    [
      'quotes',
      '\u00e2\u20ac\u02dcZ\u00e2\u20ac\u2122 \u00e2\u20ac\u0153site\u00e2\u20ac\u009d',
      '‘Z’ “site”',
    ],
    [
      'a closing quote that lost its end',
      '\u00e2\u20ac\u0153site\u00e2\u20ac, \u00e2\u20ac\u0153x\u00e2\u20ac',
      '“site”, “x”',
    ],
    ['dashes', 'C71\u00e2\u20ac\u201cC74 \u00e2\u20ac\u201d x', 'C71–C74 — x'],
    ['three dots', 'and so on\u00e2\u20ac\u00a6', 'and so on…'],
    ['a dagger', 'H19.8\u00e2\u20ac\u00a0', 'H19.8†'],
    ['a bullet', '\u00e2\u20ac\u00a2 V25.4', '• V25.4'],
    ['signs', 'X\u00e2\u201e\u00a2 \u00c2\u00a35 Y\u00c2\u00ae 90\u00c2\u00b0', 'X™ £5 Y® 90°'],
    ['a no-break space', 'V55.1\u00c2\u00a0Levels', 'V55.1 Levels'],
    ['one that has become a space', 'V55.1\u00c2 Levels', 'V55.1 Levels'],
    ['several in a row', '\u00e2\u20ac\u2122\u00e2\u20ac\u2122\u00c2\u00a0\u00c2\u00a3', '’’ £'],
    [
      'all of them as a file has them',
      decodedBadly('‘a’ “b” – — … † • ™ £ ® °'),
      '‘a’ “b” – — … † • ™ £ ® °',
    ],
  ])('%s', (_label, text, meant) => {
    expect(mended(text)).toBe(meant);
    expect(mended(meant)).toBe(meant);
  });

  test.each([
    ['plain text', 'V25.4 Primary decompression'],
    ['what is right already', 'patient’s “site” – † £5 ® 90° …'],
    ['French', 'château, âge, Âge, ÂGE'],
    ['an unknown sign', '1\u00c2\u00bd and \u00c3\u00a9 and \u00e2\u20ac\u00b0'],
    ['half a sequence', 'a\u00e2 b \u20ac5 \u00e2\u201e'],
    ['nothing', ''],
  ])('leaves %s', (_label, text) => expect(mended(text)).toBe(text));
});

/** As if somebody had saved UTF-8 with one wrong byte: all of it is then read as Windows-1252. */
function decodedBadly(text: string): string {
  const decoded = decodeDocument(Uint8Array.of(...utf8(text), 0xff));
  return 'text' in decoded ? decoded.text.slice(0, -1) : decoded.problem;
}
