import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../src/analysis/tokenize.js';
import { buildIndex } from '../../src/retrieval/inverted-index.js';
import { retrieve } from '../../src/retrieval/retrieve.js';
import { wordsOnly } from '../support/statements.js';
import { passagesOf } from './passages.js';

const words = (text: string) =>
  tokenize(text)
    .filter((term) => !term.stop)
    .map((term) => term.stem);

/** BM25 over fields, written down as it is defined, with no index at all. */
function oracle(facts: readonly (readonly string[])[], query: string): Map<string, number> {
  const texts = facts.map((fields) => fields.map(words));
  const lengths = texts.flat().map((text) => text.length);
  const average = Math.max(1, lengths.reduce((a, b) => a + b, 0) / lengths.length);
  const scores = new Map<string, number>();
  for (const term of new Set(words(query))) {
    const frequencies = texts.map((fields) =>
      fields
        .map(
          (text) => text.filter((word) => word === term).length / (1 - 0.4 + (0.4 * text.length) / average),
        )
        .reduce((a, b) => a + b, 0),
    );
    const holders = frequencies.filter((f) => f > 0).length;
    const idf = Math.log(1 + (facts.length - holders + 0.5) / (holders + 0.5));
    frequencies.forEach((f, i) => {
      if (f > 0) scores.set(`f${i}`, (scores.get(`f${i}`) ?? 0) + (idf * f * 1.9) / (f + 0.9));
    });
  }
  return scores;
}

// No two of these can be read as one word, nor is one a slip of another: only BM25 is compared here.
const vocabulary = 'zebra quartz monk violin 2023 زيتون ملعب قطار jump fjord'.split(' ');
const sentence = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 8 })
  .map((w) => w.join(' '));

test('the index scores every fact as the definition of BM25 does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 45 }),
      sentence,
      (facts, query) => {
        const expected = oracle(facts, query);
        const index = buildIndex(facts.flatMap((texts, i) => passagesOf(`f${i}`, texts)));
        const known = words(query).every((word) => index.segments[0]!.numbers.has(word));
        fc.pre(known); // a word the index does not know is looked for by spelling
        const candidates = retrieve(index, wordsOnly(query));
        expect(candidates).toHaveLength(expected.size);
        let last = Number.POSITIVE_INFINITY;
        for (const { segment, fact, score } of candidates) {
          expect(score).toBeCloseTo(expected.get(segment.facts[fact]!.id)!, 4);
          expect(score).toBeLessThanOrEqual(last);
          last = score;
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('of many facts the fifty best are kept', () => {
  const facts = Array.from({ length: 400 }, (_, i) => [
    `zebra ${'quartz '.repeat(i % 7)} monk ${i % 3 === 0 ? 'violin' : ''}`,
  ]);
  const index = buildIndex(facts.flatMap((texts, i) => passagesOf(`f${i}`, texts)));
  const best = [...oracle(facts, 'violin quartz').values()].sort((a, b) => b - a).slice(0, 50);
  const got = retrieve(index, wordsOnly('violin quartz')).map(({ score }) => score);
  expect(got).toHaveLength(50);
  got.forEach((score, i) => {
    expect(score).toBeCloseTo(best[i]!, 4);
  });
});
