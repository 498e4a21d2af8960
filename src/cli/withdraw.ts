import type { Registry } from '../registry.js';
import type { Terminal } from './terminal.js';

/** Takes a document out of force. Returns the exit status: 0 when it was. */
export async function withdraw(
  reference: string,
  { message, author }: { readonly message: string; readonly author?: string },
  registry: Registry,
  { out, err }: Terminal,
): Promise<number> {
  const outcome = await registry.withdrawGuidance({ reference, message, author: author ?? null });
  if (outcome.withdrawn) {
    out(
      `${outcome.reference} is in force no longer, from revision ${outcome.revision.number} on. Publish it again to bring it back.`,
    );
    return 0;
  }
  for (const fault of outcome.faults) err(fault.message);
  return 1;
}
