import type { Change, ChangeKind, Choice, Solution, Step } from '../model/index.js';

export function change(kind: ChangeKind, words: string): Change {
  return { kind, words };
}

/** `V55.-: must, before it was may.`; nothing when it is as it was. */
export function changeOf(kind: ChangeKind, name: string, now: string, then: string): Change[] {
  return now === then ? [] : [change(kind, `${name}: ${now}, before it was ${then}.`)];
}

/** A choice as it is written: `Y53.-`, `Q90.-†`. */
export function choiceName({ target, marker }: Choice): string {
  const marks = { DAGGER: '†', ASTERISK: '*' } as const;
  return `${target.notation}${marker ? marks[marker] : ''}`;
}

/** `Y53.- or Y68.-` */
export function stepName({ choices }: Step): string {
  return choices.map(choiceName).join(' or ');
}

/** `"Percutaneous"`, or `solution 2` where it is for no stated scenario. */
export function solutionName({ label, ordinal }: Solution): string {
  return label === null ? `solution ${ordinal}` : `"${label}"`;
}

/** A word of ours in small letters, words of the document in quotation marks. */
export function spoken(value: string | null, none: string): string {
  if (value === null) return none;
  return /^[A-Z_]+$/.test(value) ? value.toLowerCase() : `"${value}"`;
}
