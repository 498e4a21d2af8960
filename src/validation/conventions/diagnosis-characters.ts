import type { Severity } from '../../model/index.js';
import type { Convention } from '../checks.js';
import { icd10 } from '../code-set.js';

const checker = 'A public checker of coders in NHS Wales (coding-errors, MIT)';

/** Codes that are whole only with a fifth character. */
export interface FifthCharacters extends Convention {
  /** The characters that there are. */
  readonly digits: string;
  /** In words which there are, for "needs a fifth character: ...". */
  readonly said: string;
  /** What it is where the detail is not stated; null where it has to be chosen. */
  readonly unstated: string | null;
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
}

/** The codes that have a fifth character, and which ones. What has its site in its name is left out of chapter XIII. */
export const fifthCharacters: readonly FifthCharacters[] = Object.freeze([
  {
    codes: icd10(
      ...['S02', 'S12', 'S22', 'S32', 'S42', 'S52', 'S62', 'S72', 'S82', 'S92'],
      ...['T02', 'T08', 'T10', 'T12'],
    ),
    digits: '01',
    said: '0 for closed or 1 for open',
    unstated: '0',
    because:
      'The fifth character of a fracture says whether it is closed or open; one that is not stated is closed.',
    source: checker,
  },
  {
    codes: icd10('I70'),
    digits: '01',
    said: '0 without gangrene or 1 with gangrene',
    unstated: null,
    because: 'The fifth character of atherosclerosis says whether there is gangrene.',
    source: checker,
  },
  {
    codes: icd10('J96'),
    digits: '019',
    said: '0 for type I, 1 for type II or 9 where the type is not stated',
    unstated: '9',
    because: 'The fifth character of respiratory failure says its type.',
    source: checker,
  },
  {
    codes: icd10(
      ...['M00-M14', 'M19', 'M21', 'M24', 'M25'],
      ...['M40-M42', 'M43.0-M43.2', 'M43.5', 'M43.8-M43.9', 'M45-M49', 'M53.2-M53.9'],
      ...['M54.0-M54.1', 'M54.8-M54.9'],
      ...['M60-M63', 'M66', 'M68', 'M71', 'M73', 'M79', 'M80-M87', 'M89', 'M90'],
    ),
    digits: '0123456789',
    said: 'the site, from 0 to 9',
    unstated: null,
    severity: 'INFORMATION',
    because: 'The fifth character of a disease of the musculoskeletal system says its site.',
    source: 'Papers of the National Clinical Coding Qualification on fifth characters',
  },
]);

/** A fifth character that says that the site is not stated. */
export interface UnstatedSite extends Convention {
  readonly digit: string;
}

/** The codes of chapter XIII whose fifth character 9 says nothing. That of M99 has a site of its own for it. */
export const unstatedSites: readonly UnstatedSite[] = Object.freeze([
  {
    codes: icd10('M00-M25', 'M40-M54', 'M60-M96'),
    digit: '9',
    because:
      'The site of a disease of the musculoskeletal system is stated by its fifth character.',
    source: checker,
  },
]);

/** Codes that are in the classification and are not recorded. */
export interface NeverRecorded extends Convention {
  /** What to use in their place, for "Use ...". */
  readonly use: string;
  /** The code that takes their place; null where it has to be chosen. */
  readonly instead: string | null;
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
}

/** The codes that are not recorded, and what is used in their place. */
export const neverRecorded: readonly NeverRecorded[] = Object.freeze([
  {
    codes: icd10('T29'),
    use: 'a code for each region that is burnt',
    instead: null,
    because: 'Burns of several regions are recorded each with a code of its own.',
    source: checker,
  },
  {
    codes: icd10('Z72.0'),
    use: 'F17.1 for somebody who smokes',
    instead: 'F17.1',
    because: 'Smoking is recorded as harmful use of tobacco.',
    source: checker,
  },
  {
    codes: icd10('P95'),
    use: 'the cause of the death',
    instead: null,
    because: 'Fetal death without a cause is recorded in no place.',
    source: checker,
  },
  {
    codes: icd10('U04.9'),
    use: 'the code of the infection that was found',
    instead: null,
    because: 'The code of severe acute respiratory syndrome is not in use.',
    source: checker,
  },
  {
    codes: icd10('O95-O97'),
    use: 'the condition that led to the death',
    instead: null,
    because: 'The codes of maternal death are not recorded in an episode.',
    source: checker,
  },
  {
    codes: icd10('M47.92', 'M47.96', 'M47.98'),
    use: 'the kind of spondylosis at that site',
    instead: null,
    because: 'Unspecified spondylosis is not recorded of the neck, the loins or the sacrum.',
    source: checker,
  },
  {
    codes: icd10('O66.4', 'O66.5'),
    use: 'the reason why it failed',
    instead: null,
    severity: 'WARNING',
    because: 'That a trial of labour, a vacuum extractor or forceps failed is told by its reason.',
    source: checker,
  },
  {
    codes: icd10('J95.8'),
    use: 'the disorder itself with the procedure as its cause',
    instead: null,
    severity: 'WARNING',
    because: 'Other respiratory disorders after a procedure are told by what they are.',
    source: checker,
  },
  {
    codes: icd10('O80.1-O80.9', 'O81', 'O82.1-O82.9', 'O83', 'O84'),
    use: 'the reason for it; the delivery itself is told by its OPCS-4 code',
    instead: null,
    severity: 'WARNING',
    because: 'Of the codes of a delivery only O80.0 and O82.0 are in use.',
    source: checker,
  },
]);

/** Codes that say that nothing is known, for when nothing else is. */
export const unknownCauses: readonly Convention[] = Object.freeze([
  {
    codes: icd10('R69', 'R96', 'R98', 'R99'),
    because: 'An unknown cause is recorded only where nothing else can be.',
    source: checker,
  },
]);
