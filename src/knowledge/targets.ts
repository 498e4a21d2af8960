import type { Code, CodeSystem, Target } from '../model/index.js';
import { writeTarget } from '../notation.js';
import type { TargetRecord } from '../records.js';
import { codeAt, type BuildingCode, type BuiltRelease } from './build-codes.js';

/** A target, and where it is hung into the classification. */
interface BuiltTarget {
  readonly target: Target;
  /** The code, category or chapter of the target; of a range, each category in it. */
  readonly headings: readonly BuildingCode[];
}

/**
 * Links targets to the codes they stand for, as far as their code systems are stored. Thousands of documents name the
 * same few targets, and a chapter stands for thousands of codes, so each target is made once.
 */
export class Targets {
  readonly #releases: ReadonlyMap<CodeSystem, BuiltRelease>;
  readonly #built = new Map<string, BuiltTarget>();

  constructor(releases: ReadonlyMap<CodeSystem, BuiltRelease>) {
    this.#releases = releases;
  }

  of(record: TargetRecord): Target {
    return this.#at(record).target;
  }

  headingsOf(record: TargetRecord): readonly BuildingCode[] {
    return this.#at(record).headings;
  }

  #at(record: TargetRecord): BuiltTarget {
    const { system, targetKind, firstValue, lastValue } = record;
    const key = `${system} ${targetKind} ${firstValue} ${lastValue}`;
    const known = this.#built.get(key);
    if (known) return known;
    const headings = headingsIn(this.#releases.get(system), record);
    const built = { target: buildTarget(record, headings), headings };
    this.#built.set(key, built);
    return built;
  }
}

/** A target with the codes that it stands for in one release, stored or not. */
export function targetIn(release: BuiltRelease | undefined, record: TargetRecord): Target {
  return buildTarget(record, headingsIn(release, record));
}

function buildTarget(record: TargetRecord, headings: readonly BuildingCode[]): Target {
  const { system, targetKind: kind, firstValue, lastValue } = record;
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

function headingsIn(
  release: BuiltRelease | undefined,
  { targetKind, firstValue, lastValue }: TargetRecord,
): BuildingCode[] {
  if (!release) return [];
  if (targetKind !== 'RANGE') {
    const code = codeAt(release, firstValue);
    return code ? [code] : [];
  }
  return release.codes.filter(
    ({ kind, value }) => kind === 'CATEGORY' && firstValue <= value && value <= lastValue,
  );
}

/** The codes of a heading; of a code itself and those that say more by a fifth character. */
function recordableUnder(code: Code): Code[] {
  const below = code.children.flatMap(recordableUnder);
  return code.recordable ? [code, ...below] : below;
}

/**
 * Whether a code, or a heading recorded in place of one, answers to a target. A chapter slot for a site wants a
 * site; the side of the operation, which stands in the same chapter, does not fill it.
 */
export function covers(target: Target, code: Code): boolean {
  if (target.system !== code.system) return false;
  switch (target.kind) {
    case 'CODE':
      // A code with a fifth character is the code of four with more said of it.
      return (
        code.value === target.firstValue ||
        (code.parent?.kind === 'CODE' && code.parent.value === target.firstValue)
      );
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

/** The category that a code is or lies in; a fifth character is two levels below it. */
function categoryOf(code: Code): string | null {
  const category = [code, ...code.ancestors].find(({ kind }) => kind === 'CATEGORY');
  return category?.value ?? (code.kind === 'CODE' ? code.value.slice(0, 3) : null);
}
