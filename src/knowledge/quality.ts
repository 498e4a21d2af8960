import type {
  Choice,
  Code,
  CodeSystem,
  Guidance,
  Mention,
  QualityRemark,
  Release,
  RemarkKind,
  Span,
  Step,
  Target,
  UnreadLine,
} from '../model/index.js';
import { readNotation } from '../notation.js';
import { editionName, placeName, systemName } from './editions.js';
import type { KnowledgeBase } from './knowledge-base.js';
import { listed } from './listed.js';
import { absenceOf, storedAs, withoutFifthCharacter, type Absence } from './look-up.js';
import { organsIn } from './organs.js';
import { covers } from './targets.js';
import { compareTitles, isSameTitle, titlesOf, type TitleLikeness } from './titles.js';

const messages = {
  unknownCode: (code: string, edition: string, claim: string, advice: string) =>
    `${edition} does not have ${code}${claim}. ${advice}`,
  ended: (code: string, edition: string, last: string, advice: string) =>
    `${code} of ${edition} was valid until ${last}. ${advice}`,
  notBegun: (code: string, edition: string, first: string, advice: string) =>
    `${code} of ${edition} is valid from ${first} on. ${advice}`,
  claimed: (edition: string) => `; the document says that it is written for ${edition}`,
  useOneOf: (place: string, codes: readonly string[]) =>
    `${place.charAt(0).toUpperCase()}${place.slice(1)} has ${listed(codes)}. Write one of them.`,
  chapterRuns: (chapter: string, first: string, last: string) =>
    `Chapter ${chapter} runs from ${first} to ${last}. Correct the code.`,
  titleIsOf: (code: string) => `It has the title of ${code}. Write that code, if it is meant.`,
  validCode: 'Write a code that is valid now.',
  correctCode: 'Look up what took its place, or correct the code.',

  titleOfOtherSystem: (code: string, other: string, own: string) =>
    `${code} has its title of ${other}, but stands among the codes of ${own}. Put the line under the heading of ${other}.`,
  writtenAsOtherSystem: (code: string, other: string, own: string) =>
    `${code} is written as a code of ${other}, but stands among the codes of ${own}. Put the line under the heading of ${other}, or correct the code.`,
  systemOfOtherSubject: (code: string, own: string, subject: string) =>
    `${code} is a code of ${own}, but stands among the ${subject}. Put the line under the heading of ${own}, or correct the code.`,

  titleDifferent: {
    OTHER_ENDING: (code: string, given: string, edition: string, title: string) =>
      `${code} is "${title}" in ${edition}; the document ends the title in another way, "${given}". That is mild: write the title of the edition when the document is next changed.`,
    MISTYPED: (code: string, given: string, edition: string, title: string) =>
      `"${given}" is probably a typing mistake: ${code} is "${title}" in ${edition}. Write the title as it stands there.`,
    DIFFERENT: (code: string, given: string, edition: string, title: string) =>
      `${code} is "${title}" in ${edition}, "${given}" in the document. Check that the code is the one that is meant, then write its title.`,
  } satisfies Record<Exclude<TitleLikeness, 'SAME'>, unknown>,
  titleOfOtherCode: (code: string, given: string, edition: string, title: string, other: string) =>
    `${code} is "${title}" in ${edition}; "${given}" is the title of ${other}. Correct the code or its title, whichever is wrong.`,

  duplicate: (code: string, where: string) =>
    `${code} already stands above in ${where}. Leave it out here, or say when it is recorded twice.`,
  diagnosisElsewhere: (code: string, elsewhere: string, about: string) =>
    `The diagnosis names the ${elsewhere} (${code}), the document the ${about}. Check that this diagnosis belongs to this document; nothing is corrected here.`,
  unknownRelation: (question: string, key: string, answers: string) =>
    `${question} Put "Or" or "Plus" between them, or have a curator answer ${key} with ${answers}.`,
  unread:
    'This line was not understood and is kept as it stands. Write it as a code line, an "Or" or a note, or leave it out.',
  noteNamesOther: (note: number, code: string) =>
    `Note ${note} speaks of ${code}, which no code line has. Add a code line if it is to be recorded; if the note only explains, nothing is to be done.`,
  defaultWithoutStep: (note: number, code: string, condition: string) =>
    `Note ${note} gives ${code} if ${condition}, but no code line has that code or its category. Add the code line, or correct the code in the note.`,
  nothingUnderHeading: (heading: string) =>
    `No code stands under "${heading}", which is read as none published, never as none needed. Add the codes; if there are none to publish, nothing is to be done.`,
  replaced: (reference: string, by: string) =>
    `${reference} is replaced by ${by}, which is in force. Make changes in ${by}.`,
};

/** A remark before it is known of which kind it is. */
type Remark = Omit<QualityRemark, 'kind' | 'target' | 'suggestion'> &
  Partial<Pick<QualityRemark, 'target' | 'suggestion'>>;

/** A way to fill a step, with the step. */
interface Placed {
  readonly choice: Choice;
  readonly step: Step;
}

/** A document that is looked at, with what more than one check wants. */
interface Reviewed {
  readonly guidance: Guidance;
  readonly knowledge: KnowledgeBase;
  readonly steps: readonly Step[];
  readonly placed: readonly Placed[];
}

type Check = (reviewed: Reviewed) => Iterable<Remark>;

/** What is looked at. A new kind is a new row. */
const checks: Readonly<Record<RemarkKind, Check>> = {
  REPLACED: replaced,
  UNKNOWN_CODE: unknownCodes,
  WRONG_SYSTEM: codesOfOtherSystems,
  TITLE_DIFFERENT: differentTitles,
  DUPLICATE_CODE: duplicates,
  DIAGNOSIS_ELSEWHERE: diagnosisElsewhere,
  UNKNOWN_RELATION: unknownRelations,
  UNREAD_LINE: unreadLines,
  NOTE_NAMES_CODE_NOT_RECOMMENDED: notesNamingOthers,
  DEFAULT_WITHOUT_STEP: defaultsWithoutStep,
  HEADING_WITH_CODES_MISSING: emptyHeadings,
};

/**
 * What the author of a document should look at, in the order of the document. Where a code system is not stored,
 * nothing is said about its codes rather than guessed.
 *
 * @param guidance a document, in force in the knowledge or a draft for it
 * @param knowledge what it is held against: the releases of the code systems, and the other documents in force
 */
export function qualityOf(guidance: Guidance, knowledge: KnowledgeBase): readonly QualityRemark[] {
  const { solutions, diagnosis } = guidance.procedure.recommendation;
  const steps = [...solutions.flatMap((solution) => solution.steps), ...diagnosis];
  const placed = steps.flatMap((step) => step.choices.map((choice) => ({ choice, step })));
  const reviewed = { guidance, knowledge, steps, placed };
  const remarks = (Object.entries(checks) as [RemarkKind, Check][]).flatMap(([kind, check]) =>
    Array.from(check(reviewed), (remark) =>
      Object.freeze({ kind, target: null, suggestion: null, ...remark }),
    ),
  );
  return Object.freeze(remarks.sort((one, other) => one.span.start - other.span.start));
}

/** That one document replaces another may stand in either of them; where it stands in the other, the title is shown. */
function* replaced({ guidance, knowledge }: Reviewed): Iterable<Remark> {
  const said = guidance.replacedBy
    .filter(({ guidance: by, span }) => !by?.replaces.some((replaces) => replaces.span === span))
    .map(({ reference, span }) => ({ by: knowledge.guidance(reference), span }));
  const saidByOthers = knowledge.allGuidance
    .filter(({ replaces }) => replaces.some(({ reference }) => reference === guidance.reference))
    .map((by) => ({ by, span: titleSpan(guidance) }));
  const told = new Set([guidance.reference]);
  for (const { by, span } of [...said, ...saidByOthers]) {
    if (!by || told.has(by.reference)) continue;
    told.add(by.reference);
    yield { span, words: messages.replaced(guidance.reference, by.reference) };
  }
}

/** Where the title stands; the first line where it is written in another way there. */
function titleSpan({ text, title }: Guidance): Span {
  const at = text.indexOf(title);
  if (at >= 0) return { start: at, end: at + title.length, text: title };
  const [line = ''] = /\S.*/.exec(text) ?? [];
  const start = text.indexOf(line);
  return { start, end: start + line.length, text: line };
}

function* unknownCodes({ guidance, knowledge, placed, steps }: Reviewed): Iterable<Remark> {
  const named = [
    ...placed
      .filter(({ choice, step }) => wrongSystem(choice, step, knowledge) === null)
      .map(({ choice }) => ({ target: choice.target, span: choice.span, given: choice.words })),
    ...steps.flatMap(({ placements }) =>
      placements.map(({ after, span }) => ({ target: after, span, given: '' })),
    ),
    ...guidance.notes.flatMap((note) =>
      note.defaults.map(({ target, span }) => ({ target, span, given: '' })),
    ),
  ];
  for (const { target, span, given } of named) {
    const release = knowledge.release(target.system);
    const absence = release && absenceOfTarget(target, release, knowledge);
    if (!release || !absence) continue;
    const titled = titlesOf(release).codeTitled(given);
    const other = titled && titled.value !== target.firstValue ? titled : null;
    const advice = other ? messages.titleIsOf(notationOf(other)) : adviceOn(absence);
    const words = wordsOn(absence, target.notation, release, claimOf(guidance, release), advice);
    yield { target, span, words, suggestion: other && writtenOut(other) };
  }
}

/** Why the release is known not to have what a target names; null when that is not known. */
function absenceOfTarget(
  { system, kind, firstValue, codes }: Target,
  { complete }: Release,
  knowledge: KnowledgeBase,
): Absence | null {
  if (kind === 'RANGE') return complete && codes.length === 0 ? { because: 'RELEASE' } : null;
  return absenceOf(system, firstValue, knowledge.codesOn(system, null));
}

function wordsOn(
  absence: Absence,
  code: string,
  release: Release,
  claim: string,
  advice: string,
): string {
  const edition = editionName(release);
  switch (absence.because) {
    case 'ENDED':
      return messages.ended(code, edition, absence.last, advice);
    case 'NOT_BEGUN':
      return messages.notBegun(code, edition, absence.first, advice);
    default:
      return messages.unknownCode(code, edition, claim, advice);
  }
}

/** What to do about a code that is known not to exist. */
function adviceOn(absence: Absence): string {
  switch (absence.because) {
    case 'PLACE':
      return messages.useOneOf(
        placeName(absence.place),
        absence.place.children.map(({ value }) => value),
      );
    case 'CHAPTER': {
      const { value, firstCategory, lastCategory } = absence.chapter;
      return messages.chapterRuns(value, firstCategory ?? '', lastCategory ?? '');
    }
    case 'NOT_BEGUN':
      return messages.validCode;
    default:
      return messages.correctCode;
  }
}

/** The code of a target that is one, as far as it is stored and valid. */
function titledBy({ system, firstValue }: Target, knowledge: KnowledgeBase): Code | null {
  const codes = knowledge.codesOn(system, null);
  return storedAs(system, firstValue, codes) ?? withoutFifthCharacter(system, firstValue, codes);
}

/** The edition that a document says it is written for, where it is another one than that in force. */
function claimOf({ edition }: Guidance, release: Release): string {
  if (release.system !== 'OPCS4' || edition === null || edition === release.edition) return '';
  return messages.claimed(editionName({ system: 'OPCS4', edition }));
}

function* codesOfOtherSystems(reviewed: Reviewed): Iterable<Remark> {
  const { guidance, knowledge, placed } = reviewed;
  for (const { choice, step } of placed) {
    const words = wrongSystem(choice, step, knowledge);
    if (words !== null) yield { target: choice.target, span: choice.span, words };
  }
  for (const line of guidance.unreadLines) {
    const code = icd10CodeOf(line, guidance);
    if (code === null) continue;
    const words = messages.writtenAsOtherSystem(code, systemName('ICD10'), systemName('OPCS4'));
    yield { span: line.span, words };
  }
}

function wrongSystem(choice: Choice, { subject }: Step, knowledge: KnowledgeBase): string | null {
  const { notation, system, firstValue } = choice.target;
  const own = systemName(system);
  const other = otherSystemTitled(choice, knowledge);
  if (other) return messages.titleOfOtherSystem(notation, systemName(other), own);
  const isWrittenAsIcd10 =
    choice.marker !== null || firstValue.startsWith('I') || firstValue.charAt(4) === 'X';
  if (system === 'OPCS4' && isWrittenAsIcd10)
    return messages.writtenAsOtherSystem(notation, systemName('ICD10'), own);
  if (system === 'ICD10' && subject === 'PROCEDURE')
    return messages.systemOfOtherSubject(notation, own, 'procedures');
  return system === 'OPCS4' && subject === 'DIAGNOSIS'
    ? messages.systemOfOtherSubject(notation, own, 'diagnoses')
    : null;
}

/** The other classification where the code has the title that the document gives it, and has it in its own not. */
function otherSystemTitled({ target, words }: Choice, knowledge: KnowledgeBase): CodeSystem | null {
  const other = otherClassification[target.system];
  if (!other || !isTitled(target) || words === '') return null;
  const inOwn = titledBy(target, knowledge);
  const inOther = titledBy({ ...target, system: other }, knowledge);
  if (!inOther || !isSameTitle(words, inOther.title)) return null;
  return inOwn && isSameTitle(words, inOwn.title) ? null : other;
}

const otherClassification: Readonly<Record<CodeSystem, CodeSystem | null>> = {
  OPCS4: 'ICD10',
  ICD10: 'OPCS4',
  SNOMEDCT: null,
};

/** The code of ICD-10 that a line under a heading of OPCS-4 begins with, which OPCS-4 has no such code for. */
function icd10CodeOf({ text, span }: UnreadLine, guidance: Guidance): string | null {
  const { sections } = guidance.procedure.recommendation;
  const section = sections.findLast((candidate) => candidate.span.start <= span.start);
  const [code] = /^[A-Z]\d\d(?:\.[\dX]\d?|\.?-)?[†*]?(?=\s|$)/.exec(text) ?? [];
  if (section?.system !== 'OPCS4' || code === undefined) return null;
  return readNotation('OPCS4', code) === null && readNotation('ICD10', code) !== null ? code : null;
}

function* differentTitles({ knowledge, placed }: Reviewed): Iterable<Remark> {
  for (const { choice, step } of placed) {
    const { target, words: given, span } = choice;
    const release = knowledge.release(target.system);
    const code = isTitled(target) ? titledBy(target, knowledge) : null;
    if (!release || !code || !hasTitle(code) || isPlaceholder(given)) continue;
    if (isSameTitle(given, code.title) || wrongSystem(choice, step, knowledge) !== null) continue;
    const titles = titlesOf(release);
    const likeness = compareTitles(given, code.title, titles.hasWord);
    if (likeness === 'SAME') continue;
    const { notation } = target;
    const edition = editionName(release);
    const titled = likeness === 'DIFFERENT' ? titles.codeTitled(given) : null;
    yield titled
      ? {
          target,
          span,
          words: messages.titleOfOtherCode(
            notation,
            given,
            edition,
            code.title,
            notationOf(titled),
          ),
        }
      : {
          target,
          span,
          words: messages.titleDifferent[likeness](notation, given, edition, code.title),
          suggestion: `${notation} ${code.title}`,
        };
  }
}

/** A range has no title of its own, nor has a slot for any code of a chapter. */
function isTitled({ kind }: Target): boolean {
  return kind === 'CODE' || kind === 'CATEGORY';
}

/** Some categories have no row of their own in the official list, and are stored without a title of theirs. */
function hasTitle({ value, title }: Code): boolean {
  return title !== `Category ${value}`;
}

/** "Site code" stands in place of a title where any site will do. */
function isPlaceholder(words: string): boolean {
  return words === '' || /^site code\b/i.test(words);
}

function* duplicates({ guidance }: Reviewed): Iterable<Remark> {
  const { solutions, diagnosis } = guidance.procedure.recommendation;
  for (const { steps, label } of solutions)
    yield* repeatedIn(steps, label === null ? 'the same solution' : `"${label}"`);
  yield* repeatedIn(diagnosis, 'the diagnosis');
}

/**
 * A method, site or side is said again for each operation, so a new operation begins the count of these anew. What is
 * said under another condition is no repetition.
 */
function* repeatedIn(steps: readonly Step[], where: string): Iterable<Remark> {
  const seen = new Set<string>();
  const seenSinceOperation = new Set<string>();
  for (const { choices, condition } of steps) {
    if (choices.some(({ target }) => !isSubsidiary(target))) seenSinceOperation.clear();
    for (const { target, span } of choices) {
      if (target.kind === 'CHAPTER') continue;
      const key = `${target.system} ${target.notation} ${condition ?? ''}`;
      const before = isSubsidiary(target) ? seenSinceOperation : seen;
      if (before.has(key))
        yield { target, span, words: messages.duplicate(target.notation, where) };
      before.add(key);
    }
  }
}

/** Whether a target is a method, a site or a side: by its role, or by its chapter where it is not stored. */
function isSubsidiary({ system, code, codes, firstValue }: Target): boolean {
  if (system !== 'OPCS4') return false;
  const role = (code ?? codes[0])?.role;
  return role ? role !== 'PROCEDURE' : /^[YZ]/.test(firstValue);
}

/** Says nothing unless both the document and its diagnosis name organs, and not one in common. */
function* diagnosisElsewhere({ guidance, placed }: Reviewed): Iterable<Remark> {
  const diagnoses = placed
    .filter(({ step }) => step.subject === 'DIAGNOSIS')
    .map(({ choice }) => ({ choice, organs: organsIn([titleNaming(choice)]) }));
  const first = diagnoses.find(({ organs }) => organs.length > 0);
  if (!first) return;
  const procedures = placed.filter(({ step }) => step.subject === 'PROCEDURE');
  const about = organsIn([guidance.title, ...procedures.map(({ choice }) => titleNaming(choice))]);
  const isAbout = new Set(about);
  if (about.length === 0 || diagnoses.some(({ organs }) => organs.some((one) => isAbout.has(one))))
    return;
  const { target, span } = first.choice;
  const words = messages.diagnosisElsewhere(target.notation, listed(first.organs), listed(about));
  yield { target, span, words };
}

/** The title in the document; where it gives none, that of the code system. */
function titleNaming({ words, target }: Choice): string {
  return words === '' && isTitled(target) ? (target.code?.title ?? '') : words;
}

function* unknownRelations({ guidance }: Reviewed): Iterable<Remark> {
  for (const { kind, key, text, answers, resolution, span } of guidance.questions) {
    if (kind !== 'UNKNOWN_RELATION' || resolution) continue;
    yield { span, words: messages.unknownRelation(text, key, listed(answers, 'or')) };
  }
}

function* unreadLines({ guidance }: Reviewed): Iterable<Remark> {
  const answered = new Set(
    guidance.questions.filter(({ resolution }) => resolution).map(({ span }) => span.start),
  );
  for (const line of guidance.unreadLines) {
    if (answered.has(line.span.start) || icd10CodeOf(line, guidance) !== null) continue;
    yield { span: line.span, words: messages.unread };
  }
}

function* notesNamingOthers({ guidance, placed }: Reviewed): Iterable<Remark> {
  const targets = placed.map(({ choice }) => choice.target);
  for (const { note, code, target, span } of spokenOfIn(guidance)) {
    if (note.kind !== 'NOTE' || code.kind === 'CHAPTER') continue;
    if (targets.some((recommended) => covers(recommended, code) || isWithin(recommended, code)))
      continue;
    yield { target, span, words: messages.noteNamesOther(note.ordinal, target.notation) };
  }
}

/** The codes that notes speak of, each once for each note, at the first place. What is a default is no such mention. */
function spokenOfIn(guidance: Guidance) {
  const codes = new Set(guidance.notes.flatMap((note) => note.codes));
  return [...codes].flatMap((code) => {
    const told = new Set<unknown>();
    return code.mentions.flatMap(({ guidance: by, role, note, target, span }: Mention) => {
      if (by !== guidance || role !== 'SPOKEN_OF' || target.code !== code) return [];
      if (!note || told.has(note)) return [];
      told.add(note);
      return [{ note, code, target, span }];
    });
  });
}

/** Whether a code line has a code of a category. */
function isWithin({ system, kind, firstValue }: Target, category: Code): boolean {
  return (
    category.kind === 'CATEGORY' &&
    system === category.system &&
    kind === 'CODE' &&
    firstValue.slice(0, 3) === category.value
  );
}

function* defaultsWithoutStep({ guidance, steps }: Reviewed): Iterable<Remark> {
  const tied = new Set(steps.flatMap((step) => step.defaults));
  for (const note of guidance.notes) {
    for (const fallback of note.defaults) {
      if (tied.has(fallback)) continue;
      const { target, condition, span } = fallback;
      const words = messages.defaultWithoutStep(note.ordinal, target.notation, condition);
      yield { target, span, words };
    }
  }
}

/** A document that points elsewhere, or says that it has no code of its own, says itself why nothing stands there. */
function* emptyHeadings({ guidance }: Reviewed): Iterable<Remark> {
  const { outcome, sections } = guidance.procedure.recommendation;
  if (outcome === 'POINTER') return;
  for (const { heading, published, subject, span } of sections) {
    if (published || (outcome === 'NO_OWN_CODE' && subject === 'PROCEDURE')) continue;
    yield { span, words: messages.nothingUnderHeading(heading) };
  }
}

function notationOf({ kind, value }: Code): string {
  return kind === 'CATEGORY' ? `${value}.-` : value;
}

/** A code and its title, as a code line has them. */
function writtenOut(code: Code): string {
  return `${notationOf(code)} ${code.title}`;
}
