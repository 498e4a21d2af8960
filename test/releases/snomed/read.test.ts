import type { FileKind, RecognisedFile } from '../../../src/releases/release-file.js';
import { readMaps } from '../../../src/releases/snomed/maps.js';
import { ReadingStopped, type Reading } from '../../../src/releases/snomed/reading.js';
import { readTerminology } from '../../../src/releases/snomed/terminology.js';
import {
  fileOf,
  headerOf,
  hinge,
  hingeAssociations,
  hingeConcepts,
  hingeMaps,
  identifier,
  mapsOf,
  refsets,
  root,
  terminologyOf,
  withCheckDigit,
  type ConceptOf,
} from './rf2.js';

const reading = (more: Partial<Reading> = {}): Reading => ({
  keepGoing: false,
  problems: [],
  onRows: () => undefined,
  ...more,
});

function terminologyIn(files: readonly RecognisedFile[], as = reading()) {
  const filesOf = (wanted: FileKind) =>
    files.flatMap(({ kind, file }) => (kind === wanted ? [file] : []));
  return readTerminology(filesOf, as);
}

const read = (concepts: readonly ConceptOf[]) => terminologyIn(terminologyOf(concepts));

describe('concepts', () => {
  test('come in the order of their identifiers, with the day they last changed', async () => {
    const { concepts } = await read([...hingeConcepts].reverse());
    const ids = [...concepts()].map(({ id }) => id);
    expect(ids).toHaveLength(hingeConcepts.length);
    expect(ids).toEqual([...ids].sort((one, other) => Number(BigInt(one) - BigInt(other))));
    expect([...concepts()].find(({ id }) => id === hinge.loosening)).toMatchObject({
      active: true,
      effectiveTime: '2002-01-31',
    });
    expect([...concepts()].find(({ id }) => id === hinge.retired)).toMatchObject({ active: false });
  });

  test('with identifiers longer than a number holds keep every digit', async () => {
    const long = ['99900000100000010', '99900000100000020'].map(withCheckDigit);
    const { concepts } = await read(long.map((id) => ({ id, name: `Concept ${id} (thing)` })));
    expect([...concepts()].map(({ id }) => id)).toEqual([...long].sort());
  });

  test('that two packages have are as in the later one', async () => {
    const [old] = terminologyOf([{ id: hinge.thing, day: '20200131', active: true }]);
    const [late] = terminologyOf([{ id: hinge.thing, day: '20230131', active: false }]);
    for (const files of [
      [old, late],
      [late, old],
    ]) {
      const { concepts } = await terminologyIn(files as RecognisedFile[]);
      expect([...concepts()]).toMatchObject([{ active: false, effectiveTime: '2023-01-31' }]);
    }
  });

  test.each<[string, string, string | null, string | null]>([
    [
      'the synonym of the NHS before British',
      hinge.loosening,
      'Hinge release',
      'Loosening of hinge (procedure)',
    ],
    [
      'the British synonym before American',
      hinge.operation,
      'Operation on hinge',
      'Operation on hinge (procedure)',
    ],
    [
      'the American synonym where there is no other',
      hinge.both,
      'Loosening and stiffening of hinge',
      'Loosening and stiffening of hinge (procedure)',
    ],
    ['the name where there is no synonym', hinge.thing, 'Hinge (thing)', 'Hinge (thing)'],
    ['nothing where there are no terms', hinge.unnamed, null, null],
  ])('are called %s', async (_what, id, term, fullySpecifiedName) => {
    const { concepts } = await read(hingeConcepts);
    expect([...concepts()].find((concept) => concept.id === id)).toMatchObject({
      term,
      fullySpecifiedName,
    });
  });
});

describe('synonyms', () => {
  test('are the terms in use beside the preferred one, with what British English accepts', async () => {
    const { synonyms } = await read(hingeConcepts);
    const of = (id: string) =>
      [...synonyms()]
        .filter(({ concept }) => concept === id)
        .map(({ term, acceptable }) => [term, acceptable]);
    expect(of(hinge.stiffening)).toEqual([
      ['Hinge colorization and stiffening', false],
      ['Müller’s stiffening', true],
    ]);
    expect(of(hinge.operation)).toEqual([['Hinge surgery', true]]);
    expect(of(hinge.both)).toEqual([]);
  });

  test('in another language are left out', async () => {
    const { synonyms, concepts } = await read([
      {
        id: hinge.thing,
        name: 'Hinge (thing)',
        terms: [{ term: 'Scharnier', language: 'de', preferredIn: ['british'] }],
      },
    ]);
    expect([...concepts()]).toMatchObject([{ term: 'Hinge (thing)' }]);
    expect([...synonyms()]).toEqual([]);
  });
});

describe('is-a relationships', () => {
  test('are those in use, each once', async () => {
    const files = terminologyOf(hingeConcepts);
    const { isA } = await terminologyIn([
      ...files,
      ...files.filter(({ kind }) => kind === 'RF2_RELATIONSHIP'),
    ]);
    const pairs = [...isA()].map(({ child, parent }) => `${child} ${parent}`);
    expect(pairs).toEqual([...new Set(pairs)]);
    expect(pairs.sort()).toEqual(
      hingeConcepts
        .flatMap(({ id, parents = [], active = true }) =>
          active ? parents.map((parent) => `${id} ${parent}`) : [],
        )
        .sort(),
    );
  });

  test.each([
    ['of another type', 'typeId', '363698007'],
    ['as authors state them', 'characteristicTypeId', '900000000000010007'],
    ['out of use', 'active', '0'],
  ])('%s are left out', async (_what, column, value) => {
    const columns = headerOf('RF2_RELATIONSHIP').split('\t');
    const files = terminologyOf([{ id: root }, { id: hinge.thing, parents: [root] }]);
    const cells =
      `${identifier(1, '02')} 20230131 1 ${root} ${hinge.thing} ${root} 0 116680003 900000000000011006 0`.split(
        ' ',
      );
    cells[columns.indexOf(column)] = value;
    const changed = fileOf('RF2_RELATIONSHIP', [headerOf('RF2_RELATIONSHIP'), cells.join('\t')]);
    const others = files.filter(({ kind }) => kind !== 'RF2_RELATIONSHIP');
    expect([...(await terminologyIn([...others, changed])).isA()]).toEqual([]);
  });
});

test('replacements are those of reference sets that say so', async () => {
  const { replacements } = await terminologyIn(terminologyOf(hingeConcepts, hingeAssociations));
  expect([...replacements()]).toEqual([
    { concept: hinge.retired, refset: refsets.sameAs, replacement: hinge.stiffening },
  ]);
});

test('terms are searched in use first, then the shortest first, and names only where there is no other', async () => {
  const { searchTerms } = await read(hingeConcepts);
  expect([...searchTerms()].map(({ rank, term }) => `${rank} ${term}`)).toEqual([
    '1 Hinge release',
    '2 Hinge (thing)',
    '3 Hinge surgery',
    '4 Everything (root)',
    '5 Operation on hinge',
    '6 Loosening of hinge',
    '7 Stiffening of hinge',
    '8 Müller’s stiffening',
    '9 Loosening and stiffening of hinge',
    '10 Hinge colorization and stiffening',
    '11 Stiff hinge',
  ]);
});

describe('a terminology is complete', () => {
  test('with the root and all that is spoken of', async () => {
    expect((await read(hingeConcepts)).complete).toBe(true);
  });

  test.each<[string, readonly ConceptOf[]]>([
    ['without its root', hingeConcepts.slice(1)],
    ['without a parent', hingeConcepts.filter(({ id }) => id !== hinge.operation)],
  ])('and not %s', async (_what, concepts) => {
    expect((await read(concepts)).complete).toBe(false);
  });
});

describe('maps', () => {
  const rowsOf = async (files: readonly RecognisedFile[]) =>
    Array.from(
      await readMaps(
        files.map(({ file }) => file),
        reading(),
      ),
      (row) => row,
    );

  test('go to the system of their reference set, whatever a target looks like', async () => {
    const rows = await rowsOf([mapsOf(hingeMaps)]);
    expect(rows.filter(({ target }) => target === 'V40.1')).toMatchObject([
      { concept: hinge.stiffening, system: 'OPCS4', refset: refsets.opcs411 },
      { concept: hinge.stiffening, system: 'ICD10', refset: refsets.icd10 },
      { concept: hinge.loosening, system: 'OPCS4', refset: refsets.opcs411 },
    ]);
  });

  test('stand as they are read: blocks, groups in order, the default choice first', async () => {
    const rows = await rowsOf([mapsOf([...hingeMaps].reverse())]);
    const ofStiffening = rows.filter(
      ({ concept, system }) => concept === hinge.stiffening && system === 'OPCS4',
    );
    expect(
      ofStiffening.map(({ ordinal, block, group, priority, target }) => [
        ordinal,
        block,
        group,
        priority,
        target,
      ]),
    ).toEqual([
      [1, 1, 1, 1, 'V40.1'],
      [2, 1, 2, 1, 'V55.9'],
      [3, 1, 2, 2, 'V55.2'],
      [4, 2, 1, 1, 'V40.4'],
    ]);
    expect(ofStiffening[1]).toMatchObject({
      rule: 'OTHERWISE TRUE',
      advice: 'ALWAYS V55.9 | ADDITIONAL CODE POSSIBLE',
    });
  });

  test('of the international edition have no blocks and are one solution', async () => {
    const header =
      'id effectiveTime active moduleId refsetId referencedComponentId mapGroup mapPriority mapRule mapAdvice mapTarget correlationId mapCategoryId';
    const row = (group: number, priority: number, target: string) =>
      [
        'm',
        '20230131',
        1,
        '1',
        refsets.international,
        hinge.thing,
        group,
        priority,
        'TRUE',
        'ALWAYS',
        target,
        '1',
        '1',
      ].join('\t');
    const file = fileOf('RF2_MAP', [
      header.replaceAll(' ', '\t'),
      row(1, 1, 'S80.8'),
      row(2, 1, 'I10'),
      row(2, 2, ''),
    ]);
    expect(await rowsOf([file])).toMatchObject([
      { system: 'ICD10', block: 1, group: 1, target: 'S80.8' },
      { system: 'ICD10', block: 1, group: 2, target: 'I10' },
    ]);
  });
});

describe('a file', () => {
  const concept = `${hinge.thing}\t20230131\t1\t${root}\t0`;

  test.each([
    ['with CR LF', '\r\n', ''],
    ['with LF', '\n', ''],
    ['with a byte order mark', '\n', '\uFEFF'],
  ])('%s is read', async (_what, newline, mark) => {
    const file = fileOf('RF2_CONCEPT', [mark + headerOf('RF2_CONCEPT'), concept], { newline });
    expect([...(await terminologyIn([file])).concepts()]).toMatchObject([{ id: hinge.thing }]);
  });

  test('has its columns in any order, and others', async () => {
    const header = ['moduleId', 'more', 'active', 'id', 'effectiveTime'].join('\t');
    const row = [root, 'x', '0', hinge.thing, '20230131'].join('\t');
    const { concepts } = await terminologyIn([fileOf('RF2_CONCEPT', [header, row])]);
    expect([...concepts()]).toMatchObject([{ id: hinge.thing, active: false }]);
  });

  test.each<[string, string, number, number, RegExp]>([
    ['a missing cell', `${hinge.thing}\t20230131\t1`, 3, 1, /has 3 cells and the header 5/],
    [
      'a rounded identifier',
      concept.replace(hinge.thing, '9.00001E+08'),
      3,
      1,
      /"id" is "9.00001E\+08", which is no SNOMED CT identifier.*spreadsheet/,
    ],
    [
      'an identifier that a spreadsheet has rounded',
      concept.replace(hinge.thing, '900000000000508000'),
      3,
      1,
      /"id" is "900000000000508000", whose check digit is wrong/,
    ],
    [
      'a day that is none',
      concept.replace('20230131', '20231301'),
      3,
      hinge.thing.length + 2,
      /"effectiveTime" is "20231301". Expected a day/,
    ],
    [
      'a flag that is none',
      concept.replace('\t1\t', '\tyes\t'),
      3,
      hinge.thing.length + 11,
      /"active" is "yes". Expected 1 or 0/,
    ],
    [
      'a byte that is no UTF-8',
      `${concept}\uFFFD`,
      3,
      hinge.thing.length + root.length + 14,
      /not UTF-8/,
    ],
  ])('with %s stops, and says where', async (_what, row, line, column, message) => {
    const file = fileOf('RF2_CONCEPT', [headerOf('RF2_CONCEPT'), concept, row]);
    const as = reading();
    await expect(terminologyIn([file], as)).rejects.toThrow(ReadingStopped);
    expect(as.problems).toEqual([
      {
        file: file.file.path,
        line,
        column,
        message: expect.stringMatching(message) as string,
        excerpt: expect.any(String) as string,
      },
    ]);
  });

  test('with broken rows is read without them when it may be', async () => {
    const rows = [headerOf('RF2_CONCEPT'), 'broken', concept, 'broken too'];
    const as = reading({ keepGoing: true });
    const { concepts } = await terminologyIn([fileOf('RF2_CONCEPT', rows)], as);
    expect([...concepts()]).toMatchObject([{ id: hinge.thing }]);
    expect(as.problems.map(({ line }) => line)).toEqual([2, 4]);
  });

  test('of a thousand broken rows is another file, and stops', async () => {
    const rows = [headerOf('RF2_CONCEPT'), ...Array.from({ length: 2_000 }, () => 'broken')];
    const as = reading({ keepGoing: true });
    await expect(terminologyIn([fileOf('RF2_CONCEPT', rows)], as)).rejects.toThrow(ReadingStopped);
    expect(as.problems).toHaveLength(1_000);
  });

  test.each([
    ['without a column', ['id\tactive'], /no column "effectiveTime"/],
    ['without anything', [], /is empty/],
  ])('%s stops even when rows may be left out', async (_what, rows, message) => {
    const as = reading({ keepGoing: true });
    await expect(terminologyIn([fileOf('RF2_CONCEPT', rows)], as)).rejects.toThrow(message);
    expect(as.problems).toHaveLength(1);
  });

  test('whose map leads to no code of its system stops', async () => {
    const maps = mapsOf([
      { refset: refsets.opcs411, concept: hinge.thing, at: [1, 1, 1], target: 'nine' },
    ]);
    const as = reading();
    await expect(readMaps([maps.file], as)).rejects.toThrow(/"nine" is no code of OPCS-4/);
  });

  test('stops at once when it is told to', async () => {
    const stop = new AbortController();
    const file = fileOf('RF2_CONCEPT', [
      headerOf('RF2_CONCEPT'),
      ...Array.from({ length: 100 }, () => concept),
    ]);
    const as = reading({ signal: stop.signal, onRows: () => stop.abort(new Error('Enough')) });
    await expect(terminologyIn([file], as)).rejects.toThrow('Enough');
  });
});
