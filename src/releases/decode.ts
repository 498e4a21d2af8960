import { decodeText, type DecodedText } from '../encoding.js';

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
