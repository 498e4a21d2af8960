import { existsSync, readFileSync } from 'node:fs';
import type { ReleaseRecords } from '../../src/records.js';
import { readReleases } from '../../src/releases/read-releases.js';

const folder = '../shared/data';
const opcs4 = `${folder}/opcs4/OPCS410 CodesAndTitles Nov 2022 V1.0.txt`;
const icd10 = `${folder}/icd10/ICD10_Edition5_CodesAndTitlesAndMetadata_GB_20160401.txt`;

/** Whether the official lists of both classifications are here. They are licensed, so not everybody has them. */
export const hasOfficialLists = [opcs4, icd10].every((file) => existsSync(file));

/** A title for tests that need the official lists, which says so where they are left out. */
export function withOfficialLists(title: string): string {
  return hasOfficialLists ? title : `${title} (left out: ${opcs4} and ${icd10} are not there)`;
}

/** The official lists of OPCS-4.10 and of the 5th edition of ICD-10. */
export function officialLists(): readonly ReleaseRecords[] {
  const { releases, problems } = readReleases(
    [
      { kind: 'OPCS4_CODES', path: opcs4, text: readFileSync(opcs4, 'utf8') },
      { kind: 'ICD10_CODES', path: icd10, text: readFileSync(icd10, 'utf8') },
    ],
    {},
    { keepGoing: false },
  );
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return releases;
}
