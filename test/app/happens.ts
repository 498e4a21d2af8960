import { setTimeout as sleep } from 'node:timers/promises';

/** Longer than anything takes on a busy machine, in milliseconds. */
const patience = 60_000;

/** Waits until something is so. */
export async function happens(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${String(isSo)}`);
    await sleep(5);
  }
}
