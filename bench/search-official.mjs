// Where the official files are looked for.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes.mjs';

/** The official files, which users bring themselves. */
export const official = {
  opcs4: join(root, '../shared/data/opcs4/OPCS410 CodesAndTitles Nov 2022 V1.0.txt'),
  icd10: join(
    root,
    '../shared/data/icd10/ICD10_Edition5_CodesAndTitlesAndMetadata_GB_20160401.txt',
  ),
  usage: join(root, '../shared/data/opcs4/usage-2023-24.csv'),
};

/** The first official file that is not there; undefined when all are. */
export function missing({ opcs4, icd10, usage }) {
  return [opcs4, icd10, usage].find((file) => !existsSync(file));
}
