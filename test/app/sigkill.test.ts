import { setTimeout as sleep } from 'node:timers/promises';
import { seedCounts, seedReferences } from '../seed.js';
import { describeOnBoth } from '../store/databases.js';
import { ask } from './client.js';
import { Load } from './load.js';
import { killPrograms, startProgram, type Program } from './program.js';

jest.setTimeout(300_000);
afterEach(killPrograms);

/** Give the number of a run that failed in TEST_SEED, and the same moments are tried again. */
const seed = Number(process.env['TEST_SEED'] ?? Date.now() % 1_000_000);

describeOnBoth(`a server that is killed (at moments of TEST_SEED=${seed})`, (create) => {
  test('at any moment under load loses nothing that it has acknowledged', async () => {
    const first = await create();
    // PostgreSQL gives every test the same database; files are two, so that both cores have work.
    const onFiles = first.url.startsWith('file:');
    const databases = onFiles ? [first, await create()] : [first];
    const kills = onFiles ? 10 : 5;
    const runs = databases.map(({ url }, run) => killUnderLoad(url, kills, randomFrom(seed + run)));
    await Promise.all(runs).finally(() => Promise.all(databases.map(({ drop }) => drop())));
  });

  test('at any moment of its first start has nothing or the whole seed, and starts again', async () => {
    const random = randomFrom(seed);
    for (let kill = 0; kill < 4; kill++) {
      const { url, drop } = await create();
      const program = startProgram({ DATABASE_URL: url });
      await sleep(100 + random() * 1_000);
      await kill9(program);
      await expectWholeSeed(url).finally(drop);
    }
  });
});

async function killUnderLoad(url: string, kills: number, random: Random): Promise<void> {
  const load = new Load();
  for (let kill = 0; kill <= kills; kill++) {
    const program = startProgram({ DATABASE_URL: url });
    const address = await program.address;
    if (kill === 0) await load.begin(address);
    await load.check(address);
    if (kill < kills) {
      const run = load.run(address);
      // By what was acknowledged and not by time, so that something was on a slow machine, too.
      await load.acknowledges(random() * 30, run);
      await sleep(random() * 50);
      await kill9(program);
      await run;
    } else {
      await kill9(program);
    }
  }
}

async function expectWholeSeed(url: string): Promise<void> {
  const program = startProgram({ DATABASE_URL: url });
  const answer = await ask(
    await program.address,
    `{
      revision { number guidanceCount codeCount }
      guidance(reference: "IPG366") {
        notes { ordinal }
        procedure { recommendation { solutions { steps { ordinal } } } }
      }
    }`,
  );
  expect(answer).toEqual({
    revision: {
      number: 1,
      guidanceCount: seedReferences.length,
      codeCount: seedCounts.codes,
    },
    guidance: {
      notes: ordinalsTo(2),
      procedure: { recommendation: { solutions: [{ steps: ordinalsTo(4) }] } },
    },
  });
  await kill9(program);
}

function ordinalsTo(last: number): { ordinal: number }[] {
  return Array.from({ length: last }, (_, index) => ({ ordinal: index + 1 }));
}

async function kill9(program: Program): Promise<void> {
  program.signal('SIGKILL');
  await program.ended;
}

/** Draws a number from 0 to 1. */
type Random = () => number;

/** The same numbers for the same seed; the generator is known as mulberry32. */
function randomFrom(start: number): Random {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
