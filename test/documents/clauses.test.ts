import { readClauses, titleAfter, type Clause } from '../../src/documents/clauses.js';
import { targetsIn, type FoundTarget } from '../../src/documents/targets.js';
import type { CodeSystem } from '../../src/model/index.js';
import { writeTarget } from '../../src/notation.js';

/** Where the text of every passage here begins in its document. */
const start = 100;

function clausesOf(text: string, system: CodeSystem = 'OPCS4', systemCarries = false): Clause[] {
  return readClauses({ text, start, end: start + text.length }, system, { systemCarries });
}

/** The clauses of a text as they stand in it. */
function cutsOf(text: string): string[] {
  return clausesOf(text).map((clause) => text.slice(clause.start - start, clause.end - start));
}

function nameOf({ target }: FoundTarget): string {
  return target.system === 'OPCS4'
    ? writeTarget(target)
    : `${target.system} ${writeTarget(target)}`;
}

/** What the clauses of a text recommend: `V40.1 or V40.2, if used`. */
function groupsOf(text: string, system?: CodeSystem): string[] {
  return clausesOf(text, system).flatMap(({ groups }) =>
    groups.map(({ targets, condition, dagger }) => {
      const words = [targets.map(nameOf).join(' or ')];
      if (condition !== null) words.push(condition);
      if (dagger) words.push(`with ${nameOf(dagger)}`);
      return words.join(', ');
    }),
  );
}

/** The codes that the clauses of a text name. */
function namedIn(text: string, system?: CodeSystem, systemCarries?: boolean): string[] {
  return clausesOf(text, system, systemCarries).flatMap(({ named }) => named.map(nameOf));
}

describe('a clause ends', () => {
  test.each([
    ['with its sentence', 'V40.1 is used.', ' It is open.'],
    ['with its sentence, before a gap', 'V40.1 is used.', '  It is open.'],
    ['with its line and sentence', 'V40.1 is used.', '\nIt is open.'],
    ['with its paragraph', 'V40.1 is used', '\n\nif it is open'],
    ['with its paragraph, before white space', 'V40.1 is used', '\n \t\nif it is open'],
    ['before a bullet', 'V40.1 is used', '\n• if it is open', 'if it is open'],
    ['before an indented hyphen', 'V40.1 is used', '\n   - if it is open', 'if it is open'],
    ['before a colon and a sentence', 'V40.1 is used', ': it is open.', 'it is open.'],
    ['before a colon behind a condition', 'If open', ': V40.1 is used.', 'V40.1 is used.'],
    ['before a colon behind a heading', 'V40.1 Repair', ': V40.2 is used.', 'V40.2 is used.'],
    ['before a colon and words', 'A code is used', ': open is V40.1', 'open is V40.1'],
    ['before and with another duty', 'V40.1 is used', ' and V40.2 is added.'],
    ['before and with a comma', 'V40.1 is used', ', and V40.2 is added.', 'and V40.2 is added.'],
    ['before and with a condition', 'V40.1 is used', ' and also a code V40.2 if it is open.'],
    ['before and at the end of a line', 'V40.1 is used', '\nand V40.2 is added.'],
    [
      'before a semicolon and another duty',
      'V40.1 is used',
      '; V40.2 is added.',
      'V40.2 is added.',
    ],
  ])('%s', (_label, first, rest, second = rest.trim()) => {
    expect(cutsOf(first + rest)).toEqual([first, second]);
  });

  test.each([
    ['inside a code', 'V55. - is used with V40.1'],
    ['at a colon behind what follows', 'The following codes are used: V40.1 or V40.2'],
    ['at a colon behind "as follows"', 'The codes are used as follows: V40.1 or V40.2'],
    ['at a colon before a code', 'Codes are used: V40.1'],
    ['at a colon before a code below', 'Codes are used:\n  V40.1'],
    ['at a colon before either of two', 'Codes are used: either V40.1 or V40.2'],
    ['at a colon before one of two', 'Codes are used: one of V40.1 or V40.2'],
    ['at a colon before a category', 'A code is used: a V40 code'],
    ['at a colon before its article', 'A code is used: the V40.1'],
    ['at a colon before the word code', 'A code is used: code V40.1'],
    ['at a colon before a code from a category', 'A code is used: a code from V40'],
    ['at a colon before codes from a category', 'A code is used: the codes from V40'],
    ['at a colon inside a title', 'V40.1 Repair: open is used'],
    ['at the colon of what a code includes', 'V40.1 Includes: open'],
    ['at the colon of what a code excludes', 'V40.1 Excludes: V40.2 is used'],
    ['at and between two codes', 'V40.1 and V40.2 are used'],
    ['at and between two codes on two lines', 'V40.1\nand V40.2 are used'],
    ['at and before a code without a verb', 'V40.1 is used and V40.2'],
    ['at and before a verb without a code', 'V40.1 is used and the site is added'],
    ['at and before a code far away', `V40.1 is used and ${'x'.repeat(90)} V40.2 is added`],
    ['at and before a code behind a comma', 'V40.1 is used and this, with V40.2 is added'],
    ['at and behind a condition with a code', 'If V40.1 is used a code is used and V40.2 is added'],
    ['at and behind a requirement', 'A code from V40 and V41 is used'],
    ['at and before a word like a code', 'V40.1 is used and FV40 is added'],
    ['at a semicolon before words', 'V40.1 is used; it is open'],
  ])('not %s', (_label, text) => {
    expect(cutsOf(text)).toEqual([text]);
  });

  test('at what only the sentence behind it says', () => {
    expect(cutsOf('V40.1 is used and V40.2. It is added.')).toEqual([
      'V40.1 is used and V40.2.',
      'It is added.',
    ]);
    expect(cutsOf('V40.1 is used and V40.2\n \nV40.3 is added.')).toEqual([
      'V40.1 is used and V40.2',
      'V40.3 is added.',
    ]);
  });

  test('before its mark, where that is no full stop', () => {
    expect(cutsOf('Is it open? V40.1 is used! It is.')).toEqual([
      'Is it open',
      'V40.1 is used',
      'It is.',
    ]);
  });

  test('behind its own bullet, with white space around it', () => {
    expect(cutsOf('  • V40.1 is used \n\n ')).toEqual(['V40.1 is used']);
    expect(cutsOf('•V40.1 is used')).toEqual(['•V40.1 is used']);
  });

  test('after "following" a long way before the colon', () => {
    const text = `The following is so: ${'x'.repeat(300)} codes are used: it is V40.1`;
    expect(cutsOf(text)).toHaveLength(2);
  });
});

describe('the verb of a clause holds on', () => {
  const obligationsOf = (text: string) => clausesOf(text).map(({ obligation }) => obligation);

  test.each([
    ['for a code with a condition', 'V40.1 should be used, and V40.2 if it is open'],
    ['for a code behind a semicolon', 'V40.1 should be used; V40.2 if it is open'],
  ])('%s', (_label, text) => {
    expect(obligationsOf(text)).toEqual(['SHOULD', 'SHOULD']);
  });

  test.each([
    ['for what has a verb of its own', 'V40.1 should be used, and V40.2 may be added', 'MAY'],
    ['for what is ruled out', 'V40.1 should be used, and not V40.2 if it is open', null],
    ['for what is never so', 'V40.1 should be used, and V40.2 never if it is open', null],
    ['for another sentence', 'V40.1 should be used. V40.2 if it is open', null],
    ['for another paragraph', 'V40.1 should be used\n\nV40.2 if it is open', null],
    ['behind a colon', 'V40.3 should be used: V40.2 if it is open', null],
  ])('not %s', (_label, text, obligation) => {
    expect(obligationsOf(text)).toEqual(['SHOULD', obligation]);
  });

  test.each([
    ['However', 'It is not possible to code it. However V40.1 is used', null],
    ['In contrast', 'It is not possible to code it. In contrast V40.1 is used', null],
    ['However, after what can be coded', 'It is open. However V40.1 is used', 'MUST'],
    ['however, inside a sentence', 'It is not possible to code it. It is used, however', 'MUST'],
  ])('says nothing of another procedure: %s', (_label, text, obligation) => {
    expect(obligationsOf(text)).toEqual([null, obligation]);
  });

  test('however obliges at the beginning', () => {
    expect(obligationsOf('However V40.1 is used')).toEqual(['MUST']);
  });
});

describe('what a clause recommends', () => {
  test.each([
    ['nothing without a verb', 'V40.1 or V40.2', []],
    ['a code', 'V40.1 is used', ['V40.1']],
    ['alternatives', 'V40.1 or V40.2 is used', ['V40.1 or V40.2']],
    ['either or both', 'V40.1 and/or V40.2 is used', ['V40.1 or V40.2']],
    ['several', 'V40.1 and V40.2 are used', ['V40.1', 'V40.2']],
    ['several with plus', 'V40.1 plus V40.2 are used', ['V40.1', 'V40.2']],
    ['several with with', 'V40.1 with V40.2 is used', ['V40.1', 'V40.2']],
    ['several in a sequence', 'V40.1 followed by V40.2 is used', ['V40.1', 'V40.2']],
    ['several together', 'V40.1 together with V40.2 is used', ['V40.1', 'V40.2']],
    ['several without a word', 'V40.1 V40.2 are used', ['V40.1', 'V40.2']],
    ['several with titles', 'V40.1 Spine V40.2 Back are used', ['V40.1', 'V40.2']],
    ['a list with or', 'V40.1, V40.2 or V40.3 is used', ['V40.1 or V40.2 or V40.3']],
    ['a list with and', 'V40.1, V40.2 and V40.3 are used', ['V40.1', 'V40.2', 'V40.3']],
    ['a list with commas', 'V40.1, V40.2, V40.3 are used', ['V40.1 or V40.2 or V40.3']],
    ['a list with semicolons', 'V40.1; V40.2; V40.3 are used', ['V40.1 or V40.2 or V40.3']],
    ['a list with slashes', 'V40.1/V40.2 is used', ['V40.1 or V40.2']],
    ['a list with words', 'V40.1, the site code V40.2 is used', ['V40.1 or V40.2']],
    ['a code twice', 'V40.1 or V40.1 is used', ['V40.1']],
    ['one of several', 'One of V40.1 and V40.2 is used', ['V40.1 or V40.2']],
    ['either of two', 'Either of V40.1 and V40.2 is used', ['V40.1 or V40.2']],
    [
      'not one of those above',
      'V40.1 and V40.2 are used with one of the above',
      ['V40.1', 'V40.2'],
    ],
    [
      'one of several, with or beside it',
      'One of V40.1 or V40.2 and V40.3 is used',
      ['V40.1 or V40.2', 'V40.3'],
    ],
    ['a code from two categories', 'A code from V40 and V41 is used', ['V40.- or V41.-']],
    [
      'a code from two categories, with more words',
      'An additional OPCS-4 site-specific code within V40.- and V41.- is used',
      ['V40.- or V41.-'],
    ],
    ['a code in two ranges', 'One code in V40-V42 and V44-V46 is used', ['V40-V42 or V44-V46']],
    ['codes from two categories', 'Codes from V40 and V41 are used', ['V40.-', 'V41.-']],
    [
      'a code from each of two categories',
      'A code from V40 and a code from V41 is used',
      ['V40.-', 'V41.-'],
    ],
    [
      'a code from each of two categories, with more words',
      'A code from V40 and an additional site code from V41 is used',
      ['V40.-', 'V41.-'],
    ],
    [
      'a code from a category with or beside it',
      'A code from V40 or V41 and V42 is used',
      ['V40.- or V41.-', 'V42.-'],
    ],
    ['a code from a category and a code', 'A code from V40 and V41.1 is used', ['V40.-', 'V41.1']],
    ['a code and one from a category', 'A code from V40.1 and V41 is used', ['V40.1', 'V41.-']],
    ['nothing that is ruled out', 'V40.1 is used, not the code V40.2', ['V40.1']],
    ['nothing that it excludes', 'V40.1 is used excluding V40.2', ['V40.1']],
    [
      'nothing that it is said to exclude',
      'V40.1 is used. V41.1 is used Excludes: V40.2',
      ['V40.1', 'V41.1'],
    ],
    ['nothing of its condition', 'If V40.1 is used, V40.2 is added', ['V40.2']],
    [
      'nothing of what it does not include',
      'V40.1 does not include the graft, and this is coded with S35.1',
      ['S35.1'],
    ],
  ])('%s: "%s"', (_label, text, groups) => {
    expect(groupsOf(text)).toEqual(groups);
  });

  test.each([
    ['a pair', 'Q90.-† and H19.8* are used', ['ICD10 Q90.-', 'ICD10 H19.8, with ICD10 Q90.-']],
    ['alternatives', 'Q90.-† or H19.8* is used', ['ICD10 Q90.- or ICD10 H19.8']],
    ['two asterisks', 'H19.3* and H19.8* are used', ['ICD10 H19.3', 'ICD10 H19.8']],
    ['two daggers', 'Q90.-† and Q91.-† are used', ['ICD10 Q90.-', 'ICD10 Q91.-']],
    ['an asterisk first', 'H19.8* and Q90.-† are used', ['ICD10 H19.8', 'ICD10 Q90.-']],
    ['an asterisk alone', 'H19.8* is used', ['ICD10 H19.8']],
  ])('as %s of dagger and asterisk', (_label, text, groups) => {
    expect(groupsOf(text, 'ICD10')).toEqual(groups);
  });

  const use = 'A code is used for';

  test.each([
    ['what it is for', `${use} concurrent repair (K25-K29)`, ['K25-K29, concurrent repair']],
    [
      'what it is for, with a gap',
      `${use} concurrent repair ( K25.1 )`,
      ['K25.1, concurrent repair'],
    ],
    ['nothing of its own', `${use} repair (K25.1)`, ['K25.1']],
    ['nothing without brackets', `${use} concurrent repair K25.1`, ['K25.1']],
    [
      'what each is for',
      `${use} concurrent repair (K25-K29) or excision of lesion (K23.1)`,
      ['K25-K29, concurrent repair', 'K23.1, concurrent excision of lesion'],
    ],
    [
      'what each is for, with a comma and gaps',
      `${use} concurrent repair ( K25.1 ) , excision ( K23.1 )`,
      ['K25.1, concurrent repair', 'K23.1, concurrent excision'],
    ],
    [
      'what each is for, both at the same time',
      `${use} concurrent repair (K25.1) and concurrent excision (K23.1)`,
      ['K25.1, concurrent repair', 'K23.1, concurrent excision'],
    ],
    [
      'what each is for, with titles',
      `${use} concurrent repair (K25.1 Valve) and/or excision (K23.1)`,
      ['K25.1, concurrent repair', 'K23.1, concurrent excision'],
    ],
    [
      'what the second is for',
      `${use} repair (K25.1) or excision (K23.1)`,
      ['K25.1', 'K23.1, excision'],
    ],
    [
      'no words of its own for the second',
      `${use} concurrent repair (K25.1), (K23.1)`,
      ['K25.1 or K23.1, concurrent repair'],
    ],
  ])('says with each code in brackets %s', (_label, text, groups) => {
    expect(groupsOf(text)).toEqual(groups);
  });
});

describe('where a clause places its codes', () => {
  const placementsOf = (text: string) =>
    clausesOf(text).flatMap(({ placements }) =>
      placements.map(
        ({ after, condition, start: from, end }) =>
          `${nameOf(after)}${condition === null ? '' : ` ${condition}`} [${text.slice(from - start, end - start)}]`,
      ),
    );

  test.each([
    ['after one', 'Z67.5 is used following V55.1', ['V55.1 [following V55.1]']],
    ['after one, over a line', 'Z67.5 is used\nafter  code V55.1', ['V55.1 [after  code V55.1]']],
    ['behind one', 'Z67.5 is used behind V55.1', ['V55.1 [behind V55.1]']],
    [
      'after two',
      'Z67.5 is used following V55.1 or V55.2',
      ['V55.1 [following V55.1]', 'V55.2 [V55.2]'],
    ],
    ['after both', 'Z67.5 is used after V55.1 and V55.2', ['V55.1 [after V55.1]', 'V55.2 [V55.2]']],
    [
      'after each on a condition',
      'Z67.5 is used following V55.1 if open, or following V55.2 if closed',
      ['V55.1 if open [following V55.1]', 'V55.2 if closed [following V55.2]'],
    ],
    ['after one, with more', 'Z67.5 is used after V55.1 with V55.2', ['V55.1 [after V55.1]']],
    ['after one, then another', 'Z67.5 is used after V55.1 then or V55.2', ['V55.1 [after V55.1]']],
    [
      'after one, or more of it',
      'Z67.5 is used after V55.1 or site V55.2',
      ['V55.1 [after V55.1]'],
    ],
    ['nowhere', 'Z67.5 or V55.2 is used', []],
  ])('%s: "%s"', (_label, text, placements) => {
    expect(placementsOf(text)).toEqual(placements);
  });

  test('leaves its condition to the place it belongs to', () => {
    const conditionOf = (text: string) => clausesOf(text)[0]?.condition?.words ?? null;
    expect(conditionOf('Z67.5 is used following V55.1, or following V55.2 if open')).toBeNull();
    expect(conditionOf('Z67.5 is used following V55.1, if open')).toBe('if open');
    expect(conditionOf('If open, Z67.5 is used following V55.1 if known')).toBe('if open');
  });

  test('does not recommend what it places them after', () => {
    expect(groupsOf('Z67.5 is used following V55.1 or V55.2')).toEqual(['Z67.5']);
  });
});

describe('the system of a code', () => {
  test.each([
    [
      'what stands before it',
      'the ICD-10 code M54.5 and OPCS-4 code V40.1',
      ['ICD10 M54.5', 'V40.1'],
    ],
    ['ICD10 before it', 'the ICD10 code M54.5', ['ICD10 M54.5']],
    ['ICD 10 before it', 'the ICD 10 code M54.5', ['ICD10 M54.5']],
    ['what stands behind it', 'M54.5 is an ICD-10 code', ['ICD10 M54.5']],
    ['no word like it', 'the ICDX code M54.5', ['M54.5']],
    ['the first that is said, where it is not alone', 'M54.5 is in ICD-10 and OPCS-4', ['M54.5']],
    ['its notation, whatever is said', 'the OPCS-4 code I48.X', ['ICD10 I48.X']],
  ])('is told by %s', (_label, text, named) => {
    expect(namedIn(text)).toEqual(named);
  });

  test('is that of the note otherwise', () => {
    expect(namedIn('M54.5 and Q10.1', 'ICD10')).toEqual(['ICD10 M54.5', 'ICD10 Q10.1']);
    expect(namedIn('the OPCS-4 code M54.5', 'ICD10')).toEqual(['M54.5']);
    expect(namedIn('M54.5 is an OPCS code', 'ICD10')).toEqual(['M54.5']);
  });

  test('carries on in a sentence, and not in a note', () => {
    expect(namedIn('ICD-10 is used. M54.5 is added.', 'OPCS4', true)).toEqual(['ICD10 M54.5']);
    expect(namedIn('ICD10 is used. M54.5 is added.', 'OPCS4', true)).toEqual(['ICD10 M54.5']);
    expect(namedIn('OPCS-4 is used. M54.5 is added.', 'ICD10', true)).toEqual(['M54.5']);
    expect(namedIn('It is used. M54.5 is added.', 'ICD10', true)).toEqual(['ICD10 M54.5']);
    expect(namedIn('The ICDX is used. M54.5 is added.', 'OPCS4', true)).toEqual(['M54.5']);
    expect(namedIn('ICD-10 is used. M54.5 is added.', 'OPCS4', false)).toEqual(['M54.5']);
  });

  test.each([
    ...['Neoplasm', 'neoplasms', 'carcinoma', 'disease', 'diseases', 'disorder', 'disorders'],
    ...['syndrome', 'fracture of', 'pain', 'angina', 'infarction', 'obstruction', 'infection'],
    ...['degeneration', 'dislocation', 'insufficiency', 'failure', 'haemorrhoids', 'incontinence'],
    ...['prolapse', 'episode', 'malformation', 'malformations', 'injury of', 'stenosis'],
    ...['hypertrophy', 'hyperplasia', 'arthrosis', 'arthritis', 'myopathy', 'anaemia'],
  ])('in addition is ICD-10 with the title of a disease: "%s"', (words) => {
    expect(namedIn(`In addition Q10.1 ${words} repair is added`)).toEqual(['ICD10 Q10.1']);
  });

  test.each([
    ...['ablation', 'resection', 'incision', 'excision', 'mastectomy', 'laparotomy', 'colostomy'],
    ...[
      'angioplasty',
      'endoscopy',
      'tomography',
      'radiotherapy',
      'replacement',
      'removal',
      'graft',
    ],
    ...['grafting', 'repair', 'bypass', 'operation', 'operations', 'approach', 'drainage'],
    ...['procedure', 'procedures', 'level', 'levels', 'other work on'],
  ])('in addition is OPCS-4 with the title of an operation: "%s"', (words) => {
    expect(namedIn(`In addition Q10.1 ${words} is added`)).toEqual(['Q10.1']);
  });

  test.each([
    ['a title of neither', 'In addition, Q10.1 Something is added', 'ICD10 Q10.1'],
    [
      'a title that ends before',
      `In addition Q10.1 ${'x'.repeat(80)} repair is added`,
      'ICD10 Q10.1',
    ],
    ['a title before the code', 'In addition a repair Q10.1 is added', 'ICD10 Q10.1'],
    ['no addition', 'The code Q10.1 Pain is added', 'Q10.1'],
    ['an addition to something', 'In addition to it Q10.1 Pain is added', 'Q10.1'],
    ['an addition further on', 'See in addition Q10.1 Pain', 'Q10.1'],
    ['a method', 'In addition Y53.1 Pain is added', 'Y53.1'],
    ['a test', 'In addition U20.1 Pain is added', 'U20.1'],
    ['a site', 'In addition Z67.5 Pain is added', 'Z67.5'],
    ['a chapter', 'In addition a code of Chapter K is added', 'K'],
  ])('in addition, with %s', (_label, text, named) => {
    expect(namedIn(text)).toEqual([named]);
  });
});

describe('the title behind a code', () => {
  const titleIn = (text: string) => {
    const [found] = targetsIn({ text, start, end: start + text.length }, 'OPCS4');
    return titleAfter({ text, start, end: start + text.length }, found!);
  };

  test.each([
    ...[' is', ' are', ' would', ' should', ' may', ' must', ' can', ' if', ' when', ' where'],
    ...[', is', '  is', '\nis', ' or a code', ' and an other', ' plus the other', ' or code V40'],
    ...[' or codes', ' or category', ' or categories', ' or V40.2', '\nor\nV40.2', ', V40.2'],
    ...[',V40.2', '; V40.2', ' (open)', ')', '. It', '.', ''],
  ])('ends before "%s"', (rest) => {
    expect(titleIn(`V40.1 Repair of L1.2 or head${rest}`)).toBe('Repair of L1.2 or head');
    expect(titleIn(`V40.1  Repair\nof L1.2 or head${rest}`)).toBe('Repair of L1.2 or head');
  });

  test.each([
    ['small letters', 'V40.1 is used'],
    ['brackets', 'V40.1 (Repair)'],
    ['a mark', 'V40.1: Repair'],
  ])('is none before %s', (_label, text) => {
    expect(titleIn(text)).toBe('');
  });

  test.each(['Repair or then head', 'Repair or V4', 'Repair, V4', 'Repair, head'])(
    'may be "%s"',
    (title) => {
      expect(titleIn(`V40.1 ${title}`)).toBe(title);
    },
  );
});

test('every part of a clause is placed in the document, whatever white space it has', () => {
  const text = 'V40.1   or\n\t V40.2 is  used following\nV55.1.';
  const [clause] = clausesOf(text);
  const cut = (found: { start: number; end: number }) =>
    text.slice(found.start - start, found.end - start);
  expect(clause?.words).toBe('V40.1 or V40.2 is used following V55.1.');
  expect(clause?.named.map(cut)).toEqual(['V40.1', 'V40.2', 'V55.1']);
  expect(clause?.groups.map(({ targets }) => targets.map(cut))).toEqual([['V40.1', 'V40.2']]);
  expect(clause?.placements.map(cut)).toEqual(['following\nV55.1']);
  expect(clause?.placements.map(({ after }) => cut(after))).toEqual(['V55.1']);
});
