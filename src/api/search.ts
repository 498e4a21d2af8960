import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Field, Int, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { classifications } from '../knowledge/code-releases.js';
import { find } from '../knowledge/find.js';
import { MatchReason, SearchKind } from '../knowledge/search/found.js';
import { CodeSystem, Node } from '../model/index.js';
import { asOfDescription, codesAsOf } from './as-of.js';
import { assertPageSize, badInput } from './connection.js';
import type { Context } from './context.js';

registerEnumType(SearchKind, {
  name: 'SearchKind',
  description: 'What can be searched for. Example: `CODE`.',
  valuesConfig: {
    CODE: { description: 'Codes, categories, blocks and chapters, by their code and title.' },
    GUIDANCE: { description: 'Guidance documents, by their reference and title.' },
    NOTE: { description: 'Notes and other sentences about codes, by their words.' },
    CONCEPT: { description: 'Concepts of SNOMED CT, by their terms.' },
  },
});

registerEnumType(MatchReason, {
  name: 'MatchReason',
  description:
    'Why something was found, the best reasons first; of several words, the weakest of theirs. Example: `EXACT_CODE` for `V40.1` when "v401" was typed.',
  valuesConfig: {
    EXACT_CODE: { description: 'The code, or the reference of the document, is what was typed.' },
    CODE_PREFIX: { description: 'The code, or the reference, begins with what was typed.' },
    EXACT_TITLE: { description: 'The title is what was typed, word for word.' },
    CODE_AND_WORDS: {
      description: 'One word is the beginning of the code, and the others are in the title.',
    },
    ALL_WORDS: { description: 'Every word is in the title.' },
    WORD_PREFIXES: { description: 'Every word is in the title or begins a word of it.' },
    SPELLING_VARIANT: {
      description: 'A word has another spelling or number in the title, as in esophagus.',
    },
    ABBREVIATION: {
      description: 'A word is an abbreviation of words in the title, as a title itself says.',
    },
    TYPING_MISTAKE: { description: 'A word is one typing mistake away from one of the title.' },
    SOME_WORDS: { description: 'Nothing has all of the words; this has some.' },
  },
});

@ObjectType({
  description:
    'A piece of a text that matched, to be highlighted. Example: the first thirteen characters of `Stabilisation of spine`.',
})
export class TextRange {
  @Field(() => Int, {
    description: 'Offset of its first character, in UTF-16 code units. Example: `0`.',
  })
  readonly start!: number;

  @Field(() => Int, { description: 'Offset after its last character. Example: `13`.' })
  readonly end!: number;
}

@ObjectType({
  description:
    'Something that was found, and why. Example: `V40.1`, which begins with the "v40" that was typed.',
})
export class SearchHit {
  @Field(() => SearchKind, { description: 'What it is. Example: `CODE`.' })
  readonly kind!: SearchKind;

  @Field(() => CodeSystem, {
    nullable: true,
    description: 'The code system of a code or concept; null for others. Example: `OPCS4`.',
  })
  readonly system!: CodeSystem | null;

  @Field(() => String, {
    description: 'What it is called. Example: `V40.1`, `IPG366`, `IPG366 note 2`.',
  })
  readonly name!: string;

  @Field(() => String, {
    description:
      'The words that were searched: a title, or the text of a note. Example: `Non-rigid stabilisation of spine`.',
  })
  readonly title!: string;

  @Field(() => [TextRange], {
    description: 'What matched in the name, in order. Example: the first three characters.',
  })
  readonly nameRanges!: readonly TextRange[];

  @Field(() => [TextRange], {
    description: 'What matched in the title, in order. Example: one range for each word typed.',
  })
  readonly titleRanges!: readonly TextRange[];

  @Field(() => MatchReason, { description: 'Why it was found. Example: `CODE_PREFIX`.' })
  readonly reason!: MatchReason;

  @Field(() => Int, {
    nullable: true,
    description:
      'How often the code was recorded nationally in the newest year that is stored; null where none is. Example: `4120`.',
  })
  readonly usage!: number | null;

  @Field(() => Node, { description: 'The thing itself. Example: the code `V40.1`.' })
  readonly node!: Node;
}

/** Longest text that is searched, in UTF-16 code units. */
const longestText = 1_000;

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHit], {
    description:
      'What is found while somebody types, the best first: codes in any notation or their beginning, words of titles in any order, begun or whole, in British or American spelling, each with one typing mistake. An exact code always comes first. Example: `search(text: "stabil spine", in: [CODE], first: 5) { name title reason }`.',
  })
  search(
    @Arg('text', () => String, { description: 'What was typed. Example: `stabil spine`, `v40`.' })
    text: string,
    @Arg('in', () => [SearchKind], {
      nullable: true,
      description: 'What to look for; everything when not given. Example: `[CODE, GUIDANCE]`.',
    })
    kinds: SearchKind[] | null | undefined,
    @Arg('system', () => CodeSystem, {
      nullable: true,
      description:
        'Codes of this system only; guidance and notes belong to none and stay. Example: `OPCS4`.',
    })
    system: CodeSystem | null | undefined,
    @Arg('first', () => Int, {
      defaultValue: 10,
      description: 'How many at most, from 0 to 100. Example: `10`.',
    })
    first: number,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: asOfDescription })
    asOf: string | null | undefined,
    @Ctx() { knowledge }: Context,
  ): SearchHit[] {
    assertPageSize(first);
    if (text.length > longestText) {
      throw badInput(
        `"text" has ${text.length} characters; at most ${longestText} are searched. Give a few words or a code.`,
      );
    }
    if (asOf != null) {
      const asked = classifications.filter((one) => system == null || one === system);
      for (const one of asked) codesAsOf(knowledge, one, asOf);
    }
    return find(knowledge, text, {
      ...(kinds && { kinds }),
      system: system ?? null,
      day: asOf ?? null,
      first,
    }).map(({ node, ...hit }) => ({
      ...hit,
      node,
      system: node.__typename === 'Code' ? node.system : null,
    }));
  }
}
