import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** Elements with a blank line before and after them. */
const spaced: ReadonlySet<string> = new Set([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'dl', 'figure', 'hr'],
]);

/** A blank line stands around the outermost list, none around a list in a list. */
const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir']);

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** What a row of a table cannot go on through. */
const rowEnds: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr']);

/** Elements that start on a line of their own. */
const blocks: ReadonlySet<string> = new Set([
  ...spaced,
  ...lists,
  ...rowEnds,
  ...['address', 'article', 'aside', 'body', 'caption', 'center', 'dd', 'details', 'dialog'],
  ...['div', 'dt', 'fieldset', 'figcaption', 'footer', 'form', 'head', 'header', 'hgroup'],
  ...['html', 'legend', 'li', 'main', 'nav', 'optgroup', 'option', 'search', 'section'],
  ...['summary', 'td', 'th'],
]);

/**
 * Elements of which a reader of the page sees nothing. `head` is not among them, because its end may be left out
 * and everything after it would be lost; all text it can have stands in its title, styles and scripts.
 */
const unseen: ReadonlySet<string> = new Set([
  ...['title', 'script', 'style', 'template', 'noscript', 'svg', 'iframe', 'noembed', 'noframes'],
]);

/** Characters without a width. They would stand inside codes and words without anybody seeing them. */
const withoutWidth = /[\u00AD\u200B\u2060\uFEFF]/g;

/** More blank lines than this in a row say nothing more than this many. */
const mostBlankLines = 6;

/** How far into a text its doctype or first element is looked for. */
const lengthOfBeginning = 2_000;

/**
 * Whether a text is a web page or a piece of one: it begins as a page does, or has several tags of paragraphs,
 * list entries, headings and the like. One "<" or "p < 0.05" does not make a page, and neither does one stray tag.
 */
export function isHtml(text: string): boolean {
  const beginning = text
    .slice(0, lengthOfBeginning)
    .replace(/^\uFEFF/, '')
    .replace(/<!--[^]*?-->|<\?[^>]*>/g, '')
    .trimStart();
  if (/^<(?:!doctype\s+html|html|head|body)(?=[\s/>])/i.test(beginning)) return true;
  const blockTag = new RegExp(`</?(?:${[...blocks].join('|')}|br)(?:\\s[^<>]*)?/?>`, 'gi');
  // A text that begins with a tag needs its end tag only; in the middle of a text, two may be about HTML.
  const enough = /^<[a-z]/i.test(beginning) ? 2 : 3;
  let found = 0;
  while (found < enough && blockTag.exec(text)) found += 1;
  return found === enough;
}

/**
 * The text of a web page as a person reads it: a line for every block, a blank line around paragraphs, headings and
 * lists, `• ` before what a list lists, and a row of a table as one line with tabs between its cells.
 *
 * A paragraph that shows an empty line (`<p>&nbsp;</p>`), and every `<br>` on an empty line, adds a blank line,
 * because such gaps separate the parts of a document. An empty `<p></p>` adds none, as in a browser. No-break
 * spaces become spaces and are not folded.
 */
export function textOfHtml(html: string): string {
  const source = html.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const page = new PageText();
  let opening = '';
  const events: TokenizerCallbacks = {
    onopentagname: (start, end) => (opening = source.slice(start, end).toLowerCase()),
    onopentagend: () => page.open(opening),
    // `<p/>` opens a paragraph as `<p>` does; only in drawings does the slash mean anything.
    onselfclosingtag: () => {
      if (opening !== 'svg') page.open(opening);
    },
    onclosetag: (start, end) => page.close(source.slice(start, end).toLowerCase()),
    ontext: (start, end) => page.write(source.slice(start, end)),
    ontextentity: (codePoint) => page.write(String.fromCodePoint(codePoint)),
    // In a drawing, `<title>` and `<style>` are elements like any other and may close themselves.
    isInForeignContext: () => page.isInDrawing,
    onattribname: ignored,
    onattribdata: ignored,
    onattribentity: ignored,
    onattribend: ignored,
    oncdata: ignored,
    oncomment: ignored,
    ondeclaration: ignored,
    onprocessinginstruction: ignored,
    onend: ignored,
  };
  // Not the Parser of the package: it looks through all open elements at every tag, which takes minutes for a page
  // of some hundred thousand unclosed ones. The text of a page can be told without knowing what is open.
  const tokenizer = new Tokenizer({}, events);
  tokenizer.write(source);
  tokenizer.end();
  return page.text();
}

function ignored(): void {
  // Attributes, comments and declarations are not read by persons.
}

interface WrittenLine {
  readonly blankLinesBefore: number;
  readonly text: string;
}

/** A row of a table whose lines are being written. Both count in lines of the page. */
interface OpenRow {
  readonly firstLine: number;
  readonly cellStarts: number[];
  /** The gap there was before the row. */
  readonly margin: number;
  readonly emptyLines: number;
  /** A table with headings in its cells lays out the page, and its cells are not columns. */
  laysOut: boolean;
}

/** The lines of a page, written tag by tag. It knows how deep it stands but not in what, so no nesting costs much. */
class PageText {
  private readonly lines: WrittenLine[] = [];
  /** The line being written. Its white space is folded, and no-break spaces still are what they were. */
  private line = '';
  /** Whether white space was read that only counts once something follows it on the line. */
  private spaceWaits = false;
  /** Blank lines around blocks: neighbours share theirs, so this is 0 or 1. */
  private margin = 0;
  /** Lines that show nothing: they are there in addition to the margin. */
  private emptyLines = 0;
  private bulletWaits = false;
  private listDepth = 0;
  /** Whether the outermost list has had an entry: between entries there is no blank line. */
  private listBegun = false;
  private preformattedDepth = 0;
  private preformattedBegins = false;
  private row: OpenRow | null = null;
  private unseenElement: string | null = null;
  private unseenDepth = 0;

  get isInDrawing(): boolean {
    return this.unseenElement === 'svg';
  }

  open(tag: string): void {
    // A block ends a drawing that was never closed, as in a browser, lest the rest of the page be lost.
    if (this.isInDrawing && blocks.has(tag)) this.unseenElement = null;
    if (this.unseenElement !== null) {
      if (tag === this.unseenElement) this.unseenDepth += 1;
      return;
    }
    this.preformattedBegins = false;
    if (unseen.has(tag)) {
      this.unseenElement = tag;
      this.unseenDepth = 1;
    } else if (tag === 'br') {
      this.breakLine();
    } else if (blocks.has(tag)) {
      this.endLine();
      this.openBlock(tag);
    }
  }

  private openBlock(tag: string): void {
    if (spaced.has(tag)) this.separate();
    if (headings.has(tag) && this.row) this.row.laysOut = true;
    if (tag === 'pre') {
      this.preformattedDepth += 1;
      this.preformattedBegins = true;
    } else if (lists.has(tag)) {
      if (this.listDepth === 0) this.separate();
      this.listDepth += 1;
    } else if (tag === 'li') {
      if (this.listBegun) this.margin = 0;
      this.listBegun = this.listDepth > 0;
      this.bulletWaits = true;
    } else if (tag === 'table') {
      // The row around a table lays out the page: what it has stays as it was written.
      this.row = null;
    } else if (rowEnds.has(tag)) {
      this.endRow();
    } else if (tag === 'td' || tag === 'th') {
      this.row ??= {
        firstLine: this.lines.length,
        cellStarts: [],
        margin: this.margin,
        emptyLines: this.emptyLines,
        laysOut: false,
      };
      this.row.cellStarts.push(this.lines.length);
    }
  }

  close(tag: string): void {
    if (this.unseenElement !== null) {
      if (tag === this.unseenElement) this.unseenDepth -= 1;
      if (this.unseenDepth === 0) this.unseenElement = null;
      return;
    }
    if (tag === 'br') {
      this.breakLine();
    } else if (blocks.has(tag)) {
      this.endLine();
      this.closeBlock(tag);
    }
  }

  private closeBlock(tag: string): void {
    if (spaced.has(tag)) this.separate();
    if (tag === 'pre') {
      this.preformattedDepth = Math.max(0, this.preformattedDepth - 1);
    } else if (lists.has(tag)) {
      this.bulletWaits = false;
      this.listDepth = Math.max(0, this.listDepth - 1);
      if (this.listDepth > 0) return;
      this.listBegun = false;
      this.separate();
    } else if (tag === 'li') {
      this.bulletWaits = false;
      this.margin = 0;
    } else if (rowEnds.has(tag)) {
      this.endRow();
    }
  }

  write(text: string): void {
    if (this.unseenElement !== null) return;
    if (this.preformattedDepth > 0) {
      this.writePreformatted(text);
      return;
    }
    // In two steps: one run of millions is more than a pattern can take at once.
    const folded = text.replace(/[ \t\n\f\r]{1,1000}/g, ' ').replace(/ {2,}/g, ' ');
    const begin = folded.startsWith(' ') ? 1 : 0;
    const words = folded.slice(begin, folded.endsWith(' ') ? -1 : undefined);
    if (begin > 0) this.spaceWaits = true;
    if (words === '') return;
    if (this.spaceWaits) this.line += ' ';
    this.line += words;
    this.spaceWaits = folded.endsWith(' ');
  }

  private writePreformatted(text: string): void {
    // The line end right after `<pre>` is there for the writer of the page only.
    const shown = this.preformattedBegins && text.startsWith('\n') ? text.slice(1) : text;
    this.preformattedBegins = false;
    for (const [index, part] of shown.split('\n').entries()) {
      if (index > 0) this.breakLine();
      this.line += part;
    }
  }

  text(): string {
    this.endLine();
    this.endRow();
    return this.lines
      .map(({ blankLinesBefore, text }, index) =>
        index === 0 ? text : '\n'.repeat(1 + Math.min(blankLinesBefore, mostBlankLines)) + text,
      )
      .join('');
  }

  /** Asks for a blank line before what comes next, but not between a bullet and its text. */
  private separate(): void {
    if (!this.bulletWaits) this.margin = 1;
  }

  private breakLine(): void {
    if (this.line === '') this.emptyLines += 1;
    else this.endLine();
  }

  /** Puts down the line being written, if there is one. */
  private endLine(): void {
    const plain = this.line.replace(withoutWidth, '').replaceAll('\u00A0', ' ');
    const text = this.preformattedDepth > 0 ? plain.trimEnd() : plain.trim();
    if (text !== '') {
      this.lines.push({
        blankLinesBefore: this.margin + this.emptyLines,
        text: this.bulletWaits ? `• ${text}` : text,
      });
      this.margin = 0;
      this.emptyLines = 0;
      this.bulletWaits = false;
    } else if (this.line !== '') {
      this.emptyLines += 1;
    }
    this.line = '';
  }

  /** Puts the cells of a row on one line, unless only one of them says anything or the table lays out the page. */
  private endRow(): void {
    const row = this.row;
    this.row = null;
    if (!row || row.laysOut) return;
    const cells = row.cellStarts.map((start, index) =>
      this.lines
        .slice(start, row.cellStarts[index + 1])
        .map(({ text }) => text.trim())
        .join(' '),
    );
    const filled = cells.filter((cell) => cell !== '').length;
    if (filled === 0) {
      // However many cells show nothing, the row is one empty line.
      this.margin = row.margin;
      this.emptyLines = Math.min(this.emptyLines, row.emptyLines + 1);
    } else if (filled > 1) {
      this.lines.length = row.firstLine;
      this.lines.push({
        blankLinesBefore: row.margin + row.emptyLines,
        text: cells.join('\t').trimEnd(),
      });
      this.margin = 0;
      this.emptyLines = 0;
    }
  }
}
