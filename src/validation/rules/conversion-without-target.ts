import type { Entry, Looked } from '../entry.js';
import { nameOf } from '../entry.js';
import { convention, type Rule } from '../rule.js';
import page from './conversion-without-target.md';

export const messages = {
  fromOnly: (code: string) =>
    `${code} says what was converted from; a code for what it was converted to is expected as well.`,
};

const source = convention(
  'A code for a conversion from something earlier is recorded with the code for what it was converted to.',
  'General knowledge of OPCS-4; the source was not read',
);

/** A conversion says from what and to what. */
export const conversionWithoutTarget: Rule = {
  name: 'classification/conversion-without-target',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Require what was converted to beside what was converted from',
  source: source.source,
  certainty: 'UNVERIFIED',
  isOff: true,
  page,
  concerns: isConversionFrom,
  *check({ procedures }) {
    if (procedures.some(isConversionTo)) return;
    for (const entry of procedures.filter(isConversionFrom)) {
      yield {
        message: messages.fromOnly(nameOf(entry)),
        entries: [entry],
        citation: source,
      };
    }
  },
};

function isConversionFrom({ system, code }: Looked): boolean {
  return system === 'OPCS4' && code !== null && /^Conversion from\b/i.test(code.title);
}

/** By its own title, or that of its category. */
function isConversionTo({ code }: Entry): boolean {
  return [code, ...(code?.ancestors ?? [])].some((level) =>
    /^Conversion to\b/i.test(level?.title ?? ''),
  );
}
