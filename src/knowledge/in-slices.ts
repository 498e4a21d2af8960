import { setImmediate } from 'node:timers/promises';

/**
 * How long work goes on before the program may do something else, in milliseconds. Under load every pause lasts as
 * long as all requests that wait, so shorter slices would make the work take much longer.
 */
const slice = 40;

/** Does work that pauses now and then, all of it at once. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does work that pauses now and then, and lets the program do other things between slices of it. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let until = performance.now() + slice;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + slice;
  }
}
