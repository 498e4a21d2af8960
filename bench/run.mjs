// npm run bench [-- --seconds 3] [-- --only Q1]: what the server, recording, the engine, search, the start, publishing and
// official releases take.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureEngine } from './engine.mjs';
import { measurePublishing } from './publishing.mjs';
import { measureRecording } from './recording.mjs';
import { measureReleases } from './releases.mjs';
import { measureSearch } from './search.mjs';
import { measureStart } from './start.mjs';
import { measureThroughput } from './throughput.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
if (!(seconds > 0)) throw new Error('Give --seconds a number above 0, such as 3');
const folder = await mkdtemp(join(tmpdir(), 'guidance-graph-bench-'));
try {
  await measureThroughput(folder, { seconds, only: values.only });
  if (!values.only) {
    console.log();
    await measureRecording(folder, { seconds });
    console.log();
    await measureEngine(folder);
    console.log();
    await measureSearch(folder);
    console.log();
    await measureStart(folder);
    console.log();
    await measurePublishing(folder);
    console.log();
    await measureReleases(folder);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
