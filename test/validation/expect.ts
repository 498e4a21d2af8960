import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { Coding, Finding, Severity, Step, Suggestion } from '../../src/model/index.js';
import type { Rule } from '../../src/validation/rule.js';
import { validate } from '../../src/validation/validate.js';
import { knowledgeFromSeed } from '../knowledge-from-seed.js';
import { worldOf } from './conventions-world.js';

/** What a table expects of one finding. */
export interface Expected {
  readonly message: string;
  /** `procedure 2`, `diagnosis 1`; none when it is about what is not there. */
  readonly places?: readonly string[];
  /** The codings that the suggestions come to: `V40.1, V55.9`, or with diagnoses `V40.1 | M54.5`. */
  readonly suggestions?: readonly string[];
  /** Where it is not that of the rule. */
  readonly severity?: Severity;
}

/** The words of the document or of the convention that the findings of a rule rest on. */
export function wordsCited(
  rule: Rule,
  coding: Coding,
  knowledge: KnowledgeBase = worldFor(coding),
): string[] {
  return validate(coding, knowledge, [rule]).findings.map(({ citation }) => citation.words);
}

/** The seed for a coding that names guidance; for another a world of its codes, where only conventions are told. */
function worldFor(coding: Coding): KnowledgeBase {
  return coding.guidance === null ? worldOf([coding]) : knowledgeFromSeed();
}

/** A row of a table: what a coder would call it, the coding, and all that the rule says of it. */
export type Case = [label: string, coding: Coding, findings: readonly Expected[]];

export function expectFindings(
  rule: Rule,
  coding: Coding,
  expected: readonly Expected[],
  knowledge: KnowledgeBase = worldFor(coding),
): void {
  const { findings } = validate(coding, knowledge, [rule]);
  const whole = expected.map((finding) => ({
    places: [],
    suggestions: [],
    severity: rule.severity,
    ...finding,
  }));
  expect(findings.map(inShort)).toEqual(whole);
}

export function expectClean(rule: Rule, coding: Coding, knowledge?: KnowledgeBase): void {
  expectFindings(rule, coding, [], knowledge);
}

function inShort({ message, places, suggestions, severity }: Finding): Required<Expected> {
  return {
    message,
    places: places.map(
      ({ list, position }) => `${list === 'PROCEDURES' ? 'procedure' : 'diagnosis'} ${position}`,
    ),
    suggestions: suggestions.map(codesAfter),
    severity,
  };
}

/** The codes that a suggestion comes to: `V40.1, V55.9`, or with diagnoses `V40.1 | M54.5`. */
export function codesAfter({ procedures, diagnoses }: Suggestion): string {
  const lists = diagnoses.length > 0 ? [procedures, diagnoses] : [procedures];
  return lists.map((codes) => codes.join(', ')).join(' | ');
}

/** The step that offers what the document writes as `V55.-`. */
export function stepFor(notation: string, knowledge: KnowledgeBase = knowledgeFromSeed()): Step {
  const { solutions, diagnosis } =
    knowledge.guidance('IPG366')?.procedure.recommendation ?? noRecommendation;
  const step = [...solutions.flatMap(({ steps }) => steps), ...diagnosis].find(({ choices }) =>
    choices.some(({ target }) => target.notation === notation),
  );
  if (!step) throw new Error(`No step for ${notation}`);
  return step;
}

const noRecommendation = { solutions: [], diagnosis: [] };

/**
 * The last test of a table: the rule itself has made use of each of its messages. Expected findings are written down
 * before any test runs, so what they call is not counted.
 */
export function everyMessageIsExercised(
  messages: Record<string, (...about: never[]) => string>,
): void {
  const said = new Map<string, jest.SpyInstance>();
  beforeAll(() => {
    for (const key of Object.keys(messages)) said.set(key, jest.spyOn(messages, key));
  });
  test('every message is exercised', () => {
    const unsaid = [...said].filter(([, message]) => message.mock.calls.length === 0);
    expect(unsaid.map(([key]) => key)).toEqual([]);
  });
}
