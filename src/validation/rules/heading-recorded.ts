import type { Citation, Step } from '../../model/index.js';
import { citeDefault } from '../citations.js';
import { replace } from '../edits.js';
import { nameOf, type Entry } from '../entry.js';
import type { Examination } from '../examination.js';
import { convention, type Proposal, type Rule } from '../rule.js';
import page from './heading-recorded.md';

export const messages = {
  heading: (heading: string, codes: readonly string[]) =>
    `${heading} is a ${heading.length === 1 ? 'chapter' : 'heading'}, not a code that can be recorded.` +
    (codes.length > 0 ? ` Use one of ${codes.join(', ')}.` : ' Use one of its codes.'),
  diagnosis: (category: string) =>
    `${category} has three characters; a diagnosis has at least four. Add the fourth, which is X where the category is not divided.`,
};

const source = convention(
  'A code that is recorded has at least four characters; a three-character category is a heading.',
  'NHS Data Dictionary, OPCS-4 code (an4) and ICD code (min an4)',
);

/** Headings and chapters are not recorded, and a diagnosis has at least four characters. */
export const headingRecorded: Rule = {
  name: 'classification/heading-recorded',
  pack: 'CLASSIFICATION',
  system: null,
  axis: 'CODES',
  severity: 'ERROR',
  summary: 'Disallow a heading in place of a code',
  source: source.source,
  certainty: 'PUBLISHED',
  page,
  concerns: ({ notation }) => notation !== null && notation.kind !== 'CODE',
  *check(examination) {
    for (const entry of examination.entries) {
      if (!entry.notation || entry.notation.kind === 'CODE') continue;
      const codes =
        entry.place?.children.filter(({ recordable }) => recordable).map(({ value }) => value) ??
        [];
      yield {
        message:
          entry.list === 'DIAGNOSES'
            ? messages.diagnosis(nameOf(entry))
            : messages.heading(nameOf(entry), codes),
        entries: [entry],
        citation: source,
        proposals: replacements(entry, examination),
      };
    }
  },
};

/**
 * The code that an undivided category of ICD-10 is recorded with; else what the guidance names under the heading: a code of the step, or
 * the default for a detail that is not stated.
 */
function replacements(entry: Entry, { matches }: Examination): Proposal[] {
  const filled = entry.place?.children.find(({ value }) => value.endsWith('.X'));
  if (filled) {
    const words = `Replace ${nameOf(entry)} with ${filled.value}`;
    return [{ edits: [replace(entry, filled.value)], words }];
  }
  const fillings = matches.flatMap((match) => match.fillings);
  const steps = fillings
    .filter((filling) => filling.entry === entry || filling.mistaken === entry)
    .map(({ step }) => step);
  return steps
    .flatMap((step) => codesUnder(entry, step))
    .map(({ code, citation }) => ({
      edits: [replace(entry, code)],
      words: `Replace ${nameOf(entry)} with ${code}`,
      ...(citation && { citation }),
    }));
}

function codesUnder(entry: Entry, step: Step): { code: string; citation?: Citation }[] {
  const heading = entry.notation?.value ?? '';
  const named = step.choices
    .filter(({ target }) => target.kind === 'CODE')
    .map(({ target }) => ({ code: target.firstValue }));
  const defaults = step.defaults.map((fallback) => ({
    code: fallback.target.firstValue,
    citation: citeDefault(fallback),
  }));
  return [...named, ...defaults].filter(({ code }) => code.startsWith(heading));
}
