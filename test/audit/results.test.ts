import { ResultsWriter, resultsHeader, type ResultsFormat } from '../../src/audit/results.js';
import type { Episode } from '../../src/audit/episode.js';

const episode: Episode = {
  line: 3,
  id: '=1+1',
  procedures: ['V55.1', 'V40.1'],
  diagnoses: ['M54.5'],
  on: null,
  period: null,
  specialty: null,
};

function written(format: ResultsFormat): string {
  const writer = new ResultsWriter(format);
  writer.add(episode, [
    {
      guidance: 'IPG366',
      asked: [],
      findings: [
        {
          ruleName: 'guidance/second-place',
          severity: 'ERROR',
          axis: 'SEQUENCING',
          message: 'V55.1 must stand in second place, directly after V40.1.',
          places: [
            { list: 'PROCEDURES', position: 2 },
            { list: 'DIAGNOSES', position: 1 },
          ],
          citation: { words: '', source: '', pointer: null, span: null },
          suggestions: [],
        },
      ],
    },
  ]);
  writer.addUnread({ line: 2, message: 'The row has 1 cells' });
  return resultsHeader(format) + writer.text();
}

test('findings are rows of a table, in the order of lines, safe against formulas', () => {
  expect(written('CSV').split('\r\n')).toEqual([
    'id,line,guidance,rule,severity,axis,positions,codes,message',
    ',2,,,,,,,The row has 1 cells',
    `'=1+1,3,IPG366,guidance/second-place,ERROR,SEQUENCING,P2 D1,V40.1 M54.5,"V55.1 must stand in second place, directly after V40.1."`,
    '',
  ]);
});

test('or a JSON object on each line', () => {
  const lines = written('JSON_LINES').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ id: null, line: 2, rule: null, message: 'The row has 1 cells' }),
    {
      id: '=1+1',
      line: 3,
      guidance: 'IPG366',
      rule: 'guidance/second-place',
      severity: 'ERROR',
      axis: 'SEQUENCING',
      positions: 'P2 D1',
      codes: 'V40.1 M54.5',
      message: 'V55.1 must stand in second place, directly after V40.1.',
    },
  ]);
});
