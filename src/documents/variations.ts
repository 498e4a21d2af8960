import { readDocuments } from './read.js';
import { readingInWords } from './reading-in-words.js';

/** One way in which real documents differ, with a text that shows it and what is read from that text. */
export interface Variation {
  readonly name: string;
  /** What copes with it: a row of the line recognisers by its name, or a file of this folder. */
  readonly by: string;
  /** Lines as they stand under a heading for OPCS-4 codes. */
  readonly example: string;
  /** Whether the example is a whole text, with its own title and headings. */
  readonly isWhole?: boolean;
  /** What is read, in the notation of {@link readingInWords}. The tests read the example and hold it against this. */
  readonly reads: string;
}

/** The variations that the reader copes with, by what they are about, from single codes to whole files. */
export const variations: Readonly<Record<string, readonly Variation[]>> = {
  'How a code is written': [
    {
      name: 'A code and its title, with a full stop behind it',
      by: 'code line',
      example: 'G46.1 Fibreoptic endoscopic plication of junction.',
      reads: 'G46.1',
    },
    {
      name: 'Any code of a category',
      by: 'code line',
      example: 'V55.- Levels of spine',
      reads: 'V55.-',
    },
    {
      name: 'A space before the dash of a category',
      by: 'code line',
      example: 'B27. - Total excision of breast',
      reads: 'B27.-',
    },
    {
      name: 'A category without its dash',
      by: 'code line',
      example: 'L76 Endovascular placement of stent',
      reads: 'L76.-',
    },
    {
      name: 'A code that was split',
      by: 'code line',
      example: 'Z92. 1 Head NEC',
      reads: 'Z92.1',
    },
    {
      name: 'A title glued to its code',
      by: 'code line',
      example: 'E20.1Total adenoidectomy',
      reads: 'E20.1',
    },
    {
      name: 'A connective glued to the next code',
      by: 'code line',
      example: 'Y75.3 Robotic approach NEC orY75.4 Hand assisted approach',
      reads: 'Y75.3 or Y75.4',
    },
    {
      name: 'A code glued to the word before it, in a sentence',
      by: 'targets.ts',
      example: 'K57.4 Percutaneous ablation\nThe OPCS-4 codeY53.4 is assigned in addition.',
      reads: 'K57.4 + Y53.4',
    },
    {
      name: 'A wide gap or a tab behind the code',
      by: 'code line',
      example: 'M51.1       Combined repair\nY01.4\tReplacement of organ',
      reads: 'M51.1 + Y01.4',
    },
    {
      name: 'A range of categories',
      by: 'code line',
      example: 'C71-C74 Extraction of lens',
      reads: 'C71-C74',
    },
  ],
  'How codes go together': [
    {
      name: '"Or" on a line of its own',
      by: 'connective or',
      example:
        'Y53.- Approach under image control\n\nOr\n\nY68.- Other approach under image control',
      reads: 'Y53.- or Y68.-',
    },
    {
      name: '"Plus" on a line of its own',
      by: 'connective plus',
      example: 'E49.1 Endoscopic biopsy\n\n\nPlus\n\n\nY53.2 Approach under ultrasonic control',
      reads: 'E49.1 + Y53.2',
    },
    {
      name: 'A connective that was lost, with a wider gap in its place',
      by: 'coding-part.ts',
      example: 'E49.1 Endoscopic biopsy\n\n\nY53.2 Approach under ultrasonic control',
      reads: 'E49.1 ? Y53.2',
    },
    {
      name: 'Alternatives on one line',
      by: 'code line',
      example: 'Y99.2 Live related donor or Y99.3 Live unrelated donor or Y99.5 Other donor',
      reads: 'Y99.2 or Y99.3 or Y99.5',
    },
    {
      name: 'Two codes of one line that are both recorded',
      by: 'code line',
      example: 'V40.1 Stabilisation of spine and V55.1 One level of spine',
      reads: 'V40.1 + V55.1',
    },
    {
      name: 'A sentence that announces alternatives',
      by: 'lead-in',
      example:
        'One of the following codes is assigned:\nK62.1 Ablation of vein\nK62.2 Ablation of atrium',
      reads: 'K62.1 or K62.2',
    },
    {
      name: 'A sentence that announces a code from one category',
      by: 'lead-in',
      example:
        'A code from one of the following categories is selected:\nL76.- Stent\nL89.- Other stent',
      reads: 'L76.- or L89.-',
    },
    {
      name: 'A sentence that recommends a code from a range',
      by: 'sentence about codes',
      example: 'L29.4 Endarterectomy\nAn OPCS-4 code from categories K40-K44 is selected.',
      reads: 'L29.4 + K40-K44',
    },
    {
      name: 'A sentence that announces further codes',
      by: 'lead-in',
      example:
        'L27.1 Placement of stent graft\nPlus a relevant code to identify the kind of stent from:\nL76.- Stent\nL89.- Other stent',
      reads: 'L27.1 + (L76.- or L89.-)',
    },
    {
      name: 'A number of lines that stand directly after those above',
      by: 'lead-ins.ts',
      example:
        'V40.1 Stabilisation of spine\nThe following two codes are assigned directly after the code listed above:\nY53.4 Approach under fluoroscopic control\nZ66.3 Lumbar vertebra',
      reads: 'V40.1 + Y53.4 [after V40.1] + Z66.3',
    },
    {
      name: 'A sentence that announces codes and points to those above',
      by: 'lead-ins.ts',
      example:
        'K62.1 Ablation of vein\nThe following code is assigned in addition to one of the above codes:\nY53.4 Approach under fluoroscopic control',
      reads: 'K62.1 + Y53.4',
    },
    {
      name: 'Whole combinations with "Or" between them',
      by: 'coding-part.ts',
      example:
        'L76.1 Placement of stent\nY53.4 Approach under fluoroscopic control\n\nOr\n\nL29.4 Endarterectomy\nY44.2 Monitoring',
      reads: 'L76.1 + Y53.4 | L29.4 + Y44.2',
    },
    {
      name: 'Two solutions of which one is preferred',
      by: 'preference between solutions',
      example:
        'Both coding solutions are given. The first combination should be used in preference.\nW71.4 Transplant of cartilage\nY27.1 Graft of own tissue\n\nOr\n\nW52.1 Replacement\nY01.4 Replacement of organ',
      reads: 'preferred: W71.4 + Y27.1 | W52.1 + Y01.4',
    },
    {
      name: 'Other codes instead of those above',
      by: 'other codes instead',
      example:
        'B08.3 Hemithyroidectomy\n(Other codes from B08 Excision of thyroid gland may be used instead, depending on the extent.)',
      reads: 'B08.3 or B08.-',
    },
  ],
  'When a code is recorded': [
    {
      name: 'A condition in brackets',
      by: 'code line',
      example: 'K57.4 Percutaneous ablation\nY53.2 Approach under ultrasonic control (if used)',
      reads: 'K57.4 + Y53.2 [if used]',
    },
    {
      name: 'A condition without brackets',
      by: 'code line',
      example: 'K57.4 Percutaneous ablation\nY53.2 Approach under ultrasonic control if used',
      reads: 'K57.4 + Y53.2 [if used]',
    },
    {
      name: 'That a code may be left out',
      by: 'code line',
      example: 'K57.4 Percutaneous ablation\nY53.2 Approach under ultrasonic control (optional)',
      reads: 'K57.4 + Y53.2 [may]',
    },
    {
      name: 'A bracket that belongs to the title',
      by: 'code line',
      example: 'Z04.4 Vagus nerve (x)',
      reads: 'Z04.4',
    },
    {
      name: 'What the fourth character depends on',
      by: 'code line',
      example: 'T85.- Block dissection of lymph nodes (fourth character dependent on the site)',
      reads: 'T85.-',
    },
    {
      name: 'Codes for what may be done besides',
      by: 'lead-in',
      example:
        'J18.3 Repair of hernia\nIf a plication is carried out as well, the following codes are assigned in addition:\nG46.1 Plication of junction\nY50.2 Approach through abdomen',
      reads:
        'J18.3 + G46.1 [if a plication is carried out as well] + Y50.2 [if a plication is carried out as well]',
    },
    {
      name: 'Each code in brackets behind what it is for',
      by: 'clauses.ts',
      example:
        'K25.3 Replacement of mitral valve\nAdditional codes are assigned for concurrent bypass of artery (K40-K44) or excision of lesion (K23.1).',
      reads:
        'K25.3 + K40-K44 [concurrent bypass of artery] + K23.1 [concurrent excision of lesion]',
    },
  ],
  'Sites and sides': [
    {
      name: 'A site that the operation settles',
      by: 'site code from a chapter',
      example: 'V40.1 Stabilisation of spine\nSite code from Chapter Z',
      reads: 'V40.1 + Z',
    },
    {
      name: 'A chapter in curly quotation marks',
      by: 'text.ts',
      example: 'E48.1 Endoscopic excision\nChapter ‘Z’ code for site in lower respiratory tract',
      reads: 'E48.1 + Z',
    },
    {
      name: 'A site from one category',
      by: 'site code from a chapter',
      example:
        'W43.1 Replacement of joint\nSite code from category Z83.- Joint of finger depending on the joint replaced.',
      reads: 'W43.1 + Z83.-',
    },
    {
      name: 'The side of the operation',
      by: 'code line',
      example: 'B28.1 Excision of breast\nZ94.- Laterality of operation',
      reads: 'B28.1 + Z94.-',
    },
  ],
  'Several ways to code': [
    {
      name: 'Headings for approaches',
      by: 'scenario heading',
      example:
        'Open procedure:\nL29.4 Endarterectomy\n Percutaneous procedure:\nL76.1 Placement of stent\nY53.4 Approach under fluoroscopic control',
      reads: 'Open procedure: L29.4 | Percutaneous procedure: L76.1 + Y53.4',
    },
    {
      name: 'Headings for stages',
      by: 'scenario heading',
      example: 'Stage 1\nA09.1 Implantation of stimulator\nStage 2\nA09.3 Attention to stimulator',
      reads: 'Stage 1: A09.1 | Stage 2: A09.3',
    },
    {
      name: 'Headings for persons',
      by: 'scenario heading',
      example:
        'For the donor:\nX46.1 Donation of organ\nFor the recipient:\nJ01.1 Transplant of liver',
      reads: 'For the donor: X46.1 | For the recipient: J01.1',
    },
    {
      name: 'A sentence that names what its codes are for',
      by: 'codes for a scenario',
      example:
        'The OPCS-4 codes for endoscopic mastectomy are as follows:\nB27.- Total excision of breast\nY76.- Minimal access\nThe OPCS-4 codes for wide excision are as follows:\nB28.- Other excision of breast',
      reads: 'endoscopic mastectomy: B27.- + Y76.- | wide excision: B28.-',
    },
  ],
  'Words that are no step': [
    {
      name: 'Codes that are only excluded',
      by: 'excludes',
      example: 'C46.- Plastic operations on cornea\nExcludes: Insertion of contact lens (C51.5)',
      reads: 'C46.-; excludes kept',
    },
    {
      name: '"Includes" over several lines',
      by: 'includes',
      example:
        'B28.- Other excision of breast\nIncludes: Wedge excision\nLumpectomy\nZ94.- Laterality of operation',
      reads: 'B28.- + Z94.-; includes kept',
    },
    {
      name: 'What the codes cannot say',
      by: 'limitation',
      example:
        'C75.1 Insertion of lens\nIt is not possible to capture the type of lens using OPCS-4.',
      reads: 'C75.1; limitation kept',
    },
    {
      name: 'A procedure without a code of its own',
      by: 'limitation',
      example: 'This procedure cannot be expressed in the OPCS-4 classification by a single code.',
      reads: 'no code of its own; limitation kept',
    },
    {
      name: 'That the codes are the most suitable ones for now',
      by: 'disclaimer',
      example:
        'K57.4 Percutaneous ablation\nThe NHS Classifications Service has advised NICE that these are currently the most suitable codes.',
      reads: 'K57.4; disclaimer kept',
    },
    {
      name: 'Who keeps the codes',
      by: 'boilerplate',
      example:
        'K57.4 Percutaneous ablation\nThe NHS Classifications Service is the central definitive source for clinical coding guidance.',
      reads: 'K57.4',
    },
  ],
  'Sentences and notes': [
    {
      name: 'Only codes that go with those of another operation',
      by: 'clauses.ts',
      example:
        'A code from Y46.- Open approach or Y47.- Burrhole approach is used as a supplementary code following a code from Chapter ‘L’.',
      reads: '(Y46.- or Y47.-) [as supplementary code; after L] + L',
    },
    {
      name: 'The code after which another one stands',
      by: 'clauses.ts',
      example:
        'K57.4 Percutaneous ablation\nY11.4 Radiofrequency\nIf code K57.4 is chosen, the site code Z33.6 Wall of heart is assigned following Y11.4.',
      reads: 'K57.4 + Y11.4 + Z33.6 [if code K57.4 is chosen; after Y11.4]',
    },
    {
      name: 'A place that depends on how it was done',
      by: 'clauses.ts',
      example:
        'K57.4 Percutaneous ablation\nY11.4 Radiofrequency\nY53.4 Approach under fluoroscopic control (if used)\nThe site code Z33.6 Wall of heart is assigned following Y11.4, or following Y53.4 if fluoroscopic control is used.',
      reads:
        'K57.4 + Y11.4 + Y53.4 [if used] + Z33.6 [after Y11.4; after Y53.4 if fluoroscopic control is used]',
    },
    {
      name: 'A note without a colon',
      by: 'note',
      example:
        'V55.- Levels of spine\nNote A code from category V55.- is assigned in second place.',
      reads: 'V55.- [in second place]',
    },
    {
      name: 'A note of several paragraphs',
      by: 'coding-part.ts',
      example:
        'V40.1 Stabilisation of spine\nY53.- Approach under image control\nNote: These are additional codes.\n\nIf image control was used, a code from category Y53.- must be assigned.',
      reads: 'V40.1 + Y53.- [if image control was used]',
    },
    {
      name: 'A note with bullets under it',
      by: 'coding-part.ts',
      example:
        'V40.1 Stabilisation of spine\nV55.- Levels of spine\nY53.- Approach under image control\nNote:\n• V55.- is assigned in second place\n• Y53.- is assigned as an additional code',
      reads: 'V40.1 + V55.- [in second place] + Y53.- [as additional code]',
    },
    {
      name: 'A fourth character for what is not stated',
      by: 'wording.ts',
      example:
        'V40.1 Stabilisation of spine\nY53.- Approach under image control\nNote: Codes from category Y53.- are added. If the kind of image control is not stated, the fourth character .9 must be assigned.',
      reads: 'V40.1 + Y53.-; default Y53.9 if the kind of image control is not stated',
    },
    {
      name: 'A note that explains a category and gives its place',
      by: 'wording.ts',
      example:
        'V40.1 Stabilisation of spine\nY53.- Approach under image control\nNote: Codes within category Y53.- are used as secondary codes to classify percutaneous interventions.',
      reads: 'V40.1 + Y53.- [as secondary code]',
    },
    {
      name: 'A category named without "category" or dash',
      by: 'targets.ts',
      example:
        'L27.1 Placement of stent graft\nA code from L76 Stent or L89 Other stent is added to say how many were used.',
      reads: 'L27.1 + (L76.- or L89.-)',
    },
    {
      name: 'Marks of emphasis',
      by: 'text.ts',
      example:
        'V40.1 Stabilisation of spine\nY53.- Approach under image control\nNote: A code from **Y53.-** **may** be assigned.',
      reads: 'V40.1 + Y53.- [may]',
    },
  ],
  Diagnoses: [
    {
      name: 'Diagnoses in a sentence',
      by: 'sentence about codes',
      example:
        'K57.4 Percutaneous ablation\nIn addition the ICD-10 code I48.X Atrial fibrillation would be recorded.',
      reads: 'K57.4; ICD-10 I48.X',
    },
    {
      name: 'Diagnoses with commas in their titles',
      by: 'clauses.ts',
      example:
        'P22.1 Repair of vagina\nIn addition ICD-10 code N81.2 Incomplete prolapse, N81.3 Complete prolapse or N81.4 Prolapse, unspecified is assigned.',
      reads: 'P22.1; ICD-10 N81.2 or N81.3 or N81.4',
    },
    {
      name: 'Diagnoses whose system is not said',
      by: 'clauses.ts',
      example:
        'K49.1 Angioplasty\nIn addition a code from category I20.- Angina pectoris is assigned.',
      reads: 'K49.1; ICD-10 I20.-',
    },
    {
      name: 'A diagnosis for what is not known',
      by: 'wording.ts',
      example:
        'A48.1 Neurostimulation\nAppropriate ICD-10 codes are assigned in addition depending on the site of the pain, if the site is not known ICD-10 code R52.2 Other chronic pain is assigned.',
      reads: 'A48.1; default R52.2 if the site is not known',
    },
    {
      name: 'A diagnosis with the filler X on a line of its own',
      by: 'code line',
      example: 'M61.1 Excision of prostate\nC61.X Malignant neoplasm of prostate',
      reads: 'M61.1; ICD-10 C61.X',
    },
    {
      name: 'Two diagnoses that are both recorded',
      by: 'clauses.ts',
      example:
        'J10.1 Ablation\nIn addition the ICD-10 code C78.7 Secondary malignant neoplasm of liver and a code from category C18.- Malignant neoplasm of colon are assigned.',
      reads: 'J10.1; ICD-10 C78.7 + ICD-10 C18.-',
    },
    {
      name: 'Diagnoses under each other, with no word between them',
      by: 'coding-part.ts',
      example:
        'V40.1 Stabilisation of spine\nICD-10 code(s):\nM54.4 Lumbago with sciatica\nM54.5 Low back pain',
      reads: 'V40.1; ICD-10 M54.4 ? ICD-10 M54.5',
    },
    {
      name: 'Dagger and asterisk',
      by: 'clauses.ts',
      example:
        'C75.1 Insertion of lens\nIn addition dagger (†) and asterisk (*) ICD-10 codes Q90.-† Down’s syndrome and H19.8* Other disorders of cornea are assigned.',
      reads: 'C75.1; ICD-10 Q90.-† + ICD-10 H19.8* [in combination with Q90.-†]',
    },
    {
      name: 'The codes of a sentence once more on a line of their own',
      by: 'coding-part.ts',
      example:
        'H33.1 Excision of rectum\nIn addition the ICD-10 code C20.X Malignant neoplasm of rectum is assigned.\nC20.X Malignant neoplasm of rectum',
      reads: 'H33.1; ICD-10 C20.X',
    },
  ],
  'Concepts, headings and lines': [
    {
      name: 'Concepts of SNOMED CT',
      by: 'concept line',
      example:
        'L84.1 Ablation of vein\nSNOMED CT preferred term (concept ID)\nObliteration of varicose vein of leg (448606008)',
      reads: 'L84.1 + SNOMED CT 448606008',
    },
    {
      name: 'A heading with nothing under it',
      by: 'ICD-10 heading',
      example: 'V40.1 Stabilisation of spine\nDiagnosis or health condition:\nICD-10 code(s):',
      reads: 'V40.1',
    },
    {
      name: 'A line that was wrapped',
      by: 'text.ts',
      example: 'Y53.- Approach to organ\nunder image control\nZ94.- Laterality of operation',
      reads: 'Y53.- + Z94.-',
    },
    {
      name: 'Dashes and spaces of other kinds',
      by: 'text.ts',
      example: 'V55.–\u00a0Levels of spine',
      reads: 'V55.-',
    },
    {
      name: 'A line that says nothing the reader knows',
      by: 'coding-part.ts',
      example: 'V40.1 Stabilisation of spine\nThe patient has to lie still',
      reads: 'V40.1; not understood: The patient has to lie still',
    },
  ],
  'Whole texts': [
    {
      name: 'The edition in a heading',
      by: 'front-matter.ts',
      example: 'IPG9 Plication\nOPCS4.6 Code(s)\nG46.1 Plication of junction',
      isWhole: true,
      reads: 'IPG9 Plication: G46.1; edition 4.6',
    },
    {
      name: 'Title and reference in running text',
      by: 'front-matter.ts',
      example:
        'The National Institute for Health and Clinical Excellence (NICE) has issued full guidance to the NHS in England on plication of junction.\nInterventional procedure guidance [IPG9]\nOPCS4.6 Code(s):\nG46.1 Plication of junction',
      isWhole: true,
      reads: 'IPG9 Plication of junction: G46.1; edition 4.6',
    },
    {
      name: 'A document that replaces another',
      by: 'front-matter.ts',
      example:
        'IPG9 Plication\nThis document replaces previous guidance IPG8.\nCoding recommendations\nG46.1 Plication of junction',
      isWhole: true,
      reads: 'IPG9 Plication: G46.1; replaces IPG8',
    },
    {
      name: 'That the document is being updated',
      by: 'banner',
      example:
        'IPG9 Plication\nJanuary 2017 – NICE is updating this guidance.\nCoding recommendations\nG46.1 Plication of junction',
      isWhole: true,
      reads: 'IPG9 Plication: G46.1; banner kept',
    },
    {
      name: 'Headings that are bullets, and a page that goes on below',
      by: 'coding-part.ts',
      example:
        'IPG9 Plication\n  • Description\n    How it is done.\n  • OPCS4.6 Code(s)\n    G46.1 Plication of junction\n  • Get involved\n    Tell us what you think.',
      isWhole: true,
      reads: 'IPG9 Plication: G46.1; edition 4.6',
    },
    {
      name: 'A page that only points to the codes',
      by: 'pointer to another page',
      example: 'IPG9 Plication\nCoding and clinical classification codes for this guidance.',
      isWhole: true,
      reads: 'IPG9 Plication: codes on another page',
    },
    {
      name: 'A web page',
      by: 'html.ts',
      example:
        '<html><body><h1>IPG9 Plication</h1><h2>Coding recommendations</h2><p>G46.1 Plication<br>Z94.- Laterality of operation</p></body></html>',
      isWhole: true,
      reads: 'IPG9 Plication: G46.1 + Z94.-',
    },
    {
      name: 'A table of many documents, each on a row',
      by: 'table.ts',
      example:
        'OPCS-4.6 codes agreed with the NHS Classifications Service 26/09/2012\nIPName OPCS-4.6 Code IPGNo Recommendation\nPlication G46.1 Plication of junction Y76.3 Endoscopic approach 9 Normal\nStenting L76.1 Placement of stent 10 Special',
      isWhole: true,
      reads: 'IPG9 Plication: G46.1 + Y76.3; edition 4.6 / IPG10 Stenting: L76.1; edition 4.6',
    },
    {
      name: 'Several documents in one file',
      by: 'split.ts',
      example:
        'IPG9 Plication\nOPCS-4 code(s):\nG46.1 Plication\nIPG10 Stenting\nOPCS-4 code(s):\nL76.1 Stent',
      isWhole: true,
      reads: 'IPG9 Plication: G46.1 / IPG10 Stenting: L76.1',
    },
    {
      name: 'Characters that were decoded wrongly',
      by: 'encoding.ts',
      example: 'V55.- Levels of spine\nNote: Chapter â€˜Zâ€™ codes are assigned in addition.',
      reads: 'V55.- + Z',
    },
  ],
};

/** What the reader makes of the example of a variation. */
export function readingOf({
  example,
  isWhole = false,
}: Pick<Variation, 'example' | 'isWhole'>): string {
  const text = isWhole ? example : underOpcs4Heading(example);
  const readings = readDocuments(text).map((reading) => {
    if (!reading.read)
      return `refused: ${reading.problems.map(({ message }) => message).join(' ')}`;
    const { reference, title } = reading.records.guidance;
    const words = readingInWords(reading.records);
    return isWhole ? `${reference} ${title}: ${words}` : words;
  });
  return readings.join(' / ');
}

/** A guidance document with these lines and nothing else. */
export function underOpcs4Heading(lines: string): string {
  return `IPG1 An example\n\nOPCS-4 code(s):\n\n${lines}\n`;
}
