import type { RuleSelection } from '../model/index.js';
import type { Rule } from './rule.js';
import { allRules } from './rules/index.js';

const byDefault: readonly Rule[] = Object.freeze(allRules.filter(({ isOff }) => isOff !== true));

/** The rules a coding is checked against, in the order of the list: those on by default where nothing is chosen. */
export function rulesFor(selection: RuleSelection | null): readonly Rule[] {
  if (selection === null) return byDefault;
  const { packs, without, also } = selection;
  return allRules.filter(
    ({ name, pack, isOff }) =>
      (packs === null || packs.includes(pack)) &&
      !without.includes(name) &&
      (isOff !== true || also.includes(name)),
  );
}
