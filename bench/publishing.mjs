// How long a publication takes until everybody sees it, and what requests notice of it, with more and more guidance.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request as startRequest } from 'node:http';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { documentOf, numbersOf, writeDocuments } from './documents.mjs';
import {
  coreOfLoader,
  coreOfServer,
  residentMegabytes,
  root,
  startHelper,
  startProgram,
} from './processes.mjs';
import { askOnce, requests } from './requests.mjs';
import { printTable } from './table.mjs';

const counts = [100, 1_000, 5_000];
const publications = 9;
/** How long requests are made before the first publication, and between two, in seconds. */
const secondsBefore = 2;
const secondsBetween = 0.3;
const warmUpSeconds = 1;

/** Look-backs are heavy where thousands of documents name one code, so most are of such codes. */
const mixed = [
  ...requests.filter(({ name }) => ['Q1', 'Q4', 'Q5'].includes(name)).map(({ body }) => body),
  body(`{ code(system: OPCS4, value: "Y53.4") {
    title guidance(first: 5) { totalCount nodes { reference version title } } } }`),
  body(`{ code(system: OPCS4, value: "V55.1") {
    title ancestors { value } guidance(first: 5) { edges { mentions { role } } } } }`),
  body(`{ allGuidance(filter: { naming: { system: OPCS4, value: "Z33.6" } }, first: 5) {
    totalCount nodes { reference } } }`),
];

/** Measures publishing among 100, 1,000 and 5,000 documents, and prints what it took. */
export async function measurePublishing(folder, only = counts) {
  const rows = [];
  for (const count of only) rows.push(await measureAmong(count, folder));
  console.log(
    `Publishing under load, 16 connections; the median of ${publications} publications of one document`,
  );
  const milliseconds = (value) => value.toFixed(value < 10 ? 1 : 0);
  printTable(
    [
      'documents',
      'all at once s',
      'start s',
      'one, idle ms',
      'one, loaded ms',
      'p99 ms',
      'p99 meanwhile',
      'ratio',
      'longest ms',
      'longest meanwhile',
      'MB',
      'MB after',
    ],
    rows.map(({ count, all, start, idle, loaded, before, meanwhile, memory, memoryAfter }) => [
      count,
      all.toFixed(1),
      start.toFixed(2),
      milliseconds(idle),
      milliseconds(loaded),
      milliseconds(before.p99),
      milliseconds(meanwhile.p99),
      (meanwhile.p99 / before.p99).toFixed(1),
      milliseconds(before.longest),
      milliseconds(meanwhile.longest),
      Math.round(memory),
      Math.round(memoryAfter),
    ]),
  );
  console.log(
    'One document is measured from sending it until the mutation has answered and a query on another connection sees it.',
  );
}

async function measureAmong(count, folder) {
  const documents = join(folder, `documents-${count}`);
  const database = join(folder, `publishing-${count}.db`);
  await writeDocuments(documents, count);
  const all = await secondsOf(() => publishFolder(documents, database));
  let program;
  const start = await secondsOf(async () => {
    program = await startProgram(database, { core: coreOfServer });
    await askOnce(program.url, requests[0]);
  });
  const loader = startHelper('load.mjs', coreOfLoader);
  const publisher = publisherOn(program.url, numbersOf(count)[count >> 1]);
  try {
    const memory = residentMegabytes(program.pid);
    const load = (seconds) => loader.ask({ url: program.url, bodies: mixed, seconds });
    await load(warmUpSeconds);
    const idle = await medianOf(publications, () => publisher.publish());
    const before = answered(await load(secondsBefore));
    const loading = load();
    await setTimeout(warmUpSeconds * 1000);
    const loaded = await medianOf(publications, async () => {
      await setTimeout(secondsBetween * 1000);
      return publisher.publish();
    });
    loader.tell({ stop: true });
    const meanwhile = answered(await loading);
    const memoryAfter = residentMegabytes(program.pid);
    return { count, all, start, idle, loaded, before, meanwhile, memory, memoryAfter };
  } finally {
    publisher.stop();
    await Promise.all([program.stop(), loader.stop()]);
  }
}

/** Publishes all files of a folder as one revision, as the command line does. */
async function publishFolder(documents, database) {
  const args = [join(root, 'dist', 'kb.js'), 'publish', documents, '--message', 'For measuring'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: `file:${database}`, SEED: 'yes' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [errors, [code]] = await Promise.all([textOf(child.stderr), once(child, 'exit')]);
  if (code !== 0) throw new Error(`The documents were not published:\n${errors}`);
}

/** Publishes one version after the other of a document, of which so many are published already. */
export function publisherOn(url, number, published = 1) {
  const [publishing, reading] = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })];
  let edition = published;
  return {
    /** Milliseconds from sending a version until everybody sees it. */
    async publish() {
      edition++;
      const input = { text: documentOf(number, edition), message: `Edition ${edition}` };
      const mutation = body(
        `mutation ($input: PublishGuidanceInput!) { publishGuidance(input: $input) {
          ... on GuidancePublished { guidance { version } } } }`,
        { input },
      );
      const query = body(`{ guidance(reference: "IPG${number}") { version } }`);
      const begin = performance.now();
      const published = await post(publishing, url, mutation);
      const seen = await post(reading, url, query);
      const elapsed = performance.now() - begin;
      const { version } = published.publishGuidance.guidance;
      if (version !== edition || seen.guidance.version !== version)
        throw new Error(
          `Edition ${edition} was published and version ${seen.guidance.version} seen`,
        );
      return elapsed;
    },
    stop() {
      for (const agent of [publishing, reading]) agent.destroy();
    },
  };
}

async function post(agent, url, sent) {
  const asking = startRequest(url, {
    agent,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) },
  });
  asking.end(sent);
  const [response] = await once(asking, 'response');
  const answer = await textOf(response);
  const { data, errors } = JSON.parse(answer);
  if (errors || !data) throw new Error(answer);
  return data;
}

function answered(result) {
  if (result.failed > 0) throw new Error(`${result.failed} of the requests failed`);
  return result;
}

function body(query, variables = {}) {
  return JSON.stringify({ query, variables });
}

async function secondsOf(work) {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

async function medianOf(times, measure) {
  const measured = [];
  while (measured.length < times) measured.push(await measure());
  return measured.sort((one, other) => one - other)[times >> 1];
}
