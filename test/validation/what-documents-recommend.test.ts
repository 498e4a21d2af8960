import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { Coding, Guidance, Target } from '../../src/model/index.js';
import type { GuidanceRecords } from '../../src/records.js';
import { examine } from '../../src/validation/examination.js';
import { validate } from '../../src/validation/validate.js';
import { documentWith, recordsOf } from '../documents/documents.js';
import { knowledgeOf } from '../knowledge/knowledge.js';
import { seedDocument, seedReferences } from '../seed.js';
import { worldOf } from './conventions-world.js';
import { hasOfficialLists, officialLists, withOfficialLists } from './official-lists.js';
import { recommendedCodings, type CodesFor } from './recommended-codings.js';

/**
 * What a document recommends is right. A convention that objects to it is wrong, or is held against what it is not
 * about. A warning may be right all the same, where the document leaves out what everybody adds: these are listed here,
 * each with what is added.
 */
const warnings: Readonly<Record<string, string>> = {
  'classification/side-of-eye': 'the side of the eye',
};

/** A code that the document still has and its edition has no more is told by its edition, not by a convention. */
const notByAConvention = ['classification/unknown-code'];

interface Written {
  readonly name: string;
  readonly records: GuidanceRecords;
}

const seed = seedReferences.map((name): Written => ({
  name,
  records: recordsOf(seedDocument(name)),
}));

/** A document with these lines as its procedure and its diagnosis. */
const against = (name: string, opcs4: string, icd10 = ''): Written => ({
  name: `against a convention: ${name}`,
  records: recordsOf(documentWith({ opcs4, icd10 })),
});

const contrary: readonly Written[] = [
  against('methods that exclude each other', 'E49.1 One\nY53.2 Two\nY76.4 Three'),
  against('operations that exclude each other', 'K49.1 One\nK75.1 Two'),
  against('operations that are told apart', 'H20.1 One\nH23.1 Two'),
  against('an examination with a treatment', 'H22.9 One\nH20.1 Two'),
  against('a biopsy with an excision', 'H22.1 One\nH20.1 Two'),
  against('two stages', 'A70.1 One\nY70.3 Two\nY71.1 Three'),
  against('a method that is included', 'B16.4 One\nY97.1 Two'),
  against('a method behind a site', 'J03.2 One\nZ30.1 Two\nY13.7 Three'),
  against('minimal access behind a method', 'J03.2 One\nY13.7 Two\nY75.2 Three'),
  against('operations in another order', 'K40.1 One\nK45.1 Two'),
  against('a side behind the heart', 'K60.1 One\nZ94.3 Two'),
  against('no levels of the spine', 'V25.4 One\nZ66.3 Two'),
  against('no companion', 'W90.1 One'),
  against('diagnoses that exclude each other', 'J03.2 One', 'E10.9 One\nAnd\nE11.9 Two'),
  against('two stages of a disease', 'J03.2 One', 'N18.3 One\nAnd\nN18.4 Two'),
  against('an organism that repeats', 'J03.2 One', 'A41.5 One\nAnd\nB96.2 Two'),
];

describe('with every code that they name', () => {
  test.each([...seed, ...contrary])('$name', ({ records }) => {
    const { reference } = records.guidance;
    const alone = worldOf([], {}, [records]).guidance(reference)!;
    const codings = [...recommendedCodings(alone, codesNamed)];
    const knowledge = worldOf(codings, {}, [records]);
    expectNoObjection(knowledge.guidance(reference)!, knowledge, codesNamed);
  });
});

const corpus = '../shared/corpus';
const hasCorpus = existsSync(corpus);
const published = (hasCorpus ? readdirSync(corpus) : []).map((file): Written => {
  const [reference = ''] = file.toUpperCase().split('_');
  const records = recordsOf(readFileSync(path.join(corpus, file), 'utf8'), { reference });
  return { name: file, records };
});

(hasOfficialLists ? describe : describe.skip)(
  withOfficialLists('with every code of the official lists'),
  () => {
    // By a number of their own, since some are there in several versions.
    const documents = [...seed, ...published].map(({ name, records }, index) => {
      const reference = `IPG${9_000 + index}`;
      const guidance = { ...records.guidance, reference };
      return { name, reference, records: { ...records, guidance } };
    });
    let knowledge: KnowledgeBase;
    beforeAll(() => {
      const releases = officialLists();
      knowledge = knowledgeOf({ documents: documents.map(({ records }) => records), releases });
    });

    test.each(documents)('$name', ({ reference }) => {
      expectNoObjection(knowledge.guidance(reference)!, knowledge, codesStored);
    });
  },
);

if (!hasCorpus) test.skip(`the published documents (left out: ${corpus} is not there)`, () => {});

function expectNoObjection(guidance: Guidance, knowledge: KnowledgeBase, codesFor: CodesFor): void {
  let codings = 0;
  for (const coding of recommendedCodings(guidance, codesFor)) {
    if (isContradictedByItsCodes(coding, guidance, knowledge)) continue;
    codings++;
    const { findings } = validate(coding, knowledge, undefined, { suggests: false });
    const objections = findings.filter(
      ({ ruleName, severity }) =>
        ruleName.startsWith('classification/') &&
        !notByAConvention.includes(ruleName) &&
        !(severity === 'WARNING' && ruleName in warnings),
    );
    expect({ coding, objections }).toEqual({ coding, objections: [] });
  }
  if (guidance.procedure.recommendation.outcome === 'CODES') expect(codings).toBeGreaterThan(0);
}

/** Whether a step is filled whose condition the codes themselves say does not hold, or is empty where it does. */
function isContradictedByItsCodes(
  coding: Coding,
  guidance: Guidance,
  knowledge: KnowledgeBase,
): boolean {
  const examination = examine(coding, guidance, knowledge);
  return examination.matches.some(({ fillings }) =>
    fillings.some(({ step, entry }) => {
      const decided = examination.decided(step);
      return decided !== null && (decided === 'YES') !== (entry !== null);
    }),
  );
}

/** A code or two of what a document names, where nothing is stored. */
function codesNamed({ kind, firstValue, lastValue }: Target): readonly string[] {
  switch (kind) {
    case 'CODE':
      return [firstValue];
    case 'CATEGORY':
      return [`${firstValue}.1`, `${firstValue}.9`];
    case 'RANGE':
      return [`${firstValue}.1`, `${lastValue}.9`];
    case 'CHAPTER':
      return [`${firstValue}67.5`, `${firstValue}71.1`];
  }
}

/** Every code that it stands for, but sides, which no document means by a site. */
function codesStored({ codes, firstValue }: Target): readonly string[] {
  if (codes.length === 0) return [firstValue];
  return codes.filter(({ role }) => role !== 'LATERALITY').map(({ value }) => value);
}
