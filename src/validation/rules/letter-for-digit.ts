import { replace } from '../edits.js';
import { convention, type Rule } from '../rule.js';
import page from './letter-for-digit.md';

export const messages = {
  letter: (written: string, meant: string) =>
    `"${written}" has a letter where a digit belongs. It looks like ${meant}.`,
};

const source = convention(
  'Behind its first letter a code has digits.',
  'NHS Data Dictionary, OPCS-4 code and ICD code',
);

/** Letters that look like digits, such as O for zero, do not stand for them. */
export const letterForDigit: Rule = {
  name: 'classification/letter-for-digit',
  pack: 'CLASSIFICATION',
  system: null,
  axis: 'CODES',
  severity: 'ERROR',
  summary: 'Disallow a letter where a digit belongs',
  source: source.source,
  certainty: 'PUBLISHED',
  page,
  concerns: ({ flaw }) => flaw !== null,
  *check({ entries }) {
    for (const entry of entries) {
      if (entry.flaw !== 'LETTER_FOR_DIGIT' || !entry.notation) continue;
      const meant = entry.notation.value;
      yield {
        message: messages.letter(entry.written, meant),
        entries: [entry],
        citation: source,
        proposals: [
          { edits: [replace(entry, meant)], words: `Replace ${entry.written} with ${meant}` },
        ],
      };
    }
  },
};
