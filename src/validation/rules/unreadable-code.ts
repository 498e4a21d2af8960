import type { CodeSystem } from '../../model/index.js';
import { convention, type Rule } from '../rule.js';
import page from './unreadable-code.md';

export const messages = {
  unreadable: (written: string, system: CodeSystem) =>
    system === 'OPCS4'
      ? `"${written}" is not an OPCS-4 code. Expected a letter and three digits, such as V40.1.`
      : `"${written}" is not an ICD-10 code. Expected a letter, two digits and a fourth character, such as M54.5.`,
};

const source = convention(
  'An OPCS-4 code is a letter and three digits; an ICD-10 code is a letter, two digits and at least a fourth character.',
  'NHS Data Dictionary, OPCS-4 code and ICD code',
);

/** Every code is written like a code. */
export const unreadableCode: Rule = {
  name: 'classification/unreadable-code',
  pack: 'CLASSIFICATION',
  system: null,
  axis: 'CODES',
  severity: 'ERROR',
  summary: 'Disallow what is not written like a code',
  source: source.source,
  certainty: 'PUBLISHED',
  page,
  concerns: ({ flaw }) => flaw !== null,
  *check({ entries }) {
    for (const entry of entries) {
      if (entry.flaw !== 'UNREADABLE') continue;
      yield {
        message: messages.unreadable(entry.written.slice(0, 40), entry.system),
        entries: [entry],
        citation: source,
      };
    }
  },
};
