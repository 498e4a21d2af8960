/** What came of a request: the data that was asked for, or why there was no answer. */
export type Outcome<T> = { readonly data: T } | { readonly lost: string };

/** Asks a running program over HTTP. Throws when there is no answer, or one with errors. */
export async function ask<T>(address: string, query: string, variables: object = {}): Promise<T> {
  const outcome = await tryToAsk<T>(address, query, variables);
  if ('lost' in outcome) throw new Error(`${address} gave no answer: ${outcome.lost}`);
  return outcome.data;
}

/** The same, of a server that may be going away. Still throws when the answer has errors. */
export async function tryToAsk<T>(
  address: string,
  query: string,
  variables: object = {},
): Promise<Outcome<T>> {
  let status: number;
  let text: string;
  try {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    status = response.status;
    text = await response.text();
  } catch (error) {
    return { lost: reasonIn(error) };
  }
  if (status === 503) return { lost: 'refused with 503' };
  const { data, errors } = JSON.parse(text) as { data?: T | null; errors?: unknown };
  if (errors !== undefined || data == null) throw new Error(text);
  return { data };
}

/** The code of the system, such as `ECONNREFUSED`, which fetch wraps up. */
function reasonIn(error: unknown): string {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code ?? String(error);
}
