import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorQuote } from '../../src/library/anchor-quote.js';
import type { ArchivedSource, SourceId } from '../../src/model/source.js';

const source = (text: string): ArchivedSource => ({
  id: 'paper' as SourceId,
  title: 'A headline',
  publisher: 'The Paper',
  publishedAt: '2026-01-21',
  language: 'ar',
  archive: 'sources/paper.txt',
  sha256: '0'.repeat(64),
  text,
});

const place = (text: string, exact: string, around: { prefix?: string; suffix?: string } = {}) => {
  const quote = anchorQuote(source(text), { exact, ...around });
  return quote.ok ? quote.value.start : quote.error;
};

describe('a quote stands in its archive', () => {
  test('where its words do, byte for byte', () => {
    expect(place('one two three', 'two')).toBe(4);
  });

  test('at the first place, where the same words stand twice', () => {
    expect(place('a stone, a stone', 'stone')).toBe(2);
  });

  test('between its prefix and suffix, blanks aside', () => {
    expect(place('a stone, the stone', 'stone', { prefix: 'the' })).toBe(13);
    expect(place('a stone, the stone.', 'stone', { suffix: ' . ' })).toBe(13);
    expect(place('a stone\nrolls, a stone\nlies', 'stone', { prefix: 'a', suffix: 'lies' })).toBe(17);
  });

  test('wherever one was cut out of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, (b % text.length) + 1].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const exact = text.slice(start, end).trim();
        if (exact === '') return;
        const quote = anchorQuote(source(text), { exact });
        expect(quote.ok && text.slice(quote.value.start, quote.value.end)).toBe(exact);
        expect(quote.ok && quote.value.start).toBe(text.indexOf(exact));
      }),
    );
  });
});

describe('a quote that does not stand there', () => {
  test('is shown the exact bytes, where only its marks differ', () => {
    expect(place('سطر\nشرائح أقل كفاءةً وبميزانية', 'شرائح اقل كفاءة')).toEqual({
      lacks: 'words',
      nearest: { text: 'شرائح أقل كفاءةً', line: 2, sameWords: true },
    });
  });

  test('is shown the nearest words and their line', () => {
    expect(place('The sun rose.\nThe old mayor opened a bridge.', 'The mayor opened the old bridge')).toEqual(
      {
        lacks: 'words',
        nearest: { text: 'The old mayor opened a bridge', line: 2, sameWords: false },
      },
    );
  });

  test('is shown nothing, where nothing is near', () => {
    expect(place('The sun rose.', 'Prices of copper fell')).toEqual({ lacks: 'words' });
  });

  test('is told when only its surroundings differ', () => {
    expect(place('a stone, a stone', 'stone', { prefix: 'the' })).toMatchObject({
      lacks: 'surroundings',
      nearest: { line: 1 },
    });
  });
});
