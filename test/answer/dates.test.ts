import { describe, expect, test } from 'vitest';
import { longDate } from '../../src/answer/dates.js';

describe('longDate', () => {
  test.each([
    ['2026-01-21', '21 January 2026', '21 يناير 2026'],
    ['2026-01-21T15:33', '21 January 2026, 15:33', '21 يناير 2026، 15:33'],
    ['2026-01-21T15:33:10Z', '21 January 2026, 15:33 UTC', '21 يناير 2026، 15:33 UTC'],
    ['2026-01-21T15:33+03:00', '21 January 2026, 15:33 +03:00', '21 يناير 2026، 15:33 +03:00'],
  ])('%s is said as printed, in the language of the answer', (iso, english, arabic) => {
    expect(longDate(iso, 'en')).toBe(english);
    expect(longDate(iso, 'ar')).toBe(arabic);
  });

  test('what is no date is left alone', () => {
    expect(longDate('last week', 'en')).toBe('last week');
  });
});
