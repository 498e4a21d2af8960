import { sideOfJoint, messages } from '../../../src/validation/rules/side-of-joint.js';
import { codesAlone } from '../codings.js';
import { everyMessageIsExercised, expectFindings, type Case } from '../expect.js';

const missing = (place: number) => ({
  message: messages.missing('W90.1'),
  places: [`procedure ${place}`],
});

test.each<Case>([
  ['with its side', codesAlone('W90.1, Z84.6, Z94.2'), []],
  ['without its side', codesAlone('W90.1, Z84.6'), [missing(1)]],
  ['alone', codesAlone('W90.1'), [missing(1)]],
  ['two joints, one without', codesAlone('W90.1, Z84.6, Z94.2, W90.1, Z84.3'), [missing(4)]],
  ['two joints, both without', codesAlone('W90.1, Z84.6, W90.1, Z84.3'), [missing(1), missing(3)]],
  ['a side shared with the next operation', codesAlone('W90.1, W90.3, Z84.6, Z94.2'), []],
  ['a side of another joint', codesAlone('W90.1, Z84.6, W90.3, Z84.3, Z94.2'), [missing(1)]],
  ['a site shared with the next, and no side', codesAlone('W90.1, W90.3, Z84.6'), [missing(1)]],
  ['a joint in the middle of the body', codesAlone('W90.1, Z84.2'), []],
  ['a joint of the spine', codesAlone('W90.1, Z67.5'), []],
  ['a joint beside the middle', codesAlone('W90.1, Z84.1'), [missing(1)]],
  ['look-alike: injection', codesAlone('W90.3, Z84.6'), []],
  ['look-alike: a diagnosis', codesAlone('', { diagnoses: 'W90.1' }), []],
])('%s', (_label, given, findings) => expectFindings(sideOfJoint, given, findings));

everyMessageIsExercised(messages);
