import { editionName, systemName } from '../knowledge/editions.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { CodeSystem, Edition, Release } from '../model/index.js';
import { nameOf, releaseName, typedName } from './import-report.js';
import { thousands } from './progress.js';
import type { Terminal } from './terminal.js';

const systems: readonly CodeSystem[] = ['OPCS4', 'ICD10', 'SNOMEDCT'];

/**
 * Lists the editions of every code system, stored or not, with the one that answers are of, and every release in force
 * that brings something else than codes. Returns the exit status.
 */
export function releases(
  { json }: { readonly json: boolean },
  knowledge: KnowledgeBase,
  { out }: Terminal,
): number {
  if (json) {
    out(JSON.stringify(asJson(knowledge), null, 2));
    return 0;
  }
  for (const system of systems) {
    const editions = knowledge.editions(system);
    const others = besideCodes(knowledge, system);
    out(systemName(system));
    if (editions.length + others.length === 0) out('  nothing is stored');
    const width = Math.max(0, ...editions.map((edition) => wordsFor(edition).length));
    for (const edition of editions) {
      const mark = edition.current ? '*' : ' ';
      out(`${mark} ${wordsFor(edition).padEnd(width)}  ${stateOf(edition)}`);
    }
    for (const release of others) out(`  ${releaseName(release)}  ${storedAs(release)}`);
  }
  out('* answers are of this edition where no other day is asked for');
  return 0;
}

/** The releases that bring something else than codes. */
function besideCodes({ releases: all }: KnowledgeBase, system: CodeSystem): readonly Release[] {
  return all.filter((release) => release.system === system && release.content !== 'CODES');
}

/** `OPCS-4.9, 2020-04-01 to 2023-03-31` */
function wordsFor({ system, edition, from, to }: Edition): string {
  const name =
    edition === null
      ? `${systemName(system)}, edition not stated`
      : editionName({ system, edition });
  if (from === null) return `${name}, first day not known`;
  return to === null ? `${name}, from ${from}` : `${name}, ${from} to ${to}`;
}

function stateOf({ release }: Edition): string {
  if (release === null) return 'not stored';
  const excerpt = release.complete ? '' : ', only an excerpt';
  return `${thousands(release.codeCount)} codes${excerpt}  ${storedAs(release)}`;
}

/** Under which name, and from which file. */
function storedAs(release: Release): string {
  return `${typedName(release)}${release.source === null ? '' : ` (${release.source})`}`;
}

function asJson(knowledge: KnowledgeBase) {
  return systems.map((system) => ({
    system,
    editions: knowledge.editions(system).map(({ release, ...edition }) => ({
      ...edition,
      release: release && releaseAsJson(release),
    })),
    others: besideCodes(knowledge, system).map(releaseAsJson),
  }));
}

function releaseAsJson(release: Release) {
  const { content, edition, previousEdition, effectiveFrom, effectiveTo } = release;
  const { complete, source, codeCount } = release;
  return {
    name: nameOf(release),
    content,
    edition,
    previousEdition,
    effectiveFrom,
    effectiveTo,
    complete,
    source,
    codeCount,
  };
}
