import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { startApp, type App } from './app.js';
import { readSettings } from './settings.js';

// Every publication links tens of thousands of codes anew. Left to itself the heap grows to several times of what is in
// use before those of earlier ones are let go of; so it is a third smaller, and no slower as far as can be measured.
setFlagsFromString('--heap-growing-percent=60');

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const settings = readSettings(process.env);

if (!('port' in settings)) {
  console.error(
    `guidance-graph cannot start with these settings:\n${settings.map((fault) => `  ${fault}`).join('\n')}\nAll settings are listed in .env.example.`,
  );
  process.exit(1);
}

startApp(settings, { seed: folder('../seed'), explorer: folder('./web') }).then(
  (app) => {
    console.log(greeting(app, settings.explorer));
    stopOnSignals(app, settings.shutdownSeconds);
  },
  (error: unknown) => {
    console.error(
      `guidance-graph cannot start: ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exit(1);
  },
);

/** What somebody sees who has just started it: where it is, what it knows, and what to ask. */
function greeting({ address, registry }: App, explorer: boolean): string {
  const { knowledge } = registry;
  const { number, guidanceCount, codeCount, releases, message } = knowledge.revision;
  const editions = releases.filter(({ content }) => content === 'CODES');
  const [inForce, others] = [true, false].map((isInForce) =>
    editions
      .filter(({ id, system }) => (knowledge.release(system)?.id === id) === isInForce)
      .map(({ system, edition, complete }) =>
        [system, edition ?? 'of no stated edition', ...(complete ? [] : ['excerpt'])].join(' '),
      )
      .join(', '),
  );
  const beside = others ? `; also stored: ${others}` : '';
  return [
    `guidance-graph is ready at ${address}/graphql${explorer ? `, explorer at ${address}/` : ''}`,
    `Revision ${number} (${message}): ${guidanceCount} guidance, ${codeCount} codes${inForce ? ` (${inForce}${beside})` : ''}`,
    'Try:',
    `  curl -s ${address}/graphql -H 'content-type: application/json' \\`,
    `    -d '{"query":"{ code(system: OPCS4, value: \\"Y53.9\\") { title guidance { nodes { reference title } } } }"}'`,
  ].join('\n');
}

/** Stops in good order on SIGTERM and SIGINT; at once on a second signal, or when requests take too long. */
function stopOnSignals(app: App, seconds: number): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log(`Stopping on ${signal}: requests under way are finished first`);
    setTimeout(() => process.exit(1), seconds * 1_000).unref();
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
