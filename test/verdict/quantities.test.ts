import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparator, Quantity } from '../../src/model/claim.js';
import { compareQuantities, differsInComparator } from '../../src/verdict/figures/quantities.js';

/** `>14e12`, `~0.3333`, `3..5`, with the unit after a space. */
function quantity(written: string): Quantity {
  const [, comparator = '', low, high, unit = 'count'] =
    /^(<=|>=|[<>~=])?([\de]+(?:\.\d[\de]*)?)(?:\.\.([\d.e]+))?(?: (\S+))?$/.exec(written) ?? [];
  return {
    text: written,
    start: 0,
    end: written.length,
    value: Number(low),
    ...(high !== undefined && { upper: Number(high) }),
    comparator: (comparator || '=') as Comparator,
    unit,
  };
}

const cases: [claim: string, fact: string, relation: string][] = [
  ['14e12', '14e12', 'same'],
  ['14e12', '>14e12', 'same'],
  ['>14e12', '>14e12', 'same'],
  ['>13e12', '>14e12', 'same'],
  ['>15e12', '>14e12', 'finer'],
  ['15e12', '>14e12', 'finer'],
  ['13e12', '>14e12', 'clash'],
  ['40e12', '>14e12', 'clash'],
  ['14e9', '>14e12', 'clash'],
  ['>14e9', '>14e12', 'clash'],
  ['>8e12', '>14e12', 'same'],
  ['>15', '>50', 'finer'],
  ['<14e12', '>14e12', 'clash'],
  ['<=14e12', '>14e12', 'clash'],
  ['>14', '14', 'clash'],
  ['>=14', '14', 'same'],
  ['>27.5', '28', 'same'],
  ['>26.5', '26', 'clash'],
  ['<26', '26', 'clash'],
  ['96', '97', 'clash'],
  ['1200000', '1210000', 'finer'],
  ['1.2e6', '2.1e6', 'clash'],
  ['0.33 ratio', '~0.33333 ratio', 'same'],
  ['0.32 ratio', '~0.33333 ratio', 'same'],
  ['0.3 ratio', '~0.33333 ratio', 'finer'],
  ['0.25 ratio', '~0.33333 ratio', 'clash'],
  ['~0.5 ratio', '~0.33333 ratio', 'clash'],
  ['~0.33333 ratio', '0.33 ratio', 'same'],
  ['~14e12', '>14e12', 'same'],
  ['~0.33 ratio', '~0.33333 ratio', 'same'],
  ['~0.33333 ratio', '~0.32 ratio', 'same'],
  ['3..5', '4', 'same'],
  ['3..5', '6', 'clash'],
  ['4', '3..5', 'finer'],
  ['6', '3..5', 'clash'],
  ['14', '14 USD', 'other'],
  ['2025', '2025 ratio', 'other'],
];

describe('a value agrees, clashes, says more, or is another matter', () => {
  for (const [claim, fact, relation] of cases) {
    test(`${claim} against ${fact}: ${relation}`, () => {
      expect(compareQuantities(quantity(claim), quantity(fact))).toBe(relation);
    });
  }

  test('every value agrees with itself, whatever its bound', () => {
    const comparators: Comparator[] = ['=', '~', '<', '<=', '>', '>='];
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e15, noNaN: true }),
        fc.constantFrom(...comparators),
        (value, c) => {
          const q = { ...quantity('1'), value, comparator: c };
          expect(compareQuantities(q, q)).toBe('same');
        },
      ),
    );
  });

  test('fewer than 14 differs from more than 14 in the comparator, 13 in the number', () => {
    expect(differsInComparator(quantity('<14'), quantity('>14'))).toBe(true);
    expect(differsInComparator(quantity('13'), quantity('>14'))).toBe(false);
  });
});
