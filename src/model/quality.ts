import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Target } from './code.js';
import { Span } from './node.js';

export const RemarkKind = {
  UNKNOWN_CODE: 'UNKNOWN_CODE',
  WRONG_SYSTEM: 'WRONG_SYSTEM',
  TITLE_DIFFERENT: 'TITLE_DIFFERENT',
  DUPLICATE_CODE: 'DUPLICATE_CODE',
  DIAGNOSIS_ELSEWHERE: 'DIAGNOSIS_ELSEWHERE',
  UNKNOWN_RELATION: 'UNKNOWN_RELATION',
  UNREAD_LINE: 'UNREAD_LINE',
  NOTE_NAMES_CODE_NOT_RECOMMENDED: 'NOTE_NAMES_CODE_NOT_RECOMMENDED',
  DEFAULT_WITHOUT_STEP: 'DEFAULT_WITHOUT_STEP',
  HEADING_WITH_CODES_MISSING: 'HEADING_WITH_CODES_MISSING',
  REPLACED: 'REPLACED',
} as const;
export type RemarkKind = (typeof RemarkKind)[keyof typeof RemarkKind];
registerEnumType(RemarkKind, {
  name: 'RemarkKind',
  description:
    'What the author of a document should look at. Example: `UNKNOWN_CODE` for `V40.7`, which OPCS-4.10 does not have.',
  valuesConfig: {
    UNKNOWN_CODE: {
      description:
        'The edition in force does not have the code. Said only where the edition, or the category of the code, is stored. Example: `V40.7`.',
    },
    WRONG_SYSTEM: {
      description:
        'The code is one of another code system than the one it stands among. Example: `I48.X` under `OPCS-4 code(s):`.',
    },
    TITLE_DIFFERENT: {
      description:
        'The document gives the code another title than its code system does; capitals, punctuation and white space aside. Example: `Y53.2 Approach to organ under ultrasound control`.',
    },
    DUPLICATE_CODE: {
      description:
        'The same code stands twice in one solution, or twice in the diagnosis. Example: `C20.X` in a sentence and again on a line.',
    },
    DIAGNOSIS_ELSEWHERE: {
      description:
        'The diagnosis names another organ than the document, which may be a mistake of the source; it is never corrected here. Example: `C53.- Malignant neoplasm of cervix uteri` in a document about the breast.',
    },
    UNKNOWN_RELATION: {
      description:
        'How two codes go together was lost, and no curator has answered yet. Example: a gap between `M71.1` and `Y53.2` where "Or" or "Plus" stood.',
    },
    UNREAD_LINE: {
      description:
        'The line was not understood and is kept as it stands. Example: `See the theatre record.`.',
    },
    NOTE_NAMES_CODE_NOT_RECOMMENDED: {
      description:
        'A note speaks of a code that no code line has. Example: `Y53.4` in a note of IPG337, which recommends `Y53.2`.',
    },
    DEFAULT_WITHOUT_STEP: {
      description:
        'A note gives a code for a detail that is not stated, and no code line has that code or its category. Example: `V55.9` in a document without `V55.-`.',
    },
    HEADING_WITH_CODES_MISSING: {
      description:
        'No code stands under a heading that announces codes. Example: `ICD-10 code(s):` in IPG366.',
    },
    REPLACED: {
      description: 'A document in force replaces this one. Example: IPG183, replaced by IPG366.',
    },
  },
});

/** Something for the author of a document to look at. It judges the document, never a coding, and corrects nothing. */
@ObjectType({
  description:
    'Something for the author of a guidance document to look at. Example: `OPCS-4.10 does not have V40.7. …`, about the line `V40.7 Stabilisation of spine`.',
})
export class QualityRemark {
  @Field(() => RemarkKind, { description: 'What it is about. Example: `UNKNOWN_CODE`.' })
  readonly kind!: RemarkKind;

  @Field(() => String, {
    description:
      'What is the matter and what to do, in words for authors. Example: `OPCS-4.10 does not have V40.7. Category V40 has V40.1, V40.2, V40.3, V40.4, V40.5, V40.8 and V40.9. Write one of them.`.',
  })
  readonly words!: string;

  @Field(() => Target, {
    nullable: true,
    description:
      'The code it is about; null where it is about words. Example: `V40.7`, and null for a line that was not understood.',
  })
  readonly target!: Target | null;

  @Field(() => Span, {
    description:
      'The words of the document that it is about. Example: the line `V40.7 Stabilisation of spine`.',
  })
  readonly span!: Span;

  @Field(() => String, {
    nullable: true,
    description:
      'What may be written in place of the code and its title, where that can be told; null otherwise. Example: `Y53.2 Approach to organ under ultrasonic control`.',
  })
  readonly suggestion!: string | null;
}
