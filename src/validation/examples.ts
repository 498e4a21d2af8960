import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type {
  Coding,
  Example,
  ExampleOutcome,
  Guidance,
  Report,
  RuleSelection,
} from '../model/index.js';
import { refusals } from './refusals.js';
import { allRules } from './rules/index.js';
import { validate } from './validate.js';

/** An example that was tried: what was checked, and what came of it. */
export interface TriedExample {
  readonly outcome: ExampleOutcome;
  readonly coding: Coding;
  /** Null where the coding could not be checked at all. */
  readonly report: Report | null;
}

/**
 * Tries every example of a document and tells of each whether it came out as expected, and if not, what differed.
 *
 * @param guidance of the knowledge
 * @param today the day that examples are for which state none
 * @returns one for each example, in their order
 */
export function tryExamples(
  guidance: Guidance,
  knowledge: KnowledgeBase,
  today: string,
): readonly TriedExample[] {
  return guidance.examples.map((example) => {
    const coding = codingOf(example, guidance, today);
    const refused = refusals(coding, knowledge);
    if (refused.length > 0) {
      const differences = refused.map(({ path, message }) => `Refused, ${path}: ${message}`);
      return { outcome: { example, verdict: null, differences }, coding, report: null };
    }
    const report = validate(coding, knowledge);
    const verdict = report.verdict.overall;
    const differences = differencesOf(example, report);
    return { outcome: { example, verdict, differences }, coding, report };
  });
}

/** Examples are about the document, so conventions that are added do not change what comes of them. */
const documentAlone: RuleSelection = { packs: ['GUIDANCE'], without: [], also: [] };

/** The coding of an example, held against its document. */
function codingOf(example: Example, { reference }: Guidance, today: string): Coding {
  const { procedures, diagnoses, answers, on, conventions } = example;
  return {
    guidance: reference,
    procedures,
    diagnoses,
    answers,
    on: on ?? today,
    rules: conventions ? null : documentAlone,
  };
}

/** What came otherwise than expected, in words. What is only worth knowing need not be expected. */
function differencesOf(example: Example, { verdict, findings, questions }: Report): string[] {
  const found = findings.filter(({ severity }) => severity !== 'INFORMATION');
  const rules = compare(example.findings, found, ({ ruleName }) => ruleName);
  const asked = questions.map(({ question }) => question.key);
  const open = compare(example.questions ?? asked, asked, (key) => key);
  return [
    ...(verdict.overall === example.expect
      ? []
      : [`Expected ${example.expect}, came ${verdict.overall}.`]),
    ...rules.missing.map((name) =>
      isRule(name)
        ? `Expected a finding of ${name}, which did not come.`
        : `Expected a finding of ${name}, and there is no such rule.`,
    ),
    ...rules.unexpected.map(({ ruleName, message }) => `Came unexpected, ${ruleName}: ${message}`),
    ...open.missing.map((key) => `Expected the question ${key} to stay open, which it did not.`),
    ...open.unexpected.map((key) => `The question ${key} stayed open, which was not expected.`),
  ];
}

function isRule(name: string): boolean {
  return allRules.some((rule) => rule.name === name);
}

/** What is wanted and did not come, and what came and is not wanted, each as often as it is so. */
function compare<T>(
  wanted: readonly string[],
  came: readonly T[],
  nameOf: (one: T) => string,
): { missing: readonly string[]; unexpected: readonly T[] } {
  const missing = [...wanted];
  const unexpected = came.filter((one) => {
    const at = missing.indexOf(nameOf(one));
    if (at >= 0) missing.splice(at, 1);
    return at < 0;
  });
  return { missing, unexpected };
}
