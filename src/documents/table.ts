import { linesBetween, prepare, type DocumentText } from './text.js';

/** One row of a table of many guidance documents. */
export interface TableRow {
  /** The heading of the table and the row, as one document. */
  readonly document: DocumentText;
  readonly reference: string;
  readonly title: string;
}

const heading = /^.*\bcodes agreed with the\b.*$/im;
const columns =
  /^(?:IP ?Name|(?:IPName\s+)?OPCS-?4(?:\.\d+)? Codes?|IPG ?No|Recommendation|IP ?Name\b.*\bIPG ?No\b.*|Page \d{1,4}(?: of \d{1,4})?|\d{1,4})$/i;
const columnHeads = /^IP ?Name\b.*\bIPG ?No\b.*$/im;
/** How a row ends: the number of the guidance and what it recommends. */
const rowEnd =
  /(?<=\s)(\d{1,4})[^\S\n]{1,50}(?:(?:Normal|Special|Standard|Research(?: only)?|Do not use|Not recommended|Other|Mixed|Withdrawn)(?=\s|$)|[A-Z][a-z]{3,20}(?: [a-z]{2,15}){0,2}[^\S\n]{0,50}$)/gm;
/** Where a requirement begins inside a line. */
const requirementStart =
  /(?<=\s)(?=[A-Z]\d\d(?:\.\s?[\dX-]|\s?-|\s)|Site codes?\b|Chapter '?[A-Z]'? code\b|(?:An?|One) (?:[\w-]+ ){0,3}code from\b|One of\b|The following\b|The procedure\b|Notes?\s?:|In addition\b|Plus\b|Or\b(?=\s+[A-Z])|It is not possible\b|This procedure\b|\(?Other codes\b)/g;
/** What before a code says that the code belongs to the words before it. */
const goesOn =
  /(?:\b(?:or|and|from|with|within|in|to|of|following|after|category|categories|codes?|OPCS-?4|ICD-?10|dagger|asterisk)|[,(/&]|-)\s*$/i;

/** Whether a text is a table of the codes of many documents. */
export function isTable({ plain }: DocumentText): boolean {
  return heading.test(plain) || columnHeads.test(plain);
}

/** The rows of a table. A page break in the middle repeats the heading; it belongs to no row. */
export function rowsOf(table: DocumentText): readonly TableRow[] {
  const title = heading.exec(table.plain);
  const headline = title
    ? table.original.slice(title.index, title.index + title[0].length)
    : (columnHeads.exec(table.plain)?.[0] ?? '');
  const rows: TableRow[] = [];
  let from = 0;
  for (const match of table.plain.matchAll(rowEnd)) {
    const to = match.index + match[0].length;
    const start = afterHeadings(table.plain, from, match.index);
    rows.push(rowOf(headline, table.original.slice(start, to), Number(match[1])));
    from = to;
  }
  return rows;
}

/** Where the row itself begins: after headings, page numbers and blank lines. */
function afterHeadings(plain: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const end = plain.indexOf('\n', at);
    const stop = end < 0 || end > to ? to : end;
    const line = plain.slice(at, stop).trim();
    const isHeading =
      line === '' || (line.length < 300 && (heading.test(line) || columns.test(line)));
    if (!isHeading)
      return at + (plain.slice(at, stop).length - plain.slice(at, stop).trimStart().length);
    if (stop === to) return to;
    at = stop + 1;
  }
  return at;
}

function rowOf(headline: string, row: string, number: number): TableRow {
  const document = prepare(`${headline}\n${row.trimEnd()}`);
  const rowAt = headline.length + 1;
  const end = document.plain.slice(rowAt).search(/\s\d{1,4}[^\S\n]{1,50}\S[^\n\d]{0,80}$/);
  const stop = end < 0 ? document.plain.length : rowAt + end;
  const cuts = [rowAt, ...cutsIn(document.plain, rowAt, stop), stop];
  const [name, ...lines] = linesBetween(document, cuts);
  const heads = document.lines.filter((line) => line.end <= rowAt);
  return {
    document: { ...document, lines: [...heads, ...lines] },
    reference: `IPG${number}`,
    title: (name?.text ?? '').replace(/\s+/g, ' '),
  };
}

/** The offsets at which a row is cut into lines: its own line ends, and where a requirement begins inside a line. */
function cutsIn(plain: string, from: number, to: number): number[] {
  const cuts: number[] = [];
  let offset = from;
  for (const raw of plain.slice(from, to).split('\n')) {
    const isContinued =
      offset === from || (/^\s*[a-z]/.test(raw) && !/^\s*(?:or|plus)\s*$/i.test(raw));
    if (!isContinued) cuts.push(offset);
    const lineStart = offset;
    let inSentence = /^\s*(?:An?\s|One of|The\s|In addition|Note|It is|This\s)/.test(raw);
    for (const { index } of raw.matchAll(requirementStart)) {
      if (index === 0 || raw.slice(0, index).trim() === '') continue;
      const before = raw.slice(Math.max(0, index - 40), index);
      const isCode = /^[A-Z]\d\d/.test(raw.slice(index, index + 3));
      if (isCode && (goesOn.test(before) || (inSentence && !/\.\s*$/.test(before)))) continue;
      cuts.push(lineStart + index);
      inSentence = !isCode && !/^(?:Site|Chapter|Plus|Or)\b/.test(raw.slice(index, index + 8));
    }
    offset += raw.length + 1;
  }
  return cuts;
}
