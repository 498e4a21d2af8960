import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { ExampleOutcome, ExerciseCount, Guidance, GuidanceCoverage } from '../model/index.js';
import { readReference } from '../notation.js';
import type { Problem } from '../records.js';
import type { Registry } from '../registry.js';
import { coverageOf } from '../validation/example-coverage.js';
import { tryExamples } from '../validation/examples.js';
import { readFiles, referenceOf } from './documents.js';
import { filesAt, problemLine, unread } from './files.js';
import type { Terminal } from './terminal.js';

/** What is said on the command line besides the documents. */
export interface TestOptions {
  readonly json: boolean;
  /** Also what no example exercises. */
  readonly coverage: boolean;
}

/** A document whose examples are tried. */
interface Tested {
  /** The path of the file, or the reference. */
  readonly source: string;
  readonly guidance: Guidance;
  /** In force, or as it would be with the documents of the files. */
  readonly knowledge: KnowledgeBase;
  /** Where the examples stand; null where they are in force already. */
  readonly examples: { readonly file: string; readonly lines: readonly number[] } | null;
}

/** What came of one document. */
interface TestedDocument {
  readonly tested: Tested;
  readonly outcomes: readonly ExampleOutcome[];
  /** Null when it was not asked for. */
  readonly coverage: GuidanceCoverage | null;
}

/** A file or reference that names no document. */
interface Untested {
  readonly source: string;
  readonly problems: readonly Problem[];
}

/**
 * Tries the examples of documents. What is written like a reference is the document in force; everything else is a file, or
 * a folder of files, which is read with the examples beside it and tried as if it were in force, without being stored. Where
 * nothing is named, all documents in force are tried that have examples. Returns the exit status: 1 when something cannot be
 * read or an example did not come out as expected, else 0.
 */
export async function test(
  named: readonly string[],
  options: TestOptions,
  registry: Registry,
  terminal: Terminal,
): Promise<number> {
  const paths = named.filter((name) => readReference(name) === null);
  const files = await fromFiles(paths, registry, terminal);
  const inForce = inForceOf(named, registry.knowledge);
  const today = new Date().toISOString().slice(0, 10);
  const documents = [...files.tested, ...inForce.tested].map((tested) => ({
    tested,
    outcomes: tryExamples(tested.guidance, tested.knowledge, today).map(({ outcome }) => outcome),
    coverage: options.coverage ? coverageOf(tested.guidance, tested.knowledge, today) : null,
  }));
  const untested = [...files.untested, ...inForce.untested];
  if (options.json) terminal.out(JSON.stringify(inJson(documents, untested), null, 2));
  else print(documents, untested, terminal);
  const isFailed = documents.some(({ outcomes }) => outcomes.some(hasFailed));
  return isFailed || untested.length > 0 ? 1 : 0;
}

/** What was found of the documents that are named. */
interface Found {
  readonly tested: readonly Tested[];
  readonly untested: readonly Untested[];
}

async function fromFiles(
  paths: readonly string[],
  registry: Registry,
  terminal: Terminal,
): Promise<Found> {
  const { ready, refused } = await readFiles(await filesAt(paths), {}, terminal);
  const untested = refused.map(({ file, problems }) => ({ source: file, problems }));
  if (ready.length === 0) return { tested: [], untested };
  const knowledge = await registry.draftKnowledge(ready.map(({ document }) => document));
  const tested = ready.map((document) => {
    const guidance = knowledge.guidance(referenceOf(document));
    if (!guidance) throw new Error(`${document.file} was read and is not there`);
    return { source: document.file, guidance, knowledge, examples: document.examples };
  });
  return { tested, untested };
}

function inForceOf(named: readonly string[], knowledge: KnowledgeBase): Found {
  const tested = (guidance: Guidance): Tested => ({
    source: guidance.reference,
    guidance,
    knowledge,
    examples: null,
  });
  if (named.length === 0) {
    const having = knowledge.allGuidance.filter(({ examples }) => examples.length > 0);
    return { tested: having.map(tested), untested: [] };
  }
  const references = named.filter((name) => readReference(name) !== null);
  const found = references.map((name) => ({ name, guidance: knowledge.guidance(name) }));
  return {
    tested: found.flatMap(({ guidance }) => (guidance ? [tested(guidance)] : [])),
    untested: found.flatMap(({ name, guidance }) =>
      guidance ? [] : [{ source: name, problems: [unread(name, notInForce).problem] }],
    ),
  };
}

const notInForce =
  'No guidance of this reference is in force. Give one that is, or the path of a file; for a file that is named like a reference, with ./ in front.';

function hasFailed({ differences }: ExampleOutcome): boolean {
  return differences.length > 0;
}

function print(
  documents: readonly TestedDocument[],
  untested: readonly Untested[],
  { out, err }: Terminal,
): void {
  for (const { source, problems } of untested)
    for (const problem of problems) err(problemLine(source, problem));
  for (const { tested, outcomes, coverage } of documents) {
    if (outcomes.length === 0) out(`${tested.source}: no examples`);
    for (const outcome of outcomes.filter(hasFailed))
      out(`${placeOf(tested, outcome)}: ${outcome.example.name}: ${outcome.differences.join(' ')}`);
    if (coverage) for (const line of coverageLines(tested, coverage)) out(line);
  }
  out(summaryOf(documents.flatMap(({ outcomes }) => outcomes)));
}

/** As compilers print theirs, so that editors find the place; of examples in force their number. */
function placeOf({ source, examples }: Tested, { example }: ExampleOutcome): string {
  return examples
    ? `${examples.file}:${examples.lines[example.ordinal - 1]}:1`
    : `${source}, example ${example.ordinal}`;
}

function coverageLines({ source }: Tested, coverage: GuidanceCoverage): string[] {
  const { steps, notes, questions, rules } = coverage;
  const counts = Object.entries({ steps, notes, questions, rules }).map(
    ([what, { all, exercised }]: [string, ExerciseCount]) => `${exercised} of ${all} ${what}`,
  );
  return [
    `${source}: ${counts.join(', ')} exercised`,
    ...[
      ...coverage.unexercisedSteps,
      ...coverage.unexercisedNotes.map(({ note, words }) => ({
        words: `Note ${note.ordinal}: ${words}`,
      })),
      ...coverage.unexercisedQuestions,
    ].map(({ words }) => `  ${words}`),
    ...coverage.unraisedRules.map(({ ruleName, ...coding }) => {
      const answers = coding.answers.map(({ question, answer }) => `${question} ${answer}`);
      const lists = [coding.procedures, coding.diagnoses, answers].map((list) => list.join(', '));
      return `  No example raises ${ruleName}. This would: ${lists.filter(Boolean).join(' | ')}`;
    }),
  ];
}

function summaryOf(outcomes: readonly ExampleOutcome[]): string {
  const failed = outcomes.filter(hasFailed).length;
  const examples = `${outcomes.length} example${outcomes.length === 1 ? '' : 's'}`;
  return failed === 0
    ? `${examples}: all as expected.`
    : `${examples}: ${outcomes.length - failed} as expected, ${failed} not.`;
}

function inJson(documents: readonly TestedDocument[], untested: readonly Untested[]) {
  return [
    ...untested.map(({ source, problems }) => ({
      source,
      reference: null,
      problems,
      examples: [],
      coverage: null,
    })),
    ...documents.map(({ tested, outcomes, coverage }) => ({
      source: tested.source,
      reference: tested.guidance.reference,
      problems: [],
      examples: outcomes.map(({ example, verdict, differences }) => ({
        name: example.name,
        line: tested.examples?.lines[example.ordinal - 1] ?? null,
        expected: example.expect,
        verdict,
        differences,
      })),
      coverage: coverage && coverageInJson(coverage),
    })),
  ];
}

/** Without what it is told of: steps and notes lead to the whole document. */
function coverageInJson(coverage: GuidanceCoverage) {
  const { steps, notes, questions, rules, unraisedRules } = coverage;
  return {
    steps,
    notes,
    questions,
    rules,
    unexercisedSteps: coverage.unexercisedSteps.map(({ step, words }) => ({
      step: step.ordinal,
      words,
    })),
    unexercisedNotes: coverage.unexercisedNotes.map(({ note, words }) => ({
      note: note.ordinal,
      words,
    })),
    unexercisedQuestions: coverage.unexercisedQuestions.map(({ question, words }) => ({
      question: question.key,
      words,
    })),
    unraisedRules,
  };
}
