import { namedColumns, placesOfCodes } from '../../src/audit/column-names.js';

/** The names of the columns that are taken, in the order of their places. */
function taken(names: readonly string[]) {
  const places = placesOfCodes(names);
  if (typeof places === 'string') throw new Error(places);
  const of = (columns: readonly number[]) => columns.map((column) => names[column]);
  return { procedures: of(places.procedures), diagnoses: of(places.diagnoses) };
}

const none: string[] = [];

test.each<[string, string[], string[], string[]]>([
  ['HES', ['OPERTN_01', 'OPERTN_02', 'DIAG_01'], ['OPERTN_01', 'OPERTN_02'], ['DIAG_01']],
  ['HES in lower case without a line', ['opertn2', 'opertn1'], ['opertn1', 'opertn2'], none],
  [
    'three and four characters',
    ['OPERTN_3_01', 'OPERTN_4_02', 'OPERTN_4_01', 'DIAG_3_01', 'DIAG_4_01'],
    ['OPERTN_4_01', 'OPERTN_4_02'],
    ['DIAG_4_01'],
  ],
  [
    'a table in front',
    ['apc.OPER_CODE_1', 'apc.OPER_CODE_2'],
    ['apc.OPER_CODE_1', 'apc.OPER_CODE_2'],
    none,
  ],
  [
    'words put together',
    ['ProcedureCode_01', 'DiagnosisCode02'],
    ['ProcedureCode_01'],
    ['DiagnosisCode02'],
  ],
  [
    'primary and secondary',
    ['SecondaryDiagnosis_1', 'SecondaryDiagnosis_2', 'PrimaryDiagnosis'],
    none,
    ['PrimaryDiagnosis', 'SecondaryDiagnosis_1', 'SecondaryDiagnosis_2'],
  ],
  [
    'the data dictionary',
    [
      'Primary Procedure (OPCS)',
      '2nd Procedure (OPCS)',
      '10th Procedure (OPCS)',
      '3rd Procedure (OPCS)',
    ],
    [
      'Primary Procedure (OPCS)',
      '2nd Procedure (OPCS)',
      '3rd Procedure (OPCS)',
      '10th Procedure (OPCS)',
    ],
    none,
  ],
  ['the code system', ['OPCS4_02', 'OPCS4_01', 'ICD10_01'], ['OPCS4_01', 'OPCS4_02'], ['ICD10_01']],
  [
    'the code system alone',
    ['OPCS3', 'OPCS4', 'OPCS1', 'OPCS2'],
    ['OPCS1', 'OPCS2', 'OPCS3', 'OPCS4'],
    none,
  ],
  [
    'what is about codes and has none',
    [
      'OPERTN_01',
      'OPDATE_01',
      'ProcedureDate1',
      'DIAG_COUNT',
      'Diagnosis_1_Description',
      'procedure',
    ],
    ['OPERTN_01'],
    none,
  ],
  ['nothing of codes', ['AGE_1', 'stop1', 'ward2'], none, none],
])('columns are taken by the names of %s', (_, names, procedures, diagnoses) => {
  expect(taken(names)).toEqual({ procedures, diagnoses });
});

test.each<[string[], string]>([
  [['OPERTN_01', 'Procedure_1'], 'OPERTN_01 and Procedure_1 may have the same code'],
  [['PrimaryDiagnosis', 'Diagnosis1'], 'PrimaryDiagnosis and Diagnosis1 may have the same code'],
])('%s are refused, for nobody knows which is meant', (names, message) => {
  expect(placesOfCodes(names)).toContain(message);
});

test('other columns are known by their names, the better one first', () => {
  expect(namedColumns(['DISDATE', 'Epi End', 'EPIKEY', 'TRETSPEF', 'mainspef', 'FYEAR'])).toEqual({
    id: 2,
    on: 1,
    period: 5,
    specialty: 4,
    code: null,
    system: null,
    position: null,
  });
});
