import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Segment } from '../../src/answer/present.js';
import { shorten, shortenSegments } from '../../src/answer/shorten.js';

const joined = (segments: readonly Segment[]) => segments.map((segment) => segment.text).join('');

describe('shorten', () => {
  test('a text that fits is left alone', () => {
    expect(shorten('short enough', 12)).toBe('short enough');
  });

  test('a long text ends between words with an ellipsis', () => {
    expect(shorten('the company trained its model', 20)).toBe('the company trained…');
    expect(shorten('درّبت الشركة نموذجها على عدد كبير', 20)).toBe('درّبت الشركة…');
  });

  test('an emoji is not cut in two', () => {
    expect(shorten('👍'.repeat(20), 10)).toMatch(/^(👍)+…$/u);
  });

  test('never longer than asked, and verbatim up to the ellipsis', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 1, max: 200 }),
        (text, limit) => {
          const short = shorten(text, limit);
          expect(short.length).toBeLessThanOrEqual(limit);
          if (text.length > limit) expect(text.startsWith(short.slice(0, -1))).toBe(true);
        },
      ),
    );
  });
});

describe('shortenSegments', () => {
  test('keeps marked words with what stands around them', () => {
    const kept = shortenSegments(
      [
        { text: `${'long before '.repeat(50)}exactly ` },
        { text: '14 trillion', mark: 'conflict' },
        { text: ` tokens ${'long after '.repeat(50)}` },
      ],
      80,
    );
    expect(joined(kept)).toMatch(/^….*exactly 14 trillion tokens.*…$/);
    expect(kept.filter(({ mark }) => mark)).toEqual([{ text: '14 trillion', mark: 'conflict' }]);
  });

  test('keeps marks that stand far apart, with an ellipsis between them', () => {
    const kept = shortenSegments(
      [
        { text: 'In 2024', mark: 'agreement' },
        { text: ' filler'.repeat(60) },
        { text: ' 14 trillion', mark: 'conflict' },
        { text: ' filler'.repeat(60) },
      ],
      100,
    );
    expect(joined(kept)).toMatch(/^In 2024 .* … .*14 trillion .*…$/);
  });

  test('without marks the beginning is kept', () => {
    expect(joined(shortenSegments([{ text: 'one two three four' }], 10))).toBe('one two…');
  });

  test('every kept run stands in the text, in order, and the length stays near the limit', () => {
    const segment = fc.record({
      text: fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.replaceAll('…', '.')),
      mark: fc.constantFrom(undefined, 'agreement' as const, 'conflict' as const),
    });
    fc.assert(
      fc.property(
        fc.array(segment, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 10, max: 200 }),
        (given, limit) => {
          const segments = given.map(({ text, mark }) => ({ text, ...(mark && { mark }) }));
          const whole = joined(segments);
          const short = joined(shortenSegments(segments, limit));
          expect(short.length).toBeLessThanOrEqual(Math.max(limit, 10));
          let at = 0;
          for (const run of whole.length <= limit
            ? [whole]
            : short.split(/ ?… ?/).filter((part) => part !== '')) {
            const found = whole.indexOf(run.trim(), at);
            expect(found).toBeGreaterThanOrEqual(0);
            at = found + run.trim().length;
          }
        },
      ),
    );
  });
});
