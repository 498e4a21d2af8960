import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Field, Int, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
import { find, identifierTyped, prepareSearch } from '../knowledge/find.js';
import { MatchReason, SearchKind } from '../knowledge/search/found.js';
import { CodeSystem, Node, type Concept } from '../model/index.js';
import { asOfDescription, storedCodesOf } from './as-of.js';
import { searchConcepts } from './concepts.js';
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
    LIKELY_CODE: {
      description:
        'Nothing has all of the words, and the code is probably what was meant, as `V40.1` for "V4O.1".',
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
      'How often the code was recorded nationally in the newest period that has a count of it; null where none has, which is not to say never. Example: `51` for `V40.1`.',
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
      'What is found while somebody types, the best first: codes in any notation or their beginning, words of titles in any order, begun or whole, in British or American spelling, each with one typing mistake. An exact code always comes first; concepts are found by the beginnings of their words, and come behind what else has all words. Example: `search(text: "stabil spine", in: [CODE], first: 5) { name title reason }`.',
  })
  async search(
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
    @Ctx() context: Context,
  ): Promise<SearchHit[]> {
    const { knowledge } = context;
    assertPageSize(first);
    if (text.length > longestText) {
      throw badInput(
        `"text" has ${text.length} characters; at most ${longestText} are searched. Give a few words or a code.`,
      );
    }
    const wantsCodes = (!kinds || kinds.includes('CODE')) && system !== 'SNOMEDCT';
    // That there is nothing to find is only said of what can be looked at.
    if (asOf != null && wantsCodes) storedCodesOf(knowledge, system ?? null, asOf);
    await prepareSearch(knowledge, asOf ?? null);
    const inMemory = find(knowledge, text, {
      ...(kinds && { kinds }),
      system: system ?? null,
      day: asOf ?? null,
      first,
    }).map((hit) => ({
      ...hit,
      system: hit.node.__typename === 'Code' ? hit.node.system : null,
    }));
    const wantsConcepts =
      (!kinds || kinds.includes('CONCEPT')) && (system == null || system === 'SNOMEDCT');
    if (!wantsConcepts || first === 0) return inMemory;
    // Who asks for nothing else has to hear that there is nothing to ask.
    if (kinds?.every((kind) => kind === 'CONCEPT')) context.loaders.staging('CONCEPTS');
    return merged(inMemory, await conceptHits(context, text, first)).slice(0, first);
  }
}

/** Concepts by their identifier or their terms. None where no SNOMED CT is stored. */
async function conceptHits(context: Context, text: string, first: number): Promise<SearchHit[]> {
  const identifier = identifierTyped(text);
  if (identifier !== null && context.loaders.has('CONCEPTS')) {
    const concept = await context.loaders.concepts.load(identifier);
    if (concept) {
      const nameRanges = [{ start: 0, end: identifier.length }];
      return [hitOf(concept, concept.term ?? identifier, [], { reason: 'EXACT_CODE', nameRanges })];
    }
  }
  const found = (await searchConcepts(context, text, first)) ?? [];
  return found.map(({ concept, term, ranges, reason }) => hitOf(concept, term, ranges, { reason }));
}

function hitOf(
  concept: Concept,
  title: string,
  titleRanges: readonly TextRange[],
  { reason, nameRanges = [] }: Pick<SearchHit, 'reason'> & Partial<Pick<SearchHit, 'nameRanges'>>,
): SearchHit {
  return {
    kind: 'CONCEPT',
    system: 'SNOMEDCT',
    name: concept.conceptId,
    title,
    nameRanges,
    titleRanges,
    reason,
    usage: null,
    node: concept,
  };
}

/** Why something that has all words, as they were typed, is found. */
const certain: ReadonlySet<MatchReason> = new Set<MatchReason>([
  'EXACT_CODE',
  'CODE_PREFIX',
  'EXACT_TITLE',
  'CODE_AND_WORDS',
  'ALL_WORDS',
  'WORD_PREFIXES',
]);

/** Concepts come behind codes, guidance and notes that have all the words, and before those that were only probably meant. */
function merged(inMemory: readonly SearchHit[], concepts: readonly SearchHit[]): SearchHit[] {
  const isCertain = ({ reason }: SearchHit) => certain.has(reason);
  return [...inMemory.filter(isCertain), ...concepts, ...inMemory.filter((hit) => !isCertain(hit))];
}
