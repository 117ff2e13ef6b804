import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { readClaim, readPassage } from '../../src/claim/read-claim.js';
import type { Day } from '../../src/model/basics.js';
import type { DateMention } from '../../src/model/claim.js';

const lexicon = buildLexicon([]);
const today = '2026-01-22' as Day; // a Thursday
const dates = (text: string): readonly DateMention[] =>
  readClaim(text, lexicon, today).statements.flatMap((statement) => statement.dates);

/** What is meant, and the ways it is written. */
const CORPUS: readonly (readonly [Partial<DateMention>, readonly string[]])[] = [
  [
    { year: 2025, month: 1, day: 20 },
    [
      ...[
        '20 January 2025',
        'January 20, 2025',
        'Jan 20 2025',
        'Jan. 20, 2025',
        '20th of January 2025',
        'the 20th of January, 2025',
      ],
      ...[
        '2025-01-20',
        '20/1/2025',
        '20/01/2025',
        '1/20/2025',
        '20-1-2025',
        '20.1.2025',
        '2025/01/20',
        '20 january 2025',
        '20 Janury 2025',
      ],
      ...[
        '20 يناير 2025',
        '٢٠ يناير ٢٠٢٥',
        '20 كانون الثاني 2025',
        '20 يناير (كانون الثاني) 2025',
        '20 يناير/كانون الثاني 2025',
      ],
      ...[
        'العشرين من يناير 2025',
        '20 من يناير 2025',
        '20 من شهر يناير عام 2025',
        '20 جانفي 2025',
        '۲۰۲۵/۱/۲۰',
        '20 يَنَايِر 2025',
        '20 ينـاير 2025',
      ],
    ],
  ],
  [
    { year: 2025, month: 2 },
    [
      'February 2025',
      'Feb 2025',
      'Feb. 2025',
      'february of 2025',
      '2025-02',
      '02/2025',
      '2/2025',
      '2025/02',
      'Febuary 2025',
      'شباط 2025',
      'فبراير 2025',
      'شهر فبراير 2025',
      'فبراير (شباط) 2025',
      'فبراير من عام 2025',
      'فيفري 2025',
      'فبراير، 2025',
    ],
  ],
  [{ month: 8 }, ['August', 'أغسطس', 'اغسطس', 'شهر آب', 'شهر أغسطس', 'غشت']],
  [{ month: 5, year: 2024 }, ['May 2024', 'مايو 2024', 'أيار 2024', 'ماي 2024']],
  [
    { year: 1957 },
    [
      ...['1957', 'the year 1957', 'عام 1957', 'سنة ١٩٥٧', 'العام 1957'],
      ...['nineteen fifty-seven', 'عام ألف وتسعمئة وسبعة وخمسين', 'سنة ألف وتسعمية وسبعة وخمسين'],
    ],
  ],
  [
    { year: 2024 },
    ['twenty twenty-four', 'two thousand and twenty-four', 'عام ألفين وأربعة وعشرين', 'سنة ألفين و24'],
  ],
  [{ year: 1905, month: 3 }, ['March 1905', 'شهر 3 سنة 1905', 'شهر ٣ من سنة ١٩٠٥', 'الشهر الثالث من 1905']],
  [
    { year: 2025, month: 1 },
    ['January twenty twenty-five', 'the first month of 2025', 'يناير ألفين وخمسة وعشرين'],
  ],
  [{ month: 3, day: 7 }, ['7 March', '7 شهر 3', '7 شهر ٣']],
  [{ weekday: 0 }, ['Sunday', 'a Sunday', 'الأحد', 'يوم الأحد', 'نهار الأحد']],
  [
    { year: 2026, month: 3, day: 7, weekday: 6 },
    ['Saturday 7 March 2026', 'Saturday, March 7, 2026', 'السبت 7 مارس 2026', 'السبت، 7 آذار (مارس) 2026'],
  ],
  [
    { year: 2025, part: 'early' },
    ['early 2025', 'the beginning of 2025', 'مطلع 2025', 'مطلع عام 2025', 'أوائل عام 2025', 'بداية 2025'],
  ],
  [
    { year: 2025, month: 3, part: 'late' },
    ['late March 2025', 'the end of March 2025', 'أواخر مارس 2025', 'نهاية آذار 2025'],
  ],
  [
    { year: 2025, part: 'mid' },
    ['mid-2025', 'mid 2025', 'the middle of 2025', 'منتصف 2025', 'منتصف عام 2025'],
  ],
  [
    { year: 2025, month: 2, resolved: true },
    ['last February', 'فبراير الماضي', 'فبراير (شباط) الماضي', 'شباط الفائت'],
  ],
  [
    { year: 2025, resolved: true },
    ['last year', 'العام الماضي', 'السنة الماضية', 'a year ago', 'one year ago', 'قبل عام', 'قبل سنة'],
  ],
  [{ year: 2024, resolved: true }, ['two years ago', '2 years ago', 'قبل عامين', 'قبل سنتين', 'منذ سنتين']],
  [{ year: 2026, resolved: true }, ['this year', 'هذا العام', 'العام الحالي', 'العام الجاري', 'هذه السنة']],
  [{ year: 2026, month: 1, day: 21, resolved: true }, ['yesterday', 'أمس', 'امبارح', 'البارحة']],
  [{ year: 2026, month: 1, day: 22, resolved: true }, ['today', 'اليوم', 'النهارده']],
  [{ year: 2025, month: 12, resolved: true }, ['last month', 'الشهر الماضي', 'a month ago', 'قبل شهر']],
  [
    { year: 2025, month: 10, resolved: true },
    ['three months ago', '3 months ago', 'قبل ثلاثة أشهر', 'قبل 3 أشهر'],
  ],
  [{ year: 2026, month: 1, day: 19, resolved: true }, ['last Monday', 'الاثنين الماضي']],
  [{ year: 2027, resolved: true }, ['next year', 'العام المقبل', 'العام القادم', 'السنة الجاية']],
  [{ year: 2025, resolved: true }, ['السنة اللي فاتت', 'العام المنصرم', 'السنة اللي راحت']],
  [{ year: 2026, month: 1, day: 24, resolved: true }, ['the day after tomorrow', 'بعد بكرة', 'بعد غد']],
  [
    { year: 2024, part: 'q3' },
    ['Q3 2024', 'the third quarter of 2024', 'الربع الثالث من 2024', 'الربع الثالث من عام 2024'],
  ],
  [{ year: 2025, part: 'h1' }, ['H1 2025', 'the first half of 2025', 'النصف الأول من عام 2025']],
  [
    { year: 2025, part: 'q1', resolved: true },
    ['the first quarter of last year', 'الربع الأول من العام الماضي'],
  ],
  [{ year: 1990, lastYear: 1999 }, ['the 1990s', 'the nineties', 'تسعينيات القرن الماضي', 'التسعينات']],
  [{ year: 1990, lastYear: 1999, part: 'early' }, ['the early 1990s', 'أوائل التسعينيات']],
  [
    { year: 1900, lastYear: 1999 },
    [
      'the 20th century',
      'the twentieth century',
      'the 1900s',
      'القرن العشرين',
      'القرن الـ20',
      'القرن الماضي',
    ],
  ],
  [{ year: 2000, lastYear: 2099 }, ['the 21st century', 'القرن الحادي والعشرين']],
  [{ year: 2016, lastYear: 2017 }, ['the 2016-17 season', '2016/2017', 'موسم 2016-2017']],
];

describe.each(CORPUS)('%j', (meaning, spellings) => {
  test.each(spellings.map((spelling) => [spelling]))('%s', (spelling) => {
    const text =
      /[a-z]/i.test(spelling) || !/[\u0600-\u06ff]/.test(spelling)
        ? `It opened in ${spelling}`
        : `افتتح المصنع في ${spelling}`;
    const found = dates(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(meaning);
    for (const field of ['year', 'lastYear', 'month', 'day', 'weekday', 'part'] as const)
      expect(found[0]![field]).toBe(meaning[field]);
    expect(text.slice(found[0]!.start, found[0]!.end)).toBe(found[0]!.text);
  });
});

test.each([
  'It has two thousand and twelve rooms',
  'Sales rose by two thousand',
  'It took one month',
  'ولد في شهر 3 أطفال',
  'استغرق الأمر شهرا واحدا',
  'The Sunday Times reported it',
  'Shops open early on Black Friday',
  'حضر القائدين الاثنين',
  'يقع سوق الجمعة في طرابلس',
])('neither a number nor a name of a day is a date by itself: %j', (text) => expect(dates(text)).toEqual([]));

describe('the previous year', () => {
  test.each([
    ['In 2020 sales fell from the previous year', 2019],
    ['تراجعت المبيعات عام 2020 مقارنة بالعام السابق', 2019],
    ['Sales fell from the previous year', 2025],
  ])('is the one before that just spoken of: %j', (text, year) =>
    expect(dates(text).at(-1)).toMatchObject({ year }),
  );
});

test.each([
  ['It will end after the 2027 edition', 2027],
  ['ستنتهي بعد نسخة 2027', 2027],
  ['ستنتهي بعد دورة عام 2027', 2027],
])('what is held every year bounds like a year: %j', (text, year) =>
  expect(dates(text)).toMatchObject([{ year, bound: 'after', event: true }]),
);

describe('what bounds a date', () => {
  test.each([
    ['It opened before 2025', 'before'],
    ['It opened after March 2024', 'after'],
    ['It has been open since 2019', 'since'],
    ['It will open by 2030', 'until'],
    ['افتتح قبل عام 2020', 'before'],
    ['افتتح بعد مارس 2024', 'after'],
    ['يعمل منذ عام 2019', 'since'],
    ['سيفتتح بحلول 2030', 'until'],
    ['It opened in 2025', undefined],
  ])('%j is %j', (text, bound) => {
    expect(dates(text)).toHaveLength(1);
    expect(dates(text)[0]!.bound).toBe(bound);
  });
});

describe('what is no date', () => {
  test.each([
    ...[
      'It may open soon',
      'They march on',
      'It has 2000 employees',
      'It cost $2025',
      'more than 2000 people came',
      '1500 metres long',
      'a man in his nineties',
      'two centuries passed',
      'its lowest level in 15 years',
    ],
    ...[
      'مارس الرياضة يوميا',
      'يملك 2000 موظف',
      'أكثر من 2000 شخص',
      'قال الأب',
      '2000 دولار',
      'أدنى مستوى منذ 15 عاما',
      'في التسعينات من عمره',
    ],
  ])('%j', (text) => expect(dates(text)).toEqual([]));
});

test('3/4/2025 is April in Arabic; in English, where it may be March, only the year is sure', () => {
  expect(dates('افتتح في 3/4/2025')[0]).toMatchObject({ year: 2025, month: 4, day: 3 });
  expect(dates('It opened on 3/4/2025')).toMatchObject([{ year: 2025 }]);
  expect(dates('It opened on 3/4/2025')[0]!.month).toBeUndefined();
});

test('a date of a passage is resolved against the day it was published', () => {
  const passage = readPassage('اعترف في فبراير (شباط) الماضي', lexicon, '2024-01-21' as Day);
  expect(passage.dates).toMatchObject([
    { year: 2023, month: 2, resolved: true, text: 'فبراير (شباط) الماضي' },
  ]);
});
