import { isHtml, textOfHtml } from '../../src/documents/html.js';

describe('what is a web page', () => {
  test.each([
    ['a doctype', '<!DOCTYPE html>\n<title>Fusion</title>'],
    ['a doctype with a gap', '<!doctype  html>'],
    ['a doctype of old', '<!doctype HTML PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">'],
    ['a root element', '\n  <html lang="en"><body>text'],
    [
      'an XML declaration first',
      '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">',
    ],
    ['a byte order mark and a comment first', '\uFEFF<!-- saved from url=(0021) -->\n<HTML>'],
    ['one paragraph', '<p>V25.4 Primary decompression</p>'],
    ['a paragraph that was pasted from Word', '<p class="MsoNormal">V25.4</p>'],
    ['a list', 'Codes:<ul>\n<li>V25.4</li>\n<li>V55.1</li></ul>'],
    ['headings', 'Before <h2>Codes</h2> <h2 id="notes">Notes</h2>'],
    ['line ends', 'V25.4<br>V55.1<br/>Z06.3<BR />'],
  ])('%s', (_label, text) => expect(isHtml(text)).toBe(true));

  test.each([
    ['nothing', ''],
    ['a plain document', '# Fusion\n\nV25.4 Primary decompression\n'],
    ['a level of significance', 'Pain was less (p < 0.05) and p <0.01 and p<0.001, n > 30.'],
    ['marks of order', 'a <b and c> d; x <- y -> z; 1 << 2 >> 3'],
    ['an address of mail', 'Ask <p@example.org>, <div@example.org>, <li@example.org>.'],
    ['one tag in the middle', 'Use <br> to end a line.'],
    ['a pair of tags in the middle', 'Write <p>text</p> for a paragraph.'],
    ['marks of emphasis only', 'a <b>bold</b> and <i>slanted</i> word of <em>some</em> weight'],
    ['placeholders', '<code> <title> <code> <title>'],
    ['words that begin as tags do', '<pain> <list> <table-like> <header1>'],
    ['tags that never end', '<p <p <p <p <div <li'],
    ['a doctype in the middle', 'A page begins with <!doctype html> or <html>.'],
    ['another doctype', '<!DOCTYPE svg><svg></svg>'],
  ])('not %s', (_label, text) => expect(isHtml(text)).toBe(false));
});

describe('the text of a web page', () => {
  test.each([
    ['nothing', '', ''],
    ['text without a tag', 'V25.4 Primary\n decompression', 'V25.4 Primary decompression'],
    ['text beside "<"', '<p>p < 0.05 & n <30</p>', 'p < 0.05 & n <30'],
    ['paragraphs', '<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['paragraphs that are not closed', '<p>one<p>two', 'one\n\ntwo'],
    ['a heading', 'one<h2>Two</h2>three', 'one\n\nTwo\n\nthree'],
    ['blocks', '<div>one<div>two</div></div>three<section>four</section>', 'one\ntwo\nthree\nfour'],
    ['folded white space', '<p>\n one \t<b> two </b>\n three\n</p>\n\n', 'one two three'],
    ['marks of emphasis', '<strong>V25.4</strong> <em>not</em> V<b>55</b>.1', 'V25.4 not V55.1'],
    ['links', 'See <a href="/guidance">the <i>guidance</i></a>.', 'See the guidance.'],
    ['nested tags', '<p><span><a><b>V25.4</b></a> x</span></p>', 'V25.4 x'],
    ['capital letters', '<P>one</P><SCRIPT>x</SCRIPT><P>two</P>', 'one\n\ntwo'],
    ['tags closed as in XML', '<p/>one<br/>two<hr/>three', 'one\ntwo\n\nthree'],
    [
      'line ends of Windows',
      '<pre>one\r\ntwo</pre>\r\n<p>three\r\nfour</p>',
      'one\ntwo\n\nthree four',
    ],
    ['a byte order mark', '\uFEFF<p>one</p>', 'one'],
    ['attributes', '<p title="a > b" class=x>one</p>', 'one'],
    ['a comment', 'one<!-- <p>not</p> -->two', 'onetwo'],
    ['closing tags of nothing', 'one</div></ul></pre></table></span>two', 'one\n\ntwo'],
    ['text after the page', '<html><body>one</body></html>two', 'one\ntwo'],
  ])('%s', (_label, html, text) => expect(textOfHtml(html)).toBe(text));

  test.each([
    ...['address', 'article', 'aside', 'body', 'caption', 'center', 'dd', 'details', 'dialog'],
    ...['div', 'dt', 'fieldset', 'figcaption', 'footer', 'form', 'head', 'header', 'hgroup'],
    ...['html', 'legend', 'main', 'nav', 'optgroup', 'option', 'search', 'section', 'summary'],
    ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
  ])('<%s> stands on a line of its own', (tag) => {
    expect(textOfHtml(`one<${tag}>two</${tag}>three`)).toBe('one\ntwo\nthree');
  });

  test.each([...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'dl', 'figure']])(
    '<%s> stands between blank lines',
    (tag) => {
      expect(textOfHtml(`one<${tag}>two</${tag}>three`)).toBe('one\n\ntwo\n\nthree');
    },
  );

  test.each(['ul', 'ol', 'menu', 'dir'])('<%s> is a list', (tag) => {
    expect(textOfHtml(`one<${tag}><li>two</${tag}>three`)).toBe('one\n\n• two\n\nthree');
  });

  test.each(['tr', 'thead', 'tbody', 'tfoot'])('<%s> ends a row', (tag) => {
    expect(textOfHtml(`<td>a<td>b<${tag}><td>c<td>d</${tag}><td>e<td>f`)).toBe('a\tb\nc\td\ne\tf');
  });

  test.each(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])('<%s> in a cell lays out the page', (tag) => {
    expect(textOfHtml(`<tr><td>one</td><td><${tag}>two</${tag}></td></tr>`)).toBe('one\n\ntwo');
  });

  test.each([
    ['a list', 'one<ul><li>two</li><li>three</li></ul>four', 'one\n\n• two\n• three\n\nfour'],
    ['a list with numbers', '<ol><li>one<li>two</ol>', '• one\n• two'],
    [
      'a list in a list',
      '<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>',
      '• one\n• two\n• three',
    ],
    ['paragraphs as entries', '<ul><li><p>one</p></li><li><p>two</p></li></ul>', '• one\n• two'],
    ['paragraphs as unclosed entries', '<ul><li><p>one<li><p>two</ul>', '• one\n• two'],
    ['two paragraphs in an entry', '<li><p>one</p><p>two</p></li>', '• one\n\ntwo'],
    ['two lines in an entry', '<ul><li>one<br>two</ul>', '• one\ntwo'],
    ['an entry without text', '<ul><li></li><li>one</li><li> </li></ul>two', '• one\n\ntwo'],
    ['an entry without a list', '<li>one</li><li>two</li>', '• one\n• two'],
    ['an entry without a list, below a paragraph', '<p>one</p><li>two', 'one\n\n• two'],
    ['paragraphs as entries without a list', '<li><p>one</p></li><li>two', '• one\n• two'],
    ['unclosed entries without a list', '<li>one<p>two</p><li>three', '• one\n\ntwo\n\n• three'],
    ['nothing in an entry without a list', '<li></li>one', 'one'],
    ['unclosed entries with paragraphs', '<ul><li><p>one</p><li><p>two</p></ul>', '• one\n• two'],
    ['a list in an unclosed entry', '<ul><li>1<ul><li>2</ul><li>3</ul>4', '• 1\n• 2\n• 3\n\n4'],
    ['words in a list in a list', '<ul><li>one<ul>two</ul></ul>', '• one\ntwo'],
    ['two lists', '<ul><li>one</li></ul><ul><li>two</li></ul>', '• one\n\n• two'],
    ['terms', '<dl><dt>V25.4</dt><dd>Primary</dd></dl>', 'V25.4\nPrimary'],
  ])('%s', (_label, html, text) => expect(textOfHtml(html)).toBe(text));

  test.each([
    ['a paragraph of a no-break space', '<p>one</p><p>&nbsp;</p><p>two</p>', 'one\n\n\ntwo'],
    ['two of them', '<p>one</p>\n<p>&nbsp;</p>\n<p>&#160;</p>\n<p>two</p>', 'one\n\n\n\ntwo'],
    ['a paragraph of several', '<p>one</p><p><b>&nbsp; &nbsp;</b></p><p>two</p>', 'one\n\n\ntwo'],
    ['a paragraph of a line end', '<p>one</p><p><br></p><p>two</p>', 'one\n\n\ntwo'],
    ['a paragraph of no width', '<p>one</p><p>&#8203;</p><p>two</p>', 'one\n\n\ntwo'],
    ['an empty paragraph', '<p>one</p><p></p><p>two</p>', 'one\n\ntwo'],
    ['a paragraph of white space', '<p>one</p><p> \n\t</p><p>two</p>', 'one\n\ntwo'],
    ['a paragraph that is only closed', 'one</p>two', 'one\n\ntwo'],
    ['one line end', 'one<br>two', 'one\ntwo'],
    ['two line ends', 'one<br><br>two', 'one\n\ntwo'],
    ['three line ends', 'one<br>\n<br />\n</br>two', 'one\n\n\ntwo'],
    ['a no-break space between line ends', 'one<br>&nbsp;<br>two', 'one\n\ntwo'],
    ['a line end before the end of a block', '<div>one<br></div>two', 'one\ntwo'],
    ['an empty line of an editor', '<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo'],
    ['a gap in a list', '<ul><li>one</li><li>&nbsp;</li><li>two</li></ul>', '• one\n\n• two'],
    ['gaps at both ends', '<p>&nbsp;</p><br><p>one</p><p>&nbsp;</p><br>', 'one'],
    ['a gap of a hundred lines', `one${'<p>&nbsp;</p>'.repeat(100)}two`, 'one\n\n\n\n\n\n\ntwo'],
  ])('gap: %s', (_label, html, text) => expect(textOfHtml(html)).toBe(text));

  test.each([
    [
      'rows and cells',
      '<table><thead><tr><th>Code</th><th>Title</th></tr></thead>\n<tbody><tr><td>V25.4</td>\n<td>Primary</td></tr></tbody></table>',
      'Code\tTitle\nV25.4\tPrimary',
    ],
    ['tags left out', '<table><tr><td>a<td>b<tr><td>c<td>d</table>e', 'a\tb\nc\td\ne'],
    ['a row that is not opened', '<table><td>a</td><td>b</td></table>', 'a\tb'],
    ['an empty cell between', '<tr><td>a</td><td></td><td>c</td></tr>', 'a\t\tc'],
    ['an empty first cell', '<tr><td>&nbsp;</td><td>b</td><td>c</td></tr>', '\tb\tc'],
    [
      'paragraphs in cells',
      '<tr><td><p>a</p><p>b</p></td><td><p>c</p></td></tr><tr><td><p>d</p></td><td>e</td></tr>',
      'a b\tc\nd\te',
    ],
    ['a list in a cell', '<tr><td>a</td><td><ul><li>b</li><li>c</li></ul></td></tr>', 'a\t• b • c'],
    [
      'a paragraph before',
      '<p>one</p><table><tr><td><p>a</p></td><td>b</td></tr></table>',
      'one\n\na\tb',
    ],
    [
      'a caption',
      '<table><caption>Codes</caption><tr><td>a</td><td>b</td></tr></table>',
      'Codes\na\tb',
    ],
    [
      'an empty row',
      '<tr><td>a</td><td>b</td></tr><tr><td></td><td></td></tr><tr><td>c</td><td>d</td></tr>',
      'a\tb\nc\td',
    ],
    [
      'a row of no-break spaces',
      '<tr><td>a</td><td>b</td></tr><tr><td>&nbsp;</td><td>&nbsp;</td></tr><tr><td>c</td><td>d</td></tr>',
      'a\tb\n\nc\td',
    ],
    ['a single cell', '<tr><td><p>one</p><ul><li>two</li></ul></td></tr>', 'one\n\n• two'],
    [
      'cells that lay out the page',
      '<tr><td>Home</td><td><h1>One</h1><p>two</p></td></tr>',
      'Home\n\nOne\n\ntwo',
    ],
    ['preformatted cells', '<tr><td><pre>  a</pre></td><td>b</td></tr>', 'a\tb'],
    [
      'a table in a row of cells',
      '<tr><td>one</td><td>two<table><tr><td>a<td>b</tr></table></td></tr>',
      'one\ntwo\na\tb',
    ],
    [
      'a table in a table',
      '<tr><td>one<table><tr><td>a<td>b</tr></table>two</td></tr>',
      'one\na\tb\ntwo',
    ],
  ])('table: %s', (_label, html, text) => expect(textOfHtml(html)).toBe(text));

  test.each([
    ['named', 'A &amp; B &lt;C&gt; H19.8&dagger; &pound;', 'A & B <C> H19.8† £'],
    ['numbered', 'patient&#8217;s &#x2013; &#39;site&#39;', "patient’s – 'site'"],
    ['of Windows-1252', 'patient&#146;s', 'patient’s'],
    ['without their semicolon', 'A &amp B &copy 2020', 'A & B © 2020'],
    ['unknown', 'A &unheardof; B & C &', 'A &unheardof; B & C &'],
    ['escaped twice', '&amp;lt;', '&lt;'],
    ['a no-break space', 'V55.1&nbsp;Levels&nbsp; &nbsp;of', 'V55.1 Levels   of'],
    ['no-break spaces around a line', '<p>&nbsp; one &nbsp;</p>', 'one'],
    ['characters without width', 'intra&shy;operative V&#8203;55.1', 'intraoperative V55.1'],
    ['outside of Unicode', '&#0;&#xD800;&#x110000;', '\uFFFD\uFFFD\uFFFD'],
    ['a tag that is none', '&lt;p&gt;one&lt;/p&gt;', '<p>one</p>'],
  ])('entities: %s', (_label, html, text) => expect(textOfHtml(html)).toBe(text));

  test.each([
    ['a script', 'one<script>document.write("<p>not</p>")</script>two', 'onetwo'],
    ['a script with another in a text', '<script>"<script>not</scr" + "ipt>"</script>one', 'one'],
    ['a style', '<style>p > a { color: red }</style>one', 'one'],
    ['a title', '<head><title>not &amp; not</title><meta charset=utf-8></head>one', 'one'],
    ['a head that is not closed', '<head><title>not</title><p>one', 'one'],
    ['templates in templates', '<template>a<template>b</template>c</template>one', 'one'],
    ['tags in a template', '<template><b>a</b>b</template>one', 'one'],
    ['what shows without embedding', '<noembed>not</noembed>one', 'one'],
    ['what shows without frames', '<noframes>not</noframes>one', 'one'],
    ['what shows without scripts', '<noscript><p>not</p></noscript>one', 'one'],
    ['a drawing', 'one <svg><title/><g><text>not</text></g></svg>two', 'one two'],
    ['a drawing that closes itself', 'one <svg class="icon"/>two', 'one two'],
    ['a drawing that is not closed', '<p>one<svg><text>not</text><p>two', 'one\n\ntwo'],
    ['a frame', '<iframe><p>not</p></iframe>one', 'one'],
    ['a script that is not closed', 'one<script>not<p>not', 'one'],
    ['a comment that is not closed', 'one<!-- not<p>not', 'one'],
    ['a tag that is not closed', 'one<p class="not>not<p>not', 'one'],
  ])('not seen: %s', (_label, html, text) => expect(textOfHtml(html)).toBe(text));

  test.each([
    ['spaces', '<pre>a   b\n  c\td</pre>', 'a   b\n  c\td'],
    ['the line end after the tag', '<pre>\n\na</pre>', 'a'],
    ['blank lines', 'one<pre>a\n\n\nb\n</pre>two', 'one\n\na\n\n\nb\n\ntwo'],
    ['tags', '<pre>a <b>b</b>\n<i>  c</i></pre>', 'a b\n  c'],
    ['the line end after the tag, below other text', 'one<pre>\na</pre>', 'one\n\na'],
    ['line ends of old', '<pre>a\rb</pre>', 'a\nb'],
    ['in preformatted', '<pre>a<pre>b</pre>c  d</pre>', 'a\n\nb\n\nc  d'],
    ['what comes after', '<pre>a  b</pre>c  d', 'a  b\n\nc d'],
  ])('preformatted: %s', (_label, html, text) => expect(textOfHtml(html)).toBe(text));

  test('a page of guidance', () => {
    const page = `<!DOCTYPE html>
<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <title>1 Recommendations | Fusion of the spine | Guidance | NICE</title>
  <link rel="stylesheet" href="/style.css"><style>body { margin: 0 }</style>
  <script>window.dataLayer = ["<p>"];</script>
</head>
<body class="js-off">
  <header>
    <a href="/" aria-label="Home"><svg><title>NICE</title><path d="M0 0"/></svg></a>
    <nav>
      <ul>
        <li><a href="/guidance">Guidance</a></li>
        <li><a href="/about">About</a>
          <ul><li><a href="/about/who">Who we are</a></li></ul>
        </li>
      </ul>
    </nav>
  </header>
  <main>
    <h1>Fusion of the
        spine</h1>
    <p class="lead">Interventional procedures guidance <span>[IPG366]</span></p>
    <div class="section">
      <h2>1 <a id="recommendations"></a>Recommendations</h2>
      <p>1.1 Current evidence is <strong>adequate</strong> (p&nbsp;&lt;&nbsp;0.05); see
         <a href="#codes">the codes</a>.</p>
      <ul>
        <li><p>Patients&#8217; consent</p></li>
        <li><p>Audit &amp; review</p></li>
      </ul>
      <p>&nbsp;</p>
      <h3 id="codes">Codes</h3>
      <table>
        <caption>OPCS-4</caption>
        <tr><th>Code</th><th>Title</th></tr>
        <tr><td>V25.4&dagger;</td><td>Primary<br>decompression</td></tr>
      </table>
    </div>
  </main>
  <footer><p>&copy; NICE</p></footer>
</body>
</html>
`;
    expect(textOfHtml(page)).toBe(
      `• Guidance
• About
• Who we are

Fusion of the spine

Interventional procedures guidance [IPG366]

1 Recommendations

1.1 Current evidence is adequate (p < 0.05); see the codes.

• Patients’ consent
• Audit & review


Codes

OPCS-4
Code\tTitle
V25.4†\tPrimary decompression

© NICE`,
    );
  });
});
