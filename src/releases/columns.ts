import { columnOf, type Header } from './table.js';

/**
 * The columns that the files of releases are known by. A reader and the recognition of its files go by the same ones.
 * Names are as `plainName` writes them.
 */
interface Names {
  readonly [name: string]: RegExp;
}

/** The place of each column, from 0; null where the file has none of that name. */
type Columns<T extends Names> = { readonly [K in keyof T]: number | null };

const opcs4Code = /^(?:opcs(?:4\d*)?)?(?:procedure)?code$/;
const title = /^(?:procedure|code)*(?:title|description|codetitle|codedescription)s?$/;

/** Of codes and titles of OPCS-4, where the file has a header. */
export const codesColumns = { code: opcs4Code, title } as const;

/** Of the metadata of OPCS-4. */
export const metadataColumns = {
  code: opcs4Code,
  codeWithDecimal: /^(?:opcs(?:4\d*)?)?(?:procedure)?codewithdecimal(?:point)?$/,
  title,
  sex: /^sexabsolute$/,
  usualSex: /^sexscrutiny$/,
  status: /^statusofoperation(?:code)?$/,
  delivery: /^methodofdelivery$/,
  deliveryCode: /^methodofdeliverycode$/,
  version: /^opcs4?version$/,
  from: /^(?:effectivefrom|validfrom|startdate)(?:date)?$/,
  to: /^(?:effectiveto|validto|enddate)(?:date)?$/,
} as const;

/** Of ICD-10 as TRUD gives it. */
export const icd10Columns = {
  code: /^code$/,
  alternative: /^altcode$/,
  usage: /^usage$/,
  usageInUnitedKingdom: /^usageuk$/,
  title: /^description$/,
  fourth: /^modifier4$/,
  fifth: /^modifier5$/,
  partners: /^qualifiers$/,
  sex: /^gendermask$/,
  minimumAge: /^minage$/,
  maximumAge: /^maxage$/,
} as const;

/** Of national counts. */
export const usageColumns = {
  code: /^(?:(?:opcs4?|icd10|snomed(?:ct)?)(?:4?char)?code|snomed(?:ct)?(?:concept)?id|conceptid|code)$/,
  count: /^(?:usage|usagecount|count)$/,
  from: /^(?:start|startdate|periodstart|periodstartdate)$/,
  to: /^(?:end|enddate|periodend|periodenddate)$/,
} as const;

/** Where a file has the columns. */
export function columnsOf<T extends Names>(header: Header, names: T): Columns<T> {
  return Object.fromEntries(
    Object.entries(names).map(([name, pattern]) => [name, columnOf(header, pattern)]),
  ) as Columns<T>;
}

/** The two columns of a table of equivalences, with the editions that their names state. */
export interface EquivalenceColumns {
  readonly from: number;
  readonly to: number;
  /** `Target Different to Source?`, where the file has it. */
  readonly differs: number | null;
  readonly fromEdition: string | null;
  readonly toEdition: string | null;
  /** The names of both, which tell the code system. */
  readonly names: string;
}

const fromCode = /^(?:from|source).*code$|^(?:from|source)(?:opcs4?|icd10)$/;
const toCode = /^(?:to|target).*code$|^(?:to|target)(?:opcs4?|icd10)$/;
/** `OPCS-4.9 code`. */
const codeOfEdition = /^(?:opcs4|icd10(?:edition)?)\d+(?:(?:st|nd|rd|th)edition)?code$/;

/** The columns of a table of equivalences: named from and to, or after two editions. Null when it is none. */
export function equivalenceColumns(header: Header): EquivalenceColumns | null {
  let from = columnOf(header, fromCode);
  let to = columnOf(header, toCode);
  if (from === null && to === null) {
    const both = [...header.names.keys()].filter((at) =>
      codeOfEdition.test(header.names[at] ?? ''),
    );
    [from = null, to = null] = both.length === 2 ? both : [];
  }
  const fromName = from === null ? undefined : header.names[from];
  const toName = to === null ? undefined : header.names[to];
  if (from === null || to === null || fromName === undefined || toName === undefined) return null;
  return {
    from,
    to,
    differs: columnOf(header, /^targetdifferent/),
    fromEdition: editionOfColumn(fromName),
    toEdition: editionOfColumn(toName),
    names: `${fromName} ${toName}`,
  };
}

/** `4` of `fromicd104theditioncode`, `4.9` of `opcs49code`. */
function editionOfColumn(name: string): string | null {
  const [, opcs4] = /opcs4(\d{1,2})(?!\d)/.exec(name) ?? [];
  if (opcs4 !== undefined) return `4.${Number(opcs4)}`;
  const [, before, after] = /icd10(?:(\d)(?:st|nd|rd|th)edition|edition(\d))/.exec(name) ?? [];
  return before ?? after ?? null;
}
