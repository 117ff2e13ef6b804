import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../src/analysis/edit-distance.js';

/** By definition: the fewest letters put in, left out, replaced or swapped with the next. */
function fewest(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const ways = [
    fewest(a.slice(1), b) + 1,
    fewest(a, b.slice(1)) + 1,
    fewest(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    ways.push(fewest(a.slice(2), b.slice(2)) + 1);
  return Math.min(...ways);
}

test('a distance is the fewest slips from one word to the other, as far as it is asked for', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ابت'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      const slips = fewest(a, b);
      if (slips <= most) expect(editDistance(a, b, most)).toBe(slips);
      else expect(editDistance(a, b, most)).toBeGreaterThan(most);
    }),
  );
});
