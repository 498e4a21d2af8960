import { isHtml, textOfHtml } from '../../src/documents/html.js';
import { longestDocument } from '../../src/documents/read.js';
import { codeLines, documentWith, problemsOf } from './documents.js';

test('the longest text that is taken is read', () => {
  expect(problemsOf(documentWith({ opcs4: codeLines }).padEnd(longestDocument))).toEqual([]);
});

describe('pages that mean harm end, and their text is no longer than they are', () => {
  test.each<[label: string, html: () => string, end: string]>([
    ['half a million open blocks', () => `${'<div>'.repeat(500_000)}end`, 'end'],
    [
      'as many, closed again',
      () => `${'<div>'.repeat(500_000)}end${'</div>'.repeat(500_000)}`,
      'end',
    ],
    [
      'closing tags of nothing',
      () => `${'<div>'.repeat(400_000)}${'</x>'.repeat(500_000)}end`,
      'end',
    ],
    ['emphasis in emphasis', () => `${'<b>a'.repeat(500_000)} end`, 'a end'],
    ['lists in lists', () => `${'<ul><li>a'.repeat(300_000)} end`, '\n• a end'],
    ['tables in tables', () => `${'<table><tr><td>a<td>b'.repeat(200_000)} end`, 'a\tb end'],
    ['a row of many cells', () => `<table><tr>${'<td>a'.repeat(500_000)} end`, 'a\ta end'],
    ['forms in forms', () => `${'<form>a'.repeat(300_000)} end`, '\na end'],
    ['drawings in drawings', () => `${'<svg>'.repeat(500_000)}<p>end`, 'end'],
    ['templates in templates', () => '<template>'.repeat(400_000), ''],
    ['preformatted in preformatted', () => `${'<pre>a'.repeat(500_000)} end`, 'a end'],
    ['a million "<"', () => `${'<'.repeat(1_000_000)} end`, '< end'],
    ['a million "&"', () => `${'&'.repeat(1_000_000)} end`, '& end'],
    ['a million "<p"', () => '<p '.repeat(1_000_000), ''],
    ['a million "</"', () => '</'.repeat(1_000_000), ''],
    ['a million "<!--"', () => `<p>end${'<!--'.repeat(1_000_000)}`, 'end'],
    ['half an end of a script', () => `end<script>${'</scrip'.repeat(500_000)}`, 'end'],
    ['an entity without end', () => `&#${'1'.repeat(2_000_000)}`, '\uFFFD'],
    ['an attribute without end', () => `end<p title="${'<p>'.repeat(1_000_000)}`, 'end'],
    ['spaces', () => `a${' '.repeat(5_000_000)}end`, 'a end'],
    ['spaces one by one', () => `a${' <b> </b>'.repeat(500_000)}end`, 'a end'],
    ['no-break spaces', () => `a${'\u00A0'.repeat(3_000_000)}<p>end`, 'a\n\nend'],
    ['line ends', () => `a${'<br>'.repeat(1_000_000)}end`, 'a\n\n\n\n\n\n\nend'],
    ['gaps', () => `a${'<p>&nbsp;</p>'.repeat(300_000)}end`, 'a\n\n\n\n\n\n\nend'],
    ['lines of preformatted text', () => `<pre>${'\n'.repeat(3_000_000)}end`, 'end'],
  ])('%s', (_label, html, end) => {
    const page = html();
    const text = textOfHtml(page);
    expect(text.slice(-end.length || text.length)).toBe(end);
    expect(text.length).toBeLessThanOrEqual(page.length);
    expect(typeof isHtml(page)).toBe('boolean');
  });
});
