import type { Answer, Coding } from '../../src/model/index.js';

/** The parts of a coding, as pages, tables and episodes write them. */
export interface Written {
  /** `V40.1, V55.1, Z67.5` */
  readonly procedures?: string;
  /** `M54.5` */
  readonly diagnoses?: string;
  /** `image-control-used no` */
  readonly answers?: string;
  /** `2026-11-23`, which is also the day when none is given */
  readonly on?: string;
  /** A reference, or `none`; IPG366 when it is not given */
  readonly guidance?: string;
}

/** A coding against IPG366. */
export function coding(procedures: string, others: Omit<Written, 'procedures'> = {}): Coding {
  return codingOf({ procedures, ...others });
}

/** A coding that names no guidance, so that it is held against the conventions. */
export function codesAlone(procedures: string, others: Omit<Written, 'procedures'> = {}): Coding {
  return codingOf({ procedures, ...others, guidance: 'none' });
}

/** The same coding, held against the document alone. */
export function byTheDocumentAlone(given: Coding): Coding {
  return { ...given, rules: { packs: ['GUIDANCE'], without: [], also: [] } };
}

/** The same, with one part to a line, as in a block of a page. */
export function readCoding(block: string): Coding {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  const parts = lines.map((line) => {
    const [, part, written] = /^(procedures|diagnoses|answers|on|guidance):(.*)$/.exec(line) ?? [];
    if (part === undefined) throw new Error(`Not a part of a coding: ${line}`);
    return [part, written];
  });
  return codingOf(Object.fromEntries(parts) as Written);
}

/** A coding of its written parts. */
export function codingOf({
  procedures,
  diagnoses,
  answers,
  on = '2026-11-23',
  guidance = 'IPG366',
}: Written): Coding {
  return {
    guidance: guidance.trim() === 'none' ? null : guidance.trim(),
    procedures: listed(procedures),
    diagnoses: listed(diagnoses),
    answers: listed(answers).map(answer),
    on: on.trim(),
    rules: null,
  };
}

function listed(written = ''): string[] {
  return written
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function answer(written: string): Answer {
  const [, question, given] = /^(\S+) (yes|no)$/.exec(written) ?? [];
  if (question === undefined) throw new Error(`Not an answer: ${written}`);
  return { question, answer: given === 'yes' ? 'YES' : 'NO' };
}
