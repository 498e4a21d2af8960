const { readdirSync } = require('node:fs');
const path = require('node:path');

/**
 * Left out: random input, megabytes of input, and the real documents, which are not on every machine. A mutant is
 * noticed by what is quick and the same every time, or it counts as not noticed.
 */
const leftOut = /^(properties|limits|corpus|original)\.test\.ts$/;

/** Every other suite of these folders as one, so that what they test is loaded once and not once for each of them. */
for (const folder of ['documents']) {
  const suites = path.join(__dirname, '..', folder);
  for (const name of readdirSync(suites).sort()) {
    if (name.endsWith('.test.ts') && !leftOut.test(name)) require(path.join(suites, name));
  }
}
