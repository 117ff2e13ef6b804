import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inStandardArabic, readWords } from '../../src/analysis/dialect.js';
import { normalize } from '../../src/analysis/normalize.js';
import { tokenize } from '../../src/analysis/tokenize.js';

const standard = (text: string) => readWords(text).map((term) => term.norm);
const written = (text: string) => tokenize(text).map((term) => term.norm);

describe('what dialects write onto a verb', () => {
  test.each([
    ['بيسيطر', 'يسيطر'],
    ['بتسيطر', 'تسيطر'],
    ['كتسيطر', 'تسيطر'],
    ['وبيستخدموا', 'ويستخدموا'],
    ['هيعلنوا', 'سيعلنوا'],
    ['حتفتح', 'ستفتح'],
    ['غتفتح', 'ستفتح'],
    ['بيزود', 'يزيد'],
    ['يزود', 'يزود'],
    ['سوت', 'عملت'],
    ['بيشتغل', 'يعمل'],
    ['شرت', 'اشترت'],
    ['گالوا', 'قالوا'],
    ['بتكلفة', 'بتكلفه'],
    ['بيانات', 'بيانات'],
    ['كتاب', 'كتاب'],
    ['هيئة', 'هييه'],
  ])('%s is %s', (dialect, norm) => expect(standard(dialect)).toEqual([norm]));
});

describe('words of a dialect that stand for a verb’s tense or mood', () => {
  test.each([
    ['عم تسيطر', 'لقد تسيطر'],
    ['قاعد بيكبر', 'لقد يكبر'],
    ['راح يعلنون', 'سوف يعلنون'],
    ['راح الوزير', 'راح الوزير'],
    ['غادي تفتح', 'سوف تفتح'],
    ['ناوية تبيع', 'تعتزم تبيع'],
    ['بدها فلوس', 'تريد فلوس'],
    ['ما فتحتش', 'لم فتحت'],
    ['ماكانتش', 'لم كانت'],
    ['مبيقدرش', 'لا يقدر'],
    ['مش هيفتح', 'لن يفتح'],
    ['ما رح يفتح', 'لن ان يفتح'],
    ['ماعندهاش مقر', 'ليس عندها مقر'],
    ['ماكو قيود', 'لا يوجد قيود'],
    ['رخيصة ولا غالية', 'رخيصه او غاليه'],
    ['لا رخيصة ولا غالية', 'لا رخيصه ولا غاليه'],
    ['زاد قوي', 'زاد كثيرا'],
    ['جيش قوي', 'جيش قوي'],
  ])('%s is %s', (dialect, norms) => expect(standard(dialect).join(' ')).toBe(norms));
});

describe('function words and spellings by ear', () => {
  test.each([
    ['عالسوق', 'علي السوق'],
    ['عالمية', 'عالميه'],
    ['هالسنة', 'هذا السنه'],
    ['هالوين', 'هالوين'],
    ['شركتو', 'شركته'],
    ['باعو', 'باعوا'],
    ['مايو', 'مايو'],
    ['نضام', 'نظام'],
    ['أكتر من تاني', 'اكثر من تاني'],
    ['كتييير', 'كثيرا'],
    ['السنة اللي فاتت', 'السنه الماضيه'],
    ['الشركة هي اللي باعت', 'الشركه لقد باعت'],
    ['المقر ديال الشركة', 'المقر تبع الشركه'],
    ['الكلفة ديال المترو طلعات', 'الكلفه تبع المترو طلعت'],
    ['حملات ديال الشركة', 'حملات تبع الشركه'],
    ['تمن التذكرة', 'سعر التذكره'],
    ['تمن شركات', 'تمن شركات'],
    ['بتمشي من غير سواق', 'تسير بدون سايق'],
  ])('%s is %s', (dialect, norms) => expect(standard(dialect).join(' ')).toBe(norms));
});

test('standard Arabic and English are left as they are', () => {
  for (const text of [
    'أعلنت الحكومة أنها لن تفرض ضرائب جديدة على الشركات في عام 2026، ولا على المصارف.',
    'كتب حاتم تقريرا بتاريخ 3 مايو عن هيمنة الشركات وحياة العمال في بيروت وهيئة الكتاب',
    'التوتر بين اللاجئين ينفد، وتوتر الأسواق المالية',
    'The company did not open its plant in Lyon',
  ])
    expect(standard(text)).toEqual(written(text));
});

test('spans are in order, apart, and hold their text', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'مافيش',
      'عَالسّوق',
      'هي',
      'اللي',
      'ما',
      'رح',
      'بيفتح',
      'كتييير',
      '،',
      ' ',
      '  ',
      'هالقرار',
      '2025',
      'ال',
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(pieces, fc.constantFrom('', ' '), (words, space) => {
      const text = words.join(space);
      let last = 0;
      for (const term of readWords(text)) {
        expect(term.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(term.start, term.end)).toBe(term.text);
        last = term.end;
      }
      expect(last).toBe(tokenize(text).at(-1)?.end ?? 0);
    }),
  );
});

test('a word that a name may be keeps its spelling', () => {
  const [term] = inStandardArabic(tokenize('ألتمان'), 'ألتمان');
  expect(term!.written ?? term!.norm).toBe(normalize('ألتمان').text);
});
