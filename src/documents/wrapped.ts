import { kindOf, type LineKind } from './line-kinds.js';
import type { DocumentText, Line } from './text.js';

/** Kinds that stand by themselves: nothing goes on behind them, and they go on with nothing. */
const standAlone: ReadonlySet<LineKind['is']> = new Set([
  'blank',
  'subject',
  'section',
  'front',
  'or',
  'plus',
  'closing',
  'pointer',
]);
/** Kinds that begin something new, so that they never go on with the line above. */
const beginnings: ReadonlySet<LineKind['is']> = new Set([
  ...standAlone,
  'boilerplate',
  'title',
  'note',
  'includes',
  'excludes',
  'instead',
  'disclaimer',
  'banner',
]);
/** Words that a sentence does not end with. */
const unfinished =
  /(?:\b(?:or|and|the|an?|of|from|with|for|to|in|by|codes?|category|categories|is|are|be|would|should|may|must|if|when|where|ICD-?10|OPCS-?4)|[,(])$/i;
/** A line of prose about codes that is long enough to have been wrapped. */
const prose = /^(?:If|When|Where|In addition)\b|\b(?:codes?|categor(?:y|ies)|OPCS|ICD)(?![a-z])/;
const shortestWrapped = 50;

/**
 * The lines of a document with those put together that were wrapped: one that begins with a small letter goes on with
 * the line directly above it, and so does what stands below a line of prose that has not ended. Titles and headings of
 * their own are left alone.
 */
export function unwrapped({ lines, plain }: DocumentText): Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last && goesOn(last, line)) {
      const text = plain.slice(last.start, line.end).replace(/\s/g, ' ');
      whole[whole.length - 1] = { ...last, end: line.end, text };
    } else whole.push(line);
  }
  return whole;
}

function goesOn(last: Line, line: Line): boolean {
  if (line.hasBullet) return false;
  const isSmall = /^[a-z]/.test(line.text);
  // After a colon only what is no code line can go on: "…: if it is not specified, V55.9 is used."
  const ends = /^(?:if|when|where)\s/.test(line.text) ? '.!?;' : '.!?;:';
  if (ends.includes(last.text.slice(-1)) || last.text.length > longestWrapped) return false;
  const isOpen = unfinished.test(last.text);
  const mayBeWrapped = isOpen || hasOpenBracket(last.text) || last.text.length >= shortestWrapped;
  if (!isSmall && !mayBeWrapped) return false;
  const above = kindOf(last.text, { system: 'OPCS4' });
  const below = kindOf(line.text, { system: 'OPCS4' });
  if (above && standAlone.has(above.is)) return false;
  if (below && beginnings.has(below.is)) return false;
  if (above?.is === 'boilerplate') return below === null;
  if (above?.is === 'codes' && hasOpenBracket(last.text)) return below === null;
  const isProse = above?.is === 'sentence' || (above === null && prose.test(last.text));
  if (isProse) {
    if (isOpen) return true;
    return isSmall ? below?.is !== 'codes' : below === null || isSentence(below);
  }
  return isSmall && (below === null || below.is === 'limitation');
}

/** Wrapping a longer paragraph together line by line would take time out of proportion. */
const longestWrapped = 5_000;

/** "Y53.2 Ultrasonic control (if a" goes on until its bracket is closed. */
function hasOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

function isSentence({ is }: LineKind): boolean {
  return is === 'lead-in' || is === 'scenario';
}
