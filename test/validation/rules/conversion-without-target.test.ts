import {
  conversionWithoutTarget,
  messages,
} from '../../../src/validation/rules/conversion-without-target.js';
import { codesAlone } from '../codings.js';
import { worldOf } from '../conventions-world.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const titles = {
  'W37.0': 'Conversion from earlier hip joint with cement',
  'O18.0': 'Conversion from earlier knee joint',
  'W38.2': 'Conversion to hip joint without cement',
  'W64.1': 'Conversion to stiff joint',
};

const fromOnly = (code: string, place: number) => ({
  message: messages.fromOnly(code),
  places: [`procedure ${place}`],
});

test.each<Case>([
  ['from and to', codesAlone('W38.2, W37.0'), []],
  ['from, and to by the title of the category', codesAlone('W64.1, W37.0'), []],
  ['from only', codesAlone('W37.0, Z94.2'), [fromOnly('W37.0', 1)]],
  ['from twice', codesAlone('W37.0, O18.0'), [fromOnly('W37.0', 1), fromOnly('O18.0', 2)]],
  ['from and something else', codesAlone('W82.1, W37.0'), [fromOnly('W37.0', 2)]],
  ['look-alike: to only', codesAlone('W38.2'), []],
  ['look-alike: not a conversion', codesAlone('W37.1'), []],
])('%s', (_label, given, findings) =>
  expectFindings(conversionWithoutTarget, given, findings, worldOf([given], titles)),
);

everyMessageIsExercised(messages);
