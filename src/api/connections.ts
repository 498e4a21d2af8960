import { Field, ObjectType } from 'type-graphql';
import { Code, Guidance, Mention, Revision, Validation } from '../model/index.js';
import { connectionType, edgeType } from './connection.js';

const GuidanceEdge = edgeType('Guidance', () => Guidance, 'guidance documents', '`IPG366`');
export const GuidanceConnection = connectionType(
  'Guidance',
  () => Guidance,
  GuidanceEdge,
  'guidance documents',
  '`IPG366`, the only document of the seed',
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
