// node bench/recording.mjs [--seconds 3] [--kills 20], and as part of npm run bench: how many validations are recorded in
// a second, each on disk before it is answered, and whether any that was acknowledged is lost when the server is killed.
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request as startRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import {
  coreOfLoader,
  coreOfServer,
  processorSeconds,
  startHelper,
  startProgram,
} from './processes.mjs';
import { askOnce, requests } from './requests.mjs';
import { printTable } from './table.mjs';
import { inTurn } from './throughput.mjs';

const connections = 32;
const recorded = requests.filter(({ name }) => ['Q4', 'Q4b'].includes(name));
/** Until the program is compiled as far as it will be. */
const warmUpSeconds = 3;
const bars = { perSecond: 1_500, p99: 50 };
/** After how many acknowledgements, at most, a server is killed. */
const mostBeforeKill = 1_000;
const largestPage = 100;

/** Measures recording for so many seconds in each round, kills the server so many times, and prints both. */
export async function measureRecording(folder, { seconds, kills = 20 }) {
  await measureSpeed(folder, seconds);
  await killUnderLoad(join(folder, 'killed.db'), kills);
}

async function measureSpeed(folder, seconds) {
  const program = await startProgram(join(folder, 'recording.db'), { core: coreOfServer });
  const bare = startHelper('bare.mjs', coreOfServer);
  const loader = startHelper('load.mjs', coreOfLoader);
  const load = async ({ url, pid }, { name, body }, duration) => {
    const before = processorSeconds(pid);
    const result = await loader.ask({ url, bodies: [body], seconds: duration, connections });
    if (result.failed > 0) throw new Error(`${name}: ${result.failed} answers of ${url} failed`);
    const used = before === null ? NaN : processorSeconds(pid) - before;
    return { ...result, processor: used / result.answers };
  };
  try {
    const rows = [];
    for (const request of recorded) {
      const answer = await askOnce(program.url, request);
      const targets = { server: program, bare: { url: await bare.ask(answer), pid: bare.pid } };
      await load(program, request, warmUpSeconds);
      const results = await inTurn(
        targets,
        async (target, duration) => {
          if (target !== program) return load(target, request, duration);
          const before = await countOf(program.url);
          const result = await load(program, request, duration);
          assertRecorded((await countOf(program.url)) - before, result.answers);
          return result;
        },
        seconds,
      );
      rows.push({ request, ...results });
    }
    printSpeed(rows);
  } finally {
    await Promise.all([program, bare, loader].map((child) => child.stop()));
  }
}

/** More may be recorded: what was under way when the time was up is not counted as answered. */
function assertRecorded(count, answers) {
  if (count < answers)
    throw new Error(`${answers} validations were acknowledged and ${count} recorded`);
}

function printSpeed(rows) {
  console.log(
    `Validations recorded per second, each on disk before it is answered, ${connections} connections; ` +
      `at least ${bars.perSecond}, p99 at most ${bars.p99} ms`,
  );
  printTable(
    ['', 'recorded/s', 'bare/s', 'ratio', 'p50 ms', 'p99 ms', 'server µs', 'request'],
    rows.map(({ request, server, bare }) => [
      request.name,
      Math.round(server.perSecond),
      Math.round(bare.perSecond),
      (server.perSecond / bare.perSecond).toFixed(2),
      server.p50.toFixed(1),
      server.p99.toFixed(1),
      Math.round(server.processor * 1e6),
      request.what,
    ]),
  );
}

/** Kills a server under load, time and again, and looks with a new one for all that was acknowledged. */
async function killUnderLoad(database, kills) {
  const acknowledged = [];
  for (let kill = 0; kill < kills; kill++) {
    const program = await startProgram(database);
    const wanted = acknowledged.length + Math.random() * mostBeforeKill;
    const loading = recordUntilGone(program.url, acknowledged);
    while (acknowledged.length <= wanted) await setTimeout(1);
    await program.kill();
    await loading;
  }
  const program = await startProgram(database);
  try {
    const lost = await missing(program.url, acknowledged);
    console.log(
      `Killed ${kills} times under load (SIGKILL): ${acknowledged.length} acknowledged, ` +
        `${await countOf(program.url)} recorded, ${lost.length} lost`,
    );
    if (lost.length > 0) throw new Error(`Acknowledged and not recorded: ${lost.join(', ')}`);
  } finally {
    await program.stop();
  }
}

/** Has codings checked on all connections until the server is gone, and notes the ids it acknowledges. */
async function recordUntilGone(url, acknowledged) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const onOneConnection = async (_, connection) => {
    const { body } = recorded[connection % recorded.length];
    for (;;) {
      const answer = await post(agent, url, body).catch(() => null);
      if (answer === null) return;
      acknowledged.push(JSON.parse(answer).data.validateCoding.id);
    }
  };
  await Promise.all(Array.from({ length: connections }, onOneConnection));
  agent.destroy();
}

/** The whole answer; fails when the connection is lost before its end. */
function post(agent, url, body) {
  return new Promise((answered, failed) => {
    const headers = { 'content-type': 'application/json' };
    startRequest(url, { agent, method: 'POST', headers }, (response) =>
      textOf(response).then(answered, failed),
    )
      .on('error', failed)
      .end(body);
  });
}

async function missing(url, ids) {
  const lost = [];
  for (let at = 0; at < ids.length; at += largestPage) {
    const some = ids.slice(at, at + largestPage);
    const { nodes } = await ask(url, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: some,
    });
    lost.push(...some.filter((id, index) => nodes[index]?.id !== id));
  }
  return lost;
}

async function countOf(url) {
  return (await ask(url, '{ validations(first: 0) { totalCount } }')).validations.totalCount;
}

async function ask(url, query, variables = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '3' },
      kills: { type: 'string', default: '20' },
    },
  });
  const folder = await mkdtemp(join(tmpdir(), 'guidance-graph-recording-'));
  try {
    await measureRecording(folder, {
      seconds: Number(values.seconds),
      kills: Number(values.kills),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
