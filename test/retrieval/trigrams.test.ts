import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalize } from '../../src/analysis/normalize.js';
import { likenessTo } from '../../src/retrieval/trigrams.js';

/** The set of trigrams, written down as it is defined. */
function trigrams(text: string): Set<string> {
  const plain = ` ${normalize(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  return new Set(Array.from({ length: Math.max(0, plain.length - 2) }, (_, i) => plain.slice(i, i + 3)));
}

const words = fc
  .array(fc.constantFrom('olive', 'Harvest', 'الأردن', 'أُردن', '2023', '34,000', 'x', '—'), { maxLength: 12 })
  .map((list) => list.join(' '));

test('likeness is the cosine of the sets of trigrams', () => {
  fc.assert(
    fc.property(words, words, (query, text) => {
      const [a, b] = [trigrams(query), trigrams(text)];
      const shared = [...a].filter((trigram) => b.has(trigram)).length;
      const expected = shared === 0 ? 0 : shared / Math.sqrt(a.size * b.size);
      expect(likenessTo(query)(text).cosine).toBeCloseTo(expected, 2);
    }),
  );
});

test('a text is exactly like itself, whatever its case, marks and punctuation', () => {
  const like = likenessTo('The olive harvest rose: الأردن ٢٠٢٣');
  expect(like('the OLIVE harvest rose الاردن 2023!')).toEqual({ cosine: 1, exact: true });
  expect(like('the olive harvest rose').exact).toBe(false);
  expect(like('harvest olive the rose الأردن 2023').exact).toBe(false);
  expect(like('قطار').cosine).toBe(0);
});
