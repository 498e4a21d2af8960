import type { FileProblem } from '../release-file.js';

/** How files are read that belong together, and what could not be read of them so far. */
export interface Reading {
  /** Whether rows that cannot be read are left out and listed, instead of stopping the reading. */
  readonly keepGoing: boolean;
  readonly problems: FileProblem[];
  /** Told how many rows were read since it was told before. */
  readonly onRows: (rows: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The most problems that are listed. A file with more of them is another one than it is taken for. */
const mostProblems = 1_000;

/** Thrown when something cannot be read and may not be left out; what it was stands among the problems. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';
}

/** Lists a row that cannot be read, and stops the reading unless it may be left out. */
export function leaveOut({ keepGoing, problems }: Reading, problem: FileProblem): void {
  problems.push(problem);
  if (!keepGoing || problems.length >= mostProblems) throw new ReadingStopped(problem.message);
}

/** Lists what makes a file useless as a whole, and stops the reading. */
export function stop({ problems }: Reading, problem: FileProblem): never {
  problems.push(problem);
  throw new ReadingStopped(problem.message);
}
