import type { CodeSystem, NoteKind, Obligation, Subject } from '../model/index.js';
import { isWithin, targetKey } from './targets.js';
import type { ChoiceRecord, TargetRecord } from '../records.js';

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
  readonly obligation: Exclude<Obligation, 'CONDITIONAL'>;
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
  readonly #wide: { target: TargetRecord; step: DraftStep }[] = [];

  add(step: DraftStep, target: TargetRecord): void {
    into(this.#byTarget, targetKey(target), step);
    if (target.targetKind === 'RANGE' || target.targetKind === 'CHAPTER') {
      this.#wide.push({ target, step });
    } else {
      into(this.#byCategory, categoryKey(target), step);
    }
  }

  /** The steps that offer exactly this. */
  of(target: TargetRecord): ReadonlySet<DraftStep> {
    return this.#byTarget.get(targetKey(target)) ?? none;
  }

  /** The steps that offer this, something it is part of, or a part of it. */
  near(target: TargetRecord): DraftStep[] {
    const found = new Set<DraftStep>(this.of(target));
    const isWide = target.targetKind === 'RANGE';
    for (const { target: wide, step } of this.#wide) {
      if (wide.targetKind === 'CHAPTER') continue;
      if (isWithin(target, wide) || isWithin(wide, target)) found.add(step);
    }
    if (isWide) {
      for (
        let at = Number(target.firstValue.slice(1));
        at <= Number(target.lastValue.slice(1));
        at++
      ) {
        const category = `${target.firstValue.charAt(0)}${String(at).padStart(2, '0')}`;
        for (const step of this.#byCategory.get(`${target.system}:${category}`) ?? none)
          found.add(step);
      }
    } else if (target.targetKind !== 'CHAPTER') {
      for (const step of this.#byCategory.get(categoryKey(target)) ?? none) {
        if (step.choices.some((choice) => isWithin(target, choice) || isWithin(choice, target)))
          found.add(step);
      }
    }
    return [...found];
  }
}

const none: ReadonlySet<DraftStep> = new Set();

function categoryKey({ system, firstValue }: TargetRecord): string {
  return `${system}:${firstValue.slice(0, 3)}`;
}

function into(map: Map<string, Set<DraftStep>>, key: string, step: DraftStep): void {
  const steps = map.get(key);
  if (steps) steps.add(step);
  else map.set(key, new Set([step]));
}
