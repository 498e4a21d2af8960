import type { Rule } from '../rule.js';
import { conditionContradicted } from './condition-contradicted.js';
import { contradictingSides } from './contradicting-sides.js';
import { conversionWithoutTarget } from './conversion-without-target.js';
import { editionNotInForce } from './edition-not-in-force.js';
import { failedApproach } from './failed-approach.js';
import { gestationNotStated } from './gestation-not-stated.js';
import { headingRecorded } from './heading-recorded.js';
import { imageControlNotStated } from './image-control-not-stated.js';
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
import { outpatientDefault } from './outpatient-default.js';
import { permanentNeurostimulator } from './permanent-neurostimulator.js';
import { residualBesideSpecific } from './residual-beside-specific.js';
import { secondPlace } from './second-place.js';
import { sideOfEye } from './side-of-eye.js';
import { sideOfHeart } from './side-of-heart.js';
import { sideStatedTwice } from './side-stated-twice.js';
import { sideWithoutOperation } from './side-without-operation.js';
import { siteBeforeMethod } from './site-before-method.js';
import { siteFirst } from './site-first.js';
import { siteOfSpine } from './site-of-spine.js';
import { siteStatedTwice } from './site-stated-twice.js';
import { stagesOfOperation } from './stages-of-operation.js';
import { stepMissing } from './step-missing.js';
import { stepOrder } from './step-order.js';
import { tooManyCodes } from './too-many-codes.js';
import { trialOfNeurostimulator } from './trial-of-neurostimulator.js';
import { unknownCode } from './unknown-code.js';
import { unreadableCode } from './unreadable-code.js';
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
  residualBesideSpecific,
  // Totality
  stepMissing,
  conditionContradicted,
  tooManyCodes,
  levelsOfSpine,
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
  // Sequencing
  secondPlace,
  stepOrder,
  methodFirst,
  siteFirst,
  siteBeforeMethod,
  lateralityBeforeSite,
  levelsWithoutOperation,
  sideWithoutOperation,
  minimalAccessFirst,
  failedApproach,
  outpatientDefault,
]);
