import type { Problem } from './records.js';

/** A guidance document to publish. */
export interface Submission {
  readonly text: string;
  readonly sourceUrl: string | null;
  /** Why it is published. */
  readonly message: string;
  readonly author: string | null;
}

/** Longest message, author and address, in UTF-16 code units. */
const longestLine = 1_000;

/** The faults of what comes with a text, whichever way it comes; none when it can be kept. */
export function problemsBeside({ sourceUrl, message, author }: Submission): Problem[] {
  const problems = [
    ...faultsOf('message', message),
    ...faultsOf('source address', sourceUrl),
    ...faultsOf('author', author),
  ];
  if (message.trim() === '') {
    problems.push(
      problem('The message is empty. Say in a few words why this is published.', message),
    );
  }
  if (sourceUrl !== null && !isWebAddress(sourceUrl)) {
    problems.push(
      problem(
        'The source address is not a web address. Give one that begins with https://, or leave it out.',
        sourceUrl,
      ),
    );
  }
  return problems;
}

function faultsOf(name: string, value: string | null): Problem[] {
  if (value === null) return [];
  if (value.length > longestLine) {
    return [
      problem(
        `The ${name} has ${value.length} characters; at most ${longestLine} are kept.`,
        value,
      ),
    ];
  }
  if (!value.isWellFormed()) {
    return [
      problem(`The ${name} has half of a character (a lone surrogate). Write it again.`, value),
    ];
  }
  return value.includes('\u0000')
    ? [problem(`The ${name} has a NUL character. Remove it.`, value)]
    : [];
}

function problem(message: string, about: string): Problem {
  const excerpt = about.slice(0, 120).toWellFormed().replaceAll('\u0000', '␀');
  return { line: 1, column: 1, message, excerpt };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
