import { draftOf } from '../src/drafts.js';
import { releasePart } from '../src/parts.js';
import type { ReleaseRecord } from '../src/records.js';
import { releaseRecords } from '../src/releases/release-records.js';
import { successionOf } from '../src/succession.js';
import { code } from './store/parts.js';

/** A release of one invented code, told apart by what is stated of it and the title of the code. */
function release(stated: Partial<ReleaseRecord>, title = 'A title') {
  const records = releaseRecords(
    { system: 'OPCS4', ...stated },
    { codes: [{ ...code('V99', { kind: 'CATEGORY' }), title }] },
  );
  return releasePart(records) as Extract<ReturnType<typeof releasePart>, { kind: 'RELEASE' }>;
}

const [nine, ten, unstated] = [
  release({ edition: '4.9' }),
  release({ edition: '4.10' }),
  release({}),
];
const staged = (hash: string, stated: Partial<ReleaseRecord>) => ({
  ...release({ system: 'SNOMEDCT', content: 'CONCEPTS', ...stated }),
  hash,
  staging: 1,
});

test.each([
  ['an excerpt of a whole edition in force', { edition: '4.10' }],
  ['an excerpt of a whole list of no stated edition', { edition: null }],
])('%s changes nothing', (_label, stated) => {
  const whole = release(stated, 'Of the whole');
  const excerpt = release({ ...stated, complete: false });
  expect(successionOf(excerpt, [nine, whole])).toEqual({
    sameAs: null,
    replaced: [],
    outdoneBy: whole.hash,
  });
});

test.each<[string, Partial<ReleaseRecord>, Partial<ReleaseRecord>, boolean]>([
  [
    'counts of SNOMED CT of two years',
    { system: 'SNOMEDCT', content: 'USAGE', edition: '2022-23' },
    { system: 'SNOMEDCT', content: 'USAGE', edition: '2023-24' },
    false,
  ],
  [
    'counts that only state their first day',
    { content: 'USAGE', effectiveFrom: '2021-04-01' },
    { content: 'USAGE', effectiveFrom: '2022-04-01' },
    false,
  ],
  [
    'tables of equivalences of no stated edition',
    { content: 'EQUIVALENCES' },
    { content: 'EQUIVALENCES' },
    false,
  ],
  [
    'tables from two editions to one',
    { content: 'EQUIVALENCES', edition: '4.10', previousEdition: '4.8' },
    { content: 'EQUIVALENCES', edition: '4.10', previousEdition: '4.9' },
    false,
  ],
  [
    'tables of the same editions',
    { content: 'EQUIVALENCES', edition: '4.10', previousEdition: '4.9' },
    { content: 'EQUIVALENCES', edition: '4.10', previousEdition: '4.9' },
    true,
  ],
])(
  '%s: the later takes the place of the earlier only where it should',
  (_label, one, other, takes) => {
    const [earlier, later] = [release(one, 'Earlier'), release(other, 'Later')];
    expect(successionOf(later, [earlier]).replaced).toEqual(takes ? [earlier.hash] : []);
  },
);

type Case = [
  label: string,
  part: ReturnType<typeof release>,
  inForce: ReturnType<typeof release>[],
  sameAs: number | null,
  replaced: number[],
];

test.each<Case>([
  ['the first one', ten, [], null, []],
  ['the same again', ten, [nine, ten], 1, []],
  ['another edition', ten, [nine], null, []],
  ['another code system', ten, [release({ system: 'ICD10', edition: '4.10' })], null, []],
  [
    'other content of the same edition',
    ten,
    [release({ content: 'USAGE', edition: '4.10' })],
    null,
    [],
  ],
  [
    'an excerpt of it in force',
    ten,
    [nine, release({ edition: '4.10', complete: false })],
    null,
    [1],
  ],
  [
    'the edition with a title mended',
    release({ edition: '4.10' }, 'Mended'),
    [nine, ten],
    null,
    [1],
  ],
  ['the same without its edition', unstated, [nine, ten], 0, []],
  ['the edition named now', ten, [unstated, nine], null, [0]],
  [
    'the edition named now, and others there of it',
    ten,
    [unstated, release({ edition: '4.10' }, 'Old')],
    null,
    [0, 1],
  ],
  ['others without edition', release({}, 'Other'), [unstated], null, [0]],
  ['something else without edition', ten, [release({}, 'Other')], null, []],
  [
    'the counts of another year',
    release({ content: 'USAGE', effectiveFrom: '2023-04-01' }),
    [release({ content: 'USAGE', effectiveFrom: '2022-04-01' })],
    null,
    [],
  ],
  [
    'a table of equivalences from another edition',
    release({ content: 'EQUIVALENCES', edition: '4.10', previousEdition: '4.9' }),
    [release({ content: 'EQUIVALENCES', edition: '4.10', previousEdition: '4.8' })],
    null,
    [],
  ],
  [
    'SNOMED CT of a later month',
    staged('later', { edition: '20260401' }),
    [staged('maps', { content: 'MAPS' }), staged('earlier', { edition: '20251001' })],
    null,
    [1],
  ],
])('%s', (_, part, inForce, sameAs, replaced) => {
  const hashes = inForce.map(({ hash }) => hash);
  expect(successionOf(part, inForce)).toEqual({
    sameAs: sameAs === null ? null : hashes[sameAs],
    replaced: replaced.map((index) => hashes[index]),
    outdoneBy: null,
  });
});

test('a draft has the other editions beside it, and not what it takes the place of', () => {
  const excerpt = release({ edition: '4.10', complete: false });
  const draft = draftOf({ revision: null, parts: [nine, excerpt] }, [ten, nine], []);
  expect(draft.releases.map(({ part }) => part)).toEqual([nine.hash, ten.hash]);
});

test('a draft answers from the edition of the day, as what is in force does', () => {
  const editions = [
    release({ edition: '4.9', effectiveFrom: '2020-04-01' }, 'Of 4.9'),
    release({ edition: '4.10', effectiveFrom: '2023-04-01' }, 'Of 4.10'),
  ];
  const titleOn = (today: string | null) =>
    draftOf({ revision: null, parts: editions }, [], [], today).code('OPCS4', 'V99')?.title;
  expect([titleOn('2021-05-01'), titleOn(null)]).toEqual(['Of 4.9', 'Of 4.10']);
});
