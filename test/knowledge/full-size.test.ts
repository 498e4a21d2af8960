import { existsSync, readFileSync } from 'node:fs';
import { checkCode } from '../../src/knowledge/check-codes.js';
import { find } from '../../src/knowledge/find.js';
import { descendantsOf, expand, isA, pathOf } from '../../src/knowledge/hierarchy.js';
import { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import { guidanceNaming, namingByObligation } from '../../src/knowledge/look-back.js';
import { stalenessOf } from '../../src/knowledge/staleness.js';
import type { Code, CodeSystem } from '../../src/model/index.js';
import { guidancePart, releasePart } from '../../src/parts.js';
import { readReleases } from '../../src/releases/read-releases.js';
import { documentWith, recordsOf } from '../documents/documents.js';
import { seedDocument, seedReferences } from '../seed.js';

const opcs4 = '../shared/data/opcs4/OPCS410 CodesAndTitles Nov 2022 V1.0.txt';
const icd10 = '../shared/data/icd10/ICD10_Edition5_CodesAndTitlesAndMetadata_GB_20160401.txt';
const usage = '../shared/data/opcs4/usage-2023-24.csv';
const there = [opcs4, icd10, usage].every((file) => existsSync(file));
const title = there
  ? 'the seed with whole releases of OPCS-4 and ICD-10'
  : `the seed with whole releases of OPCS-4 and ICD-10 (left out: ${opcs4} and others are not there)`;

function wholeKnowledge(): KnowledgeBase {
  const read = (path: string) => readFileSync(path, 'utf8');
  const { releases, problems } = readReleases(
    [
      { kind: 'OPCS4_CODES', path: opcs4, text: read(opcs4) },
      { kind: 'ICD10_CODES', path: icd10, text: read(icd10) },
      { kind: 'USAGE', path: usage, text: read(usage) },
    ],
    {},
    { keepGoing: false },
  );
  expect(problems).toEqual([]);
  const texts = [
    ...seedReferences.map(seedDocument),
    documentWith({ opcs4: 'Z94.2 Right sided operation' }),
  ];
  const documents = texts.map((text) => guidancePart(recordsOf(text)));
  const parts = [...releases.map(releasePart), ...documents].map((part) =>
    part.kind === 'GUIDANCE' ? { ...part, version: 1 } : part,
  );
  return new KnowledgeBase({ revision: null, parts }, { today: '2026-11-26' });
}

(there ? describe : describe.skip)(title, () => {
  let knowledge: KnowledgeBase;
  beforeAll(() => {
    knowledge = wholeKnowledge();
  });
  const code = (system: CodeSystem, value: string): Code => {
    const found = knowledge.codeAt(system, value);
    if (!found) throw new Error(`${system} ${value} is not there`);
    return found;
  };
  const ofSystem = (system: CodeSystem) =>
    knowledge.allCodes.filter((candidate) => candidate.system === system);

  test('the same letters in two systems never meet', () => {
    const inBoth = ofSystem('OPCS4').flatMap((operation) => {
      const disease = knowledge.codeAt('ICD10', operation.value);
      return disease ? [[operation, disease] as const] : [];
    });
    expect(inBoth.length).toBeGreaterThan(5_000);
    for (const [operation, disease] of inBoth) {
      expect(operation.id).not.toBe(disease.id);
      expect(isA(operation, disease) || isA(disease, operation)).toBe(false);
      expect(operation.mentions.filter((mention) => disease.mentions.includes(mention))).toEqual(
        [],
      );
      for (const { target } of [...operation.mentions, ...disease.mentions])
        expect([operation, disease].some(({ system }) => system === target.system)).toBe(true);
    }
  });

  test('every code that can be recorded is valid as it is printed, in its own system', () => {
    for (const { system, value, recordable } of knowledge.allCodes) {
      const { verdict, code: checked } = checkCode(knowledge, { system, written: value }, null);
      expect([value, verdict]).toEqual([value, recordable ? 'VALID' : 'HEADING']);
      expect(checked).toBe(knowledge.codeAt(system, value));
    }
  });

  test.each([
    ['OPCS4', 'I48.0', 'OTHER_SYSTEM ICD10 I48.0'],
    ['OPCS4', 'V4O.1', 'LETTER_FOR_DIGIT OPCS4 V40.1'],
    ['OPCS4', 'A1.1', 'LOST_ZERO OPCS4 A01.1'],
    ['OPCS4', 'Z94.0', 'OTHER_SYSTEM ICD10 Z94.0'],
    ['ICD10', 'I48.X', 'NEEDLESS_FILLER ICD10 I48'],
    ['ICD10', 'C61', 'MISSING_FILLER ICD10 C61.X'],
  ] as const)('of %s %s it may be meant: %s', (system, written, alike) => {
    const [first] = checkCode(knowledge, { system, written }, null).lookAlikes;
    expect(`${first?.kind} ${first?.system} ${first?.value}`).toBe(alike);
  });

  test('Z94 is a side in OPCS-4 and a transplanted organ in ICD-10', () => {
    expect(code('OPCS4', 'Z94')).toMatchObject({ role: 'LATERALITY' });
    expect(code('ICD10', 'Z94')).toMatchObject({ role: null });
    expect(
      guidanceNaming(code('OPCS4', 'Z94.2')).map(({ guidance }) => guidance.reference),
    ).toEqual(['IPG999']);
    expect(guidanceNaming(code('ICD10', 'Z94.2'))).toEqual([]);
  });

  test('every code hangs below one chapter, and each chapter has what hangs below it', () => {
    for (const system of ['OPCS4', 'ICD10'] as const) {
      const codes = ofSystem(system);
      const chapters = codes.filter(({ kind }) => kind === 'CHAPTER');
      expect(chapters).toHaveLength(system === 'OPCS4' ? 24 : 22);
      const below = chapters.flatMap((chapter) => descendantsOf(chapter));
      expect(new Set(below).size).toBe(below.length);
      expect(below).toHaveLength(codes.length - chapters.length);
      expect(below.every((one) => one.ancestors.at(-1) === one.chapter)).toBe(true);
    }
  });

  test('the paths of all levels below a chapter are in their order, so that pages of them can go on', () => {
    for (const chapter of knowledge.allCodes.filter(({ kind }) => kind === 'CHAPTER')) {
      const paths = descendantsOf(chapter).map(pathOf);
      expect(paths).toEqual([...new Set(paths)].sort());
    }
  });

  test.each([
    ['OPCS4', 'V55.-', (one: Code) => one.value.startsWith('V55.')],
    ['OPCS4', 'C71-C74', (one: Code) => /^C7[1-4]\./.test(one.value)],
    // A site slot wants no side, and has the overflow categories of letter O.
    ['OPCS4', 'Z', (one: Code) => one.chapter?.value === 'Z' && one.role !== 'LATERALITY'],
    ['ICD10', 'M50-M54', (one: Code) => /^M5[0-4]\./.test(one.value)],
    ['ICD10', 'XIII', (one: Code) => one.value.startsWith('M')],
  ] as const)('%s %s stands for all its codes and no others', (system, target, belongs) => {
    const meant = ofSystem(system).filter((one) => one.recordable && belongs(one));
    const expanded = expand(knowledge, system, target, null);
    expect(new Set(expanded?.codes)).toEqual(new Set(meant));
    expect(meant.length).toBeGreaterThan(3);
  });

  test.each([
    ['Y68.1', 'by its category', 'IPG366', 'CATEGORY'],
    ['V40.1', 'itself', 'IPG366', 'CODE'],
    ['Z66.5', 'by its chapter', 'IPG366', 'CHAPTER'],
    ['C72.1', 'by a range', 'IPG264', 'RANGE'],
  ])('guidance names %s %s', (value, _how, reference, kind) => {
    const naming = guidanceNaming(code('OPCS4', value));
    const ofDocument = naming.find(({ guidance }) => guidance.reference === reference);
    expect(ofDocument?.mentions.map(({ target }) => target.kind)).toContain(kind);
    const groups = namingByObligation(naming);
    expect(
      new Set(groups.flatMap((group) => group.naming.map(({ guidance }) => guidance))),
    ).toEqual(new Set(naming.map(({ guidance }) => guidance)));
  });

  test('every recommendation can still be followed, but for one code that was divided', () => {
    const stale = knowledge.allGuidance.flatMap((guidance) =>
      stalenessOf(knowledge, guidance).codes.map(({ mention }) => mention.target.notation),
    );
    expect(stale).toEqual(['I48.X']);
  });

  test('exact codes are found first, recorded ones with how often', () => {
    for (const { system, value, recordable } of knowledge.allCodes.filter(
      (_, at) => at % 97 === 0,
    )) {
      const [hit] = find(knowledge, value, { kinds: ['CODE'], system, day: null, first: 1 });
      expect(hit?.node).toBe(code(system, value));
      const [counted] = recordable ? knowledge.usage.of(system, value) : [];
      expect(hit?.usage).toBe(counted?.count ?? null);
    }
  });

  test('of a code that the counts have no row of, it is not known how often it was recorded', () => {
    const [hit] = find(knowledge, 'A03.3', { system: 'OPCS4', day: null, first: 1 });
    expect(knowledge.usage.of('OPCS4', 'A03.3')).toEqual([]);
    expect(hit).toMatchObject({ name: 'A03.3', usage: null });
  });
});
