import { Field, ObjectType } from 'type-graphql';
import { Code, Guidance, Mention, Validation } from '../model/index.js';
import { connectionType, edgeType } from './connection.js';

const GuidanceEdge = edgeType('Guidance', () => Guidance, 'guidance documents');
export const GuidanceConnection = connectionType(
  'Guidance',
  () => Guidance,
  GuidanceEdge,
  'guidance documents',
);

const CodeEdge = edgeType('Code', () => Code, 'codes');
export const CodeConnection = connectionType('Code', () => Code, CodeEdge, 'codes');

const ValidationEdge = edgeType('Validation', () => Validation, 'recorded validations');
export const ValidationConnection = connectionType(
  'Validation',
  () => Validation,
  ValidationEdge,
  'recorded validations',
);

@ObjectType({ description: 'Guidance that names a code, with every place where it does.' })
export class NamingGuidanceEdge extends edgeType(
  'NamingGuidance',
  () => Guidance,
  'guidance documents that name a code',
) {
  @Field(() => [Mention], {
    description: 'Every place in the document that names the code, its category, range or chapter.',
  })
  readonly mentions!: readonly Mention[];
}
export const NamingGuidanceConnection = connectionType(
  'NamingGuidance',
  () => Guidance,
  NamingGuidanceEdge,
  'guidance documents that name a code',
);
