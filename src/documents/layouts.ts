import { kindOf, type LineKind } from './line-kinds.js';
import { isTableHeading } from './table.js';
import { namesCode } from './targets.js';
import type { DocumentText, Line } from './text.js';

/** One layout of guidance documents and how it is told. All are read by the same grammar. */
export interface Layout {
  readonly name: string;
  /** What tells it, in words, for the message to somebody whose document was not recognised. */
  readonly tellTale: string;
  /** A line that tells it. */
  readonly example: string;
  readonly recognises: (line: Line, kind: LineKind | null) => boolean;
}

/** The layouts that are known, in the order they are tried. */
export const layouts: readonly Layout[] = [
  {
    name: 'table of codes',
    tellTale: 'a heading "OPCS-4.6 codes agreed with the NHS Classifications Service"',
    example: 'OPCS-4.6 codes agreed with the NHS Classifications Service 26/09/2012',
    recognises: ({ text }) => isTableHeading(text),
  },
  {
    name: 'resource document',
    tellTale: 'a title line "IPG366 …", then the heading "Procedure and device:"',
    example: 'Procedure and device:',
    recognises: (_line, kind) => kind?.is === 'subject',
  },
  {
    name: 'classification codes page',
    tellTale: 'the heading "Clinical classification codes"',
    example: 'Clinical classification codes',
    recognises: ({ text }) => /^Clinical classification codes\s?:?$/i.test(text),
  },
  {
    name: 'overview page with bullets',
    tellTale: 'the bullet "OPCS4.6 Code(s)"',
    example: '  • OPCS4.6 Code(s)',
    recognises: ({ hasBullet }, kind) => hasBullet && kind?.is === 'section',
  },
  {
    name: 'overview page',
    tellTale: 'the heading "Coding recommendations"',
    example: 'Coding recommendations',
    recognises: ({ text }) => /^(?:Clinical )?coding recommendations?\s?:?$/i.test(text),
  },
  {
    name: 'guidance page',
    tellTale: 'the heading "OPCS4.6 Code(s):"',
    example: 'OPCS4.6 Code(s):',
    recognises: (_line, kind) => kind?.is === 'section',
  },
  {
    name: 'pointer page',
    tellTale: 'the words "Coding and clinical classification codes for this guidance"',
    example: 'Coding and clinical classification codes for this guidance',
    recognises: (_line, kind) => kind?.is === 'pointer',
  },
  {
    name: 'copy without headings',
    tellTale: 'lines of codes with their titles',
    example: 'V40.1 Non-rigid stabilisation of spine',
    recognises: ({ text }) =>
      (namesCode(text.slice(0, 2_000)) || /\bOPCS/.test(text.slice(0, 2_000))) &&
      ['codes', 'lead-in', 'sentence', 'limitation'].includes(
        kindOf(text, { system: 'OPCS4' })?.is ?? '',
      ),
  },
];

/**
 * The layout of a document, or null when nothing tells it.
 *
 * @param kinds what each line is by itself, before any heading
 */
export function layoutOf(
  { lines }: DocumentText,
  kinds: readonly (LineKind | null)[],
): Layout | null {
  return (
    layouts.find(({ recognises }) =>
      lines.some((line, index) => recognises(line, kinds[index] ?? null)),
    ) ?? null
  );
}
