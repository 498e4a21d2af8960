// Requests per second of the server, next to those of a bare handler that sends the same bytes.
import { join } from 'node:path';
import {
  coreOfLoader,
  coreOfServer,
  processorSeconds,
  startHelper,
  startProgram,
} from './processes.mjs';
import { askOnce, requests } from './requests.mjs';
import { printTable } from './table.mjs';

const rounds = 3;
const warmUpSeconds = 0.3;
/** What writing a log costs is measured where it weighs most. */
const withLog = 'Q5';

/** Measures the requests of these names, or all, for this many seconds in each round, and prints a table. */
export async function measureThroughput(folder, { seconds, only }) {
  const chosen = requests.filter(({ name }) => !only || name === only);
  if (chosen.length === 0) throw new Error(`There is no ${only}; there are ${namesOf(requests)}`);
  const core = coreOfServer;
  const program = await startProgram(join(folder, 'throughput.db'), { core });
  const logging = await startProgram(join(folder, 'logging.db'), { core, logLevel: 'info' });
  const bare = startHelper('bare.mjs', core);
  const loader = startHelper('load.mjs', coreOfLoader);
  const load = async ({ url, pid }, { name, body }, duration) => {
    const before = processorSeconds(pid);
    const result = await loader.ask({ url, bodies: [body], seconds: duration });
    if (result.failed > 0) throw new Error(`${name}: ${result.failed} answers of ${url} failed`);
    const used = before === null ? NaN : processorSeconds(pid) - before;
    return { ...result, processor: used / result.answers };
  };
  try {
    console.log('Requests per second, 16 connections, the median of three rounds in turn');
    if (core === null) console.log('Server and loader share cores here, so the ratios say little.');
    // A server that answers one request only is faster than one that has answered others, too.
    for (const target of [program, logging]) {
      for (const request of requests) await load(target, request, warmUpSeconds);
    }
    const rows = [];
    for (const request of chosen) {
      const answer = await askOnce(program.url, request);
      const targets = { server: program, bare: { url: await bare.ask(answer), pid: bare.pid } };
      await assertSameBytes(targets.bare.url, request, answer);
      if (request.name === withLog) targets.logging = logging;
      const results = await inTurn(
        targets,
        (target, duration) => load(target, request, duration),
        seconds,
      );
      await askOnce(program.url, request);
      rows.push({ request, bytes: Buffer.byteLength(answer.text), ...results });
    }
    printResults(rows);
  } finally {
    await Promise.all([program, logging, bare, loader].map((child) => child.stop()));
  }
}

async function assertSameBytes(url, request, { text, contentType }) {
  const answer = await askOnce(url, request);
  if (answer.text !== text || answer.contentType !== contentType) {
    throw new Error(`The bare handler does not answer ${request.name} as the server does`);
  }
}

/** Loads one target after the other, several times over, so that a busy moment hits all of them; the median of each. */
export async function inTurn(targets, load, seconds) {
  const results = Object.fromEntries(Object.keys(targets).map((name) => [name, []]));
  for (const target of Object.values(targets)) await load(target, warmUpSeconds);
  for (let round = 0; round < rounds; round++) {
    for (const [name, target] of Object.entries(targets))
      results[name].push(await load(target, seconds));
  }
  return Object.fromEntries(Object.entries(results).map(([name, of]) => [name, medianOf(of)]));
}

function medianOf(results) {
  return results.sort((one, other) => one.perSecond - other.perSecond)[results.length >> 1];
}

function printResults(rows) {
  const ratio = (one, other) => (one.perSecond / other.perSecond).toFixed(2);
  const microseconds = ({ processor }) => Math.round(processor * 1e6);
  printTable(
    [
      '',
      'bytes',
      'server/s',
      'bare/s',
      'ratio',
      'p50 ms',
      'p99 ms',
      'server µs',
      'bare µs',
      'request',
    ],
    rows.map(({ request, bytes, server, bare }) => [
      request.name,
      bytes,
      Math.round(server.perSecond),
      Math.round(bare.perSecond),
      ratio(server, bare),
      server.p50.toFixed(2),
      server.p99.toFixed(2),
      microseconds(server),
      microseconds(bare),
      request.what,
    ]),
  );
  console.log(
    'µs is the processor time of one request, which a machine that is busy otherwise does not change.',
  );
  for (const { request, server, logging } of rows.filter((row) => row.logging)) {
    const perSecond = Math.round(logging.perSecond);
    console.log(
      `${request.name} with a log (LOG_LEVEL=info): ${perSecond} a second, ${ratio(logging, server)} of without`,
    );
  }
  const held = rows.filter(({ bare }) => bare.busy > 0.95).map(({ request }) => request.name);
  if (held.length > 0) {
    console.log(
      `The loader had no time to spare against the bare handler in ${held.join(', ')}: it may be faster than that.`,
    );
  }
}

function namesOf(list) {
  return list.map(({ name }) => name).join(', ');
}
