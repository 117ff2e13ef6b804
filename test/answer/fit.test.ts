import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, fitAnswer, shorten } from '../../src/answer/fit.js';
import { present, type Segment } from '../../src/answer/present.js';
import { answerOf, citationOf } from '../support/answers.js';

const joined = (segments: readonly Segment[]) => segments.map(({ text }) => text).join('');

describe('a text is cut where a reader would', () => {
  test('a short text stays whole', () => expect(cut('short', 10)).toBe('short'));
  test('a cut falls between words and is shown', () =>
    expect(cut('one two three four', 12)).toBe('one two…'));
  test('no surrogate pair is split, whatever the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 50 }), (text, limit) => {
        const short = cut(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(short).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

describe('a quote too long is shown around what was marked', () => {
  test('the first conflict is kept before the first agreement', () => {
    const quote: Segment[] = [
      { text: 'agreed', mark: 'agreement' },
      { text: ' and so on'.repeat(50) },
      { text: 'differs', mark: 'conflict' },
      { text: ' and on'.repeat(50) },
    ];
    const short = shorten(quote, 100);
    expect(short).toContainEqual({ text: 'differs', mark: 'conflict' });
    expect(short[0]).toEqual({ text: '…' });
    expect(short.at(-1)).toEqual({ text: '…' });
  });

  test('what is left is verbatim between the cuts, and never over the limit', () => {
    const run = fc.record({ text: fc.string({ minLength: 1, maxLength: 80 }), marked: fc.boolean() });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1 }), fc.integer({ min: 10, max: 200 }), (runs, limit) => {
        const quote = runs.map(({ text, marked }) =>
          marked ? { text, mark: 'agreement' as const } : { text },
        );
        const short = joined(shorten(quote, limit));
        expect(short.length).toBeLessThanOrEqual(Math.max(limit + 2, 0));
        if (joined(quote).length > limit) expect(joined(quote)).toContain(short.replace(/^…|…$/g, ''));
        else expect(short).toBe(joined(quote));
      }),
    );
  });
});

describe('an answer gives up what matters least first', () => {
  const long = (id: string) =>
    citationOf({
      id,
      quote: 'a long quote '.repeat(60),
      translation: { language: 'ar', text: 'ترجمة '.repeat(60) },
    });
  const view = present(answerOf('en', { citations: [long('a'), long('b'), long('c')] }));
  const size = (given: typeof view) => JSON.stringify(given.parts.map(({ citations }) => citations)).length;

  test('with room for everything nothing is given up', () => {
    expect(fitAnswer(view, () => true).parts[0]!.citations.map(({ quote }) => joined(quote))).toEqual(
      view.parts[0]!.citations.map(({ quote }) => joined(quote)),
    );
  });

  test('second and third citations go behind "other quotes" before the first quote is touched', () => {
    const short = fitAnswer(view, (given) => size(given) < 2500).parts[0]!;
    expect(short.citations.map(({ factId }) => factId)).toEqual(['a']);
    expect(joined(short.citations[0]!.quote)).toBe(joined(view.parts[0]!.citations[0]!.quote));
    expect(short.others.map(({ factId }) => factId)).toEqual(['b', 'c']);
  });

  test('the first statement keeps publisher and date even where nothing fits', () => {
    const many = present(answerOf('en', ...Array.from({ length: 9 }, () => ({ citations: [long('a')] }))));
    const short = fitAnswer(many, () => false);
    expect(short.parts).toHaveLength(1);
    expect(short.parts[0]!.citations[0]).toMatchObject({
      publisher: 'The Made-up Gazette',
      published: expect.stringContaining('2025-02-03'),
    });
  });
});
