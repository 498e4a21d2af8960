/**
 * The nouns of `model/` laid flat, as they are read from text and kept at rest. Records know each other by
 * natural keys (ordinals within a document, values within a release), never by reference.
 */
import type {
  Choice,
  Code,
  CodeDetail,
  CodeSystem,
  Coding,
  CuratorQuestion,
  Default,
  Duty,
  Example,
  Guidance,
  Note,
  Outcome,
  Placement,
  Release,
  Replacement,
  Report,
  Revision,
  Rubric,
  Section,
  Solution,
  Span,
  Step,
  Target,
  UnreadLine,
} from './model/index.js';

/** A span without its words: two offsets into the text of the document. */
export interface SpanRecord {
  readonly spanStart: Span['start'];
  readonly spanEnd: Span['end'];
}

/** A target without what it points to. */
export interface TargetRecord {
  readonly system: CodeSystem;
  readonly targetKind: Target['kind'];
  readonly firstValue: string;
  readonly lastValue: string;
}

type GuidanceRecord = Pick<
  Guidance,
  'reference' | 'title' | 'family' | 'edition' | 'sourceUrl' | 'text'
>;
export type SectionRecord = Omit<Section, 'span'> & SpanRecord & { readonly ordinal: number };
type SolutionRecord = Pick<Solution, 'ordinal' | 'label' | 'preferred'>;
export type StepRecord = Pick<
  Step,
  'ordinal' | 'subject' | 'obligation' | 'condition' | 'position' | 'relation'
> &
  SpanRecord & {
    readonly solutionOrdinal: number | null;
    readonly questionKey: string | null;
    readonly questionText: string | null;
  };
export type ChoiceRecord = Pick<Choice, 'words' | 'marker'> &
  TargetRecord &
  SpanRecord & { readonly stepOrdinal: number; readonly ordinal: number };
export type PlacementRecord = Pick<Placement, 'condition'> &
  TargetRecord &
  SpanRecord & { readonly stepOrdinal: number; readonly ordinal: number };
export type NoteRecord = Pick<Note, 'ordinal' | 'kind' | 'text'> & SpanRecord;
export type DutyRecord = Pick<Duty, 'obligation' | 'condition' | 'position'> &
  SpanRecord & { readonly ordinal: number; readonly noteOrdinal: number };
interface DutyStepRecord {
  readonly dutyOrdinal: number;
  readonly stepOrdinal: number;
}
export type DefaultRecord = Pick<Default, 'condition'> &
  SpanRecord & {
    readonly ordinal: number;
    readonly noteOrdinal: number;
    readonly system: CodeSystem;
    readonly value: string;
  };
export type MentionRecord = TargetRecord &
  SpanRecord & { readonly ordinal: number; readonly noteOrdinal: number };
export type UnreadLineRecord = Omit<UnreadLine, 'span'> & SpanRecord;
/** Another document that this one replaces (`replaces`), or is replaced by. */
export type ReplacementRecord = Pick<Replacement, 'reference'> &
  SpanRecord & { readonly ordinal: number; readonly replaces: boolean };
/** A question to the curator; the last three are null while it is open. */
export type QuestionRecord = Pick<CuratorQuestion, 'key' | 'kind' | 'text'> &
  SpanRecord & {
    readonly ordinal: number;
    readonly answer: string | null;
    readonly answeredBy: string | null;
    /** ISO 8601. */
    readonly answeredAt: string | null;
  };

/** An example coding: the same as in memory, for it names nothing else of the document. */
export type ExampleRecord = Example;

/** All that was read from one guidance document, and the examples that were given with it. */
export interface GuidanceRecords {
  readonly guidance: GuidanceRecord;
  readonly procedure: { readonly title: string };
  readonly recommendation: { readonly outcome: Outcome };
  readonly sections: readonly SectionRecord[];
  readonly solutions: readonly SolutionRecord[];
  readonly steps: readonly StepRecord[];
  readonly choices: readonly ChoiceRecord[];
  readonly placements: readonly PlacementRecord[];
  readonly notes: readonly NoteRecord[];
  readonly duties: readonly DutyRecord[];
  readonly dutySteps: readonly DutyStepRecord[];
  readonly defaults: readonly DefaultRecord[];
  readonly mentions: readonly MentionRecord[];
  readonly unreadLines: readonly UnreadLineRecord[];
  readonly replacements: readonly ReplacementRecord[];
  readonly questions: readonly QuestionRecord[];
  readonly examples: readonly ExampleRecord[];
}

export type ReleaseRecord = Pick<
  Release,
  | 'system'
  | 'content'
  | 'edition'
  | 'previousEdition'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'complete'
  | 'source'
>;
export type CodeRecord = Pick<
  Code,
  'value' | 'title' | 'kind' | 'role' | 'firstCategory' | 'lastCategory'
> & {
  readonly parentValue: string | null;
  readonly chapterValue: string | null;
};
/** What a release says of a code besides its title. Most codes have none of it. */
export type CodeDetailRecord = Omit<CodeDetail, 'partners'> & {
  readonly value: string;
  /** Values with a space between them; null when there are none. */
  readonly partners: string | null;
};
/** An inclusion, exclusion or note of a code, in the order of the classification. */
export type RubricRecord = Rubric & { readonly value: string; readonly ordinal: number };
/** A code of an edition and one that takes its place in the next: the same value where only the meaning changed. */
export interface EquivalenceRecord {
  readonly ordinal: number;
  readonly fromValue: string;
  readonly toValue: string;
}
/** How often a code was recorded in the period of its release. */
export interface UsageRecord {
  readonly value: string;
  readonly count: number;
}

/**
 * A concept of SNOMED CT. Its identifiers are texts here and everywhere: they have up to 18 digits, and a number of
 * JavaScript would round them.
 */
export interface ConceptRecord {
  readonly id: string;
  readonly active: boolean;
  /** The day it last changed, year first. */
  readonly effectiveTime: string;
  readonly fullySpecifiedName: string | null;
  readonly term: string | null;
}
/** A term of a concept beside the preferred one. */
export interface SynonymRecord {
  readonly concept: string;
  readonly id: string;
  readonly term: string;
  readonly acceptable: boolean;
}
/** A concept and one next above it. */
export interface IsARecord {
  readonly child: string;
  readonly parent: string;
}
/** A concept, what took its place, and the association reference set that says so. */
export interface ConceptReplacementRecord {
  readonly concept: string;
  readonly refset: string;
  readonly replacement: string;
}
/** A row of a map: one choice of a step of a solution, in the order of the ordinals. */
export interface MapRecord {
  readonly concept: string;
  readonly system: CodeSystem;
  readonly refset: string;
  readonly ordinal: number;
  readonly block: number;
  readonly group: number;
  readonly priority: number;
  readonly rule: string;
  readonly advice: string;
  /** The code as it is printed here. */
  readonly target: string;
}
/** A term that can be searched. Of those that match, those of a lower rank are found first. */
export interface SearchTermRecord {
  readonly rank: number;
  readonly concept: string;
  readonly term: string;
}

/** What a staging holds, by its tables. */
export interface StagedRecords {
  readonly Concept: ConceptRecord;
  readonly Synonym: SynonymRecord;
  readonly IsA: IsARecord;
  readonly ConceptReplacement: ConceptReplacementRecord;
  readonly MapRow: MapRecord;
  readonly SearchTerm: SearchTermRecord;
}

/**
 * All that was read from one release of a code system, codes in the order of the classification. A release has the
 * rows of its content and no others; concepts and maps of SNOMED CT are too many and stay in the store.
 */
export interface ReleaseRecords {
  readonly release: ReleaseRecord;
  readonly codes: readonly CodeRecord[];
  readonly details: readonly CodeDetailRecord[];
  readonly rubrics: readonly RubricRecord[];
  readonly equivalences: readonly EquivalenceRecord[];
  readonly usage: readonly UsageRecord[];
}

/** A part of the knowledge, named by the SHA-256 of its content. */
export type Part =
  | { readonly kind: 'GUIDANCE'; readonly hash: string; readonly records: GuidanceRecords }
  | {
      readonly kind: 'RELEASE';
      readonly hash: string;
      readonly records: ReleaseRecords;
      /** Number of the staging that holds its concepts or maps in the store already; none for other contents. */
      readonly staging?: number;
    };

/** A part as stored: a guidance document has got its version number. */
export type StoredPart =
  | {
      readonly kind: 'GUIDANCE';
      readonly hash: string;
      readonly version: number;
      readonly records: GuidanceRecords;
    }
  | {
      readonly kind: 'RELEASE';
      readonly hash: string;
      readonly records: ReleaseRecords;
      /** Number of the staging that holds its concepts or maps in the store; none for other contents. */
      readonly staging?: number;
    };

type RevisionRecord = Pick<Revision, 'number' | 'message' | 'author'> & {
  readonly publishedAt: Date;
};

/** The knowledge at one revision, as it is stored. `revision` is null before the first publication. */
export interface KnowledgeRecords {
  readonly revision: RevisionRecord | null;
  readonly parts: readonly StoredPart[];
}

/** What one publication changes. */
export interface PublicationRecord {
  readonly revision: RevisionRecord;
  readonly broughtIn: readonly Part[];
  /** Hashes of parts that are in force no longer. */
  readonly takenOut: readonly string[];
}

/** A recorded run. `report` is kept whole, so that it reads the same years later. */
export interface ValidationRecord {
  readonly id: string;
  readonly recordedAt: Date;
  readonly revision: number;
  readonly ruleset: string;
  readonly coding: Coding;
  readonly report: Report;
}

/** A problem that stops a text from being published: where it is, what it is, and what to do. */
export interface Problem {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
  /** The words it is about, cut to 120 characters. */
  readonly excerpt: string;
}
