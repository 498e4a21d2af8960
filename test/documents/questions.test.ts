import { questionFor } from '../../src/documents/questions.js';

describe('the question that settles a condition', () => {
  test('is the same however documents word that image control was used', () => {
    const asked = [
      'when image control was used and the code of the procedure does not itself say which kind',
      'when a procedure has been performed using image control and the code does not state the type',
      'if Image Control has been used',
    ].map((condition) => questionFor(condition));
    expect(asked.map(({ key }) => key)).toEqual(Array(3).fill('image-control-used'));
    expect(new Set(asked).size).toBe(1);
  });

  test.each([
    ['fluoroscopic control', 'if fluoroscopic control is used'],
    ['fluoroscopic control', 'when fluoroscopic guidance is used'],
    ['fluoroscopic control', 'if fluoroscopy control was used'],
    ['ultrasonic control', 'if ultrasonic control is used'],
    ['ultrasonic control', 'if ultrasound guidance is utilised'],
  ])('is shared by all that ask for %s: "%s"', (control, condition) => {
    expect(questionFor(condition)).toEqual({
      key: `${control.replace(' ', '-')}-used`,
      text: `Was ${control} used?`,
    });
  });

  test.each([
    ['if', 'if a stent is placed', 'stent-placed', 'Does this hold: a stent is placed?'],
    [
      'when',
      'when a Doppler probe is used',
      'doppler-probe-used',
      'Does this hold: a Doppler probe is used?',
    ],
    ['whenever', 'whenever TOE is used', 'toe-used', 'Does this hold: TOE is used?'],
    ['where', 'where V40.1 is recorded', 'v40-1-recorded', 'Does this hold: V40.1 is recorded?'],
    ['only if', 'only if it bled', 'bled', 'Does this hold: it bled?'],
    ['unless', 'unless it bled', 'bled', 'Does this hold: unless it bled?'],
    ['except', 'except when it bled', 'bled', 'Does this hold: except when it bled?'],
    [
      'what is done except for a part',
      'if it is closed except in part',
      'closed-except-part',
      'Does this hold: it is closed except in part?',
    ],
    [
      'what is done on a condition of its own',
      'repair if it bled',
      'repair-if-bled',
      'Was this done: repair if it bled?',
    ],
    [
      'what is done at the same time',
      'concurrent extraction of lens',
      'concurrent-extraction-lens',
      'Was this done: concurrent extraction of lens?',
    ],
    [
      'long conditions get a key of eight words',
      'if one two three four five six seven eight nine ten',
      'one-two-three-four-five-six-seven-eight',
      'Does this hold: one two three four five six seven eight nine ten?',
    ],
  ])('%s', (_label, condition, key, text) => {
    expect(questionFor(condition)).toEqual({ key, text });
  });
});

describe('a condition that says nothing by itself', () => {
  const about = 'Transoesophageal echocardiography';

  test.each([
    ['if used'],
    ['only if used'],
    ['when used.'],
    ['whenever used'],
    ['wherever relevant'],
    ['where necessary'],
    ['if applicable'],
    ['if carried out'],
    ['if it is used'],
    ['when it has been performed'],
    ['as appropriate'],
  ])('%p asks for what the step is recorded for', (condition) => {
    expect(questionFor(condition, about)).toEqual({
      key: 'transoesophageal-echocardiography-done',
      text: 'Was this done: Transoesophageal echocardiography?',
    });
  });

  test.each([['if known'], ['when known'], ['where it is known'], ['if stated'], ['if specified']])(
    '%p asks whether it is known',
    (condition) => {
      expect(questionFor(condition, 'Site code')).toEqual({
        key: 'site-code-known',
        text: 'Is it known: Site code?',
      });
    },
  );

  test('asks another question for another step', () => {
    expect(questionFor('if used', 'Mitral valve').key).not.toBe(questionFor('if used', about).key);
  });

  test('shares the question of an image control with documents that spell it out', () => {
    expect(questionFor('if used', 'Approach to organ under image control')).toEqual(
      questionFor('if image control has been used'),
    );
  });

  test.each([
    ['if TOE is used', 'toe-used'],
    ['if it is used twice', 'used-twice'],
    ['where the site is known', 'site-known'],
    ['if known before', 'known-before'],
    ['repair if known', 'repair-if-known'],
    ['a stent if used', 'stent-if-used'],
    ['repair as required', 'repair-required'],
    ['as required here', 'required-here'],
  ])('%p says something by itself', (condition, key) => {
    expect(questionFor(condition, about).key).toBe(key);
  });

  test('has to do without where nothing is known of the step', () => {
    expect(questionFor('if used')).toEqual({ key: 'used', text: 'Does this hold: used?' });
    expect(questionFor('if known')).toEqual({ key: 'known', text: 'Does this hold: known?' });
  });
});
