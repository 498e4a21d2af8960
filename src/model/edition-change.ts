import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Code } from './code.js';
import { CodeEquivalence } from './edition.js';
import { Guidance } from './guidance.js';
import { Mention } from './mention.js';

export const EditionChangeKind = {
  ADDED: 'ADDED',
  RETIRED: 'RETIRED',
  REPLACED: 'REPLACED',
  RETITLED: 'RETITLED',
} as const;
export type EditionChangeKind = (typeof EditionChangeKind)[keyof typeof EditionChangeKind];
registerEnumType(EditionChangeKind, {
  name: 'EditionChangeKind',
  description:
    'What became of a code from one edition to another. Example: `ADDED` for `I48.9`, which ICD-10 edition 5 has and edition 4 has not.',
  valuesConfig: {
    ADDED: { description: 'Only the later edition has it.' },
    RETIRED: {
      description: 'Only the earlier edition has it, and no code is known to replace it.',
    },
    REPLACED: {
      description:
        'A table of equivalences leads from it to another code, whether the later edition still has it or not.',
    },
    RETITLED: { description: 'Both editions have it, with other titles.' },
  },
});

/** What became of one code, category or heading from one edition to another. */
@ObjectType({
  description:
    'What became of a code from one edition to another. Example: that `I48.9` was added in ICD-10 edition 5.',
})
export class EditionChange {
  @Field(() => EditionChangeKind, { description: 'What became of it. Example: `ADDED`.' })
  readonly kind!: EditionChangeKind;

  @Field(() => String, { description: 'The code. Example: `I48.9`.' })
  readonly value!: string;

  @Field(() => Code, {
    nullable: true,
    description:
      'The code in the earlier edition; null when it was added. Example: null for `I48.9`, which edition 5 added.',
  })
  readonly before!: Code | null;

  @Field(() => Code, {
    nullable: true,
    description:
      'The code in the later edition; null when that does not have it. Example: `I48.9` of ICD-10 edition 5.',
  })
  readonly after!: Code | null;

  @Field(() => Boolean, {
    description:
      'Whether a code that both editions have means something else in the later one. Example: `false`.',
  })
  readonly meaningChanged!: boolean;

  @Field(() => [CodeEquivalence], {
    description:
      'The codes that take its place, by the tables of equivalences. Example: `I48.9` for `I48.X`, where a table says so.',
  })
  readonly replacedBy!: readonly CodeEquivalence[];

  @Field(() => String, {
    description:
      'The change in words. Example: `I48.X Atrial fibrillation and flutter is no longer in ICD-10 edition 5.`.',
  })
  readonly words!: string;
}

/** A change of a code that a document names, and where it names it. */
@ObjectType({
  description:
    'A change of a code that a document names, and where it does. Example: the sentence of IPG168 with `I48.X`, which ICD-10 edition 5 divides into `I48.0` to `I48.9`.',
})
export class ChangedMention {
  @Field(() => EditionChange, {
    description: 'What became of the code. Example: that `I48.X` was retired.',
  })
  readonly change!: EditionChange;

  @Field(() => [Mention], {
    description:
      'Where the document names it, itself or by its category or range. Example: the sentence of IPG168 with `I48.X`.',
  })
  readonly mentions!: readonly Mention[];
}

/** A guidance document that a new edition touches. */
@ObjectType({
  description:
    'A guidance document in force that names codes which an edition changes. Example: IPG168, which names `I48.X`.',
})
export class Impact {
  @Field(() => Guidance, { description: 'The document. Example: `IPG168`.' })
  readonly guidance!: Guidance;

  @Field(() => [ChangedMention], {
    description:
      'The changes that touch it, in the plain order of their codes. Example: that `I48.X` was retired.',
  })
  readonly changes!: readonly ChangedMention[];
}

export const StalenessState = {
  CURRENT: 'CURRENT',
  STALE: 'STALE',
  CANNOT_TELL: 'CANNOT_TELL',
} as const;
export type StalenessState = (typeof StalenessState)[keyof typeof StalenessState];
registerEnumType(StalenessState, {
  name: 'StalenessState',
  description:
    'Whether a recommendation can still be followed as it is written. Example: `STALE` where it names a code that was retired.',
  valuesConfig: {
    CURRENT: { description: 'The editions that answers are of have every code it names.' },
    STALE: {
      description:
        'It names a code that was retired or replaced, or that means something else by now.',
    },
    CANNOT_TELL: {
      description: 'It names a code of a system or an edition that is not stored, or only in part.',
    },
  },
});

/** Why a recommendation is stale, or why that cannot be told: one code of it. */
@ObjectType({
  description:
    'One code because of which a recommendation is stale, or that cannot be looked up. Example: `I48.X` of IPG168, which ICD-10 edition 5 does not have.',
})
export class StaleCode {
  @Field(() => StalenessState, { description: 'What it comes to. Example: `STALE`.' })
  readonly state!: StalenessState;

  @Field(() => Mention, {
    description: 'Where the document names it. Example: the sentence of IPG168 with `I48.X`.',
  })
  readonly mention!: Mention;

  @Field(() => [CodeEquivalence], {
    description:
      'The codes that take its place, as far as known. Example: `I48.9` for `I48.X`, where a table of equivalences says so.',
  })
  readonly replacedBy!: readonly CodeEquivalence[];

  @Field(() => String, {
    description: 'What it is, and what to do. Example: `ICD-10 edition 5 does not have I48.X. …`.',
  })
  readonly words!: string;
}

/** Whether a recommendation still fits the editions that answers are of. */
@ObjectType({
  description:
    'Whether a recommendation can still be followed with the editions in force. Example: `CURRENT` for IPG366.',
})
export class Staleness {
  @Field(() => StalenessState, { description: 'What it comes to. Example: `CURRENT`.' })
  readonly state!: StalenessState;

  @Field(() => [StaleCode], {
    description:
      'The codes because of which, in the order of the document. Example: none for IPG366.',
  })
  readonly codes!: readonly StaleCode[];
}
