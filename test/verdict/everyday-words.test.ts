import { describe, expect, test } from 'vitest';
import { readWords } from '../../src/analysis/dialect.js';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { meaningsOf } from '../../src/verdict/words/meanings.js';
import { libraryOf } from '../support/library.js';

/** What the words of a text can mean, whichever of them. */
const meanings = (text: string): readonly string[] => meaningsOf(readWords(text)).flat();
const shared = (a: string, b: string): string[] => {
  const others = new Set(meanings(b));
  return meanings(a).filter((meaning) => others.has(meaning));
};

describe('everyday words of one meaning, in either language', () => {
  test.each([
    ['begin again', 'resumed'],
    ['رجع اشتغل', 'استأنف'],
    ['bore the cost', 'funded'],
    ['shouldered the cost', 'financed'],
    ['تحملت الوزارة تكاليف', 'مولت'],
    ['get back', 'استرد'],
    ['reclaimed', 'استعادت'],
    ['retrieved', 'استرجع'],
    ['grumbled', 'complained'],
    ['تذمروا', 'complain'],
    ['اشتكت', 'شكا'],
    ['blocked', 'rejected'],
    ['hold', 'يتسع'],
    ['seats', 'capacity'],
    ['weighs', 'يزن'],
    ['measures', 'طول'],
    ['kids', 'الصغار'],
    ['lent', 'أعارت'],
    ['loaned', 'إعارة'],
    ['took out a loan', 'اقترض'],
    ['dug', 'نقبوا'],
    ['excavated', 'حفر'],
    ['انتشلت', 'recovered the bodies'],
    ['succeeded', 'خلف'],
    ['replaced', 'حل محل'],
    ['taught', 'تدريس'],
    ['let 30 workers go', 'laid off'],
    ['انمسكوا', 'arrested'],
    ['ضبطت', 'arrested'],
    ['walked out of prison', 'أفرج'],
    ['succumbed to', 'توفي'],
    ['prevailed', 'فاز'],
    ['suffered a heavy defeat', 'خسر'],
    ['touched down', 'هبطت'],
    ['hurled', 'رمى'],
    ['tore down', 'هدمت'],
    ['obliterated', 'دمرت'],
    ['flared up', 'اندلع'],
    ['tremor', 'زلزال'],
    ['rushed him to hospital', 'نقل إلى المستشفى'],
    ['cut ties in half', 'halved'],
    ['shot up', 'ارتفع'],
    ['وافق', 'accepted'],
    ['رضيت', 'accepted'],
    ['welcomed visitors', 'استقبال الزوار'],
    ['entry fee', 'ثمن التذكرة'],
    ['dates back to', 'يعود تاريخه'],
    ['reaped', 'حصدوا'],
    ['sowed', 'زرعت'],
    ['quizzed', 'استجوبت'],
    ['struck a deal', 'أبرم صفقة'],
    ['put pen to paper', 'وقع'],
    ['translated', 'ترجمت'],
    ['congratulated', 'هنأت'],
    ['shunned', 'تجنبت'],
    ['flouted', 'خالف'],
  ])('%s, %s', (a, b) => expect(shared(a, b)).not.toEqual([]));
});

describe('words that are near, or the same deed from the other side, share none', () => {
  test.each([
    ['bought', 'sold'],
    ['lent', 'borrowed'],
    ['won', 'lost'],
    ['returned', 'استعاد'],
    ['hired', 'dismissed'],
    ['wounded', 'killed'],
    ['accused', 'convicted'],
    ['postponed', 'cancelled'],
    ['prevented', 'caused'],
    ['opened', 'closed'],
    ['entered', 'left'],
    ['rose', 'fell'],
    ['found', 'founded'],
    ['charged', 'sentenced'],
    ['detected', 'hid'],
    ['استأجر', 'باع'],
    ['أعار', 'اقترض'],
    ['نجت', 'ماتت'],
  ])('%s, %s', (a, b) => expect(shared(a, b)).toEqual([]));
});

/** What one sentence, alone in a base, makes of a claim. */
const verdictOn = (quote: string, claim: string): string =>
  check(claim, libraryOf(quote), '2026-02-01' as Day).verdict;

test.each([
  [
    'Bus services between Arvik and Sund resumed on Monday.',
    'Bus services between Arvik and Sund began again on Monday',
  ],
  [
    'Residents of Kelmo complained about the noise of the quarry.',
    'Residents of Kelmo grumbled about the noise of the quarry',
  ],
  [
    'The city funded the restoration of the Orla theatre.',
    'The city bore the cost of the restoration of the Orla theatre',
  ],
  ['استأنفت العبارة رحلاتها إلى جزيرة سوما في مارس.', 'بدأت العبارة رحلاتها إلى جزيرة سوما من جديد في مارس'],
  ['استعاد متحف تلمسان 12 مخطوطة من فرنسا.', 'استرد متحف تلمسان 12 مخطوطة من فرنسا'],
])('%s bears out: %s', (quote, claim) => expect(verdictOn(quote, claim)).toBe('supported'));

test.each([
  [
    'The gallery in Umea lent 20 paintings to a museum in Turku.',
    'The gallery in Umea borrowed 20 paintings from a museum in Turku',
  ],
  [
    'The regulator allowed the firm to cut down 200 trees near Molde.',
    'The firm cut down 200 trees near Molde',
  ],
  ['كاد المصنع أن يتوقف في حزيران.', 'توقف المصنع في حزيران'],
  ['أوشكت شركة نوار على الإفلاس في مايو.', 'أفلست شركة نوار في مايو'],
  ['أعاد متحف تلمسان 12 مخطوطة إلى فرنسا.', 'استعاد متحف تلمسان 12 مخطوطة من فرنسا'],
])('%s does not bear out: %s', (quote, claim) => expect(verdictOn(quote, claim)).not.toBe('supported'));
