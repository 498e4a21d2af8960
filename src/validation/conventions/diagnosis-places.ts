import type { Severity } from '../../model/index.js';
import type { Companion, Convention, Succession } from '../checks.js';
import { icd10 } from '../code-set.js';

const checker = 'A public checker of coders in NHS Wales (coding-errors, MIT)';

/** Codes that are not the main condition. */
export interface NeverFirst extends Convention {
  /** What they are, for "is ... and never first". */
  readonly kind: string;
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
}

/** The diagnoses that are not in first place: what explains another code, and what is no illness. */
export const neverFirst: readonly NeverFirst[] = Object.freeze([
  {
    codes: icd10('V01-Y98'),
    kind: 'an external cause',
    because: 'An external cause stands behind the injury or condition that it explains.',
    source: checker,
  },
  {
    codes: icd10('B95-B98'),
    kind: 'the organism of an infection',
    because: 'An organism stands behind the infection that it causes.',
    source: checker,
  },
  {
    codes: icd10('P00-P04'),
    kind: 'what the newborn suffers from because of its mother',
    because: 'A cause in the mother stands behind the condition of the newborn.',
    source: checker,
  },
  {
    codes: icd10('Z33'),
    kind: 'a pregnancy that is incidental',
    because: 'An incidental pregnancy stands behind the condition that was treated.',
    source: checker,
  },
  {
    codes: icd10('Z80-Z99'),
    kind: 'a history or a status',
    severity: 'WARNING',
    because: 'A history or a status is no main condition.',
    source: checker,
  },
  {
    codes: icd10('Z20', 'Z21'),
    kind: 'a contact with an infection, or an infection without illness',
    severity: 'WARNING',
    because: 'A contact with an infection, or one without illness, is no main condition.',
    source: checker,
  },
  {
    codes: icd10('Z02'),
    kind: 'an examination for a certificate',
    severity: 'WARNING',
    because: 'An examination for administrative purposes is no main condition.',
    source: checker,
  },
]);

/** Codes that have their place in front. */
export interface FrontPlace extends Convention {
  /** The last place they may stand in, from 1. */
  readonly last: 1 | 2;
}

/** The diagnoses that stand in front of all others, or of all but one. */
export const frontPlaces: readonly FrontPlace[] = Object.freeze([
  {
    codes: icd10('C97'),
    last: 1,
    because: 'That there are several primary neoplasms stands in front of each of them.',
    source: checker,
  },
  {
    codes: icd10('Z38'),
    last: 2,
    because: 'The birth of a newborn stands in first or second place.',
    source: checker,
  },
]);

const illnesses = icd10('A00-B99', 'R00-R99', 'S00-T98');

/** A hazard of infection, which may weigh less than its rule. */
export interface Hazard extends Succession {
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
}

/** A hazard of infection in first place does not stand directly in front of what is wrong. */
export const hazards: readonly Hazard[] = Object.freeze([
  {
    codes: icd10('Z20-Z22', 'Z28'),
    next: illnesses,
    because:
      'Where there is an infection, a symptom or an injury, that stands in front of the hazard.',
    source: checker,
  },
  {
    codes: icd10('Z23-Z27'),
    next: illnesses,
    severity: 'WARNING',
    because:
      'Where there is an infection, a symptom or an injury, that stands in front of an immunization, unless the immunization was what the patient came for.',
    source: checker,
  },
]);

/** Organ failure in sepsis stands directly behind the sepsis. */
export const sepsisInFront: readonly Companion[] = Object.freeze([
  {
    codes: icd10('R65.1'),
    companions: icd10(
      ...['A02.1', 'A20.7', 'A21.7', 'A22.7', 'A23.9', 'A26.7', 'A28.2', 'A32.7', 'A39.1', 'A39.4'],
      ...['A40', 'A41', 'A42.7', 'A54.8', 'B37.7', 'O08.0', 'O75.3', 'O85', 'P36'],
    ),
    where: 'DIRECTLY_IN_FRONT',
    proposed: [],
    because: 'Organ failure in an infection stands directly behind the sepsis.',
    source: `${checker}, and the titles of ICD-10`,
  },
]);

/** What says more of a sepsis, and so may stand between it and the organ failure: the shock, an organism. */
export const saysMoreOfSepsis = icd10('R57.2', 'B95-B98');

/** Organisms do not stand directly in front of the infections that ICD-10 wants an organism of. */
export const organismsOfInfections: readonly Succession[] = Object.freeze([
  {
    codes: icd10('B95-B98'),
    next: icd10(
      ...['G06', 'H66', 'I33.0', 'J20-J22', 'K65', 'L01-L08', 'M00', 'M86'],
      ...['N10-N12', 'N30', 'N39.0', 'N41', 'N45', 'N61', 'N70-N77', 'O23', 'O86'],
      ...['T80.2', 'T81.4', 'T82.6-T82.7', 'T83.5-T83.6', 'T84.5-T84.7', 'T85.7'],
    ),
    because: 'An organism stands directly behind the infection that it causes.',
    source: checker,
  },
]);
