import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leads } from '../../src/retrieval/lead.js';

const different = () => 0;

describe('the lead of a fact', () => {
  test('is over the next one that says something else; that one and what comes after it have none', () => {
    const [first, second, third] = leads([12, 7, 6], different, 2);
    expect(first).toBeCloseTo(Math.log(1 + 5 / 5));
    expect([second, third]).toEqual([0, 0]);
  });

  test('is not made smaller by the same claim told twice, which leads too', () => {
    const twin = (i: number) => (i === 1 ? 0.95 : 0.1);
    const [first, second, third] = leads([12, 11, 7], twin, 2);
    expect(first).toBe(leads([12, 7], different, 2)[0]);
    expect(second).toBeCloseTo(Math.log(1 + 4 / 5));
    expect(third).toBe(0);
  });

  test('is nothing where the only fact shares no more than a common word with the statement', () => {
    expect(leads([1.9], different, 2)).toEqual([0]);
    expect(leads([12], different, 2)[0]).toBeGreaterThan(1);
  });

  test('never falls below none, nor rises down the list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 40, noNaN: true })),
        fc.func(fc.double()),
        (some, same) => {
          const likeness = some.toSorted((a, b) => b - a);
          const lead = leads(likeness, (i) => same(i), 2);
          expect(lead).toHaveLength(likeness.length);
          for (const [i, value] of lead.entries()) expect(value).toBeGreaterThanOrEqual(lead[i + 1] ?? 0);
        },
      ),
    );
  });
});
