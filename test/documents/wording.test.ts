import {
  concurrentIn,
  conditionIn,
  fourthCharacterIn,
  isAboutAll,
  isBareRequirement,
  isDetailNotStated,
  isProviso,
  notIncludedIn,
  obligationIn,
  pointsBack,
  positionIn,
  provisoIn,
} from '../../src/documents/wording.js';

describe('how binding a clause is', () => {
  test.each([
    ['the verb must', 'a code from these categories must be assigned', 'MUST'],
    ['must in bold and capitals', 'a code   MUST be   assigned', 'MUST'],
    ['is required', 'A site code is required', 'MUST'],
    ['are assigned', 'Codes within category V55.- are assigned in second place', 'MUST'],
    ['is used', 'V55.9 Unspecified levels of spine is used', 'MUST'],
    ['is also recorded', 'Z94.1 is also recorded', 'MUST'],
    ['over the end of a line', 'Codes within category V55.- are\nassigned', 'MUST'],
    ['should', 'a site code should be added', 'SHOULD'],
    ['would', 'the code I48.X would be recorded', 'MUST'],
    ['an order', 'Use a supplementary code for the stent', 'MUST'],
    ['are classified', 'these are classified with an additional code', 'MUST'],
    ['an order, with please', 'Please assign V55.9', 'MUST'],
    ['no verb at all', 'A code from category L76 or L89', 'MUST'],
    ['no verb at all, behind plus', 'Plus a further code from category L76', 'MUST'],
    ['is selected', 'One of the categories is selected', 'MUST'],
    ['is always added', 'Z94.1 is always added', 'MUST'],
    ['are then sequenced', 'The codes are then sequenced', 'MUST'],
    ['may', 'a code may also be assigned', 'MAY'],
    ['can', 'Y53.4 can be assigned in addition', 'MAY'],
    ['is required before may', 'a code that may be unknown is required', 'MUST'],
    ['is also required before may', 'a code that may be unknown is also required', 'MUST'],
    ['are assigned in capitals', 'THE CODES ARE ASSIGNED', 'MUST'],
    ['an order, indented', '  Use a code', 'MUST'],
    ['an order, with please and a gap', 'please  assign V55.9', 'MUST'],
    ['a word that ends like an order', 'Misuse of a list', null],
    ['must before may', 'a code that may be unknown must be assigned', 'MUST'],
    ['may or may not is no permission', 'techniques that may or may not be percutaneous', null],
    [
      'may or may not beside a verb that obliges',
      'Codes are used as additional codes for any procedure that may or may not be percutaneous',
      'MUST',
    ],
    ['no verb that obliges', 'This is the NHS list', null],
    ['an order in the middle', 'Coders use the list', null],
    ['a noun that is an order elsewhere', 'The use of a list', null],
    ['a word that begins like must', 'mustard gas', null],
    ['a word that ends like may', 'to the dismay of all', null],
    ['cannot is no permission', 'the type of lens cannot be captured', null],
    ['nothing', '', null],
  ])('%s', (_label, clause, obligation) => {
    expect(obligationIn(clause)).toBe(obligation);
  });

  test.each([
    ['must not, in capitals', 'V55.9 MUST NOT BE ASSIGNED'],
    ['must not', 'V55.9 must not be assigned'],
    ['should not', 'Y53.- should not be used with Y78.-'],
    ['may not', 'Y53.- may not be assigned'],
    ['cannot', 'Y53.- cannot be assigned'],
    ['can not', 'Y53.- can not be assigned'],
    ['is not', 'Z94.1 is not assigned'],
    ['are not also', 'These codes are not also recorded'],
    ['is not required', 'Y53.- is not required'],
    ['are not classified', 'These are not classified here'],
    ['would not', 'Y53.- would not be assigned'],
    ['need not', 'A code from category Y53.- need not be assigned.'],
    ['never', 'Y53.4 must never be assigned'],
    ['is not to be', 'Y53.4 is not to be used, it must be left out'],
    ['ruled out under a condition', 'Y53.- must not be assigned if Y78.- is used'],
  ])('a clause that rules a code out obliges to none: %s', (_label, clause) => {
    expect(obligationIn(clause)).toBeNull();
  });

  test.each([
    ['in front', 'If no code is recorded or image control is not used, V55.9 must be assigned'],
    ['behind', 'V55.9 must be assigned if image control is not used'],
  ])('a condition that something is not used rules nothing out: %s', (_label, clause) => {
    expect(obligationIn(clause)).toBe('MUST');
  });
});

describe('a requirement without any verb', () => {
  test.each([
    'A code from category L76',
    '  a code from category L76',
    'Plus  a code from category L76',
    'One  code  from category L76',
    'An additional  OPCS-4 site  code from category L76',
  ])('"%s"', (clause) => {
    expect(isBareRequirement(clause)).toBe(true);
    expect(obligationIn(clause)).toBe('MUST');
  });

  test.each([
    'A code from category L76 must be assigned',
    'A code from category L76 is used',
    'See a code from category L76',
    'The code L76.1 is assigned',
    'L76.1 Stent',
  ])('is none: "%s"', (clause) => {
    expect(isBareRequirement(clause)).toBe(false);
  });
});

describe('the place a clause gives', () => {
  test.each([
    ['supplementary, indented', '  A supplementary code is used for it', 'SUPPLEMENTARY'],
    ['subsidiary, several codes', 'as subsidiary codes', 'SUBSIDIARY'],
    ['none: a supplementary list', 'in a supplementary list', null],
    ['second', 'are assigned in second place each time', 'SECOND'],
    ['second, with an article', 'is assigned in the second place', 'SECOND'],
    ['additional', 'are used as additional codes', 'ADDITIONAL'],
    ['additional, one code', 'is used as an additional code', 'ADDITIONAL'],
    ['secondary', 'Codes are used as secondary codes', 'SECONDARY'],
    ['secondary, one code', 'as a secondary code', 'SECONDARY'],
    ['supplementary', 'is used as a supplementary code', 'SUPPLEMENTARY'],
    ['supplementary, at the beginning', 'A supplementary code is used for it', 'SUPPLEMENTARY'],
    ['supplementary, in an order', 'Use a supplementary code for it', 'SUPPLEMENTARY'],
    ['subsidiary', 'is recorded in a subsidiary position', 'SUBSIDIARY'],
    ['subsidiary, one code', 'as a subsidiary code', 'SUBSIDIARY'],
    ['none: assigned in addition', 'is assigned in addition', null],
    ['none: a place that is no position', 'the stent was in place for a second', null],
    ['nothing', '', null],
  ])('%s', (_label, clause, position) => {
    expect(positionIn(clause)).toBe(position);
  });
});

describe('when a clause applies', () => {
  test.each([
    [
      'a proviso in front',
      'When image control was used, then a code must be assigned.',
      'PROVISO when image control was used',
    ],
    [
      'a proviso in front without then',
      'If it is not stated, .9 is used',
      'PROVISO if it is not stated',
    ],
    ['whenever', 'Whenever a stent is used, add Y14.-', 'PROVISO whenever a stent is used'],
    ['where', 'Where the site is known, add it', 'PROVISO where the site is known'],
    [
      'a proviso behind',
      'Y53.4 is assigned if fluoroscopy is used.',
      'PROVISO if fluoroscopy is used',
    ],
    [
      'a proviso behind, its full stop gone',
      'Add Y53.4 when it is used',
      'PROVISO when it is used',
    ],
    [
      'a code inside the proviso behind',
      'V55.9 is used if V40.1 is recorded.',
      'PROVISO if V40.1 is recorded',
    ],
    [
      'a split category inside the proviso behind',
      'Add V55.9 if Y74. - is recorded',
      'PROVISO if Y74. - is recorded',
    ],
    [
      'a scope',
      'is assigned in second place each time a spinal operation is coded',
      'SCOPE each time a spinal operation is coded',
    ],
    [
      'a scope with a code in it',
      'is used each time V40.1 is coded.',
      'SCOPE each time V40.1 is coded',
    ],
    [
      'a scope for any procedure',
      'are used for any procedure with image control',
      'SCOPE for any procedure with image control',
    ],
    ['unless', 'Y53.4 is assigned unless Y53.2 is', 'PROVISO unless Y53.2 is'],
    ['except where', 'Y53.4 is assigned except where Y53.2 is', 'PROVISO except where Y53.2 is'],
    [
      'provided that',
      'Y53.4 is assigned provided that it is used',
      'PROVISO provided that it is used',
    ],
    ['in the case of', 'is used in the case of repair', 'PROVISO in the case of repair'],
    ['in cases where', 'is used in cases where it is done', 'PROVISO in cases where it is done'],
    [
      'a proviso in front with commas of its own',
      'If a stent, balloon or coil is used, the code Y53.4 is assigned',
      'PROVISO if a stent, balloon or coil is used',
    ],
    [
      'a proviso in front without its comma',
      'If the operation is open the following codes are assigned',
      'PROVISO if the operation is open',
    ],
    [
      'a proviso in front that names codes',
      'If codes K57.4 or K62.3 are chosen, the site code Z33.6 is assigned',
      'PROVISO if codes K57.4 or K62.3 are chosen',
    ],
    [
      'a detail that is not stated, the main clause right behind it',
      'Codes depend on the site, if the site is not known ICD-10 code R52.2 is assigned',
      'PROVISO if the site is not known',
    ],
    ['a proviso behind in brackets', 'Add Y53.4 (if it is used).', 'PROVISO if it is used'],
    ['a proviso in front of a scope', 'If known, V55.1 is used each time.', 'PROVISO if known'],
    [
      'a scope before a proviso behind',
      'for any procedure if it is done',
      'SCOPE for any procedure if it is done',
    ],
    ['over the end of a line', 'If it is\nnot stated,\nuse .9', 'PROVISO if it is not stated'],
    ['a condition alone', 'If it is open', 'PROVISO if it is open'],
    ['a condition and what is no clause', 'If it is open, nothing else', 'PROVISO if it is open'],
    ['a proviso behind, then white space', 'Add it if it is used. ', 'PROVISO if it is used'],
    ['a code first', 'If V40.1 is used a code is added', 'PROVISO if V40.1 is used'],
    [
      'a code first, in a detail that is not stated',
      'It is open, if V55.1 is not known V55.9 is used',
      'PROVISO if V55.1 is not known',
    ],
    [
      'a split code inside the proviso behind',
      'Add V55.9 if V40. 1 is recorded',
      'PROVISO if V40. 1 is recorded',
    ],
    [
      'a proviso behind with a gap in its bracket',
      'Add Y53.4 (if it is used ).',
      'PROVISO if it is used',
    ],
    [
      'a level of the spine inside a proviso in front',
      'If T12a is fused the code V40.1 is assigned',
      'PROVISO if T12a is fused',
    ],
    ...['When a spinal operation', 'Whenever any operation', 'When the operation'].map(
      (words): [string, string, string] => [
        'what is always so',
        `${words} is coded, add it`,
        `SCOPE w${words.slice(1)} is coded`,
      ],
    ),
    [
      'what is always so, while it is done',
      'When an operation is being coded, add it',
      'SCOPE when an operation is being coded',
    ],
    [
      'what is not always so',
      'When an operation is coded twice, add it',
      'PROVISO when an operation is coded twice',
    ],
    [
      'what is not always so, as one case',
      'In the case when an operation is coded, add it',
      'PROVISO in the case when an operation is coded',
    ],
    ['none: a question', 'Ask if it is open. The code is assigned', null],
    ['none', 'A code must be assigned.', null],
    ['none: whereas', 'Whereas others differ, this is used', null],
    ['none: a word that ends like if', 'the motif is used', null],
    ['none: a hyphenated word', 'the what-if list is used', null],
    ['nothing', '', null],
  ])('%s', (_label, clause, says) => {
    const condition = conditionIn(clause);
    expect(condition && `${condition.kind} ${condition.words}`).toBe(says);
  });

  test.each([
    ...['the code is', 'then the code is', 'then  the code is', ' the code is', 'a code is'],
    ...['an OPCS code is', 'one is', 'both are', 'either is', 'all are', 'this is', 'these are'],
    ...['those are', 'code Y53.4 is', 'codes from Y53 are', 'category Y53 is', 'categories are'],
    ...['it is', 'use Y53.4', 'assign Y53.4', 'add Y53.4', 'record Y53.4', 'also add Y53.4'],
    ...['OPCS code', 'OPCS4 code', 'OPCS-4 code', 'ICD code', 'ICD10 code', 'ICD-10 code'],
    ...['additional codes', 'supplementary codes', 'subsidiary codes', 'secondary codes'],
    ...['site codes', '.9 is', '9 is', 'Y53.4 is', 'chapter Z is'],
  ])('a proviso with commas of its own ends before "%s"', (main) => {
    expect(conditionIn(`If a stent, balloon or coil is used, ${main} used`)).toEqual({
      kind: 'PROVISO',
      words: 'if a stent, balloon or coil is used',
    });
  });

  test.each([
    ...['the following codes', 'then the following codes', 'then  the following codes'],
    ...[
      'a code is',
      'an OPCS code is',
      'an additional site code is',
      'an additional two codes are',
    ],
    ...[
      'the OPCS code',
      'the ICD code',
      'the site code',
      'the appropriate one',
      'the relevant one',
    ],
    ...[
      'the additional one',
      'the code',
      'code from Y53',
      'codes from Y53',
      'one of the',
      'both codes',
    ],
    ...[
      'use Y53.4',
      'assign Y53.4',
      'OPCS4 code',
      'OPCS-4 code',
      'ICD10 code',
      'ICD-10 code',
      'Y53.4 is',
    ],
  ])('a proviso without a comma ends before "%s"', (main) => {
    expect(conditionIn(`If the operation is open ${main} used`)).toEqual({
      kind: 'PROVISO',
      words: 'if the operation is open',
    });
  });

  test.each([
    ['if it is open', true],
    ['except where it is open', true],
    ['in the case of repair', true],
    ['each time it is done', false],
    ['each time it is seen where it is open', false],
    ['when an operation is coded', false],
  ])('whether "%s" has to be asked: %p', (condition, asks) => {
    expect(isProviso(condition)).toBe(asks);
  });

  test('a bracket at the end of a condition stays whole', () => {
    expect(conditionIn('is used in the case of repair (K45).')?.words).toBe(
      'in the case of repair (K45)',
    );
  });
});

describe('a detail that is not stated', () => {
  test.each([
    ['not specified', 'if the levels of spine are not specified', true],
    ['not stated', 'if the kind of image control is not stated', true],
    ['not known', 'if the side is not known', true],
    ['unspecified', 'if the method is unspecified', true],
    ['unknown', 'where the side is unknown', true],
    ['specified', 'if the level is specified', false],
    ['something else that is not', 'if image control is not used', false],
    ['does not state, which is about a code', 'when the code does not state the type', false],
  ])('%s', (_label, condition, notStated) => {
    expect(isDetailNotStated(condition)).toBe(notStated);
  });
});

describe('the fourth character that a default names', () => {
  test.each([
    ['with a hyphen and a dot', 'the fourth-character .9 must be assigned', '9'],
    ['without either', 'the fourth character 9 is used', '9'],
    ['in bold', 'the fourth-character   .8   must be assigned', '8'],
    ['not named', 'the fourth character is dependent on the site', null],
    ['a whole code', 'V55.9 is used', null],
    ['two digits', 'the fourth character 91', null],
  ])('%s', (_label, clause, digit) => {
    expect(fourthCharacterIn(clause)).toBe(digit);
  });
});

describe('a clause that points back to the codes named before it', () => {
  test.each([
    ['these categories', 'a code from these categories must be assigned', true],
    ['this code', 'This code is assigned', true],
    ['those codes', 'one of those codes', true],
    ['the fourth character alone', 'the fourth-character .9 must be assigned', true],
    ['a category named here', 'a code from category V55.- is assigned', false],
    ['these procedures', 'may be assigned to these procedures', false],
  ])('%s', (_label, clause, back) => {
    expect(pointsBack(clause)).toBe(back);
  });
});

describe('where the proviso of a clause stands', () => {
  test.each([
    ['in front', 'If it is open, the code V40.1 is assigned', 'If it is open'],
    ['behind', 'V40.1 is assigned if it is open.', 'if it is open'],
    ['behind, with a bracket', 'V40.1 is assigned (if it is open).', 'if it is open'],
    ['in front, indented', '  If it is open, the code V40.1 is assigned', 'If it is open'],
  ])('%s', (_label, clause, words) => {
    const proviso = provisoIn(clause);
    expect(proviso && clause.slice(proviso.start, proviso.end)).toBe(words);
  });

  test('nowhere in a clause without one', () => {
    expect(provisoIn('V40.1 is assigned each time.')).toBeNull();
  });
});

describe('a clause that speaks of every procedure', () => {
  test.each([
    ['to these procedures', 'may be assigned to these procedures', true],
    ['for both approaches', 'is used for both approaches', true],
    ['for any of the techniques', 'is used for any of the techniques', true],
    ['at each stage', 'is used at all of these stages', true],
    ...['procedure', 'approach', 'operation', 'technique', 'method', 'stage', 'case'].map(
      (one): [string, string, boolean] => [`at each ${one}`, `is used at each ${one}`, true],
    ),
    ['in any solution', 'is used in any solution', true],
    ['in either scenario', 'is used in either scenario', true],
    ['for this procedure', 'is used for this procedure', false],
    ['these codes', 'these codes are assigned', false],
  ])('%s', (_label, clause, expected) => {
    expect(isAboutAll(clause)).toBe(expected);
  });
});

describe('what is done at the same time', () => {
  test.each([
    [
      'an operation',
      'A code is used for concurrent excision of adenoid (E20.1)',
      'concurrent excision of adenoid',
    ],
    [
      'an operation, the code behind "with"',
      'for Concurrent repair of valve with ',
      'concurrent repair of valve',
    ],
    ['concurrently', 'done concurrently with repair', 'concurrently with repair'],
    ['nothing', 'for excision of adenoid (E20.1)', null],
    ['a word that begins like it', 'concurrence of the patient', null],
  ])('%s', (_label, words, expected) => {
    expect(concurrentIn(words)).toBe(expected);
  });
});

describe('what a code does not include', () => {
  test.each([
    [
      'and how that is classified',
      'The codes do not include any lymph node removal and these are classified with T85-T87',
      'lymph node removal',
    ],
    ['in one code', 'It does not include the graft, and this is coded with S35.1', 'graft'],
    ['without an article', 'It does not include removal and it is coded with S35.1', 'removal'],
    ['without more', 'The codes do not include any lymph node removal', null],
    ['what it includes', 'The codes include removal and these are classified', null],
  ])('%s', (_label, clause, expected) => {
    expect(notIncludedIn(clause)?.words ?? null).toBe(expected);
  });

  test('says from where on the other code is named', () => {
    const clause = 'B27.- does not include the graft, and this is coded with S35.1';
    expect(clause.slice(notIncludedIn(clause)?.from)).toBe('coded with S35.1');
  });
});
