import { expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

const TODAY = '2026-01-01' as Day;
const library = libraryOf(
  'تبرعت مؤسسة الفجر بمليون درهم لجامعة الساحل.',
  'قال الخبير سالم العتيبي إن السد قد ينهار خلال عشر سنوات.',
  'حذر البنك الدولي لبنان من انهيار الليرة.',
  'The airline cancelled 14 flights to Lisbon because of a strike.',
  'The chef married a French actress, Lena Doux, in Nice.',
  'Harlan Foods sued its former supplier, Greenmark.',
  'The fair is the largest in the region and drew 80,000 people.',
  'A bid to buy the rival Torvane was blocked by the regulator.',
  'Corvex tried to buy its rival Torvane in 2019.',
  'The council allowed the firm to fell 200 trees.',
  'The committee recommended banning plastic bags.',
  'حثت النقابة الحكومة على دفع الأجور المتأخرة.',
  'اقترح الوزير خفض ضريبة الوقود 10%.',
  'عرض النادي بيع ملعبه مقابل 40 مليون درهم.',
  'The company, a subsidiary of Norfelt, paid a fine of 2 million euros.',
  'Anna Weil, mother of the pianist Otto Weil, sold her house in Graz.',
  'Critics say the law harms small farmers.',
  'خسر فريق النهر أمام فريق الجبل 3-1 في أول هزيمة له منذ 14 مباراة.',
  'The former minister Paul Hart chairs the inquiry.',
  'Two of the five suspects were released.',
  'The bank stopped lending to farmers in 2020.',
  'If the strike goes on, the port will lose 3 million euros a day.',
  'Dr Imani Okoro does not believe that the drug is safe.',
  'احترق جزء من الأرشيف في الحريق.',
  'أفرج عن اثنين من المشتبه بهم الخمسة.',
  'The mine employed 900 people before it closed in 1998.',
  'كان المنجم يشغل 900 عامل قبل إغلاقه عام 1998.',
  'Honda, which recalled 40,000 cars, is a rival of Toyota.',
);

test.each([
  ['who gives and who is given', 'تبرعت جامعة الساحل بمليون درهم لمؤسسة الفجر'],
  ['who is given does not give', 'تبرعت جامعة الساحل بمليون درهم'],
  ['what may be is not so', 'انهار السد'],
  ['what may be is not to come', 'السد سينهار خلال عشر سنوات'],
  ['what is feared is not so', 'انهارت الليرة'],
  ['from is not to', 'The airline cancelled 14 flights from Lisbon'],
  ['whom one marries one is not', 'The chef is a French actress'],
  ['whom one sues one is not', 'Harlan Foods is a former supplier'],
  ['the most in the region is not the most ever', 'The fair is the largest ever'],
  ['the most in the region is not the most in the world', 'The fair is the largest in the world'],
  ['a bid that was blocked is not who was to be bought', 'The regulator blocked Torvane'],
  ['what is tried is not done', 'Corvex bought its rival Torvane'],
  ['what is allowed is not done', 'The firm felled 200 trees'],
  ['what is recommended is not done', 'Plastic bags are banned'],
  ['what is urged is not done', 'دفعت الحكومة الأجور المتأخرة'],
  ['what is proposed is not done', 'خفض الوزير ضريبة الوقود 10%'],
  ['what is offered is not sold', 'باع النادي ملعبه مقابل 40 مليون درهم'],
  ['what is of another is not the other', 'Norfelt is a subsidiary of the company'],
  ['whose mother one is one is not', 'Anna Weil is a pianist'],
  ['what critics say is not so for that', 'The law harms small farmers'],
  ['who loses before another', 'خسر فريق الجبل أمام فريق النهر'],
  ['a former minister is none', 'Paul Hart is a minister'],
  ['two of the five are not five', 'The five suspects were released'],
  ['two of the five are not five', 'أفرج عن المشتبه بهم الخمسة'],
  ['who stopped does no longer', 'The bank lends to farmers'],
  ['what is so only if something else is', 'The port will lose 3 million euros a day'],
  ['what somebody does not believe', 'The drug is safe'],
  ['a part is not the whole', 'احترق الأرشيف'],
  ['the year of what came after', 'The mine employed 900 people in 1998'],
  ['the year of what came after', 'شغل المنجم 900 عامل عام 1998'],
])('%s: %j', (_, claim) => {
  expect(check(claim, library, TODAY).verdict).not.toBe('supported');
});

test.each([
  'تبرعت مؤسسة الفجر لجامعة الساحل بمليون درهم',
  'قد ينهار السد خلال عشر سنوات',
  'The airline cancelled 14 flights to Lisbon',
  'The chef married a French actress',
  'Honda is a rival of Toyota',
  'Corvex tried to buy Torvane',
  'The mine closed in 1998',
  'The mine employed 900 people',
  'The former minister Paul Hart chairs the inquiry',
  'Two of the five suspects were released',
  'The bank stopped lending to farmers',
  'The company is a subsidiary of Norfelt',
  'خسر فريق النهر أمام فريق الجبل',
  'حثت النقابة الحكومة على دفع الأجور',
  'The fair is the largest in the region',
])('borne out: %j', (claim) => {
  expect(check(claim, library, TODAY).verdict).toBe('supported');
});
