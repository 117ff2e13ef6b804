import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalize } from '../../src/analysis/normalize.js';
import { tokenize, writtenWords } from '../../src/analysis/tokenize.js';

const norms = (text: string) => tokenize(text).map((term) => term.norm);

test('figures stay whole with what belongs to them', () => {
  expect(norms('from 1.2% to 14,000 on 20/1/2025 or 2025-01-20 at 15:33')).toEqual([
    'from',
    '1.2%',
    'to',
    '14,000',
    'on',
    '20/1/2025',
    'or',
    '2025-01-20',
    'at',
    '15:33',
  ]);
  expect(norms('14bn 1.2M 5G 20th ١٫٢٪')).toEqual(['14bn', '1.2m', '5g', '20th', '1.2%']);
});

test('a range is two numbers', () => {
  expect(norms('3-5 and 2019–20')).toEqual(['3', '5', 'and', '2019', '20']);
});

test('a sentence ends where its full stop stands', () => {
  expect(norms('in 2025. It cost 14.')).toEqual(['in', '2025', 'it', 'cost', '14']);
});

test('words of two scripts typed together are two words', () => {
  expect(norms('لـOpenAI ب20 و2025')).toEqual(['ل', 'openai', 'ب', '20', 'و', '2025']);
});

test('a hashtag falls apart at its humps and underscores, a name does not', () => {
  expect(norms('#AustralianFires #WakeUpCall2025 #COVID19 #ديب_سيك')).toEqual([
    'australian',
    'fires',
    'wake',
    'up',
    'call',
    '2025',
    'covid',
    '19',
    'ديب',
    'سيك',
  ]);
  expect(norms('DeepSeek iPhone OpenAI')).toEqual(['deepseek', 'iphone', 'openai']);
});

test('acronyms lose their stops in the stem, words keep their apostrophe', () => {
  expect(tokenize("U.S. doesn't Altman’s").map((t) => [t.norm, t.stem])).toEqual([
    ['u.s.', 'us'],
    ["doesn't", "doesn't"],
    ["altman's", 'altman'],
  ]);
});

test('a number has one stem however it is written', () => {
  for (const spelling of ['14,000', '14000', '١٤٬٠٠٠', '١٤٠٠٠'])
    expect(tokenize(spelling)[0]!.stem).toBe('14000');
  for (const spelling of ['1.2%', '١٫٢٪', '1.2']) expect(tokenize(spelling)[0]!.stem).toBe('1.2');
});

test('a term points at the words as they were typed', () => {
  const text = 'قالت «الشّرِكة» إنّ الـAI…';
  for (const term of tokenize(text)) expect(text.slice(term.start, term.end)).toBe(term.text);
  expect(tokenize(text).map((t) => t.text)).toEqual(['قالت', 'الشّرِكة', 'إنّ', 'الـ', 'AI']);
});

test('a blank text, punctuation and emoji have no words', () => {
  for (const text of ['', ' \n\t', '?!… — «»', '🎉🇯🇴👍🏽', '\u200f\u2067'])
    expect(tokenize(text)).toEqual([]);
});

test('no letter or figure is ever lost', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(..."أبَ١2.,%/-:#_'aBÉ中 ") }),
  );
  fc.assert(
    fc.property(text, (given) => {
      const kept = tokenize(given)
        .map((term) => term.norm)
        .join('');
      const letters = (s: string) => s.replace(/[^\p{L}\p{N}]/gu, '');
      expect(letters(kept)).toBe(letters(normalize(given).text));
    }),
  );
});

test('spans are in order, apart, and hold their text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'أبَُّ١2.,%/-:#_aBÉ 🎉\u200f') }), (given) => {
      let last = 0;
      for (const term of tokenize(given)) {
        expect(term.start).toBeGreaterThanOrEqual(last);
        expect(given.slice(term.start, term.end)).toBe(term.text);
        last = term.end;
      }
    }),
  );
});

test('the words of a phrase are those of the text it is', () => {
  const phrase = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'aBأةَـ ') }),
    fc.array(fc.constantFrom('على', 'الأقلّ', 'at', 'least', 'twenty-one', 'U.S.', "don't"), { maxLength: 4 }),
  );
  fc.assert(
    fc.property(phrase, (given) => {
      const text = typeof given === 'string' ? given : given.join(' ');
      expect(writtenWords(text).filter((word) => word !== '')).toEqual(
        tokenize(text).map(({ norm }) => norm),
      );
    }),
  );
});
