import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { parse, publish, type Terminal } from './cli/commands.js';
import type { Registry } from './registry.js';
import { readSettings } from './settings.js';

const terminal: Terminal = { out: (line) => console.log(line), err: (line) => console.error(line) };

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
  .argument('<file...>', 'text files, one document each')
  .option('--json', 'print JSON', false)
  .action(async (files: string[], options: { json: boolean }) => {
    process.exitCode = await parse(files, options, terminal);
  });

program
  .command('publish')
  .description('Bring documents in force in the database named by DATABASE_URL.')
  .argument('<file...>', 'text files, one document each')
  .option('-m, --message <text>', 'why they are published')
  .option('--author <name>', 'who publishes them')
  .option('--source <url>', 'where the document was taken from')
  .action(
    async (files: string[], options: { message?: string; author?: string; source?: string }) => {
      process.exitCode = await withRegistry((registry) =>
        publish(files, options, registry, terminal),
      );
    },
  );

/** Opens the database only for the commands that need it. */
async function withRegistry(work: (registry: Registry) => Promise<number>): Promise<number> {
  const settings = readSettings(process.env);
  if (!('port' in settings)) {
    for (const fault of settings) terminal.err(fault);
    return 2;
  }
  const { openRegistry } = await import('./open.js');
  const registry = await openRegistry(settings, fileURLToPath(new URL('../seed', import.meta.url)));
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
