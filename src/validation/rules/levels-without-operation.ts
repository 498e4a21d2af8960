import { byOperation, cite, inFrontOfOperations, isIn, isOfStep, moveBehind } from '../checks.js';
import { levelsOfAnOperation as table, operationsOnSpine } from '../conventions/spine.js';
import { nameOf, type Entry } from '../entry.js';
import type { Proposal, Rule } from '../rule.js';
import page from './levels-without-operation.md';

export const messages = {
  inFront: (levels: string) =>
    `${levels} only states levels of the spine and needs the operation in front of it.`,
  elsewhere: (levels: string, operation: string) =>
    `${levels} states levels of the spine, where ${operation} is no operation on the spine.`,
};

/** Levels of the spine stand behind an operation on it. */
export const levelsWithoutOperation: Rule = {
  name: 'classification/levels-without-operation',
  pack: 'CLASSIFICATION',
  system: 'OPCS4',
  axis: 'SEQUENCING',
  severity: 'ERROR',
  summary: 'Require an operation on the spine in front of its levels',
  source: 'Coding recommendations of IPG306, IPG319 and IPG366',
  certainty: 'PUBLISHED',
  page,
  concerns: isIn(table),
  *check(examination) {
    const { procedures } = examination;
    const isTold = (entry: Entry) => isOfStep(entry, examination);
    const inFront = inFrontOfOperations(procedures);
    for (const row of table) {
      const levels = procedures.filter((entry) => row.codes.has(entry) && !isTold(entry));
      for (const entry of levels.filter((other) => inFront.includes(other))) {
        yield {
          message: messages.inFront(nameOf(entry)),
          entries: [entry],
          citation: cite(row),
          proposals: behindOperations(entry, procedures),
        };
      }
      for (const [operation, ...others] of byOperation(procedures)) {
        if (!row.others.has(operation)) continue;
        for (const entry of others.filter((other) => levels.includes(other))) {
          yield {
            message: messages.elsewhere(nameOf(entry), nameOf(operation)),
            entries: [entry, operation],
            citation: cite(row),
            severity: 'WARNING',
            proposals: behindOperations(entry, procedures),
          };
        }
      }
    }
  },
};

function behindOperations(levels: Entry, procedures: readonly Entry[]): Proposal[] {
  return procedures
    .filter((entry) => operationsOnSpine.has(entry))
    .map((operation) => moveBehind(levels, operation));
}
