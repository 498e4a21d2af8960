import { createHash } from 'node:crypto';
import type { Validation } from './model/index.js';
import type { ValidationRecord } from './records.js';
import { allRules } from './validation/rules/index.js';

/** Names the rules a run was made with: their number and a hash of what they say. */
export const ruleset = `${allRules.length} rules ${createHash('sha256')
  .update(
    allRules
      .map(({ name, severity, summary, page }) => [name, severity, summary, page].join('\n'))
      .join('\n'),
  )
  .digest('hex')
  .slice(0, 12)}`;

/** Prefix of the global id of a validation. */
export const validationPrefix = 'validation:';

/** A recorded run as it is handed out. */
export function validationOf({
  id,
  recordedAt,
  revision,
  ruleset: rules,
  coding,
  report,
}: ValidationRecord): Validation {
  const { guidance, matches, summary, verdict, findings, questions, editions } = report;
  return {
    __typename: 'Validation',
    id: validationPrefix + id,
    recordedAt,
    coding,
    revisionNumber: revision,
    guidanceReference: guidance?.reference ?? null,
    guidanceVersion: guidance?.version ?? null,
    matches,
    ruleset: rules,
    summary,
    verdict,
    findings,
    questions,
    editions,
  };
}

/** Whether an id is written as those of validations are. */
export function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
}
