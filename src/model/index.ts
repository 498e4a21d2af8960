/**
 * Every noun of the knowledge, once, as it stands in memory and on the wire.
 * Start reading here: words, then codes, concepts, guidance, revision, rules, codings, validation.
 */
export * from './words.js';
export * from './node.js';
export * from './code.js';
export * from './guidance.js';
export * from './mention.js';
export * from './usage.js';
export * from './edition.js';
export * from './edition-change.js';
export * from './concept.js';
export * from './code-check.js';
export * from './revision.js';
export * from './history.js';
export * from './rule.js';
export * from './coding.js';
export * from './validation.js';
export * from './revalidation.js';
export * from './composition.js';
export * from './example.js';
export * from './quality.js';
export * from './statistics.js';
