import { readChoice, rulesOf, type WrittenChoice } from '../../src/audit/choice.js';
import { allRules } from '../../src/validation/rules/index.js';

const inForce = ['IPG366', 'IPG405'];
const read = (written: WrittenChoice) => readChoice(written, inForce);

test('documents are taken in any notation, each once', () => {
  expect(read({ guidance: 'ipg 405, IPG366,IPG405' })).toMatchObject({
    documents: ['IPG405', 'IPG366'],
    severity: 'INFORMATION',
  });
});

test('all documents, and the rules that are on by default', () => {
  const byDefault = allRules.filter(({ isOff }) => isOff !== true).map(({ name }) => name);
  expect(read({ all: true })).toEqual({
    documents: null,
    rules: byDefault,
    severity: 'INFORMATION',
  });
});

test.each<[WrittenChoice, string[]]>([
  [
    { rules: 'guidance/step-order, classification/site-first' },
    ['guidance/step-order', 'classification/site-first'],
  ],
  [
    { rules: 'guidance/step-order,classification/site-first', pack: 'guidance' },
    ['guidance/step-order'],
  ],
  [
    { rules: 'guidance/step-order,guidance/step-missing', without: 'guidance/step-missing' },
    ['guidance/step-order'],
  ],
])('of %j these rules are asked', (written, rules) => {
  expect(read({ all: true, ...written })).toMatchObject({ rules });
});

test('rules are told apart by their pack', () => {
  const choice = read({ all: true, rules: 'guidance/step-order,classification/site-first' });
  if (!('rules' in choice)) throw new Error(choice.join());
  expect(rulesOf(choice, 'GUIDANCE').map(({ name }) => name)).toEqual(['guidance/step-order']);
});

test.each<[WrittenChoice, string]>([
  [{}, 'Say what the episodes are held against: --guidance IPG366'],
  [{ all: true, guidance: 'IPG366' }, 'Say what the episodes are held against'],
  [
    { guidance: 'IPG1' },
    '--guidance IPG1: there is no such guidance in force. In force: IPG366, IPG405.',
  ],
  [{ all: true, pack: 'both' }, '--pack both: give guidance or classification.'],
  [{ all: true, severity: 'grave' }, '--severity grave: give error, warning or information.'],
  [
    { all: true, without: 'step-order' },
    '--without step-order: there is no such rule. Did you mean guidance/step-order?',
  ],
  [
    { all: true, also: 'nothing' },
    '--also nothing: there is no such rule. The query rules lists their names.',
  ],
  [{ all: true, rules: 'guidance/step-order', pack: 'classification' }, 'No rule is left to ask.'],
])('%j is refused with what to do', (written, message) => {
  expect(read(written)).toEqual([expect.stringContaining(message)]);
});

test('all faults are told at once', () => {
  expect(read({ guidance: 'IPG1,IPG2', pack: 'both' })).toHaveLength(3);
});
