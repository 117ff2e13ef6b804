import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/analysis/detect-language.js';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { meaningGroups } from '../../src/analysis/meaning-groups.js';
import { tokenize } from '../../src/analysis/tokenize.js';
import { translationsOf } from '../../src/analysis/translations.js';
import glossary from '../../src/lexicon/glossary.json' with { type: 'json' };
import verbClasses from '../../src/lexicon/verb-classes.json' with { type: 'json' };
import { meaningsOf } from '../../src/verdict/words/meanings.js';

const normalised = (spelling: string): string =>
  tokenize(spelling)
    .map((term) => term.norm)
    .join(' ');

const MEANING_GROUPS = meaningGroups();

/** Spelling as it is compared -> the groups that list it. */
const uses = new Map<string, string[]>();
for (const { meaning, spellings } of MEANING_GROUPS) {
  for (const norm of new Set(spellings.map((words) => words.join(' '))))
    uses.set(norm, [...(uses.get(norm) ?? []), meaning]);
}

describe('the glossary', () => {
  const rows = Object.entries(glossary);

  test('names each thing in both languages, in no spelling twice', () => {
    for (const [word, spellings] of rows) {
      expect(new Set(spellings.map((spelling) => detectLanguage(spelling))), word).toEqual(
        new Set(['en', 'ar']),
      );
      expect(new Set(spellings.map(normalised)).size, word).toBe(spellings.length);
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
    const given = new Map<string, string[]>();
    for (const [word, spellings] of rows) {
      for (const spelling of spellings) given.set(spelling, [...(given.get(spelling) ?? []), word]);
    }
    expect([...given].filter(([, words]) => words.length > 3)).toEqual([]);
  });
});

describe('the meaning groups', () => {
  test('have names of their own', () => {
    expect(new Set(MEANING_GROUPS.map(({ meaning }) => meaning)).size).toBe(MEANING_GROUPS.length);
  });

  test('join no two words that are opposites', () => {
    const { opposites } = buildLexicon([]);
    // A film that drops comes out, and a share that drops falls: the verdict holds the poles apart itself.
    const twofold = ['launch'];
    const joined = MEANING_GROUPS.filter(({ meaning }) => !twofold.includes(meaning)).flatMap((group) => {
      const poles = group.spellings.flatMap((words) =>
        opposites
          .allAt(tokenize(words.join(' ')), 0)
          .filter(({ end }) => end === words.length)
          .map(({ value }) => ({ ...value, word: words.join(' ') })),
      );
      return poles
        .filter(
          ({ axis, degree }) => degree > 0 && poles.some((other) => other.axis === axis && other.degree < 0),
        )
        .map(({ word, axis }) => `${group.meaning}: ${word} (${axis})`);
    });
    expect(joined).toEqual([]);
  });

  test('share no spelling but those known to be one word of two meanings', () => {
    const known = readFileSync(path.join(import.meta.dirname, 'homographs.txt'), 'utf8')
      .trim()
      .split('\n');
    const shared = [...uses].filter(([, meanings]) => meanings.length > 1).map(([norm]) => norm);
    expect(shared.filter((norm) => !known.includes(norm))).toEqual([]);
    expect(known.filter((norm) => !shared.includes(norm))).toEqual([]);
  });

  test('a listed word means what it is listed with, and nothing that only looks like it', () => {
    for (const [norm, meanings] of uses) {
      const terms = tokenize(norm);
      if (terms.length > 1 || /(?:ing|ed)$/.test(norm)) continue;
      expect(new Set(meaningsOf(terms)[0]), norm).toEqual(new Set(meanings));
    }
  });
});

test.each([
  ['the schools', 'المدارس'],
  ['the teachers', 'المدرسون'],
  ['hospitals', 'مستشفيات'],
  ['museums', 'المتاحف'],
  ['factories', 'مصانع'],
  ['statues', 'تماثيل'],
  ['fishermen', 'صيادو'],
  ['submarines', 'الغواصات'],
  ['vessels', 'سفنها'],
  ['wins', 'فازت'],
  ['exempted', 'يستثني'],
])('%s and %s mean the same', (english, arabic) => {
  const [a, b] = [english, arabic].map((text) => meaningsOf(tokenize(text)).at(-1)!);
  expect(a!.filter((meaning) => b!.includes(meaning))).not.toEqual([]);
});

test.each([
  ['wins', 'نبيذ'],
  ['rats', 'المعدل'],
  ['teachers', 'المدرسة'],
  ['international', 'الدول'],
  ['statues', 'الممثل'],
  ['universal', 'الجامعة'],
  ['the navy', 'البحر'],
  ['leopard', 'فهد'],
  ['measles', 'الجدري'],
])('%s and %s do not', (english, arabic) => {
  const [a, b] = [english, arabic].map((text) => meaningsOf(tokenize(text)).at(-1)!);
  expect(a!.filter((meaning) => b!.includes(meaning))).toEqual([]);
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
