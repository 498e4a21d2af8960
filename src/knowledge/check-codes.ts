import type {
  Code,
  CodeCheck,
  CodeEquivalence,
  CodeSystem,
  Edition,
  Marker,
} from '../model/index.js';
import { componentOf, readHeading, readNotation, type Notation } from '../notation.js';
import { meantBy, nearTo, type Meant } from '../notation-slips.js';
import { codeCheckWords as words, named, sentences } from './code-check-words.js';
import { storedEditionOfConcepts, type Concepts, type ConceptsOf } from './concepts.js';
import { editionName } from './editions.js';
import type { CodesOn, KnowledgeBase } from './knowledge-base.js';
import { lookAlikesAmong, wordsOfAll } from './look-alikes.js';
import { standingOf } from './standing.js';

/** A code as somebody wrote it, and the system it is meant to be of. */
export interface WrittenCode {
  readonly system: CodeSystem;
  readonly written: string;
}

/**
 * What is known of one code: whether the edition has it and it can be recorded, else what replaced it or what may be
 * meant. Any text gets an answer.
 *
 * @param asOf the day whose edition is asked, `2021-04-01`; null for the edition that answers are of
 * @param concepts the concepts of SNOMED CT among `conceptsToAsk`; null when none are stored
 */
export function checkCode(
  knowledge: KnowledgeBase,
  key: WrittenCode,
  asOf: string | null,
  concepts: Concepts | null = null,
): CodeCheck {
  return check(key, asked(knowledge, asOf, concepts));
}

/** The same for many codes, in their order, with at most two look-ups of concepts. */
export async function checkCodes(
  knowledge: KnowledgeBase,
  keys: readonly WrittenCode[],
  asOf: string | null,
  conceptsOf: ConceptsOf | null,
): Promise<readonly CodeCheck[]> {
  const ask = storedEditionOfConcepts(knowledge) ? conceptsOf : null;
  const about = asked(knowledge, asOf, ask && (await conceptsAmong(keys, ask)));
  return keys.map((key) => check(key, about));
}

/** The concepts that are named, that may be meant, and that replace one of these. */
async function conceptsAmong(
  keys: readonly WrittenCode[],
  conceptsOf: ConceptsOf,
): Promise<Concepts> {
  const named = [...new Set(keys.flatMap(conceptsToAsk))];
  if (named.length === 0) return new Map();
  const concepts = await conceptsOf(named);
  const replacing = [...concepts.values()]
    .flatMap(({ replacedBy }) => replacedBy)
    .filter((identifier) => !concepts.has(identifier));
  if (replacing.length === 0) return concepts;
  return new Map([...concepts, ...(await conceptsOf([...new Set(replacing)]))]);
}

/** The identifiers of SNOMED CT that a text names, or that may be meant by it. */
function conceptsToAsk({ system, written }: WrittenCode): string[] {
  const own = read(system, written);
  if (own && system !== 'SNOMEDCT') return [];
  const meant = own ? nearTo(system, own) : meantBy(system, written);
  const identifiers = meant.flatMap((one) => (one.system === 'SNOMEDCT' ? (one.value ?? []) : []));
  return own ? [own.value, ...identifiers] : identifiers;
}

/** What all codes of a request are held against. */
interface Asked {
  readonly knowledge: KnowledgeBase;
  readonly day: string | null;
  readonly concepts: Concepts | null;
  readonly codesIn: (system: CodeSystem) => CodesOn;
}

function asked(knowledge: KnowledgeBase, day: string | null, concepts: Concepts | null): Asked {
  const known = new Map<CodeSystem, CodesOn>();
  const codesIn = (system: CodeSystem): CodesOn => {
    // Another edition than that of today cannot tell of today's codes.
    const codes =
      known.get(system) ?? knowledge.codesOn(system, day ?? knowledge.dayNotStored(system));
    known.set(system, codes);
    return codes;
  };
  return { knowledge, day, concepts, codesIn };
}

function check(key: WrittenCode, about: Asked): CodeCheck {
  const own = read(key.system, key.written);
  if (!own) return unreadable(key, about);
  return key.system === 'SNOMEDCT'
    ? checkConcept(key, own, about)
    : checkClassified(key, own, about);
}

/** What a text says in its system. A heading of ICD-10 above the categories is read as a chapter. */
function read(system: CodeSystem, written: string): Notation | null {
  const heading = readHeading(system, written);
  if (heading !== null) return { value: heading, kind: 'CHAPTER' };
  const notation = readNotation(system, written);
  const isOther = system === 'SNOMEDCT' && componentOf(notation?.value ?? '') !== 'CONCEPT';
  return isOther ? null : notation;
}

/** The parts of an answer that differ from what most have. */
type Answer = Pick<CodeCheck, 'verdict' | 'words'> & Partial<CodeCheck>;

function answer(
  { system, written }: WrittenCode,
  value: string | null,
  edition: Edition | null,
  said: Answer,
): CodeCheck {
  return Object.freeze({
    system,
    written,
    value,
    writtenOtherwise: value !== null && written !== value,
    recordable: said.verdict === 'VALID',
    title: said.code?.title ?? null,
    code: null,
    edition,
    replacedBy: [],
    lookAlikes: [],
    ...said,
  });
}

function unreadable(key: WrittenCode, about: Asked): CodeCheck {
  const { system, written } = key;
  const lookAlikes = lookAlikesAmong(meantBy(system, written), about, false);
  const edition =
    system === 'SNOMEDCT'
      ? storedEditionOfConcepts(about.knowledge)
      : about.codesIn(system).edition;
  return answer(key, null, edition, {
    verdict: 'NOT_WRITTEN_LIKE_A_CODE',
    lookAlikes,
    words: sentences(words.notWritten(written, system), wordsOfAll(lookAlikes)),
  });
}

function checkClassified(key: WrittenCode, { value, kind }: Notation, about: Asked): CodeCheck {
  const { knowledge, codesIn } = about;
  const { system } = key;
  const codes = codesIn(system);
  const { edition, release } = codes;
  const say = (said: Answer) => answer(key, value, edition, said);
  const name = editionName({ system, edition: release?.edition ?? null });
  const standing = standingOf(knowledge, system, value, codes);
  switch (standing.stands) {
    case 'NOT_STORED':
      return say(notStored(value, edition, system, about));
    case 'THERE':
      return say(stored(key, { value, kind }, standing.code, name, about));
    case 'OPEN': {
      const { four, other, replacedBy } = standing;
      const why = four
        ? words.fifthCharacter(value, named(four.value, four.title), name)
        : release?.complete
          ? words.noBlocks(value, name)
          : words.excerpt(value, name);
      return say({
        verdict: 'CANNOT_TELL',
        code: other?.code ?? four,
        replacedBy,
        words: sentences(why, replacedBy.length > 0 && words.replacedBy(namesOf(replacedBy))),
      });
    }
    case 'RETIRED': {
      const { absence, other, replacedBy } = standing;
      const before = other?.when === 'BEFORE' ? other : null;
      const why =
        absence.because === 'ENDED'
          ? words.ended(named(value, absence.code.title), absence.last)
          : words.retired(value, name, before);
      return say({
        verdict: 'RETIRED',
        code: absence.because === 'ENDED' ? absence.code : (other?.code ?? null),
        replacedBy,
        words: sentences(why, words.replacedBy(namesOf(replacedBy))),
      });
    }
    case 'NOT_YET': {
      const { absence, other } = standing;
      if (absence.because === 'NOT_BEGUN') {
        const { code, first } = absence;
        return say({
          verdict: 'NOT_YET',
          code,
          words: words.begins(named(value, code.title), first),
        });
      }
      const later = other?.when === 'AFTER' ? other : null;
      return say({
        verdict: 'NOT_YET',
        code: later?.code ?? null,
        words: words.notYet(value, name, later),
      });
    }
    case 'UNKNOWN': {
      const { absence, other } = standing;
      const lookAlikes = lookAlikesAmong(nearTo(system, { value, kind }), about, true);
      return say({
        verdict: 'UNKNOWN_CODE',
        code: other?.code ?? null,
        lookAlikes,
        words: sentences(
          words.unknown(value, name, absence),
          other && words.otherRelease(value),
          wordsOfAll(lookAlikes) ?? words.lookUp,
        ),
      });
    }
  }
}

/** What is said of a code of an edition that is not stored. */
function notStored(
  value: string,
  edition: Edition | null,
  system: CodeSystem,
  { knowledge, day: dayAsked }: Asked,
): Answer {
  const day = dayAsked ?? knowledge.dayNotStored(system);
  const code = knowledge.codeEver(system, value);
  const why =
    day === null ? words.noRelease(value, system) : words.notStored(value, day, edition, system);
  return {
    verdict: 'CANNOT_TELL',
    code,
    words: sentences(
      why,
      code && words.storedHasIt(code),
      day !== null && edition && words.importEdition,
    ),
  };
}

/** What is said of a code that the edition has. */
function stored(
  { written }: WrittenCode,
  { value, kind }: Notation,
  code: Code,
  edition: string,
  about: Asked,
): Answer {
  const name = named(value, code.title);
  const marker = code.detail?.marker ?? null;
  if (kind !== 'CODE') {
    const lookAlikes = lookAlikesAmong(meantByHeading(written, code), about, true);
    const codes = code.children.filter(({ recordable }) => recordable).map((child) => child.value);
    const [first] = lookAlikes;
    const isFiller = first?.kind === 'MISSING_FILLER';
    return {
      verdict: 'HEADING',
      code,
      lookAlikes,
      words: sentences(
        words.heading(name, code, edition),
        isFiller ? first.words : words.oneOf(codes),
      ),
    };
  }
  const writtenMarker = markerOf(written, code);
  return {
    verdict: 'VALID',
    code,
    words: sentences(
      words.valid(name, written === value ? null : written, edition),
      marker === 'ASTERISK' && words.asterisk,
      writtenMarker &&
        marker &&
        writtenMarker !== marker &&
        words.otherMarker(writtenMarker, marker),
    ),
  };
}

function namesOf(successors: readonly CodeEquivalence[]): string[] {
  return successors.map(({ value, code }) => named(value, code?.title ?? null));
}

/** The X of an undivided category left out, or a zero at the end lost. Who writes `V40.-` means the category. */
function meantByHeading(written: string, { kind, system, value, children }: Code): Meant[] {
  if (kind !== 'CATEGORY' || /-\s*$/.test(written)) return [];
  const [only] = children;
  if (system === 'ICD10' && children.length === 1 && only?.value === `${value}.X`)
    return [{ kind: 'MISSING_FILLER', system, value: only.value }];
  const zero = children.find((child) => child.value === `${value}.0`);
  return zero ? [{ kind: 'LOST_ZERO', system, value: zero.value }] : [];
}

/** The mark of an ICD-10 code as it is written: a sign, or a letter in the sixth place. */
function markerOf(written: string, { system }: Code): Marker | null {
  const [, sign] = /([AD†*])\s*$/i.exec(written) ?? [];
  if (system !== 'ICD10' || sign === undefined) return null;
  return sign === '†' || sign.toUpperCase() === 'D' ? 'DAGGER' : 'ASTERISK';
}

function checkConcept(key: WrittenCode, own: Notation, about: Asked): CodeCheck {
  const { knowledge, concepts, day } = about;
  const { system } = key;
  const { value } = own;
  const edition = storedEditionOfConcepts(knowledge);
  const say = (said: Answer) => answer(key, value, edition, said);
  if (!edition || !concepts)
    return say({ verdict: 'CANNOT_TELL', words: words.noRelease(value, system) });
  const name = editionName(edition);
  const concept = concepts.get(value);
  const title = concept?.term ?? null;
  const { from, release } = edition;
  if (day !== null && from !== null && day < from)
    return say({
      verdict: 'CANNOT_TELL',
      title,
      words: words.earlierConcepts(named(value, title), day, name, from),
    });
  if (concept?.active) {
    const written = key.written === value ? null : key.written;
    return say({ verdict: 'VALID', title, words: words.valid(named(value, title), written, name) });
  }
  if (concept) {
    const replacedBy = concept.replacedBy.map((identifier) => ({
      fromEdition: null,
      toEdition: null,
      value: identifier,
      code: null,
    }));
    const names = concept.replacedBy.map((identifier) =>
      named(identifier, concepts.get(identifier)?.term ?? null),
    );
    return say({
      verdict: 'RETIRED',
      title,
      replacedBy,
      words: sentences(words.inactive(named(value, title), name), words.replacedBy(names)),
    });
  }
  const lookAlikes = lookAlikesAmong(nearTo(system, own), about, true);
  if (!release.complete)
    return say({ verdict: 'CANNOT_TELL', lookAlikes, words: words.excerpt(value, name) });
  return say({
    verdict: 'UNKNOWN_CODE',
    lookAlikes,
    words: sentences(
      words.unknown(value, name, { because: 'RELEASE' }),
      wordsOfAll(lookAlikes) ?? words.lookUp,
    ),
  });
}
