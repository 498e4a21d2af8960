import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { Coding } from '../../src/model/index.js';
import { readWritten } from '../../src/notation-slips.js';
import type { GuidanceRecords, ReleaseRecords } from '../../src/records.js';
import { readOpcs4 } from '../../src/releases/opcs4.js';
import { knowledgeOf } from '../knowledge/knowledge.js';
import { releaseOf } from '../knowledge/releases.js';

/**
 * A world for conventions: both classifications are stored, and have every code of the codings, so that what is told of
 * them is told by the conventions alone.
 *
 * @param titles for rules that go by titles, by code; all others have none to speak of
 * @param documents guidance that is stored too; none where it is not given
 */
export function worldOf(
  codings: readonly Coding[],
  titles: Readonly<Record<string, string>> = {},
  documents: readonly GuidanceRecords[] = [],
): KnowledgeBase {
  const procedures = valuesIn(
    codings.flatMap((coding) => coding.procedures),
    'OPCS4',
  );
  const diagnoses = valuesIn(
    codings.flatMap((coding) => coding.diagnoses),
    'ICD10',
  );
  const title = (value: string) => titles[value] ?? `Title of ${value}`;
  return knowledgeOf({
    documents,
    releases: [
      operations(procedures.map((value) => `${value}\t${title(value)}`)),
      releaseOf('ICD10', '5', diagnoses.map((value) => `${value} ${title(value)}`).join('\n')),
    ],
  });
}

function valuesIn(written: readonly string[], system: 'OPCS4' | 'ICD10'): string[] {
  const values = written.flatMap((code) => readWritten(system, code).notation ?? []);
  return [...new Set(values.filter(({ kind }) => kind === 'CODE').map(({ value }) => value))];
}

function operations(lines: readonly string[]): ReleaseRecords {
  const codes = lines.length > 0 ? lines : ['A01.1\tTitle of A01.1'];
  const categories = [...new Set(codes.map((line) => line.slice(0, 3)))];
  const headings = categories.map((value) => `${value}\tTitle of ${value}`);
  const head = ['# edition\t4.10', '# effective\t2023-04-01'];
  const reading = readOpcs4([...head, ...[...headings, ...codes].sort()].join('\n'));
  if (!reading.read) throw new Error(reading.problems.map(({ message }) => message).join('\n'));
  return reading.records;
}
