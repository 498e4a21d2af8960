import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileKind } from '../../src/releases/release-file.js';
import { recogniseFile } from '../../src/releases/recognise.js';
import { tabs } from './files.js';

const codes = tabs('A01 | Removal of something', 'A01.1 | Removal of all of something');
const metadata = tabs('Procedure_Code | Procedure_Code_Description | Sex_Absolute', 'A011 | x | 1');
const icd10 = tabs(
  'CODE | ALT_CODE | USAGE | USAGE_UK | DESCRIPTION | MODIFIER_4 | MODIFIER_5 | QUALIFIERS | GENDER_MASK | MIN_AGE | MAX_AGE | TREE_DESCRIPTION',
  'A01 | A01 | DEFAULT | 3 | A fever | | | | | | | ',
);
const rf2 = 'id | effectiveTime | active | moduleId';
const description = `${rf2} | conceptId | languageCode | typeId | term | caseSignificanceId`;
const relationship = `${rf2} | sourceId | destinationId | relationshipGroup | typeId | characteristicTypeId | modifierId`;
const map = `${rf2} | refsetId | referencedComponentId | mapGroup | mapPriority | mapRule | mapAdvice | mapTarget | correlationId`;

describe('a file is recognised', () => {
  test.each<[kind: FileKind, path: string, head: string]>([
    ['OPCS4_CODES', 'OPCS410 CodesAndTitles Nov 2022 V1.0.txt', codes],
    ['OPCS4_CODES', 'opcs4.zip/codes.txt', codes],
    ['OPCS4_CODES', 'opcs4/codes.txt', `\uFEFF\r\n${codes}`],
    ['OPCS4_CODES', 'seed.tsv', `# edition\t4.10\n${codes}`],
    ['OPCS4_CODES', 'opcs4.tsv', tabs('V | Bones | V01-V70', codes)],
    ['OPCS4_CODES', 'codes.csv', 'Title,OPCS-4 code\nRemoval,A01.1\n'],
    ['OPCS4_CODES', 'OPCS46 titles.txt', tabs('Description | Code', 'Removal | A01.1')],
    ['OPCS4_METADATA', 'renamed.txt', metadata],
    ['OPCS4_METADATA', 'renamed.csv', 'SEX SCRUTINY,PROCEDURE CODE WITH DECIMAL\n1,A01.1\n'],
    ['OPCS4_METADATA', 'm.txt', tabs('Status_Of_Operation | Procedure_Code', '1 | A011')],
    ['OPCS4_EQUIVALENCES', 'table.txt', tabs('OPCS-4.9 code | OPCS-4.10 code', 'A01.1 | A01.2')],
    ['OPCS4_EQUIVALENCES', 'opcs4/table.txt', tabs('From code | To code', 'A01.1 | A01.2')],
    ['ICD10_CODES', 'ICD10_Edition5_CodesAndTitlesAndMetadata_GB_20160401.txt', icd10],
    ['ICD10_CODES', 'renamed.txt', icd10],
    [
      'ICD10_CODES',
      'other order.txt',
      tabs('DESCRIPTION | CODE | ALT_CODE', 'A fever | A01 | A01'),
    ],
    [
      'ICD10_EQUIVALENCES',
      'renamed.txt',
      tabs(
        'From: ICD-10 4th Edition code | Code Description | To: ICD-10 5th Edition code | Target Different to Source?',
        'A01.1 | x | A01.2 | Y',
      ),
    ],
    [
      'CLAML',
      'icd102016en.xml',
      '<?xml version="1.0"?>\n<!DOCTYPE ClaML SYSTEM "ClaML.dtd">\n<ClaML version="2.0.0">\n<Title name="ICD-10" version="2016">',
    ],
    ['CLAML', 'renamed.txt', '\uFEFF<ClaML version="2.0.0"><Meta/>'],
    ['USAGE', 'usage-2023-24.csv', 'start_date,end_date,code,description,usage\n'],
    ['USAGE', 'a.csv', 'usage,OPCS4_code\n12,A011\n'],
    ['USAGE', 'a.csv', 'ICD10_code,description,usage\nA011,x,12\n'],
    ['USAGE', 'a.txt', tabs('SNOMED_Concept_ID | Description | Usage', '1 | x | 2')],
    ['RF2_CONCEPT', 'sct2_Concept_Snapshot_INT_20230131.txt', tabs(`${rf2} | definitionStatusId`)],
    ['RF2_CONCEPT', 'renamed.txt', tabs(`${rf2} | definitionStatusId`)],
    ['RF2_DESCRIPTION', 'sct2_Description_Snapshot-en_INT_20230131.txt', tabs(description)],
    ['RF2_RELATIONSHIP', 'sct2_Relationship_Snapshot_GB1000000_20230131.txt', tabs(relationship)],
    [
      'RF2_LANGUAGE',
      'der2_cRefset_LanguageSnapshot-en_INT_20230131.txt',
      tabs(`${rf2} | refsetId | referencedComponentId | acceptabilityId`),
    ],
    [
      'RF2_ASSOCIATION',
      'der2_cRefset_AssociationSnapshot_INT_20230131.txt',
      tabs(`${rf2} | refsetId | referencedComponentId | targetComponentId`),
    ],
    [
      'RF2_MAP',
      'der2_iisssciRefset_ExtendedMapUKCLSnapshot_GB1000000_20230131.txt',
      tabs(`${map} | mapBlock`),
    ],
    [
      'RF2_MAP',
      'der2_iisssccRefset_ExtendedMapSnapshot_INT_20230131.txt',
      tabs(`${map} | mapCategoryId`),
    ],
  ])('%s: %s', (kind, path, head) => expect(recogniseFile(path, head)).toBe(kind));

  test.each<[why: string, path: string, head: string]>([
    ['it is empty', 'OPCS410 CodesAndTitles Nov 2022 V1.0.txt', ''],
    ['its name promises more', 'OPCS410 CodesAndTitles Nov 2022 V1.0.txt', 'Specification\n\nThis'],
    ['it is a PDF', 'OPCS410 Data Files Specification.pdf', '%PDF-1.7\nA01\tx'],
    ['nothing says whose codes they are', 'codes.txt', codes],
    ['nothing says whose codes they are', 'codes.txt', tabs('Code | Title', codes)],
    ['its codes are of ICD-10', 'ICD-10 codes.txt', tabs('A01.1 | A fever')],
    ['its columns are more than two', 'OPCS410 list.txt', tabs('A01.1 | Removal | A01.2 | Other')],
    [
      'it is a table without a header',
      'OPCS410 TableOfCodingEquivalences.txt',
      tabs('A011 | A012'),
    ],
    ['it is a readme', 'opcs4/readme.txt', 'OPCS-4 data files\n'],
    [
      'no column says which codes are equivalent',
      'table.txt',
      tabs('From code | To code', 'a | b'),
    ],
    ['it is another classification', 'icf.xml', '<ClaML version="2.0.0"><Title name="ICF"/>'],
    ['it only speaks of ClaML', 'readme.txt', 'The root is <ClaML version="2.0.0">'],
    ['it has no counts', 'usage.csv', 'start_date,end_date,code,description\n'],
    [
      'it is no snapshot',
      'sct2_Concept_Full_INT_20230131.txt',
      tabs(`${rf2} | definitionStatusId`),
    ],
    [
      'it is no snapshot',
      'xsct2_Concept_Delta_INT_20230131.txt',
      tabs(`${rf2} | definitionStatusId`),
    ],
    [
      'it is no snapshot',
      'der2_cRefset_LanguageDelta-en-US_INT_20230131.txt',
      tabs(`${rf2} | refsetId | referencedComponentId | acceptabilityId`),
    ],
    ['it is no snapshot', 'uk.zip/Full/concepts.txt', tabs(`${rf2} | definitionStatusId`)],
    [
      'its relationships are stated ones',
      'sct2_StatedRelationship_Snapshot_INT_20230131.txt',
      tabs(relationship),
    ],
    [
      'its relationships are stated ones',
      'renamed.txt',
      tabs(relationship, '1 | 2 | 1 | 3 | 4 | 5 | 0 | 6 | 900000000000010007 | 7'),
    ],
    [
      'its descriptions are definitions',
      'sct2_TextDefinition_Snapshot-en_INT_20230131.txt',
      tabs(description),
    ],
    [
      'its descriptions are definitions',
      'renamed.txt',
      tabs(description, '1 | 2 | 1 | 3 | 4 | en | 900000000000550004 | words | 6'),
    ],
    [
      'its relationships are to numbers',
      'a.txt',
      tabs(relationship.replace('destinationId', 'value')),
    ],
    ['it has axioms', 'a.txt', tabs(`${rf2} | refsetId | referencedComponentId | owlExpression`)],
    ['it has attributes', 'a.txt', tabs(`${rf2} | refsetId | referencedComponentId | valueId`)],
    [
      'its map is a simple one',
      'a.txt',
      tabs(`${rf2} | refsetId | referencedComponentId | mapTarget`),
    ],
    ['its map has no block', 'a.txt', tabs(map)],
  ])('not when %s: %s', (_why, path, head) => expect(recogniseFile(path, head)).toBeNull());

  test('also when only its first line is there', () => {
    expect(recogniseFile('a.txt', icd10.split('\r\n')[0]!)).toBe('ICD10_CODES');
  });
});

const samples = '../shared/data/snomed-rf2';
const there = existsSync(samples);

(there ? describe : describe.skip)(
  there ? 'the samples of RF2' : `the samples of RF2 (left out: ${samples} is not there)`,
  () => {
    const kinds = there
      ? readdirSync(samples, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.txt'))
          .map((name) => {
            const head = readFileSync(join(samples, name), 'utf8').slice(0, 4_000);
            return [name.split('/').at(-1)!, recogniseFile(name, head)] as const;
          })
      : [];

    test.each([
      ['RF2_CONCEPT', 2],
      ['RF2_DESCRIPTION', 2],
      ['RF2_RELATIONSHIP', 2],
      ['RF2_LANGUAGE', 2],
      ['RF2_ASSOCIATION', 1],
      ['RF2_MAP', 1],
    ])('have %s %i times', (wanted, count) => {
      expect(kinds.filter(([, kind]) => kind === wanted)).toHaveLength(count);
    });

    test('have nothing else that is taken for a release', () => {
      const others = kinds.filter(([, kind]) => kind === null).map(([name]) => name);
      expect(others).toHaveLength(kinds.length - 10);
      expect(others.join(' ')).toMatch(/StatedRelationship.*|OWLAxiom/);
    });
  },
);
