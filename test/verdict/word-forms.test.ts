import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/analysis/tokenize.js';
import { keyOf, meaningsOf } from '../../src/verdict/words/meanings.js';
import { isNegatedForm } from '../../src/verdict/words/word-forms.js';

describe('forms of one Arabic word share a key', () => {
  for (const forms of [
    ['اطلقت', 'اطلق', 'اطلاق', 'سيطلق', 'تطلق'],
    ['انخفض', 'ينخفض', 'انخفاض', 'منخفض'],
    ['نماذج', 'نموذج', 'نموذجا'],
    ['استثمار', 'المستثمرين', 'تستثمر'],
  ]) {
    test(forms.join(' '), () => expect(new Set(tokenize(forms.join(' ')).map(keyOf)).size).toBe(1));
  }
});

describe('an irregular form of an English verb has the key of its base', () => {
  test.each([
    ['wrote', 'write'],
    ['dug', 'dig'],
    ['lent', 'lend'],
    ['withheld', 'withhold'],
  ])('%s, %s', (form, base) => expect(keyOf(tokenize(form)[0]!)).toBe(keyOf(tokenize(base)[0]!)));

  test.each([
    ['found', 'find'], // to found is a verb of its own
    ['wound', 'wind'],
  ])('but not %s, %s', (form, base) => expect(keyOf(tokenize(form)[0]!)).not.toBe(keyOf(tokenize(base)[0]!)));
});

describe('a verb means what it is listed with in every person', () => {
  const meanings = (word: string): readonly string[] => meaningsOf(tokenize(word))[0]!;
  test.each([
    ['عثر', 'عثرت'],
    ['عثر', 'عثروا'],
    ['شكا', 'شكت'],
    ['أنفق', 'أنفقوا'],
    ['أنفق', 'أنفقتها'],
    ['اشترى', 'اشتراها'],
    ['يقيم', 'تقيم'],
    ['dig', 'dug'],
    ['fly', 'flown'],
  ])('%s, %s', (base, form) => {
    expect(meanings(base)).not.toEqual([]);
    expect(meanings(form)).toEqual(meanings(base));
  });

  test.each([
    ['وقى', 'وقت'],
    ['زاد', 'زيت'],
  ])('but a noun is none of its persons: %s, %s', (base, noun) =>
    expect(meanings(noun).filter((meaning) => meanings(base).includes(meaning))).toEqual([]),
  );
});

describe('a negating prefix makes the contrary', () => {
  for (const [a, b, negated] of [
    ['unsupport', 'support', true],
    ['unlimit', 'limit', true],
    ['ineffici', 'effici', true],
    ['inform', 'form', false],
    ['increas', 'creas', false],
    ['support', 'support', false],
  ] as const) {
    test(`${a} / ${b}: ${negated}`, () => {
      expect(isNegatedForm(a, b)).toBe(negated);
      expect(isNegatedForm(b, a)).toBe(negated);
    });
  }
});
