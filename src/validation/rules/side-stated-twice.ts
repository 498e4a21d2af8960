import { byOperation, cite, removed } from '../checks.js';
import { sidesInTitles as table } from '../conventions/sides.js';
import { nameOf, type Entry } from '../entry.js';
import type { Rule } from '../rule.js';
import page from './side-stated-twice.md';

export const messages = {
  again: (operation: string, word: string, side: string) =>
    `The title of ${operation} says that it is ${word}; ${side} is not expected to say it again.`,
  otherwise: (operation: string, word: string, side: string) =>
    `The title of ${operation} says that it is ${word}, which ${side} contradicts.`,
};

/** An operation whose title has the side takes no code for it. */
export const sideStatedTwice: Rule = {
  name: 'classification/side-stated-twice',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Disallow a side that the title of the operation states already',
  source: 'Titles of the codes in OPCS-4',
  certainty: 'MEASURED',
  page,
  concerns: ({ role }) => role === 'LATERALITY',
  *check({ procedures }) {
    for (const [operation, ...others] of byOperation(procedures)) {
      const name = nameOf(operation);
      for (const row of table.filter(({ word }) => hasInTitle(operation, word))) {
        if (row.except.has(operation)) continue;
        for (const side of others) {
          const isSame = row.codes.has(side);
          if (!isSame && !row.contradicting.has(side)) continue;
          yield {
            message: messages[isSame ? 'again' : 'otherwise'](name, row.word, nameOf(side)),
            entries: [side, operation],
            citation: cite(row),
            proposals: isSame ? [removed(side)] : [],
          };
        }
      }
    }
  },
};

function hasInTitle({ code }: Entry, word: string): boolean {
  return code !== null && code.title.toLowerCase().split(/\W+/).includes(word);
}
