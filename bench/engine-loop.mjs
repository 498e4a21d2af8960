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

const knowledge = knowledgeFromSeed();
if (validate(consistent, knowledge).verdict.overall !== 'PASS') {
  throw new Error('The consistent coding is found inconsistent');
}
process.stdout.write(
  JSON.stringify({
    consistent: perSecond([consistent], 0.5),
    mix: perSecond(mix, 2),
    // One by one, to show where the time of the mix goes.
    each: mix.map((one) => ({ codes: codesOf(one), perSecond: perSecond([one], 0.05) })),
  }),
);

/** Checks the codings in rotation for some seconds of processor time, after a warm-up of as long. */
function perSecond(codings, duration) {
  run(codings, duration);
  return run(codings, duration);
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
  const guidance = readGuidance(readFileSync(`${seed}/guidance/IPG366.txt`, 'utf8'));
  const codes = readOpcs4(readFileSync(`${seed}/opcs4.tsv`, 'utf8'));
  const publishedAt = new Date('2026-11-23T00:00:00Z');
  return new KnowledgeBase({
    revision: { number: 1, publishedAt, message: 'For a benchmark', author: null },
    parts: [releasePart(codes.records), { ...guidancePart(guidance.records), version: 1 }],
  });
}
