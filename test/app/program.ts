import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';

const root = path.join(__dirname, '..', '..');
const main = path.join(root, 'dist', 'main.js');

/** Settings by their names in the environment. */
export type Environment = Readonly<Record<string, string>>;

/** What became of a process that has ended. */
export interface Ending {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The built program in a process of its own. */
export interface Program {
  readonly pid: number;
  /** What it reads on standard input. */
  readonly input: Writable;
  /** What it listens on, once it has said so; fails when it ends before. */
  readonly address: Promise<string>;
  /** When it has ended. */
  readonly ended: Promise<Ending>;
  /** What it has written on standard output until now. */
  output(): string;
  /** What it has written on standard error until now, its log among it. */
  errors(): string;
  signal(signal: NodeJS.Signals): void;
}

const running = new Set<ChildProcess>();

/** Ends what a failed test has left behind, which would keep Jest from ending. */
export function killPrograms(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts the built program with the defaults of a test: any free port, no explorer, no log. */
export function startProgram(environment: Environment): Program {
  if (!existsSync(main))
    throw new Error('dist/main.js is missing. Run npm test, which builds it, or npm run build.');
  return run([main], { PORT: '0', EXPLORER: 'no', LOG_LEVEL: 'silent', ...environment });
}

/** Starts the command line, from its sources as `npm run kb` does. */
export function startKb(args: readonly string[], environment: Environment): Program {
  return run([path.join(root, 'bin', 'kb.mjs'), ...args], environment);
}

/** Runs the command line until it ends. */
export function runKb(args: readonly string[], environment: Environment): Promise<Ending> {
  return startKb(args, environment).ended;
}

function run(args: readonly string[], environment: Environment): Program {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: 'pipe',
  });
  running.add(child);
  // To write to one that has ended is no fault of the test; to one that reads nothing it makes no difference.
  child.stdin.on('error', () => undefined);
  child.once('close', () => running.delete(child));
  const output = collect(child.stdout);
  const errors = collect(child.stderr);
  // Not "exit": what was written last may still be on its way then.
  const ended = once(child, 'close').then(([code]: unknown[]) => ({
    code: code as number | null,
    output: output(),
    errors: errors(),
  }));
  const address = addressSaidBy(child, output, ended);
  address.catch(() => undefined); // Whoever wants the address hears of it.
  return {
    pid: child.pid!,
    input: child.stdin,
    address,
    ended,
    output,
    errors,
    signal: (signal) => void child.kill(signal),
  };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (more: string) => (text += more));
  return () => text;
}

function addressSaidBy(
  { stdout }: ChildProcess,
  output: () => string,
  ended: Promise<Ending>,
): Promise<string> {
  const said = new Promise<string>((resolve) => {
    stdout!.on('data', () => {
      const [, address] = /ready at (http:\S+)\/graphql/.exec(output()) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  const failed = ended.then(({ code, errors }): never => {
    throw new Error(`The program ended with ${code} before it was ready:\n${errors}`);
  });
  return Promise.race([said, failed]);
}
