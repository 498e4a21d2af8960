import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
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
import { readSettings } from './settings.js';

const terminal: Terminal = {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  progress: progressOn(process.stderr),
};

// A reader that stops early, such as `head`, is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : 1),
);

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
  const settings = readSettings(process.env);
  if (!('port' in settings)) {
    for (const fault of settings) terminal.err(fault);
    return 2;
  }
  const { openRegistry } = await import('./open.js');
  const registry = await openRegistry(
    { ...settings, seed: seed && settings.seed },
    fileURLToPath(new URL('../seed', import.meta.url)),
  );
  try {
    return await work(registry);
  } finally {
    await registry.close();
  }
}

program.parseAsync().catch((error: unknown) => {
  terminal.err(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
