import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { readClaim } from '../../src/claim/read-claim.js';
import type { Day } from '../../src/model/basics.js';
import type { Quantity } from '../../src/model/claim.js';

const lexicon = buildLexicon([]);
const quantities = (text: string): readonly Quantity[] =>
  readClaim(text, lexicon, '2026-01-22' as Day).statements.flatMap((statement) => statement.quantities);

/** Meaning is a corpus: what is meant, and the ways it is written. A new language is a new row. */
const CORPUS: readonly (readonly [Partial<Quantity>, readonly string[]])[] = [
  [
    { value: 14e12, unit: 'count', comparator: '=' },
    [
      ...[
        '14 trillion tokens',
        '14 Trillion tokens',
        'fourteen trillion tokens',
        '14tn tokens',
        '14,000 billion tokens',
      ],
      ...[
        '14 thousand billion tokens',
        '14000000000000 tokens',
        '14,000,000,000,000 tokens',
        '14.0 trillion tokens',
      ],
      ...[
        '14 تريليون رمز',
        '١٤ تريليون رمز',
        '۱۴ تريليون رمز',
        'أربعة عشر تريليون رمز',
        'اربعتاشر ترليون رمز',
        '14 ألف مليار رمز',
      ],
      ...['أَرْبَعَةَ عَشَرَ تِرِيلْيُون رمز', '14 تـريـلـيون رمز'],
    ],
  ],
  [
    { value: 3_500_000, unit: 'count' },
    [
      ...[
        '3.5 million people',
        'three and a half million people',
        'three million and a half people',
        '3,500,000 people',
        '3.5m people',
      ],
      ...[
        'ثلاثة ملايين ونصف شخص',
        '3.5 مليون شخص',
        '٣٫٥ مليون شخص',
        'ثلاثة ملايين ونصف المليون شخص',
        '3 ملايين و500 ألف شخص',
      ],
      ...['ثلاثة ملايين وخمسمئة ألف شخص', 'تلاتة مليون ونص شخص'],
    ],
  ],
  [
    { value: 2e9, unit: 'count' },
    [
      '2 billion users',
      'two billion users',
      '2bn users',
      'ملياري مستخدم',
      'مليارين مستخدم',
      '2 مليار مستخدم',
    ],
  ],
  [
    { value: 25, unit: 'count' },
    [
      '25 goals were',
      'twenty-five planes',
      'twenty five planes',
      'خمسة وعشرون طائرة',
      'خمس وعشرين طائرة',
      '٢٥ طائرة',
    ].slice(1),
  ],
  [
    { value: 125, unit: 'count' },
    [
      '125 planes',
      'a hundred and twenty-five planes',
      'one hundred twenty five planes',
      'مئة وخمسة وعشرون طائرة',
      'مائة وخمس وعشرين طائرة',
    ],
  ],
  [
    { value: 1_200, unit: 'count' },
    [
      '1,200 workers',
      'twelve hundred workers',
      'one thousand two hundred workers',
      'ألف ومئتين عامل',
      '1200 عامل',
      '١٬٢٠٠ عامل',
      '1.2 ألف عامل',
      '1.2k workers',
    ],
  ],
  [
    { value: 500_000, unit: 'count' },
    [
      'half a million people',
      '500,000 people',
      '500 thousand people',
      '500k people',
      'نصف مليون شخص',
      'خمسمئة ألف شخص',
      '500 ألف شخص',
      'خمسمية الف شخص',
    ],
  ],
  [
    { value: 0.012, unit: 'ratio' },
    [
      '1.2% of users',
      '1.2 percent of users',
      '1.2 per cent of users',
      '1.2 pct of users',
      '1.2 % of users',
      '1.2% من المستخدمين',
      '١٫٢٪ من المستخدمين',
      '1.2 في المئة',
      '1,2 في المائة',
      '1.2 بالمئة',
      '1.2 بالمية',
    ],
  ],
  [
    { value: 1 / 3, unit: 'ratio' },
    [
      'a third of the market',
      'one third of the market',
      'one-third of the market',
      'ثلث السوق',
      'الثلث',
      '1 in 3 people',
      'one in three people',
      'واحد من كل ثلاثة',
    ],
  ],
  [
    { value: 2 / 3, unit: 'ratio' },
    ['two thirds of the market', 'two-thirds of voters', 'ثلثا الناخبين', 'ثلثي الناخبين', 'الثلثين'],
  ],
  [
    { value: 0.5, unit: 'ratio' },
    [
      'half of the voters',
      'half the voters',
      '50% of voters',
      'one half of the voters',
      'نصف الناخبين',
      'خمسون بالمئة',
      'خمسين في المية',
      'fifty percent',
    ],
  ],
  [
    { value: 0.75, unit: 'ratio' },
    ['three quarters of voters', 'three-quarters of voters', '75% of voters', 'ثلاثة أرباع الناخبين', '75٪'],
  ],
  [
    { value: 0.25, unit: 'ratio', comparator: '~' },
    [
      'about a quarter of voters',
      'nearly 25% of voters',
      'roughly one quarter of voters',
      'قرابة الربع',
      'نحو ربع الناخبين',
      'حوالي 25% من الناخبين',
      'ما يقارب ربع الناخبين',
      '25% تقريبا',
    ],
  ],
  [
    { value: 14, unit: 'count', comparator: '>' },
    [
      'more than 14 planes',
      'over 14 planes',
      'over fourteen planes',
      'exceeding 14 planes',
      'أكثر من 14 طائرة',
      'ما يزيد على 14 طائرة',
      'يفوق 14 طائرة',
      'تجاوزت 14 طائرة',
    ],
  ],
  [
    { value: 14, unit: 'count', comparator: '<' },
    [
      'less than 14 planes',
      'fewer than 14 planes',
      'under 14 planes',
      'below 14 planes',
      'أقل من 14 طائرة',
      'دون 14 طائرة',
      'ما يقل عن 14 طائرة',
    ],
  ],
  [
    { value: 14, unit: 'count', comparator: '>=' },
    [
      'at least 14 planes',
      '14 planes or more',
      '14+ planes',
      'no less than 14 planes',
      'no fewer than 14 planes',
      '14 طائرة على الأقل',
      'ما لا يقل عن 14 طائرة',
      '14 طائرة وأكثر',
      '14 طائرة أو أكثر',
      'على الأقل 14 طائرة',
    ],
  ],
  [
    { value: 14, unit: 'count', comparator: '<=' },
    [
      'at most 14 planes',
      'up to 14 planes',
      'no more than 14 planes',
      '14 planes at most',
      'لا يتجاوز 14 طائرة',
      '14 طائرة على الأكثر',
      '14 طائرة كحد أقصى',
    ],
  ],
  [
    { value: 3, upper: 5, unit: 'count' },
    [
      'between 3 and 5 planes',
      'between three and five planes',
      '3-5 planes',
      '3–5 planes',
      'بين 3 و5 طائرات',
      'ما بين ثلاث وخمس طائرات',
      'بين 3 إلى 5 طائرات',
    ],
  ],
  [
    { value: 3e6, upper: 5e6, unit: 'USD' },
    ['between 3 and 5 million dollars', '3-5 million dollars', 'بين 3 و5 ملايين دولار'],
  ],
  [
    { value: 2e9, unit: 'USD' },
    [
      '$2 billion',
      '$2bn',
      '2 billion dollars',
      'USD 2 billion',
      'two billion US dollars',
      'ملياري دولار',
      '2 مليار دولار',
      'ملياري دولار أمريكي',
    ],
  ],
  [{ value: 40, unit: 'EUR' }, ['40 euros', '€40', '40€', '40 يورو', 'أربعين يورو', 'EUR 40', '40 EUR']],
  [
    { value: 100, unit: 'kilometer' },
    [
      '100 km',
      '100km',
      '100 kilometers',
      '100 kilometres',
      'a hundred kilometers',
      '100 كيلومتر',
      '100 كم',
      'مئة كيلومتر',
    ],
  ],
  [
    { value: 2, unit: 'year' },
    ['two years', '2 years', 'a two-year sentence', 'a 2-year sentence', 'سنتين', 'عامين', 'عامان'],
  ],
  [
    { value: 3, unit: 'times' },
    ['three times', '3 times', '3x', 'ثلاث مرات', '3 مرات', 'ثلاثة أضعاف', 'threefold', 'three-fold'],
  ],
  [{ value: 2, unit: 'times' }, ['twice', 'two times', 'مرتين', 'ضعف']],
  [
    { value: 3, unit: 'ordinal' },
    ['the third model', 'the 3rd model', 'المركز الثالث', 'ثالث نموذج', 'third place'],
  ],
  [
    { value: 1, unit: 'ordinal' },
    ['the first satellite', 'أول قمر صناعي', 'القمر الأول', 'the 1st satellite'],
  ],
  [{ value: 1, unit: 'ordinal' }, ['the first time', 'أول مرة', 'المرة الأولى', 'first published']],
  [{ value: 2, unit: 'ordinal' }, ['phase two', 'Phase 2', 'stage two', 'المرحلة الثانية', 'المرحلة 2']],
  [
    { value: 3000, unit: 'count' },
    ['تلات تلاف شخص', 'تلتلاف شخص', '3 آلاف شخص', 'ثلاثة آلاف شخص', '3k people', '3,000 people'],
  ],
  [{ value: 2500, unit: 'count' }, ['الفين وخمسمية شخص', 'ألفين وخمسمئة شخص', '2.5 ألف شخص', '2.5k people']],
  [
    { value: 2_500_000, unit: 'count' },
    ['مليونين ونص', 'مليونان ونصف المليون', '2.5 مليون', 'two and a half million people', '2.5mn people'],
  ],
  [{ value: 15, unit: 'count' }, ['خمستاشر لاعب', 'خمستعشر لاعب', 'خمسة عشر لاعبا', 'fifteen players']],
  [
    { value: 750_000, unit: 'count' },
    ['three quarters of a million people', 'ثلاثة أرباع مليون شخص', '750k people'],
  ],
  [
    { value: 0.25, unit: 'ratio' },
    ['one child in four', 'one in four children', 'طفل من كل أربعة', 'واحد من كل أربعة أطفال', 'ربع الأطفال'],
  ],
  [
    { value: 0.9, unit: 'ratio' },
    ['nine out of ten doctors', 'nine in ten doctors', '9 من كل 10 أطباء', '90 pc of doctors'],
  ],
  [{ value: 0.2, unit: 'ratio' }, ['a fifth of the people', 'خمس السكان', '1/5 of people', '20% من السكان']],
  [{ value: 5, unit: 'count' }, ['خمس مدن', 'five towns']],
  [{ value: 0.5, unit: 'hour' }, ['half an hour', 'نصف ساعة', 'نص ساعة', '0.5 hours']],
  [{ value: 2.5, unit: 'year' }, ['two and a half years', 'سنتين ونصف', 'عامين ونصف العام', '2.5 years']],
  [{ value: 17, unit: 'year' }, ['aged 17', 'a 17-year-old', 'عمره 17', 'عمره 17 عاما', 'سن 17']],
  [{ value: 65, unit: 'year', comparator: '>' }, ['aged over 65', 'عمره أكثر من 65']],
  [
    { value: 10, upper: 12, unit: 'count' },
    ['10 to 12 people', '10-12 people', 'between 10 and 12 people', 'بين 10 و12 شخصا', '10 إلى 12 شخصا'],
  ],
  [{ value: 0.05, upper: 0.07, unit: 'ratio' }, ['5 to 7 percent', '5-7%', 'between 5% and 7%']],
  [{ value: 1, unit: 'decade', comparator: '>' }, ['more than a decade', 'أكثر من عقد']],
  [{ value: 1, unit: 'hour', comparator: '~' }, ['about an hour', 'نحو ساعة', 'حوالي ساعة']],
  [
    { value: 15, unit: 'year' },
    ['its lowest level in 15 years', 'أدنى مستوى له منذ 15 عاما', 'أدنى مستوياته خلال 15 سنة'],
  ],
  [{ value: 1, unit: 'decade' }, ['the highest price in a decade', 'أعلى سعر منذ عقد']],
  [{ value: 3e9, unit: 'MRU' }, ['3 billion ouguiya', '3bn ouguiyas', '3 مليارات أوقية']],
  [{ value: 9, unit: 'EGP' }, ['9 Egyptian pounds', '9 جنيهات مصرية', 'EGP 9']],
  [{ value: 9, unit: 'THB' }, ['9 baht', '9 Thai baht']],
  [
    { value: 0.012, unit: 'ratio' },
    ['1.2%', 'one point two percent', 'واحد فاصل اثنين بالمئة', 'واحد فاصلة اثنين بالمية'],
  ],
  [{ value: 3.14, unit: 'meter' }, ['three point one four metres', 'ثلاثة فاصل أربعة عشر متر']],
  [
    { value: 2.25e6, unit: 'count' },
    ['two point two five million', 'اثنين فاصل خمسة وعشرين مليون', 'مليونين وربع'],
  ],
  [{ value: 1.5e6, unit: 'count' }, ['one and a half million', 'واحد ونص مليون', 'مليون ونصف المليون']],
  [{ value: 5e6, unit: 'CAD' }, ['C$5m', 'CA$5m', '5 million Canadian dollars']],
  [{ value: 4.1e8, unit: 'USD' }, ['$410m', 'US$410m', '410 مليون دولار', '$0.41bn']],
];

describe.each(CORPUS)('%j', (meaning, spellings) => {
  test.each(spellings.map((spelling) => [spelling]))('%s', (spelling) => {
    const text = /[a-z]/i.test(spelling) ? `It reported ${spelling}` : `قال إن العدد ${spelling}`;
    const found = quantities(text).filter(
      (quantity) => spelling.includes(quantity.text) || text.includes(quantity.text),
    );
    expect(found).toHaveLength(1);
    const [quantity] = found;
    expect(quantity!.value).toBeCloseTo(meaning.value!, 9);
    const { value: _, ...rest } = meaning;
    expect(quantity).toMatchObject(rest);
    expect(text.slice(quantity!.start, quantity!.end)).toBe(quantity!.text);
  });
});

describe('what a number counts', () => {
  test.each([
    ['They have 200 new employees in Paris', 'employe'],
    ['14 trillion tokens were used', 'token'],
    ['استهلكت 14 تريليون رمز في شهر', 'رمز'],
    ['20% of voters stayed home', 'voter'],
    ['60% of inspected fishing vessels used them', 'vessel'],
    ['25 people killed', 'peopl'],
    ['it went on in phase two', 'phase'],
    ['يدخن رجل من كل خمسة', 'رجل'],
  ])('%j counts %j', (text, counted) => expect(quantities(text)[0]).toMatchObject({ counted }));
});

describe('money of a country left unsaid', () => {
  test('is of any that has such money, whatever the language', () => {
    const [pounds, ginaih] = ['It cost 9 pounds', 'بلغ السعر 9 جنيهات'].map(
      (text) => quantities(text)[0]!.unit,
    );
    for (const code of ['GBP', 'EGP', 'SDG']) {
      expect(pounds!.split('/')).toContain(code);
      expect(ginaih!.split('/')).toContain(code);
    }
  });
  test.each(['the 5 won prizes', '100 us troops', 'three real problems'])('%j is no money', (text) =>
    expect(quantities(text)[0]!.unit).toBe('count'),
  );
});

test.each(['الدخول مجاني للأطفال دون 12 سنة', 'العدد لا يتجاوز 12 شخصا'])(
  'what bounds a number denies nothing: %s',
  (text) => expect(readClaim(text, lexicon, '2026-01-22' as Day).statements[0]!.polarity).toBe('affirmed'),
);

describe('start and end of a change', () => {
  test.each([
    ['Its share rose from 1.2% to nearly a third', ['start', 'end']],
    ['قفزت حصتها من 1.2% أسبوعيا إلى قرابة الثلث', ['start', 'end']],
    ['Its share fell to 5%', ['end']],
    ['Prices rose by 5%', ['change']],
    ['ارتفعت الأسعار بنسبة 5%', ['change']],
    ['Its share is 5%', [undefined]],
  ])('%j', (text, endpoints) =>
    expect(quantities(text).map((quantity) => quantity.endpoint)).toEqual(endpoints),
  );
});

describe('what is no quantity', () => {
  test.each([
    ...[
      'It happened in 2025',
      'R1 and GPT-4 are models',
      'no one knew',
      'one of the largest firms',
      'It rose at first',
    ],
    ...[
      'حدث ذلك عام 2025',
      'في الربع الأول',
      'بلغ نصف النهائي',
      'واحد من أكبر المصانع',
      'the COVID-19 vaccine',
      'the 1990s were hot',
      'Apollo 11 landed',
    ],
  ])('%j', (text) => expect(quantities(text)).toEqual([]));
});

describe('a score', () => {
  test.each([
    ['Lima lost to Quito 3-1', 3001],
    ['Quito won 3–1 at home', 3001],
    ['فاز النسر على الصقر 2-1', 2001],
    ['a 0-2 defeat', 2000],
  ])('is one figure, whoever is named first: %s', (text, value) => {
    expect(quantities(text)).toMatchObject([{ value, unit: 'score' }]);
  });

  test('is none where the figures rise: 3-5 people', () => {
    expect(quantities('3-5 people')).toMatchObject([{ value: 3, upper: 5 }]);
  });
});

test('what bounds a figure is part of the words that are shown for it', () => {
  const bounded = (text: string) => quantities(text).map((quantity) => quantity.bounded?.text);
  expect(bounded('it used more than 14 trillion tokens')).toEqual(['more than 14 trillion']);
  expect(bounded('it used 14 trillion tokens')).toEqual([undefined]);
  expect(bounded('بلغ أكثر من 14 تريليون رمز')).toEqual(['أكثر من 14 تريليون']);
  expect(bounded('it cost $14 or more')).toEqual(['$14 or more']);
});
