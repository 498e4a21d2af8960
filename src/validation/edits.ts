import type { Coding, Edit } from '../model/index.js';
import type { Entry } from './entry.js';

/** The coding after one edit. Positions count from 1. */
function applyOne(coding: Coding, { kind, list, position, code, to }: Edit): Coding {
  const codes = [...(list === 'PROCEDURES' ? coding.procedures : coding.diagnoses)];
  const given = code === null ? [] : [code];
  const taken = kind === 'INSERT' ? [] : codes.splice(position - 1, 1);
  if (kind === 'INSERT' || kind === 'REPLACE') codes.splice(position - 1, 0, ...given);
  if (kind === 'MOVE') codes.splice((to ?? position) - 1, 0, ...taken);
  return list === 'PROCEDURES' ? { ...coding, procedures: codes } : { ...coding, diagnoses: codes };
}

/** The coding after all edits, applied in order. */
export function applyEdits(coding: Coding, edits: readonly Edit[]): Coding {
  return edits.reduce(applyOne, coding);
}

export function insert(list: Edit['list'], position: number, code: string): Edit {
  return { kind: 'INSERT', list, position, code, to: null };
}

export function remove({ list, position }: Entry): Edit {
  return { kind: 'REMOVE', list, position, code: null, to: null };
}

export function replace({ list, position }: Entry, code: string): Edit {
  return { kind: 'REPLACE', list, position, code, to: null };
}

export function move({ list, position }: Entry, to: number): Edit {
  return { kind: 'MOVE', list, position, code: null, to };
}

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** "second place", "place 14". */
export function inPlace(position: number): string {
  const word = ordinals[position - 1];
  return word === undefined ? `place ${position}` : `${word} place`;
}
