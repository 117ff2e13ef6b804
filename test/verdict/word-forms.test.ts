import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/analysis/tokenize.js';
import { keyOf } from '../../src/verdict/words/meanings.js';
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
