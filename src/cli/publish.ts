import path from 'node:path';
import type { Guidance } from '../model/index.js';
import type { ChangedGuidance, Registry } from '../registry.js';
import { documentFrom, faultsOf, type ReadDocument } from '../submission.js';
import { readFiles, referenceOf, type ReadyDocument } from './documents.js';
import { filesAt, problemLine } from './files.js';
import type { Terminal } from './terminal.js';

/** What is said on the command line besides the files. */
export interface PublishOptions {
  readonly message?: string;
  readonly author?: string;
  readonly source?: string;
  /** For a file that does not state it. */
  readonly reference?: string;
  /** For a file that does not state it. */
  readonly title?: string;
  /** `KEY=ANSWER` each. */
  readonly resolve?: readonly string[];
  /** Publishes what can be read, and reports the rest. */
  readonly keepGoing?: boolean;
  /** Shows what would change, and stores nothing. */
  readonly dryRun?: boolean;
}

/**
 * Publishes documents as one revision, all or none of them; those that can be read, if told to keep going. Nothing is
 * stored until all has been read, so to stop before is to leave everything as it was. Returns the exit status: 0 when
 * nothing was refused.
 */
export async function publish(
  paths: readonly string[],
  options: PublishOptions,
  registry: Registry,
  terminal: Terminal,
): Promise<number> {
  const files = await filesAt(paths);
  const faults = faultsOfOptions(options, files.length);
  if (faults.length > 0) return refuse(faults, terminal);
  const { ready, refused } = await readFiles(files, options, terminal);
  const answered = withAnswers(ready, options);
  for (const { file, problems } of refused)
    for (const problem of problems) terminal.err(problemLine(file, problem));
  if (answered.faults.length > 0) return refuse(answered.faults, terminal);
  const all = ready.length + refused.length;
  if (ready.length === 0 || (refused.length > 0 && options.keepGoing !== true)) {
    const remedy = ready.length === 0 ? '' : ', or publish the others with --keep-going';
    terminal.err(
      `Nothing was published: ${refused.length} of ${documents(all)} refused. Mend what is said above${remedy}.`,
    );
    return 1;
  }
  const message = options.message ?? messageFor(paths, ready.length);
  const beside = { message, author: options.author ?? null };
  const outcome =
    options.dryRun === true
      ? { revision: null, published: await registry.draftDocuments(answered.documents) }
      : await registry.publishDocuments(answered.documents, beside);
  const number = outcome.revision?.number ?? null;
  for (const [index, published] of outcome.published.entries())
    report(ready[index]?.file ?? '', published, number, terminal);
  summarize(outcome.published, refused.length, number, terminal);
  return refused.length > 0 ? 1 : 0;
}

function refuse(faults: readonly string[], terminal: Terminal): number {
  for (const fault of faults) terminal.err(fault);
  terminal.err('Nothing was published.');
  return 1;
}

/** What is wrong with the command line itself. */
function faultsOfOptions(options: PublishOptions, files: number): string[] {
  const { message, author, source, reference, title, resolve = [] } = options;
  const faults = faultsOf({
    message: message ?? 'Published from a file',
    author: author ?? null,
    sourceUrl: source ?? null,
    ...(reference !== undefined && { reference }),
    ...(title !== undefined && { title }),
  }).map((fault) => fault.message);
  if (files > 1) {
    const forOne = Object.entries({ reference, title, source }).filter(
      ([, given]) => given !== undefined,
    );
    for (const [name] of forOne)
      faults.push(`--${name} is for one file, and ${files} are given. Publish that file alone.`);
  }
  for (const written of resolve) {
    if (!/^[^=].*=[^=]+$/.test(written))
      faults.push(`--resolve ${written}: write KEY=ANSWER, as in M71.1-and-or-Y53.2=OR.`);
  }
  if (resolve.length > 0 && (author ?? '').trim() === '')
    faults.push('--resolve needs --author: say who gives the answers.');
  return faults;
}

/** The documents with the answers of the command line, each in the one document that asks for it. */
function withAnswers(
  ready: readonly ReadyDocument[],
  { resolve = [], author = '' }: PublishOptions,
): { documents: readonly ReadDocument[]; faults: readonly string[] } {
  const at = new Date().toISOString();
  const faults: string[] = [];
  const resolutions = resolve.map((written) => {
    const cut = written.lastIndexOf('=');
    return { question: written.slice(0, cut), answer: written.slice(cut + 1), by: author, at };
  });
  for (const { question } of resolutions) {
    const asking = ready.filter((document) => asks(document, question));
    const [first, second] = asking;
    if (!first) faults.push(`--resolve ${question}: no document asks this. ${keysOf(ready)}`);
    else if (second)
      faults.push(
        `--resolve ${question}: ${asking.map(referenceOf).join(' and ')} ask this. Publish the file of the one that is meant alone.`,
      );
  }
  if (faults.length > 0) return { documents: [], faults };
  const documents = ready.map((one) => {
    const own = resolutions.filter(({ question }) => asks(one, question));
    const { records, ...beside } = one.document;
    const answered = documentFrom({ read: true, records }, { ...beside, resolutions: own });
    if (answered.read) return answered.document;
    faults.push(...answered.problems.map((problem) => problemLine(one.file, problem)));
    return one.document;
  });
  return { documents, faults };
}

function keysOf(ready: readonly ReadyDocument[]): string {
  const keys = ready.flatMap(({ document }) => document.records.questions.map(({ key }) => key));
  return keys.length === 0
    ? 'Nothing is left open.'
    : `Left open: ${keys.slice(0, 10).join(', ')}.`;
}

function asks({ document }: ReadyDocument, question: string): boolean {
  return document.records.questions.some(({ key }) => key === question);
}

function messageFor(paths: readonly string[], count: number): string {
  const names = paths.map((one) => path.basename(path.resolve(one))).join(', ');
  const from = names.length > 200 ? `${paths.length} paths` : names;
  return count === 1 ? `Published from ${from}` : `${documents(count)} published from ${from}`;
}

/** What became of one document. Nothing is said of one that stays as it was and leaves nothing open. */
function report(
  file: string,
  { guidance, changes }: ChangedGuidance,
  revision: number | null,
  { out }: Terminal,
): void {
  const { reference, version, unreadLines } = guidance;
  const open = openQuestions(guidance);
  const isSame = changes.every(({ kind }) => kind === 'UNCHANGED');
  if (isSame && open.length === 0) return;
  const state =
    revision === null
      ? `would be in force as version ${version}`
      : `version ${version} is in force in revision ${revision}`;
  out(`${file}: ${reference} ${state}`);
  for (const { words } of changes) out(`  ${words}`);
  for (const { line, text } of unreadLines) out(`  not understood, kept: line ${line}: ${text}`);
  for (const { key, text, answers } of open) {
    out(`  open: ${text}`);
    out(`    answer: ${answers.map((answer) => `--resolve "${key}=${answer}"`).join(' or ')}`);
  }
}

function summarize(
  published: readonly ChangedGuidance[],
  refused: number,
  revision: number | null,
  { out }: Terminal,
): void {
  const having = (kind: string) =>
    published.filter(({ changes }) => changes.some((change) => change.kind === kind)).length;
  const [added, unchanged] = [having('GUIDANCE_ADDED'), having('UNCHANGED')];
  const counts = [
    `${added} new`,
    `${published.length - added - unchanged} changed`,
    `${unchanged} unchanged`,
    `${refused} refused`,
  ].join(', ');
  const state =
    revision === null
      ? 'Nothing was stored.'
      : unchanged === published.length
        ? `Revision ${revision} stays in force.`
        : `Revision ${revision} is in force.`;
  out(`${counts}. ${state}`);
  const asking = published.filter(({ guidance }) => openQuestions(guidance).length > 0);
  if (asking.length > 0) {
    const questions = asking.reduce((sum, { guidance }) => sum + openQuestions(guidance).length, 0);
    out(
      `${questions} open question${questions === 1 ? '' : 's'} in ${documents(asking.length)}. Answer by publishing the file again: kb publish FILE --author NAME --resolve KEY=ANSWER`,
    );
  }
}

function openQuestions({ questions }: Guidance) {
  return questions.filter(({ resolution }) => resolution === null);
}

function documents(count: number): string {
  return `${count} document${count === 1 ? '' : 's'}`;
}
