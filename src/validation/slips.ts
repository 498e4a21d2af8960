import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Coding, CodingList } from '../model/index.js';

/**
 * Codings that are one slip away from another: a code is left out, two change places, one of the same category stands in
 * its place or beside it, or a question is answered the other way.
 */
export function* slipsIn(coding: Coding, knowledge: KnowledgeBase): Iterable<Coding> {
  const { procedures, diagnoses, answers } = coding;
  for (const changed of slipsAmong('PROCEDURES', procedures, knowledge))
    yield { ...coding, procedures: changed };
  for (const changed of slipsAmong('DIAGNOSES', diagnoses, knowledge))
    yield { ...coding, diagnoses: changed };
  for (const [at, { question, answer }] of answers.entries())
    yield {
      ...coding,
      answers: answers.with(at, { question, answer: answer === 'YES' ? 'NO' : 'YES' }),
    };
}

const systems = { PROCEDURES: 'OPCS4', DIAGNOSES: 'ICD10' } as const;

function* slipsAmong(
  list: CodingList,
  codes: readonly string[],
  knowledge: KnowledgeBase,
): Iterable<readonly string[]> {
  for (const at of codes.keys()) yield codes.toSpliced(at, 1);
  for (const [at, code] of codes.entries()) {
    const next = codes[at + 1];
    if (next !== undefined) yield codes.toSpliced(at, 2, next, code);
  }
  for (const [at, code] of codes.entries()) {
    const category = knowledge.code(systems[list], code)?.parent;
    for (const other of category?.children ?? []) {
      if (codes.includes(other.value)) continue;
      yield codes.with(at, other.value);
      yield codes.toSpliced(at + 1, 0, other.value);
    }
  }
}
