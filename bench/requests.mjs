// The requests that are measured, and what a right answer to each looks like.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print, separateOperations } from 'graphql';
import { root } from './processes.mjs';

const documents = ['test/operations/graph.graphql', 'test/operations/validate.graphql'].map(
  (file) => separateOperations(parse(readFileSync(join(root, file), 'utf8'))),
);
const operations = Object.assign({}, ...documents);

const imageControl = (answer) => [{ question: 'image-control-used', answer }];

export const requests = [
  {
    name: 'Q1',
    what: 'one guidance with everything on it',
    body: body('WholeGuidance', { reference: 'IPG366' }),
    isRight: ({ guidance }) =>
      guidance.text.startsWith('IPG366') &&
      guidance.procedure.recommendation.solutions[0].steps.length === 4 &&
      guidance.notes.length === 2,
  },
  {
    name: 'Q2',
    what: 'one code, its ancestors and the guidance that names it',
    body: body('OneCode', { system: 'OPCS4', value: 'Y53.9' }),
    isRight: ({ code }) => code.ancestors.length === 2 && code.guidance.totalCount > 1,
  },
  {
    name: 'Q3',
    what: 'a filtered page of 20 codes',
    body: body('PageOfCodes', {
      filter: { system: 'OPCS4', kind: 'CODE', named: true },
      first: 20,
    }),
    isRight: ({ allCodes }) =>
      allCodes.edges.length === 20 && allCodes.pageInfo.hasNextPage && allCodes.totalCount > 20,
  },
  {
    name: 'Q4',
    what: 'validate a consistent coding',
    body: validation(['V40.1', 'V55.1', 'Y53.4', 'Z67.5'], imageControl('YES')),
    isRight: ({ validateCoding }) =>
      validateCoding.verdict.overall === 'PASS' && validateCoding.findings.length === 0,
  },
  {
    name: 'Q4b',
    what: 'validate one with findings and suggestions',
    body: validation(['Z67.5', 'V40.1', 'V55'], imageControl('NO')),
    isRight: ({ validateCoding }) =>
      validateCoding.verdict.overall === 'FAIL' &&
      validateCoding.findings.length > 1 &&
      validateCoding.suggestions.length > 0,
  },
  {
    name: 'Q5',
    what: '{ __typename }',
    body: JSON.stringify({ query: '{ __typename }' }),
    isRight: ({ __typename }) => __typename === 'Query',
  },
];

function validation(procedures, answers) {
  const input = { guidance: 'IPG366', procedures, answers, on: '2026-11-23' };
  return body('Validate', { input });
}

function body(operation, variables) {
  return JSON.stringify({ query: print(operations[operation]), variables });
}

/** Asks once, and throws unless the answer is right. */
export async function askOnce(url, { name, body: sent, isRight }) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: sent,
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  if (response.status !== 200 || errors || !isRight(data)) {
    throw new Error(`${name} is answered wrongly, with ${response.status}: ${text}`);
  }
  return { text, contentType: response.headers.get('content-type') };
}
