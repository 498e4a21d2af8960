import fc from 'fast-check';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type {
  Axis,
  CodeSystem,
  Coding,
  Judgement,
  Report,
  Step,
  YesNo,
} from '../../src/model/index.js';
import { applyEdits } from '../../src/validation/edits.js';
import { refusals } from '../../src/validation/refusals.js';
import { allRules } from '../../src/validation/rules/index.js';
import { validate } from '../../src/validation/validate.js';
import { knowledgeFrom, knowledgeFromSeed } from '../knowledge-from-seed.js';
import { seedReferences } from '../seed.js';
import { signOf } from './signs.js';

const seed = knowledgeFromSeed();
const withDiagnoses = knowledgeFrom(`IPG366 Stabilisation of the spine
Procedure and device:
OPCS-4 code(s):
V40.1 Non-rigid stabilisation of spine
Or
V40.4 Posterior instrumented fusion of lumbar spine NEC
V55.- Levels of spine
Y53.4 Approach to organ under fluoroscopic control
Z06-Z07 Spinal cord and nerve root
Note: A code from category V55.- is assigned in second place.
Note: If image control was used, the code Y53.4 should be added.
Diagnosis or health condition:
ICD-10 code(s):
M54.5 Low back pain
M51.- Other intervertebral disc disorders
M47-M49 Spondylopathies`);
/** By name, since a failure prints what it was given. */
const knowledges = { seed, withDiagnoses } as const;

/** Codes, headings and chapters of the excerpt, in every notation. */
const stored = fc
  .tuple(
    fc.constantFrom(...seed.allCodes.map(({ value }) => value)),
    fc.constantFrom<(value: string) => string>(
      (value) => value,
      (value) => value.toLowerCase(),
      (value) => value.replace('.', ''),
      (value) => ` ${value} `,
    ),
  )
  .map(([value, write]) => write(value));
/** Those that the guidance is about, so that findings meet each other. */
const near = fc.constantFrom(
  ...['V40.1', 'V40.4', 'V55.1', 'V55.9', 'Y53.4', 'Y68.1', 'Z67.5', 'Z07.3', 'Z94.2', 'O16.2'],
);
const odd = fc.constantFrom(
  ...['hello', '-', 'V4O.1', 'Z67.S', 'V40.12', 'V99.9', 'V55.7', 'A01.1', 'Y44.1', 'O99.1'],
  ...['V55', 'V55.-', 'Z', 'I21.1', 'C61.X', 'M54.5A', '448606008', '448606009', 'M54.5', 'M51.2'],
);
const written = fc.oneof(
  { weight: 6, arbitrary: near },
  { weight: 2, arbitrary: stored },
  { weight: 2, arbitrary: odd },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
);
const answers = fc.constantFrom<YesNo | null>('YES', 'NO', null);
const day = fc.constantFrom('2026-11-23', '2023-04-01', '2023-03-31');

/** Against IPG366. */
const codings: fc.Arbitrary<Coding> = fc
  .record({
    procedures: fc.array(written, { maxLength: 12 }),
    diagnoses: fc.array(written, { maxLength: 3 }),
    imageControl: answers,
    on: day,
  })
  .filter(({ procedures, diagnoses }) => procedures.length + diagnoses.length > 0)
  .map(({ imageControl, ...others }) => codingWith({ ...others, imageControl }));

function codingWith({
  imageControl,
  ...others
}: Pick<Coding, 'procedures' | 'diagnoses' | 'on'> & {
  readonly imageControl: YesNo | null;
}): Coding {
  const given = imageControl && [{ question: 'image-control-used', answer: imageControl }];
  return { guidance: 'IPG366', ...others, answers: given ?? [], rules: null };
}

/** Against a document of the seed, mostly of codes that it recommends, with some of its questions answered. */
const codingsOfSeed: fc.Arbitrary<Coding> = fc.constantFrom(...seedReferences).chain((guidance) => {
  const steps = stepsOf(guidance);
  const named = (system: CodeSystem) => {
    const targets = steps.flatMap(({ choices }) => choices.map(({ target }) => target));
    const values = targets
      .filter((target) => target.system === system)
      .flatMap(({ codes, firstValue }) =>
        codes.length > 0 ? codes.map(({ value }) => value) : [firstValue],
      );
    const other = fc.oneof(near, stored, odd);
    return values.length === 0
      ? other
      : fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...values) },
          { weight: 1, arbitrary: other },
        );
  };
  const keys = new Set(steps.flatMap(({ question }) => (question ? [question.key] : [])));
  return fc
    .record({
      guidance: fc.constant(guidance),
      procedures: fc.array(named('OPCS4'), { maxLength: 8 }),
      diagnoses: fc.array(named('ICD10'), { maxLength: 3 }),
      answers: fc
        .tuple(
          ...[...keys].map((question) =>
            answers.map((answer) => (answer === null ? [] : [{ question, answer }])),
          ),
        )
        .map((given) => given.flat()),
      on: day,
      rules: fc.constant(null),
    })
    .filter(({ procedures, diagnoses }) => procedures.length + diagnoses.length > 0);
});

function stepsOf(reference: string): Step[] {
  const { solutions = [], diagnosis = [] } =
    seed.guidance(reference)?.procedure.recommendation ?? {};
  return [...solutions.flatMap((solution) => solution.steps), ...diagnosis];
}

const asked = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(codings, fc.constantFrom('seed', 'withDiagnoses')) },
  { weight: 2, arbitrary: fc.tuple(codingsOfSeed, fc.constant('seed' as const)) },
);

/** What holds for every coding against every guidance, with its report. */
function always(holds: (report: Report, given: Coding, knowledge: KnowledgeBase) => void) {
  fc.assert(
    fc.property(asked, ([given, name]) => {
      const against = knowledges[name];
      holds(validate(given, against), given, against);
    }),
    { numRuns: 500 },
  );
}

describe('any coding', () => {
  test('is taken, and never makes a rule fail', () => {
    always((_report, given, against) => expect(refusals(given, against)).toEqual([]));
  });

  test('gets the same report twice, and is left as it was', () => {
    always((report, given, against) => {
      const before = structuredClone(given);
      expect(validate(given, against)).toEqual(report);
      expect(given).toEqual(before);
    });
  });

  test('gets findings about places that it has, in the order of the rules', () => {
    const order = allRules.map(({ name }) => name as string);
    always(({ findings }, given) => {
      const at = findings.map(({ ruleName }) => order.indexOf(ruleName));
      expect(at).toEqual([...at].sort((one, other) => one - other));
      for (const { places } of findings) {
        for (const { list, position } of places) {
          const codes = list === 'PROCEDURES' ? given.procedures : given.diagnoses;
          expect(codes[position - 1]).toBeDefined();
        }
      }
    });
  });

  test('gets findings no heavier than their rules', () => {
    const weights = ['INFORMATION', 'WARNING', 'ERROR'];
    always(({ findings }) => {
      const astray = findings.filter(({ ruleName, severity, axis }) => {
        const rule = allRules.find(({ name }) => name === ruleName);
        const heaviest = weights.indexOf(rule?.severity ?? '');
        return rule?.axis !== axis || weights.indexOf(severity) > heaviest;
      });
      expect(astray).toEqual([]);
    });
  });

  test('gets suggestions that come to what they say, remove their finding and bring none', () => {
    always(({ findings }, given, against) => {
      const before = findings.map((finding) => signOf(finding, given));
      for (const finding of findings) {
        for (const { edits, procedures, diagnoses } of finding.suggestions) {
          const mended = applyEdits(given, edits);
          expect(mended).toEqual({ ...given, procedures, diagnoses });
          const left = validate(mended, against).findings;
          const after = left.map((other) => signOf(other, mended));
          const sign = signOf(finding, given);
          expect(times(sign, after)).toBeLessThan(times(sign, before));
          const brought = left
            .filter(({ severity }) => severity !== 'INFORMATION')
            .map((other) => signOf(other, mended))
            .filter((other) => times(other, after) > times(other, before));
          expect(brought).toEqual([]);
        }
      }
    });
  });

  test('gets suggestions whose edits are at places that there are', () => {
    always(({ findings }, given) => {
      for (const { edits } of findings.flatMap(({ suggestions }) => suggestions)) {
        expect(edits).not.toEqual([]);
        let before = given;
        for (const edit of edits) {
          const { length } = edit.list === 'PROCEDURES' ? before.procedures : before.diagnoses;
          const last = edit.kind === 'INSERT' ? length + 1 : length;
          const ends = [edit.position, edit.to ?? edit.position];
          expect(ends.every((end) => Number.isInteger(end) && 1 <= end && end <= last)).toBe(true);
          before = applyEdits(before, [edit]);
        }
      }
    });
  });

  test('gets messages and suggestions fit to be read', () => {
    always(({ findings }) => {
      for (const { message, suggestions } of findings) {
        expect(message).toMatch(/[.]$/);
        expect(message).not.toMatch(/undefined|null|\[object|NaN/);
        for (const { words } of suggestions) expect(words).toMatch(/^[A-Z][a-z]+ .*[^.]$/s);
      }
    });
  });

  test('gets citations that point to their words in the document', () => {
    always(({ findings, questions }, { guidance }, against) => {
      const { text = '', id = '' } = against.guidance(guidance ?? '') ?? {};
      const citations = [...findings, ...questions].map(({ citation }) => citation);
      for (const { span, pointer, words, source } of citations) {
        expect(words).not.toBe('');
        expect(source).not.toBe('');
        expect(span === null).toBe(pointer === null);
        if (!span || !pointer) continue;
        expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(against.node(pointer.replace(`${id}@1/`, `${id}/`))).not.toBeNull();
      }
    });
  });

  test('gets a verdict that agrees with its findings and questions', () => {
    always(({ verdict, findings, questions, summary }) => {
      const axes: readonly (readonly [Axis, Judgement])[] = [
        ['CODES', verdict.codes],
        ['TOTALITY', verdict.totality],
        ['SEQUENCING', verdict.sequencing],
      ];
      for (const [axis, judgement] of axes) {
        const severities = findings
          .filter((finding) => finding.axis === axis)
          .map(({ severity }) => severity);
        const isAsked = questions.some((question) => question.axis === axis);
        expect(judgement === 'FAIL').toBe(severities.includes('ERROR'));
        if (judgement === 'CANNOT_TELL')
          expect(isAsked || severities.some((severity) => severity !== 'ERROR')).toBe(true);
        if (judgement === 'PASS') expect(isAsked).toBe(false);
      }
      const worst = (['FAIL', 'CANNOT_TELL', 'PASS'] as const).find((judgement) =>
        axes.some(([, found]) => found === judgement),
      );
      expect(verdict.overall).toBe(worst);
      expect(summary.startsWith('Consistent with')).toBe(worst === 'PASS');
    });
  });

  test('means the same in every notation', () => {
    always(({ findings, verdict }, given, against) => {
      const clean = findings.filter(({ ruleName }) => !/unreadable|letter|local/.test(ruleName));
      if (clean.length < findings.length) return;
      const plain = (code: string) => code.replace(/[\s.]/g, '').toLowerCase();
      const rewritten = { ...given, procedures: given.procedures.map(plain) };
      expect(validate(rewritten, against).verdict).toEqual(verdict);
    });
  });
});

/** The operation done once, complete and in order, as IPG366 has it. */
const done = fc
  .record({
    levels: fc.constantFrom('V55.1', 'V55.2', 'V55.3', 'V55.8', 'V55.9'),
    imageControl: fc.constantFrom('Y53.1', 'Y53.4', 'Y53.9', 'Y68.1', 'Y68.9'),
    sites: fc.uniqueArray(fc.constantFrom('Z06.3', 'Z07.3', 'Z66.5', 'Z67.5', 'Z99.3', 'O16.2'), {
      minLength: 1,
      maxLength: 3,
    }),
    side: fc.constantFrom([], ['Z94.1'], ['Z94.2']),
  })
  .map(({ levels, imageControl, sites, side }) => [
    'V40.1',
    levels,
    imageControl,
    ...sites,
    ...side,
  ]);
const on = '2026-11-23';

describe('the operation of IPG366', () => {
  test('complete and in order is consistent, however often it was done', () => {
    const times = fc.array(done, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(times, fc.constantFrom('YES', null), (groups, imageControl) => {
        const given = codingWith({ procedures: groups.flat(), diagnoses: [], imageControl, on });
        const { findings, verdict } = validate(given, seed);
        expect(findings).toEqual([]);
        expect(verdict.overall).toBe('PASS');
      }),
    );
  });

  test('without any one of operation, levels and image control fails', () => {
    fc.assert(
      fc.property(done, fc.integer({ min: 0, max: 2 }), (codes, left) => {
        const procedures = codes.filter((_code, index) => index !== left);
        const given = codingWith({ procedures, diagnoses: [], imageControl: 'YES', on });
        expect(validate(given, seed).verdict.totality).toBe('FAIL');
      }),
    );
  });

  test('with any two of operation, levels, image control and site changed over fails', () => {
    const pairs = fc.constantFrom([0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]);
    fc.assert(
      fc.property(done, pairs, (codes, [one = 0, other = 0]) => {
        const procedures = [...codes];
        [procedures[one], procedures[other]] = [codes[other] ?? '', codes[one] ?? ''];
        const given = codingWith({ procedures, diagnoses: [], imageControl: 'YES', on });
        expect(validate(given, seed).verdict.sequencing).toBe('FAIL');
      }),
    );
  });
});

function times(sign: string, among: readonly string[]): number {
  return among.filter((other) => other === sign).length;
}
