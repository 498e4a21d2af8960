import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from './node.js';
import { CodeSystem } from './words.js';

export const Severity = { ERROR: 'ERROR', WARNING: 'WARNING', INFORMATION: 'INFORMATION' } as const;
export type Severity = (typeof Severity)[keyof typeof Severity];
registerEnumType(Severity, {
  name: 'Severity',
  description:
    'How much a finding weighs. Example: `ERROR` when the site code that IPG366 requires is missing.',
  valuesConfig: {
    ERROR: {
      description: 'The coding fails on this axis. Example: a step that must be there is missing.',
    },
    WARNING: { description: 'The coding may be wrong; what is stored here cannot decide it.' },
    INFORMATION: { description: 'Worth knowing; it decides nothing.' },
  },
});

export const Axis = { CODES: 'CODES', TOTALITY: 'TOTALITY', SEQUENCING: 'SEQUENCING' } as const;
export type Axis = (typeof Axis)[keyof typeof Axis];
registerEnumType(Axis, {
  name: 'Axis',
  description:
    'The three national axes a coding is judged on. Example: `SEQUENCING` for a site code in first place.',
  valuesConfig: {
    CODES: { description: 'Whether every code is a code, and the right one.' },
    TOTALITY: { description: 'Whether every code is there that is needed, and none too many.' },
    SEQUENCING: { description: 'Whether the codes are in the right order.' },
  },
});

export const RulePack = { GUIDANCE: 'GUIDANCE', CLASSIFICATION: 'CLASSIFICATION' } as const;
export type RulePack = (typeof RulePack)[keyof typeof RulePack];
registerEnumType(RulePack, {
  name: 'RulePack',
  description:
    'Where a rule takes its authority from. Example: `GUIDANCE` for `guidance/step-missing`.',
  valuesConfig: {
    GUIDANCE: { description: 'The document named in the request.' },
    CLASSIFICATION: { description: 'National conventions of the classifications.' },
  },
});

export const Certainty = {
  DOCUMENT: 'DOCUMENT',
  PUBLISHED: 'PUBLISHED',
  MEASURED: 'MEASURED',
  CHECKER: 'CHECKER',
  UNVERIFIED: 'UNVERIFIED',
} as const;
export type Certainty = (typeof Certainty)[keyof typeof Certainty];
registerEnumType(Certainty, {
  name: 'Certainty',
  description: 'How sure the source of a rule is. Example: `DOCUMENT` for `guidance/step-missing`.',
  valuesConfig: {
    DOCUMENT: {
      description: 'The words of the guidance document itself, cited with each finding.',
    },
    PUBLISHED: { description: 'Read in a published source.' },
    MEASURED: { description: 'Measured in the official code lists.' },
    CHECKER: {
      description: 'Taken from a public checker that coders of the NHS in Wales wrote and use.',
    },
    UNVERIFIED: {
      description: 'Known among coders, and read in no source. Such a rule is off by default.',
    },
  },
});

/** A rule of the engine, as a reader sees it. */
@ObjectType({
  implements: Node,
  description: 'A rule that codings are checked against. Example: `guidance/step-missing`.',
})
export class Rule extends Node {
  declare readonly __typename: 'Rule';

  @Field(() => String, { description: 'Its name. Example: `guidance/step-missing`.' })
  readonly name!: string;

  @Field(() => RulePack, { description: 'Where it takes its authority from. Example: `GUIDANCE`.' })
  readonly pack!: RulePack;

  @Field(() => CodeSystem, {
    nullable: true,
    description:
      'The code system whose codes it judges; null when it judges those of every system. Example: `OPCS4`.',
  })
  readonly system!: CodeSystem | null;

  @Field(() => Boolean, {
    description:
      'Whether codings are checked against it when a request does not choose. Example: `true`.',
  })
  readonly onByDefault!: boolean;

  @Field(() => Axis, { description: 'The axis it judges. Example: `TOTALITY`.' })
  readonly axis!: Axis;

  @Field(() => Severity, { description: 'The most that its findings can weigh. Example: `ERROR`.' })
  readonly severity!: Severity;

  @Field(() => String, {
    description:
      'The rule in one sentence. Example: `Require a code for every step that the guidance makes binding`.',
  })
  readonly summary!: string;

  @Field(() => String, {
    description:
      'What it rests on. Example: `The steps and notes of the guidance named in the request`.',
  })
  readonly source!: string;

  @Field(() => Certainty, { description: 'How sure that source is. Example: `DOCUMENT`.' })
  readonly certainty!: Certainty;

  @Field(() => String, {
    description:
      'Its page in Markdown, with codings to avoid and to prefer. Example: the page that begins with `# guidance/step-missing`.',
  })
  readonly page!: string;
}
