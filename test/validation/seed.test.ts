import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { Coding, Report } from '../../src/model/index.js';
import { resolve } from '../../src/documents/resolutions.js';
import { refusals } from '../../src/validation/refusals.js';
import { validate } from '../../src/validation/validate.js';
import { recordsOf } from '../documents/documents.js';
import { knowledgeOf } from '../knowledge/knowledge.js';
import { knowledgeFromSeed } from '../knowledge-from-seed.js';
import { seedDocument, seedReferences } from '../seed.js';
import { coding } from './codings.js';

/**
 * A coding with `procedures | diagnoses`, the answers to questions, the rules that find something wrong in the order of
 * their findings, and the verdict: `consistent`, or the axes that are open or wrong. That a code of ICD-10 was not looked
 * up, because none is stored, is no finding here; it leaves the codes open all the same.
 */
type Row = readonly [codes: string, answers: string, rules: readonly string[], verdict: string];

const none: readonly string[] = [];
const missing = 'guidance/step-missing';
const choice = 'guidance/wrong-choice';
const contradicted = 'guidance/condition-contradicted';
const tooMany = 'guidance/too-many-codes';
const order = 'guidance/step-order';
const second = 'guidance/second-place';
const noDiagnosis = 'guidance/diagnosis-missing';
const after = 'guidance/directly-after';
const inFront = 'guidance/position';
const mentioned = 'guidance/only-mentioned';
const heading = 'classification/heading-recorded';
const unknown = 'classification/unknown-code';
const methodFirst = 'classification/method-first';
const siteFirst = 'classification/site-first';
const sideOfEye = 'classification/side-of-eye';
const excluded = 'classification/methods-that-exclude';
const accessFirst = 'classification/minimal-access-first';
const permanent = 'classification/permanent-neurostimulator';
const siteBeforeMethod = 'classification/site-before-method';

const used = 'fluoroscopy-used yes';
const notUsed = 'fluoroscopy-used no';
const imaged = 'image-control-used yes';
const notImaged = 'image-control-used no';
const extracted = 'concurrent-extraction-lens yes';
const notExtracted = 'concurrent-extraction-lens no';
const nodes = 'removal-associated-lymph-nodes yes';
const noNodes = 'removal-associated-lymph-nodes no';
const besideGraft = (valve: string, ventricle: string, septum: string) =>
  [
    `concurrent-repair-valve-heart ${valve}`,
    `concurrent-excision-lesion-ventricle ${ventricle}`,
    `concurrent-repair-defect-interventricular-septum ${septum}`,
  ].join(', ');
const graftAlone = besideGraft('no', 'no', 'no');

const tables: Readonly<Record<string, readonly Row[]>> = {
  IPG168: [
    ['K57.4, Y11.4, Y53.4, Z33.6 | I48.X', used, none, 'open: codes'],
    ['K57.4, Y11.4, Z33.6 | I48.X', notUsed, none, 'open: codes'],
    ['K62.3, Y11.4, Z33.6 | I48.X', '', none, 'open: codes, totality'],
    ['K57.4, Y11.4, Z33.6 | I48.X', used, [missing], 'wrong: totality'],
    ['K57.4, Y11.4, Y53.4, Z33.6 | I48.X', notUsed, [contradicted], 'wrong: totality'],
    ['K57.4, Y53.4, Z33.6 | I48.X', used, [missing], 'wrong: totality'],
    ['K57.4, Y11.4, Z33.6, Y53.4 | I48.X', used, [after, siteBeforeMethod], 'wrong: sequencing'],
    ['K57.4, Z33.6, Y11.4 | I48.X', notUsed, [after, siteBeforeMethod], 'wrong: sequencing'],
    ['Y11.4, K57.4, Z33.6 | I48.X', notUsed, [order, methodFirst], 'wrong: sequencing'],
    ['K62.4, Y11.4 | I48.X', notUsed, [choice], 'wrong: codes'],
    ['K62.1, Y11.2 | I48.X', notUsed, [choice], 'wrong: codes'],
    ['K57.4, Y11.4, Z33.6 | I48', notUsed, [heading], 'wrong: codes'],
    ['K57.4, Y11.4, Z33.6 | I47.1', notUsed, [missing], 'wrong: totality'],
    ['K57.4, Y11.4, Z33.6', notUsed, [noDiagnosis], 'open: totality'],
  ],
  IPG194: [
    ['X45.8, Z30.1', '', none, 'consistent'],
    ['J01.1, Y99.2', '', none, 'consistent'],
    ['J01.1, Y99.6 | K74.6', '', none, 'open: codes'],
    ['X45.8', '', [missing], 'wrong: totality'],
    ['J01.1', '', [missing], 'wrong: totality'],
    ['J01.1, Z30.1', '', [missing], 'wrong: totality'],
    ['X45.8, Y99.2', '', [missing], 'wrong: totality'],
    ['X45.1, Z30.1', '', [choice], 'wrong: codes'],
    ['X45.8, Z30.2', '', [choice], 'wrong: codes'],
    ['J01.2, Y99.2', '', [choice], 'wrong: codes'],
    ['J01.1, Y99.1', '', [choice], 'wrong: codes'],
    ['J01.1, Y99.2, Y99.5', '', [tooMany], 'wrong: totality'],
    ['Z30.1, X45.8', '', [order, siteFirst], 'wrong: sequencing'],
    ['Y99.2, J01.1', '', [order, methodFirst], 'wrong: sequencing'],
  ],
  IPG214: [
    ['J03.2, Y13.7 | C22.0', '', none, 'open: codes'],
    ['J03.2, Y13.7, Y53.2 | C22.0', imaged, none, 'open: codes'],
    ['J03.2, Y13.7, Y53.2, Z30.1 | C22.0', imaged, none, 'open: codes'],
    ['J12.7, Y53.9 | C78.7', imaged, none, 'open: codes'],
    ['J12.7 | C78.7', imaged, none, 'open: codes'],
    ['J08.3, Y53.2 | C22.0, C78.7', '', none, 'open: codes'],
    ['J08.3 | C22.0', notImaged, none, 'open: codes'],
    ['J03.2 | C22.0', '', [missing], 'wrong: totality'],
    ['J03.2, Y53.2 | C22.0', imaged, [missing], 'wrong: totality'],
    ['J03.2, Y13.4 | C22.0', '', [choice], 'wrong: codes'],
    ['J12.4 | C22.0', '', [choice], 'wrong: codes'],
    ['J12.7, Y53.2 | C22.0', notImaged, [contradicted], 'wrong: totality'],
    ['J12.7, Y53 | C22.0', '', [heading], 'wrong: codes'],
    ['Y53.2, J12.7 | C22.0', '', [inFront, methodFirst], 'wrong: sequencing'],
    ['Y13.7, J03.2 | C22.0', '', [order, methodFirst], 'wrong: sequencing'],
    ['J12.7 | C22.1', '', [choice], 'wrong: codes'],
    ['J12.7', '', [noDiagnosis], 'open: totality'],
  ],
  IPG227: [
    ['C46.4, Z94.2 | Q90.9, H19.8', '', none, 'open: codes'],
    ['C46.4, Z94.2 | Q90.9D, H19.8A', '', none, 'open: codes'],
    ['C46.4 | Q90.9, H19.8', '', [sideOfEye], 'open: codes'],
    ['C46.3, Z94.2 | Q90.9, H19.8', '', [choice], 'wrong: codes'],
    ['C51.5, Z94.2 | Q90.9, H19.8', '', [unknown, mentioned, missing], 'wrong: totality'],
    ['C46.4, Z94.2 | H19.8', '', [missing, contradicted], 'wrong: totality'],
    ['C46.4, Z94.2 | H18.1', '', [choice], 'wrong: codes'],
    ['C46.4, Z94.2', '', [noDiagnosis], 'open: totality'],
  ],
  IPG264: [
    ['C75.1, C71.2, Z94.2', '', none, 'consistent'],
    ['C75.1, C74.3, Z94.2', extracted, none, 'consistent'],
    ['C75.1, Z94.2, C71.2, Z94.2', extracted, none, 'consistent'],
    ['C75.1, C71.2', '', [sideOfEye], 'consistent'],
    ['C75.1, Z94.2', notExtracted, none, 'consistent'],
    ['C75.1, Z94.2', '', none, 'open: totality'],
    ['C75.1, C70.1, Z94.2', notExtracted, [unknown], 'open: codes'],
    ['C75.1, Z94.2', extracted, [missing], 'wrong: totality'],
    ['C75.1, C71.2, Z94.2', notExtracted, [contradicted], 'wrong: totality'],
    ['C75.4, C71.2, Z94.2', '', [choice], 'wrong: codes'],
    ['C75.1, C71, Z94.2', '', [heading], 'wrong: codes'],
    ['C75.1, C71.7, Z94.2', '', [unknown], 'wrong: codes'],
    ['C71.2, Z94.2', '', [missing], 'wrong: totality'],
    ['C71.2, C75.1, Z94.2', '', [inFront], 'wrong: sequencing'],
  ],
  IPG296: [
    ['B28.2, Y76.3 | C50.9', '', none, 'open: codes'],
    ['B28.2, Y76.3, Z94.2, T87.3, Y76.3, Z94.2 | C50.9', '', none, 'open: codes'],
    ['B27.4, Y76.3 | C50.4', noNodes, none, 'open: codes'],
    ['B27.4, Y76.3, T87.3 | C79.8', nodes, none, 'open: codes'],
    ['B27.4, Y76.3, Z94.3, T85.2, Z94.3 | C50.4', nodes, none, 'open: codes'],
    ['B27.4, Y76.3 | C50.4', '', none, 'open: codes, totality'],
    ['B27.4, Y76.3 | C50.4', nodes, [missing], 'wrong: totality'],
    ['B27.4, Y76.3, T87.3 | C50.4', noNodes, [contradicted], 'wrong: totality'],
    ['B27.4 | C50.4', noNodes, [missing], 'wrong: totality'],
    ['B27, Y76.3 | C50.4', noNodes, [heading], 'wrong: codes'],
    ['B27.4, Y76.3, T85 | C50.4', nodes, [heading], 'wrong: codes'],
    ['B28.3, Y76.3 | C50.9', '', [choice], 'wrong: codes'],
    ['B28.2, Y76.1 | C50.9', '', [choice], 'wrong: codes'],
    ['Y76.3, B28.2 | C50.9', '', [order, methodFirst], 'wrong: sequencing'],
    ['T87.3, B27.4, Y76.3 | C50.4', nodes, [order], 'wrong: sequencing'],
    ['B28.2, Y76.3 | C50', '', [heading], 'wrong: codes'],
    ['B28.2, Y76.3 | C43.5', '', [missing], 'wrong: totality'],
  ],
  IPG337: [
    ['E49.1, Y53.2', '', none, 'consistent'],
    ['E49.1, Y76.4', notUsed, none, 'consistent'],
    ['E49.1, Y53.2', used, none, 'consistent'],
    ['E49.1, Y53.2, Y53.4', used, none, 'consistent'],
    ['E49.1, Y76.4, Y53.4', '', none, 'consistent'],
    ['E49.1, Y53.2, Z24.6', '', [unknown], 'open: codes'],
    ['E49.1', '', [missing], 'wrong: totality'],
    ['E49.1, Y53.4', used, [missing], 'wrong: totality'],
    ['E49.1, Y53.2, Y53.4', notUsed, [contradicted], 'wrong: totality'],
    ['E49.1, Y53.2, Y76.4', '', [tooMany, excluded, accessFirst], 'wrong: totality, sequencing'],
    ['E49.2, Y53.2', '', [choice], 'wrong: codes'],
    ['Y53.2, E49.1', '', [order, methodFirst], 'wrong: sequencing'],
  ],
  // With more in ipg366.test.ts.
  IPG366: [
    ['V40.1, V55.1, Y53.4, Z67.5', '', none, 'consistent'],
    ['V55.1, V40.1, Y53.4, Z67.5', '', [second], 'wrong: sequencing'],
  ],
  IPG377: [
    ['K40.2', graftAlone, none, 'consistent'],
    ['K44.9', graftAlone, none, 'consistent'],
    ['K40.2, K41.1', graftAlone, none, 'consistent'],
    ['K40.2, K23.1', besideGraft('no', 'yes', 'no'), none, 'consistent'],
    ['K40.2, K23.1, K11.4', besideGraft('no', 'yes', 'yes'), none, 'consistent'],
    ['K40.2', '', none, 'open: totality'],
    ['K40.2, K25.3', besideGraft('yes', 'no', 'no'), [unknown], 'open: codes'],
    ['K45.1, K40.2', graftAlone, [unknown], 'open: codes'],
    ['K40.2, Y73.1', graftAlone, [unknown], 'open: codes'],
    ['K40.2', besideGraft('yes', 'no', 'no'), [missing], 'wrong: totality'],
    ['K40.2', besideGraft('yes', 'yes', 'yes'), [missing, missing, missing], 'wrong: totality'],
    ['K40.2, K11.4', graftAlone, [contradicted], 'wrong: totality'],
    ['K23.1, K40.2, K11.4', besideGraft('no', 'yes', 'yes'), [inFront], 'wrong: sequencing'],
    ['K40', graftAlone, [heading], 'wrong: codes'],
    ['K40.5', graftAlone, [unknown], 'wrong: codes'],
    ['K57.4', graftAlone, [missing], 'wrong: totality'],
  ],
  IPG405: [
    ['M10.4, Y53.2 | C64.X', '', none, 'open: codes'],
    ['M10.4, Y53.9, Z94.2 | C79.0', '', none, 'open: codes'],
    ['M10.4, Y53.2 | C64.X, C79.0', '', none, 'open: codes'],
    ['M04.3, Y75.2, Y13.2 | C65.X', '', none, 'open: codes'],
    ['M04.3, Y75.2, Y13.2, Y53.2, Z94.2 | C64.X', '', none, 'open: codes'],
    ['M10.4 | C64.X', '', [missing], 'wrong: totality'],
    ['M10.4, Y75.2, Y13.2 | C64.X', '', [missing], 'wrong: totality'],
    ['M04.3, Y13.2 | C64.X', '', [missing], 'wrong: totality'],
    ['M04.3, Y53.2 | C64.X', '', [missing, missing], 'wrong: totality'],
    ['M04.3, Y13.2, Y75.2 | C64.X', '', [order, accessFirst], 'wrong: sequencing'],
    ['M10.4, Y53 | C64.X', '', [heading], 'wrong: codes'],
    ['M10.1, Y53.2 | C64.X', '', [choice], 'wrong: codes'],
    ['M10.4, Y53.2 | C64', '', [heading], 'wrong: codes'],
    ['M10.4, Y53.2 | C67.9', '', [missing], 'wrong: totality'],
  ],
  // Whether both kinds of image control are recorded is not known, so neither can be said to be missing.
  IPG424: [
    ['M71.1, Y53.2, Y53.7 | C61.X', '', none, 'open: codes'],
    ['M71.1, Y53.2 | C61.X', '', [missing], 'open: codes, totality'],
    ['M71.1, Y53.7 | C61.X', '', [missing], 'open: codes, totality'],
    ['M71.1 | C61.X', '', [missing, missing], 'open: codes, totality'],
    ['M71.2, Y53.2, Y53.7 | C61.X', '', [choice], 'wrong: codes'],
    ['Y53.2, M71.1, Y53.7 | C61.X', '', [order, methodFirst], 'wrong: sequencing'],
    ['M71.1, Y53.2, Y53.7 | C61', '', [heading], 'wrong: codes'],
    ['M71.1, Y53.2, Y53.7', '', [noDiagnosis], 'open: totality'],
  ],
  IPG429: [
    ['L35.3, L76.1, Y53.4 | I67.2', '', none, 'open: codes'],
    ['L31.4, L89.5, Y53.1, Z94.2 | I67.2', '', none, 'open: codes'],
    ['L31.4, L76.1, Y53.4, L35.3, L89.6, Y53.4 | I67.2', '', none, 'open: codes'],
    // What only should be recorded is missed, and no more.
    ['L35.3, Y53.4 | I67.2', '', [missing], 'open: codes'],
    ['L35.3, L76.1 | I67.2', '', [missing], 'wrong: totality'],
    ['L76.1, Y53.4 | I67.2', '', [missing], 'wrong: totality'],
    ['L76.1, L35.3, Y53.4 | I67.2', '', [order], 'wrong: sequencing'],
    ['L35.3, L76.1, L89.5, Y53.4 | I67.2', '', [tooMany], 'wrong: totality'],
    ['L35.1, L76.1, Y53.4 | I67.2', '', [choice], 'wrong: codes'],
    ['L35.3, L76, Y53.4 | I67.2', '', [heading], 'wrong: codes'],
    ['L35.3, L76.1, Y53.4 | I67.3', '', [choice], 'wrong: codes'],
  ],
  IPG452: [
    ['A70.4, Y70.5, Y70.3, Y53.4, Z92.1', used, none, 'consistent'],
    ['A70.4, Y70.5, Y70.3, Z92.1', notUsed, none, 'consistent'],
    ['A70.1, Y71.1, Y53.4, Z92.1', used, none, 'consistent'],
    ['A70.1, Y71.1, Z92.1, Z94.1', notUsed, none, 'consistent'],
    ['A70.1, Y71.1, Z92. 1 | G43.9', notUsed, none, 'open: codes'],
    ['A70.4, Y70.5, Y70.3, Z92.1', '', none, 'open: totality'],
    ['A70.1, Y71.1, Z92.1', '', none, 'open: totality'],
    ['A70.4, Y70.3, Z92.1', notUsed, [missing], 'wrong: totality'],
    ['A70.4, Y71.1, Z92.1', notUsed, [missing, missing], 'wrong: totality'],
    ['A70.1, Y70.5, Y70.3, Z92.1', notUsed, [missing, permanent], 'wrong: totality'],
    ['A70.4, Y70.5, Y70.3, Z92.1', used, [missing], 'wrong: totality'],
    ['A70.1, Y71.1, Y53.4, Z92.1', notUsed, [contradicted], 'wrong: totality'],
    ['A70.4, Y70.5, Y70.3', notUsed, [missing], 'wrong: totality'],
    ['A70.4, Y70.5, Y70.3, Z92.2', notUsed, [choice], 'wrong: codes'],
    ['A70.2, Y71.1, Z92.1', notUsed, [choice], 'wrong: codes'],
    ['A70.4, Y70.3, Y70.5, Z92.1', notUsed, [order], 'wrong: sequencing'],
    ['A70.1, Y71.1, Z92.1, Y53.4', used, [order, siteBeforeMethod], 'wrong: sequencing'],
  ],
};

describe.each(Object.entries(tables))('%s', (reference, rows) => {
  test.each(rows)('%s (%s)', (...row) => expectRow(row, reference, knowledgeFromSeed()));

  test('has a right coding, and a wrong one', () => {
    expect(rows.some(([, , rules]) => rules.length === 0)).toBe(true);
    expect(rows.some(([, , , verdict]) => verdict.startsWith('wrong'))).toBe(true);
  });
});

test('every document that recommends codes has a table', () => {
  const recommending = seedReferences.filter(
    (reference) =>
      knowledgeFromSeed().guidance(reference)?.procedure.recommendation.outcome === 'CODES',
  );
  expect(Object.keys(tables)).toEqual(recommending);
});

test('where a procedure has no code of its own, no code is wrong by the guidance', () => {
  const given = codingOf('W05.1, Z84.3, Z94.2 | M24.8', '', 'IPG403');
  expect(refusals(given, knowledgeFromSeed())).toEqual([]);
  const { findings, verdict } = validate(given, knowledgeFromSeed());
  expect(findings.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
  expect(verdict.overall).toBe('CANNOT_TELL');
});

describe('IPG424, once a curator has answered', () => {
  const both: Row[] = [
    ['M71.1, Y53.2, Y53.7 | C61.X', '', none, 'open: codes'],
    ['M71.1, Y53.7 | C61.X', '', [missing], 'wrong: totality'],
    ['M71.1 | C61.X', '', [missing, missing], 'wrong: totality'],
  ];
  const eitherOne: Row[] = [
    ['M71.1, Y53.2 | C61.X', '', none, 'open: codes'],
    ['M71.1, Y53.7 | C61.X', '', none, 'open: codes'],
    ['M71.1 | C61.X', '', [missing], 'wrong: totality'],
    ['M71.1, Y53.2, Y53.7 | C61.X', '', [tooMany], 'wrong: totality'],
  ];
  test.each(both)('that all are recorded: %s%s', (...row) =>
    expectRow(row, 'IPG424', answered('AND')),
  );
  test.each(eitherOne)('that one kind of image control is: %s%s', (...row) =>
    expectRow(row, 'IPG424', answered('OR')),
  );

  function answered(images: 'AND' | 'OR'): KnowledgeBase {
    const given = { by: 'A. Curator', at: '2026-11-23T09:30:00.000Z' };
    const resolved = resolve(recordsOf(seedDocument('IPG424')), [
      { question: 'M71.1-and-or-Y53.2', answer: 'AND', ...given },
      { question: 'Y53.2-and-or-Y53.7', answer: images, ...given },
    ]);
    if (!resolved.resolved) throw new Error(JSON.stringify(resolved.problems));
    return knowledgeOf({ documents: [resolved.records] });
  }
});

function expectRow(
  [codes, answers, rules, verdict]: Row,
  reference: string,
  knowledge: KnowledgeBase,
): void {
  const given = codingOf(codes, answers, reference);
  expect(refusals(given, knowledge)).toEqual([]);
  expect(inShort(validate(given, knowledge))).toEqual({ rules, verdict });
}

function codingOf(codes: string, answers: string, guidance: string): Coding {
  const [procedures = '', diagnoses = ''] = codes.split('|');
  return { ...coding(procedures, { diagnoses, answers }), guidance };
}

function inShort({ findings, summary }: Report): { rules: string[]; verdict: string } {
  const open = /^Cannot tell whether .*: (.*) open\.$/.exec(summary)?.[1];
  const wrong = /^Not consistent with .*: (.*)\.$/.exec(summary)?.[1];
  return {
    rules: findings
      .filter(({ severity }) => severity !== 'INFORMATION')
      .map(({ ruleName }) => ruleName),
    verdict: wrong ? `wrong: ${wrong}` : open ? `open: ${open}` : 'consistent',
  };
}
