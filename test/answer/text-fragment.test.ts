import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressAtQuote } from '../../src/answer/text-fragment.js';
import { HOSTILE_STRINGS } from '../corpus/hostile-strings.js';

const ARTICLE = 'https://news.example/2026/story?id=7';

describe('the address of an article at a quote', () => {
  test('names a short quote whole', () => {
    expect(addressAtQuote(ARTICLE, 'fourteen trillion tokens')).toBe(
      `${ARTICLE}#:~:text=fourteen%20trillion%20tokens`,
    );
  });

  test('names a long quote by its first and last words', () => {
    const quote = Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ');
    expect(addressAtQuote(ARTICLE, quote)).toBe(
      `${ARTICLE}#:~:text=w0%20w1%20w2%20w3%20w4%20w5%20w6%20w7,w32%20w33%20w34%20w35%20w36%20w37%20w38%20w39`,
    );
  });

  test('takes fewer words of an Arabic quote, whose letters take six characters each', () => {
    const quote =
      'وصف دونالد ترامب هذا الإنجاز بـ"جرس الإنذار" للصناعة التكنولوجية الأمريكية، مشبهاً تأثيره بلحظة';
    const address = addressAtQuote(ARTICLE, quote)!;
    expect(address.length).toBeLessThanOrEqual(512);
    const [start, end] = address.split(':~:text=')[1]!.split(',');
    expect(quote.startsWith(decodeURIComponent(start!))).toBe(true);
    expect(quote.endsWith(decodeURIComponent(end!))).toBe(true);
  });

  test('hyphens and commas of the quote are not taken for the fragment’s own', () => {
    expect(addressAtQuote(ARTICLE, 'start-up, now')).toBe(`${ARTICLE}#:~:text=start%2Dup%2C%20now`);
  });

  test('a fragment that the address has is kept', () => {
    expect(addressAtQuote('https://news.example/#top', 'one two')).toBe(
      'https://news.example/#top:~:text=one%20two',
    );
  });

  test('an address too long for a fragment goes without one; one too long by itself is not given', () => {
    const long = `https://news.example/${'a'.repeat(480)}`;
    expect(addressAtQuote(long, 'one two three')).toBe(long);
    expect(addressAtQuote(`https://news.example/${'a'.repeat(500)}`, 'one two')).toBeUndefined();
  });

  test('only web addresses are followed', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address'])
      expect(addressAtQuote(url, 'one two')).toBeUndefined();
  });

  test('whatever the quote, the address is one, fits, and names words of the quote', () => {
    const quotes = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 500 }),
      fc.constantFrom(...HOSTILE_STRINGS.map(({ text }) => text)),
    );
    fc.assert(
      fc.property(quotes, (quote) => {
        const address = addressAtQuote(ARTICLE, quote)!;
        expect(address.length).toBeLessThanOrEqual(512);
        expect(new URL(address).href).toBe(address);
        const fragment = address.split(':~:text=')[1];
        for (const end of fragment?.split(',') ?? [])
          expect(
            quote
              .split(/\s+/u)
              .join(' ')
              .replace(/\p{Cs}/gu, '\uFFFD'),
          ).toContain(decodeURIComponent(end));
      }),
    );
  });
});
