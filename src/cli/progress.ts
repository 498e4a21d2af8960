import { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.js';

/** A bar where somebody looks on, plain lines where it is a file or another program. */
export function progressOn(stream: NodeJS.WriteStream): NonNullable<Terminal['progress']> {
  return (what, total) => {
    if (!stream.isTTY) {
      stream.write(`${what}: ${total}\n`);
      return { advance: () => undefined, stop: () => undefined };
    }
    const bar = new SingleBar({
      format: `${what} {bar} {value} of {total}`,
      stream,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      clearOnComplete: true,
      // Otherwise the terminal is left without line wrapping by whoever stops the program.
      linewrap: true,
    });
    bar.start(total, 0);
    return { advance: () => bar.increment(), stop: () => bar.stop() };
  };
}
