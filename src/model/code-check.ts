import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Code } from './code.js';
import { CodeEquivalence, Edition } from './edition.js';
import { CodeSystem } from './words.js';

export const CodeVerdict = {
  VALID: 'VALID',
  HEADING: 'HEADING',
  RETIRED: 'RETIRED',
  NOT_YET: 'NOT_YET',
  UNKNOWN_CODE: 'UNKNOWN_CODE',
  NOT_WRITTEN_LIKE_A_CODE: 'NOT_WRITTEN_LIKE_A_CODE',
  CANNOT_TELL: 'CANNOT_TELL',
} as const;
export type CodeVerdict = (typeof CodeVerdict)[keyof typeof CodeVerdict];
registerEnumType(CodeVerdict, {
  name: 'CodeVerdict',
  description: 'What becomes of a code that is looked up. Example: `HEADING` for `V40`.',
  valuesConfig: {
    VALID: { description: 'The edition has it, and it can be recorded.' },
    HEADING: {
      description: 'The edition has it, and it is not recorded: a category or a chapter.',
    },
    RETIRED: { description: 'An edition before had it; this one does not.' },
    NOT_YET: { description: 'Only a later edition has it.' },
    UNKNOWN_CODE: { description: 'It is known that the edition does not have it.' },
    NOT_WRITTEN_LIKE_A_CODE: {
      description:
        'It is not written like a code of the system. Look-alikes say what may be meant.',
    },
    CANNOT_TELL: {
      description:
        'The edition is not stored, or only an excerpt of it without the code. What is unknown is not absent.',
    },
  },
});

export const LookAlikeKind = {
  OTHER_CHARACTER: 'OTHER_CHARACTER',
  WORDS_AROUND: 'WORDS_AROUND',
  LOCAL_CHARACTER: 'LOCAL_CHARACTER',
  OTHER_SYSTEM: 'OTHER_SYSTEM',
  LETTER_FOR_DIGIT: 'LETTER_FOR_DIGIT',
  DIGIT_FOR_LETTER: 'DIGIT_FOR_LETTER',
  LOST_ZERO: 'LOST_ZERO',
  MISSING_FILLER: 'MISSING_FILLER',
  NEEDLESS_FILLER: 'NEEDLESS_FILLER',
  FIFTH_CHARACTER: 'FIFTH_CHARACTER',
  SWAPPED_DIGITS: 'SWAPPED_DIGITS',
  ONE_DIGIT_OFF: 'ONE_DIGIT_OFF',
  READ_AS_NUMBER: 'READ_AS_NUMBER',
  OTHER_COMPONENT: 'OTHER_COMPONENT',
  WRONG_CHECK_DIGIT: 'WRONG_CHECK_DIGIT',
} as const;
export type LookAlikeKind = (typeof LookAlikeKind)[keyof typeof LookAlikeKind];
registerEnumType(LookAlikeKind, {
  name: 'LookAlikeKind',
  description:
    'How a written code differs from the one that may be meant. Example: `LETTER_FOR_DIGIT` for `V4O.1`.',
  valuesConfig: {
    OTHER_CHARACTER: {
      description: 'Something stands around it, or in place of the dot. Example: `V40,1`.',
    },
    WORDS_AROUND: {
      description: 'Words or other codes stand beside it. Example: `V40.1 Stabilisation`.',
    },
    LOCAL_CHARACTER: {
      description:
        'A fifth character that a hospital gave to an OPCS-4 code; it is removed. Example: `V40.12`.',
    },
    OTHER_SYSTEM: { description: 'It is a code of another system. Example: `I21.1` as OPCS-4.' },
    LETTER_FOR_DIGIT: { description: 'A letter stands for a digit. Example: `V4O.1`.' },
    DIGIT_FOR_LETTER: {
      description: 'A digit stands for the letter in front. Example: `016.2` for `O16.2`.',
    },
    LOST_ZERO: {
      description: 'A zero in front or at the end is lost. Example: `A1.1` for `A01.1`.',
    },
    MISSING_FILLER: {
      description:
        'The X that fills the fourth place of an undivided ICD-10 category is missing. Example: `C61` for `C61.X`.',
    },
    NEEDLESS_FILLER: {
      description:
        'The X of an undivided ICD-10 category on one that is divided; one of its codes is meant. Example: `I48.X`.',
    },
    FIFTH_CHARACTER: {
      description: 'A fifth character that the code of four does not have. Example: `M00.07`.',
    },
    SWAPPED_DIGITS: { description: 'Two neighbours are swapped. Example: `V04.4` for `V40.4`.' },
    ONE_DIGIT_OFF: {
      description:
        'One digit is another one, and only one code is that near. Example: `V97.5` for `V37.5`.',
    },
    READ_AS_NUMBER: {
      description:
        'A spreadsheet took an identifier of SNOMED CT for a number, and lost digits. Example: `2.24E+16`.',
    },
    OTHER_COMPONENT: {
      description:
        'The identifier of a description or relationship of SNOMED CT, not of a concept.',
    },
    WRONG_CHECK_DIGIT: {
      description: 'An identifier of SNOMED CT whose last digit does not fit the others.',
    },
  },
});

/** What may be meant by something that is not a code. */
@ObjectType({
  description: 'What may be meant by something that is not a code. Example: `V40.1` for `V4O.1`.',
})
export class LookAlike {
  @Field(() => LookAlikeKind, {
    description: 'How the two differ. Example: `LETTER_FOR_DIGIT` for `V4O.1`.',
  })
  readonly kind!: LookAlikeKind;

  @Field(() => CodeSystem, {
    description: 'The code system of what may be meant. Example: `ICD10` for `I21.1` as OPCS-4.',
  })
  readonly system!: CodeSystem;

  @Field(() => String, {
    nullable: true,
    description:
      'What may be meant; null where that cannot be told, such as digits that are lost. Example: `V40.1`.',
  })
  readonly value!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its title; null where it is not stored. Example: `Non-rigid stabilisation of spine`.',
  })
  readonly title!: string | null;

  @Field(() => Code, {
    nullable: true,
    description:
      'The code itself; null for SNOMED CT, and where it is not stored, so that it may not exist. Example: `V40.1`.',
  })
  readonly code!: Code | null;

  @Field(() => String, {
    description:
      'What is wrong and what may be meant. Example: `A letter stands where a digit belongs; V40.1 may be meant.`.',
  })
  readonly words!: string;
}

/** What is known of one code as somebody wrote it. */
@ObjectType({
  description:
    'What is known of one code as somebody wrote it. Example: that `V4O.1` is not a code, and that `V40.1` may be meant.',
})
export class CodeCheck {
  @Field(() => CodeSystem, { description: 'The code system it was given in. Example: `OPCS4`.' })
  readonly system!: CodeSystem;

  @Field(() => String, { description: 'The code as it was given. Example: `v401`.' })
  readonly written!: string;

  @Field(() => CodeVerdict, { description: 'What becomes of it. Example: `VALID`.' })
  readonly verdict!: CodeVerdict;

  @Field(() => String, {
    nullable: true,
    description:
      'The code in the one notation used here; null when it is not written like a code. Example: `V40.1` for `v401`.',
  })
  readonly value!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it was given in another notation than `value`. Example: `true` for `v401`.',
  })
  readonly writtenOtherwise!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether it is known that it can be recorded in the edition. Example: `false` for the heading `V40`.',
  })
  readonly recordable!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Its title; of a concept of SNOMED CT, its preferred term; null where it is not stored. Example: `Non-rigid stabilisation of spine`.',
  })
  readonly title!: string | null;

  @Field(() => Code, {
    nullable: true,
    description:
      'The code in the edition; where that does not have it, in a stored one that does, or the code of four characters it begins with. Null when none has, and in SNOMED CT. Example: `V40.1` for `v401`.',
  })
  readonly code!: Code | null;

  @Field(() => Edition, {
    nullable: true,
    description:
      'The edition it was looked up in, or the one it should have been, where that is not stored; null when none is known. Example: OPCS-4.10.',
  })
  readonly edition!: Edition | null;

  @Field(() => [CodeEquivalence], {
    description:
      'What took its place, where the edition does not have it and a table of equivalences says so; empty otherwise. Example: `I48.9` for `I48.X` of ICD-10 edition 4.',
  })
  readonly replacedBy!: readonly CodeEquivalence[];

  @Field(() => [LookAlike], {
    description:
      'What may be meant where it is no code, likeliest first, at most five. Suggestions for somebody who knows the record, never facts. Example: `V40.1` for `V4O.1`.',
  })
  readonly lookAlikes!: readonly LookAlike[];

  @Field(() => String, {
    description:
      'What a coder should know and do. Example: `V40 Stabilisation of spine is a category of OPCS-4.10, which is not recorded. Record one of its codes: V40.1, V40.2, V40.3, V40.4, V40.5, V40.8 and V40.9.`.',
  })
  readonly words!: string;
}
