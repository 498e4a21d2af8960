import type {
  CodeKind,
  CodeStatistic,
  CodeSystem,
  MentionRoleCounts,
  ObligationCounts,
  StatisticsOrder,
} from '../../model/index.js';
import type { KnowledgeBase } from '../knowledge-base.js';
import { keptOf } from './kept.js';
import { directly, marksOf, type MentionKind, type Naming } from './naming.js';
import { inOrder, type Counted } from './order.js';
import { isWithin, placesIn, type Place } from './places.js';

/** Which codes are counted, and by which mentions. All that is given has to hold. */
export interface CodesCounted extends MentionKind {
  readonly system?: CodeSystem | null | undefined;
  /** This one, or below it. */
  readonly under?: Place | null | undefined;
}

/** Whether a place is among those that are counted. */
export function isCounted(place: Place, { system, under }: CodesCounted): boolean {
  return (system == null || place.system === system) && (!under || isWithin(place, under));
}

/** All that a count of codes depends on. */
export function askedOf({ system, under, obligation, role }: CodesCounted) {
  return [system, under?.key, under?.kind, obligation, role] as const;
}

/**
 * How many documents name each code or heading of a level: itself or by what holds it; of a heading, also what lies
 * below it.
 *
 * @param minimum leaves out what fewer documents name; 1 where none is given
 */
export function guidanceByCode(
  knowledge: KnowledgeBase,
  level: CodeKind,
  counted: CodesCounted = {},
  { order = 'COUNT', minimum = 1 }: { order?: StatisticsOrder; minimum?: number } = {},
): readonly Counted<Place>[] {
  const asked = ['guidanceByCode', level, ...askedOf(counted), order, minimum];
  return keptOf(knowledge, asked, () => {
    const marks = marksOf(counted);
    const found = placesIn(knowledge)
      .all.filter((place) => place.kind === level && isCounted(place, counted))
      .map((of) => ({ of, count: of.naming.count(marks) }))
      .filter(({ count }) => count >= minimum);
    return inOrder(found, order, ({ key }) => key);
  });
}

/** What there is to say of one of them. */
export function codeStatistic(
  { of: { system, value, kind, code, naming }, count }: Counted<Place>,
  counted: MentionKind = {},
): CodeStatistic {
  return {
    system,
    value,
    kind,
    code,
    guidanceCount: count,
    directCount: naming.count(directly(marksOf(counted))),
    byObligation: byObligation(naming, counted),
    byRole: byRole(naming, counted),
  };
}

function byObligation(naming: Naming, { role, obligation: only }: MentionKind): ObligationCounts {
  const of = (obligation: NonNullable<MentionKind['obligation']>) =>
    only != null && only !== obligation ? 0 : naming.count(marksOf({ role, obligation }));
  return {
    must: of('MUST'),
    should: of('SHOULD'),
    may: of('MAY'),
    conditional: of('CONDITIONAL'),
  };
}

function byRole(naming: Naming, { obligation, role: only }: MentionKind): MentionRoleCounts {
  const of = (role: NonNullable<MentionKind['role']>) =>
    only != null && only !== role ? 0 : naming.count(marksOf({ role, obligation }));
  return { choice: of('CHOICE'), fallback: of('DEFAULT'), spokenOf: of('SPOKEN_OF') };
}
