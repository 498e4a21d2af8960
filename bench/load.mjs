// Asks a server as fast as it answers, in a process of its own so that it does not take the server's time.
import autocannon from 'autocannon';

/** A day: until it is told to stop. */
const longest = 86_400;
let running = null;

process.on(
  'message',
  async ({ url, bodies, seconds = longest, connections = 16, stop = false }) => {
    if (stop) {
      running?.stop();
      return;
    }
    const latencies = [];
    const cpu = process.cpuUsage();
    const begin = performance.now();
    running = autocannon({
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      // Every connection asks them in turn.
      requests: bodies.map((body) => ({ body })),
      connections,
      pipelining: 1,
      duration: seconds,
      sampleInt: 100,
    });
    // autocannon itself counts latencies in whole milliseconds.
    running.on('response', (_client, _status, _bytes, milliseconds) =>
      latencies.push(milliseconds),
    );
    const { non2xx, errors, timeouts } = await running;
    const elapsed = performance.now() - begin;
    const { user, system } = process.cpuUsage(cpu);
    latencies.sort((one, other) => one - other);
    const at = (share) => latencies[Math.floor(latencies.length * share)] ?? NaN;
    process.send({
      answers: latencies.length,
      perSecond: (latencies.length / elapsed) * 1000,
      p50: at(0.5),
      p99: at(0.99),
      longest: latencies.at(-1) ?? NaN,
      failed: non2xx + errors + timeouts,
      /** The share of its core that this process took. Near 1, it is what holds the server back. */
      busy: (user + system) / 1000 / elapsed,
    });
  },
);
