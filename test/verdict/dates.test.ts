import { describe, expect, test } from 'vitest';
import type { DateMention } from '../../src/model/claim.js';
import { compareDates } from '../../src/verdict/figures/dates.js';

type Fields = Omit<DateMention, 'text' | 'start' | 'end'>;
const date = (fields: Fields): DateMention => ({ text: '', start: 0, end: 0, ...fields });

const jan20 = { year: 2025, month: 1, day: 20 };

const cases: [claim: Fields, fact: Fields, relation: string][] = [
  [jan20, jan20, 'same'],
  [{ year: 2025 }, jan20, 'same'],
  [{ year: 2025, month: 1 }, jan20, 'same'],
  [{ month: 1, day: 20 }, jan20, 'same'],
  [{ month: 1 }, jan20, 'same'],
  [{ month: 2 }, jan20, 'clash'],
  [{ year: 2024 }, jan20, 'clash'],
  [{ year: 2025, month: 1, day: 21 }, jan20, 'clash'],
  [{ month: 1, day: 21 }, jan20, 'clash'],
  [jan20, { year: 2025 }, 'finer'],
  [jan20, { month: 1 }, 'finer'],
  [{ year: 2025 }, { month: 1, day: 20 }, 'other'],
  [{ year: 2025, part: 'early' }, jan20, 'same'],
  [{ year: 2025, part: 'late' }, jan20, 'clash'],
  [{ year: 2025, part: 'mid' }, jan20, 'clash'],
  [{ year: 2025, part: 'early' }, { year: 2025, month: 5 }, 'finer'],
  [{ year: 2025, part: 'early' }, { year: 2025 }, 'finer'],
  [{ year: 2025, part: 'early' }, { year: 2024, month: 1 }, 'clash'],
  [{ year: 2025 }, { year: 2025, part: 'early' }, 'same'],
  [{ year: 2025, month: 1, part: 'late' }, jan20, 'finer'],
  [{ year: 2025, month: 1, part: 'early' }, { year: 2025, month: 1, day: 2 }, 'same'],
  [{ year: 2026, bound: 'before' }, jan20, 'same'],
  [{ year: 2025, bound: 'before' }, jan20, 'clash'],
  [{ year: 2024, bound: 'after' }, jan20, 'same'],
  [{ year: 2025, bound: 'after' }, jan20, 'clash'],
  [{ year: 2024, bound: 'after' }, { year: 2025, bound: 'after' }, 'same'],
  [{ year: 2026, bound: 'after' }, { year: 2025, bound: 'after' }, 'finer'],
  [{ year: 2025 }, { year: 2024, bound: 'after' }, 'finer'],
  [{ year: 2023 }, { year: 2024, bound: 'after' }, 'clash'],
  [{ year: 2020, bound: 'since' }, { year: 2020, bound: 'until' }, 'clash'],
  [{ weekday: 1 }, { weekday: 1 }, 'same'],
  [{ weekday: 1 }, { weekday: 2 }, 'clash'],
  [{ weekday: 1 }, jan20, 'same'],
  [{ weekday: 2 }, jan20, 'clash'],
  [{ weekday: 1 }, { year: 2025 }, 'other'],
  [{ weekday: 1 }, { weekday: 1, bound: 'until' }, 'finer'],
  [jan20, { weekday: 1 }, 'finer'],
  [jan20, { weekday: 3 }, 'clash'],
  [{ ...jan20, weekday: 1 }, jan20, 'same'],
  [{ ...jan20, weekday: 2 }, jan20, 'clash'],
  [{ year: 2027, bound: 'after' }, { year: 2027, bound: 'after', event: true }, 'same'],
  [{ year: 2027 }, { year: 2027, bound: 'after', event: true }, 'finer'],
  [{ year: 2026, bound: 'after' }, { year: 2027, bound: 'after', event: true }, 'finer'],
  [{ year: 2026, bound: 'after', event: true }, { year: 2027, bound: 'after', event: true }, 'clash'],
  [{ year: 1990, lastYear: 1999 }, { year: 1994 }, 'same'],
  [{ year: 1990, lastYear: 1999 }, { year: 2001 }, 'clash'],
  [{ year: 1994 }, { year: 1990, lastYear: 1999 }, 'finer'],
  [{ year: 1901, lastYear: 2000 }, { year: 1990, lastYear: 1999 }, 'same'],
  [{ year: 1990, lastYear: 1999, part: 'early' }, { year: 1992 }, 'same'],
  [{ year: 1990, lastYear: 1999, part: 'early' }, { year: 1998 }, 'clash'],
  [{ year: 2024, part: 'q3' }, { year: 2024, month: 8 }, 'same'],
  [{ year: 2024, part: 'q3' }, { year: 2024, month: 10 }, 'clash'],
  [{ year: 2024, part: 'h2' }, { year: 2024, part: 'q3' }, 'same'],
  [{ year: 2024, part: 'q3' }, { year: 2024, part: 'h2' }, 'finer'],
  [{ year: 2024, part: 'q1' }, { year: 2024, part: 'q2' }, 'clash'],
  [{ year: 2024, part: 'q1' }, { year: 2024, part: 'early' }, 'finer'],
  [{ year: 2023, part: 'q4' }, { year: 2024, part: 'q1' }, 'clash'],
  [{ year: 2016, lastYear: 2017 }, { year: 2016 }, 'same'],
  [{ year: 2017 }, { year: 2016, lastYear: 2017 }, 'finer'],
  [{ year: 2020, bound: 'since' }, { year: 2020, bound: 'since' }, 'same'],
];

describe('a date agrees at the grain given', () => {
  for (const [claim, fact, relation] of cases) {
    test(`${JSON.stringify(claim)} against ${JSON.stringify(fact)}: ${relation}`, () => {
      expect(compareDates(date(claim), date(fact))).toBe(relation);
    });
  }
});
