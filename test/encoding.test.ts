import { decodeBeginning, decodeText } from '../src/encoding.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const littleEndian = (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const bigEndian = (text: string) => Uint8Array.from(Buffer.from(littleEndian(text)).swap16());
const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')])),
  );

describe('the text of bytes', () => {
  test.each<[label: string, file: Uint8Array, text: string]>([
    ['nothing', bytes(), ''],
    ['ASCII', bytes('V25.4\r\nV55.1'), 'V25.4\r\nV55.1'],
    ['UTF-8', utf8('patient’s † 💉'), 'patient’s † 💉'],
    ['UTF-8 with its mark', utf8('\uFEFFV25.4 – £'), 'V25.4 – £'],
    ['only a mark', utf8('\uFEFF'), ''],
    ['UTF-16, little end first', littleEndian('V25.4 † 💉'), 'V25.4 † 💉'],
    ['UTF-16, big end first', bigEndian('V25.4 † 💉'), 'V25.4 † 💉'],
    [
      'Windows-1252',
      bytes('patient', 0x92, 's ', 0x93, 'site', 0x94, ' ', 0x96, ' ', 0x86, ' ', 0xa3),
      'patient’s “site” – † £',
    ],
    [
      'all of Windows-1252 from 80',
      Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index),
      '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ',
    ],
    ['the last of Windows-1252', bytes(0xff), 'ÿ'],
    ['UTF-8 that was cut off', bytes('a', 0xe2, 0x80), 'aâ€'],
    ['a part of a larger array', utf8('V25.4 é').subarray(4), '4 é'],
    ['a part in Windows-1252', bytes('V25.4 ', 0xe9).subarray(4), '4 é'],
    ['text about a PDF file', utf8('See %PDF-1.7 and PK.'), 'See %PDF-1.7 and PK.'],
  ])('%s', (_label, file, text) => expect(decodeText(file)).toEqual({ text }));

  test.each<[label: string, file: Uint8Array, problem: string]>([
    [
      'a mark of UTF-8 before something else',
      bytes(0xef, 0xbb, 0xbf, 'patient', 0x92, 's'),
      'The file says that it is UTF-8 but has characters that are not, so it is damaged.',
    ],
    [
      'half a unit of UTF-16',
      bytes(0xfe, 0xff, 0x20),
      'The file says that it is UTF-16 but has characters that are not, so it is damaged.',
    ],
    ['NUL bytes', bytes('V25.4', 0), 'The file has NUL bytes, so it is not plain text.'],
  ])('none: %s', (_label, file, problem) => expect(decodeText(file)).toEqual({ problem }));
});

describe('the text of first bytes', () => {
  test.each<[label: string, file: Uint8Array, text: string]>([
    ['nothing', bytes(), ''],
    ['ASCII', bytes('V25.4'), 'V25.4'],
    ['Windows-1252', bytes('Sj', 0xf6, 'gren'), 'Sjögren'],
    ['UTF-8 cut off in a character', utf8('Sjö').subarray(0, 3), 'Sj'],
    ['UTF-8 with its mark, cut off in a character', utf8('\uFEFFSjö').subarray(0, 6), 'Sj'],
    ['UTF-16 cut off in a character', littleEndian('ab').subarray(0, 5), 'a'],
    ['a mark of UTF-16 before something else', bytes(0xff, 0xfe, 0, 0xdc, 0, 0xdc), ''],
    ['an archive', bytes('PK', 3, 4, 0xff), 'PK\x03\x04ÿ'],
  ])('%s', (_label, file, text) => expect(decodeBeginning(file)).toBe(text));
});
