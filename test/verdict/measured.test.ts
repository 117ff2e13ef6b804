import { expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

const TODAY = '2026-01-01' as Day;
const library = libraryOf(
  "Lake Oru's fish catch exceeded that of the next three lakes together.",
  'The port handled more cargo than the next four ports together.',
  'Sales of tea surpassed sales of coffee in 2023.',
  'فاق عدد القتلى عدد الجرحى في المعركة.',
  'لم يتجاوز عدد المتقدمين 40 متقدما.',
  'The tower was finished on 14 July 1994.',
  'The fair opened in the summer of 2015.',
  'افتتح السد في تموز 2015.',
  'Copper output peaked in the fourth quarter of 2021.',
  'The volcano erupted in the early 2000s.',
  'سرق اللصوص 12 لوحة من القصر.',
  'غادر اللاعب النادي في حزيران.',
);

test.each([
  ['exceeded is more than', "Lake Oru's fish catch was more than that of the next three lakes together"],
  ['another verb', "Lake Oru's catch outstripped that of the next three lakes combined"],
  ['beat is handled more', "The port's cargo beat the next four ports together"],
  ['who is more may be said first', 'عدد القتلى أكثر من عدد الجرحى في المعركة'],
  ['July is in the summer', 'The tower was finished in the summer of 1994'],
  ['the same in Arabic', 'افتتح السد صيف 2015'],
  ['a season is of its year', 'The fair opened in 2015'],
  ['the last quarter is the fourth', 'Copper output peaked in the last quarter of 2021'],
  ['the 2000s are ten years', 'The volcano erupted in the 2000s'],
  ['a passive of the dialects', 'انسرقت 12 لوحة من القصر'],
  ['a verb of the dialects', 'اللاعب ساب النادي في يونيو'],
])('%s: "%s" is supported', (_, claim) => {
  expect(check(claim, library, TODAY).verdict).toBe('supported');
});

test.each([
  ['exceeded is not less', "Lake Oru's fish catch was less than that of the next three lakes together"],
  ['nor does it fall short', "The port's cargo fell short of that of the next four ports together"],
  ['the other way about', 'Coffee sales exceeded tea sales in 2023'],
  ['the same in Arabic', 'فاق عدد الجرحى عدد القتلى في المعركة'],
  ['July is in the spring nowhere', 'The tower was finished in the spring of 1994'],
  ['one season is not another', 'The fair opened in the autumn of 2015'],
  ['another quarter', 'Copper output peaked in the first quarter of 2021'],
  ['before that decade', 'The volcano erupted in 1995'],
  ['another number of the dialects', 'انسرقت 20 لوحة من القصر'],
])('%s: "%s" is contradicted', (_, claim) => {
  expect(check(claim, library, TODAY).verdict).toBe('contradicted');
});

test.each([
  ['a season does not give the month', 'The fair opened in July 2015'],
  ['July is in the winter south of the equator', 'The tower was finished in the winter of 1994'],
  ['what is not more than a figure is not compared', 'عدد المتقدمين أكثر من عدد المقاعد'],
  ['another is compared', 'Sales of tea surpassed sales of sugar in 2023'],
])('%s: "%s" is not settled', (_, claim) => {
  expect(['related', 'unknown']).toContain(check(claim, library, TODAY).verdict);
});
