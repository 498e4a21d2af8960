import { readFrontMatter, type FrontMatter } from '../../src/documents/front-matter.js';
import { kindOf } from '../../src/documents/line-kinds.js';
import { prepare } from '../../src/documents/text.js';

/** What these lines say of the document that they begin. */
function frontOf(...lines: string[]): FrontMatter {
  const document = prepare(lines.join('\n'));
  return readFrontMatter(
    document,
    document.lines.map(({ text }) => kindOf(text, { system: null })),
  );
}

const codes = ['Coding recommendations', 'V40.1 One'];

describe('the reference of a document', () => {
  test.each([
    'Spine (IPG12)',
    'Spine ( IPG12 )',
    'Spine [ipg 12]',
    'This is guidance IPG12',
    'This is guideline IPG 12',
    'This is guidance no. IPG12',
    'This is guidance no IPG12',
    'This is guidance no.IPG12',
    'This is guidance number IPG12',
    'This is guidance IPG0012',
  ])('is stated: "%s"', (line) => {
    expect(frontOf(line, ...codes).reference).toBe('IPG12');
  });

  test.each([
    'Spine, as in IPG12',
    'This is noguidance-IPG12',
    'This is guidance IPG12345',
    'It replaces IPG12 (IPG12)',
    'It is superseded by another (IPG12)',
    'The previous guidance (IPG12)',
    'Related guidance (IPG12)',
    'See also the spine (IPG12)',
    'An update of the spine (IPG12)',
  ])('is not stated: "%s"', (line) => {
    expect(frontOf(line, ...codes).reference).toBeNull();
  });

  test('is the first, and its title with it', () => {
    expect(frontOf('IPG12 Spine', 'MTG3 Back', 'Head (IPG4)', ...codes)).toMatchObject({
      reference: 'IPG12',
      title: 'Spine',
    });
  });

  test('is not stated below a heading of codes', () => {
    expect(frontOf('Spine', ...codes, 'Head (IPG4)').reference).toBeNull();
  });
});

describe('the title of a document', () => {
  test.each([
    'Spine (IPG1)',
    'Spine(IPG1)',
    'Spine - (IPG1)',
    'Spine -(IPG1)',
    'Spine -  NICE guidance (IPG1)',
    'Spine: NICE guidance (IPG1)',
    'Spine - NICE interventional procedure guidance (IPG1)',
    'Spine - interventional procedures guidance(IPG1)',
    'Spine interventional procedures - guidance [IPG1]',
  ])('stands before its reference: "%s"', (line) => {
    expect(frontOf(line, ...codes).title).toBe('Spine');
  });

  test.each(['NICE guidance (IPG1)', 'Guidance on it (IPG1)', 'Interventional guidance (IPG1)'])(
    'does not stand before its reference: "%s"',
    (line) => {
      expect(frontOf('Spine', line, ...codes)).toMatchObject({ reference: 'IPG1', title: 'Spine' });
    },
  );

  test('may speak of guidance', () => {
    expect(frontOf('Spine under NICE rules (IPG1)', ...codes).title).toBe('Spine under NICE rules');
  });

  test.each(['issued guidance', 'issued full guidance'])('stands in a sentence: "%s"', (words) => {
    const line = `It has ${words} to the NHS in England on the back, in May 2005. It is short.`;
    expect(frontOf(line, ...codes).title).toBe('Back');
  });

  test('has its points', () => {
    const line =
      'It has issued guidance to the NHS in England on levels L1.2 and more. It is short.';
    expect(frontOf(line, ...codes).title).toBe('Levels L1.2 and more');
  });

  test.each([
    ['the first line', ['Spine', ...codes]],
    ['the first line that is not blank', ['', '', 'Spine', ...codes]],
    ['below a heading', ['Overview', 'Spine', ...codes]],
    [
      'below what every page says',
      ['NHS Digital is the national release centre.', 'Spine', ...codes],
    ],
    ['below a sentence', ['It is short.', 'Spine', ...codes]],
    ['below a code', ['In category V40', 'Spine', ...codes]],
    ['below what is too long for a title', ['x'.repeat(201), 'Spine', ...codes]],
  ])('is %s', (_label, lines) => {
    expect(frontOf(...lines).title).toBe('Spine');
  });

  test.each(['x'.repeat(200), 'Spine vs. back'])('may be "%s"', (title) => {
    expect(frontOf(title, ...codes).title).toBe(title);
  });

  test('is not what stands below another kind of line', () => {
    expect(frontOf('Get involved', 'Spine', ...codes).title).toBeNull();
  });
});

describe('the edition of a document', () => {
  test.each(['OPCS-4.10', 'OPCS4.10', 'OPCS 4.10', 'opcs- 4.10'])('is "%s"', (edition) => {
    expect(frontOf('Spine', `It was coded with ${edition}.`).edition).toBe('4.10');
  });

  test('is the first', () => {
    expect(frontOf('Coded in OPCS-4.9', 'OPCS-4.10 codes:', 'Not in OPCS-4.8').edition).toBe('4.9');
  });
});

describe('what a document replaces', () => {
  const replaced = (...lines: string[]) =>
    frontOf('IPG1 Spine', ...lines).replacements.map(
      ({ reference, replaces }) => `${replaces ? 'replaces' : 'by'} ${reference}`,
    );

  test.each([
    'IPG183',
    'IPG 183',
    'interventional procedure guidance 183',
    'interventional procedures guidance, number 183',
    'interventional procedures guidance no 183',
    'interventional procedures guidance no.183',
    'interventional procedures guidance  no.  183',
    'interventional procedures guidance  [183]',
  ])('is named: "%s"', (name) => {
    expect(replaced(`It replaces ${name}.`)).toEqual(['replaces IPG183']);
  });

  test('is told once, and so is what replaces it', () => {
    expect(
      replaced('It replaces IPG2.', 'It replaces IPG2 and IPG3.', 'It is replaced by IPG2.'),
    ).toEqual(['replaces IPG2', 'replaces IPG3', 'by IPG2']);
  });

  test('is at most fifty documents', () => {
    const names = Array.from({ length: 40 }, (_, index) => `IPG${index + 100}`).join(', ');
    const others = Array.from({ length: 40 }, (_, index) => `MTG${index + 100}`).join(', ');
    expect(replaced(`It replaces ${names}`, `It replaces ${others}`)).toHaveLength(50);
  });

  test('is not looked for in a line of thousands', () => {
    expect(replaced(`${'x '.repeat(1_000)}replaces IPG2`)).toEqual([]);
  });
});
