import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Coding, Edit, Finding, Guidance } from '../model/index.js';
import { applyEdits } from './edits.js';
import { codesOf, without } from './finding-signs.js';
import type { Rule } from './rule.js';
import { stepMissing } from './rules/step-missing.js';
import { rulesFor } from './selection.js';
import { validate } from './validate.js';

/** What became of a change that was tried: the coding after it, or what it would bring that is wrong. */
export type Trial =
  | { readonly works: true; readonly coding: Coding }
  | { readonly works: false; readonly obstacle: string };

/**
 * The most changes that are tried for one coding. More codes than that are not proposed at once. A document seldom needs
 * a hundred; with so many codes so far that each trial takes a millisecond, other requests wait no longer than that.
 */
const mostTrials = 300;

/**
 * Tries changes to a coding that is being put together. One works when nothing is wrong after it that was not before,
 * but for what is missing: another step of the document, or a code that a convention wants put in.
 */
export class Trials {
  readonly #coding: Coding;
  readonly #guidance: Guidance;
  readonly #knowledge: KnowledgeBase;
  readonly #rules: readonly Rule[];
  readonly #before: readonly Told[];
  #left: number;

  /**
   * @param findings what the rules say of the coding as it stands
   * @param most how many changes are tried
   */
  constructor(
    coding: Coding,
    guidance: Guidance,
    knowledge: KnowledgeBase,
    findings: readonly Finding[],
    most = mostTrials,
  ) {
    this.#left = most;
    this.#coding = coding;
    this.#guidance = guidance;
    this.#knowledge = knowledge;
    this.#rules = rulesFor(coding.rules);
    this.#before = toldOf(findings, coding);
  }

  /** Null when too many were tried already. */
  try(edit: Edit): Trial | null {
    if (this.#left-- <= 0) return null;
    const coding = applyEdits(this.#coding, [edit]);
    const wrong = this.#broughtBy(coding, false).filter(({ finding }) => !isMissing(finding));
    const [first] = wrong.every(({ finding }) => finding.axis === 'TOTALITY')
      ? this.#wantingMoreThanCodes(coding, wrong)
      : wrong;
    return first ? { works: false, obstacle: first.finding.message } : { works: true, coding };
  }

  /** What is wrong after a change and cannot be made right by putting codes in. Suggestions are worked out only here. */
  #wantingMoreThanCodes(coding: Coding, wrong: readonly Told[]): readonly Told[] {
    if (wrong.length === 0) return wrong;
    return this.#broughtBy(coding, true).filter(
      ({ finding }) => !isMissing(finding) && !isMendedByInsertion(finding),
    );
  }

  #broughtBy(coding: Coding, suggests: boolean): readonly Told[] {
    const { findings } = validate(coding, this.#knowledge, this.#rules, {
      suggests,
      guidance: this.#guidance,
    });
    return without(toldOf(findings, coding), this.#before, ({ sign }) => sign);
  }
}

/** An error with what it is known by, whatever stands beside it: its rule and its first code, or what it says. */
interface Told {
  readonly finding: Finding;
  readonly sign: string;
}

function toldOf(findings: readonly Finding[], coding: Coding): Told[] {
  return findings
    .filter(({ severity }) => severity === 'ERROR')
    .map((finding) => {
      const [first] = codesOf(finding, coding);
      return { finding, sign: `${finding.ruleName} ${first ?? finding.message}` };
    });
}

function isMissing({ ruleName }: Finding): boolean {
  return ruleName === stepMissing.name;
}

function isMendedByInsertion({ suggestions }: Finding): boolean {
  return suggestions.some(({ edits }) => edits.every(({ kind }) => kind === 'INSERT'));
}
