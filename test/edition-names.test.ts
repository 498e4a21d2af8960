import { compareEditions, editionName, readEdition } from '../src/edition-names.js';
import type { CodeSystem } from '../src/model/index.js';

test.each<readonly [system: CodeSystem, written: string, edition: string | null]>([
  ['OPCS4', '4.10', '4.10'],
  ['OPCS4', ' 4.9 ', '4.9'],
  ['OPCS4', 'OPCS-4.9', '4.9'],
  ['OPCS4', 'opcs4.9', '4.9'],
  ['OPCS4', 'OPCS410', '4.10'],
  ['OPCS4', 'OPCS46', '4.6'],
  ['OPCS4', 'OPCS44', '4.4'],
  ['OPCS4', 'OPCS‑4.10', '4.10'],
  ['OPCS4', 'OPCS-4 version 4.10', '4.10'],
  ['OPCS4', 'edition 4.10', '4.10'],
  ['OPCS4', 'v4.09', '4.9'],
  ['OPCS4', 'OPCS-4', null],
  ['OPCS4', '4', null],
  ['OPCS4', '5', null],
  ['OPCS4', '2022', null],
  ['OPCS4', 'the newest', null],
  ['OPCS4', '', null],
  ['ICD10', '5', '5'],
  ['ICD10', 'edition 4', '4'],
  ['ICD10', 'ICD-10 4', '4'],
  ['ICD10', 'ICD-10 edition 4', '4'],
  ['ICD10', 'ICD10_Edition5', '5'],
  ['ICD10', 'ICD-10 5th edition', '5'],
  ['ICD10', '5th', '5'],
  ['ICD10', '2016', '2016'],
  ['ICD10', 'ICD-10 edition 2016', '2016'],
  ['ICD10', 'ICD-10', null],
  ['ICD10', '4.10', null],
  ['ICD10', 'OPCS-4.10', null],
  ['SNOMEDCT', 'SNOMED CT edition 20251001', '20251001'],
  ['SNOMEDCT', '', null],
])('of %s %p is the edition %p', (system, written, edition) => {
  expect(readEdition(system, written)).toBe(edition);
});

test.each<readonly [CodeSystem, string]>([
  ['OPCS4', '4.9'],
  ['OPCS4', '4.10'],
  ['ICD10', '4'],
  ['ICD10', '2016'],
  ['SNOMEDCT', '20251001'],
])('what is written for %s %s is read again', (system, edition) => {
  expect(readEdition(system, editionName({ system, edition }))).toBe(edition);
});

test('4.9 comes before 4.10', () => {
  expect(['4.10', '4.9', '4.2'].sort(compareEditions)).toEqual(['4.2', '4.9', '4.10']);
});
