import { cite, isIn } from '../checks.js';
import {
  fifthCharacters as table,
  type FifthCharacters,
} from '../conventions/diagnosis-characters.js';
import { replace } from '../edits.js';
import { nameOf, type Entry } from '../entry.js';
import { fifthCharactersFor } from '../fifth-characters.js';
import { convention, type Objection, type Rule } from '../rule.js';
import page from './fifth-character.md';

export const messages = {
  missing: (code: string, said: string) => `${code} needs a fifth character: ${said}.`,
  wrong: (code: string, digit: string, said: string) =>
    `The fifth character of ${code} must not be ${digit}. Expected ${said}.`,
  listed: (code: string, codes: readonly string[]) =>
    `${code} has codes below it with a fifth character. Expected one of ${codes.join(', ')}.`,
};

const isInTable = isIn(table);
const fullest = convention(
  'A diagnosis is recorded with every character that the edition has for it.',
  'The code list of the edition',
);

/** What has a fifth character is recorded with it, and with one that there is. */
export const fifthCharacter: Rule = {
  name: 'classification/fifth-character',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'CODES',
  severity: 'ERROR',
  summary: 'Require the fifth character of the diagnoses that have one',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT)',
  certainty: 'CHECKER',
  page,
  concerns: (code) => isInTable(code) || codesBelow(code).length > 0,
  *check({ diagnoses }) {
    for (const entry of diagnoses) {
      if (entry.notation?.kind !== 'CODE' || entry.flaw !== null) continue;
      const row = fifthCharactersFor(entry.looked);
      const objection = row ? byTable(entry, row) : byEdition(entry);
      if (objection) yield objection;
    }
  },
};

/** What is said of a code that the table has. */
function byTable(entry: Entry, row: FifthCharacters): Objection | null {
  const code = nameOf(entry);
  const digit = code.charAt(5);
  if (row.digits.includes(digit) && digit !== '') return null;
  const whole = code + (row.unstated ?? '');
  return {
    message:
      digit === '' ? messages.missing(code, row.said) : messages.wrong(code, digit, row.said),
    entries: [entry],
    citation: cite(row),
    proposals:
      digit === '' && row.unstated !== null
        ? [{ edits: [replace(entry, whole)], words: `Replace ${code} with ${whole}` }]
        : [],
    ...(row.severity && { severity: row.severity }),
  };
}

/** What is said of a code that the edition has codes below. */
function byEdition(entry: Entry): Objection | null {
  const codes = codesBelow(entry);
  if (codes.length === 0) return null;
  return {
    message: messages.listed(nameOf(entry), codes),
    entries: [entry],
    citation: fullest,
    severity: 'WARNING',
  };
}

/** The codes of five characters that are stored below a diagnosis of four. */
function codesBelow({ code, system }: Pick<Entry, 'code' | 'system'>): string[] {
  return system === 'ICD10' && code?.kind === 'CODE' ? code.children.map(({ value }) => value) : [];
}
