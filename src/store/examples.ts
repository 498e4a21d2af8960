import type { ExampleRecord } from '../records.js';
import type { Row } from './connect.js';

/** A row of an example, without the name of its part. */
type ExampleRow = Omit<Row<'Example'>, 'part'>;

/** An example as it is stored: its lists as JSON. */
export function exampleRow(example: ExampleRecord): ExampleRow {
  const { procedures, diagnoses, answers, findings, questions } = example;
  return {
    ...example,
    procedures: JSON.stringify(procedures),
    diagnoses: JSON.stringify(diagnoses),
    answers: JSON.stringify(answers),
    findings: JSON.stringify(findings),
    questions: questions && JSON.stringify(questions),
  };
}

/** An example as it was given to be stored. */
export function exampleRecord(row: ExampleRow): ExampleRecord {
  const { procedures, diagnoses, answers, findings, questions } = row;
  return {
    ...row,
    procedures: JSON.parse(procedures) as ExampleRecord['procedures'],
    diagnoses: JSON.parse(diagnoses) as ExampleRecord['diagnoses'],
    answers: JSON.parse(answers) as ExampleRecord['answers'],
    findings: JSON.parse(findings) as ExampleRecord['findings'],
    questions: questions === null ? null : (JSON.parse(questions) as ExampleRecord['questions']),
  };
}
