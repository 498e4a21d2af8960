import type { CodeSystem } from '../model/index.js';

/** What a sentence says of the code lines it announces. */
export interface LeadIn {
  /** One of the lines is recorded, not all of them. */
  readonly oneOf: boolean;
  /** How many lines it announces; null when it does not say. */
  readonly count: number | null;
  /** The system of the lines where it says so. */
  readonly system: CodeSystem | null;
  /** Whether the lines stand directly after the step above. */
  readonly directlyAfter: boolean;
}

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

/** "In addition to one of the above codes": points to lines above, so it says nothing of those below. */
const pointsUp =
  /\b(?:in addition to|after|following|with|as well as|alongside)\s+(?:any |either |the )?(?:one of )?(?:the |these )?(?:(?:above(?:[- ]mentioned)?|preceding|previous) (?:OPCS-?4 )?codes?|(?:OPCS-?4 )?codes? (?:listed |given )?above)\b/gi;

/** Reads a sentence that announces code lines. */
export function readLeadIn(sentence: string): LeadIn {
  const below = sentence.replace(pointsUp, '');
  const oneOf =
    /\b(?:one|any|either|a single one)(?: (?:code|category))?(?: or more)? (?:of|from)\b/i.test(
      below,
    ) ||
    /\ban? (?:[\w-]+ ){0,4}code (?!or codes)(?:is|from|within|to|would|may|must|should|can)\b/i.test(
      below,
    ) ||
    /\bcategor(?:y|ies) (?:is|are) selected\b/i.test(below) ||
    /\bmost (?:appropriate|suitable|relevant|specific|accurate) (?:code )?(?:of|from)\b/i.test(
      below,
    ) ||
    /\bof the following\b.{0,80}\bcod(?:es|e) (?:is|would be|should be|must be|may be)\b/i.test(
      below,
    ) ||
    /^either\b\s*[^\s:]/i.test(below);
  const counted =
    /\bfollowing (one|two|three|four|five|six|\d)\b|\b(two|three|four|five|six) (?:of the )?following\b/i.exec(
      below,
    );
  const count = (counted?.[1] ?? counted?.[2])?.toLowerCase();
  const system = /\bICD-?\s?10\b/i.test(sentence)
    ? 'ICD10'
    : /\bOPCS\b|\bOPCS-?4/i.test(sentence)
      ? 'OPCS4'
      : null;
  return {
    oneOf,
    count: count === undefined ? null : (numbers[count] ?? Number(count)),
    system,
    directlyAfter:
      /\b(?:directly|immediately) (?:after|following)\b|\bassigned (?:after|following)\b/i.test(
        sentence,
      ),
  };
}
