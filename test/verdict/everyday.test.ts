import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

const library = libraryOf(
  'Velmar Foods opened a bakery in Lisbon on 3 May 2021.',
  'افتتحت شركة النخيل مصنعا للتمور في البصرة عام 2019.',
  'The ferry to Sorna runs free of charge.',
  'The bridge was finished after a delay of three years.',
  'The cream needs no prescription, the chemist Ines Roth said.',
  'The council gave no grant to the circus this year.',
  'The minister promised to lower the toll in 2030.',
  'Support was strongest among farmers and weakest among students.',
  'امتنعت الهيئة عن نشر التقرير.',
  'The Spanish firm Castol laid the cable.',
  'Chinese engineers trained the Kenyan crew.',
);
const verdictOf = (claim: string): string => check(claim, library, '2026-02-01' as Day).verdict;

describe('words that add nothing to the deed they lead in', () => {
  test.each([
    ['Velmar Foods managed to open a bakery in Lisbon', 'supported'],
    ['The opening of the bakery in Lisbon took place on 3 May 2021', 'supported'],
    ['Velmar Foods did not manage to open a bakery in Lisbon', 'contradicted'],
    ['نجحت شركة النخيل في افتتاح مصنع للتمور', 'supported'],
    ['تمكنت شركة النخيل من افتتاح مصنع للتمور في البصرة', 'supported'],
    ['قامت شركة النخيل بافتتاح مصنع للتمور', 'supported'],
    ['لم تنجح شركة النخيل في افتتاح مصنع للتمور', 'contradicted'],
  ])('%s: %s', (claim, verdict) => expect(verdictOf(claim)).toBe(verdict));

  test.each(['حصلت شركة النخيل على مصنع للتمور في البصرة', 'نجحت شركة النخيل في البصرة'])(
    'other words beside the same verbs count: %s',
    (claim) => expect(verdictOf(claim)).toBe('related'),
  );
});

describe('no, not and nothing', () => {
  test.each([
    ["You don't need a prescription for the cream", 'supported'],
    ['The cream needs a prescription', 'contradicted'],
    ['No grant was given to the circus this year', 'supported'],
    ['The ferry to Sorna costs nothing', 'supported'],
    ['The ferry to Sorna is expensive', 'contradicted'],
    ['لم تنشر الهيئة التقرير', 'supported'],
    ['نشرت الهيئة التقرير', 'contradicted'],
  ])('%s: %s', (claim, verdict) => expect(verdictOf(claim)).toBe(verdict));
});

describe('what is asked, promised, early or most', () => {
  test.each([
    ['Why is the ferry to Sorna so expensive?', 'contradicted'],
    ['Why is the ferry to Sorna free of charge?', 'related'],
    ['When did Velmar Foods open a bakery in Lisbon?', 'related'],
    ['Did Velmar Foods open the bakery in Lisbon in 2021 or in 2022?', 'related'],
    ['هل افتتحت شركة النخيل المصنع عام 2019 أم 2018؟', 'related'],
    ['Velmar Foods opened the bakery in Lisbon in 2022', 'contradicted'],
    ['The minister lowered the toll', 'related'],
    ['The bridge was finished three years ahead of schedule', 'contradicted'],
    ['Support was strongest among students', 'contradicted'],
  ])('%s: %s', (claim, verdict) => expect(verdictOf(claim)).toBe(verdict));
});

describe('where somebody comes from', () => {
  test.each([
    ['The Italian firm Castol laid the cable', 'contradicted'],
    ['Castol laid the cable in Italy', 'related'],
    ['Japanese engineers trained the Kenyan crew', 'related'],
    ['Japan trained the Kenyan crew', 'related'],
  ])('%s: %s', (claim, verdict) => expect(verdictOf(claim)).toBe(verdict));
});
