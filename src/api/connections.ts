import { Field, Int, ObjectType } from 'type-graphql';
import type { GuidanceNaming } from '../knowledge/look-back.js';
import {
  ChapterObligations,
  ChapterUsage,
  Code,
  CodeStatistic,
  CodeUsage,
  Coverage,
  EditionChange,
  Guidance,
  Impact,
  Mention,
  Obligation,
  RecommendedPair,
  Revision,
  Validation,
} from '../model/index.js';
import { connectionType, edgeType } from './connection.js';

const GuidanceEdge = edgeType('Guidance', () => Guidance, 'guidance documents', '`IPG366`');
export const GuidanceConnection = connectionType(
  'Guidance',
  () => Guidance,
  GuidanceEdge,
  'guidance documents',
  'the 14 documents of the seed',
);

const CodeEdge = edgeType('Code', () => Code, 'codes', '`V55.1`');
export const CodeConnection = connectionType(
  'Code',
  () => Code,
  CodeEdge,
  'codes',
  'the first 20 codes of chapter Z',
);

const ValidationEdge = edgeType(
  'Validation',
  () => Validation,
  'recorded validations',
  'the newest check against IPG366',
);
export const ValidationConnection = connectionType(
  'Validation',
  () => Validation,
  ValidationEdge,
  'recorded validations',
  'the newest 20 checks against IPG366',
);

const RevisionEdge = edgeType(
  'Revision',
  () => Revision,
  'revisions',
  'revision 1, which brought the seed',
);
export const RevisionConnection = connectionType(
  'Revision',
  () => Revision,
  RevisionEdge,
  'revisions',
  'the newest 20 revisions',
);

const EditionChangeEdge = edgeType(
  'EditionChange',
  () => EditionChange,
  'changes from one edition to another',
  'that `I48.9` was added in ICD-10 edition 5',
);
export const EditionChangeConnection = connectionType(
  'EditionChange',
  () => EditionChange,
  EditionChangeEdge,
  'changes from one edition to another',
  'the first 20 codes that OPCS-4.10 added',
);

const ImpactEdge = edgeType(
  'Impact',
  () => Impact,
  'guidance documents that a new edition touches',
  '`IPG168`, which names `I48.X`',
);
export const ImpactConnection = connectionType(
  'Impact',
  () => Impact,
  ImpactEdge,
  'guidance documents that a new edition touches',
  '`IPG168`, which names `I48.X`',
);

@ObjectType({
  description:
    'Guidance that names a code, with every place where it does. Example: `IPG366` for `V55.1`, which it names in step 2 and in note 2.',
})
export class NamingGuidanceEdge extends edgeType(
  'NamingGuidance',
  () => Guidance,
  'guidance documents that name a code',
  '`IPG366` for `V55.1`',
) {
  @Field(() => [Mention], {
    description:
      'Every place in the document that names the code, its category, range or chapter. Example: step 2 and note 2 of IPG366 for `V55.1`.',
  })
  readonly mentions!: readonly Mention[];
}
export const NamingGuidanceConnection = connectionType(
  'NamingGuidance',
  () => Guidance,
  NamingGuidanceEdge,
  'guidance documents that name a code',
  '`IPG366` for `V55.1`',
);

/** Guidance that names a code, where it is equally binding. */
@ObjectType({
  description:
    'Guidance that names a code, where it is equally binding. Example: the documents in which `V55.1` is a `MUST`.',
})
export class NamingByObligation {
  @Field(() => Obligation, {
    nullable: true,
    description: 'How binding it is; null where a note only speaks of it. Example: `MUST`.',
  })
  readonly obligation!: Obligation | null;

  @Field(() => Int, { description: 'Number of documents. Example: `1`.' })
  readonly guidanceCount!: number;

  /** The documents, each with the places that are so binding, in the order of references. */
  readonly naming!: readonly GuidanceNaming[];
}
const CodeStatisticEdge = edgeType(
  'CodeStatistic',
  () => CodeStatistic,
  'codes and how much guidance names each',
  '`V55.9`, named by one document of the seed',
);
export const CodeStatisticConnection = connectionType(
  'CodeStatistic',
  () => CodeStatistic,
  CodeStatisticEdge,
  'codes and how much guidance names each',
  'the codes that most guidance names',
);

const RecommendedPairEdge = edgeType(
  'RecommendedPair',
  () => RecommendedPair,
  'codes that guidance recommends together',
  '`V40.1` and `V55.-`',
);
export const RecommendedPairConnection = connectionType(
  'RecommendedPair',
  () => RecommendedPair,
  RecommendedPairEdge,
  'codes that guidance recommends together',
  'the pairs that most guidance recommends',
);

const ChapterObligationsEdge = edgeType(
  'ChapterObligations',
  () => ChapterObligations,
  'chapters and how binding the guidance on each is',
  'chapter `V`',
);
export const ChapterObligationsConnection = connectionType(
  'ChapterObligations',
  () => ChapterObligations,
  ChapterObligationsEdge,
  'chapters and how binding the guidance on each is',
  'the chapters that most guidance is on',
);

const CoverageEdge = edgeType(
  'Coverage',
  () => Coverage,
  'headings and how many of their codes guidance names',
  'chapter `V`',
);
export const CoverageConnection = connectionType(
  'Coverage',
  () => Coverage,
  CoverageEdge,
  'headings and how many of their codes guidance names',
  'the chapters of OPCS-4',
);

const CodeUsageEdge = edgeType(
  'CodeUsage',
  () => CodeUsage,
  'codes and how often each was recorded',
  '`V40.1` in 2023-24',
);
export const CodeUsageConnection = connectionType(
  'CodeUsage',
  () => CodeUsage,
  CodeUsageEdge,
  'codes and how often each was recorded',
  'the codes recorded most',
);

const ChapterUsageEdge = edgeType(
  'ChapterUsage',
  () => ChapterUsage,
  'chapters and how often their codes were recorded',
  'chapter `V` in 2023-24',
);
export const ChapterUsageConnection = connectionType(
  'ChapterUsage',
  () => ChapterUsage,
  ChapterUsageEdge,
  'chapters and how often their codes were recorded',
  'the chapters recorded most',
);
