import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/analysis/detect-language.js';
import { MEANING_GROUPS } from '../../src/analysis/meaning-groups.js';
import { tokenize } from '../../src/analysis/tokenize.js';
import { translationsOf } from '../../src/analysis/translations.js';
import glossary from '../../src/lexicon/glossary.json' with { type: 'json' };
import verbClasses from '../../src/lexicon/verb-classes.json' with { type: 'json' };

describe('the glossary', () => {
  const rows = Object.entries(glossary);

  test('names each thing in both languages', () => {
    for (const [word, spellings] of rows) {
      expect(new Set(spellings.map((spelling) => detectLanguage(spelling))), word).toEqual(
        new Set(['en', 'ar']),
      );
      expect(new Set(spellings).size, word).toBe(spellings.length);
    }
  });

  test('holds no word that carries no meaning of its own', () => {
    for (const [word, spellings] of rows) {
      for (const spelling of spellings)
        expect(
          tokenize(spelling).some((term) => !term.stop),
          `${word}: ${spelling}`,
        ).toBe(true);
    }
  });

  test('gives no word to more than three things', () => {
    const uses = new Map<string, string[]>();
    for (const [word, spellings] of rows) {
      for (const spelling of spellings) uses.set(spelling, [...(uses.get(spelling) ?? []), word]);
    }
    expect([...uses].filter(([, words]) => words.length > 3)).toEqual([]);
  });
});

test('meanings have names of their own', () => {
  expect(new Set(MEANING_GROUPS.map(({ meaning }) => meaning)).size).toBe(MEANING_GROUPS.length);
});

test('classes of verbs name meanings that there are', () => {
  const known = new Set(MEANING_GROUPS.map(({ meaning }) => meaning));
  const { implied, ...lists } = verbClasses;
  for (const meaning of [...Object.values(lists).flat(), ...Object.entries(implied).flat(2)])
    expect(known, meaning).toContain(meaning);
});

test.each([
  ['hospit', 'en', 'مستشف'],
  ['museum', 'en', 'متحف'],
  ['متحف', 'ar', 'museum'],
  ['جسر', 'ar', 'bridg'],
] as const)('%s (%s) may be %s', (stem, language, translation) => {
  expect(translationsOf(stem, language)).toContain(translation);
});

test('a word has no translation into its own language, and one of no group none', () => {
  expect(translationsOf('bridg', 'ar')).toEqual([]);
  expect(translationsOf('zyzzyva', 'en')).toEqual([]);
});
