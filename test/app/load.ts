import { happens } from './happens.js';
import { Publications } from './publications.js';
import { Validations } from './validations.js';

/** Publications and validations that go on, on several connections, for as long as a server answers. */
export class Load {
  readonly #publications = new Publications();
  readonly #validations = new Validations();

  /** Has every coding checked once, to know what its report has to be. */
  async begin(address: string): Promise<void> {
    await this.#validations.begin(address);
  }

  /** Waits until so many more are acknowledged on the connections of a run. */
  async acknowledges(more: number, run: Promise<string[]>): Promise<void> {
    const wanted = this.#acknowledged + more;
    const ended = run.then((reasons): never => {
      throw new Error(`The server went away: ${reasons.join(', ')}`);
    });
    await Promise.race([ended, happens(() => this.#acknowledged >= wanted)]);
  }

  /** Asks until the server is gone. Answers why each of the connections ended. */
  run(address: string): Promise<string[]> {
    return Promise.all([
      untilLost(() => this.#publications.publish(address, 1)),
      untilLost(() => this.#publications.publish(address, 2)),
      ...Array.from({ length: 4 }, () => untilLost(() => this.#validations.validate(address))),
    ]);
  }

  get #acknowledged(): number {
    return this.#publications.acknowledged + this.#validations.acknowledged;
  }

  /** Fails unless all that was acknowledged is stored, and all that is stored was sent and is whole. */
  async check(address: string): Promise<void> {
    await this.#publications.check(address);
    await this.#validations.check(address);
  }
}

/** Does work again and again until there is no answer; answers why. */
export async function untilLost(work: () => Promise<string | null>): Promise<string> {
  for (;;) {
    const lost = await work();
    if (lost !== null) return lost;
  }
}
