import { nameOf, type Entry } from '../entry.js';
import { byOperation, removed } from '../checks.js';
import { convention, type Rule } from '../rule.js';
import page from './residual-beside-specific.md';

export const messages = {
  both: (unspecified: string, specific: string) =>
    `${unspecified} leaves open what ${specific} of the same category states; the specific code alone is expected.`,
};

const source = convention(
  'The last code of a category, which ends in 9, is for what is not stated in more detail.',
  'General knowledge of OPCS-4; the source was not read',
);

/** What leaves the detail open is not recorded beside a code of its category that states it. */
export const residualBesideSpecific: Rule = {
  name: 'classification/residual-beside-specific',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'CODES',
  severity: 'WARNING',
  summary: 'Disallow an unspecified code beside a specific one of the same category and site',
  source: source.source,
  certainty: 'UNVERIFIED',
  isOff: true,
  page,
  concerns: (code) => code.system === 'OPCS4' && isUnspecified(code),
  *check({ procedures }) {
    const single = byOperation(procedures);
    const operations = [...bySites(single).values()];
    for (const entries of [...operations, ...single.map((run) => run.slice(1))]) {
      for (const unspecified of entries.filter(isUnspecified)) {
        const specific = entries.find((other) => isSpecificOf(other, unspecified));
        if (!specific) continue;
        yield {
          message: messages.both(nameOf(unspecified), nameOf(specific)),
          entries: [unspecified, specific],
          citation: source,
          proposals: [removed(unspecified)],
        };
      }
    }
  },
};

/** The operations that were done on the same sites and sides. */
function bySites(runs: readonly (readonly [Entry, ...Entry[]])[]): Map<string, Entry[]> {
  const operations = new Map<string, Entry[]>();
  for (const [operation, ...others] of runs) {
    const sites = others.filter(({ role }) => role === 'SITE' || role === 'LATERALITY');
    const key = sites.map(nameOf).join();
    operations.set(key, [...(operations.get(key) ?? []), operation]);
  }
  return operations;
}

function isUnspecified({ notation, flaw }: Pick<Entry, 'notation' | 'flaw'>): boolean {
  return flaw === null && notation?.kind === 'CODE' && notation.value.endsWith('.9');
}

function isSpecificOf({ notation, flaw }: Entry, unspecified: Entry): boolean {
  if (flaw !== null || notation?.kind !== 'CODE') return false;
  const isOfCategory = notation.value.slice(0, 3) === unspecified.notation?.value.slice(0, 3);
  return isOfCategory && !isResidual(notation.value);
}

/** Codes that end in 8 are specified too, but not by the category. */
function isResidual(value: string): boolean {
  return value.endsWith('.8') || value.endsWith('.9');
}
