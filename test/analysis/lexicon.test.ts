import { describe, expect, test } from 'vitest';
import { readWords as tokenize } from '../../src/analysis/dialect.js';
import { LANGUAGES } from '../../src/analysis/language-data.js';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { normalize } from '../../src/analysis/normalize.js';

const lexicon = buildLexicon([]);
const norm = (word: string): string => normalize(word).text;

describe.each(LANGUAGES.map((data) => [data.language, data] as const))('the word lists of %s', (_, data) => {
  test('no word stands on both sides of one axis', () => {
    for (const [axis, poles] of Object.entries(data.opposites)) {
      const up = new Set(
        Object.entries(poles).flatMap(([degree, words]) => (Number(degree) > 0 ? words.map(norm) : [])),
      );
      const down = Object.entries(poles).flatMap(([degree, words]) =>
        Number(degree) < 0 ? words.map(norm) : [],
      );
      expect(
        down.filter((word) => up.has(word)),
        axis,
      ).toEqual([]);
    }
  });

  test('every axis has two sides, and degrees from -1 to 1', () => {
    for (const [axis, poles] of Object.entries(data.opposites)) {
      const degrees = Object.keys(poles).map(Number);
      expect(degrees.some((degree) => degree > 0) && degrees.some((degree) => degree < 0), axis).toBe(true);
      expect(
        degrees.every((degree) => Math.abs(degree) <= 1),
        axis,
      ).toBe(true);
    }
  });

  test('every pole is found where it stands by itself', () => {
    for (const [axis, poles] of Object.entries(data.opposites)) {
      for (const [degree, words] of Object.entries(poles)) {
        for (const word of words) {
          const hits = lexicon.opposites.allAt(tokenize(word), 0).map(({ value }) => value);
          expect(hits, word).toContainEqual({ kind: 'opposite', axis, degree: Number(degree) });
        }
      }
    }
  });

  test('every cue is found where it stands by itself', () => {
    const { negation, denial, refusal, modality, hedge } = data.cues;
    const lists = {
      negation: [...negation.sentence, ...negation.future, ...negation.constituent],
      denial,
      refusal,
      modality: Object.values(modality).flat(),
      hedge,
    };
    for (const [kind, words] of Object.entries(lists)) {
      for (const word of words.filter((word) => tokenize(word).length > 0)) {
        const hits = lexicon.cues.allAt(tokenize(word), 0).map(({ value }) => value.kind);
        expect(hits, word).toContain(kind);
      }
    }
  });

  test('every number word, scale and ordinal has its value', () => {
    const { numbers, scales, ordinals } = data.numbers;
    for (const [table, words] of [
      [lexicon.numbers.numbers, numbers],
      [lexicon.numbers.scales, scales],
      [lexicon.numbers.ordinals, ordinals],
    ] as const) {
      for (const [word, value] of Object.entries(words)) {
        expect(
          table.allAt(tokenize(word), 0).map((hit) => hit.value),
          word,
        ).toContain(value);
      }
    }
  });

  test('comparators and approximations are no numbers', () => {
    const bounds = [...Object.values(data.numbers.comparators).flat(), ...data.numbers.approximate];
    for (const word of bounds) expect(lexicon.numbers.numbers.at(tokenize(word), 0), word).toBeUndefined();
  });
});

test('months of both calendars of names, in every language, come from Intl', () => {
  const month = (word: string) => lexicon.dates.months.at(tokenize(word), 0)?.value.month;
  expect(['يناير', 'كانون الثاني', 'جانفي', 'January', 'Jan'].map(month)).toEqual([1, 1, 1, 1, 1]);
  expect(['شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول'].map(month)).toEqual([
    2, 3, 4, 5, 6, 7, 8, 9,
  ]);
});

test('currencies and units come from Intl', () => {
  const unit = (word: string) => lexicon.numbers.units.at(tokenize(word), 0)?.value;
  expect(unit('Japanese Yen')).toBe('JPY');
  expect(unit('كرونة سويدية')).toBe('SEK');
  expect(unit('kilometers')).toBe('kilometer');
  expect(unit('ميل')).toBe('mile');
  expect(unit('CHF')).toBe('CHF');
});
