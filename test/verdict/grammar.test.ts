import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/analysis/tokenize.js';
import arabic from '../../src/lexicon/ar/grammar.json' with { type: 'json' };
import english from '../../src/lexicon/en/grammar.json' with { type: 'json' };
import { isParticiple, PREPOSITIONS, RELATIVES, SOURCES } from '../../src/verdict/deeds/grammar.js';

describe('function words', () => {
  test('every language says of each kind which words it has', () => {
    expect(Object.keys(arabic)).toEqual(Object.keys(english));
  });

  test.each([
    ['English', english],
    ['Arabic', arabic],
  ])('%s lists single words, each once in its kind', (_, grammar) => {
    for (const words of Object.values(grammar)) {
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(tokenize(word)).toHaveLength(1);
    }
  });

  test('are found as they are normalised, however they are spelt', () => {
    const [, to] = tokenize('عاد إلى');
    expect(PREPOSITIONS.has(to!.norm)).toBe(true);
    expect(RELATIVES.has(tokenize('أنّها')[0]!.norm)).toBe(true);
  });

  test('what something comes from stands after a preposition', () => {
    for (const word of SOURCES) expect(PREPOSITIONS.has(word)).toBe(true);
  });

  test('a participle is told by its ending', () => {
    expect(['opened', 'built', 'won', 'grew'].map(isParticiple)).toEqual([true, true, true, false]);
  });
});
