import { isUnread, type Episode } from '../../src/audit/episode.js';
import { readEpisodes } from '../../src/audit/episodes.js';
import { columnsTaken, layoutOf } from '../../src/audit/layout.js';

/** What is read of a file, in short: `id on period specialty: procedures / diagnoses`, or the line and what is wrong. */
function read(file: string | Buffer): string[] {
  const bytes = Buffer.from(file);
  const found = layoutOf(bytes);
  if ('problem' in found) return [`${found.line}: ${found.problem}`];
  const { layout, bytes: start, lines } = found;
  return Array.from(readEpisodes(bytes.subarray(start), layout, lines + 1), (one) =>
    isUnread(one) ? `${one.line}: ${one.message}` : short(one),
  );
}

function short({ line, id, on, period, specialty, procedures, diagnoses }: Episode): string {
  const of = [id, on, period, specialty].map((value) => value ?? '-').join(' ');
  return `${line} ${of}: ${procedures.join(' ')} / ${diagnoses.join(' ')}`;
}

const header = 'EPIKEY,EPIEND,MAINSPEF,OPERTN_01,OPERTN_02,DIAG_01';

describe('a row for each episode', () => {
  test.each<[string, string | Buffer, string[]]>([
    [
      'is read by its columns',
      `${header}\n7,2024-05-03,110,V40.1,V551,M54.5\n`,
      ['2 7 2024-05-03 2024-05 110: V40.1 V551 / M54.5'],
    ],
    [
      'may have the mark of UTF-8, carriage returns and empty lines',
      `\uFEFF\r\n${header}\r\n7,,,V40.1,,\r\n\r\n8,,,,,I10X`,
      ['3 7 - - -: V40.1 / ', '5 8 - - -:  / I10X'],
    ],
    [
      'may have quotes with line ends and commas in them',
      `ID,ward,OPERTN_01\n1,"A, ""B""\nC",V40.1\n2,"D",V40.2\n`,
      ['2 1 - - -: V40.1 / ', '4 2 - - -: V40.2 / '],
    ],
    [
      'may have other separators',
      'id|OPERTN_01|DIAG_01\n1|V40.1|M54.5\n',
      ['2 1 - - -: V40.1 / M54.5'],
    ],
    [
      'may write that there is nothing',
      `${header}\n1,1800-01-01,&,-,V40.1,NULL\n`,
      ['2 1 - - -: V40.1 / '],
    ],
    [
      'has the period that the file states before that of the day',
      'id,EPIEND,FYEAR,OPERTN_01\n1,01/05/2024,2425,V40.1\n',
      ['2 1 2024-05-01 2425 -: V40.1 / '],
    ],
    [
      'may be in Windows-1252',
      Buffer.from('id,OPERTN_01\ncaf\xe9,V40.1\n', 'latin1'),
      ['2 café - - -: V40.1 / '],
    ],
  ])('%s', (_, file, episodes) => {
    expect(read(file)).toEqual(episodes);
  });

  test.each<[string, string, string]>([
    [
      'too few cells',
      `${header}\n1,2024`,
      '2: The row has 2 cells, and the header has 6. Give every row all',
    ],
    [
      'too many cells',
      `${header}\n1,,,V40.1,V55.1,M54.5,X`,
      '2: The row has 7 cells, and the header has 6. Put quotes',
    ],
    [
      'a day that is none',
      `${header}\n1,32/05/2024,,V40.1,,`,
      '2: The cell under EPIEND is no day. Write it as 2026-11-23',
    ],
    [
      'quotes that do not fit',
      `${header}\n1,,,"V40.1,,\n`,
      '2: The quotes of the row do not fit together.',
    ],
    [
      'a cell with many codes',
      `${header}\n1,,,${'V40.1 '.repeat(9)},,\n`,
      '2: One of the procedures has 53 characters, and a code at most 40.',
    ],
    ['bytes that are no text', `${header}\n1,,,V40\0,,\n`, '1: This is UTF-16, or no text.'],
  ])('with %s is told with what to do', (_, file, message) => {
    expect(read(file)).toEqual([expect.stringContaining(message)]);
  });

  test('that cannot be read takes no other with it, in a file with quotes or without', () => {
    const [good, bad] = ['1,,,V40.1,,', '2,,,"V40.1,,'];
    const rows = [header, good, bad, good, '3,,,"V40.1",,'].join('\n');
    expect(read(rows).map((line) => line.slice(0, 4))).toEqual(['2 1 ', '3: T', '4 1 ', '5 3 ']);
  });
});

describe('a row for each code', () => {
  const long = 'episode,type,position,code,TRETSPEF';

  test('is put together with the others of its episode, in the order of positions', () => {
    expect(
      read(
        `${long}\n1,OPCS-4,2,V55.1,110\n1,ICD10,1,M54.5,110\n1,procedure,1,V40.1,110\n2,D,1,I10X,`,
      ),
    ).toEqual(['2 1 - - 110: V40.1 V55.1 / M54.5', '5 2 - - -:  / I10X']);
  });

  test('without positions the rows give the order', () => {
    expect(read('id,code,system\n1,V55.1,OPCS4\n1,V40.1,OPCS4\n')).toEqual([
      '2 1 - - -: V55.1 V40.1 / ',
    ]);
  });

  test.each<[string, string, string[]]>([
    [
      'no episode',
      ',OPCS4,1,V40.1,',
      ['2: The row does not say its episode. Give each row its id.'],
    ],
    [
      'another kind of code',
      '1,SNOMED,1,V40.1,',
      ['2: The cell under type names no kind of code.'],
    ],
    ['no position', '1,OPCS4,first,V40.1,', ['2: The cell under position is no position.']],
  ])('of %s leaves its whole episode out, and says why', (_, row, messages) => {
    const [episode] = row.split(',');
    const episodes = read(`${long}\n${row}\n${episode},OPCS4,2,V55.1,\n`);
    const wanted =
      episode === '' ? [...messages, '3: The row does not say its episode.'] : messages;
    expect(episodes).toEqual(wanted.map((message) => expect.stringContaining(message) as string));
  });

  test('needs an id and a type', () => {
    expect(read('code,position\nV40.1,1\n')).toEqual([
      expect.stringContaining('Add the column id and the column type.'),
    ]);
  });
});

describe('a JSON object for each episode', () => {
  test('is read', () => {
    const one = {
      id: 7,
      procedures: ['V40.1 '],
      diagnoses: null,
      on: '2024-05-03',
      specialty: 110,
    };
    expect(
      read(`${JSON.stringify(one)}\r\n\n{"diagnoses":["I10"],"period":"Q1","more":1}`),
    ).toEqual(['1 7 2024-05-03 2024-05 110: V40.1 / ', '3 - - Q1 -:  / I10']);
  });

  test.each<[string, string]>([
    ['{"procedures": ["V40.1"]', 'The line is no JSON. Write one episode on each line'],
    ['{"procedures": "V40.1"}', 'procedures is no list of codes. Write it as ["V40.1"].'],
    ['{"procedures": [401]}', 'procedures has something that is no text. Write codes in quotes.'],
    ['{"on": "yesterday"}', 'The cell under on is no day.'],
    ['{"id": {}}', 'id is neither text nor number. Write it in quotes.'],
    ['{} []', 'The line is no JSON.'],
  ])('that is %s is told with what to do', (line, message) => {
    expect(read(`{}\n${line}\n`).slice(1)).toEqual([expect.stringContaining(`2: ${message}`)]);
  });
});

describe('the layout', () => {
  test.each<[string, string | Buffer, string]>([
    ['an empty file', '\r\n \n', 'There is nothing in it. Expected is one row for each episode'],
    ['no columns of codes', 'name,age\nA,5\n', 'No column has codes by its name. Expected is'],
    ['a first row that is no header', '1,V40.1,M54.5\n', 'No column has codes by its name.'],
    ['UTF-16', Buffer.from('\uFEFFid,OPERTN_01', 'utf16le'), 'This is UTF-16, or no text.'],
    [
      'a header whose quotes do not fit',
      '"id,OPERTN_01\n',
      'The first row does not name the columns.',
    ],
  ])('of %s cannot be told', (_, file, message) => {
    expect(read(file)).toEqual([expect.stringContaining(message)]);
  });

  test.each<[string, string]>([
    [
      `AGE,${header}`,
      'One row for each episode. Columns taken: procedures OPERTN_01 to OPERTN_02 (2), diagnoses DIAG_01, id EPIKEY, day EPIEND, specialty MAINSPEF. 1 other is left out.',
    ],
    ['id,type,code', 'One row for each code. Columns taken: codes code, type type, id id.'],
    ['{}', 'One JSON object for each episode: id, procedures, diagnoses, on, period, specialty.'],
  ])('of %s is told in words', (file, words) => {
    const found = layoutOf(Buffer.from(file));
    expect('layout' in found && columnsTaken(found.layout)).toBe(words);
  });
});
