import type { Rule } from '../rule.js';
import { conditionContradicted } from './condition-contradicted.js';
import { editionNotInForce } from './edition-not-in-force.js';
import { headingRecorded } from './heading-recorded.js';
import { lateralityBeforeSite } from './laterality-before-site.js';
import { letterForDigit } from './letter-for-digit.js';
import { levelsOfSpine } from './levels-of-spine.js';
import { localCharacter } from './local-character.js';
import { methodFirst } from './method-first.js';
import { secondPlace } from './second-place.js';
import { siteBeforeMethod } from './site-before-method.js';
import { siteFirst } from './site-first.js';
import { stepMissing } from './step-missing.js';
import { stepOrder } from './step-order.js';
import { tooManyCodes } from './too-many-codes.js';
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
  // Totality
  stepMissing,
  conditionContradicted,
  tooManyCodes,
  levelsOfSpine,
  // Sequencing
  secondPlace,
  stepOrder,
  methodFirst,
  siteFirst,
  siteBeforeMethod,
  lateralityBeforeSite,
]);
