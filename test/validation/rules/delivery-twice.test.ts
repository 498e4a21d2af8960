import { deliveryTwice, messages } from '../../../src/validation/rules/delivery-twice.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const twice = (code: string, place: number, ...suggestions: string[]) => ({
  message: messages.twice(code),
  places: [`procedure ${place}`],
  suggestions,
});

test.each<Case>([
  ['one delivery', codesAlone('R21.5'), []],
  ['two ways of delivery', codesAlone('R21.5, R24.9'), []],
  ['twins by one way', codesAlone('R21.5, R21.5'), [twice('R21.5', 2, 'R21.5')]],
  [
    'triplets by one way',
    codesAlone('R17.2, R17.2, R17.2'),
    [twice('R17.2', 2, 'R17.2, R17.2'), twice('R17.2', 3, 'R17.2, R17.2')],
  ],
  ['not side by side', codesAlone('R25.1, R24.9, R25.1'), [twice('R25.1', 3, 'R25.1, R24.9')]],
  ['look-alike: another code of the category', codesAlone('R21.5, R21.4'), []],
  ['look-alike: induction, in front of deliveries', codesAlone('R15.1, R15.1'), []],
  ['look-alike: repair, behind deliveries', codesAlone('R32.1, R32.1'), []],
  ['look-alike: a diagnosis', codesAlone('', { diagnoses: 'R21.5, R21.5' }), []],
])('%s', (_label, given, findings) => expectFindings(deliveryTwice, given, findings));

everyMessageIsExercised(messages);
