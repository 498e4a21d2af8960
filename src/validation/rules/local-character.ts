import { replace } from '../edits.js';
import { convention, type Rule } from '../rule.js';
import page from './local-character.md';

export const messages = {
  local: (written: string, national: string) =>
    `"${written}" has a fifth character, which is a local one. The national code is ${national}.`,
};

const source = convention(
  'An OPCS-4 code has four characters; a local fifth character is removed before the code is sent.',
  'NHS Data Dictionary, OPCS-4 code',
);

/** A fifth character of an OPCS-4 code is a hospital's own. */
export const localCharacter: Rule = {
  name: 'classification/local-character',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'CODES',
  severity: 'ERROR',
  summary: 'Disallow a local fifth character in an OPCS-4 code',
  source: source.source,
  certainty: 'PUBLISHED',
  page,
  concerns: ({ flaw }) => flaw !== null,
  *check({ procedures }) {
    for (const entry of procedures) {
      if (entry.flaw !== 'LOCAL_CHARACTER' || !entry.notation) continue;
      const national = entry.notation.value;
      yield {
        message: messages.local(entry.written, national),
        entries: [entry],
        citation: source,
        proposals: [
          { edits: [replace(entry, national)], words: `Replace ${entry.written} with ${national}` },
        ],
      };
    }
  },
};
