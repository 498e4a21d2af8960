// Guidance documents made up for measuring: other references, other codes of the seed, the layouts in turn.
import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './processes.mjs';

const seed = join(root, 'seed');
/** They stay in force, and the requests of the other benchmarks ask for them. */
const ofSeed = new Set(readdirSync(join(seed, 'guidance')).map((file) => file.split('.')[0]));
const codes = readFileSync(join(seed, 'opcs4.tsv'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([value]) => /^[A-Z]\d\d\.\d$/.test(value))
  .map(([value, title]) => ({ value, line: `${value} ${title}` }));
const operations = codes.filter(({ value }) => !/^[YZO]/.test(value));
const methods = codes.filter(({ value }) => value.startsWith('Y'));
const sites = codes.filter(({ value }) => value.startsWith('Z'));
const diagnoses = [
  'I48.X Atrial fibrillation',
  'C61.X Malignant neoplasm of prostate',
  'M54.5 Low back pain',
];

/** Each makes a document of another layout. */
const layouts = [resourceDocument, overviewPage, guidancePage, scenarios, codesPage];

/** The numbers of so many documents, which are in no document of the seed. */
export function numbersOf(count) {
  const numbers = [];
  for (let number = 1; numbers.length < count; number++) {
    if (!ofSeed.has(`IPG${number}`)) numbers.push(number);
  }
  return numbers;
}

/** The text of the document of a number; another text in each edition, with one code changed. */
export function documentOf(number, edition = 1) {
  return layouts[number % layouts.length](number, edition).join('\n\n');
}

/** Writes so many documents into a folder, a file each. */
export async function writeDocuments(folder, count) {
  await mkdir(folder, { recursive: true });
  for (const number of numbersOf(count)) {
    await writeFile(join(folder, `IPG${number}.txt`), documentOf(number));
  }
}

function resourceDocument(number, edition) {
  return [
    titleOf(number, edition),
    'Procedure and device:',
    'SNOMED CT preferred term (concept ID)',
    'OPCS-4 code(s):',
    at(operations, number).line,
    'V55.- Levels of spine',
    'Y53.- Approach to organ under image control',
    'Or',
    'Y68.- Other approach to organ under image control',
    'Site code from Chapter Z',
    `Note: A code from category V55.- is assigned in second place each time an operation on the spine is coded: if the number of levels is not specified, V55.9 Unspecified levels of spine is used.`,
    `Note: ${at(methods, number + edition).line} is assigned in addition if it was used.`,
    'Diagnosis or health condition:',
    'ICD-10 code(s):',
    at(diagnoses, number),
  ];
}

function overviewPage(number, edition) {
  return [
    titleOf(number, edition),
    'Description',
    'What is done, and with what, is described at some length before the codes are given. None of it is a code.',
    'Coding recommendations',
    'One of the following codes is selected:',
    at(operations, number).line,
    at(operations, number + 1).line,
    at(operations, number + 2 + edition).line,
    'Whichever of them it is, the following code is assigned in addition:',
    at(methods, number).line,
    `Note: Y53.4 Approach to organ under fluoroscopic control is also assigned if fluoroscopy was used.`,
    `The diagnosis is recorded with the ICD-10 code ${at(diagnoses, number)}.`,
  ];
}

function guidancePage(number, edition) {
  return [
    titleOf(number, edition),
    'OPCS4.6 Code(s):',
    at(operations, number).line,
    'Or',
    at(operations, number + edition).line,
    'Y53.- Approach to organ under image control',
    at(sites, number).line,
    `The diagnosis is recorded with the ICD-10 code ${at(diagnoses, number)}.`,
  ];
}

function scenarios(number, edition) {
  const stage = (first) => [
    at(operations, first).line,
    at(methods, first + edition).line,
    'Y53.4 Approach to organ under fluoroscopic control (if fluoroscopy was used)',
    at(sites, number).line,
  ];
  return [
    titleOf(number, edition),
    'Coding recommendations',
    'Stage 1',
    stage(number).join('\n'),
    'Stage 2',
    stage(number + 3).join('\n'),
  ];
}

function codesPage(number, edition) {
  return [
    titleOf(number, edition),
    'Clinical classification codes',
    at(operations, number).line,
    at(methods, number).line,
    `Note: Codes within category V55.- are assigned in second place.`,
    `Note: ${at(sites, number + edition).line} is also used.`,
    'Site code from Chapter Z',
  ];
}

function titleOf(number, edition) {
  return `IPG${number} Made up for measuring, operation ${number} in edition ${edition}`;
}

function at(list, index) {
  return list[index % list.length];
}
