import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { chronicle, SENTENCES } from './chronicle.js';

const library = chronicle();
const TODAY = '2026-01-25' as Day;
const verdictOf = (claim: string) => check(claim, library, TODAY).verdict;

/** Claims that the chronicle settles one way or the other. */
const CLAIMS = [
  ...SENTENCES,
  'Riverside Hospital opened in 1988',
  'Noor Energy is based in Dubai',
  'All doctors criticised the plan',
  'The medicine is expensive',
];
const claim = fc.constantFrom(...CLAIMS);
const supported = fc.constantFrom(...SENTENCES);

const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩';
const inArabicDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => ARABIC_DIGITS[Number(digit)]!);

describe('a verdict does not change with what changes no meaning', () => {
  test('what the source says in these words is supported', () => {
    for (const sentence of SENTENCES) expect(verdictOf(sentence), sentence).toBe('supported');
  });

  test('the script of its digits', () => {
    fc.assert(
      fc.property(claim, (text) => {
        expect(verdictOf(inArabicDigits(text))).toBe(verdictOf(text));
      }),
    );
  });

  test('the form of a question', () => {
    const forms = ['Is it true that ', 'Did you know that ', 'I heard that '];
    fc.assert(
      fc.property(claim, fc.constantFrom(...forms), (text, form) => {
        const question = `${form}${text.replace(/\.$/, '')}?`;
        expect(verdictOf(question), question).toBe(verdictOf(text));
      }),
    );
  });

  test('invisible characters and emoji', () => {
    fc.assert(
      fc.property(claim, fc.constantFrom('\u200b', '\u200f', ' 🔥'), (text, noise) => {
        expect(verdictOf(`${noise}${text}${noise}`)).toBe(verdictOf(text));
      }),
    );
  });
});

describe('what clashes is never supported', () => {
  const MONTHS = ['January', 'February', 'April', 'June', 'July', 'October'];

  test('another number', () => {
    const other = fc.integer({ min: 1, max: 5000 }).filter((n) => n !== 640);
    fc.assert(
      fc.property(other, (n) => {
        expect(verdictOf(`Riverside Hospital employs ${n} nurses`)).not.toBe('supported');
      }),
    );
  });

  test('another date', () => {
    const other = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.constantFrom(...MONTHS),
      year: fc.integer({ min: 1950, max: 2025 }),
    });
    fc.assert(
      fc.property(other, ({ day, month, year }) => {
        expect(verdictOf(`Riverside Hospital opened on ${day} ${month} ${year}`)).not.toBe('supported');
      }),
    );
  });

  test('another place', () => {
    const places = fc.constantFrom('Dubai', 'Cairo', 'Beirut', 'London', 'Tokyo', 'France', 'Atlantis');
    fc.assert(
      fc.property(places, (place) => {
        expect(verdictOf(`Noor Energy has its headquarters in ${place}`)).not.toBe('supported');
      }),
    );
  });

  test('a bound that does not follow; one that does follow may be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15, max: 900 }), (n) => {
        expect(verdictOf(`More than ${n} million tickets were sold`)).not.toBe('supported');
      }),
    );
    expect(verdictOf('More than 12 million tickets were sold')).toBe('supported');
  });
});

describe('several statements in one message', () => {
  const unrelated = ['tigers eat meat', 'the moon is bright', 'my cousin bought a guitar'];

  test('a supported claim beside an unrelated one is not contradicted', () => {
    fc.assert(
      fc.property(supported, fc.constantFrom(...unrelated), (text, other) => {
        expect(verdictOf(`${text} And ${other}.`)).not.toBe('contradicted');
      }),
    );
  });
});
