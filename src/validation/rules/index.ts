import type { Rule } from '../rule.js';
import { conditionContradicted } from './condition-contradicted.js';
import { deliveryWithComplication } from './delivery-with-complication.js';
import { drunkennessWithPoisoning } from './drunkenness-with-poisoning.js';
import { editionNotInForce } from './edition-not-in-force.js';
import { excludedByANote } from './excluded-by-a-note.js';
import { generalCodeForNewborn } from './general-code-for-newborn.js';
import { generalCodeInPregnancy } from './general-code-in-pregnancy.js';
import { headingRecorded } from './heading-recorded.js';
import { includedInAnotherCode } from './included-in-another-code.js';
import { infarctionWithWhatFollows } from './infarction-with-what-follows.js';
import { lateralityBeforeSite } from './laterality-before-site.js';
import { letterForDigit } from './letter-for-digit.js';
import { levelsOfSpine } from './levels-of-spine.js';
import { localCharacter } from './local-character.js';
import { methodFirst } from './method-first.js';
import { oneCodeForBoth } from './one-code-for-both.js';
import { screeningWithFinding } from './screening-with-finding.js';
import { secondPlace } from './second-place.js';
import { secondaryOfBloodCancer } from './secondary-of-blood-cancer.js';
import { siteBeforeMethod } from './site-before-method.js';
import { siteFirst } from './site-first.js';
import { stagesOfOneDisease } from './stages-of-one-disease.js';
import { stepMissing } from './step-missing.js';
import { stepOrder } from './step-order.js';
import { symptomWithItsCause } from './symptom-with-its-cause.js';
import { tooManyCodes } from './too-many-codes.js';
import { typesThatExcludeEachOther } from './types-that-exclude-each-other.js';
import { ulcerBeforeDiabetes } from './ulcer-before-diabetes.js';
import { unknownCode } from './unknown-code.js';
import { unreadableCode } from './unreadable-code.js';
import { unspecifiedBesideSpecified } from './unspecified-beside-specified.js';
import { wrongChoice } from './wrong-choice.js';
import { wrongCodeSystem } from './wrong-code-system.js';

/** Every rule, in the order their findings are reported: is it a code, is it the right one, is it there, is it in its place. */
export const allRules: readonly Rule[] = Object.freeze([
  // What is written
  unreadableCode,
  letterForDigit,
  localCharacter,
  wrongCodeSystem,
  // Codes
  unknownCode,
  headingRecorded,
  editionNotInForce,
  wrongChoice,
  // Totality
  stepMissing,
  conditionContradicted,
  tooManyCodes,
  levelsOfSpine,
  symptomWithItsCause,
  unspecifiedBesideSpecified,
  includedInAnotherCode,
  oneCodeForBoth,
  stagesOfOneDisease,
  typesThatExcludeEachOther,
  infarctionWithWhatFollows,
  generalCodeInPregnancy,
  generalCodeForNewborn,
  deliveryWithComplication,
  secondaryOfBloodCancer,
  screeningWithFinding,
  drunkennessWithPoisoning,
  excludedByANote,
  // Sequencing
  secondPlace,
  stepOrder,
  methodFirst,
  siteFirst,
  siteBeforeMethod,
  lateralityBeforeSite,
  ulcerBeforeDiabetes,
]);
