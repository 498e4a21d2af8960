import type { Outcome } from '../model/index.js';
import { writeTarget } from '../notation.js';
import { isOperation } from '../opcs4-chapters.js';
import type {
  ChoiceRecord,
  DutyRecord,
  GuidanceRecords,
  PlacementRecord,
  QuestionRecord,
  ReplacementRecord,
  SectionRecord,
  StepRecord,
  UnreadLineRecord,
} from '../records.js';
import type { CodingPart } from './coding-part.js';
import type { DraftNote, DraftSolution, DraftStep } from './draft.js';
import { isInability, preferredIn } from './line-kinds.js';
import { readNotes, type DraftDuty, type ReadNotes } from './notes.js';
import { questionFor } from './questions.js';
import { folded, type DocumentText } from './text.js';
import { isProviso } from './wording.js';

/** All that was found in a document, before it is put together. */
export interface Findings {
  readonly document: DocumentText;
  readonly reference: string;
  readonly title: string;
  readonly layout: string;
  readonly edition: string | null;
  readonly replacements: readonly ReplacementRecord[];
  readonly part: CodingPart;
}

/** Puts the records of a document together: reads its notes, settles preferences, and numbers everything. */
export function assemble(findings: Findings): GuidanceRecords {
  const { document, part } = findings;
  const preference = preferenceIn(document, part.notes);
  const solutions = splitAtGaps([...part.solutions], preference);
  const diagnosis = [...part.diagnosis];
  const notes = readNotes(document.plain, part.notes, solutions, diagnosis);
  settlePreference(solutions, preference);
  pairDaggers(diagnosis, document, part.notes);
  const kept = nameScenarios(solutions.filter(({ steps }) => steps.length > 0));
  const numbered = number(kept, diagnosis, notes);
  const hasCodes = numbered.choices.length > 0;
  return {
    guidance: {
      reference: findings.reference,
      title: findings.title,
      family: findings.layout,
      edition: findings.edition,
      sourceUrl: null,
      text: document.original,
    },
    procedure: { title: findings.title },
    recommendation: { outcome: hasCodes ? 'CODES' : outcomeWithoutCodes(part, notes) },
    sections: withPublished(part.sections, part.notes, notes),
    solutions: kept.map(({ label, preferred }, index) => ({
      ordinal: index + 1,
      label,
      preferred,
    })),
    ...numbered,
    notes: notes.notes,
    defaults: notes.defaults,
    mentions: notes.mentions,
    unreadLines: part.unread,
    replacements: findings.replacements,
    questions: questionsOf(numbered.steps, numbered.choices, part.unread),
    examples: [],
  };
}

function outcomeWithoutCodes(part: CodingPart, { notes }: ReadNotes): Outcome {
  if (notes.some(({ text }) => isInability(text))) return 'NO_OWN_CODE';
  return part.pointsElsewhere ? 'POINTER' : 'NONE_PUBLISHED';
}

/** Which solution the document prefers, from 0; null when it states no preference. */
function preferenceIn({ plain }: DocumentText, notes: readonly DraftNote[]): number | null {
  for (const { kind, start, end } of notes) {
    if (kind !== 'SENTENCE' && kind !== 'NOTE') continue;
    const preferred = preferredIn(plain.slice(start, Math.min(end, start + 2_000)));
    if (preferred !== null) return preferred;
  }
  return null;
}

/**
 * Where the document says that it gives several solutions, a gap before an operation is the break between two of them:
 * the sentence settles what the lost connective was.
 */
function splitAtGaps(solutions: DraftSolution[], preference: number | null): DraftSolution[] {
  const [only] = solutions;
  if (preference === null || !only || solutions.length > 1) return solutions;
  const split: DraftSolution[] = [];
  for (const [index, step] of only.steps.entries()) {
    const isBreak = index === 0 || (step.relation === 'UNKNOWN' && hasOperation(step));
    if (isBreak) {
      split.push({ label: null, preferred: null, steps: [] });
      step.relation = 'AND';
    }
    split.at(-1)?.steps.push(step);
  }
  return split;
}

function hasOperation({ choices }: DraftStep): boolean {
  return choices.some(
    ({ system, firstValue }) => system === 'OPCS4' && isOperation(firstValue.slice(0, 3)),
  );
}

function settlePreference(solutions: readonly DraftSolution[], preference: number | null): void {
  if (preference === null || solutions.length < 2) return;
  for (const [index, solution] of solutions.entries()) solution.preferred = index === preference;
}

/** "The codes for X are:" once is no scenario; more than once, each is one. */
function nameScenarios(solutions: readonly DraftSolution[]): readonly DraftSolution[] {
  const [only] = solutions;
  const isAlone = solutions.length === 1 && only?.label != null;
  return isAlone && isCommonHeading(only) ? [{ ...only, label: null }] : solutions;
}

/** Whether a label came from a sentence about codes, not from a heading of its own. */
function isCommonHeading({ label }: DraftSolution): boolean {
  return label !== null && /^[a-z]/.test(label);
}

/** The order of a pair of dagger and asterisk codes, where the document lays it down. */
function pairDaggers(
  diagnosis: readonly DraftStep[],
  { plain }: DocumentText,
  notes: readonly DraftNote[],
): void {
  for (const step of diagnosis) {
    if (!step.choices.some(({ marker }) => marker === 'ASTERISK')) continue;
    const dagger = diagnosis
      .flatMap(({ choices }) => choices)
      .find(({ marker }) => marker === 'DAGGER');
    if (!dagger) continue;
    for (const { start, end } of notes) {
      const text = plain.slice(start, end);
      const order =
        /(?:\bif ([^.,]{3,120}),?\s+)?the (?:† )?(?:dagger )?codes? (?:is|are) (?:assigned|sequenced|recorded|placed) (?:first|before)\b/i.exec(
          text,
        );
      if (!order) continue;
      const { system, targetKind, firstValue, lastValue } = dagger;
      step.placements.push({
        after: { system, targetKind, firstValue, lastValue },
        condition: order[1] === undefined ? null : `if ${folded(order[1])}`,
        start: start + order.index,
        end: start + order.index + order[0].length,
      });
      break;
    }
  }
}

type Numbered = Pick<GuidanceRecords, 'steps' | 'choices' | 'placements' | 'duties' | 'dutySteps'>;

function number(
  solutions: readonly DraftSolution[],
  diagnosis: readonly DraftStep[],
  notes: ReadNotes,
): Numbered {
  const ordinals = new Map<DraftStep, number>();
  const steps: StepRecord[] = [];
  const choices: ChoiceRecord[] = [];
  const placements: PlacementRecord[] = [];
  const dutiesOf = dutiesByStep(notes.duties);
  const lists = [
    ...solutions.map(({ steps: inSolution }, index) => [index + 1, inSolution] as const),
    [null, diagnosis] as const,
  ];
  for (const [solutionOrdinal, drafts] of lists) {
    const inOrder = [...drafts].sort((one, other) => startOf(one) - startOf(other));
    for (const [index, draft] of inOrder.entries()) {
      const ordinal = ordinals.size + 1;
      ordinals.set(draft, ordinal);
      const beside = inOrder[index - 1]?.system === draft.system;
      const bound = dutiesOf.get(draft) ?? [];
      const isFirst = inOrder.findIndex(({ system }) => system === draft.system) === index;
      steps.push(stepRecord(draft, { ordinal, solutionOrdinal, beside, isFirst }, bound));
      for (const [at, choice] of draft.choices.entries()) {
        choices.push({ ...choice, stepOrdinal: ordinal, ordinal: at + 1 });
      }
      for (const [at, { after, condition, start, end }] of draft.placements.entries()) {
        placements.push({
          ...after,
          condition,
          stepOrdinal: ordinal,
          ordinal: at + 1,
          spanStart: start,
          spanEnd: end,
        });
      }
    }
  }
  return {
    steps,
    choices,
    placements,
    duties: notes.duties.map(({ record }) => record),
    dutySteps: notes.duties.flatMap(({ record, steps: bound }) =>
      [...bound]
        .flatMap((step) => ordinals.get(step) ?? [])
        .sort((one, other) => one - other)
        .map((stepOrdinal) => ({ dutyOrdinal: record.ordinal, stepOrdinal })),
    ),
  };
}

function startOf({ choices }: DraftStep): number {
  return choices[0]?.spanStart ?? 0;
}

/** The duties that say something of each step as a whole, in the order of the notes. */
function dutiesByStep(duties: readonly DraftDuty[]): ReadonlyMap<DraftStep, readonly DutyRecord[]> {
  const byStep = new Map<DraftStep, DutyRecord[]>();
  for (const { record, steps, choosing } of duties) {
    for (const step of steps) {
      if (choosing.has(step)) continue;
      const bound = byStep.get(step);
      if (bound) bound.push(record);
      else byStep.set(step, [record]);
    }
  }
  return byStep;
}

interface Place {
  readonly ordinal: number;
  readonly solutionOrdinal: number | null;
  /** Whether the step before it is of the same system, so that the two stand in a relation. */
  readonly beside: boolean;
  /** Whether it is the first of its system, which for a procedure is the operation itself. */
  readonly isFirst: boolean;
}

/** A step is binding by its line alone; the notes may make it less so, say when it applies, and give it a position. */
function stepRecord(draft: DraftStep, place: Place, duties: readonly DutyRecord[]): StepRecord {
  const proviso = duties.find(
    (duty) =>
      duty.condition !== null && isProviso(duty.condition) && !saysWhenNotFirst(duty, place),
  );
  const condition = draft.condition ?? proviso?.condition ?? null;
  const question =
    condition === null ? null : questionFor(condition, draft.choices[0]?.words ?? '');
  const last = draft.choices.at(-1);
  return {
    ordinal: place.ordinal,
    subject: draft.subject,
    solutionOrdinal: place.solutionOrdinal,
    obligation: obligationOf(draft, proviso, duties),
    condition,
    questionKey: question?.key ?? null,
    questionText: question?.text ?? null,
    position: duties.find((duty) => givesPlace(duty, place))?.position ?? null,
    relation: place.beside ? draft.relation : null,
    spanStart: startOf(draft),
    spanEnd: Math.max(last?.spanEnd ?? 0, ...draft.choices.map(({ spanEnd }) => spanEnd)),
  };
}

/** "Must be used as supplementary codes in the case of …", of the operation itself: when it is not first, not whether it is done. */
function saysWhenNotFirst({ condition, position }: DutyRecord, { isFirst }: Place): boolean {
  return isFirst && position !== null && condition !== null && isProviso(condition);
}

function givesPlace(duty: DutyRecord, place: Place): boolean {
  return duty.position !== null && !saysWhenNotFirst(duty, place);
}

function obligationOf(
  { condition, obligation }: DraftStep,
  proviso: DutyRecord | undefined,
  duties: readonly DutyRecord[],
): StepRecord['obligation'] {
  if (obligation !== 'MUST') return obligation;
  if (condition !== null) return 'CONDITIONAL';
  if (proviso) return proviso.obligation === 'MUST' ? 'CONDITIONAL' : proviso.obligation;
  const said = duties.map((duty) => duty.obligation);
  return said.length === 0 || said.includes('MUST')
    ? 'MUST'
    : said.includes('SHOULD')
      ? 'SHOULD'
      : 'MAY';
}

/** A heading has codes under it also where a sentence names them. */
function withPublished(
  sections: readonly SectionRecord[],
  drafts: readonly DraftNote[],
  { recommending }: ReadNotes,
): readonly SectionRecord[] {
  return sections.map((section, index) => {
    const isPublished = drafts.some(
      (note) => note.section === index && recommending.get(note)?.has(section.system),
    );
    return isPublished ? { ...section, published: true } : section;
  });
}

/** What the document leaves open, for a curator: relations whose connective was lost, and lines that were not understood. */
function questionsOf(
  steps: readonly StepRecord[],
  choices: readonly ChoiceRecord[],
  unread: readonly UnreadLineRecord[],
): QuestionRecord[] {
  const nameOf = (ordinal: number | undefined) =>
    choices
      .filter(({ stepOrdinal }) => stepOrdinal === ordinal)
      .map(writeTarget)
      .join(' or ');
  const open = { answer: null, answeredBy: null, answeredAt: null };
  const relations = steps
    .filter(({ relation }) => relation === 'UNKNOWN')
    .map((step) => {
      const [before, after] = [nameOf(step.ordinal - 1), nameOf(step.ordinal)];
      return {
        key: `${keyOf(before)}-and-or-${keyOf(after)}`,
        kind: 'UNKNOWN_RELATION' as const,
        text: `The document lost the word between them: are ${before} and ${after} both assigned (AND), or one of them (OR)?`,
        spanStart: step.spanStart,
        spanEnd: step.spanEnd,
      };
    });
  const lines = unread.map(({ line, text, spanStart, spanEnd }) => ({
    key: `line-${line}`,
    kind: 'UNREAD_LINE' as const,
    text: `Line ${line} was not understood: does "${folded(text.slice(0, 200))}" say nothing about coding (NOTHING), or is it a note (NOTE)?`,
    spanStart,
    spanEnd,
  }));
  const seen = new Map<string, number>();
  return [...relations, ...lines]
    .sort((one, other) => one.spanStart - other.spanStart)
    .map((question, index) => {
      const times = (seen.get(question.key) ?? 0) + 1;
      seen.set(question.key, times);
      const key = times === 1 ? question.key : `${question.key}-${times}`;
      return { ...question, ...open, key, ordinal: index + 1 };
    });
}

function keyOf(name: string): string {
  return name.replace(/\s+/g, '-');
}
