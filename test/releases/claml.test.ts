import { problemsOf, read, releaseOf, written } from './files.js';

const preferred = (words: string) =>
  `<Rubric kind="preferred"><Label xml:lang="en">${words}</Label></Rubric>`;
const klass = (kind: string, code: string, above: string | null, inside = '', usage = '') =>
  `<Class code="${code}" kind="${kind}"${usage && ` usage="${usage}"`}>` +
  `${above === null ? '' : `<SuperClass code="${above}"/>`}${inside.includes('kind="preferred"') ? '' : preferred(`Title of ${code}`)}${inside}</Class>`;
const modifier = (name: string, ...codes: string[]) =>
  `<Modifier code="${name}">${codes.map((code) => `<SubClass code="${code}"/>`).join('')}</Modifier>` +
  codes
    .map(
      (code) =>
        `<ModifierClass code="${code}" modifier="${name}"><SuperClass code="${name}"/>${preferred(`character ${code}`)}</ModifierClass>`,
    )
    .join('\n');
const file = (...classes: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ClaML SYSTEM "ClaML.dtd">\n<ClaML version="2.0.0">\n<Title name="ICD-10" version="2016" date="2016-01-01">Diseases</Title>\n${classes.join('\n')}\n</ClaML>\n`;
const chapter = klass('chapter', 'I', null);
const block = klass('block', 'A00-A09', 'I');
const category = klass('category', 'A01', 'A00-A09');
const code = klass('category', 'A01.1', 'A01');
const recordsOf = (...classes: string[]) => releaseOf('CLAML', file(...classes));
const valuesOf = (...classes: string[]) =>
  recordsOf(...classes)
    .codes.filter(({ kind }) => kind === 'CODE')
    .map(({ value, title }) => `${value} ${title}`);

describe('ICD-10 in ClaML', () => {
  test('has chapters, blocks, categories and codes', () => {
    const { release, codes } = recordsOf(chapter, block, category, code);
    expect(release).toMatchObject({
      system: 'ICD10',
      content: 'CODES',
      edition: '2016',
      effectiveFrom: null,
    });
    const read = codes.filter(({ title }) => title.startsWith('Title of '));
    expect(
      read.map(({ value, kind, parentValue, chapterValue }) => [
        value,
        kind,
        parentValue,
        chapterValue,
      ]),
    ).toEqual([
      ['A00-A09', 'BLOCK', 'I', 'I'],
      ['A01', 'CATEGORY', 'A00-A09', 'I'],
      ['A01.1', 'CODE', 'A01', 'I'],
      ['I', 'CHAPTER', null, null],
    ]);
    expect(read[0]).toMatchObject({ firstCategory: 'A00', lastCategory: 'A09' });
    expect(codes.filter(({ kind }) => kind === 'CHAPTER')).toHaveLength(22);
  });

  test.each([
    ['blocks in blocks', klass('block', 'A00-A04', 'A00-A09'), 'A00-A04', 'A00-A09'],
    ['codes without dots', klass('category', 'A011', 'A01'), 'A01.1', 'A01'],
    ['codes of five characters', code + klass('category', 'A01.12', 'A01.1'), 'A01.12', 'A01.1'],
    ['chapters in Arabic numerals', klass('chapter', '14', null), 'XIV', null],
    ['categories right below a chapter', klass('category', 'A02', 'I'), 'A02', 'I'],
    ['categories below nothing', klass('category', 'A02', null), 'A02', 'I'],
  ])('has %s', (_label, inside, value, parentValue) => {
    const { codes } = recordsOf(chapter, block, category, inside);
    expect(codes.find((record) => record.value === value)).toMatchObject({ parentValue });
  });

  test('has a category that nothing divides as a code too', () => {
    expect(valuesOf(category)).toEqual(['A01.X Title of A01']);
  });

  describe('with modifiers', () => {
    test.each<[label: string, classes: readonly string[], codes: readonly string[]]>([
      [
        'has fourth characters of a category',
        [klass('category', 'E10', null, '<ModifiedBy code="M_4"/>'), modifier('M_4', '.0', '.1')],
        ['E10.0 Title of E10 : character .0', 'E10.1 Title of E10 : character .1'],
      ],
      [
        'puts the dot where the modifier has none',
        [klass('category', 'W00', null, '<ModifiedBy code="M_4"/>'), modifier('M_4', '0')],
        ['W00.0 Title of W00 : character 0'],
      ],
      [
        'has fifth characters of the codes of a category',
        [
          klass('category', 'M00', null, '<ModifiedBy code="M_5"/>'),
          klass('category', 'M00.0', 'M00'),
          modifier('M_5', '0', '1'),
        ],
        [
          'M00.0 Title of M00.0',
          'M00.00 Title of M00.0 : character 0',
          'M00.01 Title of M00.0 : character 1',
        ],
      ],
      [
        'has fifth characters also where they are called fourth, on a category with codes',
        [
          klass('category', 'I70', null, '<ModifiedBy code="M_4"/>'),
          klass('category', 'I70.0', 'I70'),
          modifier('M_4', '1'),
        ],
        ['I70.0 Title of I70.0', 'I70.01 Title of I70.0 : character 1'],
      ],
      [
        'puts X before a fifth character on a category without codes',
        [klass('category', 'M45', null, '<ModifiedBy code="M_5"/>'), modifier('M_5', '0')],
        ['M45.X Title of M45', 'M45.X0 Title of M45 : character 0'],
      ],
      [
        'has fifth characters of one code',
        [
          klass('category', 'T14', null),
          klass('category', 'T14.2', 'T14', '<ModifiedBy code="M" position="5"/>'),
          modifier('M', '0'),
        ],
        ['T14.2 Title of T14.2', 'T14.20 Title of T14.2 : character 0'],
      ],
      [
        'has fourth and fifth characters',
        [
          klass('category', 'E10', null, '<ModifiedBy code="M_4"/><ModifiedBy code="N_5"/>'),
          modifier('M_4', '.0'),
          modifier('N_5', '1'),
        ],
        ['E10.0 Title of E10 : character .0', 'E10.01 Title of E10 : character .0 : character 1'],
      ],
      [
        'has only the classes of a modifier that are valid',
        [
          klass(
            'category',
            'E10',
            null,
            '<ModifiedBy code="M_4" all="false"><ValidModifierClass code=".1"/></ModifiedBy>',
          ),
          modifier('M_4', '.0', '.1'),
        ],
        ['E10.1 Title of E10 : character .1'],
      ],
      [
        'leaves out classes that do not go with the one before',
        [
          klass('category', 'E10', null, '<ModifiedBy code="M_4"/><ModifiedBy code="N_5"/>'),
          modifier('M_4', '.0', '.1'),
          `<ModifierClass code="2" modifier="N_5"><Meta name="excludeOnPrecedingModifier" value="M_4 .1"/>${preferred('two')}</ModifierClass>`,
        ],
        [
          'E10.0 Title of E10 : character .0',
          'E10.02 Title of E10 : character .0 : two',
          'E10.1 Title of E10 : character .1',
        ],
      ],
      [
        'takes fourth characters from the block above',
        [
          klass('block', 'W00-W09', null, '<ModifiedBy code="M_4"/>'),
          klass('category', 'W01', 'W00-W09'),
          klass('category', 'W02', 'W00-W09', '<ExcludeModifier code="M_4"/>'),
          modifier('M_4', '0'),
        ],
        ['W01.0 Title of W01 : character 0', 'W02.X Title of W02'],
      ],
      [
        'takes no fifth characters from the block above, nor fourth where there are codes',
        [
          klass('block', 'W00-W09', null, '<ModifiedBy code="M_5"/><ModifiedBy code="N_4"/>'),
          klass('category', 'W01', 'W00-W09'),
          klass('category', 'W01.7', 'W01'),
          modifier('M_5', '0'),
          modifier('N_4', '1'),
        ],
        ['W01.7 Title of W01.7'],
      ],
      [
        'follows a link where a modifier is only linked',
        [
          klass(
            'category',
            'M13',
            null,
            '<Rubric kind="modifierlink"><Label>See <Reference code="M_5">site code</Reference></Label></Rubric>',
          ),
          klass('category', 'M13.0', 'M13'),
          modifier('M_5', '0'),
        ],
        ['M13.0 Title of M13.0', 'M13.00 Title of M13.0 : character 0'],
      ],
      [
        'keeps the code that the file has itself',
        [
          klass('category', 'M00', null, '<ModifiedBy code="M_5"/>'),
          klass('category', 'M00.0', 'M00'),
          klass('category', 'M00.00', 'M00.0'),
          modifier('M_5', '0'),
        ],
        ['M00.0 Title of M00.0', 'M00.00 Title of M00.00'],
      ],
    ])('%s', (_label, classes, codes) => expect(valuesOf(...classes)).toEqual(codes));
  });

  test.each<[label: string, classes: readonly string[], details: readonly (string | null)[][]]>([
    [
      'a dagger',
      [category, klass('category', 'A01.1', 'A01', '', 'dagger')],
      [['A01.1', 'DAGGER', null]],
    ],
    [
      'an asterisk with its partners',
      [klass('category', 'G01', null, preferred('Title <Reference>A17.0</Reference>'), 'aster')],
      [
        ['G01', 'ASTERISK', 'A17.0'],
        ['G01.X', 'ASTERISK', 'A17.0'],
      ],
    ],
    [
      'the mark of a modifier',
      [
        klass('category', 'E10', null, '<ModifiedBy code="M_4"/>'),
        `<ModifierClass code=".2" modifier="M_4" usage="dagger">${preferred('x')}</ModifierClass>`,
      ],
      [['E10.2', 'DAGGER', null]],
    ],
    ['no mark of what is optional', [klass('category', 'A01', null, '', 'optional')], []],
  ])('says %s', (_label, classes, details) => {
    expect(
      recordsOf(...classes).details.map(({ value, marker, partners }) => [value, marker, partners]),
    ).toEqual(details);
  });

  test('has titles without the codes they refer to, and in English where there are several', () => {
    const title =
      '<Rubric kind="preferred"><Label xml:lang="de">Fieber</Label><Label xml:lang="en">Fever\n  of B<Term class="subscript">12</Term> &amp; more<Reference class="in brackets">J17.1</Reference></Label></Rubric>';
    expect(valuesOf(klass('category', 'A01', null, title))).toEqual(['A01.X Fever of B12 & more']);
  });

  test('has inclusions, exclusions and notes, with codes as guidance writes them', () => {
    const rubric = (kind: string, label: string) =>
      `<Rubric kind="${kind}"><Label xml:lang="en">${label}</Label></Rubric>`;
    const { rubrics } = recordsOf(
      klass('chapter', 'I', null, rubric('note', 'on the chapter')),
      klass(
        'category',
        'A01',
        null,
        rubric('exclusion', 'carrier<Reference class="in brackets">Z22.-</Reference>, other') +
          rubric('exclusion', 'in it (<Reference usage="dagger">A180</Reference>)') +
          rubric('inclusion', '<Fragment>fever</Fragment><Fragment>at sea</Fragment>') +
          rubric('text', 'see <Reference>A00-A09</Reference>') +
          rubric('coding-hint', '<Para>hint</Para><Para>more</Para>') +
          rubric('unknown', 'left out'),
      ),
    );
    expect(rubrics).toEqual([
      { ordinal: 0, value: 'A01', kind: 'EXCLUSION', text: 'carrier (Z22.-), other' },
      { ordinal: 1, value: 'A01', kind: 'EXCLUSION', text: 'in it (A18.0†)' },
      { ordinal: 2, value: 'A01', kind: 'INCLUSION', text: 'fever at sea' },
      { ordinal: 3, value: 'A01', kind: 'TEXT', text: 'see (A00-A09)' },
      { ordinal: 4, value: 'A01', kind: 'CODING_HINT', text: 'hint more' },
      { ordinal: 5, value: 'I', kind: 'NOTE', text: 'on the chapter' },
    ]);
  });

  test.each<[label: string, text: string, problems: readonly string[]]>([
    [
      'an element that does not end',
      '<ClaML>\n <Class code="A01" kind="category">\n</ClaML>',
      [
        '3:3 The XML is not well-formed: </ClaML> stands where <Class> should end. Get the file anew.',
      ],
    ],
    [
      'a file that was cut off',
      '<ClaML>\n <Class code="A01" kind="category">\n',
      ['2:3 The XML is not well-formed: <Class> does not end. Get the file anew.'],
    ],
    [
      'a tag that was cut off',
      '<ClaML>\n <Class code="A0',
      ['1:2 The XML is not well-formed: <ClaML> does not end. Get the file anew.'],
    ],
    [
      'a tag that ends nothing',
      '<ClaML></ClaML></Class>',
      ['1:18 The XML is not well-formed: No <Class> is to be ended. Get the file anew.'],
    ],
    [
      'a sign by itself',
      '<ClaML>fever & cough</ClaML>',
      [
        '1:14 The XML is not well-formed: "&" stands here by itself, or begins what is not known. Get the file anew.',
      ],
    ],
    [
      'an entity that is not known',
      '<ClaML>&fever;</ClaML>',
      [
        '1:8 The XML is not well-formed: "&" stands here by itself, or begins what is not known. Get the file anew.',
      ],
    ],
    [
      'entities of its own',
      '<!DOCTYPE ClaML [\n<!ENTITY a "fever">\n<!ENTITY b "&a;&a;">\n]>\n<ClaML>&b;</ClaML>',
      [
        '1:3 The XML is not well-formed: The file declares entities of its own, which are not read. Get the file anew.',
      ],
    ],
    [
      'an attribute without quotes',
      '<ClaML version=2></ClaML>',
      [
        '1:16 The XML is not well-formed: The attribute version has no value in quotes. Get the file anew.',
      ],
    ],
    [
      'an attribute twice',
      '<ClaML a="1" a="2"></ClaML>',
      ['1:14 The XML is not well-formed: <ClaML> has the attribute a twice. Get the file anew.'],
    ],
    [
      'two elements',
      '<ClaML></ClaML><ClaML></ClaML>',
      [
        "1:17 The XML is not well-formed: <ClaML> stands after the end of the file's one element. Get the file anew.",
      ],
    ],
    [
      'text outside',
      'A01 <ClaML></ClaML>',
      ['1:1 The XML is not well-formed: Text stands outside of all elements. Get the file anew.'],
    ],
    [
      'elements in elements without end',
      '<a>'.repeat(200),
      [
        '1:302 The XML is not well-formed: Elements stand in each other more than 100 deep. Get the file anew.',
      ],
    ],
    [
      'no element',
      '',
      ['1:1 The XML is not well-formed: The file has no element. Get the file anew.'],
    ],
    [
      'no codes',
      '<ClaML></ClaML>',
      ['1:1 The file has no codes of ICD-10. Expected ICD-10 in ClaML.'],
    ],
  ])('is refused with %s', (_label, text, problems) => {
    expect(problemsOf('CLAML', text)).toEqual(problems);
    expect(read('CLAML', text, { keepGoing: true }).releases).toEqual([]);
  });

  test.each<[label: string, inside: string, problems: readonly string[]]>([
    [
      'a code of another classification',
      klass('category', 'b110', null),
      [
        '6:2 The class "b110" of kind "category" is no chapter, block or category of ICD-10. Expected a code such as A01.1.',
      ],
    ],
    [
      'a chapter that is none',
      klass('chapter', 'XXX', null),
      [
        '6:2 The class "XXX" of kind "chapter" is no chapter, block or category of ICD-10. Expected a code such as A01.1.',
      ],
    ],
    [
      'no title',
      '<Class code="A02" kind="category"/>',
      ['6:2 A02 has no title. Expected a rubric of kind "preferred".'],
    ],
    ['a class twice', category, ['6:2 A01 stands here a second time. Remove one of the two.']],
    [
      'a modifier that is not there',
      klass('category', 'A02', null, '<ModifiedBy code="M_4"/>'),
      ['6:2 A02 is modified by "M_4", which the file does not have. Get the file anew.'],
    ],
    [
      'a modifier of more than a character',
      modifier('M_4', '.00'),
      [
        '6:56 ".00" of the modifier "M_4" is no fourth or fifth character. Expected one such as .0 or 0.',
      ],
    ],
    [
      'a category in a block that does not have it',
      `${klass('category', 'B01', 'A00-A09')}${block}`,
      [
        '6:2 B01 names A00-A09 as the class above it, and is not in it. Put right whichever is wrong.',
      ],
    ],
    [
      'a block below itself',
      klass('block', 'A00-A09', 'A00-A09'),
      [
        '6:2 A00-A09 names A00-A09 as the class above it, and is not in it. Put right whichever is wrong.',
      ],
    ],
  ])('is refused, or read without it, with %s', (_label, inside, problems) => {
    const text = file(category, inside);
    expect(problemsOf('CLAML', text)).toEqual(problems);
    const { releases, ...reading } = read('CLAML', text, { keepGoing: true });
    expect(reading.problems.map(written)).toEqual(problems);
    expect(releases[0]?.release.complete).toBe(false);
    expect(releases[0]?.codes.map(({ value }) => value)).toContain('A01.X');
  });
});
