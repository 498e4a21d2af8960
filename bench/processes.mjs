// The processes the benchmarks start, each kept on a core of its own where that can be done.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
const program = join(root, 'dist', 'main.js');
const explorer = existsSync(join(root, 'dist', 'web', 'index.html')) ? 'yes' : 'no';

const cores = usableCores();
/** What is measured runs on one core and what asks it on another; null when they cannot be told apart. */
export const coreOfServer = cores[0] ?? null;
export const coreOfLoader = cores[1] ?? null;

/** Starts Node on a script. `core` null leaves it to the system where it runs. */
export function startNode(args, { core = null, ...options } = {}) {
  return core === null
    ? spawn(process.execPath, args, options)
    : spawn('taskset', ['-c', String(core), process.execPath, ...args], options);
}

/** Starts a script of this folder that is talked to by messages. */
export function startHelper(script, core) {
  const child = startNode([join(import.meta.dirname, script)], {
    core,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`${script} ended with ${code ?? signal}`);
  });
  ended.catch(() => undefined); // Being stopped is no fault.
  return {
    pid: child.pid,
    /** Sends a message and waits for what it answers. */
    async ask(message) {
      const answered = once(child, 'message');
      child.send(message);
      const [answer] = await Promise.race([answered, ended]);
      return answer;
    },
    /** Sends a message that is not answered. */
    tell: (message) => void child.send(message),
    stop: () => stop(child),
  };
}

/** Starts the program on a database file and waits until it says where it listens. */
export async function startProgram(database, { core = null, logLevel = 'silent' } = {}) {
  const child = startNode([program], {
    core,
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: `file:${database}`,
      EXPLORER: explorer,
      SEED: 'yes',
      LOG_LEVEL: logLevel,
    },
    // What is logged is written and thrown away.
    stdio: ['ignore', 'pipe', logLevel === 'silent' ? 'inherit' : 'ignore'],
  });
  const address = await addressSaidBy(child);
  return {
    url: `${address}/graphql`,
    pid: child.pid,
    stop: () => stop(child),
    /** Ends it as a fault of the machine would, without a moment to put anything in order. */
    kill: () => stop(child, 'SIGKILL'),
  };
}

function addressSaidBy(child) {
  return new Promise((said, failed) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      const [, address] = /ready at (\S+)\/graphql/.exec(output) ?? [];
      if (address) said(address);
    });
    child.once('exit', (code, signal) =>
      failed(new Error(`The program ended with ${code ?? signal}:\n${output}`)),
    );
  });
}

async function stop(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Seconds of processor time a process has used; null where the system does not say. */
export function processorSeconds(pid) {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // After the name, which may hold anything: user and system time are the 12th and 13th field, in hundredths.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Memory that a process holds. */
export function residentMegabytes(pid) {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

/** Two cores this process may use; none where there is no `taskset` or only one core. */
function usableCores() {
  if (spawnSync('taskset', ['--version']).status !== 0) return [];
  const [, list = ''] =
    /Cpus_allowed_list:\s*(\S+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  const allowed = list.split(',').flatMap((range) => {
    const [first, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return allowed.length < 2 ? [] : allowed.slice(0, 2);
}
