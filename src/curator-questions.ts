import type { QuestionKind } from './model/index.js';

/** What a curator can answer to each kind of question. */
export const answersTo: Readonly<Record<QuestionKind, readonly string[]>> = Object.freeze({
  UNKNOWN_RELATION: Object.freeze(['AND', 'OR']),
  UNREAD_LINE: Object.freeze(['NOTHING', 'NOTE']),
});
