import type { Code, Target } from '../model/index.js';
import { writeTarget } from '../notation.js';
import type { TargetRecord } from '../records.js';
import type { BuildingCode, BuiltRelease } from './build-codes.js';

/** Links a target to the codes it stands for, as far as its code system is stored. */
export function buildTarget(record: TargetRecord, release: BuiltRelease | undefined): Target {
  const { system, targetKind: kind, firstValue, lastValue } = record;
  const headings = headingsOf(record, release);
  const target = {
    system,
    kind,
    notation: writeTarget(record),
    firstValue,
    lastValue,
    code: kind === 'RANGE' ? null : (headings[0] ?? null),
    codes: [] as Code[],
  };
  target.codes = headings.flatMap(recordableUnder).filter((code) => covers(target, code));
  Object.freeze(target.codes);
  return Object.freeze(target);
}

/** The code, category or chapter of a target; of a range, each category in it. */
export function headingsOf(
  { targetKind, firstValue, lastValue }: TargetRecord,
  release: BuiltRelease | undefined,
): BuildingCode[] {
  if (!release) return [];
  if (targetKind !== 'RANGE') {
    const code = release.byValue.get(firstValue);
    return code ? [code] : [];
  }
  return [...release.byValue.values()].filter(
    ({ kind, value }) => kind === 'CATEGORY' && firstValue <= value && value <= lastValue,
  );
}

function recordableUnder(heading: Code): Code[] {
  return heading.recordable ? [heading] : heading.children.flatMap(recordableUnder);
}

/**
 * Whether a code, or a heading recorded in place of one, answers to a target. A chapter slot for a site wants a
 * site; the side of the operation, which stands in the same chapter, does not fill it.
 */
export function covers(target: Target, code: Code): boolean {
  if (target.system !== code.system) return false;
  switch (target.kind) {
    case 'CODE':
      return code.value === target.firstValue;
    case 'CATEGORY':
      return categoryOf(code) === target.firstValue;
    case 'RANGE': {
      const category = categoryOf(code);
      return category !== null && target.firstValue <= category && category <= target.lastValue;
    }
    case 'CHAPTER':
      return code.chapter?.value === target.firstValue && code.role !== 'LATERALITY';
  }
}

function categoryOf(code: Code): string | null {
  if (code.kind === 'CHAPTER') return null;
  return code.kind === 'CATEGORY' ? code.value : (code.parent?.value ?? null);
}
