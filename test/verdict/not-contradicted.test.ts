import { expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

const TODAY = '2026-01-01' as Day;

test.each([
  ['Neither the mayor nor her deputy attended the opening.', 'The mayor did not attend the opening'],
  ['Neither Ghent nor Bruges will host the fair.', 'Ghent will not host the fair'],
  ['لم يحضر الوزير ولا نائبه حفل الافتتاح.', 'لم يحضر الوزير حفل الافتتاح'],
  [
    'Instead of raising fees, as the rector had proposed, the council sold the tower.',
    'The rector had proposed raising fees',
  ],
  [
    'Instead of building a dam, as farmers had asked, the state dug wells.',
    'Farmers had asked for a dam to be built',
  ],
  ['بدلا من إغلاق المدرسة كما اقترح رئيس البلدية، وظف المجلس معلمين.', 'اقترح رئيس البلدية إغلاق المدرسة'],
  ['The court moved the hearing from 3 June to the 10th.', 'The court moved the hearing to 10 June'],
  ['أجلت المحكمة الجلسة من 3 حزيران إلى العاشر منه.', 'أجلت المحكمة الجلسة إلى 10 حزيران'],
  ['بنت الوزارة 12 مدرسة ورممت 15 بدلا من المدارس الأربعين.', 'رممت الوزارة 15 مدرسة'],
  ['Bologna suffered a 1-0 defeat to Parma.', 'Parma beat Bologna'],
])('"%s" does not contradict "%s"', (quote, claim) => {
  expect(check(claim, libraryOf(quote), TODAY).verdict).not.toBe('contradicted');
});

test.each([
  ['Neither the mayor nor her deputy attended the opening.', 'The deputy attended the opening'],
  ['Neither Ghent nor Bruges will host the fair.', 'Bruges will host the fair'],
  ['Instead of raising fees, the council voted to sell the tower.', 'The council voted to raise fees'],
  ['The court moved the hearing from 3 June to the 10th.', 'The court moved the hearing to 12 June'],
])('"%s" contradicts "%s"', (quote, claim) => {
  expect(check(claim, libraryOf(quote), TODAY).verdict).toBe('contradicted');
});
