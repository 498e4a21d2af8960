import type { Rule } from '../rule.js';
import { anaestheticFirst } from './anaesthetic-first.js';
import { areasOfEchocardiography } from './areas-of-echocardiography.js';
import { arteriesOfHaemorrhoids } from './arteries-of-haemorrhoids.js';
import { asteriskFirst } from './asterisk-first.js';
import { asteriskWithoutDagger } from './asterisk-without-dagger.js';
import { biopsyWithExcision } from './biopsy-with-excision.js';
import { causeNotExpected } from './cause-not-expected.js';
import { companionMissing } from './companion-missing.js';
import { conditionContradicted } from './condition-contradicted.js';
import { contradictingSides } from './contradicting-sides.js';
import { conversionWithoutTarget } from './conversion-without-target.js';
import { defaultNotUsed } from './default-not-used.js';
import { deliveryTwice } from './delivery-twice.js';
import { deliveryWithComplication } from './delivery-with-complication.js';
import { diagnosisMissing } from './diagnosis-missing.js';
import { directlyAfter } from './directly-after.js';
import { drugMissing } from './drug-missing.js';
import { drugsProcured } from './drugs-procured.js';
import { drunkennessWithPoisoning } from './drunkenness-with-poisoning.js';
import { editionNotInForce } from './edition-not-in-force.js';
import { examinationWithTreatment } from './examination-with-treatment.js';
import { excludedByANote } from './excluded-by-a-note.js';
import { failedApproach } from './failed-approach.js';
import { fifthCharacter } from './fifth-character.js';
import { frontPlace } from './front-place.js';
import { generalCodeForNewborn } from './general-code-for-newborn.js';
import { generalCodeInPregnancy } from './general-code-in-pregnancy.js';
import { gestationNotStated } from './gestation-not-stated.js';
import { hazardBeforeIllness } from './hazard-before-illness.js';
import { headingRecorded } from './heading-recorded.js';
import { imageControlNotStated } from './image-control-not-stated.js';
import { includedInAnotherCode } from './included-in-another-code.js';
import { includedInOperation } from './included-in-operation.js';
import { infarctionWithWhatFollows } from './infarction-with-what-follows.js';
import { lateralityBeforeSite } from './laterality-before-site.js';
import { letterForDigit } from './letter-for-digit.js';
import { levelsOfSpine } from './levels-of-spine.js';
import { levelsStatedTwice } from './levels-stated-twice.js';
import { levelsWithoutOperation } from './levels-without-operation.js';
import { localCharacter } from './local-character.js';
import { methodFirst } from './method-first.js';
import { methodsThatExclude } from './methods-that-exclude.js';
import { minimalAccessFirst } from './minimal-access-first.js';
import { moreCodesThanFields } from './more-codes-than-fields.js';
import { multipleGestationMissing } from './multiple-gestation-missing.js';
import { neverFirst } from './never-first.js';
import { neverRecorded } from './never-recorded.js';
import { nothingRecommended } from './nothing-recommended.js';
import { oneCodeForBoth } from './one-code-for-both.js';
import { onlyMentioned } from './only-mentioned.js';
import { operationsApart } from './operations-apart.js';
import { orderOfOperations } from './order-of-operations.js';
import { organismBeforeInfection } from './organism-before-infection.js';
import { organismNotExpected } from './organism-not-expected.js';
import { outpatientDefault } from './outpatient-default.js';
import { permanentNeurostimulator } from './permanent-neurostimulator.js';
import { position } from './position.js';
import { preferredSolution } from './preferred-solution.js';
import { residualBesideSpecific } from './residual-beside-specific.js';
import { screeningWithFinding } from './screening-with-finding.js';
import { secondPlace } from './second-place.js';
import { secondaryNeoplasmAlone } from './secondary-neoplasm-alone.js';
import { secondaryOfBloodCancer } from './secondary-of-blood-cancer.js';
import { sepsisNotInFront } from './sepsis-not-in-front.js';
import { severalPrimaryNeoplasms } from './several-primary-neoplasms.js';
import { sideOfEye } from './side-of-eye.js';
import { sideOfHeart } from './side-of-heart.js';
import { sideOfJoint } from './side-of-joint.js';
import { sideStatedTwice } from './side-stated-twice.js';
import { sideWithoutOperation } from './side-without-operation.js';
import { siteBeforeMethod } from './site-before-method.js';
import { siteFirst } from './site-first.js';
import { siteMissing } from './site-missing.js';
import { siteNotStated } from './site-not-stated.js';
import { siteOfSpine } from './site-of-spine.js';
import { siteStatedTwice } from './site-stated-twice.js';
import { stagesOfOneDisease } from './stages-of-one-disease.js';
import { stagesOfOperation } from './stages-of-operation.js';
import { stepMissing } from './step-missing.js';
import { stepOrder } from './step-order.js';
import { stomaMissing } from './stoma-missing.js';
import { symptomWithItsCause } from './symptom-with-its-cause.js';
import { tooManyCodes } from './too-many-codes.js';
import { trialOfNeurostimulator } from './trial-of-neurostimulator.js';
import { typesThatExcludeEachOther } from './types-that-exclude-each-other.js';
import { ulcerBeforeDiabetes } from './ulcer-before-diabetes.js';
import { unknownCauseBesideOthers } from './unknown-cause-beside-others.js';
import { unknownCode } from './unknown-code.js';
import { unreadableCode } from './unreadable-code.js';
import { unspecifiedBesideSpecified } from './unspecified-beside-specified.js';
import { ventilationAfterTracheostomy } from './ventilation-after-tracheostomy.js';
import { wrongChoice } from './wrong-choice.js';
import { wrongCodeSystem } from './wrong-code-system.js';
import { zikaFeverMissing } from './zika-fever-missing.js';

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
  nothingRecommended,
  defaultNotUsed,
  onlyMentioned,
  preferredSolution,
  neverRecorded,
  unknownCauseBesideOthers,
  fifthCharacter,
  siteNotStated,
  residualBesideSpecific,
  // Totality
  stepMissing,
  diagnosisMissing,
  conditionContradicted,
  tooManyCodes,
  levelsOfSpine,
  examinationWithTreatment,
  biopsyWithExcision,
  operationsApart,
  deliveryTwice,
  includedInOperation,
  siteMissing,
  sideOfJoint,
  companionMissing,
  areasOfEchocardiography,
  arteriesOfHaemorrhoids,
  drugsProcured,
  asteriskWithoutDagger,
  secondaryNeoplasmAlone,
  severalPrimaryNeoplasms,
  multipleGestationMissing,
  stomaMissing,
  zikaFeverMissing,
  drugMissing,
  sepsisNotInFront,
  levelsStatedTwice,
  siteOfSpine,
  contradictingSides,
  siteStatedTwice,
  sideStatedTwice,
  sideOfHeart,
  sideOfEye,
  methodsThatExclude,
  imageControlNotStated,
  stagesOfOperation,
  trialOfNeurostimulator,
  permanentNeurostimulator,
  gestationNotStated,
  conversionWithoutTarget,
  moreCodesThanFields,
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
  directlyAfter,
  position,
  stepOrder,
  methodFirst,
  siteFirst,
  siteBeforeMethod,
  lateralityBeforeSite,
  orderOfOperations,
  ventilationAfterTracheostomy,
  anaestheticFirst,
  asteriskFirst,
  neverFirst,
  frontPlace,
  hazardBeforeIllness,
  organismBeforeInfection,
  organismNotExpected,
  causeNotExpected,
  levelsWithoutOperation,
  sideWithoutOperation,
  minimalAccessFirst,
  failedApproach,
  outpatientDefault,
  ulcerBeforeDiabetes,
]);
