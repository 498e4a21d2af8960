import type { Severity } from '../../model/index.js';
import type { Companion, Convention, Succession } from '../checks.js';
import { icd10, type CodeSet } from '../code-set.js';

const checker = 'A public checker of coders in NHS Wales (coding-errors, MIT)';
const classification = 'The dagger and asterisk marks of ICD-10';

/** The 83 categories that ICD-10 marks with an asterisk: manifestations of a disease that has a code of its own. */
export const asteriskCategories: CodeSet = icd10(
  ...['D63', 'D77', 'E35', 'E90', 'F00', 'F02'],
  ...['G01', 'G02', 'G05', 'G07', 'G13', 'G22', 'G26', 'G32', 'G46', 'G53', 'G55', 'G59', 'G63'],
  ...['G73', 'G94', 'G99', 'H03', 'H06', 'H13', 'H19', 'H22', 'H28', 'H32', 'H36', 'H42', 'H45'],
  ...['H48', 'H58', 'H62', 'H67', 'H75', 'H82', 'H94'],
  ...['I32', 'I39', 'I41', 'I43', 'I52', 'I68', 'I79', 'I98', 'J17', 'J91', 'J99'],
  ...['K23', 'K67', 'K77', 'K87', 'K93', 'L14', 'L45', 'L54', 'L62', 'L86', 'L99'],
  ...['M01', 'M03', 'M07', 'M09', 'M14', 'M36', 'M49', 'M63', 'M68', 'M73', 'M82', 'M90'],
  ...['N08', 'N16', 'N22', 'N29', 'N33', 'N37', 'N51', 'N74', 'N77', 'P75'],
);

/** What is no disease, and so no dagger code: organisms, external causes, factors that influence health. */
export const neverDagger: CodeSet = icd10('B95-B98', 'V01-Y98', 'Z00-Z99');

/** The convention that holds for every asterisk code. */
export const asteriskBeside = Object.freeze({
  because: 'An asterisk code is used only together with the dagger code of the disease behind it.',
  source: 'Coding recommendation of IPG227, and the guide to the use of ICD-10',
});

const diabetes = icd10('E10-E14', 'O24');
const neoplasms = icd10('C00-D48');

/** An asterisk code, and the dagger codes that it may stand beside. */
export interface Dagger extends Companion {
  /** Dagger codes of several manifestations, behind which each is followed by what says more of it. */
  readonly ofSeveral?: CodeSet;
}

/** Asterisk codes whose dagger code ICD-10 names. */
export const daggersOfAsterisks: readonly Dagger[] = Object.freeze([
  {
    codes: icd10('F00'),
    companions: icd10('G30'),
    where: 'BESIDE',
    proposed: ['G30.9'],
    because: 'Dementia in Alzheimer disease stands beside the disease itself.',
    source: checker,
  },
  {
    codes: icd10('G59.0', 'G63.2', 'H28.0', 'H36.0', 'M14.2', 'N08.3'),
    companions: diabetes,
    ofSeveral: icd10('E10.7', 'E11.7', 'E12.7', 'E13.7', 'E14.7'),
    where: 'BESIDE',
    proposed: [],
    because: 'A manifestation of diabetes stands beside the diabetes.',
    source: classification,
  },
  {
    codes: icd10('D63.0', 'G53.3', 'G55.0', 'G63.1', 'M36.1', 'M90.6', 'M90.7'),
    companions: neoplasms,
    where: 'BESIDE',
    proposed: [],
    because: 'A manifestation of a neoplasm stands beside the neoplasm.',
    source: classification,
  },
  {
    codes: icd10('G53.0'),
    companions: icd10('B02.2'),
    where: 'BESIDE',
    proposed: ['B02.2'],
    because: 'Neuralgia after zoster stands beside the zoster.',
    source: classification,
  },
  {
    codes: icd10('J99.0'),
    companions: icd10('M05.1'),
    where: 'BESIDE',
    proposed: ['M05.1'],
    because: 'Rheumatoid lung disease stands beside the arthritis.',
    source: classification,
  },
  {
    codes: icd10('M07.0-M07.3', 'M09.0'),
    companions: icd10('L40.5'),
    where: 'BESIDE',
    proposed: ['L40.5'],
    because: 'A psoriatic arthropathy stands beside the psoriasis.',
    source: classification,
  },
  {
    codes: icd10('M07.4', 'M09.1'),
    companions: icd10('K50'),
    where: 'BESIDE',
    proposed: [],
    because: "An arthropathy in Crohn's disease stands beside the disease itself.",
    source: classification,
  },
  {
    codes: icd10('M07.5', 'M09.2'),
    companions: icd10('K51'),
    where: 'BESIDE',
    proposed: [],
    because: 'An arthropathy in ulcerative colitis stands beside the colitis.',
    source: classification,
  },
  {
    codes: icd10('P75'),
    companions: icd10('E84.1'),
    where: 'BESIDE',
    proposed: ['E84.1'],
    because: 'Meconium ileus stands beside cystic fibrosis.',
    source: classification,
  },
]);

/** A secondary neoplasm comes from a primary one, which is recorded, if only as a history. */
export const primariesOfSecondaries: readonly Companion[] = Object.freeze([
  {
    codes: icd10('C77-C79'),
    companions: icd10('C00-C76', 'C80-C97', 'D32.9', 'Z85'),
    where: 'ANYWHERE',
    proposed: [],
    because: 'A secondary neoplasm is recorded with its primary one, or with the history of that.',
    source: checker,
  },
]);

/** Codes that say that there are several of others. */
export interface Several extends Convention {
  readonly others: CodeSet;
}

/** Several primary neoplasms are each recorded. */
export const severalPrimaries: readonly Several[] = Object.freeze([
  {
    codes: icd10('C97'),
    others: icd10('C00-C76', 'C80-C96'),
    because: 'Each of several primary neoplasms has a code of its own.',
    source: checker,
  },
]);

/** The birth of two or more comes from a pregnancy with as many. */
export const gestationsOfBirths: readonly Companion[] = Object.freeze([
  {
    codes: icd10('Z37.2-Z37.7'),
    companions: icd10('O30'),
    where: 'ANYWHERE',
    proposed: [],
    because: 'The birth of two or more is recorded with the multiple pregnancy.',
    source: checker,
  },
]);

/** A hernia beside a stoma is recorded with the stoma. */
export const stomasOfHernias: readonly Companion[] = Object.freeze([
  {
    codes: icd10('K43.3-K43.5'),
    companions: icd10('Z93'),
    where: 'ANYWHERE',
    proposed: ['Z93.9'],
    because: 'A hernia beside a stoma is recorded with the stoma.',
    source: checker,
  },
]);

/** The emergency code of Zika virus disease stands in front of what it is. The source names two fevers, so both count. */
export const feversOfZika: readonly Companion[] = Object.freeze([
  {
    codes: icd10('U06.8'),
    companions: icd10('A92.8', 'A92.9'),
    where: 'DIRECTLY_BEHIND',
    proposed: ['A92.8'],
    because: 'Zika virus disease is told by two codes, the emergency code first.',
    source: checker,
  },
]);

/** A poisoning says the drug itself, which is then no adverse effect. */
const poisonings = icd10('T36-T50');

/** What a drug has done is followed by the drug. */
export const drugsOfEffects: readonly Companion[] = Object.freeze([
  {
    codes: icd10(
      ...['D59.2', 'E06.4', 'E16.0', 'E24.2', 'E27.3', 'E66.1', 'G25.1', 'G25.6', 'G44.4', 'G72.0'],
      ...['I95.2', 'K85.3', 'L10.5', 'L64.0', 'M10.2', 'M34.2', 'M80.4', 'M81.4', 'M83.5', 'N14.1'],
    ),
    companions: icd10('Y40-Y59'),
    unless: poisonings,
    where: 'DIRECTLY_BEHIND',
    proposed: [],
    because: 'What a drug has done is followed directly by the drug.',
    source: checker,
  },
  {
    codes: icd10('G62.0'),
    companions: icd10('Y40-Y59', 'Y88.0'),
    unless: poisonings,
    where: 'DIRECTLY_BEHIND',
    proposed: [],
    because:
      'Polyneuropathy due to a drug is followed directly by the drug, or by its late effect.',
    source: checker,
  },
  {
    codes: icd10('L23.3', 'L25.1', 'L27.0', 'L27.1'),
    companions: icd10('Y10-Y59'),
    unless: poisonings,
    where: 'ANYWHERE',
    proposed: [],
    because: 'Dermatitis due to a drug is recorded with the drug.',
    source: checker,
  },
]);

/** Codes that another code does not follow, where a third may say both. */
export interface NotFollowed extends Succession {
  /** The code of four characters that says both, so that it may be followed; null where there is none for certain. */
  readonly instead: string | null;
  /** Whether the code that follows only repeats, so that it may go. */
  readonly isRepeated: boolean;
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
}

const drugs = icd10('Y40-Y59');

/** A condition that is not due to a drug, and the one that is. */
function notDueToDrug(code: string, instead: string | null, because: string): NotFollowed {
  return { codes: icd10(code), next: drugs, instead, isRepeated: false, because, source: checker };
}

/** Conditions that are not directly followed by an external cause. */
export const causesNotExpected: readonly NotFollowed[] = Object.freeze([
  notDueToDrug('E16.2', 'E16.0', 'Hypoglycaemia due to a drug is E16.0.'),
  notDueToDrug('G62.9', 'G62.0', 'Polyneuropathy due to a drug is G62.0.'),
  notDueToDrug('I95.9', 'I95.2', 'Hypotension due to a drug is I95.2.'),
  notDueToDrug('K85.9', 'K85.3', 'Pancreatitis due to a drug is K85.3.'),
  notDueToDrug('M10.9', 'M10.2', 'Gout due to a drug is M10.2.'),
  notDueToDrug('R25.1', 'G25.1', 'Tremor due to a drug is G25.1.'),
  notDueToDrug('R51', 'G44.4', 'Headache due to a drug is G44.4.'),
  {
    codes: icd10('A09', 'K52.0', 'K52.2-K52.9'),
    next: drugs,
    instead: null,
    isRepeated: false,
    because: 'Gastroenteritis due to a drug has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('L30'),
    next: icd10('Y10-Y59'),
    instead: null,
    isRepeated: false,
    because: 'Dermatitis due to a drug has codes of its own.',
    source: checker,
  },
  {
    codes: icd10('R29.6'),
    next: icd10('W00-W19'),
    instead: null,
    isRepeated: true,
    because: 'A tendency to fall is no injury that a fall explains.',
    source: checker,
  },
  {
    codes: icd10('N99.3'),
    next: icd10('Y83', 'Y84'),
    instead: null,
    isRepeated: true,
    because:
      'Prolapse of the vault after hysterectomy says itself that it comes from an operation.',
    source: checker,
  },
  {
    codes: icd10('T80-T88'),
    next: icd10('Y83.8', 'Y83.9', 'Y84.8', 'Y84.9'),
    instead: null,
    isRepeated: true,
    severity: 'WARNING',
    because: 'A complication of care says itself that care led to it.',
    source: checker,
  },
]);

/** Infections that are not directly followed by an organism. */
export const organismsNotExpected: readonly NotFollowed[] = Object.freeze([
  {
    codes: icd10('A40', 'A41.0-A41.5', 'A41.9'),
    next: icd10('B95', 'B96'),
    instead: null,
    isRepeated: true,
    because: 'The code of a sepsis says its organism.',
    source: checker,
  },
  {
    codes: icd10('A41.8'),
    next: icd10('B95', 'B96'),
    instead: null,
    isRepeated: false,
    severity: 'WARNING',
    because: 'The code of a sepsis says its organism, unless there is none for it.',
    source: checker,
  },
  {
    codes: icd10('U07.1', 'U07.2'),
    next: icd10('B34.2', 'B97.2'),
    instead: null,
    isRepeated: true,
    because: 'The code of COVID-19 says that it is a coronavirus.',
    source: checker,
  },
  {
    codes: icd10('J18'),
    next: icd10('B95', 'B96', 'B97.2', 'B98'),
    instead: null,
    isRepeated: false,
    because: 'Pneumonia of a known organism has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('I83.0', 'L89', 'L97'),
    next: icd10('B95', 'B96'),
    instead: null,
    isRepeated: false,
    severity: 'WARNING',
    because: 'An ulcer of the skin is not directly followed by an organism.',
    source: checker,
  },
]);
