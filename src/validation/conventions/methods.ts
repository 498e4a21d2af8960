import { opcs4 } from '../code-set.js';
import type { Companion, Convention, Exclusion, Succession } from '../checks.js';

const checker = 'A public checker of coders in NHS Wales (coding-errors, MIT)';
const titles = 'Titles of the codes in OPCS-4';
const studyNotes = 'Published study notes of clinical coders on the national standards of OPCS-4';

const imageControl = opcs4('Y53', 'Y68');
const converted = opcs4('Y71.4-Y71.5', 'Y72.1-Y72.2');
const implants = opcs4('A09.1', 'A33.1', 'A48.3', 'A70.1');
const temporary = opcs4('Y70.5');

/** The approach by minimal access is the first of the methods, apart from an approach that failed. */
export const accessBeforeMethods: readonly Succession[] = Object.freeze([
  {
    codes: opcs4('Y74-Y77'),
    next: opcs4('Y01-Y70', 'Y71.1-Y71.3', 'Y71.6-Y71.9', 'Y73', 'Y78-Y99', 'O44', 'O48'),
    because:
      'An operation by minimal access is recorded as the open operation, then the approach, then other methods.',
    source: studyNotes,
  },
]);

/** That an approach failed and the operation went on as an open one stands directly behind it. */
export const failedApproaches: readonly Convention[] = Object.freeze([
  {
    codes: converted,
    because:
      'An approach that failed and was converted to an open one is recorded directly behind the open operation.',
    source: studyNotes,
  },
]);

/** The first stage of a staged operation and a later one. */
export const stages: readonly Convention[] = Object.freeze([
  {
    codes: opcs4('Y70.3', 'Y71.1'),
    because: 'One operation is the first of its stages or a later one.',
    source: titles,
  },
]);

/** Methods that are not recorded for the same operation, first the one that the other states more exactly where it does. */
export const methodsThatExclude: readonly Exclusion[] = Object.freeze([
  {
    codes: imageControl,
    others: opcs4('Y78'),
    because: 'An approach through an artery under image control states the image control itself.',
    source: checker,
  },
  {
    codes: opcs4('Y53'),
    others: opcs4('Y45'),
    because: 'Control of an approach by images is not recorded beside control by other means.',
    source: checker,
  },
  {
    codes: opcs4('Y53.2', 'Y68.1'),
    others: opcs4('Y75.5', 'Y76.4'),
    because: 'An approach by endoscopic ultrasound states the control by ultrasound itself.',
    source: checker,
  },
  {
    codes: opcs4('Y53.6'),
    others: opcs4('Y74.4'),
    because: 'A video-assisted approach to the chest states the control by video itself.',
    source: checker,
  },
  {
    codes: opcs4('Y45.2'),
    others: opcs4('Y74.3', 'Y75.3', 'Y76.5'),
    because: 'An approach by minimal access with a robot states the robot itself.',
    source: checker,
  },
  {
    codes: opcs4('Y49'),
    others: opcs4('Y74'),
    because: 'The chest was reached through an opening or by minimal access.',
    source: checker,
  },
  {
    codes: opcs4('Y50'),
    others: opcs4('Y75'),
    because: 'The abdomen was reached through an opening or by minimal access.',
    source: checker,
  },
  {
    codes: opcs4('Y52'),
    others: opcs4('Y76'),
    because: 'An organ was reached through another opening or by minimal access.',
    source: checker,
  },
  {
    codes: opcs4('Y02'),
    others: opcs4('Y14'),
    because: 'The placement of a stent is not recorded as that of a prosthesis as well.',
    source: checker,
  },
  {
    codes: opcs4('Y03'),
    others: opcs4('Y15'),
    because: 'Attention to a stent is not recorded as attention to a prosthesis as well.',
    source: checker,
  },
  {
    codes: opcs4('Y17.3'),
    others: opcs4('Y17.6'),
    because: 'Electrohydraulic lithotripsy has its own code.',
    source: checker,
  },
  {
    codes: opcs4('Y37.3'),
    others: opcs4('Y35.2'),
    because: 'A wire of iridium is not recorded as a marker as well.',
    source: checker,
  },
  {
    codes: opcs4('Y69.2'),
    others: opcs4('Y67.1'),
    because: 'Skin and cartilage of the ear taken together have their own code.',
    source: checker,
  },
  {
    codes: opcs4('Y76.6'),
    others: opcs4('Y76.2'),
    because: 'Endoscopic surgery of the nose has its own code.',
    source: checker,
  },
]);

/** Image control whose kind is not stated, beside one whose kind is. */
export const imageControlNotStated: readonly Exclusion[] = Object.freeze([
  {
    codes: opcs4('Y53.9', 'Y68.9'),
    others: opcs4('Y53.1-Y53.8', 'Y68.1-Y68.8'),
    because: 'Image control without its kind is recorded where the kind is not stated.',
    source: 'Coding recommendations of IPG214, IPG366 and IPG405',
  },
]);

/** Electrodes on trial are temporary; as the first of several stages they are not. */
export const trialElectrodes: readonly Companion[] = Object.freeze([
  {
    codes: opcs4('A09.5', 'A33.4', 'A48.7', 'A70.4'),
    companions: opcs4('Y70.3', 'Y70.5'),
    where: 'ANYWHERE',
    proposed: ['Y70.5'],
    because:
      'Electrodes for the trial of a neurostimulator are recorded as a temporary operation, before the site.',
    source: studyNotes,
  },
]);

/** A neurostimulator that is implanted stays. `others` says that it does not. */
export const permanentImplants: readonly Exclusion[] = Object.freeze([
  {
    codes: implants,
    others: temporary,
    because: 'The implantation of a neurostimulator is permanent; the trial is of electrodes.',
    source: studyNotes,
  },
]);

/** Operations before birth say how old the pregnancy was. */
export const gestation: readonly Companion[] = Object.freeze([
  {
    codes: opcs4('R01-R12'),
    companions: opcs4('Y95'),
    where: 'ANYWHERE',
    proposed: [],
    because: 'The length of the pregnancy is recorded behind an operation before birth if known.',
    source: 'Coding recommendations of IPG198 and IPG199',
  },
]);

/** What the record of a visit to a clinic says where no operation is recorded. */
export const defaultsOfOutpatients: readonly Convention[] = Object.freeze([
  {
    codes: opcs4('X99.8-X99.9'),
    because:
      'That no operation was done, or that it is not known, is a default of outpatient records for the first place.',
    source: 'NHS Data Dictionary',
  },
]);
