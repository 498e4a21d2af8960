import type { Companion } from '../checks.js';
import { opcs4, type CodeSet } from '../code-set.js';

const checker = 'A public checker of coders in NHS Wales (coding-errors, MIT)';

/** A companion, and what it is in words, such as "the method of extracting the lens". */
export interface NamedCompanion extends Companion {
  readonly what: string;
  /** False where the operation may stand without. */
  readonly isAlways: boolean;
}

/** The sites of chapter Z and its overflow, without the side. */
const anySite = opcs4(
  ...['Z01-Z93', 'Z95-Z99', 'O11-O14', 'O16', 'O28', 'O30', 'O31', 'O33', 'O34', 'O36'],
  ...['O42', 'O43', 'O45-O47', 'O50', 'O52', 'O53'],
);

/** Operations that say nothing of where, and so need a site behind them. */
export const sites: readonly NamedCompanion[] = Object.freeze([
  {
    codes: opcs4('A57.3-A57.5'),
    companions: opcs4('Z07'),
    what: 'the spinal nerve root, from Z07',
    isAlways: true,
    where: 'BEHIND',
    proposed: [],
    because: 'The destruction of a spinal nerve root has the nerve root as its site.',
    source: checker,
  },
  {
    codes: opcs4('A73.5'),
    companions: opcs4('Z03', 'Z04', 'Z07-Z12'),
    what: 'the nerve, such as Z08.9 for the brachial plexus',
    isAlways: false,
    where: 'BEHIND',
    proposed: [],
    because: 'An injection around a peripheral nerve has the nerve as its site.',
    source: checker,
  },
  {
    codes: opcs4('U21'),
    companions: anySite,
    what: 'the part of the body, from chapter Z',
    isAlways: true,
    where: 'BEHIND',
    proposed: [],
    because: 'Imaging that has no code for its part of the body has the part as its site.',
    source: checker,
  },
]);

/** Operations on joints that need the side. */
export const sidesOfJoints: readonly Companion[] = Object.freeze([
  {
    codes: opcs4('W90.1'),
    companions: opcs4('Z94'),
    // Joints of the spine, and the symphysis, of which there is one.
    unless: opcs4('Z67', 'Z84.2'),
    where: 'BEHIND',
    proposed: [],
    because: 'The aspiration of a joint says on which side it was.',
    source: checker,
  },
]);

/** Methods that say more of an operation, behind it. */
export const methodsNeeded: readonly NamedCompanion[] = Object.freeze([
  {
    codes: opcs4('X65.2', 'X65.3', 'X65.6'),
    companions: opcs4('Y35', 'Y36', 'Y89'),
    what: 'how the radioactive material was introduced, from Y35, Y36 or Y89',
    isAlways: false,
    where: 'BEHIND',
    proposed: [],
    because: 'Radiotherapy from within has a further code for the introduction of the material.',
    source: 'Coding recommendation of IPG531',
  },
]);

/** Operations that say more of another, anywhere in the coding. */
export const operationsNeeded: readonly NamedCompanion[] = Object.freeze([
  {
    codes: opcs4('L31.4', 'L35.3'),
    companions: opcs4('L76', 'L89'),
    what: 'the type and number of stents, from L76 or L89',
    isAlways: false,
    where: 'ANYWHERE',
    proposed: [],
    because: 'A stent of an artery has a further code for the type and number of stents.',
    source: 'Coding recommendation of IPG429',
  },
  {
    codes: opcs4(
      ...['L13.6', 'L26.5', 'L39.5', 'L43.5', 'L47.4', 'L54.4', 'L63.5', 'L66.7', 'L69.5'],
      ...['L80.4', 'L94.5'],
    ),
    companions: opcs4('L76', 'L89'),
    what: 'the type and number of stents, from L76 or L89',
    isAlways: false,
    where: 'ANYWHERE',
    proposed: [],
    because: 'A stent of a blood vessel has a further code for the type and number of stents.',
    source: 'Coding recommendation of IPG429; the vessels by the titles of OPCS-4.10',
  },
  {
    codes: opcs4('C75.1'),
    companions: opcs4('C71-C74'),
    what: 'how the lens was extracted, from C71 to C74',
    isAlways: false,
    where: 'ANYWHERE',
    proposed: [],
    because: 'A prosthetic lens has a supplementary code for the extraction in the same operation.',
    source: 'Coding recommendations of IPG264 and IPG293',
  },
]);

/** Echocardiography and the number of areas. */
export const areasOfEchocardiography: readonly Companion[] = Object.freeze([
  {
    codes: opcs4('U20'),
    companions: opcs4('Y98'),
    where: 'BEHIND',
    proposed: [],
    because: 'Echocardiography has a further code for the number of areas.',
    source: checker,
  },
]);

/** An operation that is known by its methods, and the site that it has. */
export interface SiteByMethod extends Companion {
  readonly methods: CodeSet;
}

/** The ligation of the arteries of haemorrhoids, which has no code of its own. */
export const haemorrhoidArteries: readonly SiteByMethod[] = Object.freeze([
  {
    codes: opcs4('L70.3'),
    methods: opcs4('Y52.4', 'Y53.2'),
    companions: opcs4('Z37.8'),
    where: 'BEHIND',
    proposed: ['Z37.8'],
    because: 'The ligation of the arteries of haemorrhoids is told by its approach and its site.',
    source: 'Coding recommendation of IPG342',
  },
]);
