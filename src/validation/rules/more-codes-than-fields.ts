import type { Entry } from '../entry.js';
import { convention, type Rule } from '../rule.js';
import page from './more-codes-than-fields.md';

export const messages = {
  procedures: (recorded: number) =>
    `${recorded} procedures are recorded; a national record has room for ${most.PROCEDURES}.`,
  diagnoses: (recorded: number) =>
    `${recorded} diagnoses are recorded; a national record has room for ${most.DIAGNOSES}.`,
};

/** How many codes of each list a record of an episode has fields for. */
const most = { PROCEDURES: 24, DIAGNOSES: 20 } as const;

const source = convention(
  'A national record of an episode has fields for 24 procedures and 20 diagnoses.',
  'General knowledge of Hospital Episode Statistics; the source was not read',
);

/** A record has no room for any number of codes. */
export const moreCodesThanFields: Rule = {
  name: 'classification/more-codes-than-fields',
  pack: 'CLASSIFICATION',
  system: null,
  axis: 'TOTALITY',
  severity: 'WARNING',
  summary: 'Disallow more codes than a national record has fields for',
  source: source.source,
  certainty: 'UNVERIFIED',
  isOff: true,
  page,
  concerns: () => true,
  *check({ procedures, diagnoses }) {
    if (procedures.length > most.PROCEDURES) {
      yield {
        message: messages.procedures(procedures.length),
        entries: withoutField(procedures),
        citation: source,
      };
    }
    if (diagnoses.length > most.DIAGNOSES) {
      yield {
        message: messages.diagnoses(diagnoses.length),
        entries: withoutField(diagnoses),
        citation: source,
      };
    }
  },
};

function withoutField(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ list, position }) => position > most[list]);
}
