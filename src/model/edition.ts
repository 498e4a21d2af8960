import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Code, Release } from './code.js';
import { CodeSystem } from './words.js';

/** An edition of a code system on the calendar of the NHS, whether it is stored or not. */
@ObjectType({
  description:
    'An edition of a code system, when it is mandated, and its release if that is stored. Example: OPCS-4.10, mandated from 2023-04-01.',
})
export class Edition {
  @Field(() => CodeSystem, { description: 'The code system. Example: `OPCS4`.' })
  readonly system!: CodeSystem;

  @Field(() => String, {
    nullable: true,
    description:
      'Its name; null for a stored release that does not state its edition. Example: `4.10`.',
  })
  readonly edition!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'First day it is mandated; null when not stated. Example: `2023-04-01`.',
  })
  readonly from!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Last day it is mandated; null while no later edition is known to follow. Example: `2023-03-31` for OPCS-4.9.',
  })
  readonly to!: string | null;

  @Field(() => String, {
    description:
      'Where the days are from. Example: `NHS Data Dictionary, OPCS Classification of Interventions and Procedures, table of versions by year`.',
  })
  readonly source!: string;

  @Field(() => Release, {
    nullable: true,
    description:
      'The release with its codes; null when it is not stored, so that nothing can be said about its codes. Example: null for OPCS-4.9 until it is imported.',
  })
  readonly release!: Release | null;

  @Field(() => Boolean, {
    description:
      'Whether answers are of this edition where no other day is asked for. Example: `true` for OPCS-4.10.',
  })
  readonly current!: boolean;
}

export const CodeStatus = {
  CURRENT: 'CURRENT',
  RETIRED: 'RETIRED',
  FUTURE: 'FUTURE',
  CANNOT_TELL: 'CANNOT_TELL',
} as const;
export type CodeStatus = (typeof CodeStatus)[keyof typeof CodeStatus];
registerEnumType(CodeStatus, {
  name: 'CodeStatus',
  description:
    'How a code stands to the edition that answers are of. Example: `RETIRED` for a code that only an earlier edition has.',
  valuesConfig: {
    CURRENT: { description: 'The edition has it.' },
    RETIRED: {
      description:
        'This edition does not have it any more: an earlier one has it, a table of equivalences leads away from it, or its own last day has passed.',
    },
    FUTURE: {
      description: 'Only a later edition has it, or its own first day is still to come.',
    },
    CANNOT_TELL: {
      description:
        'Of the edition only an excerpt is stored, in which the code is not; or it is not stated which of two editions is the later.',
    },
  },
});

/** A code as one stored edition has it. */
@ObjectType({
  description: 'A code as one stored edition has it. Example: `V40.1` in OPCS-4.10.',
})
export class CodeEdition {
  @Field(() => Edition, { description: 'The edition. Example: OPCS-4.10.' })
  readonly edition!: Edition;

  @Field(() => Code, {
    description: 'The code in this edition, with its place there. Example: `V40.1` in OPCS-4.10.',
  })
  readonly code!: Code;

  @Field(() => String, {
    description: 'Its title in this edition. Example: `Non-rigid stabilisation of spine`.',
  })
  readonly title!: string;

  @Field(() => Boolean, {
    description:
      'Whether its title is another one than in the stored edition before. Example: `false`.',
  })
  readonly retitled!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether it means something else than in the stored edition before: its title says so in other words, or the table of equivalences leads elsewhere. Example: `false`.',
  })
  readonly meaningChanged!: boolean;
}

/** A code that takes the place of another, by a table of equivalences. */
@ObjectType({
  description:
    'A code that takes the place of another, as a table of coding equivalences says. Example: `I48.9` of ICD-10 edition 5 for `I48.X` of edition 4.',
})
export class CodeEquivalence {
  @Field(() => String, {
    nullable: true,
    description: 'The edition before; null when not stated. Example: `4`.',
  })
  readonly fromEdition!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The edition after; null when not stated. Example: `5`.',
  })
  readonly toEdition!: string | null;

  @Field(() => String, { description: 'The other code. Example: `I48.9`.' })
  readonly value!: string;

  @Field(() => Code, {
    nullable: true,
    description:
      'The other code itself, where its edition is stored; null otherwise. Example: `I48.9` of ICD-10 edition 5.',
  })
  readonly code!: Code | null;
}
