import { expand } from '../../src/knowledge/hierarchy.js';
import { covers } from '../../src/knowledge/targets.js';
import type { Target } from '../../src/model/index.js';
import type { TargetRecord } from '../../src/records.js';
import { documentWith, recordsOf } from '../documents/documents.js';
import { readIcd10 } from '../../src/releases/icd10.js';
import { releaseRecords } from '../../src/releases/release-records.js';
import { codeOf, icd10, knowledgeOf, opcs4, valuesOf } from './knowledge.js';

const knowledge = knowledgeOf({ releases: [opcs4, icd10] });

describe('whether a code answers to a target', () => {
  const code = targetOf({ targetKind: 'CODE', firstValue: 'V40.1', lastValue: 'V40.1' });
  const category = targetOf({ targetKind: 'CATEGORY', firstValue: 'V55', lastValue: 'V55' });
  const range = targetOf({ targetKind: 'RANGE', firstValue: 'V41', lastValue: 'Y53' });
  const site = targetOf({ targetKind: 'CHAPTER', firstValue: 'Z', lastValue: 'Z' });
  const method = targetOf({ targetKind: 'CHAPTER', firstValue: 'Y', lastValue: 'Y' });
  const side = targetOf({ targetKind: 'CATEGORY', firstValue: 'Z94', lastValue: 'Z94' });

  test.each([
    ['a code answers to itself', code, 'V40.1', true],
    ['not to its neighbour', code, 'V40.2', false],
    ['its category in its place does not', code, 'V40', false],
    ['a code of the category', category, 'V55.1', true],
    ['the category recorded in place of a code', category, 'V55', true],
    ['a code of another category', category, 'V40.1', false],
    ['the chapter', category, 'V', false],
    ['a code in the range', range, 'V55.9', true],
    ['the last category of the range', range, 'Y53.9', true],
    ['a category in the range', range, 'V55', true],
    ['a code before the range', range, 'V40.9', false],
    ['a code after the range', range, 'Y68.1', false],
    ['a chapter whose letter lies in the range', range, 'Y', false],
    ['a site in a slot for a site', site, 'Z67.5', true],
    ['an overflow site in a slot for a site', site, 'O16.2', true],
    ['a category of sites in a slot for a site', site, 'Z67', true],
    ['laterality does not fill a slot for a site', site, 'Z94.1', false],
    ['the category of laterality does not either', site, 'Z94', false],
    ['laterality where laterality is asked for', side, 'Z94.1', true],
    ['a method is no site', site, 'Y53.4', false],
    ['a method in a slot for a method', method, 'Y53.4', true],
    ['an operation is no method', method, 'V40.1', false],
  ])('%s', (_label, target, value, answers) => {
    expect(covers(target, codeOf(knowledge, value))).toBe(answers);
  });

  test.each([
    ['a code', code, 'V40.1'],
    ['the side', side, 'Z94.1'],
    ['a site', site, 'Z94.0'],
    ['a range', range, 'V40.1'],
  ])('a code of ICD-10 never answers to a target of OPCS-4: %s', (_label, target, value) => {
    expect(covers(target, codeOf(knowledge, value, 'ICD10'))).toBe(false);
  });
});

describe('the codes that a target stands for', () => {
  const [read] = readIcd10(
    [
      'CODE\tDESCRIPTION',
      'M00.0\tJoint with one germ',
      'M00.00\tJoint with one germ, many places',
      'M00.01\tJoint with one germ, shoulder',
      'M00.1\tJoint with another germ',
      'M01.0\tJoint in another disease',
    ].join('\n'),
  ).releases;
  if (!read) throw new Error('No release was read');
  const joints = knowledgeOf({
    documents: [],
    releases: [releaseRecords({ ...read.stated, edition: '5' }, read.rows)],
  });

  test.each([
    ['a category, with fifth characters', 'M00.-', ['M00.0', 'M00.00', 'M00.01', 'M00.1']],
    ['a code and the same with more said of it', 'M00.0', ['M00.0', 'M00.00', 'M00.01']],
    ['a code with a fifth character', 'M00.01', ['M00.01']],
    ['a code without any', 'M00.1', ['M00.1']],
    ['a range', 'M00-M01', ['M00.0', 'M00.00', 'M00.01', 'M00.1', 'M01.0']],
    ['a chapter', 'XIII', ['M00.0', 'M00.00', 'M00.01', 'M00.1', 'M01.0']],
  ])('%s', (_label, written, values) => {
    expect(valuesOf(expand(joints, 'ICD10', written, null)?.codes ?? [])).toEqual(values);
  });
});

/** A target as a choice of the only step of a document. */
function targetOf(record: Omit<TargetRecord, 'system'>): Target {
  const records = recordsOf(documentWith({ opcs4: 'V40.1 Stabilisation' }));
  const built = knowledgeOf({
    documents: [
      { ...records, choices: records.choices.map((choice) => ({ ...choice, ...record })) },
    ],
  });
  const target =
    built.allGuidance[0]?.procedure.recommendation.solutions[0]?.steps[0]?.choices[0]?.target;
  if (!target) throw new Error('no target');
  return target;
}
