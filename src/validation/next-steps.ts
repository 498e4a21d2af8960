import type {
  Choice,
  Edit,
  Finding,
  NextChoice,
  NextCode,
  NextDefault,
  NextStep,
  StandingObligation,
  Step,
} from '../model/index.js';
import { citeDefault, citeObligation } from './citations.js';
import type { CodesOfTheDay } from './codes-of-the-day.js';
import { insert, replace } from './edits.js';
import { nameOf } from './entry.js';
import type { Examination } from './examination.js';
import type { Filling, Match } from './match.js';
import { behindAll, positionFor } from './places.js';
import { isOpenEnded } from './plan.js';
import { proposableFor } from './proposable.js';
import { stepMissing } from './rules/step-missing.js';
import { standingOf } from './standing.js';
import { wanted } from './step-words.js';
import type { Trials } from './trials.js';

/** Why something comes next, and why none of its codes can. */
export const words = {
  MUST: (step: Step) => `${wanted(step)} is needed${given(step)}.`,
  SHOULD: (step: Step) => `${wanted(step)} should be recorded${given(step)}.`,
  MAY: (step: Step) => `${wanted(step)} may be recorded${given(step)}.`,
  asked: (step: Step, question: string) =>
    `${wanted(step)} ${depending[step.obligation]} if the answer to "${question}" is yes.`,
  lost: (step: Step) =>
    `${wanted(step)}: whether it is needed is open, for the document lost the word between its codes.`,
  further: (step: Step) =>
    `${step.choices.map(({ target }) => target.notation).join(' or ')} takes as many codes as there is reason for, so another may follow.`,
  notStored: (notations: readonly string[]) =>
    `The codes of ${notations.join(' and ')} are not stored here, so none is proposed.`,
  tooMany: () => 'So many codes were tried for this coding that those of this step were not.',
} as const;

const depending: Readonly<Record<Step['obligation'], string>> = {
  MUST: 'is needed',
  CONDITIONAL: 'is needed',
  SHOULD: 'should be recorded',
  MAY: 'may be recorded',
};

function given({ condition }: Step): string {
  return condition === null ? '' : `, given that the condition holds: ${condition}`;
}

/** A coding that is looked at for what comes next. */
export interface Unfinished {
  readonly examination: Examination;
  /** What the rules say of it, with suggestions. */
  readonly findings: readonly Finding[];
  readonly trials: Trials;
  /** The most codes that are proposed by one choice. */
  readonly most: number;
}

/** A step that can take a code, before its codes are tried. */
interface Draft {
  readonly step: Step;
  readonly obligation: StandingObligation;
  readonly isFurther: boolean;
  /** Codes that fill it already. */
  readonly recorded: ReadonlySet<string>;
  /** The change that puts a code in. */
  editFor(code: string): Edit;
}

const ranks: Readonly<Record<StandingObligation, number>> = { MUST: 0, SHOULD: 1, OPEN: 2, MAY: 3 };

/**
 * What comes next: the steps that have no code, and those that take more of them, then what conventions ask for. What is
 * needed comes first, in order, then what should be recorded, what is open, and what may be. Every code was tried.
 */
export function nextSteps(unfinished: Unfinished): NextStep[] {
  const { examination } = unfinished;
  const drafts = examination.matches
    .flatMap((match) => match.fillings.map((filling) => draftFor(match, filling, examination)))
    .filter((draft) => draft !== null)
    .sort((one, other) => rankOf(one) - rankOf(other));
  const ofGuidance = drafts.map((draft) => nextStepOf(draft, unfinished));
  const proposed = new Set(ofGuidance.flatMap(valuesOf));
  const ofConventions = conventionSteps(unfinished).filter(
    (next) => !valuesOf(next).some((value) => proposed.has(value)),
  );
  return [...ofGuidance, ...ofConventions].sort((one, other) => rankOf(one) - rankOf(other));
}

function rankOf({ obligation, isFurther }: Pick<Draft, 'obligation' | 'isFurther'>): number {
  return ranks[obligation] + (isFurther ? 1 : 0);
}

function valuesOf({ choices }: NextStep): string[] {
  return choices.flatMap(({ codes }) => codes.map(({ value }) => value));
}

/** Null when the step takes no code, or no further one. */
function draftFor(match: Match, filling: Filling, examination: Examination): Draft | null {
  const { step, entry, further, mistaken } = filling;
  const obligation = standingOf(filling, examination);
  if (obligation === null || (entry && !isOpenEnded(step))) return null;
  const isDue = obligation === 'MUST' || obligation === 'SHOULD';
  const position = entry ? behindAll(filling) : positionFor(match, filling);
  return {
    step,
    obligation: entry ? 'MAY' : obligation,
    isFurther: entry !== null,
    recorded: new Set(entry ? [entry, ...further].map(nameOf) : []),
    editFor: (code) =>
      // A code of the same category where this one is wanted is taken to be meant for it.
      mistaken && isDue ? replace(mistaken, code) : insert(match.list, position, code),
  };
}

function nextStepOf(draft: Draft, unfinished: Unfinished): NextStep {
  const { step, obligation, isFurther } = draft;
  const tried = new TriedCodes(draft, unfinished);
  const choices = step.choices.map((choice) => choiceOf(choice, tried, draft, unfinished));
  const defaults = isFurther ? [] : defaultsOf(step, tried);
  const [only] = choices;
  const isDetermined = choices.length === 1 && only?.target?.kind === 'CODE';
  const { list, position } = draft.editFor('');
  const isProposed = choices.some(({ codes }) => codes.length > 0) || defaults.length > 0;
  return {
    step,
    obligation,
    question: obligation === 'OPEN' ? step.question : null,
    isFurther,
    list,
    position,
    reason: reasonFor(draft),
    citation: citeObligation(step),
    determined: (isDetermined && only.codes[0]) || null,
    choices,
    defaults,
    obstacle: isProposed ? null : (tried.obstacle ?? notStored(choices)),
  };
}

function reasonFor({ step, obligation, isFurther }: Draft): string {
  if (isFurther) return words.further(step);
  if (obligation !== 'OPEN') return words[obligation](step);
  // What a document makes depend on something has a question.
  const isLost = step.relation === 'UNKNOWN' || !step.question;
  return isLost ? words.lost(step) : words.asked(step, step.question.text);
}

function notStored(choices: readonly NextChoice[]): string {
  return words.notStored(choices.map(({ notation }) => notation));
}

/** How many codes of one choice are tried in vain before it is left. */
const mostInVain = 20;

function choiceOf(
  { target, words: title }: Choice,
  tried: TriedCodes,
  { step, recorded }: Draft,
  { examination, most }: Unfinished,
): NextChoice {
  const { values, count } = proposableFor(
    target,
    step,
    examination.codesIn(target.system),
    examination.knowledge,
  );
  const codes: NextCode[] = [];
  let inVain = 0;
  for (const value of values) {
    if (codes.length >= most || inVain >= mostInVain) break;
    if (recorded.has(value)) continue;
    const code = tried.code(value);
    if (code) codes.push(code);
    else inVain++;
  }
  return { target, notation: target.notation, words: title, codes, codeCount: count };
}

function defaultsOf({ defaults }: Step, tried: TriedCodes): NextDefault[] {
  return defaults.flatMap((fallback) => {
    const code = tried.code(fallback.target.firstValue);
    const citation = citeDefault(fallback);
    return code ? [{ condition: fallback.condition, code, citation }] : [];
  });
}

/** The codes of one step, each tried once. */
class TriedCodes {
  readonly #draft: Draft;
  readonly #unfinished: Unfinished;
  readonly #codes = new Map<string, NextCode | null>();
  /** Why the first that was tried cannot be put in; null when none was in vain. */
  obstacle: string | null = null;

  constructor(draft: Draft, unfinished: Unfinished) {
    this.#draft = draft;
    this.#unfinished = unfinished;
  }

  /** Null when it cannot be put in. */
  code(value: string): NextCode | null {
    const known = this.#codes.get(value);
    if (known !== undefined) return known;
    const code = this.#try(value);
    this.#codes.set(value, code);
    return code;
  }

  #try(value: string): NextCode | null {
    const { trials, examination } = this.#unfinished;
    const edit = this.#draft.editFor(value);
    const trial = trials.try(edit);
    if (trial?.works) return nextCode(value, edit, trial.coding, codesFor(edit, examination));
    this.obstacle ??= trial?.obstacle ?? words.tooMany();
    return null;
  }
}

function codesFor({ list }: Edit, { codesIn }: Examination): CodesOfTheDay {
  return codesIn(list === 'PROCEDURES' ? 'OPCS4' : 'ICD10');
}

function nextCode(
  value: string,
  edit: Edit,
  { procedures, diagnoses }: Pick<NextCode, 'procedures' | 'diagnoses'>,
  codes: CodesOfTheDay,
): NextCode {
  const { code } = codes.looked(value);
  return { value, title: code?.title ?? null, code, edit, procedures, diagnoses };
}

const standings = { ERROR: 'MUST', WARNING: 'SHOULD', INFORMATION: 'MAY' } as const;

/** What findings of other rules than that of missing steps would have put in. */
function conventionSteps({ findings, examination }: Unfinished): NextStep[] {
  return findings.flatMap((finding): NextStep[] => {
    if (finding.ruleName === stepMissing.name) return [];
    const choices = finding.suggestions.flatMap(({ words: title, edits, ...after }) => {
      const [edit, ...others] = edits;
      if (edit?.kind !== 'INSERT' || edit.code === null || others.length > 0) return [];
      const code = nextCode(edit.code, edit, after, codesFor(edit, examination));
      return [{ target: null, notation: edit.code, words: title, codes: [code], codeCount: 1 }];
    });
    const [first, ...others] = choices.flatMap(({ codes }) => codes);
    if (!first) return [];
    return [
      {
        step: null,
        obligation: standings[finding.severity],
        question: null,
        isFurther: false,
        list: first.edit.list,
        position: first.edit.position,
        reason: finding.message,
        citation: finding.citation,
        determined: others.length === 0 ? first : null,
        choices,
        defaults: [],
        obstacle: null,
      },
    ];
  });
}
