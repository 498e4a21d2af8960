/** A rule of spelling: what is the same in one word and another, and how it is written here. */
type Rule = readonly [written: RegExp, here: string];

/**
 * Plurals. What is left need not be a word, as long as the singular is left the same way: `headach` for headache
 * and headaches.
 */
const plurals: readonly Rule[] = [
  [/(?<=...)omata$/, 'oma'],
  [/(?<=...)cula$/, 'culum'],
  // Bursae, but not Haemophilus influenzae and its like, which are no influenzas.
  [/(?<=...)(?<!influenz|pneumoni|malari|choler)ae$/, 'a'],
  [/(?<=...[^i])(?<!^typh)i$/, 'us'],
  // Stenoses and stenosis, but not doses and purposes; metastases, but not cases; prostheses; paralyses.
  [/(?<=..[^dp]o|sta|.[^aeiou]e|.ly)ses$/, 'sis'],
  [/(?<=..)ies$/, 'y'],
  [/(?<=^lens)es$/, ''],
  [/(?<=..[^sui])(?<!^len)s$/, ''],
  [/(?<=.(?:x|ch|sh|ss|us))e$/, ''],
];

/** British and American spelling wherever they stand in a word. */
const pieces: readonly Rule[] = [
  // Oesophagus, diarrhoea, gastro-oesophageal, but not toe. Gastroenteritis loses its o as well, wherever it stands.
  [/o+e(?!$|s$|d$)/g, 'e'],
  [/ae(?!$)/g, 'e'],
  [/(?<=..)iz/g, 'is'],
  [/(?<=.)yz/g, 'ys'],
  [/sulph/g, 'sulf'],
  [/leuco/g, 'leuko'],
  [/^(micro)?disk/, '$1disc'],
  [/^mould/, 'mold'],
  [/^grey/, 'gray'],
  [/fibre(?=[a-z])/, 'fiber'],
  [/(?<=...)our(?=al|ed|ing|less|able|ful|ation)/, 'or'],
];

/** British and American endings. */
const endings: readonly Rule[] = [
  [/(?<=[a-z]{2})our$/, 'or'],
  [/(?<=[a-z]{2}[btv])re(?=d?$)/, 'er'],
  [/(?<=[a-z]{2})ogue$/, 'og'],
  [/(?<=gra)mme$/, 'm'],
  [/(?<=en)ce$/, 'se'],
  [/(?<=[aeiou].*[aeiou])ll(?=ed$|ing$|er$|$)/, 'l'],
  [/(?<=d)gement$/, 'gment'],
  [/(?<=alumin)ium$/, 'um'],
];

/** Shorter words have no variants; they would be taken for other words. */
const shortest = 4;
/** What is this long is more than a short word in the plural. */
const unfinished = 7;
/** No word of a title is longer. */
const longest = 40;
const lettersOnly = /^[a-z]+$/;

/** A typed word, and how else it may be spelt. */
export interface Spellings {
  readonly letters: string;
  /** The spelling that all variants of the whole word share. */
  readonly whole: string;
  /** The spelling that the beginnings of variants share, where more is to follow. */
  readonly beginning: string;
}

export function spellingsOf(letters: string): Spellings {
  return { letters, whole: spellingOf(letters), beginning: spellingOfBeginning(letters) };
}

/**
 * What is left the same of all spellings and of the singular and plural of a word: `esophagus` for oesophagus and
 * esophagus, and `fracture` for fractures. Two words with the same are taken for one, so every rule is written
 * for what stands around it.
 */
export function spellingOf(word: string): string {
  if (!mayVary(word)) return word;
  return apply(endings, apply(pieces, apply(plurals, word)));
}

/** The same for the beginning of a word, whose ending is not known. */
function spellingOfBeginning(letters: string): string {
  // What ends here may go on as another word: "gastroe" is no beginning of gastrectomy.
  if (!mayVary(letters) || /[ao]e$/.test(letters)) return letters;
  // A long one is not taken for a whole word such as "toes": "gastroes" goes on.
  return letters.length < unfinished
    ? apply(pieces, letters)
    : apply(pieces, `${letters}…`).slice(0, -1);
}

function mayVary(word: string): boolean {
  return word.length >= shortest && word.length <= longest && lettersOnly.test(word);
}

function apply(rules: readonly Rule[], word: string): string {
  return rules.reduce((left, [written, here]) => left.replace(written, here), word);
}
