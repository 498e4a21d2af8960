import { SingleBar, type Options, type Params } from 'cli-progress';
import type { Terminal } from './terminal.js';

/** How often something is said where no bar is shown, in milliseconds. */
const pause = 5_000;

/** How far something is. */
export interface Reached {
  readonly done: number;
  /** Null when nobody knows. */
  readonly total: number | null;
  /** How many were counted of what is counted beside, and what that is; null when nothing is. */
  readonly counted: { readonly count: number; readonly of: string } | null;
  /** Milliseconds since it began. */
  readonly elapsed: number;
}

/** A bar where somebody looks on, plain lines now and then where it is a file or another program. */
export function progressOn(
  stream: NodeJS.WriteStream,
  now: () => number = () => performance.now(),
): NonNullable<Terminal['progress']> {
  return (what, total, counted) => {
    const begun = now();
    let [done, count, saidAt] = [0, 0, begun];
    const reached = (): Reached => ({
      done,
      total,
      counted: counted === undefined ? null : { count, of: counted },
      elapsed: now() - begun,
    });
    const bar = stream.isTTY ? barOn(stream, what, reached) : null;
    if (bar) bar.start(total ?? 0, 0);
    else stream.write(`${what}${counted === undefined ? `: ${total}` : ''}\n`);
    return {
      advance: (by = 1, more = 0) => {
        done = Math.min(total ?? Infinity, done + by);
        count += more;
        if (bar) bar.update(done);
        else if (now() - saidAt >= pause) {
          saidAt = now();
          stream.write(`${what}: ${progressWords(reached())}\n`);
        }
      },
      stop: () => bar?.stop(),
    };
  };
}

/** How far something is in words: `42 % 1,234,567 rows 250,000/s 0:12 left`, or `3 of 10` where nothing is counted beside. */
export function progressWords({ done, total, counted, elapsed }: Reached): string {
  const left = done > 0 && total !== null ? (elapsed / done) * (total - done) : null;
  const time = left === null || elapsed < 1_000 ? '' : ` ${minutes(left)} left`;
  if (counted === null) return `${done} of ${total ?? '?'}${time}`;
  const rate = elapsed < 1_000 ? '' : ` ${thousands((counted.count / elapsed) * 1_000)}/s`;
  const percentage = total === 0 ? 100 : Math.floor((done / (total ?? Infinity)) * 100);
  const share = total === null ? '' : `${percentage} % `;
  return `${share}${thousands(counted.count)} ${counted.of}${rate}${time}`;
}

/** `1,234,567` */
export function thousands(count: number): string {
  return Math.round(count).toLocaleString('en-GB');
}

/** `0:12`, `75:00` */
function minutes(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function barOn(stream: NodeJS.WriteStream, what: string, reached: () => Reached): SingleBar {
  return new SingleBar({
    format: (options: Options, { progress }: Params) => {
      const how = reached();
      const bar = how.total === null ? '' : `${drawn(progress, options)} `;
      return `${what} ${bar}${progressWords(how)}`;
    },
    stream,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 20, // so that all fits into 80 columns
    clearOnComplete: true,
    // Who stops the program stops it; the library would only stop the bar.
    gracefulExit: false,
    // Otherwise the terminal is left without line wrapping by whoever stops the program.
    linewrap: true,
  });
}

function drawn(progress: number, { barsize = 30, barCompleteChar, barIncompleteChar }: Options) {
  const full = Math.round(Math.min(1, Math.max(0, progress)) * barsize);
  return `${(barCompleteChar ?? '').repeat(full)}${(barIncompleteChar ?? '').repeat(barsize - full)}`;
}
