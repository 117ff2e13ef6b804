import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalize } from '../../src/analysis/normalize.js';
import { buildIndex } from '../../src/retrieval/inverted-index.js';
import { trigramRarity } from '../../src/retrieval/trigram-rarity.js';
import { comparisonWith, SLOTS, trigramCosine } from '../../src/retrieval/trigrams.js';
import { passagesOf } from './passages.js';

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

const alike = new Float32Array(SLOTS).fill(1); // every trigram counts the same

test('likeness is the cosine of the sets of trigrams', () => {
  fc.assert(
    fc.property(words, words, (query, text) => {
      const [a, b] = [trigrams(query), trigrams(text)];
      const shared = [...a].filter((trigram) => b.has(trigram)).length;
      const expected = shared === 0 ? 0 : shared / Math.sqrt(a.size * b.size);
      const { cosine, rareCosine } = comparisonWith(query, alike)(text);
      expect(cosine).toBeCloseTo(expected, 2);
      expect(trigramCosine(query, text)).toBeCloseTo(expected, 2);
      expect(rareCosine).toBeCloseTo(expected, 2);
    }),
  );
});

test('a text is exactly like itself, whatever its case, marks and punctuation', () => {
  const like = comparisonWith('The olive harvest rose: الأردن ٢٠٢٣', alike);
  expect(like('the OLIVE harvest rose الاردن 2023!')).toMatchObject({ cosine: 1, exact: true });
  expect(like('the olive harvest rose').exact).toBe(false);
  expect(like('harvest olive the rose الأردن 2023').exact).toBe(false);
  expect(like('قطار').cosine).toBe(0);
});

const rarityIn = (texts: readonly string[]) =>
  trigramRarity(buildIndex(texts.flatMap((text, i) => passagesOf(`f${i}`, [text]))));

test('in a large base a rare trigram tells more than a common one, in a small one all tell the same', () => {
  const others = Array.from({ length: 1000 }, (_, i) => `the tram number ${i}`);
  const like = comparisonWith('the olive', rarityIn(['the olive harvest', ...others]));
  expect(like('olive').rareCosine).toBeGreaterThan(like('olive').cosine);
  expect(like('the').rareCosine).toBeLessThan(like('the').cosine);

  const inSmall = comparisonWith('the olive', rarityIn(['the olive harvest', 'the tram']))('olive');
  expect(inSmall.rareCosine).toBeCloseTo(inSmall.cosine);
});
