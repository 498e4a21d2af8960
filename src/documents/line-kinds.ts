import type { CodeSystem, Subject } from '../model/index.js';
import { readNotation, targetOf } from '../notation.js';
import { readCodeLine, type CodeLine, type WrittenChoice } from './code-lines.js';
import { isTableHeading } from './table.js';
import { namesCode } from './targets.js';
import { folded } from './text.js';

/** What one line of a document is. */
export type LineKind =
  | { readonly is: 'blank' }
  | { readonly is: 'title'; readonly reference: string; readonly title: string }
  | { readonly is: 'subject'; readonly subject: Subject }
  /** A heading that announces codes; of no system where it only says that codes follow. */
  | { readonly is: 'section'; readonly system: CodeSystem | null; readonly edition: string | null }
  /** A heading of the description, before the codes. */
  | { readonly is: 'front' }
  | ({ readonly is: 'codes'; readonly slot: boolean } & CodeLine)
  /** A further choice for the step above. */
  | { readonly is: 'instead' }
  | { readonly is: 'or' }
  | { readonly is: 'plus' }
  | { readonly is: 'note'; readonly textAt: number }
  | { readonly is: 'includes' }
  | { readonly is: 'excludes' }
  | { readonly is: 'scenario'; readonly label: string }
  /** A sentence that announces code lines; names a scenario when there are several of the kind. */
  | { readonly is: 'lead-in'; readonly of: string | null }
  | { readonly is: 'preference' }
  | { readonly is: 'limitation' }
  | { readonly is: 'disclaimer' }
  | { readonly is: 'pointer' }
  | { readonly is: 'banner' }
  | { readonly is: 'sentence' }
  | { readonly is: 'closing' }
  | { readonly is: 'boilerplate' };

/**
 * Recognises one kind of line. A new variation is a new row of {@link lineRecognisers}: a name, a line that shows it,
 * and a function that returns null for every other line.
 */
export interface LineRecogniser {
  readonly name: string;
  /** A line it recognises; the tests read it, and the page on the grammar shows it. */
  readonly example: string;
  /** Further lines it recognises, as other documents write them. */
  readonly also?: readonly string[];
  /** Whether its answer has places in the line, so that it needs the line as it is, gaps and all. */
  readonly hasPlaces?: true;
  readonly recognise: (line: string, context: LineContext) => LineKind | null;
}

export interface LineContext {
  /** The code system announced last, or null before any. */
  readonly system: CodeSystem | null;
}

const boilerplate: readonly RegExp[] = [
  /^SNOMED CT provides clinical terms for entry into the patient record\b/i,
  /^For each published interventional procedure and medical technologies guidance\b/i,
  /^The mandated classifications \(OPCS-4 or ICD-10\) provide a method\b/i,
  /\bwork collaboratively to ensure the most appropriate\b/i,
  /^NHS Digital is the national release centre\b/i,
  /^NICE and NHS Digital Information Representation Services\b/i,
  /^The (?:NHS |Clinical )?Classifications Service (?:of\b|and NICE\b)/i,
  /\bis the (?:central )?definitive source\b/i,
  /\bdetermines the coding standards associated with\b/i,
  /^This guidance represents the view of NICE\b/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^\[[^[\]]*\]$/,
  /^[-=_*·.]{3,}$/,
];

const closings =
  /^(?:Clinical coding recommendations for NICE guidance|Your responsibility|Get involved|Details|Contact details|Links|Guidance development process|How we develop NICE\b.*|This page was last updated\b.*|National Institute for Health and (?:Care|Clinical) Excellence(?: ?\(NICE\)| ?- ?NICE)?|Related (?:NICE )?guidance|Further information|Implementation(?: tools)?|Accreditation|Share|Back to top|Tools and resources|Information for the public|Evidence|History|Next review\b.*)\s*:?$/i;

const fronts =
  /^(?:Description|Summary|Guidance|Overview|Background|The procedure|Recommendations?|Introduction)\s*:?$/i;

/** Words with which a sentence about codes says what is done with them. */
const aboutCodes =
  /\b(?:codes?(?![a-z])|coded|coding|categor(?:y|ies)|classif(?:y|ied|ies|ication)|OPCS|ICD|SNOMED)(?![a-z])/i;
const duty =
  /\b(?:is|are|be|must|should|would|may|can)\b[^.]{0,80}?\b(?:assigned|used|recorded|coded|classified|added|selected|required|applied|used to identify)\b/i;
const inability =
  /\b(?:not|im) ?possible to (?:capture|classify|identify|express|record|distinguish|specify|code|assign)\b|\bcannot (?:currently )?be (?:captured|classified|identified|recorded|distinguished|specified|expressed|coded|assigned)\b|\b(?:there (?:is|are) (?:currently )?)?no (?:own |specific |single |unique |separate |suitable |appropriate |existing )*(?:OPCS-?4(?:\.\d+)? |ICD-?10 )?codes?\b(?! from)|\bon a case[- ]by[- ]case basis\b|\busing the appropriate (?:OPCS-?4(?:\.\d+)? )?codes?\b/i;
const announces =
  /\b(?:following|below|listed)\b.{0,200}\b(?:codes?|categor(?:y|ies))\b|\b(?:codes?|categor(?:y|ies))\b.{0,200}\b(?:following|below|as follows|from|selected|assigned|used|recorded|to identify|to specify)\b/i;

/** A requirement without a verb: "A code from category L76 or L89 …". */
const requirement =
  /^In addition,? (?:(?:an?|the|one of the|either) )?(?:(?:following|appropriate|relevant) )?(?:code from )?(?:the )?(?:ICD|OPCS)|^(?:plus )?(?:an?|one) (?:[\w-]+ ){0,3}code from (?:one of )?(?:the )?(?:(?:OPCS-?4|ICD-?10) )?(?:categor(?:y|ies) )?[A-Z]\d\d/i;

/** A few words with a colon that name no scenario: "One of:", "Additional codes:", "Site code:". */
function isAnnouncement(line: string): boolean {
  return (
    /\bfollowing\b/i.test(line) ||
    /^(?:(?:plus|and|with) )?(?:one|any|either|all|both) of\s?:$/i.test(line) ||
    /^(?:(?:an?|the|plus|and|with|any) )*(?:(?:additional|further|supplementary|subsidiary|secondary|relevant|appropriate|site|laterality|method|approach|OPCS-?4|ICD-?10) )+codes?(?:\(s\))?\s?:$/i.test(
      line,
    )
  );
}

function starts(pattern: RegExp, kind: LineKind): LineRecogniser['recognise'] {
  return (line) => (pattern.test(line) ? kind : null);
}

/** In order: the first that recognises a line decides. */
export const lineRecognisers: readonly LineRecogniser[] = [
  {
    name: 'blank line',
    example: '',
    recognise: (line) => (line === '' ? { is: 'blank' } : null),
  },
  {
    name: 'title line',
    example: 'IPG366 Non-rigid stabilisation techniques for the treatment of low back pain',
    recognise: (line) => {
      const [, kind, number, title] =
        /^(IPG|MTG|HTG)\s?(\d{1,4})[\s:-]{1,9}(\S.*)$/i.exec(line) ?? [];
      return kind && number && title
        ? { is: 'title', reference: `${kind.toUpperCase()}${Number(number)}`, title }
        : null;
    },
  },
  {
    name: 'procedure heading',
    example: 'Procedure and device:',
    recognise: starts(/^Procedure(?: and device|\/device)?s?\s?:?$/i, {
      is: 'subject',
      subject: 'PROCEDURE',
    }),
  },
  {
    name: 'diagnosis heading',
    example: 'Diagnosis or health condition:',
    recognise: starts(/^Diagnos[ie]s(?: or health conditions?)?\s?:?$/i, {
      is: 'subject',
      subject: 'DIAGNOSIS',
    }),
  },
  {
    name: 'SNOMED CT heading',
    example: 'SNOMED CT preferred term (concept ID)',
    recognise: starts(
      /^SNOMED CT (?:preferred terms? ?\(concept IDs?\)|codes?(?:\(s\))?|concepts?)\s?:?$/i,
      { is: 'section', system: 'SNOMEDCT', edition: null },
    ),
  },
  {
    name: 'OPCS-4 heading',
    example: 'OPCS-4 code(s):',
    also: ['OPCS4.6 Code(s)', 'OPCS-4.7 codes:'],
    recognise: (line) => {
      const match = /^OPCS-?\s?4(?:\.(\d+))?(?: codes?(?:\(s\))?\s?:?|\s?:)$/i.exec(line);
      return (
        match && {
          is: 'section',
          system: 'OPCS4',
          edition: match[1] === undefined ? null : `4.${match[1]}`,
        }
      );
    },
  },
  {
    name: 'ICD-10 heading',
    example: 'ICD-10 code(s):',
    recognise: starts(/^ICD-?\s?10(?: codes?(?:\(s\))?\s?:?|\s?:)$/i, {
      is: 'section',
      system: 'ICD10',
      edition: null,
    }),
  },
  {
    name: 'heading of the coding part',
    example: 'Coding recommendations',
    also: ['Clinical classification codes', 'Clinical coding recommendations'],
    recognise: starts(
      /^(?:(?:Clinical )?coding recommendations?|(?:Clinical )?classification codes?|Clinical coding|Coding(?: information)?)\s?:?$/i,
      { is: 'section', system: null, edition: null },
    ),
  },
  {
    name: 'heading before the codes',
    example: 'Description',
    recognise: starts(fronts, { is: 'front' }),
  },
  {
    name: 'connective or',
    example: 'Or',
    recognise: starts(/^\(?(?:and\/)?or\)?\s?:?$/i, { is: 'or' }),
  },
  {
    name: 'connective plus',
    example: 'Plus',
    also: ['And', 'with'],
    recognise: starts(
      /^\(?(?:plus|and|with|\+|in addition|(?:this is |which is )?followed by|together with|as well as|also)\)?\s?:?$/i,
      { is: 'plus' },
    ),
  },
  {
    name: 'pointer to another page',
    example: 'Coding and clinical classification codes for this guidance.',
    recognise: starts(
      /^(?:Coding and )?clinical classification codes for this guidance\b.{0,40}$|\b(?:codes|coding)\b.{0,80}\b(?:can be found|are available|is available)\b/i,
      { is: 'pointer' },
    ),
  },
  {
    name: 'note',
    hasPlaces: true,
    example: 'Note: Codes within category V55.- are assigned in second place.',
    also: ['Note A code from category Z94.- is assigned in addition.', 'NB: Y53.4 is also used.'],
    recognise: (line) => {
      const word =
        /^(?:Notes?|NB|N\.B\.|Coding notes?)(?:\s?\d)?(?:\s{0,9}[:.]|\s|$)\s{0,9}-?\s?/i.exec(
          line,
        )?.[0];
      return word === undefined || /^notes?\s+(?:that|how|the)\b/.test(line)
        ? null
        : { is: 'note', textAt: word.length };
    },
  },
  {
    name: 'includes',
    example: 'Includes: Wedge excision of breast NEC',
    recognise: starts(/^(?:\()?Includ(?:es|ing)\s?:/i, { is: 'includes' }),
  },
  {
    name: 'excludes',
    example: 'Excludes: Insertion of therapeutic contact lens (C51.5)',
    recognise: starts(/^(?:\()?Exclud(?:es|ing)\s?:/i, { is: 'excludes' }),
  },
  {
    name: 'other codes instead',
    example:
      '(Other codes from B08 Excision of thyroid gland may be used instead, dependent upon the degree of the excision.)',
    recognise: starts(
      /^\(?(?:Other|Another|Alternative(?:ly,? (?:a|an|another|other))?) (?:OPCS-?4 )?codes? (?:from|within|in)\b.{0,200}\b(?:may|can|could) be\b/i,
      { is: 'instead' },
    ),
  },
  {
    name: 'site code from a chapter',
    hasPlaces: true,
    example: 'Site code from Chapter Z',
    also: [
      "Chapter 'Z' code for site in lower respiratory tract",
      'Site code from category Z83.- Joint of finger depending on the joint replaced.',
      'A site code from Chapter Z (if known)',
    ],
    recognise: recogniseSlot,
  },
  {
    name: 'concept line',
    hasPlaces: true,
    example: 'Endovenous radiofrequency obliteration of varicose vein of lower limb (448606008)',
    recognise: (line, { system }) => {
      if (system !== 'SNOMEDCT' || line.length > 1_000) return null;
      const [brackets = '', id = ''] = /\s?\((\d{6,18})\)\.?$/.exec(line) ?? [];
      const words = line.slice(0, line.length - brackets.length).trim();
      const notation = words === '' ? null : readNotation(system, id);
      return (
        notation && {
          is: 'codes',
          slot: false,
          choices: [
            {
              target: targetOf(system, notation),
              words,
              marker: null,
              join: 'AND',
              start: 0,
              end: line.length,
            },
          ],
          condition: null,
          optional: false,
        }
      );
    },
  },
  {
    name: 'code line',
    hasPlaces: true,
    example: 'V40.1 Non-rigid stabilisation of spine',
    also: [
      'V55.- Levels of spine',
      'B27. - Total excision of breast',
      'Z92. 1 Head NEC',
      'C71-C74 Extraction of lens',
      'Y99.2 Live related donor NEC or Y99.3 Live unrelated donor',
      'Y53.2 Approach to organ under ultrasonic control (if used)',
    ],
    recognise: (line, { system }) => {
      if (system === null || system === 'SNOMEDCT') return null;
      const read = readCodeLine(line, system);
      return read && { is: 'codes', slot: false, ...read };
    },
  },
  {
    name: 'closing heading',
    example: 'Your responsibility',
    also: ['Clinical coding recommendations for NICE guidance', 'Get involved'],
    recognise: starts(closings, { is: 'closing' }),
  },
  {
    name: 'boilerplate',
    example:
      'The NHS Classifications Service is the central definitive source for clinical coding guidance.',
    recognise: (line) => {
      const begin = line.slice(0, 1_000);
      return boilerplate.some((pattern) => pattern.test(begin)) || isTableHeading(begin)
        ? { is: 'boilerplate' }
        : null;
    },
  },
  {
    name: 'disclaimer',
    example:
      'The NHS Classifications Service has advised NICE that currently these are the most suitable OPCS-4 codes.',
    recognise: (line) =>
      /\badvised NICE that\b|\bmost suitable (?:OPCS-?4 |ICD-?10 )?codes?\b|\bdesigned to categorise procedures for analysis\b/i.test(
        line.slice(0, 1_000),
      )
        ? { is: 'disclaimer' }
        : null,
  },
  {
    name: 'banner',
    example: 'January 2017 - NICE is updating this guidance.',
    recognise: (line) =>
      /\bNICE is (?:currently )?(?:updating|reviewing) this guidance\b|\bthis guidance is being (?:updated|reviewed)\b|\bCE[- ]mark\b/i.test(
        line.slice(0, 1_000),
      )
        ? { is: 'banner' }
        : null,
  },
  {
    name: 'preference between solutions',
    example:
      'Both coding solutions have been given, the first combination should be used in preference.',
    recognise: (line) => (preferredIn(line.slice(0, 1_000)) === null ? null : { is: 'preference' }),
  },
  {
    name: 'codes for a scenario',
    example: 'The OPCS-4 codes for endoscopic mastectomy are as follows:',
    recognise: (line) => {
      const of =
        /^(?:The )?(?:(?:OPCS-?4(?:\.\d+)?|ICD-?10) )?codes? for (?:the )?(.{1,200}?)\s+(?:is|are)(?:\s+as\s+follows|\s+the following)?\s?:?$/i.exec(
          line,
        )?.[1];
      return of === undefined ? null : { is: 'lead-in', of: folded(of) };
    },
  },
  {
    name: 'lead-in',
    example: 'One of the following codes is assigned depending on the area of ablation:',
    also: [
      'A code from the following category is assigned',
      'An OPCS-4 code from categories K40-K44 is selected for the bypass:',
      'Plus a relevant code to identify the site from:',
      'The following three codes are assigned directly after one of the codes listed above:',
    ],
    recognise: (line) => {
      if (line.length > 600) return null;
      if (/^either\s?:?$/i.test(line)) return { is: 'lead-in', of: null };
      const colon = /:$/.test(line);
      const plain =
        /\b(?:the|these) following\b|\bas follows\b/i.test(line) &&
        duty.test(line) &&
        !/[.!?]\s+\S/.test(line);
      if (!colon && !plain) return null;
      return announces.test(line) || (colon && isAnnouncement(line))
        ? { is: 'lead-in', of: null }
        : null;
    },
  },
  {
    name: 'limitation',
    example: 'It is not possible to capture the type of lens using OPCS-4.',
    also: ['This procedure cannot be expressed in the OPCS-4 classification by a single code.'],
    recognise: (line) =>
      inability.test(line.slice(0, 2_000)) && !namesCode(line.slice(0, 2_000))
        ? { is: 'limitation' }
        : null,
  },
  {
    name: 'sentence about codes',
    example: 'In addition the ICD-10 code I48.X Atrial fibrillation and flutter would be recorded.',
    also: ['A code from category L76 or L89 should be added to specify the number of stents used.'],
    recognise: (line) => {
      const begin = line.slice(0, 4_000);
      if (!/^[A-Z("'[†]/.test(begin) || !/\s/.test(begin)) return null;
      if (requirement.test(begin)) return { is: 'sentence' };
      return (aboutCodes.test(begin) || namesCode(begin)) && duty.test(begin)
        ? { is: 'sentence' }
        : null;
    },
  },
  {
    name: 'scenario heading',
    example: 'Percutaneous procedure:',
    also: ['Stage 1', 'For the donor:'],
    recognise: (line) => {
      if (line.length > 150 || namesCode(line) || /[.!?]\s/.test(line)) return null;
      const label =
        /^((?:Stage|Phase|Step|Part|Option|Procedure) (?:\d{1,2}|one|two|three|four|[A-D]))\b.{0,80}$/i.test(
          line,
        )
          ? line
          : (/^([A-Z(].*\S)\s?:$/.exec(line)?.[1] ?? null);
      return label === null ? null : { is: 'scenario', label: folded(label.replace(/:$/, '')) };
    },
  },
];

/** A slot for a site: a code of a chapter or a category that the document leaves to the operation. */
function recogniseSlot(line: string, { system }: LineContext): LineKind | null {
  if (system !== 'OPCS4' || line.length > 300) return null;
  const match =
    /^(?:plus )?(?:an? |the )?(?:(?:relevant|appropriate|additional|further) )?(?:(?:(site|laterality) )?codes? (?:from|within|in) (?:(?:chapter|category)\s{1,3})?'?([A-Z])(?:(\d\d(?:\.\d)?)(?:\s?\.\s?-|-)?)?'?(?![A-Za-z0-9])|chapter\s{1,3}'?([A-Z])'?\s+(?:site )?codes?\b|site codes?\s*[-:(]?\s*(?:chapter|category)?\s{1,3}'?([A-Z])(?:(\d\d(?:\.\d)?)(?:\s?\.\s?-|-)?)?'?(?![A-Za-z0-9]))(.*)$/i.exec(
      line,
    );
  if (!match) return null;
  const [, kind, letter, digits, alone, letterAfter, digitsAfter, rest = ''] = match;
  const chapter = letter ?? alone ?? letterAfter ?? '';
  const number = digits ?? digitsAfter;
  const isSite = kind !== undefined || alone !== undefined || letterAfter !== undefined;
  if (
    !isSite ||
    /\b(?:is|are|must|should|would|may|can) (?:also )?(?:be )?(?:assigned|used|recorded|added|selected)\b/i.test(
      rest,
    )
  )
    return null;
  const notation = readNotation(system, chapter + (number ?? ''));
  if (!notation) return null;
  const condition =
    /\(((?:if|when|where)\b[^()]{0,200})\)\s?\.?$|[\s,]((?:if|when|where) [^()]{1,200}?)\.?$/i.exec(
      rest,
    );
  const title = folded(
    rest.replace(/\(?(?:depending|dependent)\b.*|[([]?\b(?:if|when|where)\b.*/i, ''),
  );
  const choice: WrittenChoice = {
    target: targetOf(system, notation),
    words:
      title.replace(/[.,]$/, '') ||
      (kind?.toLowerCase() === 'laterality' ? 'Laterality code' : 'Site code'),
    marker: null,
    join: 'AND',
    start: 0,
    end: line.length,
  };
  return {
    is: 'codes',
    slot: true,
    choices: [choice],
    condition: folded(condition?.[1] ?? condition?.[2] ?? '') || null,
    optional: false,
  };
}

/**
 * Which of the solutions a document prefers, from 0, as in "the first combination should be used in preference"; null
 * when a line states no preference.
 */
export function preferredIn(line: string): number | null {
  if (
    !/\b(?:solutions?|combinations?|options?|alternatives?|sets? of codes)\b/i.test(line) ||
    !/\bprefer(?:ence|red|able|ably)\b/i.test(line)
  )
    return null;
  const word = /\b(first|former|second|latter|third)\b/i.exec(line)?.[1]?.toLowerCase();
  if (word === undefined) return 0;
  return { first: 0, former: 0, second: 1, latter: 1, third: 2 }[word] ?? 0;
}

/** Whether a sentence says that the procedure has no code of its own, or that a code cannot say something. */
export function isInability(sentence: string): boolean {
  return inability.test(sentence.slice(0, 2_000));
}

/** What a line is, its beginning says; patterns cannot take lines of millions. */
const longestHead = 20_000;

/** The kind of a line, or null when no recogniser knows it. */
export function kindOf(line: string, context: LineContext): LineKind | null {
  const head = line.slice(0, longestHead);
  const squeezed = /\s\s|[^\S ]/.test(head) ? head.replace(/\s+/g, ' ') : head;
  for (const { recognise, hasPlaces } of lineRecognisers) {
    const kind = recognise(hasPlaces ? line : squeezed, context);
    if (kind) return kind;
  }
  return null;
}
