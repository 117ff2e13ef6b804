import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { direction, harmless, isolate } from '../../src/answer/isolate.js';

describe('isolate', () => {
  test('whatever is inside, exactly one isolate opens and closes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inner = isolate(text).slice(1, -1);
        expect(isolate(text)).toBe(`\u2068${inner}\u2069`);
        expect(inner).not.toMatch(/[\u2066-\u2069\u202a-\u202e]/);
      }),
    );
  });

  test('an override that would reverse the text is taken out', () => {
    expect(harmless('abc\u202Etxt.exe')).toBe('abctxt.exe');
  });

  test('terminal escapes are taken out, line breaks and tabs stay', () => {
    expect(harmless('a\u001b[31mb\r\nc\td\u009b')).toBe('a[31mb\nc\td');
  });

  test('ordinary text in either script is not touched', () => {
    const text = 'أطلقت شركة ديب سيك نموذج R1 في 20 يناير 2025، “quoted” 👩‍👩‍👧';
    expect(harmless(text)).toBe(text);
  });
});

test('a language tag with a region keeps its direction', () => {
  expect(['ar', 'ar-EG', 'FA', 'he', 'en', 'fr-CA'].map(direction)).toEqual([
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'ltr',
  ]);
});
