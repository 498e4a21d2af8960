// Builds what is missing, then becomes the program, in the same process.
import { buildWeb } from './build-web.mjs';
import { build } from './build.mjs';

await build();
await buildWeb();
if (process.env.npm_lifecycle_event) stopWithParent();
await import('../dist/main.js');

/** A signal to npm reaches the shell between npm and us, and ends with it; so we stop in good order when that shell is gone. */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}
