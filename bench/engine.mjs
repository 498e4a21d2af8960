// Bundles the validation engine and has it check codings on one core.
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { coreOfServer, root, startNode } from './processes.mjs';
import { printTable } from './table.mjs';

const bar = 20_000;
const consistentBar = 100_000;

/** Measures the engine and prints what it does in a second. */
export async function measureEngine(folder) {
  const { consistent, mix, each, eightSteps, eightStepsMix } = await run([
    await bundle('engine-loop.mjs', folder),
    join(root, 'seed'),
  ]);
  console.log('Codings of IPG366 checked by the engine alone, in a second of processor time');
  printTable(
    ['coding', 'per second'],
    [
      ['a consistent coding', Math.round(consistent)],
      ['eight steps in three solutions: consistent', Math.round(eightSteps)],
      ['eight steps in three solutions: a mix of right and wrong', Math.round(eightStepsMix)],
      [`a mix of ${each.length}`, Math.round(mix)],
      ...each.map((one) => [`  ${one.codes}`, Math.round(one.perSecond)]),
    ],
  );
  console.log(
    `The bars for eight steps are ${consistentBar} and ${bar} a second: ${eightSteps >= consistentBar && eightStepsMix >= bar ? 'reached' : 'missed'}`,
  );
  console.log(`The bar for the mix is ${bar} a second: ${mix >= bar ? 'reached' : 'missed'}`);
}

async function run(args) {
  const child = startNode(args, { core: coreOfServer, stdio: ['ignore', 'pipe', 'inherit'] });
  return JSON.parse(await text(child.stdout));
}
