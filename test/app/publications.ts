import { ask, tryToAsk } from './client.js';

/** A document that is published once, known by its number. */
interface Submission {
  readonly number: number;
  readonly reference: string;
  readonly text: string;
}

type StoredGuidance = Readonly<{ version: number; text: string }>;

const whole = `
  reference version text unreadLines { text } notes { text duties { position } }
  procedure { recommendation { solutions { steps { position choices { target { notation } } } } } }`;

/** What was sent to be published and what was acknowledged, to be held against what is stored. */
export class Publications {
  readonly #sent: Submission[] = [];
  /** By revision, since the last check: which submission is said to be in force, and as what. */
  readonly #acknowledged = new Map<number, { submission: Submission; guidance: StoredGuidance }>();
  /** In the order of revisions. The first revision is the seed. */
  readonly #stored: Submission[] = [];
  #sentBefore = 0;
  #count = 0;

  /** How many were acknowledged. */
  get acknowledged(): number {
    return this.#count;
  }

  /**
   * Publishes a new version of the document of a series, or now and then a new document. Answers null
   * when it was acknowledged; else why there was no answer, and nobody knows whether it was published.
   */
  async publish(address: string, series: number): Promise<string | null> {
    const submission = submissionOf(series, this.#sent.length);
    this.#sent.push(submission);
    const outcome = await tryToAsk<{
      publishGuidance: { guidance: StoredGuidance; revision: { number: number } };
    }>(
      address,
      `mutation ($input: PublishGuidanceInput!) {
        publishGuidance(input: $input) {
          ... on GuidancePublished { guidance { ${whole} } revision { number } }
        }
      }`,
      { input: { text: submission.text, message: String(submission.number) } },
    );
    if ('lost' in outcome) return outcome.lost;
    const { guidance, revision } = outcome.data.publishGuidance;
    this.#acknowledged.set(revision.number, { submission, guidance });
    this.#count++;
    return null;
  }

  /** Fails unless all that was acknowledged is stored, and all that is stored was sent and is whole. */
  async check(address: string): Promise<void> {
    const newest = await newestRevision(address);
    expect(newest).toBeGreaterThanOrEqual(1 + this.#stored.length);
    while (1 + this.#stored.length < newest)
      await this.#checkRevision(address, 2 + this.#stored.length);
    // Those left over are of revisions that are not there.
    expect([...this.#acknowledged.keys()]).toEqual([]);
    for (const { reference } of this.#sent.slice(this.#sentBefore)) {
      const last = this.#stored.findLast((stored) => stored.reference === reference);
      expect(await textInForce(address, reference)).toBe(last?.text ?? null);
    }
    this.#sentBefore = this.#sent.length;
  }

  async #checkRevision(address: string, revision: number): Promise<void> {
    const submission = this.#sent[await messageOf(address, revision)];
    if (!submission) throw new Error(`Revision ${revision} holds what was not sent`);
    expect(this.#stored).not.toContain(submission);
    const guidance = await guidanceAt(address, submission.reference, revision);
    expect(guidance).toEqual({ ...wholeOf(submission), version: expect.any(Number) });
    const acknowledged = this.#acknowledged.get(revision);
    if (acknowledged) expect({ submission, guidance }).toEqual(acknowledged);
    this.#acknowledged.delete(revision);
    this.#stored.push(submission);
  }
}

function submissionOf(series: number, number: number): Submission {
  const reference = number % 3 === 0 ? `IPG${1_000 + number}` : `IPG${9_000 + series}`;
  const text = [
    `${reference} Document ${number}`,
    'Procedure and device:',
    'OPCS-4 code(s):',
    'V40.1 Non-rigid stabilisation of spine',
    'V55.- Levels of spine',
    `Note: ${noteOf(number)}`,
    'The last line of the document is not understood.',
  ].join('\n\n');
  return { number, reference, text };
}

function noteOf(number: number): string {
  return `A code from category V55.- is assigned in second place each time document ${number} is used.`;
}

/** A submission as it is stored. */
function wholeOf({ number, reference, text }: Submission) {
  const step = (position: string | null, notation: string) => ({
    position,
    choices: [{ target: { notation } }],
  });
  const steps = [step(null, 'V40.1'), step('SECOND', 'V55.-')];
  return {
    reference,
    text,
    unreadLines: [],
    notes: [
      {
        text: `${noteOf(number)} The last line of the document is not understood.`,
        duties: [{ position: 'SECOND' }],
      },
    ],
    procedure: { recommendation: { solutions: [{ steps }] } },
  };
}

async function newestRevision(address: string): Promise<number> {
  return (await ask<{ revision: { number: number } }>(address, '{ revision { number } }')).revision
    .number;
}

async function messageOf(address: string, revision: number): Promise<number> {
  const query = 'query ($revision: Int!) { revision(number: $revision) { message } }';
  const answer = await ask<{ revision: { message: string } }>(address, query, { revision });
  return Number(answer.revision.message);
}

async function guidanceAt(address: string, reference: string, revision: number): Promise<unknown> {
  const query = `query ($reference: String!, $revision: Int!) {
    guidance(reference: $reference, revision: $revision) { ${whole} }
  }`;
  return (await ask<{ guidance: unknown }>(address, query, { reference, revision })).guidance;
}

async function textInForce(address: string, reference: string): Promise<string | null> {
  const query = 'query ($reference: String!) { guidance(reference: $reference) { text } }';
  const { guidance } = await ask<{ guidance: { text: string } | null }>(address, query, {
    reference,
  });
  return guidance?.text ?? null;
}
