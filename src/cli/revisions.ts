import type { Registry, RevisionFound } from '../registry.js';
import type { Terminal } from './terminal.js';

/** Lists what was published when, by whom and why, newest first. Returns the exit status. */
export async function revisions(
  { first, json }: { readonly first: number; readonly json: boolean },
  registry: Registry,
  { out }: Terminal,
): Promise<number> {
  const newest = registry.knowledge.revision.number;
  const found = await registry.revisions({ first, before: newest + 1 });
  if (json) {
    out(JSON.stringify(found, null, 2));
    return 0;
  }
  for (const revision of found) for (const line of linesOf(revision)) out(line);
  if (newest === 0) out('Nothing is published yet.');
  const older = newest - found.length;
  if (older > 0)
    out(`${older} older revision${older === 1 ? '' : 's'} not shown; --first ${newest} shows all.`);
  return 0;
}

function linesOf(revision: RevisionFound): string[] {
  const { number, publishedAt, author, message, publications, releaseChanges } = revision;
  const changes = [
    ...publications.map(({ reference, version, change }) => ({
      change,
      words: `${reference} version ${version}`,
    })),
    ...releaseChanges.map(({ system, content, edition, change }) => ({
      change,
      words: `${system}${edition === null ? '' : ` ${edition}`}${content === 'CODES' ? '' : ` ${content.toLowerCase()}`}`,
    })),
  ];
  const line = (change: string, words: string) => {
    const such = changes.filter((one) => one.change === change);
    return such.length === 0 ? [] : [`  ${words}: ${such.map((one) => one.words).join(', ')}`];
  };
  const when = publishedAt.toISOString().slice(0, 16).replace('T', ' ');
  return [
    `${number}  ${when} UTC${author === null ? '' : `  ${author}`}: ${message}`,
    ...line('BROUGHT_IN', 'brought in'),
    ...line('TAKEN_OUT', 'taken out'),
  ];
}
