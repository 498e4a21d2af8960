import fc from 'fast-check';
import { isSmall, suppressed } from '../../src/audit/suppression.js';

test.each<[string, number[], number, (number | null)[]]>([
  ['nothing is small', [8, 0, 90], 8, [8, 0, 90]],
  ['one is small: the next smallest goes with it', [3, 20, 9, 0], 8, [null, 20, null, 0]],
  ['two are small and together are not', [5, 6, 20], 8, [null, null, 20]],
  ['two are small, and so is their sum', [1, 2, 20, 30], 8, [null, null, null, 30]],
  ['all that there are is small', [3, 0], 8, [null, 0]],
  ['the threshold itself is shown', [8, 7, 100], 8, [null, null, 100]],
  ['everything is to be shown', [1, 2, 3], 0, [1, 2, 3]],
])('%s', (_, counts, threshold, shown) => {
  expect(suppressed(counts, threshold)).toEqual(shown);
});

test('no small count can be worked out from the total, and not what the hidden ones come to', () => {
  const counts = fc.array(fc.nat(30), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 12 }), (given, threshold) => {
      const shown = suppressed(given, threshold);
      const hidden = given.filter((_, at) => shown[at] === null);
      expect(shown.every((count) => count === null || !isSmall(count, threshold))).toBe(true);
      if (hidden.length === 0) return;
      const total = given.reduce((sum, count) => sum + count, 0);
      const together = hidden.reduce((sum, count) => sum + count, 0);
      // A total that is itself small is not shown.
      if (total >= threshold) {
        expect(hidden.length).toBeGreaterThan(1);
        expect(together).toBeGreaterThanOrEqual(threshold);
      }
    }),
  );
});
