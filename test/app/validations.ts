import { ask, tryToAsk } from './client.js';

type StoredValidation = Readonly<{ id: string; coding: { procedures: string[] } }>;

const whole = `
  id recordedAt ruleset guidanceVersion summary
  coding { guidance procedures diagnoses on answers { question answer } }
  verdict { overall codes totality sequencing }
  findings { ruleName severity message citation { words source } suggestions { words procedures } }
  questions { question { key } }`;

const largestPage = 100;

/** Some that are consistent, some with findings, some with questions. */
const codings = [
  ['V40.1', 'V55.1', 'Y53.4', 'Z67.5'],
  ['V40.1', 'V55', 'Z67.5'],
  ['Z67.5', 'V40.1', 'V55.1'],
  ['V40.1', 'V55.1', 'Z67.5'],
];

/** What was sent to be validated and what was acknowledged, to be held against what is stored. */
export class Validations {
  readonly #acknowledged: StoredValidation[] = [];
  #sent = 0;
  /** At the last check. */
  #stored = 0;

  /** How many were acknowledged. */
  get acknowledged(): number {
    return this.#acknowledged.length;
  }

  /**
   * Has a coding checked. Answers null when it was acknowledged; else why there was no answer, and nobody
   * knows whether it was recorded.
   */
  async validate(address: string): Promise<string | null> {
    const procedures = codings[this.#sent++ % codings.length];
    const outcome = await tryToAsk<{ validateCoding: StoredValidation }>(
      address,
      `mutation ($input: ValidateCodingInput!) {
        validateCoding(input: $input) { ... on Validation { ${whole} } }
      }`,
      { input: { guidance: 'IPG366', procedures } },
    );
    if ('lost' in outcome) return outcome.lost;
    this.#acknowledged.push(outcome.data.validateCoding);
    return null;
  }

  /** Has every coding checked once, to know what its report has to be. */
  async begin(address: string): Promise<void> {
    while (this.#sent < codings.length) await this.validate(address);
  }

  /** Fails unless all that was acknowledged is stored, and all that is stored was sent and is whole. */
  async check(address: string): Promise<void> {
    await expectStored(address, this.#acknowledged);
    const total = await totalStored(address);
    expect(total).toBeLessThanOrEqual(this.#sent);
    const ids = new Set(this.#acknowledged.map(({ id }) => id));
    for (const stored of await newest(address, total - this.#stored)) {
      if (!ids.has(stored.id)) expect(stored).toEqual(this.#likeOneAcknowledged(stored));
    }
    this.#stored = total;
  }

  /** The same coding gives the same report, so it tells what one that was not acknowledged has to hold. */
  #likeOneAcknowledged({ coding }: StoredValidation): unknown {
    const twin = this.#acknowledged.find(
      (one) => String(one.coding.procedures) === String(coding.procedures),
    );
    return { ...twin, id: expect.any(String), recordedAt: expect.any(String) };
  }
}

async function expectStored(
  address: string,
  acknowledged: readonly StoredValidation[],
): Promise<void> {
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Validation { ${whole} } } }`;
  for (let at = 0; at < acknowledged.length; at += largestPage) {
    const some = acknowledged.slice(at, at + largestPage);
    const { nodes } = await ask<{ nodes: unknown }>(address, query, {
      ids: some.map(({ id }) => id),
    });
    expect(nodes).toEqual(some);
  }
}

async function totalStored(address: string): Promise<number> {
  const query = '{ validations(first: 0) { totalCount } }';
  return (await ask<{ validations: { totalCount: number } }>(address, query)).validations
    .totalCount;
}

/** The newest so many validations. */
async function newest(address: string, count: number): Promise<StoredValidation[]> {
  const query = `query ($first: Int!, $after: String) {
    validations(first: $first, after: $after) { nodes { ${whole} } pageInfo { endCursor } }
  }`;
  interface Page {
    validations: { nodes: StoredValidation[]; pageInfo: { endCursor: string | null } };
  }
  const found: StoredValidation[] = [];
  let after: string | null = null;
  while (found.length < count) {
    const first = Math.min(largestPage, count - found.length);
    const { validations }: Page = await ask<Page>(address, query, { first, after });
    found.push(...validations.nodes);
    after = validations.pageInfo.endCursor;
  }
  return found;
}
