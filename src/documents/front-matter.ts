import type { ReplacementRecord } from '../records.js';
import type { LineKind } from './line-kinds.js';
import { namesCode } from './targets.js';
import { folded, type DocumentText, type Line } from './text.js';

/** What a document says of itself, outside its codes. */
export interface FrontMatter {
  /** `IPG366`, or null when the text does not state it. */
  readonly reference: string | null;
  readonly title: string | null;
  /** The edition of OPCS-4 it states, such as `4.6`. */
  readonly edition: string | null;
  readonly replacements: readonly Replacement[];
}

type Replacement = Omit<ReplacementRecord, 'ordinal'>;

/** No line about a document is longer; patterns are not tried on more. */
const longestLine = 2_000;

/** More documents than any one replaces. */
const mostReplaced = 50;

const issued =
  /\bissued (?:full )?guidance to the NHS in .{3,80}? on (?:the )?(.{3,300}?)(?:,? in (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})?\.(?=\s|$)/i;
const titleWithReference =
  /^(.{3,300}?)\s*(?:[-:]\s*)?(?:NICE )?(?:interventional procedures? )?(?:- )?(?:guidance)?\s*[([](?:IPG|MTG|HTG)\s?\d{1,4}[)\]]/i;
const ownReference =
  /(?:[[(]\s?|\b(?:guidance|guideline)\s(?:no\.? ?|number )?)(IPG|MTG|HTG)\s?(\d{1,4})\b/i;
const otherReference =
  /\b(?:(IPG|MTG|HTG)\s?(\d{1,4})|interventional procedures? guidance,?\s*(?:no\.?|number)?\s*\[?(\d{1,4}))(?!\d)/gi;
const replacesOthers =
  /\b(?:replaces|replace|supersedes|updates and replaces|update of|is an update)\b/i;
const replacedByOthers =
  /\b(?:has been|have been|is|was|been|being) (?:updated and )?(?:replaced|superseded) by\b/i;
const speaksOfOthers = /\b(?:replac|supersed|previous|related|see also|update)/i;

/**
 * Reads what a document says of itself: its title line or its first sentence, and what it replaces.
 *
 * @param kinds what each line is by itself, before any heading
 */
export function readFrontMatter(
  document: DocumentText,
  kinds: readonly (LineKind | null)[],
): FrontMatter {
  const replacements: Replacement[] = [];
  let reference: string | null = null;
  let title: string | null = null;
  let edition: string | null = null;
  let firstLine: string | null = null;
  let isFront = true;
  for (const [index, line] of document.lines.entries()) {
    if (line.text === '' || line.text.length > longestLine) continue;
    const kind = kinds[index] ?? null;
    if (kind?.is === 'title' && title === null) {
      reference ??= kind.reference;
      title = folded(kind.title);
    }
    if (kind?.is === 'section') {
      edition ??= kind.edition;
      isFront = false;
    }
    edition ??= statedEdition(line.text);
    replacements.push(...replacementsIn(line, replacements));
    if (!isFront) continue;
    const speaks = issued.exec(line.text)?.[1];
    if (speaks !== undefined) title ??= upperFirst(folded(speaks));
    if (!speaksOfOthers.test(line.text)) {
      const before = titleWithReference.exec(line.text)?.[1];
      if (before !== undefined && !/^(?:NICE|guidance|interventional)\b/i.test(before))
        title ??= folded(before);
      const [, series, number] = ownReference.exec(line.text) ?? [];
      if (series && number) reference ??= `${series.toUpperCase()}${Number(number)}`;
    }
    if (
      firstLine === null &&
      kind === null &&
      line.text.length <= 200 &&
      !/\.$/.test(line.text) &&
      !namesCode(line.text)
    )
      firstLine = folded(line.text);
    if (kind !== null && kind.is !== 'front' && firstLine === null && kind.is !== 'boilerplate')
      firstLine = '';
  }
  return {
    reference,
    title: title ?? (firstLine === '' ? null : firstLine),
    edition,
    replacements,
  };
}

function statedEdition(text: string): string | null {
  const digits = /\bOPCS-?\s?4\.(\d{1,2})\b/i.exec(text)?.[1];
  return digits === undefined ? null : `4.${digits}`;
}

/** The documents that one line says this one replaces, or is replaced by, besides those that are known. */
function replacementsIn({ text, start, end }: Line, known: readonly Replacement[]): Replacement[] {
  const isReplaced = replacedByOthers.test(text);
  if (!isReplaced && !replacesOthers.test(text)) return [];
  const found = new Set<string>();
  for (const [, series = 'IPG', number, bare] of text.matchAll(otherReference)) {
    found.add(`${series.toUpperCase()}${Number(number ?? bare)}`);
  }
  const isKnown = (reference: string) =>
    known.some((one) => one.reference === reference && one.replaces === !isReplaced);
  return [...found]
    .filter((reference) => !isKnown(reference))
    .slice(0, mostReplaced - known.length)
    .map((reference) => ({
      reference,
      replaces: !isReplaced,
      spanStart: start,
      spanEnd: end,
    }));
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
