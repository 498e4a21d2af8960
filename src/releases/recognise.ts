import { readNotation } from '../notation.js';
import {
  codesColumns,
  columnsOf,
  equivalenceColumns,
  icd10Columns,
  metadataColumns,
  usageColumns,
} from './columns.js';
import { baseName, systemNamed, systemsIn } from './named.js';
import type { FileKind } from './release-file.js';
import { headerOf, linesOf, type Header } from './table.js';

/** What is recognised, for whoever brought a file that is not. */
export const whatIsExpected =
  'Expected a file of an official release as TRUD or WHO gives it: codes and titles, metadata or table of coding equivalences of OPCS-4 (the names of its files have "OPCS" in them), codes, titles and metadata or table of coding equivalences of ICD-10, ICD-10 as ClaML, concepts, descriptions, relationships, language, association or map reference sets of a SNOMED CT snapshot in RF2, or national counts with the columns code and usage.';

/**
 * What the file of a release holds, by its first lines, and by its name where they do not tell. Null for other files,
 * such as specification documents, and for files of a SNOMED CT release that are not read: those that are no snapshot,
 * stated relationships, definitions in words, and reference sets of other kinds.
 *
 * @param path the path of the file, with the archive in front if it is in one
 * @param head its beginning as text, the first line whole; it may end anywhere
 */
export function recogniseFile(path: string, head: string): FileKind | null {
  if (isClaml(head)) return 'CLAML';
  const header = headerOf(head);
  if (header === null) return null;
  return (
    rf2Kind(path, head, header) ??
    kindOfTable(path, header) ??
    (isListOfCodes(path, head) ? 'OPCS4_CODES' : null)
  );
}

/** The element may stand after the declarations of the file. Of other classifications the title says so. */
function isClaml(head: string): boolean {
  if (!/<ClaML[\s>]/.test(head) || !/^\uFEFF?\s*</.test(head)) return false;
  const [, name] = /<Title\b[^>]*\bname\s*=\s*["']([^"']*)["']/.exec(head) ?? [];
  return name === undefined || /icd/i.test(name);
}

/** The kind of a file with a header, by the columns that it cannot do without. */
function kindOfTable(path: string, header: Header): FileKind | null {
  const icd10 = columnsOf(header, icd10Columns);
  if (icd10.code !== null && icd10.alternative !== null && icd10.title !== null)
    return 'ICD10_CODES';
  const metadata = columnsOf(header, metadataColumns);
  const isMetadata = [metadata.sex, metadata.usualSex, metadata.status, metadata.deliveryCode];
  if ((metadata.code ?? metadata.codeWithDecimal) !== null && isMetadata.some((at) => at !== null))
    return 'OPCS4_METADATA';
  const equivalences = equivalenceColumns(header);
  if (equivalences) {
    const [named] = systemsIn(equivalences.names);
    const system = named ?? systemNamed(path);
    if (system === 'OPCS4') return 'OPCS4_EQUIVALENCES';
    return system === 'ICD10' ? 'ICD10_EQUIVALENCES' : null;
  }
  const usage = columnsOf(header, usageColumns);
  if (usage.code !== null && usage.count !== null) return 'USAGE';
  const codes = columnsOf(header, codesColumns);
  const isOfOpcs4 = systemNamed(path) === 'OPCS4' || header.names.some((name) => /opcs/.test(name));
  return codes.code !== null && codes.title !== null && isOfOpcs4 ? 'OPCS4_CODES' : null;
}

/** A remark that only our own layout of codes and titles has. */
const remark = /^# (?:edition|effective|complete)\t/m;

/**
 * Codes and titles of OPCS-4 have no header, and their codes look like those of ICD-10, so the name of the file or of
 * its folder has to say which they are; our own layout says so by its remarks.
 */
function isListOfCodes(path: string, head: string): boolean {
  if (/equivalen|meta-?data/i.test(baseName(path))) return false;
  if (systemNamed(path) !== 'OPCS4' && !remark.test(head)) return false;
  const first = linesOf(head).find((line) => line.trim() !== '' && !line.startsWith('#'));
  const [code = '', title = '', range = ''] = (first ?? '').split('\t').map((cell) => cell.trim());
  return readNotation('OPCS4', code) !== null && title !== '' && /^(?:\w+-\w+)?$/.test(range);
}

const rf2Start = ['id', 'effectivetime', 'active', 'moduleid'];
const rf2Map = [
  'refsetid',
  'referencedcomponentid',
  'mapgroup',
  'mappriority',
  'maprule',
  'mapadvice',
  'maptarget',
  'correlationid',
];

/** The columns of each kind besides the first four, which all have. */
const rf2Columns: readonly (readonly [FileKind, readonly string[]])[] = [
  ['RF2_CONCEPT', ['definitionstatusid']],
  ['RF2_DESCRIPTION', ['conceptid', 'languagecode', 'typeid', 'term', 'casesignificanceid']],
  [
    'RF2_RELATIONSHIP',
    [
      'sourceid',
      'destinationid',
      'relationshipgroup',
      'typeid',
      'characteristictypeid',
      'modifierid',
    ],
  ],
  ['RF2_LANGUAGE', ['refsetid', 'referencedcomponentid', 'acceptabilityid']],
  ['RF2_ASSOCIATION', ['refsetid', 'referencedcomponentid', 'targetcomponentid']],
  ['RF2_MAP', [...rf2Map, 'mapblock']],
  ['RF2_MAP', [...rf2Map, 'mapcategoryid']],
];

/** Names of files with the columns of others, and the concepts that their rows show it by. */
const otherRf2 = /(?:StatedRelationship|TextDefinition)/i;
const definitionInWords = '900000000000550004';
const statedRelationship = '900000000000010007';

function rf2Kind(path: string, head: string, { names, separator, line }: Header): FileKind | null {
  if (separator !== '\t' || !rf2Start.every((name) => names.includes(name))) return null;
  const [kind] =
    rf2Columns.find(
      ([, columns]) =>
        names.length === rf2Start.length + columns.length &&
        columns.every((name) => names.includes(name)),
    ) ?? [];
  if (kind === undefined || !isSnapshot(path) || otherRf2.test(baseName(path))) return null;
  const first = linesOf(head)[line]?.split('\t') ?? [];
  const isOther = first.includes(definitionInWords) || first.includes(statedRelationship);
  return isOther ? null : kind;
}

/** Releases have each file three times: as it is, with its history, and what is new. */
function isSnapshot(path: string): boolean {
  const inFolder = /(?:^|[/\\])(?:Full|Delta)[/\\]/i.test(path);
  return !inFolder && !/^x?(?:sct2|der2)_.*(?:Full|Delta)(?:-[a-z-]+)?_/i.test(baseName(path));
}
