import { readReference } from '../notation.js';
import type { Registry } from '../registry.js';
import { releaseName } from './import-report.js';
import type { Terminal } from './terminal.js';

/**
 * Takes a document, or a release of a code system, out of force. Returns the exit status: 0 when it was.
 *
 * @param named the reference of a document, or a release as `kb releases` names it
 */
export async function withdraw(
  named: string,
  { message, author }: { readonly message: string; readonly author?: string },
  registry: Registry,
  { out, err }: Terminal,
): Promise<number> {
  const beside = { message, author: author ?? null };
  const outcome =
    readReference(named) === null
      ? await registry.withdrawRelease({ name: named, ...beside })
      : await registry.withdrawGuidance({ reference: named, ...beside });
  if (!outcome.withdrawn) {
    for (const fault of outcome.faults) err(fault.message);
    return 1;
  }
  const number = outcome.revision.number;
  if ('release' in outcome)
    out(
      `${releaseName(outcome.release)} is in force no longer, from revision ${number} on. Import its file again to bring it back.`,
    );
  else
    out(
      `${outcome.reference} is in force no longer, from revision ${number} on. Publish it again to bring it back.`,
    );
  return 0;
}
