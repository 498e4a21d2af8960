import { opcs4 } from './code-set.js';
import { nameOf, type Entry } from './entry.js';

const rightOrLeft = opcs4('Z94.2', 'Z94.3');

/**
 * Whether two runs of codes may tell of one place: not when both name sites and share none, nor when one is of the right
 * and the other of the left.
 */
export function mayBeOfOnePlace(one: readonly Entry[], other: readonly Entry[]): boolean {
  return mayShare(sitesOf(one), sitesOf(other)) && mayShare(sidesOf(one), sidesOf(other));
}

/** What is not stated may be the same. */
function mayShare(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((code) => other.includes(code));
}

function sitesOf(run: readonly Entry[]): string[] {
  return run.filter(({ role }) => role === 'SITE').map(nameOf);
}

function sidesOf(run: readonly Entry[]): string[] {
  return run.filter((entry) => rightOrLeft.has(entry)).map(nameOf);
}
