import {
  LineCounter,
  Lexer,
  Parser,
  isAlias,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  visit,
} from 'yaml';
import type { Document, Node } from 'yaml';
import { z } from 'zod';
import { isDay } from '../calendar.js';
import type { ExampleRecord, Problem } from '../records.js';
import { excerptOf } from './read.js';

/** What became of a text with examples: the examples and the line each begins on, or the problems that stopped it. */
export type ExamplesReading =
  | {
      readonly read: true;
      readonly examples: readonly ExampleRecord[];
      /** From 1, in the order of the examples. */
      readonly lines: readonly number[];
    }
  | { readonly read: false; readonly problems: readonly Problem[] };

/** Longest text with examples that is taken, in UTF-16 code units; each example has a few hundred. */
const longestText = 500_000;
/** The most examples of one document: all of them are tried whenever somebody asks what they exercise. */
const mostExamples = 100;
/** How deep a text may be nested. Examples need seven levels; YAML of thousands would exhaust what reads it. */
const deepest = 30;

const yesNo = (name: string) =>
  z.enum(['yes', 'no'], { error: `${name} is neither yes nor no. Write one of the two.` });

const line = (name: string, longest: number) =>
  z
    .string({ error: `${name} is not a single value. Write it on one line.` })
    .trim()
    .min(1, `${name} is empty. Write it, or leave its line out.`)
    .max(longest, `${name} is longer than ${longest} characters. Shorten it.`)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), {
      error: `${name} has a line break, a control character or half of a character. Write it on one line.`,
    });

const codes = (name: string) =>
  z.array(line(`A code of the ${name}`, 40), {
    error: ({ input }) =>
      input === undefined
        ? `The example has no ${name}. Write them as in "${name}: [V40.1, V55.1]", or "${name}: []" for none.`
        : `The ${name} are not a list. Write the codes in square brackets, as in [V40.1, V55.1].`,
  });

const ruleName = line('The name of a rule', 100).regex(
  /^(?:guidance|classification)\/[a-z][a-z-]*$/,
  'This is not the name of a rule. Write it with its pack, as in guidance/step-missing.',
);

const parts =
  'name, procedures, diagnoses, answers, on, conventions, expect, findings and questions';

const shape = z.strictObject(
  {
    name: z
      .string({ error: 'The example has no name. Begin it with "- name: …".' })
      .pipe(line('The name', 200)),
    procedures: codes('procedures'),
    diagnoses: codes('diagnoses').optional(),
    answers: z
      .record(z.string(), yesNo('The answer'), {
        error:
          'The answers are not pairs of a question and yes or no. Write them as in { image-control-used: yes }.',
      })
      .optional(),
    on: line('The day', 10)
      .refine(isDay, { error: 'This is not a day. Write it as 2026-11-23.' })
      .optional(),
    conventions: yesNo('"conventions"').optional(),
    expect: z.enum(['PASS', 'FAIL', 'CANNOT_TELL'], {
      error: ({ input }) =>
        input === undefined
          ? 'The example does not say what to expect. Add "expect: PASS", FAIL or CANNOT_TELL.'
          : 'This is no verdict. Write PASS, FAIL or CANNOT_TELL.',
    }),
    findings: z
      .array(ruleName, {
        error: 'The findings are not a list. Write the names of rules in square brackets.',
      })
      .optional(),
    questions: z
      .array(line('The key of a question', 200), {
        error: 'The questions are not a list. Write their keys in square brackets.',
      })
      .optional(),
  },
  {
    error: ({ code, keys }) =>
      code === 'unrecognized_keys'
        ? `${keys.map((key) => `"${key}"`).join(', ')}: no part of an example is called so. Its parts are ${parts}.`
        : 'This is not an example. Begin each with a dash and its name, as in "- name: levels left out".',
  },
);

type Written = z.infer<typeof shape>;

const list = z
  .array(shape, {
    error:
      'The examples are not a list. Begin each with a dash, as in "- name: levels left out"; write [] for none.',
  })
  .max(mostExamples, `There are more than ${mostExamples} examples. Keep those that differ.`)
  .superRefine((examples, context) => {
    for (const [index, { name, expect, findings = [] }] of examples.entries()) {
      const report = (part: string, message: string) =>
        context.addIssue({ code: 'custom', path: [index, part], message });
      if (examples.findIndex((other) => other.name === name) < index)
        report('name', 'Another example has this name already. Give each a name of its own.');
      if (expect === 'FAIL' && findings.length === 0)
        report('expect', 'To fail, a coding needs a finding. Name its rule under "findings".');
    }
  });

/**
 * Reads the examples of a document from YAML: a list, of which each entry has a name, a coding and what is to be found in
 * it. Values are taken as they are written, so a code never turns into a number. Rules and questions are only looked at for
 * their form: whether they exist shows when the examples are tried.
 */
export function readExamples(text: string): ExamplesReading {
  const unfit = unfitness(text);
  if (unfit !== null) return { read: false, problems: [atStart(unfit)] };
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    schema: 'failsafe',
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const problemAt = (offset: number, message: string) => place(text, lineCounter, offset, message);
  const faults = [...document.errors, ...document.warnings].map(({ message, pos }) =>
    problemAt(pos[0], `This is not YAML as examples need it: ${message}. Mend this line.`),
  );
  visit(document, (_key, node) => {
    if (!isNode(node) || isPlain(node)) return;
    const message = 'Anchors, aliases and tags (&, * and !) are not taken. Write the value out.';
    faults.push(problemAt(node.range?.[0] ?? 0, message));
  });
  if (faults.length > 0) return { read: false, problems: faults };
  const parsed = list.safeParse(document.toJS());
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message, ...issue }) => {
      const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      return problemAt(offsetOf(document, path, key), message);
    });
    return { read: false, problems };
  }
  return {
    read: true,
    examples: parsed.data.map(recordOf),
    lines: parsed.data.map(
      (_example, index) => lineCounter.linePos(offsetOf(document, [index])).line,
    ),
  };
}

function recordOf(written: Written, index: number): ExampleRecord {
  const { name, procedures, diagnoses = [], answers = {}, findings = [] } = written;
  return {
    ordinal: index + 1,
    name,
    procedures,
    diagnoses,
    answers: Object.entries(answers).map(([question, answer]) => ({
      question,
      answer: answer === 'yes' ? 'YES' : 'NO',
    })),
    on: written.on ?? null,
    conventions: written.conventions === 'yes',
    expect: written.expect,
    findings,
    questions: written.questions ?? null,
  };
}

/** Whether a value says all there is to it: it is not of a type of its own, and stands for no other. */
function isPlain(node: Node): boolean {
  return !isAlias(node) && node.tag === undefined && !('anchor' in node && node.anchor);
}

/** Why a text is not even parsed, or null. */
function unfitness(text: string): string | null {
  if (text.length > longestText)
    return `The examples have ${text.length} characters; at most ${longestText} are taken. Keep those that differ.`;
  if (isTooDeep(text))
    return `The examples are nested more than ${deepest} levels deep. Write them as a plain list.`;
  if (text.trim() === '')
    return 'There are no examples here. Begin each with a dash, as in "- name: levels left out"; write [] for none.';
  return null;
}

/** The parser of tokens keeps a stack of its own, so however deep the text is, looking at it is safe. */
function isTooDeep(text: string): boolean {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    Array.from(parser.next(lexeme));
    if (parser.stack.length > deepest) return true;
  }
  return false;
}

/** Where the value at a path begins, or of one that is not there, what it should stand in. */
function offsetOf(document: Document, path: readonly PropertyKey[], key?: string): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isNode(node)) continue;
    const named = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.key
      : undefined;
    return (isScalar(named) ? named.range?.[0] : undefined) ?? node.range?.[0] ?? 0;
  }
  return 0;
}

function place(text: string, lines: LineCounter, offset: number, message: string): Problem {
  const { line: number, col } = lines.linePos(Math.min(offset, text.length));
  const excerpt = excerptOf(text.split('\n')[number - 1] ?? '').toWellFormed();
  return { line: Math.max(1, number), column: Math.max(1, col), message, excerpt };
}

function atStart(message: string): Problem {
  return { line: 1, column: 1, message, excerpt: '' };
}
