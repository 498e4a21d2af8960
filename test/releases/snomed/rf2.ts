import { Readable } from 'node:stream';
import { readNotation } from '../../../src/notation.js';
import type { FileKind, RecognisedFile } from '../../../src/releases/release-file.js';

/** An identifier that nobody gave out, with the check digit it needs. `00` is for a concept, `01` for a description. */
export function identifier(item: number, partition: '00' | '01' | '02' = '00'): string {
  return withCheckDigit(`${900_000 + item}${partition}`);
}

/** An identifier with the digit that has to come last. */
export function withCheckDigit(body: string): string {
  for (let digit = 0; digit < 10; digit++) {
    if (readNotation('SNOMEDCT', `${body}${digit}`)) return `${body}${digit}`;
  }
  throw new Error(`No check digit fits ${body}`);
}

/** A file of RF2, of rows with a tab between cells. */
export function fileOf(
  kind: FileKind,
  rows: readonly string[],
  { name = `${kind}_Snapshot_INT_20230131.txt`, newline = '\r\n', opened = () => undefined } = {},
): RecognisedFile {
  const bytes = Buffer.from(rows.map((row) => row + newline).join(''));
  const open = () => {
    opened();
    // In small pieces, which cut rows and characters in two.
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, index) =>
      bytes.subarray(index * 7, index * 7 + 7),
    );
    return Promise.resolve(Readable.from(pieces, { objectMode: false }));
  };
  return { kind, file: { path: `release.zip/Snapshot/${name}`, size: bytes.length, open } };
}

const header = {
  RF2_CONCEPT: 'id effectiveTime active moduleId definitionStatusId',
  RF2_DESCRIPTION:
    'id effectiveTime active moduleId conceptId languageCode typeId term caseSignificanceId',
  RF2_LANGUAGE: 'id effectiveTime active moduleId refsetId referencedComponentId acceptabilityId',
  RF2_RELATIONSHIP:
    'id effectiveTime active moduleId sourceId destinationId relationshipGroup typeId characteristicTypeId modifierId',
  RF2_ASSOCIATION:
    'id effectiveTime active moduleId refsetId referencedComponentId targetComponentId',
  RF2_MAP:
    'id effectiveTime active moduleId refsetId referencedComponentId mapGroup mapPriority mapRule mapAdvice mapTarget correlationId mapBlock',
} as const;
type Rf2Kind = keyof typeof header;

/** The header of a file, as the releases have it. */
export function headerOf(kind: Rf2Kind): string {
  return header[kind].replaceAll(' ', '\t');
}

export const refsets = {
  british: '900000000000508004',
  american: '900000000000509007',
  nhs: '999001261000000100',
  sameAs: '900000000000527005',
  movedTo: '900000000000524003',
  opcs411: '1891651000000103',
  icd10: '999002271000000101',
  international: '447562003',
} as const;

const [name, synonym] = ['900000000000003001', '900000000000013009'];
const [preferred, acceptable] = ['900000000000548007', '900000000000549004'];
const member = 'f0a1b2c3-0000-4000-8000-000000000000';

export const root = '138875005';

/** How a term is preferred: by which reference sets, and by which it is only acceptable. */
interface TermOf {
  readonly term: string;
  readonly preferredIn?: readonly (keyof typeof refsets)[];
  readonly acceptableIn?: readonly (keyof typeof refsets)[];
  readonly active?: boolean;
  readonly language?: string;
}

/** A concept as a test says it. */
export interface ConceptOf {
  readonly id: string;
  readonly name?: string;
  readonly terms?: readonly TermOf[];
  readonly parents?: readonly string[];
  readonly active?: boolean;
  readonly day?: string;
}

const flag = (active = true) => (active ? '1' : '0');

/** The files that hold concepts with their terms and parents. */
export function terminologyOf(
  concepts: readonly ConceptOf[],
  associations: readonly (readonly [refset: string, concept: string, other: string])[] = [],
): RecognisedFile[] {
  const rows: Record<Rf2Kind, string[]> = {
    RF2_CONCEPT: [],
    RF2_DESCRIPTION: [],
    RF2_LANGUAGE: [],
    RF2_RELATIONSHIP: [],
    RF2_ASSOCIATION: [],
    RF2_MAP: [],
  };
  const add = (kind: Rf2Kind, ...cells: readonly (string | number)[]) =>
    rows[kind].push(cells.join('\t'));
  let numbers = 0;
  for (const { id, name: full, terms = [], parents = [], active, day = '20230131' } of concepts) {
    add('RF2_CONCEPT', id, day, flag(active), member, '900000000000074008');
    const named = full === undefined ? [] : [{ term: full, preferredIn: ['british'] } as TermOf];
    for (const [place, of] of [...named, ...terms].entries()) {
      const description = identifier(numbers++, '01');
      const type = place < named.length ? name : synonym;
      add(
        'RF2_DESCRIPTION',
        description,
        day,
        flag(of.active),
        member,
        id,
        of.language ?? 'en',
        type,
        of.term,
        '0',
      );
      for (const refset of of.preferredIn ?? [])
        add('RF2_LANGUAGE', member, day, 1, member, refsets[refset], description, preferred);
      for (const refset of of.acceptableIn ?? [])
        add('RF2_LANGUAGE', member, day, 1, member, refsets[refset], description, acceptable);
    }
    for (const parent of parents) {
      const relationship = identifier(numbers++, '02');
      const isA = ['116680003', '900000000000011006', '900000000000451002'];
      add('RF2_RELATIONSHIP', relationship, day, flag(active), member, id, parent, 0, ...isA);
    }
  }
  for (const [refset, concept, other] of associations)
    add('RF2_ASSOCIATION', member, '20230131', 1, member, refset, concept, other);
  return (Object.keys(rows) as Rf2Kind[])
    .filter((kind) => kind !== 'RF2_MAP')
    .map((kind) => fileOf(kind, [headerOf(kind), ...rows[kind]]));
}

/** A row of a map, as a test says it. */
export interface MapOf {
  readonly refset: string;
  readonly concept: string;
  readonly at: readonly [block: number, group: number, priority: number];
  readonly target: string;
  readonly rule?: string;
  readonly advice?: string;
}

/** The file of a map of the UK. */
export function mapsOf(maps: readonly MapOf[]): RecognisedFile {
  const rows = maps.map(({ refset, concept, at: [block, group, priority], target, ...of }) => {
    const [rule, advice] = [of.rule ?? 'TRUE', of.advice ?? `ALWAYS ${target}`];
    const last = [group, priority, rule, advice, target, '447561005', block];
    return [member, '20230131', 1, member, refset, concept, ...last].join('\t');
  });
  return fileOf('RF2_MAP', [headerOf('RF2_MAP'), ...rows]);
}

/** Concepts of an invented hinge, a few of each kind that there is. */
export const hinge = {
  thing: identifier(1),
  operation: identifier(2),
  stiffening: identifier(3),
  loosening: identifier(4),
  both: identifier(5),
  retired: identifier(6),
  unnamed: identifier(7),
};

export const hingeConcepts: readonly ConceptOf[] = [
  { id: root, name: 'Everything (root)' },
  { id: hinge.thing, name: 'Hinge (thing)', parents: [root] },
  {
    id: hinge.operation,
    name: 'Operation on hinge (procedure)',
    terms: [
      { term: 'Hinge surgery', preferredIn: ['american'], acceptableIn: ['british'] },
      { term: 'Operation on hinge', preferredIn: ['british'] },
    ],
    parents: [hinge.thing],
  },
  {
    id: hinge.stiffening,
    name: 'Stiffening of hinge (procedure)',
    terms: [
      { term: 'Stiffening of hinge', preferredIn: ['british'] },
      { term: 'Hinge colorization and stiffening', acceptableIn: ['american'] },
      { term: 'Müller’s stiffening', acceptableIn: ['british'] },
      { term: 'Forgotten stiffening', acceptableIn: ['british'], active: false },
    ],
    parents: [hinge.operation],
  },
  {
    id: hinge.loosening,
    name: 'Loosening of hinge (procedure)',
    terms: [
      { term: 'Loosening of hinge', preferredIn: ['british', 'american'] },
      { term: 'Hinge release', preferredIn: ['nhs'], acceptableIn: ['british'] },
    ],
    parents: [hinge.operation],
    day: '20020131',
  },
  {
    id: hinge.both,
    name: 'Loosening and stiffening of hinge (procedure)',
    terms: [{ term: 'Loosening and stiffening of hinge', preferredIn: ['american'] }],
    parents: [hinge.stiffening, hinge.loosening],
  },
  {
    id: hinge.retired,
    name: 'Stiffening of old hinge (procedure)',
    terms: [{ term: 'Stiff hinge', preferredIn: ['british'] }],
    parents: [hinge.operation],
    active: false,
  },
  { id: hinge.unnamed, parents: [hinge.thing] },
];

export const hingeAssociations = [
  [refsets.sameAs, hinge.retired, hinge.stiffening],
  // A reference set that says nothing of replacements.
  ['900000000000531004', hinge.retired, hinge.loosening],
] as const;

export const hingeMaps: readonly MapOf[] = [
  { refset: refsets.opcs411, concept: hinge.stiffening, at: [1, 1, 1], target: 'V401' },
  { refset: refsets.opcs411, concept: hinge.stiffening, at: [1, 2, 2], target: 'V552' },
  {
    refset: refsets.opcs411,
    concept: hinge.stiffening,
    at: [1, 2, 1],
    target: 'V559',
    rule: 'OTHERWISE TRUE',
    advice: 'ALWAYS V55.9 | ADDITIONAL CODE POSSIBLE',
  },
  { refset: refsets.opcs411, concept: hinge.stiffening, at: [2, 1, 1], target: 'V404' },
  { refset: refsets.opcs411, concept: hinge.stiffening, at: [3, 1, 1], target: '#NC' },
  { refset: refsets.icd10, concept: hinge.stiffening, at: [1, 1, 1], target: 'V401' },
  { refset: refsets.opcs411, concept: hinge.loosening, at: [1, 1, 1], target: 'V401' },
  { refset: '999000000000000000', concept: hinge.loosening, at: [1, 1, 1], target: 'V402' },
];

/** All files of the hinge. */
export const hingeFiles = (): RecognisedFile[] => [
  ...terminologyOf(hingeConcepts, hingeAssociations),
  mapsOf(hingeMaps),
];
