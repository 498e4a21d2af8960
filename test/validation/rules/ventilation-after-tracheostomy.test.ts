import {
  ventilationAfterTracheostomy,
  messages,
} from '../../../src/validation/rules/ventilation-after-tracheostomy.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const followed = (place: number) => ({
  message: messages.followed('E42.3', 'E85.1'),
  places: [`procedure ${place + 1}`, `procedure ${place}`],
});

test.each<Case>([
  ['ventilation first', codesAlone('E85.1, E42.3'), []],
  ['ventilation directly behind', codesAlone('E42.3, E85.1'), [followed(1)]],
  ['twice', codesAlone('E42.3, E85.1, E42.3, E85.1'), [followed(1), followed(3)]],
  ['last of the coding', codesAlone('G45.9, E42.3, E85.1'), [followed(2)]],
  ['another operation between', codesAlone('E42.3, G45.9, E85.1'), []],
  ['look-alike: a permanent tracheostomy', codesAlone('E42.1, E85.1'), []],
  ['look-alike: ventilation without a tube', codesAlone('E42.3, E85.2'), []],
])('%s', (_label, given, findings) =>
  expectFindings(ventilationAfterTracheostomy, given, findings),
);

everyMessageIsExercised(messages);
