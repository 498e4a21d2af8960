// Imports RF2 files into a database, then searches it, and prints what both took. Bundled before it is run, for it
// imports the sources.
import { createReadStream, statSync } from 'node:fs';
import { Registry } from '../src/registry.ts';
import { openStore } from '../src/store/store.ts';

const [databaseUrl, ...listed] = process.argv.slice(2);
const files = listed.map((text) => {
  const [kind, path] = text.split('=');
  const open = () => Promise.resolve(createReadStream(path));
  return { kind, file: { path, size: statSync(path).size, open } };
});
const searchesOfEach = 200;

const begin = performance.now();
const registry = await Registry.open(await openStore(databaseUrl));
const imported = await importAll();
const searches = await searchAll();
await registry.close();
console.log(JSON.stringify({ ...imported, searches }));

async function importAll() {
  const { parts, problems, rows } = await registry.stageSnomed(files, {
    given: {},
    keepGoing: false,
    onProgress: () => undefined,
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  await registry.publishParts({ message: 'For measuring', author: null }, () => parts);
  const { user, system } = process.cpuUsage();
  return {
    rows,
    seconds: (performance.now() - begin) / 1_000,
    processorSeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

/** Searches for beginnings of the words of terms, as somebody types them. */
async function searchAll() {
  const staging = registry.knowledge.staging('CONCEPTS');
  const terms = await someTerms(staging);
  const kinds = {
    'one letter': ([first]) => first.slice(0, 1),
    'three letters': ([first]) => first.slice(0, 3),
    'the first word': ([first]) => first,
    'two words, the second begun': ([first, second]) => `${first} ${second.slice(0, 4)}`,
    'all words, in the other order': (words) => words.toReversed().join(' '),
    'two words that no term has': ([first, second]) => `${first} ${second}x`,
  };
  const measured = [];
  for (const [name, textOf] of Object.entries(kinds)) {
    const times = [];
    for (const term of terms) {
      const asked = performance.now();
      await registry.terminology.search(staging, textOf(term.split(' ')), 20);
      times.push(performance.now() - asked);
    }
    measured.push({ name, times: times.sort((one, other) => one - other) });
  }
  return measured;
}

async function someTerms(staging) {
  const found = await registry.terminology.search(staging, 'a', 100);
  const more = await registry.terminology.search(staging, 's', 100);
  const ids = [...found, ...more].map(({ concept }) => concept.id);
  const children = await registry.terminology.children(staging, ['138875005'], {
    first: 4,
    after: null,
  });
  const below = await registry.terminology.descendants(staging, children[0].concepts[0], {
    first: searchesOfEach,
    after: null,
  });
  const concepts = await registry.terminology.concepts(staging, [...ids, ...below.concepts]);
  return concepts
    .map(({ term }) => term)
    .filter((term) => term.includes(' '))
    .slice(0, searchesOfEach);
}
