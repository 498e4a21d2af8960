import { describeOnBoth } from '../store/databases.js';
import { happens } from './happens.js';
import { untilLost } from './load.js';
import { killPrograms, startProgram } from './program.js';
import { Validations } from './validations.js';

jest.setTimeout(120_000);
afterEach(killPrograms);

const connections = 32;

describeOnBoth(`a server that has codings checked on ${connections} connections`, (create) => {
  test('has every validation that it acknowledged before it was killed', async () => {
    const { url, drop } = await create();
    const validations = new Validations();
    for (const wanted of [1, 150]) {
      const program = startProgram({ DATABASE_URL: url });
      const address = await program.address;
      await validations.begin(address);
      const before = validations.acknowledged;
      const lost = Array.from({ length: connections }, () =>
        untilLost(() => validations.validate(address)),
      );
      // Each connection asks again as soon as it is answered, so batches are being committed all the time.
      await happens(() => validations.acknowledged >= before + wanted);
      program.signal('SIGKILL');
      await Promise.all([program.ended, ...lost]);
    }
    const again = startProgram({ DATABASE_URL: url });
    await validations.check(await again.address);
    again.signal('SIGKILL');
    await again.ended;
    await drop();
  });
});
