import {
  gestationNotStated,
  messages,
} from '../../../src/validation/rules/gestation-not-stated.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const missing = (operation: string, place: number) => ({
  message: messages.missing(operation),
  places: [`procedure ${place}`],
});

test.each<Case>([
  ['the length of the pregnancy', codesAlone('R10.2, Y53.2, Y95.2'), []],
  ['none', codesAlone('R10.2, Y53.2'), [missing('R10.2', 1)]],
  ['two, one of them without', codesAlone('R01.1, Y95.1, R12.1'), [missing('R12.1', 3)]],
  ['look-alike: behind the last of the range', codesAlone('R13.1'), []],
  ['look-alike: a delivery', codesAlone('R17.1'), []],
  ['look-alike: a symptom among the diagnoses', codesAlone('', { diagnoses: 'R10.4' }), []],
])('%s', (_label, given, findings) => expectFindings(gestationNotStated, given, findings));

everyMessageIsExercised(messages);
