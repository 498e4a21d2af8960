import type { CodeSystem, NoteKind, Subject } from '../model/index.js';
import { isWithin, targetKey } from './targets.js';
import type { ChoiceRecord, TargetRecord } from '../records.js';
import type { Binding } from './wording.js';

/** A step while the document is still being read. */
export interface DraftStep {
  readonly subject: Subject;
  readonly system: CodeSystem;
  readonly choices: DraftChoice[];
  /** How it goes together with the step before; null where that is left to what stands there in the end. */
  relation: 'AND' | 'UNKNOWN';
  /** When its line says it applies; null when always. */
  condition: string | null;
  /** How binding the words are that made it; a plain line is MUST. */
  readonly obligation: Binding;
  readonly placements: DraftPlacement[];
}

export type DraftChoice = Omit<ChoiceRecord, 'stepOrdinal' | 'ordinal'>;

interface DraftPlacement {
  readonly after: TargetRecord;
  readonly condition: string | null;
  readonly start: number;
  readonly end: number;
}

/** One way to code the procedure while it is still being read. */
export interface DraftSolution {
  readonly label: string | null;
  preferred: boolean | null;
  readonly steps: DraftStep[];
}

/** Words about codes, to be read clause by clause once all code lines are known. */
export interface DraftNote {
  kind: NoteKind;
  readonly start: number;
  end: number;
  /** The system of codes it names without saying so. */
  readonly system: CodeSystem;
  /** Index of the solution it stands in, or after. */
  readonly solution: number;
  /** Index of the heading it stands under. */
  readonly section: number;
  /** The steps of the lines it announces. */
  readonly announced: DraftStep[];
  /** Whether what it says has been done already, so that it lays down nothing more. */
  readonly isDone: boolean;
}

/** The steps that offer a target, found by the target itself or by what lies around it. */
export class Offers {
  readonly #byTarget = new Map<string, Set<DraftStep>>();
  readonly #byCategory = new Map<string, Set<DraftStep>>();
  readonly #ranges: { range: TargetRecord; step: DraftStep }[] = [];

  add(step: DraftStep, target: TargetRecord): void {
    into(this.#byTarget, targetKey(target), step);
    if (target.targetKind === 'RANGE') this.#ranges.push({ range: target, step });
    else for (const key of categoryKeys(target)) into(this.#byCategory, key, step);
  }

  /** The steps that offer exactly this. */
  of(target: TargetRecord): ReadonlySet<DraftStep> {
    return this.#byTarget.get(targetKey(target)) ?? none;
  }

  /** The steps that offer this, something it is part of, or a part of it; a slot of a whole chapter is near to none. */
  near(target: TargetRecord): DraftStep[] {
    const isNear = (other: TargetRecord) => isWithin(target, other) || isWithin(other, target);
    const found = new Set<DraftStep>(this.of(target));
    for (const { range, step } of this.#ranges) {
      if (isNear(range)) found.add(step);
    }
    for (const key of categoryKeys(target)) {
      for (const step of this.#byCategory.get(key) ?? none) {
        if (step.choices.some(isNear)) found.add(step);
      }
    }
    return [...found];
  }
}

const none: ReadonlySet<DraftStep> = new Set();

/** A key for each category that a target lies in or covers; for a chapter one of its own. */
function categoryKeys({ system, targetKind, firstValue, lastValue }: TargetRecord): string[] {
  if (targetKind !== 'RANGE') return [`${system}:${firstValue.slice(0, 3)}`];
  const first = Number(firstValue.slice(1));
  const length = Number(lastValue.slice(1)) - first + 1;
  return Array.from({ length }, (_, index) => {
    const number = String(first + index).padStart(2, '0');
    return `${system}:${firstValue.charAt(0)}${number}`;
  });
}

function into(map: Map<string, Set<DraftStep>>, key: string, step: DraftStep): void {
  const steps = map.get(key);
  if (steps) steps.add(step);
  else map.set(key, new Set([step]));
}
