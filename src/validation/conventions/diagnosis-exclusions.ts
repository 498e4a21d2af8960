import type { Severity } from '../../model/index.js';
import type { Exclusion, Rivals, Succession } from '../checks.js';
import { icd10 } from '../code-set.js';

const checker = 'A public checker of coders in NHS Wales (coding-errors, MIT)';
/** That two do not stand together is the checker's; which code says both is read from the titles. */
const checkerAndTitles = `${checker}, and the titles of ICD-10`;

/** An exclusion that may weigh less than its rule. */
export interface Weighed extends Exclusion {
  /** Where both codes may be right. */
  readonly severity?: Severity;
}

/** Codes in place of which another is recorded where they stand beside others. */
export interface Combination extends Weighed {
  /** The code that says both, or the category it is chosen from. */
  readonly expected: string;
  /** Whether it takes the place of both, or of the code alone, beside which the others stay. */
  readonly takes: 'BOTH' | 'ONE';
}

/** Symptoms, each with the diagnoses that explain it. */
export const symptoms: readonly Exclusion[] = Object.freeze([
  {
    codes: icd10('R07'),
    others: icd10('I21', 'I22'),
    because: 'Pain in the chest is a symptom of a myocardial infarction.',
    source: checker,
  },
  {
    codes: icd10('R10'),
    others: icd10('K35-K37'),
    because: 'Pain in the abdomen is a symptom of appendicitis.',
    source: checker,
  },
  {
    codes: icd10('R56.8'),
    others: icd10('G40', 'G41'),
    because: 'A fit is a symptom of epilepsy.',
    source: checker,
  },
  {
    codes: icd10('R06.0'),
    others: icd10('J12-J18'),
    because: 'Shortness of breath is a symptom of pneumonia.',
    source: checker,
  },
  {
    codes: icd10('R03.0'),
    others: icd10('I10'),
    because: 'A raised reading of the blood pressure is for those who have no hypertension.',
    source: checker,
  },
  {
    codes: icd10('R25.1'),
    others: icd10('G20', 'G21'),
    because: 'Tremor is a symptom of parkinsonism.',
    source: checker,
  },
  {
    codes: icd10('R68.8'),
    others: icd10('N17', 'K72.9', 'I50', 'I51'),
    because: 'That several organs fail is not told beside the failure of each of them.',
    source: checker,
  },
  {
    codes: icd10('D64'),
    others: icd10('C90-C95'),
    because: 'Anaemia comes with myeloma and leukaemia.',
    source: checker,
  },
  {
    codes: icd10('H54'),
    others: icd10('G45.3'),
    because: 'Loss of vision is what amaurosis fugax is.',
    source: checker,
  },
  {
    codes: icd10('J81'),
    others: icd10(
      'I00-I01',
      'I05-I10',
      'I11.9',
      'I12',
      'I15',
      'I20-I35',
      'I38-I40',
      'I49',
      'I51',
      'I52',
    ),
    because: 'Fluid in the lungs comes of the disease of the heart.',
    source: checker,
  },
  {
    codes: icd10('K59.0'),
    others: icd10(
      'K40.0',
      'K40.3',
      'K41.3',
      'K42.0',
      'K43.0',
      'K43.3',
      'K43.6',
      'K44.0',
      'K45.0',
      'K46.0',
      'K56',
    ),
    because: 'Constipation is a symptom of an obstruction of the bowel.',
    source: checker,
  },
  {
    codes: icd10('N36.8'),
    others: icd10('N40'),
    because: 'Obstruction of the urethra is a symptom of an enlarged prostate.',
    source: checker,
  },
]);

/** Codes that leave open what others of the same disease say. */
export const unspecified: readonly Weighed[] = Object.freeze([
  {
    codes: icd10('F03'),
    others: icd10('F01', 'F02'),
    because: 'The kind of a dementia is stated by its code.',
    source: checker,
  },
  {
    codes: icd10('H91.9'),
    others: icd10('H90', 'H91.0-H91.3', 'H91.8'),
    because: 'The kind of a hearing loss is stated by its code.',
    source: checker,
  },
  {
    codes: icd10('I27.9'),
    others: icd10('I26.0'),
    because: 'A pulmonary embolism with cor pulmonale says which disease of the heart it is.',
    source: checker,
  },
  {
    codes: icd10('I46.9'),
    others: icd10('I46.0', 'I46.1'),
    because: 'How a cardiac arrest ended is stated by its code.',
    source: checker,
  },
  {
    codes: icd10('I50.9'),
    others: icd10('I50.0'),
    because: 'The kind of a heart failure is stated by its code.',
    source: checker,
  },
  {
    codes: icd10('I64'),
    others: icd10('I63'),
    because: 'A stroke that is known to be an infarction is recorded as an infarction.',
    source: checker,
  },
  {
    codes: icd10('I73.9'),
    others: icd10('I70.2', 'I72.3', 'I72.4', 'I74.3-I74.5'),
    because: 'What is wrong with the arteries of a limb is stated by its code.',
    source: checker,
  },
  {
    codes: icd10('N19'),
    others: icd10('N18.4', 'N18.5'),
    because: 'Kidney failure is stated by the stage of the kidney disease.',
    source: checker,
  },
  {
    codes: icd10('J22'),
    others: icd10('J18'),
    severity: 'WARNING',
    because: 'Pneumonia says more than an infection of the lower airways.',
    source: checker,
  },
  {
    codes: icd10('K52.9'),
    others: icd10('A09'),
    severity: 'WARNING',
    because: 'Where diarrhoea is infectious, it is not recorded as one of no known kind.',
    source: checker,
  },
  {
    codes: icd10('A49.9'),
    others: icd10('A41'),
    severity: 'WARNING',
    because: 'Sepsis says more than an infection with bacteria.',
    source: checker,
  },
  {
    codes: icd10('G93.4'),
    others: icd10('G04'),
    severity: 'WARNING',
    because: 'Encephalitis says more than a disease of the brain.',
    source: checker,
  },
  {
    codes: icd10('I38'),
    others: icd10('I08'),
    severity: 'WARNING',
    because: 'Which valves are diseased is stated by the code of several valves.',
    source: checker,
  },
  {
    codes: icd10('J18.9'),
    others: icd10('J16'),
    severity: 'WARNING',
    because: 'The organism of a pneumonia is stated by its code.',
    source: checker,
  },
  {
    codes: icd10('J40'),
    others: icd10('J20'),
    severity: 'WARNING',
    because: 'Whether a bronchitis is acute is stated by its code.',
    source: checker,
  },
  {
    codes: icd10('L25.9', 'L30.9'),
    others: icd10('L23', 'L24'),
    severity: 'WARNING',
    because: 'The cause of a dermatitis is stated by its code.',
    source: checker,
  },
  {
    codes: icd10('M71.9'),
    others: icd10('M70', 'M71.5', 'M77'),
    severity: 'WARNING',
    because: 'The kind of a bursitis is stated by its code.',
    source: checker,
  },
  {
    codes: icd10('T78.4'),
    others: icd10('L23-L25', 'L27'),
    severity: 'WARNING',
    because: 'An allergy of the skin is stated by its code.',
    source: checker,
  },
  {
    codes: icd10('T88.7'),
    others: icd10('L23.3', 'L25.1', 'L27'),
    severity: 'WARNING',
    because: 'A reaction of the skin to a drug is stated by its code.',
    source: checker,
  },
]);

/** Codes that are part of what another code stands for. */
export const included: readonly Weighed[] = Object.freeze([
  {
    codes: icd10('D57.3'),
    others: icd10('D56', 'D57.0', 'D57.1'),
    because: 'The trait is part of the sickle-cell disorder or thalassaemia.',
    source: checker,
  },
  {
    codes: icd10('F03'),
    others: icd10('F05.1'),
    because: 'That there is a dementia is part of a delirium superimposed on one.',
    source: checker,
  },
  {
    codes: icd10('F10-F16', 'F18'),
    others: icd10('F19'),
    severity: 'WARNING',
    because: 'Each of several drugs is part of the use of several.',
    source: checker,
  },
  {
    codes: icd10('I11', 'I12'),
    others: icd10('I13'),
    because: 'Disease of heart or kidney is part of hypertensive heart and kidney disease.',
    source: checker,
  },
  {
    codes: icd10('I34', 'I35'),
    others: icd10('I08.0'),
    because: 'The mitral and the aortic valve are both part of a disease of both.',
    source: checker,
  },
  {
    codes: icd10('I50.1'),
    others: icd10('I50.0'),
    because: 'Failure of the left ventricle is part of congestive heart failure.',
    source: checker,
  },
  {
    codes: icd10('I65'),
    others: icd10('I63.0-I63.2'),
    severity: 'WARNING',
    because: 'The closed artery is part of the infarction that it caused.',
    source: checker,
  },
  {
    codes: icd10('J22'),
    others: icd10('J44.0'),
    because: 'The infection is part of chronic obstructive disease with one.',
    source: checker,
  },
  {
    codes: icd10('J44.9'),
    others: icd10('J43.9'),
    because: 'Obstructive disease is part of emphysema.',
    source: checker,
  },
  {
    codes: icd10('J13-J18'),
    others: icd10('J10.0', 'J11.0'),
    severity: 'WARNING',
    because: 'Pneumonia is part of influenza with pneumonia.',
    source: checker,
  },
  {
    codes: icd10('M25.6'),
    others: icd10('M24.6'),
    because: 'Stiffness is part of the ankylosis of a joint.',
    source: checker,
  },
  {
    codes: icd10('N17.9'),
    others: icd10('T79.5'),
    because: 'Kidney failure is part of traumatic anuria.',
    source: checker,
  },
  {
    codes: icd10('N20'),
    others: icd10('N13.2'),
    severity: 'WARNING',
    because: 'The stone is part of hydronephrosis with a stone.',
    source: checker,
  },
  {
    codes: icd10('N20.0', 'N20.1'),
    others: icd10('N20.2'),
    because: 'The stone of the kidney or ureter is part of stones in both.',
    source: checker,
  },
  {
    codes: icd10('O20'),
    others: icd10('O00-O08'),
    because: 'Bleeding is part of a pregnancy that ends in abortion.',
    source: checker,
  },
  {
    codes: icd10('O32.0-O32.4', 'O32.6-O32.9', 'O33'),
    others: icd10('O64', 'O65', 'O66.0-O66.3'),
    because: 'The position or the disproportion is part of the labour that it obstructed.',
    source: checker,
  },
  {
    codes: icd10('Z21'),
    others: icd10('B20-B24'),
    because: 'Infection with HIV is part of the disease that it caused.',
    source: checker,
  },
  {
    codes: icd10('Z72.1'),
    others: icd10('F10.2'),
    because: 'Use of alcohol is part of dependence on it.',
    source: checker,
  },
  {
    codes: icd10('Z72.6'),
    others: icd10('F63.0'),
    severity: 'WARNING',
    because: 'Gambling is part of pathological gambling.',
    source: checker,
  },
  {
    codes: icd10('Z86.7'),
    others: icd10('I69'),
    severity: 'WARNING',
    because: 'A past stroke is part of what it left behind.',
    source: checker,
  },
]);

/** Codes that together are recorded by another. */
export const combinations: readonly Combination[] = Object.freeze([
  {
    codes: icd10('F80'),
    others: icd10('F81', 'F82'),
    expected: 'F83.X',
    takes: 'BOTH',
    because: 'Disorders of several developments have a code of their own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('I35.0'),
    others: icd10('I35.1'),
    expected: 'I35.2',
    takes: 'BOTH',
    because: 'A narrow aortic valve that leaks has a code of its own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('I83.0'),
    others: icd10('I83.1'),
    expected: 'I83.2',
    takes: 'BOTH',
    because: 'Varicose veins with both ulcer and inflammation have a code of their own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('J44.9'),
    others: icd10('J12-J18'),
    expected: 'J44.0',
    takes: 'ONE',
    because: 'Chronic obstructive disease with pneumonia is one with an infection.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('J10.1', 'J10.8'),
    others: icd10('J13-J18'),
    expected: 'J10.0',
    takes: 'BOTH',
    severity: 'WARNING',
    because: 'Influenza with pneumonia has a code of its own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('J11.1', 'J11.8'),
    others: icd10('J13-J18'),
    expected: 'J11.0',
    takes: 'BOTH',
    severity: 'WARNING',
    because: 'Influenza with pneumonia has a code of its own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('J85.2'),
    others: icd10('J12-J18'),
    expected: 'J85.1',
    takes: 'BOTH',
    severity: 'WARNING',
    because: 'An abscess of the lung with pneumonia has a code of its own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('K29.7'),
    others: icd10('K29.8'),
    expected: 'K29.9',
    takes: 'BOTH',
    because: 'Gastritis with duodenitis has a code of its own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('K80.2'),
    others: icd10('K81.0'),
    expected: 'K80.0',
    takes: 'BOTH',
    because: 'Gallstones with acute cholecystitis have a code of their own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('K80.2'),
    others: icd10('K81.1', 'K81.8', 'K81.9'),
    expected: 'K80.1',
    takes: 'BOTH',
    because: 'Gallstones with cholecystitis have a code of their own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('M16'),
    others: icd10('M17-M19'),
    expected: 'M15',
    takes: 'BOTH',
    severity: 'WARNING',
    because: 'Arthrosis of several joints has a category of its own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('M17'),
    others: icd10('M18', 'M19'),
    expected: 'M15',
    takes: 'BOTH',
    severity: 'WARNING',
    because: 'Arthrosis of several joints has a category of its own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('M18'),
    others: icd10('M19'),
    expected: 'M15',
    takes: 'BOTH',
    severity: 'WARNING',
    because: 'Arthrosis of several joints has a category of its own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('N20.0'),
    others: icd10('N20.1'),
    expected: 'N20.2',
    takes: 'BOTH',
    because: 'Stones in both kidney and ureter have a code of their own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('P59.9'),
    others: icd10('P07.2', 'P07.3'),
    expected: 'P59.0',
    takes: 'ONE',
    because: 'The jaundice of a baby born too early has a code of its own.',
    source: checkerAndTitles,
  },
  {
    codes: icd10('S27.0'),
    others: icd10('S27.1'),
    expected: 'S27.2',
    takes: 'BOTH',
    because: 'Air and blood around the lung have a code together.',
    source: checkerAndTitles,
  },
]);

/** Stages, degrees and grades, of which one is recorded. */
export const stages: readonly Rivals[] = Object.freeze([
  {
    codes: icd10('N18.1-N18.5', 'N18.9'),
    because: 'A chronic kidney disease has one stage.',
    source: checker,
  },
  {
    codes: icd10('K64.0-K64.3'),
    because: 'Haemorrhoids have one degree.',
    source: checker,
  },
  {
    codes: icd10('L89'),
    because: 'Pressure ulcers are recorded by one stage, where there are several by the highest.',
    source: checker,
  },
  {
    codes: icd10('N87.0', 'N87.1', 'N87.9', 'D06.9'),
    because: 'A neoplasia of the cervix has one grade.',
    source: checker,
  },
  {
    codes: icd10('N89.0', 'N89.1', 'D07.2'),
    because: 'A neoplasia of the vagina has one grade.',
    source: checker,
  },
  {
    codes: icd10('N42.3', 'D07.5', 'C61'),
    because: 'A neoplasia of the prostate has one grade.',
    source: checker,
  },
]);

/** Types and kinds, of which only one can be true. */
export const types: readonly Weighed[] = Object.freeze([
  {
    codes: icd10('E10'),
    others: icd10('E11', 'E14'),
    because: 'A diabetes is of one type.',
    source: checker,
  },
  {
    codes: icd10('E11'),
    others: icd10('E14'),
    because: 'A diabetes is of one type.',
    source: checker,
  },
  {
    codes: icd10('H54.0'),
    others: icd10('H54.4'),
    because: 'Blindness is of one eye or of both.',
    source: checker,
  },
  {
    codes: icd10('K22.2'),
    others: icd10('Q39.4'),
    because: 'A narrow oesophagus was so at birth or became so.',
    source: checker,
  },
  {
    codes: icd10('U07.1'),
    others: icd10('U07.2', 'U07.3'),
    because: 'The virus was identified, or it was not, or the illness is past.',
    source: checker,
  },
  {
    codes: icd10('U07.2'),
    others: icd10('B34.2', 'U07.3', 'Z03.8', 'Z11.5'),
    because: 'A diagnosis without the virus identified is neither a suspicion nor past.',
    source: checker,
  },
  {
    codes: icd10('U07.3'),
    others: icd10('U07.4'),
    because: 'An illness that is past has no condition that goes on.',
    source: checker,
  },
  {
    codes: icd10('F32'),
    others: icd10('F33'),
    severity: 'WARNING',
    because: 'A depressive episode is the only one or one of several.',
    source: checker,
  },
  {
    codes: icd10('F30'),
    others: icd10('F31'),
    severity: 'WARNING',
    because: 'A manic episode is one alone or part of a bipolar disorder.',
    source: checker,
  },
  {
    codes: icd10('Z51.5'),
    others: icd10('Z51.8'),
    severity: 'WARNING',
    because:
      'Palliative care is recorded as such, and other care beside it only when it is something else.',
    source: checker,
  },
]);

/** Complications after a myocardial infarction, with the infarction itself. */
export const afterInfarction: readonly Exclusion[] = Object.freeze([
  {
    codes: icd10('I23'),
    others: icd10('I21', 'I22'),
    because: 'A complication that follows an infarction is recorded when that is over.',
    source: checker,
  },
]);

/** Conditions that the chapter of pregnancy has codes of its own for. */
export const inPregnancy: readonly Weighed[] = Object.freeze([
  {
    codes: icd10('A40', 'A41'),
    others: icd10('O03-O07', 'O08.0', 'O75.3', 'O85'),
    severity: 'WARNING',
    because: 'Sepsis after abortion or birth has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('D64.9'),
    others: icd10('O99.0'),
    because: 'Anaemia in pregnancy has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('E10.9', 'E11.9', 'E14.9'),
    others: icd10('O00-O99'),
    because: 'Diabetes in pregnancy has a category of its own.',
    source: checker,
  },
  {
    codes: icd10('E10.0-E10.8', 'E11.0-E11.8', 'E14.0-E14.8'),
    others: icd10('O00-O99'),
    severity: 'WARNING',
    because: 'Diabetes in pregnancy has a category of its own, which does not say what came of it.',
    source: checker,
  },
  {
    codes: icd10('R11'),
    others: icd10('O21'),
    because: 'Vomiting in pregnancy has a category of its own.',
    source: checker,
  },
  {
    codes: icd10('R75', 'Z21'),
    others: icd10('O98'),
    severity: 'WARNING',
    because: 'An infection of the mother has a category of its own.',
    source: checker,
  },
  {
    codes: icd10('Z33'),
    others: icd10('O00-O99'),
    because: 'A pregnancy is incidental only where nothing else is recorded of it.',
    source: checker,
  },
]);

/** Conditions that the chapter of newborns has codes of its own for. */
export const ofNewborns: readonly Weighed[] = Object.freeze([
  {
    codes: icd10('E86'),
    others: icd10('P74.1'),
    because: 'Dehydration of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('A56', 'A74'),
    others: icd10('P23.1'),
    severity: 'WARNING',
    because: 'Infection with chlamydia of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('B00'),
    others: icd10('P35.2'),
    severity: 'WARNING',
    because: 'Herpes of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('G70'),
    others: icd10('P94.0'),
    severity: 'WARNING',
    because: 'Myasthenia of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('G91'),
    others: icd10('P37.1', 'P91.7'),
    severity: 'WARNING',
    because: 'Hydrocephalus of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('H40'),
    others: icd10('P15.3'),
    severity: 'WARNING',
    because: 'Glaucoma of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('I49', 'R00'),
    others: icd10('P29.1'),
    severity: 'WARNING',
    because: 'An irregular heartbeat of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('I50'),
    others: icd10('P29.0'),
    severity: 'WARNING',
    because: 'Heart failure of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('J12'),
    others: icd10('P23.0', 'P35.0'),
    severity: 'WARNING',
    because: 'Viral pneumonia of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('J15', 'J16'),
    others: icd10('P23'),
    severity: 'WARNING',
    because: 'Pneumonia of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('J43'),
    others: icd10('P25.0'),
    severity: 'WARNING',
    because: 'Emphysema of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('J93'),
    others: icd10('P25.1'),
    severity: 'WARNING',
    because: 'Air around the lung of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('J98'),
    others: icd10('P28.3', 'P28.4'),
    severity: 'WARNING',
    because: 'A pause of breathing of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('K65'),
    others: icd10('P78.0', 'P78.1'),
    severity: 'WARNING',
    because: 'Peritonitis of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('L02.2'),
    others: icd10('P38'),
    severity: 'WARNING',
    because: 'Inflammation around the navel of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('L50'),
    others: icd10('P83.8'),
    severity: 'WARNING',
    because: 'A rash of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('R11'),
    others: icd10('P92.0'),
    severity: 'WARNING',
    because: 'Vomiting of a newborn has a code of its own.',
    source: checker,
  },
  {
    codes: icd10('T68'),
    others: icd10('P80'),
    severity: 'WARNING',
    because: 'Hypothermia of a newborn has a code of its own.',
    source: checker,
  },
]);

/** A delivery without complication, with what complicates one. */
export const normalDelivery: readonly Exclusion[] = Object.freeze([
  {
    codes: icd10('O80.0', 'O82.0'),
    others: icd10('O10-O16', 'O20-O48', 'O60-O75', 'O85-O92', 'O94-O99'),
    because: 'The code of a delivery is for one that nothing else is recorded of.',
    source: checker,
  },
]);

/** Secondary neoplasms with cancers of blood and lymph. */
export const bloodCancers: readonly Exclusion[] = Object.freeze([
  {
    codes: icd10('C77-C79'),
    others: icd10('C81-C96'),
    unless: icd10('C00-C75', 'C80', 'Z85'),
    because:
      'A cancer of blood or lymph has no secondary neoplasms; where there are some, they come of another.',
    source: checker,
  },
]);

/** Screenings, with what they look for. */
export const screenings: readonly Weighed[] = Object.freeze([
  {
    codes: icd10('Z12.1'),
    others: icd10('C18-C21', 'D12'),
    because: 'Where a screening of the bowel finds something, that is recorded in its place.',
    source: checker,
  },
  {
    codes: icd10('Z12.1'),
    others: icd10('K55-K64'),
    severity: 'WARNING',
    because: 'Where a screening of the bowel finds something, that is recorded in its place.',
    source: checker,
  },
]);

/** Drunkenness, with poisoning by drugs. */
export const intoxications: readonly Exclusion[] = Object.freeze([
  {
    codes: icd10('F10.0'),
    others: icd10('T36-T50'),
    unless: icd10('T51.0'),
    because: 'Drunkenness beside a poisoning is recorded with the toxic effect of alcohol.',
    source: checker,
  },
]);

/** Diabetes that stands in front of what comes of it. */
export const diabetesFirst: readonly Succession[] = Object.freeze([
  {
    codes: icd10('E10.5', 'E11.5', 'E14.5'),
    next: icd10('L97'),
    because:
      'An ulcer of the leg stands behind the diabetes with disease of the arteries that it comes of.',
    source: checker,
  },
]);
