import { organsIn } from '../../src/knowledge/organs.js';
import { compareTitles, titlesOf, type TitleLikeness } from '../../src/knowledge/titles.js';
import { knowledgeOf } from './knowledge.js';

const titles = titlesOf(knowledgeOf().releases[0]!);

describe('the title of a document against that of the code system', () => {
  test.each<readonly [given: string, official: string, TitleLikeness]>([
    ['Levels of spine', 'Levels of spine', 'SAME'],
    ['LEVELS  of\u00a0Spine.', 'Levels of spine', 'SAME'],
    ['Non rigid stabilisation', 'Non-rigid stabilisation', 'SAME'],
    ['HeadNEC', 'Head NEC', 'SAME'],
    ["Meniere's disease", 'Ménière’s disease', 'SAME'],
    ["Down's syndrome", 'Down syndrome', 'SAME'],
    ['Liver cell carcinoma', 'Malignant neoplasm: Liver cell carcinoma', 'SAME'],
    ['Malignant neoplasm of liver', 'Malignant neoplasm: Liver', 'SAME'],
    ['Malignant neoplasm of livre', 'Malignant neoplasm: Liver', 'MISTYPED'],
    ['Malignant neoplasm', 'Malignant neoplasm: Liver', 'DIFFERENT'],
    ['Spine', 'Spine NEC', 'OTHER_ENDING'],
    ['Spine NOC', 'Spine NEC', 'OTHER_ENDING'],
    ['Spine NEC', 'Spine', 'OTHER_ENDING'],
    ['Trancatheter operation', 'Transcatheter operation', 'MISTYPED'],
    ['Moasicplasty', 'Mosaicplasty', 'MISTYPED'],
    ['Percutanous approach', 'Percutaneous approach NEC', 'MISTYPED'],
    ['Aproach to orgn', 'Approach to organ', 'MISTYPED'],
    ['Aproach to spine', 'Approach to organ', 'DIFFERENT'],
    ['Level of spine', 'Levels of spine', 'DIFFERENT'],
    ['Lumbar spine', 'Lumbar spinal cord', 'DIFFERENT'],
    ['Graft of 3 vessels', 'Graft of 4 vessels', 'DIFFERENT'],
    ['Hipp', 'Hip', 'DIFFERENT'],
    ['a'.repeat(41), 'a'.repeat(42), 'DIFFERENT'],
    ['Recurrent depressive episode', 'Recurrent depressive disorder', 'DIFFERENT'],
  ])('%p for %p', (given, official, likeness) => {
    expect(compareTitles(given, official, titles.hasWord)).toBe(likeness);
  });
});

test('a title leads to its code where it is the title of one only', () => {
  expect(titles.codeTitled('two levels of spine')?.value).toBe('V55.2');
  expect(titles.codeTitled('Levels of spine')?.value).toBe('V55');
  expect(titles.codeTitled('Eye')).toBeNull();
  expect(titles.codeTitled('')).toBeNull();
});

test('titles are gathered once for a release', () => {
  const knowledge = knowledgeOf();
  expect(titlesOf(knowledge.releases[0]!)).toBe(titlesOf(knowledge.releases[0]!));
});

describe('the organs that a title names', () => {
  test.each<readonly [title: string, organs: readonly string[]]>([
    ['Malignant neoplasm of cervix uteri', ['female genital organs']],
    ['Posterior instrumented fusion of cervical spine NEC', ['spine']],
    ['Balloon kyphoplasty for vertebral fractures', ['spine']],
    ['Low back pain', ['spine']],
    ['Replacement of pulmonary valve NEC', ['heart']],
    ['Percutaneous ablation of pulmonary vein to left atrium', ['heart']],
    ['Pulmonary tuberculosis', ['lung']],
    ['Percutaneous transluminal operations', []],
    ['Ablation for colorectal liver metastases', ['bowel', 'liver']],
    ['Excision of redundant skin of eyelid', ['eye', 'skin']],
    ['Hearing loss', ['ear']],
    ['Heart failure', ['heart']],
    ['Early operations', []],
    ['Adrenalectomy', ['adrenal gland']],
    ['Approach to organ under image control', []],
  ])('%s', (title, organs) => {
    expect(organsIn([title])).toEqual(organs);
  });
});
