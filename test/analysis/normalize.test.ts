import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalize, normOf, toOriginal } from '../../src/analysis/normalize.js';

const plain = (text: string) => normalize(text).text;

/** Truth -> spellings that must all read the same; a new truth is a new row. */
const SAME: Record<string, readonly (readonly [string, string])[]> = {
  'a carrier of hamza or madda becomes bare': [
    ['أحمد', 'احمد'],
    ['إسناد', 'اسناد'],
    ['آسيا', 'اسيا'],
    ['مسؤول', 'مسوول'],
    ['رئيس', 'رييس'],
    ['ٱلله', 'الله'],
    ['ا\u0654حمد', 'احمد'],
  ],
  'tashkeel and tatweel vanish': [
    ['إِسْنَادٌ', 'اسناد'],
    ['هٰذا', 'هذا'],
    ['كتـــاب', 'كتاب'],
    ['لـOpenAI', 'لopenai'],
  ],
  'alef maqsura reads as yeh, teh marbuta as heh': [
    ['على', 'علي'],
    ['شركة', 'شركه'],
  ],
  'Persian letters read as Arabic ones': [
    ['کتابی', 'كتابي'],
    ['گوگل', 'كوكل'],
  ],
  'digits of any script become ASCII, with their separators': [
    ['١٤٬٠٠٠', '14,000'],
    ['١٫٢٪', '1.2%'],
    ['۲۰۲۵', '2025'],
    ['２０２５', '2025'],
  ],
  'presentation forms become letters': [
    ['ﻻ', 'لا'],
    ['ﺍﻟﻌﺮﺏ', 'العرب'],
    ['ﷲ', 'الله'],
    ['كﹶتب', 'كتب'],
  ],
  'what cannot be seen is gone': [
    ['\u2067كلمة\u2069', 'كلمه'],
    ['De\u200bep\u00adSeek\ufeff', 'deepseek'],
    ['\u200fمن\u200e', 'من'],
  ],
  'Latin case and diacritics are folded': [
    ['Müller', 'muller'],
    ['STRAẞE', 'strasse'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['ｅｘａｍｐｌｅ', 'example'],
  ],
  'typographic punctuation becomes plain': [
    ['don’t', "don't"],
    ['«نص»', '"نص"'],
    ['2019–20', '2019-20'],
    ['صح؟', 'صح?'],
  ],
  'a figure drawn as one character does not grow the number before it': [
    ['1½', '1 1/2'],
    ['10²', '10 2'],
    ['2025①', '2025 1'],
  ],
};

for (const [truth, rows] of Object.entries(SAME)) {
  test(truth, () => {
    for (const [given, expected] of rows) expect(plain(given), given).toBe(expected);
  });
}

test('a highlight covers the marks of its letters but no invisible control', () => {
  const text = '\u2067شِرْكَةٌ\u2069 كبيرة';
  const span = toOriginal(normalize(text), { start: 0, end: 4 });
  expect(text.slice(span.start, span.end)).toBe('شِرْكَةٌ');
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'أإآبتةىَُِّـ١۲3.,%﷽ﷲabÉß½²🇯🇴\u200f\u2067 \n#') }),
);

test('the text alone is what comes with the way back', () => {
  const shortWays = fc.string({ unit: fc.constantFrom(...'أإآبتةىئَُِّـءabÉZ3. \n') });
  fc.assert(
    fc.property(fc.oneof(anyText, shortWays), (text) => {
      expect(normOf(text)).toBe(normalize(text).text);
    }),
  );
});

describe('offsets', () => {
  test('lead from each normalised character to the one it came from, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: out, starts, ends } = normalize(text);
        expect(starts).toHaveLength(out.length);
        expect(ends).toHaveLength(out.length);
        for (let i = 0; i < out.length; i++) {
          expect(starts[i]).toBeLessThan(ends[i]!);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
          if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1]!);
        }
      }),
    );
  });

  test('the original of a span normalises to that span again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'أبتةَُّـ١2 éAz\u200f') }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const normalized = normalize(text);
          const start = a % (normalized.text.length + 1);
          const end = start + (b % (normalized.text.length - start + 1));
          if (start === end) return;
          const span = toOriginal(normalized, { start, end });
          expect(plain(text.slice(span.start, span.end))).toBe(normalized.text.slice(start, end));
        },
      ),
    );
  });
});

describe('a text reads the same', () => {
  const words = fc.array(
    fc.constantFrom('أحمد', 'في', 'مدرسة', '2025', 'ديب', 'DeepSeek', 'café', '14,000'),
    {
      minLength: 1,
    },
  );

  test('under tashkeel and tatweel between any letters', () => {
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.constantFrom('', 'َ', 'ُ', 'ّ', 'ـ', 'ْ')), (list, marks) => {
        const text = list.join(' ');
        const marked = [...text].map((c) => (/[ء-ي]/.test(c) ? c + marks.next().value : c)).join('');
        expect(plain(marked)).toBe(plain(text));
      }),
    );
  });

  test('in any script of digits and any case', () => {
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        expect(plain(text.replace(/\d/g, (d) => '٠١٢٣٤٥٦٧٨٩'[Number(d)]!).replaceAll(',', '٬'))).toBe(
          plain(text),
        );
        expect(plain(text.toUpperCase())).toBe(plain(text));
        expect(plain(text.normalize('NFD'))).toBe(plain(text.normalize('NFC')));
      }),
    );
  });

  test('when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'أإبةىَـ١٬É½ßﷲﻻ "«-') }), (text) => {
        expect(plain(plain(text))).toBe(plain(text));
      }),
    );
  });
});
