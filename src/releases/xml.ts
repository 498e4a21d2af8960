import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { Problem } from '../records.js';
import { excerptOf } from './table.js';

/** An element of an XML text where it begins. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Offset of its name in the text. */
  readonly at: number;
}

/** What is told while an XML text is read. */
export interface XmlReader {
  readonly open: (element: XmlElement) => void;
  readonly close: (name: string) => void;
  readonly text: (words: string) => void;
}

/** Deeper than any release goes. */
const deepest = 100;

/** Stops the reading where the text is not well-formed. */
class Malformed extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads an XML text from beginning to end. What is not well-formed stops it, and so do declarations of entities: none
 * are expanded but the five of XML and numbers.
 *
 * @returns the problem that stopped it; null when there was none
 */
export function readXml(text: string, reader: XmlReader): Problem | null {
  const parts = new XmlParts(text, reader);
  try {
    const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, parts);
    tokenizer.write(text);
    tokenizer.end();
    return null;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return problemIn(text)(error.at, error.message);
  }
}

/** Says what is wrong at an offset of a text. */
export function problemIn(text: string): (at: number, message: string) => Problem {
  let starts: readonly number[] | null = null;
  return (at, message) => {
    starts ??= lineStarts(text);
    const line = lineAt(starts, at);
    const start = starts[line - 1] ?? 0;
    const excerpt = excerptOf(text.slice(start, start + 1_000).trimStart());
    return { line, column: at - start + 1, message, excerpt };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The line, from 1, that an offset is in: the last that begins at it or before. */
function lineAt(starts: readonly number[], at: number): number {
  let [from, to] = [0, starts.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((starts[middle] ?? 0) <= at) from = middle;
    else to = middle;
  }
  return from + 1;
}

class XmlParts implements TokenizerCallbacks {
  private readonly opened: { name: string; at: number }[] = [];
  private hasRoot = false;
  private name = { name: '', at: 0 };
  private attributes = new Map<string, string>();
  private attribute = '';
  private value = '';

  constructor(
    private readonly source: string,
    private readonly reader: XmlReader,
  ) {}

  onopentagname(start: number, end: number): void {
    const name = this.source.slice(start, end);
    if (this.opened.length === 0 && this.hasRoot)
      this.refuse(start, `<${name}> stands after the end of the file's one element.`);
    if (this.opened.length >= deepest)
      this.refuse(start, `Elements stand in each other more than ${deepest} deep.`);
    this.hasRoot = true;
    this.name = { name, at: start };
    this.attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.source.slice(start, end);
    this.value = '';
    if (this.attributes.has(this.attribute))
      this.refuse(start, `<${this.name.name}> has the attribute ${this.attribute} twice.`);
  }

  onattribdata(start: number, end: number): void {
    this.value += this.plain(start, end);
  }

  onattribentity(codepoint: number): void {
    this.value += String.fromCodePoint(codepoint);
  }

  onattribend(quote: QuoteType, end: number): void {
    if (quote === QuoteType.NoValue || quote === QuoteType.Unquoted)
      this.refuse(end - 1, `The attribute ${this.attribute} has no value in quotes.`);
    this.attributes.set(this.attribute, this.value);
  }

  onopentagend(): void {
    this.opened.push(this.name);
    this.reader.open({ ...this.name, attributes: this.attributes });
  }

  onselfclosingtag(): void {
    this.onopentagend();
    this.closeLast();
  }

  onclosetag(start: number, end: number): void {
    const name = this.source.slice(start, end);
    const last = this.opened.at(-1);
    if (last?.name !== name)
      this.refuse(
        start,
        last
          ? `</${name}> stands where <${last.name}> should end.`
          : `No <${name}> is to be ended.`,
      );
    this.closeLast();
  }

  ontext(start: number, end: number): void {
    const words = this.plain(start, end);
    if (this.opened.length > 0) this.reader.text(words);
    else if (/[^\s\uFEFF]/.test(words)) this.refuse(start, 'Text stands outside of all elements.');
  }

  ontextentity(codepoint: number, end: number): void {
    if (this.opened.length === 0) this.refuse(end - 1, 'Text stands outside of all elements.');
    this.reader.text(String.fromCodePoint(codepoint));
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.opened.length > 0) this.reader.text(this.source.slice(start, end - offset));
  }

  ondeclaration(start: number, end: number): void {
    if (/\[|<!ENTITY/.test(this.source.slice(start, end)))
      this.refuse(start, 'The file declares entities of its own, which are not read.');
  }

  oncomment(): void {
    // A remark says nothing of a release.
  }

  onprocessinginstruction(): void {
    // How the text is written is known by now.
  }

  onend(): void {
    const last = this.opened.at(-1);
    if (last) this.refuse(last.at, `<${last.name}> does not end.`);
    if (!this.hasRoot) this.refuse(0, 'The file has no element.');
  }

  private closeLast(): void {
    const { name } = this.opened.pop() ?? this.name;
    this.reader.close(name);
  }

  /** Text as it stands: signs that would begin a tag or an entity have no place in it. */
  private plain(start: number, end: number): string {
    const words = this.source.slice(start, end);
    const sign = words.search(/[<&]/);
    if (sign >= 0)
      this.refuse(
        start + sign,
        `"${words.charAt(sign)}" stands here by itself, or begins what is not known.`,
      );
    return words;
  }

  private refuse(at: number, what: string): never {
    throw new Malformed(at, `The XML is not well-formed: ${what} Get the file anew.`);
  }
}
