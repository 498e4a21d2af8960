import { questionOnDetail } from '../../src/knowledge/detail-questions.js';
import { knowledgeFromSeed } from '../knowledge-from-seed.js';

describe('the question whether a detail is stated', () => {
  test.each([
    ['the kind of image control is not documented', 'image-control-kind-stated'],
    ['the specific method of image control is not stated', 'image-control-kind-stated'],
    ['the number of levels is not specified', 'levels-of-spine-stated'],
    ['if the levels of spine are not specified', 'levels-of-spine-stated'],
    ['the level is not specified', 'levels-of-spine-stated'],
  ])('is shared by documents that ask the same: %s', (condition, key) => {
    expect(questionOnDetail(condition, 'Some code').key).toBe(key);
  });

  test.each([
    ['the side is not known', 'side-known', 'Is the side known?'],
    [
      'the type of stent is not further specified',
      'type-stent-specified',
      'Is the type of stent specified?',
    ],
    ['the drugs are unknown', 'drugs-known', 'Are the drugs known?'],
    ['the material has not been recorded', 'material-recorded', 'Has the material been recorded?'],
    ['not specified', 'kind-stent-stated', 'Is it stated: Kind of stent?'],
    ['it is unspecified', 'kind-stent-stated', 'Is it stated: Kind of stent?'],
    ['kind of stent not known', 'kind-stent-known', 'Does this hold: kind of stent known?'],
  ])('is the condition without its denial: %s', (condition, key, text) => {
    expect(questionOnDetail(condition, 'Kind of stent')).toEqual({ key, text });
  });

  test('a condition that names no detail asks for what the step is for', () => {
    const about = 'Approach to organ under image control';
    expect(questionOnDetail('that is not stated', about).key).toBe('image-control-kind-stated');
    expect(questionOnDetail('it is unspecified', 'Levels of spine').key).toBe(
      'levels-of-spine-stated',
    );
  });
});

test('every default of a document has its question', () => {
  const notes = knowledgeFromSeed().guidance('IPG366')?.notes ?? [];
  expect(
    notes.flatMap(({ defaults }) =>
      defaults.map(({ target, question }) => `${target.notation} ${question.text}`),
    ),
  ).toEqual([
    'Y53.9 Is the kind of image control stated?',
    'Y68.9 Is the kind of image control stated?',
    'V55.9 Is the number of levels stated?',
  ]);
});
