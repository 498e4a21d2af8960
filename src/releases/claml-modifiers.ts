import { readHeading } from '../notation.js';
import type { ClamlFile, ModifiedBy, ModifierClass } from './claml-file.js';
import { titledClass, type ReadClass } from './claml-classes.js';
import { undivided } from './icd10-records.js';

type Classes = ReadonlyMap<string, ReadClass>;
type Modifiers = ReadonlyMap<string, readonly ModifierClass[]>;
type Refuse = (at: number, message: string) => void;

/** A code that a modifier makes, and the class of the modifier that made it: `S04E10_4 .0`. */
interface Made extends ReadClass {
  readonly by: string | null;
}

/**
 * The codes that modifiers make of categories and codes and that the file does not have itself. Those that divide a
 * category are its fourth characters; others, and all on codes that have a fourth, are fifth characters. A fifth on a
 * category that nothing else divides comes after X. A category takes fourth characters from the block above, such as
 * the place of an accident, where it has none of its own; fifth characters of blocks, such as what somebody was doing
 * then, are an extra that is not recorded as part of the code.
 */
export function modifiedCodes(
  classes: Classes,
  { modifierClasses }: ClamlFile,
  refuse: Refuse,
): readonly ReadClass[] {
  const modifiers = byModifier(modifierClasses, refuse);
  const children = new Map<string, ReadClass[]>();
  for (const read of classes.values()) {
    if (read.kind !== 'CODE' || read.value.length !== 5) continue;
    const category = read.value.slice(0, 3);
    children.set(category, [...(children.get(category) ?? []), read]);
  }
  const made = new Map<string, ReadClass>();
  const add = (some: readonly Made[]) => {
    for (const code of some) if (!classes.has(code.value)) made.set(code.value, code);
  };
  for (const category of classes.values()) {
    if (category.kind !== 'CATEGORY') continue;
    const own = modifiersOf(category, modifiers, refuse);
    const codes = children.get(category.value) ?? [];
    for (const code of codes)
      for (const by of [
        ...own.filter(({ modifier }) => !code.source.excluded.has(modifier)),
        ...modifiersOf(code, modifiers, refuse),
      ])
        add(appended(code, by, modifiers));
    if (codes.length > 0) continue;
    const isFourth = (by: ModifiedBy) => placeOf(by, modifiers) === 4;
    const ownFourth = own.filter(isFourth);
    const fourth = ownFourth.length > 0 ? ownFourth : inherited(category, classes, modifiers);
    const fifth = own.filter((by) => !isFourth(by));
    const four = fourth.flatMap((by) => appended(category, by, modifiers));
    add(four);
    if (fifth.length === 0) continue;
    const bases = four.length > 0 ? four : [whole(category)];
    add(bases.flatMap((base) => [base, ...fifth.flatMap((by) => appended(base, by, modifiers))]));
  }
  return [...made.values()];
}

/** A category as the code that it is where nothing divides it. */
function whole(category: ReadClass): Made {
  return {
    ...category,
    value: undivided(category.value),
    kind: 'CODE',
    rubrics: [],
    by: null,
  };
}

/** The codes that a modifier makes of one code, or of one category. */
function appended(
  base: ReadClass | Made,
  { modifier, valid }: ModifiedBy,
  modifiers: Modifiers,
): readonly Made[] {
  const before = 'by' in base ? base.by : null;
  return (modifiers.get(modifier) ?? [])
    .filter(({ code, notAfter }) => (valid?.has(code) ?? true) && !notAfter.has(before ?? ''))
    .map((modifierClass): Made => {
      const character = characterOf(modifierClass);
      const value =
        base.kind === 'CATEGORY' ? `${base.value}.${character}` : `${base.value}${character}`;
      const added = titledClass({ value, kind: 'CODE' }, modifierClass);
      return {
        ...added,
        title: `${base.title} : ${added.title}`,
        marker: added.marker ?? base.marker,
        partners: added.partners ?? base.partners,
        by: `${modifier} ${modifierClass.code}`,
      };
    });
}

function characterOf({ code }: ModifierClass): string {
  return code.replace(/^\./, '');
}

/** The classes of each modifier; one that adds something else than a character is a problem. */
function byModifier(modifierClasses: readonly ModifierClass[], refuse: Refuse): Modifiers {
  const modifiers = new Map<string, ModifierClass[]>();
  for (const modifierClass of modifierClasses) {
    const { modifier, code, at } = modifierClass;
    const classes = modifiers.get(modifier) ?? [];
    modifiers.set(modifier, classes);
    if (!/^\d$/.test(characterOf(modifierClass)))
      refuse(
        at,
        `"${code.slice(0, 120)}" of the modifier "${modifier.slice(0, 120)}" is no fourth or fifth character. Expected one such as .0 or 0.`,
      );
    else if (titledClass({ value: code, kind: 'CODE' }, modifierClass).title === '')
      refuse(
        at,
        `${code} of the modifier ${modifier} has no title. Expected a rubric of kind "preferred".`,
      );
    else if (!classes.some((other) => characterOf(other) === characterOf(modifierClass)))
      classes.push(modifierClass);
  }
  return modifiers;
}

/**
 * The modifiers that a class names, each once. Some classes of WHO's file only have a link to theirs, in a rubric of
 * its own kind, and mean the same.
 */
function modifiersOf(
  { source, value }: ReadClass,
  modifiers: Modifiers,
  refuse: Refuse,
): readonly ModifiedBy[] {
  const linked = source.rubrics
    .filter(({ kind }) => kind === 'modifierlink')
    .flatMap(({ label }) => label.references)
    .filter(({ code }) => modifiers.has(code))
    .map(({ code }): ModifiedBy => ({ modifier: code, position: null, valid: null }));
  const named = source.modifiedBy.length > 0 ? source.modifiedBy : linked;
  const known = named.filter(({ modifier }, index) => {
    const isKnown = modifiers.has(modifier);
    if (!isKnown)
      refuse(
        source.at,
        `${value} is modified by "${modifier.slice(0, 120)}", which the file does not have. Get the file anew.`,
      );
    return isKnown && named.findIndex((other) => other.modifier === modifier) === index;
  });
  return known.filter(({ modifier }) => !source.excluded.has(modifier));
}

/** Which character of a code a modifier adds, where the code has no fourth yet. */
function placeOf({ modifier, position }: ModifiedBy, modifiers: Modifiers): 4 | 5 {
  const stated = position ?? /_([45])$/.exec(modifier)?.[1];
  if (stated !== undefined) return stated === '5' ? 5 : 4;
  return modifiers.get(modifier)?.some(({ code }) => code.startsWith('.')) ? 4 : 5;
}

/** The fourth characters that a category takes from the nearest class above it that names any. */
function inherited(
  category: ReadClass,
  classes: Classes,
  modifiers: Modifiers,
): readonly ModifiedBy[] {
  const excluded = new Set(category.source.excluded);
  const seen = new Set<string>();
  let above = classAbove(category, classes);
  while (above && !seen.has(above.value)) {
    seen.add(above.value);
    const named = above.source.modifiedBy.filter(
      (by) => modifiers.has(by.modifier) && placeOf(by, modifiers) === 4,
    );
    if (named.length > 0) return named.filter(({ modifier }) => !excluded.has(modifier));
    for (const modifier of above.source.excluded) excluded.add(modifier);
    above = classAbove(above, classes);
  }
  return [];
}

function classAbove({ source }: ReadClass, classes: Classes): ReadClass | undefined {
  const value = source.superClass === null ? null : readHeading('ICD10', source.superClass);
  return value === null ? undefined : classes.get(value);
}
