import { linesBetween, prepare, type DocumentText } from './text.js';

/** One row of a table of many guidance documents. */
export interface TableRow {
  /** The heading of the table and the row, as one document. */
  readonly document: DocumentText;
  readonly reference: string;
  readonly title: string;
}

const heading = /\bcodes agreed with the\b/i;
const columns =
  /^(?:IP ?Name|(?:IPName\s+)?OPCS-?4(?:\.\d+)? Codes?|IPG ?No|Recommendation|IP ?Name\b.*\bIPG ?No\b.*|Page \d{1,4}(?: of \d{1,4})?|\d{1,4})$/i;
const columnHeads = /^IP ?Name\b.*\bIPG ?No\b/i;
/** How a row ends: the number of the guidance and what it recommends. */
const rowEnd =
  /(?<=\s)(\d{1,4})[^\S\n]{1,50}(?:(?:Normal|Special|Standard|Research(?: only)?|Do not use|Not recommended|Other|Mixed|Withdrawn)(?=\s|$)|[A-Z][a-z]{3,20}(?: [a-z]{2,15}){0,2}[^\S\n]{0,50}$)/gm;
/** Where a requirement begins inside a line. */
const requirementStart =
  /(?<=\s)(?=[A-Z]\d\d(?:\.\s?[\dX-]|\s?-|\s)|Site codes?\b|Chapter '?[A-Z]'? code\b|(?:An?|One) (?:[\w-]+ ){0,3}code from\b|One of\b|The following\b|The procedure\b|Notes?\s?:|In addition\b|Plus\b|Or\b(?=\s+[A-Z])|It is not possible\b|This procedure\b|\(?Other codes\b)/g;
/** What before a code says that the code belongs to the words before it. */
const goesOn =
  /(?:\b(?:or|and|from|with|within|in|to|of|following|after|category|categories|codes?|OPCS-?4|ICD-?10|dagger|asterisk)|[,(/&]|-)\s*$/i;

/** Whether a line is the heading of a table of the codes of many documents, or the heads of its columns. */
export function isTableHeading(line: string): boolean {
  return heading.test(line) || columnHeads.test(line);
}

/**
 * The rows of a table of the codes of many documents; none where a text is no such table. A page break in the middle
 * repeats the heading; it belongs to no row.
 */
export function rowsOf({ plain, original, lines }: DocumentText): readonly TableRow[] {
  const head =
    lines.find(({ text }) => heading.test(text)) ??
    lines.find(({ text }) => columnHeads.test(text));
  if (!head) return [];
  const headline = original.slice(head.start, head.end);
  const rows: TableRow[] = [];
  let from = 0;
  for (const match of plain.matchAll(rowEnd)) {
    const to = match.index + match[0].length;
    const start = afterHeadings(plain, from, match.index);
    const row = original.slice(start, to).trimEnd();
    rows.push(rowOf(headline, row, match.index - start, Number(match[1])));
    from = to;
  }
  return rows;
}

/** Where the row itself begins: after headings, page numbers and blank lines. */
function afterHeadings(plain: string, from: number, to: number): number {
  let at = from;
  for (const raw of plain.slice(from, to).split('\n')) {
    const line = raw.trim();
    const isHeading =
      line === '' || (line.length < 300 && (heading.test(line) || columns.test(line)));
    if (!isHeading) return at + raw.indexOf(line);
    at += raw.length + 1;
  }
  return to;
}

/** @param numberAt where in the row the number of the guidance stands, behind all that it says */
function rowOf(headline: string, row: string, numberAt: number, number: number): TableRow {
  const document = prepare(`${headline}\n${row}`);
  const rowAt = headline.length + 1;
  const stop = rowAt + numberAt;
  const cuts = [rowAt, ...cutsIn(document.plain, rowAt, stop), stop];
  const [name, ...lines] = linesBetween(document, cuts);
  const heads = document.lines.filter((line) => line.start < rowAt);
  const reference = `IPG${number}`;
  return {
    document: { ...document, lines: [...heads, ...lines] },
    reference,
    title: name?.text.replace(/\s+/g, ' ') ?? reference,
  };
}

/** The offsets at which a row is cut into lines: its own line ends, and where a requirement begins inside a line. */
function cutsIn(plain: string, from: number, to: number): number[] {
  const cuts: number[] = [];
  let offset = from;
  for (const raw of plain.slice(from, to).split('\n')) {
    const isContinued = /^\s*[a-z]/.test(raw) && !/^\s*(?:or|plus)\s*$/.test(raw);
    if (!isContinued) cuts.push(offset);
    const lineStart = offset;
    let inSentence = /^\s*(?:An?\s|One of|The\s|In addition|Note|It is|This\s)/.test(raw);
    for (const { index } of raw.matchAll(requirementStart)) {
      const before = raw.slice(Math.max(0, index - 40), index);
      const isCode = /[A-Z]\d\d/.test(raw.slice(index, index + 3));
      if (isCode && (goesOn.test(before) || (inSentence && !/\.\s*$/.test(before)))) continue;
      cuts.push(lineStart + index);
      inSentence = !isCode && !/^(?:Site|Chapter|Plus|Or)\b/.test(raw.slice(index, index + 8));
    }
    offset += raw.length + 1;
  }
  return cuts;
}
