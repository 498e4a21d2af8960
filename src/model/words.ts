import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';

/** The code systems. A code is always a system and a value: `Z94` means two things in two systems. */
export const CodeSystem = { OPCS4: 'OPCS4', ICD10: 'ICD10', SNOMEDCT: 'SNOMEDCT' } as const;
export type CodeSystem = (typeof CodeSystem)[keyof typeof CodeSystem];
registerEnumType(CodeSystem, {
  name: 'CodeSystem',
  description:
    'A code system. A code is always a system and a value, e.g. `OPCS4` and `V40.1`. Example: `ICD10` for a diagnosis.',
  valuesConfig: {
    OPCS4: {
      description: 'OPCS-4, the classification of interventions and procedures. Example: `V40.1`.',
    },
    ICD10: { description: 'ICD-10, the classification of diseases. Example: `I48.0`.' },
    SNOMEDCT: { description: 'SNOMED CT, the clinical terminology. Example: `448606008`.' },
  },
});

export const CodeKind = {
  CHAPTER: 'CHAPTER',
  BLOCK: 'BLOCK',
  CATEGORY: 'CATEGORY',
  CODE: 'CODE',
} as const;
export type CodeKind = (typeof CodeKind)[keyof typeof CodeKind];
registerEnumType(CodeKind, {
  name: 'CodeKind',
  description: 'The level of a code in its classification. Example: `CATEGORY` for `V55`.',
  valuesConfig: {
    CHAPTER: { description: 'A chapter, e.g. `V`, in ICD-10 `XIII`. Never recorded.' },
    BLOCK: { description: 'A block of categories in ICD-10, e.g. `M50-M54`. Never recorded.' },
    CATEGORY: { description: 'A three-character heading, e.g. `V55`. Never recorded.' },
    CODE: { description: 'A full code that can be recorded, e.g. `V55.9`.' },
  },
});

/** What the official file of a release brings. Each is a part of its own, so that one can be replaced without the others. */
export const ReleaseContent = {
  CODES: 'CODES',
  EQUIVALENCES: 'EQUIVALENCES',
  USAGE: 'USAGE',
  CONCEPTS: 'CONCEPTS',
  MAPS: 'MAPS',
} as const;
export type ReleaseContent = (typeof ReleaseContent)[keyof typeof ReleaseContent];
registerEnumType(ReleaseContent, {
  name: 'ReleaseContent',
  description:
    'What a release brings. Example: `CODES` for the codes and titles of OPCS-4 edition 4.10.',
  valuesConfig: {
    CODES: { description: 'Codes with their titles, of OPCS-4 or ICD-10.' },
    EQUIVALENCES: {
      description: 'Which code of an edition takes the place of which code of the edition before.',
    },
    USAGE: { description: 'How often each code was recorded nationally in a year.' },
    CONCEPTS: { description: 'Concepts of SNOMED CT with their terms and is-a relationships.' },
    MAPS: { description: 'Maps from SNOMED CT concepts to codes of OPCS-4 and ICD-10.' },
  },
});

export const Sex = { MALE: 'MALE', FEMALE: 'FEMALE' } as const;
export type Sex = (typeof Sex)[keyof typeof Sex];
registerEnumType(Sex, {
  name: 'Sex',
  description: 'The sex that a code is for, where its release says so. Example: `FEMALE`.',
  valuesConfig: {
    MALE: { description: 'Male patients.' },
    FEMALE: { description: 'Female patients.' },
  },
});

export const RubricKind = {
  INCLUSION: 'INCLUSION',
  EXCLUSION: 'EXCLUSION',
  NOTE: 'NOTE',
  TEXT: 'TEXT',
  CODING_HINT: 'CODING_HINT',
} as const;
export type RubricKind = (typeof RubricKind)[keyof typeof RubricKind];
registerEnumType(RubricKind, {
  name: 'RubricKind',
  description:
    'What a classification says of a code besides its title. Example: `EXCLUSION` for what is coded elsewhere.',
  valuesConfig: {
    INCLUSION: { description: 'What the code includes.' },
    EXCLUSION: { description: 'What the code excludes, with the code to use instead.' },
    NOTE: { description: 'A note on the code.' },
    TEXT: { description: 'An explanation of the code.' },
    CODING_HINT: { description: 'How to code with it.' },
  },
});

export const SequenceRole = {
  PROCEDURE: 'PROCEDURE',
  METHOD: 'METHOD',
  SITE: 'SITE',
  LATERALITY: 'LATERALITY',
} as const;
export type SequenceRole = (typeof SequenceRole)[keyof typeof SequenceRole];
registerEnumType(SequenceRole, {
  name: 'SequenceRole',
  description:
    'What an OPCS-4 code says in a sequence: procedure, then method, then site, then laterality. Example: `SITE` for `Z67.5`.',
  valuesConfig: {
    PROCEDURE: { description: 'The intervention itself, e.g. `V40.1`.' },
    METHOD: { description: 'A method or approach from chapter Y, e.g. `Y53.4`. Never first.' },
    SITE: { description: 'A site from chapter Z, e.g. `Z67.5`. Never first.' },
    LATERALITY: {
      description: 'The side of the operation, category `Z94`. Last for its procedure.',
    },
  },
});

export const TargetKind = {
  CODE: 'CODE',
  CATEGORY: 'CATEGORY',
  RANGE: 'RANGE',
  CHAPTER: 'CHAPTER',
} as const;
export type TargetKind = (typeof TargetKind)[keyof typeof TargetKind];
registerEnumType(TargetKind, {
  name: 'TargetKind',
  description: 'How much of a code system a choice points to. Example: `CATEGORY` for `V55.-`.',
  valuesConfig: {
    CODE: { description: 'One code, e.g. `V40.1`.' },
    CATEGORY: { description: 'Any code of a category, e.g. `V55.-`.' },
    RANGE: { description: 'Any code of a range of categories, e.g. `C71-C74`.' },
    CHAPTER: { description: 'Any code of a chapter, e.g. a site code from chapter `Z`.' },
  },
});

export const Outcome = {
  CODES: 'CODES',
  NONE_PUBLISHED: 'NONE_PUBLISHED',
  NO_OWN_CODE: 'NO_OWN_CODE',
  POINTER: 'POINTER',
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];
registerEnumType(Outcome, {
  name: 'Outcome',
  description: 'What a document comes to. Example: `CODES` for IPG366.',
  valuesConfig: {
    CODES: { description: 'The document recommends codes.' },
    NONE_PUBLISHED: {
      description:
        'The document has its headings and no code under any of them: none published, never none needed.',
    },
    NO_OWN_CODE: {
      description:
        'The document says that the procedure cannot be expressed by codes of its own. Example: "coded on a case by case basis".',
    },
    POINTER: {
      description:
        'The document only points to a page where its codes stand. Example: `Coding and clinical classification codes for this guidance`.',
    },
  },
});

export const Subject = { PROCEDURE: 'PROCEDURE', DIAGNOSIS: 'DIAGNOSIS' } as const;
export type Subject = (typeof Subject)[keyof typeof Subject];
registerEnumType(Subject, {
  name: 'Subject',
  description: 'What a code is recorded for. Example: `PROCEDURE` for `V40.1`.',
  valuesConfig: {
    PROCEDURE: { description: 'The procedure and device.' },
    DIAGNOSIS: { description: 'The diagnosis or health condition.' },
  },
});

export const Obligation = {
  MUST: 'MUST',
  SHOULD: 'SHOULD',
  MAY: 'MAY',
  CONDITIONAL: 'CONDITIONAL',
} as const;
export type Obligation = (typeof Obligation)[keyof typeof Obligation];
registerEnumType(Obligation, {
  name: 'Obligation',
  description:
    'How binding the document is, in its own verbs. Example: `MUST` where note 2 of IPG366 says "is assigned".',
  valuesConfig: {
    MUST: {
      description:
        'The code is assigned. Example: a plain code line, "is assigned", "must be assigned".',
    },
    SHOULD: { description: 'The code should be assigned. Example: "should be added".' },
    MAY: { description: 'The code may be assigned. Example: "can be assigned in addition".' },
    CONDITIONAL: {
      description:
        'The code must be assigned when the condition of the step holds, and not otherwise.',
    },
  },
});

export const Position = {
  SECOND: 'SECOND',
  ADDITIONAL: 'ADDITIONAL',
  SECONDARY: 'SECONDARY',
  SUPPLEMENTARY: 'SUPPLEMENTARY',
  SUBSIDIARY: 'SUBSIDIARY',
} as const;
export type Position = (typeof Position)[keyof typeof Position];
registerEnumType(Position, {
  name: 'Position',
  description:
    'The place a document gives to a code, in its own words. Example: `SECOND` for `V55.-` in IPG366.',
  valuesConfig: {
    SECOND: {
      description: 'Directly after the code of the procedure. Example: "in second place".',
    },
    ADDITIONAL: { description: 'An additional code, never the first.' },
    SECONDARY: { description: 'A secondary code, never the first.' },
    SUPPLEMENTARY: { description: 'A supplementary code, never the first.' },
    SUBSIDIARY: { description: 'In a subsidiary position, never the first.' },
  },
});

export const Relation = { AND: 'AND', OR: 'OR', UNKNOWN: 'UNKNOWN' } as const;
export type Relation = (typeof Relation)[keyof typeof Relation];
registerEnumType(Relation, {
  name: 'Relation',
  description:
    'How a step goes together with the one before it. Example: `AND` for `V55.-` after `V40.1` in IPG366.',
  valuesConfig: {
    AND: { description: 'Both are assigned.' },
    OR: { description: 'One of them is assigned.' },
    UNKNOWN: { description: 'The document lost its connective. Never read as *and*.' },
  },
});

export const NoteKind = {
  NOTE: 'NOTE',
  SENTENCE: 'SENTENCE',
  LEAD_IN: 'LEAD_IN',
  INCLUDES: 'INCLUDES',
  EXCLUDES: 'EXCLUDES',
  LIMITATION: 'LIMITATION',
  DISCLAIMER: 'DISCLAIMER',
  BANNER: 'BANNER',
} as const;
export type NoteKind = (typeof NoteKind)[keyof typeof NoteKind];
registerEnumType(NoteKind, {
  name: 'NoteKind',
  description:
    'What kind of words a note is. Example: `NOTE` for what begins with "Note:" in IPG366.',
  valuesConfig: {
    NOTE: { description: 'A note that says so. Example: "Note: Codes within category V55.- …".' },
    SENTENCE: {
      description:
        'A sentence about codes that stands by itself. Example: "In addition the ICD-10 code … is assigned.".',
    },
    LEAD_IN: {
      description:
        'A sentence that announces the code lines after it. Example: "One of the following codes is assigned:".',
    },
    INCLUDES: { description: 'What the code above includes. Example: "Includes: …".' },
    EXCLUDES: {
      description:
        'What the code above excludes; its codes are not recommended. Example: "Excludes: …".',
    },
    LIMITATION: {
      description:
        'What the codes cannot say. Example: "It is not possible to capture the type of lens using OPCS-4.".',
    },
    DISCLAIMER: {
      description:
        'That the codes are the most suitable ones there are, and not exact. Example: "currently these are the most suitable OPCS-4 codes".',
    },
    BANNER: {
      description: 'News about the document itself. Example: "NICE is updating this guidance".',
    },
  },
});

/** The marks of a pair of ICD-10 codes that are recorded together: the cause (dagger), then where it shows (asterisk). */
export const Marker = { DAGGER: 'DAGGER', ASTERISK: 'ASTERISK' } as const;
export type Marker = (typeof Marker)[keyof typeof Marker];
registerEnumType(Marker, {
  name: 'Marker',
  description:
    'The mark of an ICD-10 code that is recorded together with another. Example: `DAGGER` for `Q90.-†`.',
  valuesConfig: {
    DAGGER: { description: 'The code of the cause. Example: `Q90.-†`.' },
    ASTERISK: {
      description: 'The code of where it shows; never recorded alone. Example: `H19.8*`.',
    },
  },
});

export const QuestionKind = {
  UNKNOWN_RELATION: 'UNKNOWN_RELATION',
  UNREAD_LINE: 'UNREAD_LINE',
} as const;
export type QuestionKind = (typeof QuestionKind)[keyof typeof QuestionKind];
registerEnumType(QuestionKind, {
  name: 'QuestionKind',
  description:
    'What a document leaves open. Example: `UNKNOWN_RELATION` where a gap stands in place of "Or" or "Plus".',
  valuesConfig: {
    UNKNOWN_RELATION: {
      description: 'How two steps go together. To be answered with `AND` or `OR`.',
    },
    UNREAD_LINE: {
      description: 'What a line says. To be answered with `NOTHING` or `NOTE`.',
    },
  },
});
