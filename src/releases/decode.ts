import { decodeBeginning, decodeText, type DecodedText } from '../encoding.js';

/**
 * The text of a file of a release: UTF-8, or Windows-1252 as older files are, or as its byte order mark says. The
 * problem says why there is no text and what to do about it.
 */
export function decodeRelease(bytes: Uint8Array): DecodedText {
  const decoded = decodeText(bytes);
  return 'text' in decoded
    ? decoded
    : { problem: `${decoded.problem} Unpack or download the release anew.` };
}

/**
 * The text of the first bytes of a file, for `recogniseFile`. They may end in the middle of a character, and what does
 * not read as text, such as an archive, is recognised by nothing.
 */
export function decodeHead(bytes: Uint8Array): string {
  return decodeBeginning(bytes);
}
