import { z } from 'zod';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { placeNamed, type Place } from '../knowledge/statistics/places.js';
import {
  CodeKind,
  CodeSystem,
  MentionRole,
  NoteKind,
  Obligation,
  StatisticsOrder,
  type Guidance,
} from '../model/index.js';
import { BadFilter, type Asked, type Filters } from './table.js';

/** What tables can be filtered by. Each is read from the words of an address, and none has to be given. */
export const filters = {
  system: oneOf(CodeSystem, 'Only of this code system.'),
  under: text(
    'Only this code, category, block or chapter and what lies below it: `OPCS4:V55`, or `V55` together with `system`.',
  ),
  with: text(
    'Only pairs in which one of the two is this code, stands for it, or lies below it: `OPCS4:V40.1`, or `V40.1` together with `system`.',
  ),
  naming: text(
    'Only what is about this code, category, block or chapter, what stands for it, or what lies below it: `OPCS4:V55.1`, or `V55.1` together with `system`.',
  ),
  level: oneOf(CodeKind, 'Only of this level.'),
  named: yesOrNo('Whether guidance in force names it.'),
  obligation: oneOf(Obligation, 'Only where guidance is so binding.'),
  role: oneOf(MentionRole, 'Only where guidance names it for this.'),
  asOf: day(
    'The codes of the editions that are mandated on this day, such as `2021-05-01`; of those that answers are of when not given. What guidance names and what was recorded is of now all the same.',
  ),
  reference: text('Only of this document, such as `IPG366`.'),
  kind: oneOf(NoteKind, 'Only notes of this kind.'),
  period: text('Only of the period of this name, such as `2023-24`.'),
  recommended: yesOrNo(
    'Whether the codes are those that guidance recommends, or those that it does not; `yes` when not given.',
  ),
  minimum: wholeNumber('Leaves out what has a lower count.'),
  order: oneOf(
    StatisticsOrder,
    '`COUNT` for the highest count first, `CODE` for the order of codes.',
  ),
} satisfies Filters;

/**
 * Reads what stands behind the question mark of an address.
 *
 * @throws {BadFilter} for what is no filter of these, is given twice, or has a value that means nothing
 */
export function readFilters<Shape extends Filters>(
  shape: Shape,
  query: Readonly<Record<string, unknown>>,
): Asked<Shape> {
  const twice = Object.keys(query).find((name) => typeof query[name] !== 'string');
  if (twice !== undefined)
    throw new BadFilter(`"${shown(twice)}" is given more than once. Give it once.`);
  const read = z.strictObject(shape).safeParse(query);
  if (read.success) return read.data as Asked<Shape>;
  throw new BadFilter(
    read.error.issues
      .map((issue) =>
        issue.code === 'unrecognized_keys'
          ? `${issue.keys.map((key) => `"${shown(key)}"`).join(', ')} is no filter of this table.`
          : `"${issue.path.join('.')}" is "${shown(String(query[String(issue.path[0])]))}". ${issue.message}`,
      )
      .join(' '),
  );
}

/** What a filter is for, and the words that it takes where they are a few. */
export function aboutFilter(filter: z.ZodType): {
  readonly about: string;
  readonly words: readonly string[] | null;
} {
  const { description = '', words } = filter.meta() ?? {};
  return { about: description, words: Array.isArray(words) ? words.map(String) : null };
}

/**
 * The code that a filter names by its id, `OPCS4:V55`, or by its value, with the system beside it.
 *
 * @throws {BadFilter} when it says no system
 */
export function keyIn(
  name: 'under' | 'with' | 'naming',
  written: string,
  system?: CodeSystem,
): { readonly system: CodeSystem; readonly value: string } {
  const [, prefix, value = written] = /^([A-Z0-9]+):(.*)$/i.exec(written) ?? [];
  const named = prefix === undefined ? system : systemNamed(prefix);
  if (named) return { system: named, value };
  throw new BadFilter(
    `"${name}" is "${shown(written)}", which says no code system. Write it with its system, such as OPCS4:${shown(value)}.`,
  );
}

/**
 * The place of the code that a filter names; null when it names none.
 *
 * @throws {BadFilter} when it says no system, and when neither a release nor a document has the code
 */
export function placeOf(
  knowledge: KnowledgeBase,
  name: 'under' | 'with' | 'naming',
  written: string | undefined,
  system?: CodeSystem,
): Place | null {
  if (written === undefined) return null;
  const place = placeNamed(knowledge, name, keyIn(name, written, system), written);
  if ('reason' in place) throw new BadFilter(place.reason);
  return place;
}

/**
 * The document of a reference; null when none is asked for.
 *
 * @throws {BadFilter} when it is not in force
 */
export function documentOf(
  knowledge: KnowledgeBase,
  reference: string | undefined,
): Guidance | null {
  if (reference === undefined) return null;
  const guidance = knowledge.guidance(reference);
  if (guidance) return guidance;
  throw new BadFilter(
    `"reference" is "${shown(reference)}", and no such guidance is in force. Write it like IPG366.`,
  );
}

function systemNamed(written: string): CodeSystem | undefined {
  return Object.values(CodeSystem).find((system) => system === written.toUpperCase());
}

function oneOf<const Words extends Readonly<Record<string, string>>>(words: Words, about: string) {
  const names = Object.values(words);
  return z
    .string()
    .transform((written) => written.toUpperCase())
    .pipe(z.enum(words, { error: `Give one of ${names.join(', ')}.` }))
    .optional()
    .meta({ description: about, words: names });
}

const answers = new Map([
  ...['yes', 'true', '1'].map((word) => [word, true] as const),
  ...['no', 'false', '0'].map((word) => [word, false] as const),
]);

/** A filter that is answered with yes or no. */
export function yesOrNo(about: string) {
  return z
    .string()
    .transform((written) => answers.get(written.toLowerCase()))
    .pipe(z.boolean({ error: 'Give yes or no.' }))
    .optional()
    .meta({ description: about, words: ['yes', 'no'] });
}

function text(about: string) {
  return z
    .string()
    .min(1, 'Give something, or leave it out.')
    .max(200, 'That is too long.')
    .optional()
    .meta({ description: about });
}

function day(about: string) {
  return z
    .string()
    .pipe(z.iso.date('Give a day such as 2021-05-01.'))
    .optional()
    .meta({ description: about });
}

function wholeNumber(about: string) {
  return z
    .string()
    .regex(/^\d{1,9}$/, 'Give a whole number from 0, such as 2.')
    .transform(Number)
    .optional()
    .meta({ description: about });
}

/** As much of what was written as can be shown. */
function shown(written: string): string {
  return written.slice(0, 40);
}
