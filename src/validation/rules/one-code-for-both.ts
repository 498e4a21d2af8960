import { listed } from '../../knowledge/listed.js';
import { besideExcluded, cite, isIn, listedBriefly } from '../checks.js';
import { combinations, type Combination } from '../conventions/diagnosis-exclusions.js';
import { remove, replace } from '../edits.js';
import { nameOf, type Entry } from '../entry.js';
import type { Proposal, Rule } from '../rule.js';
import page from './one-code-for-both.md';

export const messages = {
  both: (code: string, others: readonly string[], expected: string) =>
    `${code} and ${listedBriefly(others)} must not stand together; ${expected} is expected for both.`,
  one: (code: string, others: readonly string[], expected: string) =>
    `${code} must not stand beside ${listedBriefly(others)}; ${expected} is expected in its place.`,
  seldom: (code: string, others: readonly string[], expected: string) =>
    `${code} is not expected beside ${listedBriefly(others)}; as a rule ${expected} is recorded for both.`,
};

/** Two conditions that have one code together are recorded by it. */
export const oneCodeForBoth: Rule = {
  name: 'classification/one-code-for-both',
  pack: 'CLASSIFICATION',
  system: 'ICD10',
  axis: 'TOTALITY',
  severity: 'ERROR',
  summary: 'Require one code for two conditions that have one together',
  source: 'A public checker of coders in NHS Wales (coding-errors, MIT), and the titles of ICD-10',
  certainty: 'CHECKER',
  page,
  concerns: isIn(combinations),
  *check(examination) {
    const { diagnoses } = examination;
    for (const { row, entry, others } of besideExcluded(combinations, [diagnoses], examination)) {
      yield {
        message: messages[keyOf(row)](nameOf(entry), others.map(nameOf), row.expected),
        entries: [entry, ...others],
        citation: cite(row),
        severity: row.severity,
        proposals: isCode(row.expected) ? [combined(row, entry, others, diagnoses)] : [],
      };
    }
  },
};

function keyOf({ severity, takes }: Combination): keyof typeof messages {
  if (severity === 'WARNING') return 'seldom';
  return takes === 'BOTH' ? 'both' : 'one';
}

/** From a category the code has to be chosen. */
function isCode(expected: string): boolean {
  return expected.includes('.');
}

/** The code for both in place of the first that it stands for; those it stands for besides are taken out, the last first. */
function combined(
  { expected, takes }: Combination,
  entry: Entry,
  others: readonly Entry[],
  diagnoses: readonly Entry[],
): Proposal {
  const taken = diagnoses.filter(
    (other) => other === entry || (takes === 'BOTH' && others.includes(other)),
  );
  const [kept = entry, ...rest] = taken;
  const isThere = diagnoses.some((other) => nameOf(other) === expected);
  return {
    edits: [...rest.toReversed().map(remove), isThere ? remove(kept) : replace(kept, expected)],
    words: isThere
      ? `Remove ${listed(taken.map(nameOf))}, since ${expected} is there`
      : `Replace ${listed(taken.map(nameOf))} by ${expected}`,
  };
}
