import { decodeDocument } from '../../src/documents/encoding.js';
import { textOfHtml } from '../../src/documents/html.js';
import { layoutOf, layouts } from '../../src/documents/layouts.js';
import { kindOf } from '../../src/documents/line-kinds.js';
import { readDocuments, readGuidance } from '../../src/documents/read.js';
import { prepare } from '../../src/documents/text.js';
import type { GuidanceRecords } from '../../src/records.js';
import {
  codingOf,
  documentWith,
  factsOf,
  pageWith,
  recordsOf,
  unreadIn,
  wordsOf,
  type Case,
} from './documents.js';

const institute =
  'The National Institute for Health and Care Excellence (NICE) has issued full guidance to the NHS in England, Wales, Scotland and Northern Ireland on';

/** One document in every layout: its reference and title, as far as it states them, and the same three codes. */
const inEveryLayout = {
  'resource document': {
    text: `IPG999 Something done to the spine

Procedure and device:

SNOMED CT preferred term (concept ID)

OPCS-4 code(s):

V40.1 One

Y53.4 Control

Site code from Chapter Z

Diagnosis or health condition:

SNOMED CT preferred term (concept ID)

ICD-10 code(s):

Clinical coding recommendations for NICE guidance

NHS Digital is the national release centre for SNOMED CT.
`,
    front: { reference: 'IPG999', title: 'Something done to the spine', edition: null },
  },
  'classification codes page': {
    text: `Clinical classification codes
Coding recommendations
V40.1 One
Y53.4 Control
Site code from Chapter Z
This page was last updated:
`,
    front: { reference: null, title: null, edition: null },
  },
  'overview page with bullets': {
    text: `${institute} something done to the spine.

  • Description

    The surgeon opens: this and that.

  • OPCS4.6 Code(s)

    V40.1 One

    Y53.4 Control

    Site code from Chapter Z

    The NHS Classifications Service is the central definitive source for clinical coding guidance.

  • Get involved

    Tell us what you think.
`,
    front: { reference: null, title: 'Something done to the spine', edition: '4.6' },
  },
  'overview page': {
    text: `${institute} something done to the spine in June 2005.

Description

The surgeon opens: this and that.

Coding recommendations

V40.1 One

Y53.4 Control

Site code from Chapter Z

Your responsibility

This guidance represents the view of NICE.
`,
    front: { reference: null, title: 'Something done to the spine', edition: null },
  },
  'guidance page': {
    text: `Something done to the spine
Summary
${institute} something done to the spine.
Description
The surgeon opens: this and that.
OPCS4.6 Code(s):
V40.1 One
Y53.4 Control
Site code from Chapter Z
Details
Surgical procedures
Contact details:
One Programme
Links:
This page was last updated: 04 April 2011
`,
    front: { reference: null, title: 'Something done to the spine', edition: '4.6' },
  },
  'pointer page': {
    text: 'Something done to the spine\n\nCoding and clinical classification codes for this guidance\n',
    front: { reference: null, title: 'Something done to the spine', edition: null },
  },
  'copy without headings': {
    text: 'Something done to the spine (IPG999)\n\nV40.1 One\n\nY53.4 Control\n\nSite code from Chapter Z\n',
    front: { reference: 'IPG999', title: 'Something done to the spine', edition: null },
  },
} as const;

describe('the layouts', () => {
  test.each(layouts)('$name is told by its example', ({ name, example }) => {
    const text = name === 'table of codes' ? `${example}\nHeat C46.8 Other 999 Special` : example;
    expect(recordsOf(text, { reference: 'IPG999' }).guidance.family).toBe(name);
  });

  test('have a tell-tale each, for somebody whose document is none', () => {
    expect(layouts.map(({ tellTale }) => tellTale)).not.toContain('');
    expect(new Set(layouts.map(({ tellTale }) => tellTale)).size).toBe(layouts.length);
  });

  const layoutBy = (line: string) => {
    const document = prepare(line);
    return layoutOf(document, [kindOf(document.lines[0]!.text, { system: null })])?.name;
  };

  test.each([
    ['table of codes', 'IPName OPCS-4.6 Code IPGNo Recommendation'],
    ['table of codes', 'IP Name OPCS-4.6 Code IPG No Recommendation'],
    ['classification codes page', 'Clinical classification codes:'],
    ['classification codes page', 'Clinical classification codes :'],
    ['overview page with bullets', '• Coding'],
    ['overview page', 'Clinical coding recommendation'],
    ['overview page', 'Coding recommendations :'],
    ['guidance page', 'Clinical coding'],
    ['copy without headings', 'One of the following OPCS-4 codes is assigned:'],
    ['copy without headings', 'The OPCS-4 code V40.1 is assigned.'],
    ['copy without headings', 'It is not possible to code this with OPCS-4.'],
  ])('%s: "%s"', (name, line) => {
    expect(layoutBy(line)).toBe(name);
  });

  test.each([
    'See the IPName and the IPGNo',
    'See Clinical classification codes',
    'Clinical classification codes are below',
    'See coding recommendations',
    'Coding recommendations are below',
    '• Description',
    'One of the following codes is assigned:',
    'Spine',
  ])('none: "%s"', (line) => {
    expect(layoutBy(line)).toBeUndefined();
  });

  describe.each(Object.entries(inEveryLayout))('%s', (name, { text, front }) => {
    let records: GuidanceRecords;
    beforeEach(() => {
      records = recordsOf(text, { reference: 'IPG999' });
    });

    test('is told from the others, and says of itself what it says', () => {
      expect(records.guidance).toEqual({
        reference: 'IPG999',
        title: front.title ?? 'IPG999',
        family: name,
        edition: front.edition,
        sourceUrl: null,
        text,
      });
      expect(records.replacements).toEqual([]);
    });

    test('needs its reference only where it does not state it', () => {
      expect(readGuidance(text).read).toBe(front.reference !== null);
    });

    test('is understood in full', () => {
      expect(codingOf(records)).toEqual(name === 'pointer page' ? [] : ['V40.1', 'Y53.4', 'Z']);
      expect(records.unreadLines).toEqual([]);
      expect(records.questions).toEqual([]);
    });
  });
});

describe('what a document says of itself', () => {
  const documentBelow = (...lines: string[]) =>
    `${lines.join('\n\n')}\n\nCoding recommendations\n\nV40.1 One`;

  test.each([
    ['a title line', ['IPG1 Spine'], 'IPG1', 'Spine'],
    ['a title line with a dash', ['IPG1 – Spine'], 'IPG1', 'Spine'],
    ['a title line of Markdown', ['# IPG1 **Spine**'], 'IPG1', 'Spine'],
    [
      'a title over the end of a line',
      ['IPG1 Spine and\nwhat is done to it'],
      'IPG1',
      'Spine and what is done to it',
    ],
    ['a reference behind the title', ['Spine (IPG1)'], 'IPG1', 'Spine'],
    ['a reference in square brackets', ['Spine [MTG12]'], 'MTG12', 'Spine'],
    [
      'the kind of guidance behind the title',
      ['Spine - NICE interventional procedures guidance (IPG312)'],
      'IPG312',
      'Spine',
    ],
    [
      'a reference on the second line',
      ['Spine', 'NICE interventional procedures guidance [IPG312] Published date: June 2010'],
      'IPG312',
      'Spine',
    ],
    ['a sentence after its title', ['IPG1 Spine', `${institute} the back.`], 'IPG1', 'Spine'],
    ['another reference that it only names', ['IPG1 Spine', 'See also IPG183.'], 'IPG1', 'Spine'],
  ])('%s', (_label, lines, reference, title) => {
    expect(recordsOf(documentBelow(...lines)).guidance).toMatchObject({ reference, title });
  });

  test.each([
    ['a sentence', [`${institute} doing it.`], 'Doing it'],
    ['a sentence with its month', [`${institute} doing it in June 2005.`], 'Doing it'],
    ['a sentence with an article', [`${institute} the doing of it.`], 'Doing of it'],
    ['its first line', ['Spine', 'Overview'], 'Spine'],
    ['only headings', ['Overview'], 'IPG1'],
    ['a reference that it only names', ['Spine', 'See also IPG183.'], 'Spine'],
  ])('no reference, but %s', (_label, lines, title) => {
    const text = documentBelow(...lines);
    expect(readGuidance(text).read).toBe(false);
    expect(recordsOf(text, { reference: 'IPG1' }).guidance).toMatchObject({
      reference: 'IPG1',
      title,
    });
  });

  test.each([
    ['in its heading', 'OPCS4.6 Code(s)', '4.6'],
    ['in a later heading', 'OPCS-4.10 code(s):', '4.10'],
    ['nowhere', 'OPCS-4 code(s):', null],
  ])('its edition %s', (_label, heading, edition) => {
    expect(recordsOf(`IPG1 Spine\n\n${heading}\n\nV40.1 One`).guidance.edition).toBe(edition);
  });

  test.each([
    ['in a sentence', 'The version used on the NICE website is OPCS-4.9.', '4.9'],
    ['in a sentence that says none', 'The version used is OPCS-4.', null],
  ])('its edition %s', (_label, sentence, edition) => {
    expect(recordsOf(documentBelow('IPG1 Spine', sentence)).guidance.edition).toBe(edition);
  });

  type Replaces = readonly [label: string, sentence: string, replacements: readonly string[]];
  const rows: readonly Replaces[] = [
    ['one that it replaces', 'This guidance replaces IPG183.', ['replaces IPG183']],
    ['its reference with a space', 'This guidance supersedes IPG 183.', ['replaces IPG183']],
    [
      'one by its number',
      'It replaces the previous guidance on it (Interventional Procedures Guidance no. 183, June 2006).',
      ['replaces IPG183'],
    ],
    [
      'one by its number alone',
      'It replaces the previous guidance (NICE interventional procedures guidance 207, January 2007).',
      ['replaces IPG207'],
    ],
    [
      'two of them',
      'This guidance updates and replaces IPG100 and MTG101.',
      ['replaces IPG100', 'replaces MTG101'],
    ],
    ['one by which it is replaced', 'This guidance has been replaced by IPG400.', ['by IPG400']],
    ['one by which it was superseded', 'This was superseded by MTG12.', ['by MTG12']],
    ['one twice', 'This replaces IPG183. See IPG183.', ['replaces IPG183']],
    ['none that it only names', 'See also IPG183 and IPG184.', []],
    ['none that is not named', 'This guidance replaces an older one.', []],
    ['not itself', 'This replaces IPG183, and is IPG1 now.', ['replaces IPG183']],
  ];

  test.each(rows)('what replaces what: %s', (_label, sentence, expected) => {
    const records = recordsOf(documentBelow('IPG1 Spine', sentence));
    expect(
      records.replacements.map(
        ({ reference, replaces }) => `${replaces ? 'replaces' : 'by'} ${reference}`,
      ),
    ).toEqual(expected);
    for (const replacement of records.replacements)
      expect(wordsOf(records, replacement)).toBe(sentence);
    expect(records.replacements.map(({ ordinal }) => ordinal)).toEqual(
      expected.map((_, index) => index + 1),
    );
  });

  test('what it replaces is numbered without itself', () => {
    const records = recordsOf(documentBelow('IPG1 Spine', 'This one (IPG1) replaces IPG183.'));
    expect(records.replacements).toMatchObject([{ ordinal: 1, reference: 'IPG183' }]);
  });

  test.each([
    ['that it is being updated', 'January 2017 - NICE is updating this guidance.'],
    [
      'that it is being updated, with another dash',
      'January 2017 – NICE is updating this guidance.',
    ],
    ['that it is being reviewed', 'This guidance is being reviewed.'],
    ['that a device has no mark', 'The device no longer has a CE mark.'],
  ])('a banner: %s', (_label, line) => {
    const { notes } = recordsOf(`${line}\n\n${pageWith('V40.1 One')}`);
    expect(notes).toMatchObject([{ kind: 'BANNER' }]);
  });
});

describe('a table of many documents', () => {
  const heading = 'OPCS-4.6 codes agreed with the NHS Classifications Service 26/09/2012';
  const columns = 'IPName\nOPCS-4.6 Code\nIPGNo\nRecommendation';
  const table = (...rows: string[]) => `${heading}\n\n${columns}\n${rows.join('\n')}\n`;
  const rowsOf = (text: string) =>
    readDocuments(text).map((reading) => {
      if (!reading.read) throw new Error('not read');
      const { guidance } = reading.records;
      return [guidance.reference, guidance.title, codingOf(reading.records)];
    });

  type Row = readonly [label: string, row: string, title: string, coding: readonly string[]];
  const rows: readonly Row[] = [
    ['on one line', 'Heat C46.8 Other 164 Special', 'Heat', ['C46.8']],
    ['on several lines', 'Heat\nC46.8 Other\nY08.5 Laser\n164 Special', 'Heat', ['C46.8', 'Y08.5']],
    [
      'several codes on one line',
      'Heat C46.8 Other Y08.5 Laser 164 Special',
      'Heat',
      ['C46.8', 'Y08.5'],
    ],
    [
      'a title over the end of a line',
      'Heat for the\nfront of the eye\nC46.8 Other 164 Special',
      'Heat for the front of the eye',
      ['C46.8'],
    ],
    [
      'a title of a code over the end of a line',
      'Heat\nC46.8 Other\nplastic operations 164 Special',
      'Heat',
      ['C46.8'],
    ],
    ['Or on a line', 'Heat\nC46.8 A\nOr\nC46.7 B\n164 Special', 'Heat', ['C46.8 or C46.7']],
    ['or inside a line', 'Heat C46.8 A or C46.7 B 164 Special', 'Heat', ['C46.8 or C46.7']],
    ['a slot', 'Heat C46.8 Other Site code from Chapter Z 164 Special', 'Heat', ['C46.8', 'Z']],
    [
      'a condition',
      'Heat C46.8 Other Y53.- Control (if used) 164 Special',
      'Heat',
      ['C46.8', 'Y53.-, if used'],
    ],
    [
      'a note',
      'Heat C46.8 Other Y53.- Control Note: Y53.- is used as a secondary code. 164 Special',
      'Heat',
      ['C46.8', 'Y53.- (SECONDARY)'],
    ],
    [
      'a diagnosis',
      'Heat C46.8 Other\nIn addition ICD-10 code H18.6 Keratoconus is assigned.\n164 Special',
      'Heat',
      ['C46.8', 'ICD10 H18.6'],
    ],
    [
      'no own code',
      'Heat\nThis procedure cannot be expressed by a single code. 164 Special',
      'Heat',
      [],
    ],
    ['tabs', 'Heat\tC46.8 Other\t164\tSpecial', 'Heat', ['C46.8']],
    ['two words of a recommendation', 'Heat C46.8 Other 164 Research only', 'Heat', ['C46.8']],
    [
      'a number inside a title',
      'Heat at 5 degrees C46.8 Other 164 Special',
      'Heat at 5 degrees',
      ['C46.8'],
    ],
  ];

  test.each(rows)('a row with %s', (_label, row, title, coding) => {
    expect(rowsOf(table(row))).toEqual([['IPG164', title, coding]]);
  });

  test('every row is a document', () => {
    expect(
      rowsOf(
        table('Heat C46.8 Other 164 Special', 'Cold\nV40.1 One\n8 Normal', 'None\n22 Special'),
      ),
    ).toEqual([
      ['IPG164', 'Heat', ['C46.8']],
      ['IPG8', 'Cold', ['V40.1']],
      ['IPG22', 'None', []],
    ]);
  });

  test('a page break between rows belongs to none', () => {
    const text = table(
      'Heat C46.8 A 164 Special',
      'Page 2 of 9',
      heading,
      columns,
      'Cold V40.1 B 8 Normal',
    );
    expect(rowsOf(text)).toEqual([
      ['IPG164', 'Heat', ['C46.8']],
      ['IPG8', 'Cold', ['V40.1']],
    ]);
  });

  test('a row keeps its own words, below the heading of the table', () => {
    const [, reading] = readDocuments(table('Heat C46.8 A 164 Special', 'Cold V40.1 B 8 Normal'));
    if (!reading?.read) throw new Error('not read');
    const { records } = reading;
    expect(records.guidance).toMatchObject({
      family: 'table of codes',
      edition: '4.6',
      text: `${heading}\nCold V40.1 B 8 Normal`,
    });
    expect(records.choices.map((choice) => wordsOf(records, choice))).toEqual(['V40.1 B']);
  });

  test('of a web page is read too', () => {
    const cells = (name: string, ...row: string[]) =>
      `<tr>${row.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
    const text = `<table>${cells('th', 'IPName', 'OPCS-4.6 Code', 'IPGNo', 'Recommendation')}${cells('td', 'Heat', 'C46.8 A<br>Y08.5 B', '164', 'Special')}${cells('td', 'Cold', 'V40.1 C', '8', 'Normal')}</table>`;
    expect(rowsOf(text)).toEqual([
      ['IPG164', 'Heat', ['C46.8', 'Y08.5']],
      ['IPG8', 'Cold', ['V40.1']],
    ]);
  });

  test.failing('known limit: a page break inside a row belongs to none', () => {
    const text = table('Heat\nC46.8 A', 'Page 2 of 9', columns, 'Y08.5 B 164 Special');
    expect(rowsOf(text)).toEqual([['IPG164', 'Heat', ['C46.8', 'Y08.5']]]);
  });

  test('the heading of the table leaves no question in its rows', () => {
    const [reading] = readDocuments(table('Heat C46.8 A 164 Special'));
    expect(reading?.read === true && reading.records.questions).toEqual([]);
  });

  test('the edition is that of the columns, where no heading says it', () => {
    const [reading] = readDocuments(
      'IPName OPCS-4.6 Code IPGNo Recommendation\nHeat C46.8 A 164 Special',
    );
    expect(reading?.read === true && reading.records.guidance.edition).toBe('4.6');
  });
});

describe('Markdown', () => {
  const plain = documentWith({
    opcs4:
      'V40.1 Non-rigid stabilisation\nY53.4 Control\nOr\nY53.2 Other\n\nNote: A code from V55.- is assigned.',
    icd10: 'M54.5 Low back pain',
  });

  test.each<readonly [label: string, change: (text: string) => string]>([
    ['headings', (text) => text.replace(/^(?=IPG|Procedure|Diagnosis|OPCS|ICD|SNOMED)/gm, '## ')],
    ['lists with hyphens', (text) => text.replace(/^(?=[VYM]\d\d)/gm, '- ')],
    ['lists with asterisks', (text) => text.replace(/^(?=[VYM]\d\d)/gm, '* ')],
    ['codes in bold', (text) => text.replace(/[VYM]\d\d\.[\d-]/g, '**$&**')],
    ['a connective in bold', (text) => text.replace('\nOr\n', '\n**Or**\n')],
    ['a note in bold', (text) => text.replace('Note:', '**Note:**')],
    ['a link', (text) => text.replace('Low back pain', '[Low back pain](https://example.org/x)')],
    ['a line drawn', (text) => text.replace('Diagnosis', '---\n\nDiagnosis')],
    ['lines of a table', (text) => text.replace(/^([VYM]\d\d\.\d) (.*)$/gm, '| $1 | $2 |')],
  ])('%s', (_label, change) => {
    const changed = change(plain);
    expect(changed).not.toBe(plain);
    expect(factsOf(recordsOf(changed))).toEqual(factsOf(recordsOf(plain)));
  });
});

test('a dagger behind a code in bold is its mark', () => {
  const lines =
    'V40.1 A\n\nIn addition codes **Q90.-**† Down syndrome and H19.8* Other would be used.';
  expect(codingOf(recordsOf(pageWith(lines)))).toContain('ICD10 Q90.-†');
});

describe('a web page gives the same facts as its text', () => {
  const page = (body: string) =>
    `<!doctype html><html><head><title>NICE</title><script>V99.9 Script</script></head><body><main>${body}</main></body></html>`;
  const title = '<h1>IPG999 Something done to the spine</h1>';
  const pages: readonly Case[] = [
    [
      'paragraphs',
      page(
        `${title}<h2>Coding recommendations</h2><p>V40.1 One</p><p>Or</p><p>V40.2 Two</p><p>Y53.4 Control (if a stent is used)</p>`,
      ),
      ['V40.1 or V40.2', 'Y53.4, if a stent is used'],
    ],
    [
      'line ends',
      page(
        `${title}<h2>Coding recommendations</h2><p>V40.1 One<br>Plus<br>Y53.4 Control<br/>Site code from Chapter Z</p>`,
      ),
      ['V40.1', 'Y53.4', 'Z'],
    ],
    [
      'a list',
      page(
        `${title}<h2>OPCS-4 code(s):</h2><ul><li>V40.1 One</li><li>Y53.4&nbsp;Control</li></ul>`,
      ),
      ['V40.1', 'Y53.4'],
    ],
    [
      'an empty paragraph where a connective was lost',
      page(`${title}<h2>Coding recommendations</h2><p>E49.1 One</p><p>&nbsp;</p><p>Y53.2 Two</p>`),
      ['E49.1', '? Y53.2'],
    ],
    [
      'a note with marks of emphasis',
      page(
        `${title}<h2>Coding recommendations</h2><p>V40.1 One</p><p><b>Note:</b> A code from <strong>V55.-</strong> is assigned in second place.</p>`,
      ),
      ['V40.1', 'V55.- (SECOND)'],
    ],
    [
      'signs written as entities',
      page(
        `${title}<h2>Coding recommendations</h2><p>V55.&#8211; Levels</p><p>Site code from Chapter &lsquo;Z&rsquo;</p>`,
      ),
      ['V55.-', 'Z'],
    ],
    [
      'bullets that are headings',
      page(
        `${title}<ul><li>Description<p>It is done.</p></li><li>OPCS4.6 Code(s)<p>V40.1 One</p></li><li>Get involved</li></ul>`,
      ),
      ['V40.1'],
    ],
    [
      'what nobody sees',
      page(
        `${title}<h2>Coding recommendations</h2><p>V40.1 One<!-- V40.2 Two --></p><script>V40.3 Three</script><style>V40.4</style>`,
      ),
      ['V40.1'],
    ],
    [
      'a foot',
      page(
        `${title}<h2>Coding recommendations</h2><p>V40.1 One</p><h2>Your responsibility</h2><p>It is yours.</p>`,
      ),
      ['V40.1'],
    ],
  ];

  test.each(pages)('%s', (_label, html, coding) => {
    const records = recordsOf(html);
    expect(codingOf(records)).toEqual(coding);
    expect(unreadIn(records)).toEqual([]);
    expect(records).toEqual(recordsOf(textOfHtml(html)));
  });

  test('and keeps that text, so that spans point into what a person reads', () => {
    const records = recordsOf(
      page(`${title}<h2>Coding recommendations</h2><p>V40.1 <b>One</b></p>`),
    );
    expect(records.guidance.text).not.toContain('<');
    expect(records.choices.map((choice) => wordsOf(records, choice))).toEqual(['V40.1 One']);
  });
});

describe('encodings', () => {
  const text = pageWith(
    'V40.1 One\n\nY53.– Control\n\nSite code from Chapter ‘Z’\n\nIn addition codes Q90.-† Down’s syndrome and H19.8* Other disorders of cornea would be assigned.',
  );
  const expected = [
    'V40.1',
    'Y53.-',
    'Z',
    'ICD10 Q90.-†',
    'ICD10 H19.8*, in combination with Q90.-†',
  ];
  const read = (bytes: Uint8Array): GuidanceRecords => {
    const decoded = decodeDocument(bytes);
    if ('problem' in decoded) throw new Error(decoded.problem);
    return recordsOf(decoded.text);
  };
  /** The signs of the text in Windows-1252. */
  const signs: Readonly<Record<string, number>> = { '–': 0x96, '‘': 0x91, '’': 0x92, '†': 0x86 };
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', utf16],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16()],
    ['Windows-1252', Buffer.from(Array.from(text, (sign) => signs[sign] ?? sign.charCodeAt(0)))],
  ])('%s', (_label, bytes) => {
    expect(codingOf(read(bytes))).toEqual(expected);
  });

  test('UTF-8 that was read as Windows-1252 is put right', () => {
    const misread = text
      .replaceAll('–', 'â€“')
      .replaceAll('‘', 'â€˜')
      .replaceAll('’', 'â€™')
      .replaceAll('†', 'â€\u00A0');
    expect(misread).not.toBe(text);
    const records = recordsOf(misread);
    expect(codingOf(records)).toEqual(expected);
    expect(records.guidance.text).toBe(text);
  });

  test.each([
    ['no-break spaces', (plain: string) => plain.replaceAll(' ', '\u00A0')],
    ['zero-width spaces', (plain: string) => plain.replaceAll('.', '\u200B.\u200B')],
    ['soft hyphens', (plain: string) => plain.replaceAll('Cont', 'Con\u00ADt')],
    ['line separators', (plain: string) => plain.replaceAll('\n', '\u2028')],
    ['Windows line ends', (plain: string) => plain.replaceAll('\n', '\r\n')],
  ])('%s change nothing', (_label, change) => {
    expect(change(text)).not.toBe(text);
    expect(codingOf(recordsOf(change(text)))).toEqual(expected);
  });
});

describe('wrapped lines', () => {
  const cases: readonly Case[] = [
    ['a title', 'V40.1 Non-rigid\nstabilisation of\nspine\nY53.4 Control', ['V40.1', 'Y53.4']],
    ['a title before Or', 'V40.1 Non-rigid\nstabilisation\nOr\nV40.2 Two', ['V40.1 or V40.2']],
    ['an alternative', 'V40.1 One\nor V40.2 Two', ['V40.1 or V40.2']],
    [
      'a condition',
      'V40.1 One\nY53.4 Control (if a stent\nis used)',
      ['V40.1', 'Y53.4, if a stent is used'],
    ],
    [
      'a sentence on the diagnosis',
      'V40.1 One\n\nIn addition the ICD-10 code M54.5 Low back\npain would be recorded.',
      ['V40.1', 'ICD10 M54.5'],
    ],
    [
      'a note before a code',
      'V40.1 One\n\nNote: This is about the spine and\nV55.- is assigned in second place.',
      ['V40.1', 'V55.- (SECOND)'],
    ],
    [
      'the lead-in of a scenario',
      'The codes for removal of it are as\nfollows:\nB28.2 One\n\nThe codes for repair of it are as\nfollows:\nB27.- Two',
      ['# removal of it', 'B28.2', '# repair of it', 'B27.-'],
    ],
    [
      'a sentence behind a chapter',
      "A code from Y46.- Open approach would be used as a supplementary code following a code from\nChapter 'L' for the operation.",
      ['Y46.- after L (SUPPLEMENTARY)', 'L'],
    ],
    [
      'a lead-in',
      'One of the following codes is assigned\ndepending on the area:\nV40.1 One\nV40.2 Two',
      ['V40.1 or V40.2'],
    ],
    [
      'what a code includes',
      'B28.2 One\nIncludes: Wedge\nexcision of B28.3\nY76.3 Two',
      ['B28.2', 'Y76.3'],
    ],
    [
      'what is done at the same time',
      'C75.1 Lens\n\nNote: A supplementary code is used for concurrent\nextraction of lens (C71-C74).',
      ['C75.1', 'C71-C74 (SUPPLEMENTARY), concurrent extraction of lens'],
    ],
    [
      'a lead-in before a capital letter',
      'An OPCS-4 code from categories K40-K44 is selected for the Coronary Artery\nBypass Grafting:\nK40.- One\nK41.- Two',
      ['K40.- or K41.-'],
    ],
    [
      'a sentence on the diagnosis before a capital letter',
      'V40.1 One\n\nIn addition, a code from the ICD-10 categories F32 Depressive episode or F33\nRecurrent disorder may be recorded.',
      ['V40.1', 'may ICD10 F32.- or ICD10 F33.-'],
    ],
    [
      'a sentence on the diagnosis below what a code excludes',
      'C46.4 One\n\nExcludes: Lens (C51.5)\n\nIn addition ICD-10 code H18.6 Keratoconus or\nQ13.4 Malformations would be assigned.',
      ['C46.4', 'ICD10 H18.6 or ICD10 Q13.4'],
    ],
  ];

  test.each(cases)('%s', (_label, lines, coding) => {
    const records = recordsOf(pageWith(lines));
    expect(codingOf(records)).toEqual(coding);
    expect(unreadIn(records)).toEqual([]);
  });

  test.failing('known limit: a lead-in before a bracket', () => {
    const lines =
      'K23.4 One\n\nIf a further repair of the valve is carried out\n(plication) the following code is assigned in addition:\nK25.1 Two';
    expect(codingOf(recordsOf(pageWith(lines)))).toEqual([
      'K23.4',
      'K25.1, if a further repair of the valve is carried out (plication)',
    ]);
  });

  test('keep the words of the span as they stand', () => {
    const records = recordsOf(pageWith('V40.1 Non-rigid\n  stabilisation'));
    expect(records.choices.map((choice) => [choice.words, wordsOf(records, choice)])).toEqual([
      ['Non-rigid stabilisation', 'V40.1 Non-rigid\n  stabilisation'],
    ]);
  });
});

test('a problem of the second document of a text is placed in the text', () => {
  const tooMany = 'V40.1 Stabilisation\n'.repeat(301);
  const readings = readDocuments(
    `IPG1 One\nOPCS-4 code(s):\nV40.1 A\n\nIPG2 Two\nOPCS-4 code(s):\n${tooMany}`,
  );
  expect(readings.map((reading) => (reading.read ? [] : reading.problems[0]?.line))).toEqual([
    [],
    5,
  ]);
});
