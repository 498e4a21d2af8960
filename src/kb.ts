import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import type { AuditMeans, AuditOptions } from './cli/audit.js';
import { check } from './cli/check.js';
import { importReleases, type ImportOptions } from './cli/import.js';
import { parse } from './cli/parse.js';
import { progressOn } from './cli/progress.js';
import { publish, type PublishOptions } from './cli/publish.js';
import { releases } from './cli/releases.js';
import { revisions } from './cli/revisions.js';
import { Stopped, type Terminal } from './cli/terminal.js';
import { test, type TestOptions } from './cli/test.js';
import { withdraw } from './cli/withdraw.js';
import type { Registry } from './registry.js';
import { readSettings, type Settings } from './settings.js';

const terminal: Terminal = {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  progress: progressOn(process.stderr),
};

// A reader that stops early, such as `head`, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : 1),
);

const seedFolder = fileURLToPath(new URL('../seed', import.meta.url));

const program = new Command('kb')
  .description('Read guidance documents and publish them into the knowledge base.')
  .showHelpAfterError('(kb --help lists the commands)');

program
  .command('parse')
  .description('Print what is read from documents, without touching a database.')
  .argument('<file...>', 'text or HTML files, or folders of them')
  .option('--json', 'print JSON', false)
  .option('--plain', 'print each document again in one plain layout, as it was understood', false)
  .action(async (files: string[], options: { json: boolean; plain: boolean }) => {
    process.exitCode = await parse(files, options, terminal);
  });

program
  .command('check')
  .description(
    'Print what authors should look at in documents, held against the database named by DATABASE_URL.',
  )
  .argument('<document...>', 'files, folders of files, or references of guidance in force')
  .option('--json', 'print JSON', false)
  .action(async (documents: string[], options: { json: boolean }) => {
    process.exitCode = await withRegistry(({ knowledge }) =>
      check(documents, options, knowledge, terminal),
    );
  });

program
  .command('test')
  .description(
    'Try the examples of documents, and tell which did not come out as expected. Without a name, those in force.',
  )
  .argument('[document...]', 'files, folders of files, or references of guidance in force')
  .option('--coverage', 'also tell what no example exercises', false)
  .option('--json', 'print JSON', false)
  .action(async (documents: string[], options: TestOptions) => {
    process.exitCode = await withRegistry((registry) =>
      test(documents, options, registry, terminal),
    );
  });

program
  .command('publish')
  .description(
    'Bring documents in force in the database named by DATABASE_URL, all in one revision or none.',
  )
  .argument('<file...>', 'text or HTML files, or folders of them')
  .option('-m, --message <text>', 'why they are published')
  .option('--author <name>', 'who publishes them, and answers questions')
  .option('--dry-run', 'show what would change, and store nothing')
  .option('--keep-going', 'publish what can be read, and report the rest')
  .option('--resolve <KEY=ANSWER>', 'answer what a document leaves open; may be repeated', collect)
  .option('--reference <reference>', 'the reference, for one file that does not state it')
  .option('--title <title>', 'the title, for one file that does not state it')
  .option('--source <url>', 'where the document was taken from, for one file')
  .action(async (files: string[], options: PublishOptions) => {
    const isDry = options.dryRun === true;
    process.exitCode = await withRegistry(
      (registry) => publish(files, options, registry, terminal),
      { seed: !isDry },
    );
  });

program
  .command('import')
  .description(
    'Bring official releases of code systems in force in the database named by DATABASE_URL, all in one revision or none.',
  )
  .argument('<path...>', 'files, folders or zip archives, as TRUD or WHO gives them')
  .option('--edition <edition>', 'the edition, such as 4.10, in place of what the files state')
  .option(
    '--effective <day>',
    'its first day, such as 2023-04-01, in place of what the files state',
  )
  .option('-m, --message <text>', 'why they are imported')
  .option('--author <name>', 'who imports them')
  .option('--dry-run', 'show what would change, and store nothing')
  .option('--keep-going', 'leave out rows that cannot be read, and report them')
  .option('--json', 'print JSON')
  .action(async (paths: string[], options: ImportOptions) => {
    const isDry = options.dryRun === true;
    process.exitCode = await withRegistry(
      (registry) => importReleases(paths, options, registry, terminal, stopOnSignals()),
      { seed: !isDry },
    );
  });

program
  .command('releases')
  .description('List the editions of the code systems, which are stored, and which answers are of.')
  .option('--json', 'print JSON', false)
  .action(async (options: { json: boolean }) => {
    process.exitCode = await withRegistry(
      ({ knowledge }) => Promise.resolve(releases(options, knowledge, terminal)),
      { seed: false },
    );
  });

program
  .command('withdraw')
  .description(
    'Take a document, or a release of a code system, out of force. It stays stored, and earlier revisions keep it.',
  )
  .argument('<name>', 'a reference such as IPG366, or a release such as OPCS4-4.9')
  .requiredOption('-m, --message <text>', 'why it is withdrawn')
  .option('--author <name>', 'who withdraws it')
  .action(async (reference: string, options: { message: string; author?: string }) => {
    process.exitCode = await withRegistry((registry) =>
      withdraw(reference, options, registry, terminal),
    );
  });

program
  .command('revisions')
  .description('List what was published when, by whom and why, newest first.')
  .option('--first <number>', 'how many', wholeNumber, 20)
  .option('--json', 'print JSON', false)
  .action(async (options: { first: number; json: boolean }) => {
    process.exitCode = await withRegistry((registry) => revisions(options, registry, terminal), {
      seed: false,
    });
  });

program
  .command('audit')
  .description(
    'Hold the episodes of a file against guidance and conventions, and report how often what is found. Nothing of it is stored in the database.',
  )
  .argument(
    '<file>',
    'CSV with a row for each episode or for each code, or JSON Lines; also packed; - for standard input',
  )
  .option(
    '--guidance <references>',
    'documents, such as IPG366,IPG405: episodes with their operation',
  )
  .option('--all', 'every document whose operation an episode has, and the conventions')
  .option('--pack <pack>', 'only rules of guidance, or of classification')
  .option('--rules <names>', 'only these rules')
  .option('--without <names>', 'not these rules')
  .option('--also <names>', 'these rules, too, which are off by default')
  .option(
    '--on <day>',
    'the day of episodes that have none, such as 2026-11-23; today if not given',
  )
  .option('--by <groups>', 'tell counts apart by period, by specialty, or by period,specialty')
  .option('--suppress <number>', 'the smallest count that is shown', wholeNumber, 8)
  .option('--results <file>', 'write every finding to this file, which ends with .csv or .jsonl')
  .option('--report <file>', 'write the counts to this file, as CSV')
  .option('--json', 'print the counts as JSON')
  .option('--keep-going', 'leave out rows that cannot be read, and list them')
  .option('--resume', 'go on where an audit with the same --results was interrupted')
  .option(
    '--threads <number>',
    'how many to audit at once; as many as processors if not given',
    threads,
  )
  .action(async (file: string, options: AuditOptions & { threads?: number }) => {
    process.exitCode = await withSettings(async (settings) => {
      const { audit } = await import('./cli/audit.js');
      const means = await auditMeans(settings, options.threads);
      return audit(file, options, means, terminal, stopOnSignals());
    });
  });

/** What an audit is done with. The records are read here and let go of: who audits has them, and nobody else. */
async function auditMeans(settings: Settings, count: number | undefined): Promise<AuditMeans> {
  const [{ readRecords }, { inForceBy }, { sharedRecords, startThreads }] = await Promise.all([
    import('./open.js'),
    import('./cli/audit.js'),
    import('./cli/audit-pool.js'),
  ]);
  const records = await readRecords(settings, seedFolder);
  const shared = sharedRecords(records);
  const worker = new URL('./audit-worker.js', import.meta.url);
  return {
    inForce: inForceBy(records),
    start: (auditor) => startThreads(worker, shared, auditor, count),
    stdin: process.stdin,
  };
}

/** Is aborted by the first SIGINT or SIGTERM, so that what is under way ends in good order; the second ends the process. */
function stopOnSignals(): AbortSignal {
  const stop = new AbortController();
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(status);
      terminal.err('Stopping …');
      stop.abort(new Stopped(status));
    });
  }
  return stop.signal;
}

function collect(written: string, earlier: readonly string[] | undefined): string[] {
  return [...(earlier ?? []), written];
}

function threads(written: string): number {
  if (/^[1-9]\d{0,2}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('Give a whole number from 1 on.');
}

function wholeNumber(written: string): number {
  if (/^\d{1,6}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('Give a whole number.');
}

/**
 * Opens the database only for the commands that need it.
 *
 * @param seed whether an empty database gets the seed; not for what only looks
 */
async function withRegistry(
  work: (registry: Registry) => Promise<number>,
  { seed = true } = {},
): Promise<number> {
  return withSettings(async (settings) => {
    const { openRegistry } = await import('./open.js');
    const registry = await openRegistry({ ...settings, seed: seed && settings.seed }, seedFolder);
    try {
      return await work(registry);
    } finally {
      await registry.close();
    }
  });
}

/** Does something with the settings of the environment, or says what is wrong with them. */
async function withSettings(work: (settings: Settings) => Promise<number>): Promise<number> {
  const settings = readSettings(process.env);
  if ('port' in settings) return work(settings);
  for (const fault of settings) terminal.err(fault);
  return 2;
}

program.parseAsync().catch((error: unknown) => {
  terminal.err(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
