// How many codings the validation engine checks in a second, without a server and a database. Bundled by engine.mjs.
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { readGuidance } from '../src/documents/read.ts';
import { KnowledgeBase } from '../src/knowledge/knowledge-base.ts';
import { guidancePart, releasePart } from '../src/parts.ts';
import { readOpcs4 } from '../src/releases/opcs4.ts';
import { validate } from '../src/validation/validate.ts';

const [seed] = process.argv.slice(2);

const answered = (answer) => [{ question: 'image-control-used', answer }];
const coding = (procedures, answers = [], diagnoses = []) => ({
  guidance: 'IPG366',
  procedures,
  diagnoses,
  answers,
  on: '2026-11-23',
  rules: null,
});

const consistent = coding(['V40.1', 'V55.1', 'Y53.4', 'Z67.5'], answered('YES'));
const mix = [
  consistent,
  coding(['V40.1', 'V55.1', 'Z67.5'], answered('NO')),
  coding(['V40.1', 'V55.1', 'Z67.5']),
  coding(['V40.1', 'V55.1', 'Z67.5'], answered('YES')),
  coding(['V40.1']),
  coding(['V55.1', 'V40.1', 'Z67.5']),
  coding(['V40.1', 'V55', 'Z67.5']),
  coding(['V40.1', 'V55.1', 'Z67.5', 'Y53.4']),
  coding(['Z67.5', 'V40.1', 'V55.1']),
  coding(['V40.1', 'V55.1', 'V55.2', 'Z67.5']),
  coding([], [], ['V40.1']),
  coding(['V99.9']),
  coding(['hello']),
  coding(['V4O.1', 'V55.1', 'Z67.5']),
];

/** A document of three scenarios with eight steps each, which is more than any published one has. */
const widest = `IPG900 A procedure in eight steps
Procedure and device:
OPCS-4 code(s):
${[
  ['Open procedure', 'J03.2'],
  ['Percutaneous procedure', 'J12.7'],
  ['Laparoscopic procedure', 'J08.3'],
]
  .map(
    ([scenario, operation]) => `${scenario}:
${operation} The operation
Y76.3 An approach
Y13.7 A method
Y53.- Approach to organ under image control
Z30.1 A site
Z33.6 Another site
Z67.5 A third site
Z92.1 A fourth site`,
  )
  .join('\n')}`;
const inEightSteps = (...procedures) => ({ ...coding(procedures), guidance: 'IPG900' });
const eightSteps = inEightSteps(
  'J08.3',
  'Y76.3',
  'Y13.7',
  'Y53.4',
  'Z30.1',
  'Z33.6',
  'Z67.5',
  'Z92.1',
);
const eightStepsMix = [
  eightSteps,
  inEightSteps('J12.7', 'Y76.3', 'Y13.7', 'Y53.4', 'Z30.1', 'Z33.6', 'Z67.5', 'Z92.1'),
  inEightSteps('J08.3', 'Y76.3', 'Y13.7', 'Y53.4', 'Z33.6', 'Z30.1', 'Z67.5', 'Z92.1'),
  inEightSteps('J03.2', 'Y76.3', 'Y13.7', 'Y53.4', 'Z30.1', 'Z33.6', 'Z67.5'),
  inEightSteps('J08.3', 'Y76.3', 'Y13.7', 'Y53', 'Z30.1', 'Z33.6', 'Z67.5', 'Z92.1'),
];

const knowledge = knowledgeFromSeed();
for (const one of [consistent, eightSteps]) {
  const { verdict, findings } = validate(one, knowledge);
  if (verdict.overall !== 'PASS')
    throw new Error(`A consistent coding is found inconsistent: ${JSON.stringify(findings)}`);
}
process.stdout.write(
  JSON.stringify({
    consistent: perSecond([consistent], 0.5),
    mix: perSecond(mix, 2),
    eightSteps: perSecond([eightSteps], 0.5),
    eightStepsMix: perSecond(eightStepsMix, 1),
    // One by one, to show where the time of the mix goes.
    each: mix.map((one) => ({ codes: codesOf(one), perSecond: perSecond([one], 0.05) })),
  }),
);

/**
 * Checks the codings in rotation for some seconds of processor time, after a warm-up of as long, and takes the best of
 * some slices: what else runs on the machine only ever takes time away.
 */
function perSecond(codings, duration) {
  run(codings, duration);
  return Math.max(...Array.from({ length: 5 }, () => run(codings, duration / 5)));
}

function run(codings, duration) {
  const begin = process.cpuUsage();
  let checked = 0;
  let elapsed = 0;
  while (elapsed < duration) {
    for (let turn = 0; turn < 50; turn++) {
      for (const one of codings) validate(one, knowledge);
    }
    checked += 50 * codings.length;
    const { user, system } = process.cpuUsage(begin);
    elapsed = (user + system) / 1e6;
  }
  return checked / elapsed;
}

function codesOf({ procedures, diagnoses, answers }) {
  const given = answers.map(({ answer }) => ` (${answer})`).join('');
  return [...procedures, ...diagnoses.map((code) => `diagnosis ${code}`)].join(' ') + given;
}

function knowledgeFromSeed() {
  const documents = [readFileSync(`${seed}/guidance/IPG366.txt`, 'utf8'), widest];
  const guidance = documents.map((text) => guidancePart(readGuidance(text).records));
  const codes = readOpcs4(readFileSync(`${seed}/opcs4.tsv`, 'utf8'));
  const publishedAt = new Date('2026-11-23T00:00:00Z');
  return new KnowledgeBase({
    revision: { number: 1, publishedAt, message: 'For a benchmark', author: null },
    parts: [releasePart(codes.records), ...guidance.map((part) => ({ ...part, version: 1 }))],
  });
}
