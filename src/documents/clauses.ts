import type { CodeSystem, Position } from '../model/index.js';
import { isInability } from './line-kinds.js';
import { namesCode, systemByNotation, targetKey, targetsIn, type FoundTarget } from './targets.js';
import { folded, type Passage } from './text.js';
import {
  concurrentIn,
  conditionIn,
  isBareRequirement,
  notIncludedIn,
  obligationIn,
  positionIn,
  provisoIn,
  type Binding,
  type Condition,
  type Proviso,
} from './wording.js';

/** One sentence of a passage, or one part of it at a colon. */
export interface Clause extends Passage {
  /** White space folded. */
  readonly words: string;
  readonly obligation: Binding | null;
  readonly condition: Condition | null;
  readonly position: Position | null;
  /** Every target it names, in order. */
  readonly named: readonly FoundTarget[];
  /** What it says to record: one group for each step. Empty where it obliges to nothing. */
  readonly groups: readonly ClauseGroup[];
  readonly placements: readonly ClausePlacement[];
}

/** Targets of which one is recorded. */
export interface ClauseGroup {
  readonly targets: readonly FoundTarget[];
  /** When it is, if that differs from the condition of the clause; null otherwise. */
  readonly condition: string | null;
  /** For an asterisk code, the dagger code it is recorded together with. */
  readonly dagger: FoundTarget | null;
}

/** "Assigned following Y11.4": the code that what a clause recommends stands directly after. */
interface ClausePlacement {
  readonly after: FoundTarget;
  readonly condition: string | null;
  readonly start: number;
  readonly end: number;
}

/** Splits a passage into its clauses and reads each by itself. */
export function readClauses(
  passage: Passage,
  system: CodeSystem,
  { systemCarries }: { systemCarries: boolean },
): Clause[] {
  let before: Clause | null = null;
  let carried = system;
  const clauses: Clause[] = [];
  for (const part of partsOf(passage)) {
    const clause = readClause(part, carried, before);
    clauses.push(clause);
    before = clause;
    if (systemCarries) carried = lastSystemIn(part.text) ?? carried;
  }
  return clauses;
}

/** A part of a passage. */
interface Part extends Passage {
  /** Whether it goes on with the sentence of the part before it. */
  readonly goesOn: boolean;
}

/**
 * Where a clause may end: a sentence, a paragraph, a bullet, and what is caught, a colon, a semicolon or an "and", which
 * may stand within a clause as well. A full stop inside a code ("V55.-", ".9") ends nothing.
 */
const ends =
  /[.!?](?=\s{1,1000}[A-Z])|\n\s{0,1000}\n|\n(?=[^\S\n]{0,1000}[•·▪*-][^\S\n])|((?<!Includes|Excludes|Include|Exclude)[:;](?=\s)|,?\s(?=and\s))|$/g;
/** The longest stretch that is looked at to tell whether a colon or an "and" ends a clause. */
const window = 600;

function partsOf(passage: Passage): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let goesOn = false;
  for (const match of passage.text.matchAll(ends)) {
    const to = match.index + (match[0] === '.' ? 1 : 0);
    const mark = match[1];
    if (
      mark !== undefined &&
      !isBreak(
        passage.text.slice(Math.max(from, to - window), to),
        mark,
        passage.text.slice(to + mark.length, to + window),
      )
    )
      continue;
    const raw = passage.text.slice(from, to);
    const bare = raw.trimStart();
    const bullet = /^[•·▪*-]\s/.exec(bare)?.[0] ?? '';
    const text = bare.slice(bullet.length).trim();
    const lead = raw.trimEnd().length - text.length;
    if (text !== '') {
      const start = passage.start + from + lead;
      parts.push({ text, start, end: start + text.length, goesOn });
    }
    from = match.index + match[0].length;
    goesOn = mark !== undefined && mark !== ':';
  }
  return parts;
}

/** Whether a colon, a semicolon or an "and" stands between two clauses, and not within one. */
function isBreak(left: string, mark: string, rest: string): boolean {
  const stop = rest.search(/[.!?]\s+[A-Z]|\n\s*\n/);
  const right = stop < 0 ? rest : rest.slice(0, stop);
  const says = hasVerb(left);
  if (mark === ':') {
    // "The following codes are assigned: A or B" is one clause with its codes, and so is a title with a colon.
    if (/\b(?:following|as follows)\b/i.test(left.slice(-300))) return false;
    if (
      says &&
      !namesCode(left) &&
      /^\s*(?:either\s|one of\s|an?\s|the\s)?(?:codes?\s(?:from\s)?)?[A-Z]\d\d/.test(right)
    )
      return false;
    return says || !namesCode(left) || namesCode(right);
  }
  const isOwn = /^[^,;]{0,80}?(?<![A-Z0-9.])[A-Z]\d\d/.test(right);
  const hasVerbOrProviso = obligationIn(right) !== null || provisoIn(right) !== null;
  return says && namesCode(withoutProviso(left)) && isOwn && hasVerbOrProviso;
}

/** Whether a clause obliges by a verb of its own, so that another one may follow it. */
function hasVerb(text: string): boolean {
  return obligationIn(text) !== null && !isBareRequirement(text);
}

function withoutProviso(text: string): string {
  const proviso = provisoIn(text);
  return proviso ? text.slice(0, proviso.start) + text.slice(proviso.end) : text;
}

function readClause(part: Part, carried: CodeSystem, before: Clause | null): Clause {
  const { text, originalAt } = squeezed(part.text);
  const local: Passage = { text, start: 0, end: text.length };
  const words = folded(part.text);
  const named = targetsIn(local, systemIn(text, carried));
  const proviso = provisoIn(text);
  const own = isContrast(words, before?.words ?? null) ? null : obligationIn(text);
  // "M54.5 is assigned, and R52.2 if chronic": the verb of the clause before holds on.
  const obligation = own ?? (part.goesOn && before && !rulesOut(text) ? before.obligation : null);
  const { placements, placed } = placementsIn(text, named);
  const consumed =
    proviso !== null &&
    placements.some(({ start }) => start <= proviso.start) &&
    placements.some(({ condition }) => condition !== null);
  const notIncluded = notIncludedIn(text);
  const excludes = /\bExclud(?:es|ing)\b:?/i.exec(text)?.index ?? text.length;
  const recommended = named.filter(
    (found) =>
      !placed.has(found) &&
      !isInside(found.start, proviso) &&
      found.start >= (notIncluded?.from ?? 0) &&
      found.start < excludes &&
      !isRuledOut(text, found),
  );
  const condition = consumed ? null : conditionIn(text);
  const original = new Map(
    named.map((found) => [
      found,
      {
        ...found,
        start: part.start + originalAt(found.start),
        end: part.start + originalAt(found.end - 1) + 1,
      },
    ]),
  );
  const placeOf = (found: FoundTarget) => original.get(found) ?? found;
  return {
    ...part,
    words,
    obligation,
    condition:
      notIncluded && !condition ? { kind: 'PROVISO', words: notIncluded.words } : condition,
    position: positionIn(words),
    named: named.map(placeOf),
    groups:
      obligation === null
        ? []
        : groupsOf(text, recommended).map(({ targets, dagger, ...group }) => ({
            ...group,
            targets: targets.map(placeOf),
            dagger: dagger && placeOf(dagger),
          })),
    placements: placements.map(({ after, start, end, ...placement }) => ({
      ...placement,
      after: placeOf(after),
      start: part.start + originalAt(start),
      end: part.start + originalAt(end - 1) + 1,
    })),
  };
}

/** The text with each run of white space made one space, and where each of its characters stood. */
function squeezed(text: string): { text: string; originalAt: (at: number) => number } {
  const places: number[] = [];
  const characters: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const isWhite = character.trim() === '';
    if (isWhite && characters.at(-1) === ' ') continue;
    characters.push(isWhite ? ' ' : character);
    places.push(at);
  }
  return { text: characters.join(''), originalAt: (at) => places[at] ?? text.length };
}

/** "Instead of X45.2", "but not X45.2": the words before a target that rule it out. */
function isRuledOut(text: string, { start }: FoundTarget): boolean {
  return ruledOut.test(text.slice(Math.max(0, start - 80), start));
}

function rulesOut(text: string): boolean {
  return /\b(?:not|never|nor)\b/i.test(text);
}

/** "However on-pump surgery is coded …" after what the codes cannot say: it is about another procedure. */
function isContrast(words: string, before: string | null): boolean {
  return /^(?:However|In contrast)\b/i.test(words) && before !== null && isInability(before);
}

function isInside(at: number, proviso: Proviso | null): boolean {
  return proviso !== null && proviso.start <= at && at < proviso.end;
}

/** Words of which titles of diseases are made, and words of which titles of operations are made. */
const diseaseWords =
  /\b(?:neoplasms?|carcinoma|diseases?|disorders?|syndrome|fracture of|pain|angina|infarction|obstruction|infection|degeneration|dislocation|insufficiency|failure|haemorrhoids|incontinence|prolapse|episode|malformations?|injury of|stenosis|hypertrophy|hyperplasia|arthrosis|\w+itis|\w+opathy|\w+aemia)\b/i;
const operationWords =
  /\b(?:\w{3,}(?:ation|tion|sion|ectomy|otomy|ostomy|plasty|oscopy|ography|therapy|ment|oval)|graft\w*|repair|bypass|operations?|approach|drainage|procedures?|levels?|other .* on)\b/i;

/** The system of each target of a clause, by what the clause says before it, by its notation, or by its title. */
function systemIn(text: string, system: CodeSystem): (written: string, at: number) => CodeSystem {
  const said = [...text.matchAll(/\b(OPCS|ICD)(?=[-\s\d])/g)].map(
    ({ index, 1: name }): { at: number; system: CodeSystem } => ({
      at: index,
      system: name === 'OPCS' ? 'OPCS4' : 'ICD10',
    }),
  );
  const only = said.length > 0 && said.every((one) => one.system === said[0]?.system);
  let next = 0;
  let current: CodeSystem | null = null;
  return (written, at) => {
    const byNotation = systemByNotation(written);
    while (next < said.length && (said[next]?.at ?? 0) < at) current = said[next++]?.system ?? null;
    if (byNotation) return byNotation;
    if (current) return current;
    if (only && said[0]) return said[0].system;
    const title = text.slice(at + written.length, at + written.length + 80);
    const isDiagnosis =
      /^in addition,? (?!to\b)/i.test(text) &&
      !/^(?:[UYZ]|chapter)/i.test(written) &&
      (diseaseWords.test(title) || !operationWords.test(title));
    return isDiagnosis ? 'ICD10' : system;
  };
}

function lastSystemIn(text: string): CodeSystem | null {
  const last = [...text.matchAll(/\b(OPCS|ICD)(?=\b|\d)/g)].at(-1)?.[1];
  if (last === undefined) return null;
  return last === 'OPCS' ? 'OPCS4' : 'ICD10';
}

const filler =
  '(?:an?|the|one|of|either|any|both|codes?|from|within|in|OPCS-?4|ICD-?10|categor(?:y|ies)|chapter|site|primary|main|additional|further|supplementary|secondary|combination|relevant|appropriate|pair|with|listed|above|below|(?:dagger|asterisk)(?:\\s?\\([†*]\\))?(?:\\s+and)?|[†*])';
const ruledOut = new RegExp(
  `\\b(?:instead of|rather than|not|nor|except(?:ing)?(?: for)?|other than|in place of|replac(?:es|ing)|unlike|without)\\s+(?:${filler}\\s+){0,8}\\(?'?$`,
  'i',
);
const comesAfter = new RegExp(
  `\\b(?:following|after|behind|preceded by)\\s+(?:${filler}\\s+){0,8}'?$`,
  'i',
);
const connective = new RegExp(
  `(?:(,|;|/)\\s*)?(?:\\b(or|and/or|and|plus|with|followed by|together with)\\s+)?(?:(?:also|then)\\s+)?(?:${filler}\\s+){0,8}\\(?'?$`,
  'i',
);

function placementsIn(
  text: string,
  named: readonly FoundTarget[],
): { placements: ClausePlacement[]; placed: ReadonlySet<FoundTarget> } {
  const placements: ClausePlacement[] = [];
  const placed = new Set<FoundTarget>();
  for (const [index, after] of named.entries()) {
    const previous = named[index - 1];
    const lead = text.slice(Math.max(0, after.start - 120), after.start);
    const phrase = comesAfter.exec(lead);
    const between = previous && placed.has(previous) ? text.slice(previous.end, after.start) : '';
    if (!phrase && !/^ (?:or|and) $/i.test(between)) continue;
    placed.add(after);
    const rest = text.slice(after.end, after.end + 300);
    const condition = provisoIn(rest.replace(/[,;].*/, ''))?.words ?? null;
    const start = phrase ? after.start - (lead.length - phrase.index) : after.start;
    placements.push({ after, condition, start, end: after.end });
  }
  return { placements, placed };
}

/** Puts the targets of a clause into groups of alternatives, by the words between them. */
function groupsOf(text: string, targets: readonly FoundTarget[]): ClauseGroup[] {
  const joins = targets.map((target, index) => {
    const previous = targets[index - 1];
    return previous ? joinBetween(text.slice(previous.end, target.start)) : null;
  });
  // "A, B or C": a comma is what the next word between two targets is.
  for (let index = joins.length - 1; index >= 0; index--) {
    if (joins[index] === 'COMMA') joins[index] = joins[index + 1] ?? 'OR';
  }
  const isOneOfAll = /\b(?:one|either) of (?!the above|these)/i.test(text) && !joins.includes('OR');
  const isOneOfCategories =
    /\b(?:a|an|one) (?:[\w-]+ ){0,4}code (?:from|within|in)\b/i.test(text) && !joins.includes('OR');
  const groups: { targets: FoundTarget[]; condition: string | null; dagger: FoundTarget | null }[] =
    [];
  for (const [index, target] of targets.entries()) {
    const join = joins[index];
    const previous = targets[index - 1];
    const own = ownCondition(text, target, previous);
    const last = groups.at(-1);
    if (previous && target.marker === 'ASTERISK' && previous.marker === 'DAGGER' && join !== 'OR') {
      groups.push({ targets: [target], condition: null, dagger: previous });
    } else if (
      last &&
      own === null &&
      (join === 'OR' ||
        (isOneOfAll && join === 'AND') ||
        (isOneOfCategories && join === 'AND' && areCategoriesInARow(text, previous, target)))
    ) {
      last.targets.push(target);
    } else {
      groups.push({ targets: [target], condition: own, dagger: null });
    }
  }
  return groups.map((group) => ({ ...group, targets: distinct(group.targets) }));
}

type Join = 'OR' | 'AND' | 'COMMA';

function joinBetween(between: string): Join {
  const match = connective.exec(between.slice(-160));
  const word = match?.[2]?.toLowerCase();
  if (word === 'or' || word === 'and/or') return 'OR';
  if (word !== undefined) return 'AND';
  return match?.[1] === undefined ? 'AND' : 'COMMA';
}

/** "A code from categories F32 and F33": one of them, although the word between is "and". */
function areCategoriesInARow(
  text: string,
  previous: FoundTarget | undefined,
  target: FoundTarget,
): boolean {
  if (!previous || previous.target.targetKind === 'CODE' || target.target.targetKind === 'CODE')
    return false;
  return !/\ban? (?:[\w-]+ ){0,3}code\b/i.test(text.slice(previous.end, target.start));
}

/** "For concurrent repair of valve (K25-K29) or excision of lesion (K23.1)": each in brackets behind what it is for. */
function ownCondition(
  text: string,
  target: FoundTarget,
  previous: FoundTarget | undefined,
): string | null {
  const lead = text.slice(0, target.start);
  if (!/\( ?$/.test(lead.slice(-2))) return null;
  const concurrent = concurrentIn(lead.slice(-600));
  if (!previous) return concurrent;
  const between = text.slice(previous.end, target.start);
  const phrase = /^[^()]{0,200}\) ?(?:,|or|and|and\/or) ([^()]{3,200}?) ?\( ?$/i.exec(between)?.[1];
  if (phrase === undefined) return null;
  if (/^concurrent/i.test(phrase)) return folded(phrase);
  return concurrent === null ? folded(phrase) : `concurrent ${folded(phrase)}`;
}

function distinct(targets: readonly FoundTarget[]): FoundTarget[] {
  const seen = new Set<string>();
  return targets.filter(({ target }) => {
    const key = targetKey(target);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The title that follows a target in running text, up to the next connective, verb or bracket. */
export function titleAfter({ text, start }: Passage, { end }: FoundTarget): string {
  const rest = text.slice(end - start, end - start + 200);
  const title =
    /^\s*([A-Z][^()]*?)(?=,?\s+(?:is|are|would|should|may|must|can|if|when|where)\b|,?\s+(?:or|and|plus)\s+(?:an?\b|the\b|codes?\b|categor|[A-Z]\d\d)|,\s*[A-Z]\d\d|[;()]|\.(?:\s|$)|$)/.exec(
      rest,
    )?.[1];
  return title === undefined ? '' : folded(title);
}
