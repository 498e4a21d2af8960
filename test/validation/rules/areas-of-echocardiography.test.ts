import {
  areasOfEchocardiography,
  messages,
} from '../../../src/validation/rules/areas-of-echocardiography.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const missing = (code: string, place: number) => ({
  message: messages.missing(code),
  places: [`procedure ${place}`],
});

test.each<Case>([
  ['one area', codesAlone('U20.1, Y98.1'), []],
  ['no areas', codesAlone('U20.1'), [missing('U20.1', 1)]],
  ['two, one without', codesAlone('U20.1, U20.2, Y98.1'), [missing('U20.1', 1)]],
  ['two without', codesAlone('U20.1, U20.9'), [missing('U20.1', 1), missing('U20.9', 2)]],
  ['another method', codesAlone('K35.8, U20.2, Y97.1'), [missing('U20.2', 2)]],
  ['look-alike: imaging of the heart', codesAlone('U10.2'), []],
  ['look-alike: electrocardiography', codesAlone('U19.1'), []],
])('%s', (_label, given, findings) => expectFindings(areasOfEchocardiography, given, findings));

everyMessageIsExercised(messages);
