import { kindOf } from './line-kinds.js';
import type { DocumentText, Line } from './text.js';

/** Splits a text into its documents, at title lines that begin one each. */
export function splitDocuments(document: DocumentText): readonly string[] {
  const starts = titleLines(document);
  if (starts.length < 2) return [document.original];
  return starts.map((line, index) => {
    const next = starts[index + 1];
    return document.original.slice(
      index === 0 ? 0 : lineStart(document, line),
      next ? lineStart(document, next) : document.original.length,
    );
  });
}

function lineStart({ original }: DocumentText, line: Line): number {
  return original.lastIndexOf('\n', line.start - 1) + 1;
}

/** Title lines with headings or codes of their own below: "IPG1 …" in a list of related documents begins nothing. */
function titleLines({ lines }: DocumentText): Line[] {
  const starts: Line[] = [];
  let open: Line | null = null;
  for (const line of lines) {
    if (
      !/^(?:IPG|MTG|HTG|Procedure|Diagnos|OPCS|ICD|SNOMED|Coding|Clinical|[A-Z]\d\d)/i.test(
        line.text,
      )
    )
      continue;
    const kind = kindOf(line.text, { system: 'OPCS4' });
    if (kind?.is === 'title') open = line;
    else if (open && kind && ['subject', 'section', 'codes'].includes(kind.is)) {
      starts.push(open);
      open = null;
    }
  }
  return starts;
}
