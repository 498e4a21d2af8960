import type { Coding, Finding } from '../../src/model/index.js';
import { readWritten } from '../../src/notation-slips.js';

/**
 * What the engine knows a finding by: its rule and its first code, or what it says where it is about something that is
 * not there.
 */
export function signOf({ ruleName, message, places: [place] }: Finding, coding: Coding): string {
  if (!place) return `${ruleName} ${message}`;
  const isProcedure = place.list === 'PROCEDURES';
  const codes = isProcedure ? coding.procedures : coding.diagnoses;
  const written = codes[place.position - 1] ?? '';
  const { notation, flaw } = readWritten(isProcedure ? 'OPCS4' : 'ICD10', written);
  return `${ruleName} ${flaw === null && notation ? notation.value : written}`;
}
