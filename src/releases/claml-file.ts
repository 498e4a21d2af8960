import type { Problem } from '../records.js';
import { readXml, type XmlElement } from './xml.js';

/** Words of a rubric in one language. */
interface Label {
  /** `en`, where it is stated. */
  readonly language: string | null;
  /** With the codes it refers to in brackets. */
  readonly text: string;
  /** Without them. */
  readonly words: string;
  /** What it refers to, as it is written there. */
  readonly references: readonly Reference[];
}

/** A reference of a label to a code, or to a modifier. */
export interface Reference {
  readonly code: string;
  readonly text: string;
  readonly usage: string | null;
}

export interface ClamlRubric {
  /** As the file writes it: `preferred`, `exclusion`. */
  readonly kind: string;
  readonly label: Label;
}

/** That the codes of a class are told apart further by a modifier. */
export interface ModifiedBy {
  readonly modifier: string;
  readonly position: string | null;
  /** The classes of the modifier that are valid; null for all. */
  readonly valid: ReadonlySet<string> | null;
}

/** A chapter, block, category or code as the file has it, or one that a modifier makes of codes. */
export interface ClamlClass {
  readonly code: string;
  readonly kind: string;
  readonly usage: string | null;
  readonly superClass: string | null;
  readonly modifiedBy: readonly ModifiedBy[];
  /** Modifiers of the classes above that do not apply. */
  readonly excluded: ReadonlySet<string>;
  readonly rubrics: readonly ClamlRubric[];
  /** Offset in the text. */
  readonly at: number;
}

/** What a modifier adds to a code: `.0` or `0`, with a title of its own. */
export interface ModifierClass extends ClamlClass {
  readonly modifier: string;
  /** Classes of modifiers after which it is not used, as `S04E10_4 .0`. */
  readonly notAfter: ReadonlySet<string>;
}

/** A classification as its file has it. */
export interface ClamlFile {
  /** Of the classification: `2016`. Null when not stated. */
  readonly version: string | null;
  readonly classes: readonly ClamlClass[];
  readonly modifierClasses: readonly ModifierClass[];
}

/** Elements whose words stand apart from those before and after them. */
const apart = new Set(['Fragment', 'Para', 'List', 'ListItem', 'Table', 'Row', 'Cell', 'Caption']);

/** A space beside a reference, which goes where a full stop or the like follows. */
const gap = '\uE000';

function tidy(words: string): string {
  return words
    .replace(/\uE000\s*(?=[,;.)\]])/g, '')
    .replace(/[\s\uE000]+/g, ' ')
    .trim();
}

/** Reads a classification in the Classification Markup Language, ClaML (ISO 13120), element by element. */
export function readClamlFile(
  text: string,
  writeReference: (reference: Reference) => string,
): ClamlFile | Problem {
  const file = new FileInParts(writeReference);
  return readXml(text, file) ?? file;
}

/** What of a class, a modifier or one of its classes is known while it is read. */
interface Unfinished {
  readonly element: XmlElement;
  superClass: string | null;
  readonly modifiedBy: (ModifiedBy & { valid: Set<string> | null })[];
  readonly excluded: Set<string>;
  readonly notAfter: Set<string>;
  readonly rubrics: { kind: string; labels: Label[] }[];
}

class FileInParts implements ClamlFile {
  version: string | null = null;
  readonly classes: ClamlClass[] = [];
  readonly modifierClasses: ModifierClass[] = [];
  private current: Unfinished | null = null;
  private label: { language: string | null; text: string; words: string } | null = null;
  private references: Reference[] = [];
  private reference: Reference | null = null;

  constructor(private readonly writeReference: (reference: Reference) => string) {}

  readonly open = (element: XmlElement): void => {
    const { name, attributes } = element;
    const attribute = (key: string) => attributes.get(key)?.trim() ?? null;
    const code = attribute('code');
    switch (name) {
      case 'Title':
        this.version = attribute('version');
        break;
      case 'Class':
      case 'Modifier':
      case 'ModifierClass':
        this.current = {
          element,
          superClass: null,
          modifiedBy: [],
          excluded: new Set(),
          notAfter: new Set(),
          rubrics: [],
        };
        break;
      case 'SuperClass':
        if (this.current) this.current.superClass ??= code;
        break;
      case 'ModifiedBy': {
        const valid = attribute('all') === 'false' ? new Set<string>() : null;
        this.current?.modifiedBy.push({
          modifier: code ?? '',
          position: attribute('position'),
          valid,
        });
        break;
      }
      case 'ValidModifierClass': {
        const last = this.current?.modifiedBy.at(-1);
        if (last && code !== null) (last.valid ??= new Set()).add(code);
        break;
      }
      case 'ExcludeModifier':
        this.current?.excluded.add(code ?? '');
        break;
      case 'Meta':
        if (attribute('name') === 'excludeOnPrecedingModifier')
          this.current?.notAfter.add((attribute('value') ?? '').replace(/\s+/g, ' '));
        break;
      case 'Rubric':
        this.current?.rubrics.push({ kind: attribute('kind') ?? '', labels: [] });
        break;
      case 'Label':
        this.label = { language: attribute('xml:lang'), text: '', words: '' };
        this.references = [];
        break;
      case 'Reference':
        this.reference = { code: code ?? '', text: '', usage: attribute('usage') };
        break;
      default:
        if (apart.has(name)) this.add(' ', ' ');
    }
  };

  readonly text = (words: string): void => {
    if (this.reference) this.reference = { ...this.reference, text: this.reference.text + words };
    else this.add(words, words);
  };

  readonly close = (name: string): void => {
    if (name === 'Class' || name === 'Modifier' || name === 'ModifierClass') this.finish();
    else if (name === 'Label') this.finishLabel();
    else if (name === 'Reference') this.finishReference();
    else if (apart.has(name)) this.add(' ', ' ');
  };

  private add(text: string, words: string): void {
    if (!this.label) return;
    this.label.text += text;
    this.label.words += words;
  }

  /** Puts a reference into brackets, unless the words around it do so. */
  private finishReference(): void {
    const { reference, label } = this;
    this.reference = null;
    if (!reference || !label) return;
    const written = this.writeReference({ ...reference, text: reference.text.trim() });
    this.references.push(reference);
    const isInBrackets = /[([][^)\]]*$/.test(label.text);
    this.add(isInBrackets ? written : `${gap}(${written})${gap}`, gap);
  }

  private finishLabel(): void {
    const { label, references } = this;
    this.label = null;
    if (!label) return;
    const { language, text, words } = label;
    this.current?.rubrics
      .at(-1)
      ?.labels.push({ language, text: tidy(text), words: tidy(words), references });
  }

  private finish(): void {
    const { current } = this;
    this.current = null;
    if (!current || current.element.name === 'Modifier') return;
    const { element, superClass, modifiedBy, excluded, notAfter, rubrics } = current;
    const { attributes, at } = element;
    const finished: ClamlClass = {
      code: attributes.get('code')?.trim() ?? '',
      kind: attributes.get('kind')?.trim() ?? '',
      usage: attributes.get('usage')?.trim() ?? null,
      superClass,
      modifiedBy,
      excluded,
      rubrics: rubrics.flatMap(({ kind, labels }) => {
        const label = labels.find(({ language }) => language?.startsWith('en')) ?? labels[0];
        return label && label.text !== '' ? [{ kind, label }] : [];
      }),
      at,
    };
    const modifier = attributes.get('modifier')?.trim();
    if (element.name === 'Class') this.classes.push(finished);
    else this.modifierClasses.push({ ...finished, modifier: modifier ?? '', notAfter });
  }
}
