import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { readPassage } from '../../src/claim/read-claim.js';
import type { Day } from '../../src/model/basics.js';
import type { Comparator, Quantity, Statement } from '../../src/model/claim.js';
import { compareQuantities } from '../../src/verdict/figures/quantities.js';
import { affirmed, complementOf, inOnePolarity } from '../../src/verdict/figures/shares.js';

const lexicon = buildLexicon([]);
const read = (text: string): Statement => readPassage(text, lexicon, '2026-01-22' as Day);

const share = (value: number, comparator: Comparator): Quantity => ({
  text: '',
  start: 0,
  end: 0,
  value,
  comparator,
  unit: 'ratio',
  counted: 'room',
});
const values = fc.integer({ min: 1, max: 99 }).map((n) => n / 100);
const bounds = fc.constantFrom<Comparator>('=', '<', '<=', '>', '>=');

describe('what is left of a whole', () => {
  test('is the share again when it is taken twice', () => {
    fc.assert(
      fc.property(values, bounds, (value, comparator) => {
        const twice = complementOf(complementOf(share(value, comparator)));
        expect(twice.value).toBeCloseTo(value, 12);
        expect(twice.comparator).toBe(comparator);
      }),
    );
  });

  test('clashes with the share itself, unless both may be about half', () => {
    fc.assert(
      fc.property(values, bounds, (value, comparator) => {
        const said = share(value, comparator);
        const rest = complementOf(said);
        const apart = comparator === '=' ? Math.abs(value - 0.5) > 0.06 : false;
        if (apart) expect(compareQuantities(rest, said)).toBe('clash');
        if (value > 0.5 && (comparator === '>' || comparator === '>=')) {
          expect(compareQuantities(rest, said)).not.toBe('same');
        }
      }),
    );
  });
});

describe('what is denied of a share is said of the rest', () => {
  test.each([
    ['Most rooms were not booked', '<', 0.5],
    ['A third of the riders did not finish', '=', 2 / 3],
    ['More than 40% of the riders did not finish', '<', 0.6],
    ['At least 40% of the riders did not finish', '<=', 0.6],
    ['ثلث العدائين لم يكملوا السباق', '=', 2 / 3],
    ['لم يكمل ثلث العدائين السباق', '=', 2 / 3],
    ['معظم الغرف غير محجوزة', '<', 0.5],
  ])('%s', (text, comparator, value) => {
    const rest = affirmed(read(text));
    expect(rest?.polarity).toBe('affirmed');
    expect(rest?.quantities).toMatchObject([{ comparator, value: expect.closeTo(value, 9), unit: 'ratio' }]);
  });

  test.each([
    'Most rooms were booked',
    'The rooms were not booked',
    'Many rooms were not booked',
    'Most rooms that were not booked were cleaned',
    'Most rooms were not booked and were painted',
    'Ida Holm said most rooms were not booked',
    'The plan that a third of the riders backed did not pass',
    'Prices did not fall by a third',
    'معظم الغرف التي لم تحجز نظفت',
  ])('but only where nothing else may be denied: %s', (text) => expect(affirmed(read(text))).toBeUndefined());
});

test('statements of one polarity are left as they are', () => {
  const [a, b] = [read('Most rooms were booked'), read('A third of the rooms were booked')];
  expect(inOnePolarity(a, b)).toEqual([a, b]);
});

describe('a percentage and the fraction it stands for', () => {
  const ratio = (value: number) => share(value, '=');
  test.each([
    [1 / 3, 0.33],
    [2 / 3, 0.67],
    [1 / 6, 0.17],
    [1 / 3, 0.333],
  ])('%d is %d, rounded', (fraction, percentage) => {
    expect(compareQuantities(ratio(fraction), ratio(percentage))).toBe('same');
    expect(compareQuantities(ratio(percentage), ratio(fraction))).toBe('same');
  });
  test.each([
    [1 / 3, 0.34],
    [1 / 3, 0.3],
    [2 / 3, 0.66],
    [1 / 4, 0.26],
    [1 / 2, 0.51],
  ])('%d is not %d', (fraction, percentage) => {
    expect(compareQuantities(ratio(fraction), ratio(percentage))).not.toBe('same');
  });
});
