import { systemName } from '../edition-names.js';
import type { CodeSystem } from '../model/index.js';
import { writeTarget } from '../notation.js';
import {
  clauseExamples,
  linesAboveClauses,
  readSentence,
  type ReadSentence,
} from './clause-examples.js';
import { layouts } from './layouts.js';
import { readLeadIn } from './lead-ins.js';
import {
  lineRecognisers,
  preferredIn,
  type LineContext,
  type LineKind,
  type LineRecogniser,
} from './line-kinds.js';
import { variations, type Variation } from './variations.js';

/** Every heading a line can stand under, none included. */
const contexts: readonly LineContext[] = [
  { system: null },
  { system: 'OPCS4' },
  { system: 'ICD10' },
  { system: 'SNOMEDCT' },
];

/**
 * The page on how guidance documents are read, as Markdown. All of it comes from the tables of the reader, and what it
 * says of an example is what the reader makes of that example now.
 */
export function grammarPage(): string {
  const sections = [
    introduction,
    layoutsSection(),
    linesSection(),
    clausesSection(),
    variationsSection(),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** What a recogniser makes of a line that it knows, in a short phrase. */
export function phraseOf(recogniser: LineRecogniser, line: string): string {
  const context = contextsOf(recogniser, line)[0];
  const kind = context && recogniser.recognise(line, context);
  if (!kind) throw new Error(`"${recogniser.name}" does not know its example "${line}".`);
  return phrase(kind, line);
}

/** The headings under which a recogniser knows a line. */
function contextsOf({ recognise }: LineRecogniser, line: string): readonly LineContext[] {
  return contexts.filter((context) => recognise(line, context) !== null);
}

const introduction = `<!-- Written by "npm run grammar" from the tables of src/documents/. Change those, not this page. -->

# How a guidance document is read

First a web page is turned into its text, characters that were decoded wrongly are put right, and a file of several documents is taken apart.

Then the layout is told: one of the lines has to show one of the [layouts](#layouts), or the text is refused. All layouts are read by the same grammar.

Then the front matter is read: the reference and the title, the edition of OPCS-4 if the text states it, and which documents it replaces.

Then the lines are gone through once, from top to bottom. The [recognisers](#lines) are tried in the order of their table, and the first that knows a line decides what the line is. What headings and sentences have announced holds for the lines below them. A line among the codes that none of them knows is kept, and a curator is asked about it.

When all lines with codes are known, notes and sentences are read [clause by clause](#notes-clause-by-clause): which codes a clause speaks of, how binding it is, when it applies, and which place it gives.

Where a gap shows that the word between two codes was lost, their relation is unknown, and a curator is asked whether both are recorded or one of them.

Below, each recogniser stands with lines it knows and with what it makes of them. The last section shows how [real documents vary](#variations), with what is read from each example. A new variation is a new row in one of these tables.`;

function layoutsSection(): string {
  const rows = layouts.map(({ name, tellTale, example }) => [
    name,
    upperFirst(tellTale),
    code(example.trim()),
  ]);
  return `## Layouts

They are tried in this order, and the first that a line tells is the layout of the document.

${table(['Layout', 'Told by', 'Example'], rows)}`;
}

function linesSection(): string {
  return `## Lines

In the order in which they are tried.

${lineRecognisers.map(recogniserSection).join('\n\n')}`;
}

function recogniserSection(recogniser: LineRecogniser): string {
  const { name, example, also = [] } = recogniser;
  const examples = [example, ...also];
  const phrases = examples.map((line) => phraseOf(recogniser, line));
  const [only] = phrases;
  const made =
    new Set(phrases).size === 1
      ? `Read as ${code(only ?? '')}.`
      : `Read as\n\n${phrases.map((words, index) => `${index + 1}. ${code(words)}`).join('\n')}`;
  return [
    `### ${upperFirst(name)}`,
    example === '' ? 'A line with nothing on it.' : codeBlock(examples),
    headingsNeeded(recogniser, examples),
    made,
  ]
    .filter((part) => part !== null)
    .join('\n\n');
}

/** Under which headings the lines are known; null where that is under any and under none. */
function headingsNeeded(recogniser: LineRecogniser, examples: readonly string[]): string | null {
  const known = contexts.filter((context) =>
    examples.some((line) => contextsOf(recogniser, line).includes(context)),
  );
  const systems = known.flatMap(({ system }) => (system === null ? [] : systemName(system)));
  if (systems.length < known.length) return null;
  return `Only under a heading for codes of ${systems.join(' or ')}.`;
}

function clausesSection(): string {
  const rows = clauseExamples.map((sentence) => {
    const read = readSentence(sentence);
    return [code(sentence), ...clauseColumns.map(([, of]) => code(...of(read)))];
  });
  return `## Notes, clause by clause

Every sentence, and every part of one at a colon, is read by itself. Here each stands below these lines:

${codeBlock(linesAboveClauses.split('\n'))}

${table(['Sentence', ...clauseColumns.map(([heading]) => heading)], rows)}`;
}

const clauseColumns: readonly (readonly [string, (read: ReadSentence) => readonly string[]])[] = [
  ['Obligation', ({ obligations }) => obligations],
  ['Condition', ({ conditions }) => conditions],
  ['Position', ({ positions }) => positions],
  ['Default', ({ defaults }) => defaults],
  ['Step', ({ steps }) => steps],
  ['Placement', ({ placements }) => placements],
];

function variationsSection(): string {
  const sections = Object.entries(variations).map(([heading, rows]) => {
    const cells = rows.map(({ name, by, example, reads }) => [
      name,
      linkTo(by),
      code(...example.split('\n')),
      code(reads),
    ]);
    return `### ${heading}\n\n${table(['Variation', 'Read by', 'Example', 'Read as'], cells)}`;
  });
  return `## Variations

Each example stands under a heading for OPCS-4 codes, unless it is a whole text. ${code('+')} joins steps that are all recorded, ${code('?')} stands where their relation was lost, ${code('|')} comes between solutions, and square brackets hold what a step carries besides its codes.

${sections.join('\n\n')}`;
}

/** A recogniser stands on this page, a part of the reader in its file. */
function linkTo(by: Variation['by']): string {
  return by.endsWith('.ts')
    ? `[${by}](../src/documents/${by})`
    : `[${by}](#${by.toLowerCase().replaceAll(' ', '-')})`;
}

function phrase(kind: LineKind, line: string): string {
  switch (kind.is) {
    case 'blank':
      return 'nothing, but two of them between codes are a gap';
    case 'title':
      return `title of ${kind.reference}: ${kind.title}`;
    case 'subject':
      return `what follows is for the ${kind.subject.toLowerCase()}`;
    case 'section':
      return sectionPhrase(kind.system, kind.edition);
    case 'front':
      return 'heading of the description';
    case 'codes':
      return codesPhrase(kind);
    case 'instead':
      return 'further choices for the step above';
    case 'or':
      return 'or: the next codes are alternatives to those above';
    case 'plus':
      return 'plus: the next codes are recorded too';
    case 'note':
      return `note: ${line.slice(kind.textAt)}`;
    case 'includes':
      return 'what the code above includes';
    case 'excludes':
      return 'what the code above excludes';
    case 'scenario':
      return `scenario: ${kind.label}`;
    case 'lead-in':
      return kind.of === null ? leadInPhrase(line) : `scenario: ${kind.of}`;
    case 'preference':
      return `preference: solution ${(preferredIn(line) ?? 0) + 1}`;
    case 'limitation':
      return 'limitation: what the codes cannot say';
    case 'disclaimer':
      return 'disclaimer, kept as a note';
    case 'pointer':
      return 'the codes are on another page';
    case 'banner':
      return 'banner, kept as a note';
    case 'sentence':
      return 'sentence, read clause by clause';
    case 'closing':
      return 'end of the codes';
    case 'boilerplate':
      return 'nothing about this document';
  }
}

function sectionPhrase(system: CodeSystem | null, edition: string | null): string {
  const codes = system === null ? 'codes' : `codes of ${systemName(system)}`;
  return `heading: ${codes}${edition === null ? '' : `, edition ${edition}`}`;
}

const joinWords = { OR: 'or', AND: 'and', UNKNOWN: '(and or or?)' } as const;

function codesPhrase(kind: Extract<LineKind, { is: 'codes' }>): string {
  const { choices, condition, optional, slot } = kind;
  const codes = choices
    .map(({ target, join }, index) =>
      index === 0 ? writeTarget(target) : ` ${joinWords[join]} ${writeTarget(target)}`,
    )
    .join('');
  return [
    `codes: ${slot ? `any of ${codes}` : codes}`,
    condition === null ? '' : `, ${condition}`,
    optional ? ', may be left out' : '',
  ].join('');
}

function leadInPhrase(line: string): string {
  const { oneOf, count, system, directlyAfter } = readLeadIn(line);
  const lines = count === null ? 'the lines' : `the next ${count} lines`;
  return [
    `lead-in: ${oneOf ? 'one' : 'all'} of ${lines}`,
    system === null ? '' : `, codes of ${systemName(system)}`,
    directlyAfter ? ', directly after the step above' : '',
  ].join('');
}

/** Text as it stands, one line of a cell for each. */
function code(...lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '' : `\`${withVisibleGaps(line)}\``)).join('<br>');
}

/** Browsers show a run of spaces, or a tab, as one space, but here the gap is what is shown. */
function withVisibleGaps(line: string): string {
  return line.replaceAll('\t', '    ').replace(/ {2,}/g, (gap) => '\u00a0'.repeat(gap.length));
}

function codeBlock(lines: readonly string[]): string {
  return ['```text', ...lines, '```'].join('\n');
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(headings), row(headings.map(() => '---')), ...rows.map(row)].join('\n');
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
