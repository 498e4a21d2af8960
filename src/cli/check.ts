import { linkDrafts } from '../knowledge/link-drafts.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import { qualityOf } from '../knowledge/quality.js';
import type { Guidance, QualityRemark, RemarkKind } from '../model/index.js';
import { readReference } from '../notation.js';
import type { GuidanceRecords, Problem } from '../records.js';
import { documentsIn, filesAt, problemLine, textOf } from './files.js';
import type { Terminal } from './terminal.js';

/** What is remarked on one document, as `kb check --json` prints it. */
interface CheckedDocument {
  /** The path of the file, or the reference, as it was given. */
  readonly source: string;
  readonly reference: string | null;
  readonly remarks: readonly PrintedRemark[];
  readonly problems: readonly Problem[];
}

interface PrintedRemark {
  readonly kind: RemarkKind;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly words: string;
  readonly target: string | null;
  readonly suggestion: string | null;
}

/** A document that is named to be checked: read from a file, in force, or neither and why. */
type Named = { readonly source: string } & (
  | { readonly records: GuidanceRecords }
  | { readonly guidance: Guidance }
  | { readonly problems: readonly Problem[] }
);

/** Remarks that a document should not be published with: what coders are told is then wrong, not only unclear. */
const grave: ReadonlySet<RemarkKind> = new Set<RemarkKind>(['UNKNOWN_CODE', 'WRONG_SYSTEM']);

/**
 * Prints what authors should look at in documents, held against the code systems and the guidance in force. What is
 * written like a reference is the document in force; everything else is a file, or a folder of files, which is read and
 * not stored. Returns the exit status: 1 when something cannot be read or has a code that is wrong, else 0.
 */
export async function check(
  named: readonly string[],
  { json }: { json: boolean },
  knowledge: KnowledgeBase,
  terminal: Terminal,
): Promise<number> {
  const documents: Named[] = [];
  for (const name of named) {
    if (readReference(name) === null) documents.push(...(await inFiles(name)));
    else documents.push(inForce(name, knowledge));
  }
  const checked = checkAll(documents, knowledge);
  if (json) terminal.out(JSON.stringify(checked, null, 2));
  else for (const document of checked) print(document, terminal);
  return checked.some(isGrave) ? 1 : 0;
}

function inForce(reference: string, knowledge: KnowledgeBase): Named {
  const guidance = knowledge.guidance(reference);
  if (guidance) return { source: reference, guidance };
  const message =
    'No guidance of this reference is in force. Give one that is, or the path of a file; for a file that is named like a reference, with ./ in front.';
  return { source: reference, problems: [{ line: 1, column: 1, message, excerpt: '' }] };
}

async function inFiles(path: string): Promise<Named[]> {
  const documents: Named[] = [];
  for (const found of await filesAt([path])) {
    const read = typeof found === 'string' ? await textOf(found) : found;
    const source = read.file;
    if ('problem' in read) documents.push({ source, problems: [read.problem] });
    else for (const reading of documentsIn(read)) documents.push({ source, ...reading });
  }
  return documents;
}

/** All that was read is linked at once: to link documents one by one would go through all codes for each. */
function checkAll(documents: readonly Named[], knowledge: KnowledgeBase): CheckedDocument[] {
  const records = documents.flatMap((document) =>
    'records' in document ? [document.records] : [],
  );
  const drafts = linkDrafts(knowledge, records).values();
  return documents.map((document) => {
    const { source } = document;
    if ('problems' in document)
      return { source, reference: null, remarks: [], problems: document.problems };
    const guidance = 'guidance' in document ? document.guidance : drafts.next().value;
    if (!guidance) throw new Error(`${source} was read and is not there`);
    const { reference, text } = guidance;
    return {
      source,
      reference,
      remarks: placed(qualityOf(guidance, knowledge), text),
      problems: [],
    };
  });
}

/** The lines and columns of remarks, which come in the order of the text: it is gone through once. */
function placed(remarks: readonly QualityRemark[], text: string): PrintedRemark[] {
  let line = 1;
  let lineStart = 0;
  return remarks.map(({ kind, words, target, span, suggestion }) => {
    for (;;) {
      const lineEnd = text.indexOf('\n', lineStart);
      if (lineEnd < 0 || lineEnd >= span.start) break;
      lineStart = lineEnd + 1;
      line++;
    }
    const column = span.start - lineStart + 1;
    return { kind, line, column, words, target: target?.notation ?? null, suggestion };
  });
}

function print({ source, remarks, problems }: CheckedDocument, { out, err }: Terminal): void {
  for (const problem of problems) err(problemLine(source, problem));
  for (const { line, column, words } of remarks) out(`${source}:${line}:${column}: ${words}`);
  if (problems.length === 0 && remarks.length === 0) out(`${source}: nothing to remark`);
}

function isGrave({ remarks, problems }: CheckedDocument): boolean {
  return problems.length > 0 || remarks.some(({ kind }) => grave.has(kind));
}
