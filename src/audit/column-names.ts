/** Where the columns with codes are, from 0, in the order of their places. */
export interface CodeColumns {
  readonly procedures: readonly number[];
  readonly diagnoses: readonly number[];
}

/** What a word of a name says that the column has. */
const procedureWord =
  /^(?:(?:primary|principal|main|secondary|other)?(?:opertn|operation|oper|procedure|proc|opcs)s?(?:codes?)?|op)$/;
const diagnosisWord =
  /^(?:(?:primary|principal|main|secondary|other)?(?:diagnosis|diagnoses|diag|icd|dx)(?:codes?)?)$/;
const firstWord = /^(?:primary|principal|main|first)/;
const furtherWord = /^(?:secondary|other|subsequent)/;

/** A column whose name has one of these is about a code, and has none. */
const aboutCodes = new Set(
  'date dates dt time day days count counts total number desc description title label name text type scheme system status version flag indicator present poa surgeon consultant anaesthetist hcp chapter group hrg cost source'.split(
    ' ',
  ),
);

/** The place that the name of a column gives its codes. */
interface PlaceNamed {
  readonly column: number;
  readonly name: string;
  readonly list: keyof CodeColumns;
  /** What comes first, then those with a number, then those that are called secondary. */
  readonly rank: 'FIRST' | 'NUMBERED' | 'FURTHER';
  readonly number: number;
  /** The characters of its codes, where the name says so, as in `OPERTN_4_01`; 0 where it does not. */
  readonly characters: number;
}

const ranks = { FIRST: 0, NUMBERED: 1, FURTHER: 2 } as const;

/**
 * The columns that have codes, by names such as `OPERTN_01`, `OPER_CODE_1`, `ProcedureCode_01`, `PrimaryDiagnosis`,
 * `2nd Secondary Diagnosis (ICD)`; or why they cannot be put in order.
 */
export function placesOfCodes(names: readonly string[]): CodeColumns | string {
  const named = names.flatMap((name, column) => placeNamed(name, column) ?? []);
  const lists = {
    procedures: inOrder(named, 'procedures'),
    diagnoses: inOrder(named, 'diagnoses'),
  };
  for (const places of Object.values(lists)) {
    const twice = sameTwice(places);
    if (twice) return twice;
  }
  const columns = (places: readonly PlaceNamed[]) => places.map(({ column }) => column);
  return { procedures: columns(lists.procedures), diagnoses: columns(lists.diagnoses) };
}

function placeNamed(name: string, column: number): PlaceNamed | null {
  const words = wordsOf(name);
  if (words.some((word) => aboutCodes.has(word))) return null;
  const list = words.some((word) => procedureWord.test(word))
    ? 'procedures'
    : words.some((word) => diagnosisWord.test(word))
      ? 'diagnoses'
      : null;
  if (list === null) return null;
  const numbers = numbersIn(words);
  const characters = numbers.length > 1 ? (numbers[0] ?? 0) : 0;
  const number = numbers.at(-1) ?? 0;
  const isFurther = words.some((word) => furtherWord.test(word));
  const isFirst = !isFurther && words.some((word) => firstWord.test(word));
  if (!isFirst && numbers.length === 0) return null;
  const rank = isFirst ? 'FIRST' : isFurther ? 'FURTHER' : 'NUMBERED';
  return { column, name, list, rank, number, characters };
}

/** `2nd Secondary Diagnosis (ICD)` as `2 secondary diagnosis icd`. */
function wordsOf(name: string): string[] {
  const apart = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1 ');
  return apart.match(/[a-z]+|\d+/g) ?? [];
}

/** The numbers of a name, but that of the code system where there is another: 1 of `OPCS4_01`, and 4 of `OPCS4`. */
function numbersIn(words: readonly string[]): number[] {
  const numbers = words.flatMap((word, at) =>
    /^\d+$/.test(word) ? { number: Number(word), behind: words[at - 1] } : [],
  );
  const isOfSystem = ({ number, behind }: (typeof numbers)[number]) =>
    (behind === 'opcs' && number === 4) || (behind === 'icd' && number === 10);
  const others = numbers.length > 1 ? numbers.filter((one) => !isOfSystem(one)) : numbers;
  return others.map(({ number }) => number);
}

/** The places of one list. Where a file has its codes cut to three characters, too, these are left out. */
function inOrder(named: readonly PlaceNamed[], list: keyof CodeColumns): PlaceNamed[] {
  const ofList = named.filter((place) => place.list === list);
  const longest = Math.max(0, ...ofList.map(({ characters }) => characters));
  return ofList
    .filter(({ characters }) => characters === longest || characters === 0)
    .sort((one, other) => ranks[one.rank] - ranks[other.rank] || one.number - other.number);
}

/** That two columns name the same place, with what to do; null when none do. */
function sameTwice(places: readonly PlaceNamed[]): string | null {
  for (const [at, place] of places.entries()) {
    const next = places[at + 1];
    if (!next) continue;
    const isSame = next.rank === place.rank && next.number === place.number;
    const isFirstTwice = place.rank === 'FIRST' && next.rank === 'NUMBERED' && next.number <= 1;
    if (isSame || isFirstTwice)
      return `The columns ${place.name} and ${next.name} may have the same code. Leave one out, or name the further ones as in SecondaryDiagnosis_1.`;
  }
  return null;
}

/** The columns that say what an episode is, and with one row for each code, the code. By the names most files have. */
const others = {
  id: [
    'epikey',
    'id',
    'episodeid',
    'episodekey',
    'episode',
    'rowid',
    'recordid',
    'fceid',
    'caseid',
  ],
  on: [
    'on',
    'epiend',
    'episodeend',
    'episodeenddate',
    'disdate',
    'dischargedate',
    'day',
    'date',
    'epistart',
    'episodestartdate',
    'admidate',
    'admissiondate',
  ],
  period: ['period', 'fyear', 'financialyear', 'year', 'quarter', 'month'],
  specialty: [
    'mainspef',
    'tretspef',
    'specialty',
    'mainspecialty',
    'mainspecialtycode',
    'treatmentfunction',
    'treatmentfunctioncode',
    'specialtycode',
  ],
  code: ['code', 'clinicalcode', 'codevalue'],
  system: ['system', 'type', 'codesystem', 'codetype', 'list', 'scheme'],
  position: ['position', 'pos', 'sequence', 'seq', 'order', 'rank', 'ordinal', 'codeposition'],
} as const;

/** The place of each column, from 0; null where the file has none of its names. Of several the one named first here is taken. */
export type NamedColumns = { readonly [Name in keyof typeof others]: number | null };

/** The columns that are known by a name of their own, in whatever case and with whatever between the words. */
export function namedColumns(names: readonly string[]): NamedColumns {
  const plain = names.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ''));
  return Object.fromEntries(
    Object.entries(others).map(([of, known]) => {
      const name = known.find((candidate) => plain.includes(candidate));
      return [of, name === undefined ? null : plain.indexOf(name)];
    }),
  ) as NamedColumns;
}
