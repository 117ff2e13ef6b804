import { expect, test } from 'vitest';
import { monthNames, wordsBesideFigures } from '../../src/analysis/intl-words.js';

test('every plural of a language is spelled beside some figure', () => {
  const day = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
  expect(wordsBesideFigures('en', day)).toEqual(['day', 'days']);
  expect(wordsBesideFigures('ar', day).toSorted()).toEqual(['يوم', 'يومان', 'أيام', 'يومًا'].toSorted());
});

test('months begin with January in every locale', () => {
  expect(monthNames('en')).toHaveLength(12);
  expect(monthNames('en')[0]).toBe('January');
  expect(monthNames('ar-SY')[0]).toBe('كانون الثاني');
  expect(monthNames('ar')[0]).toBe('يناير');
});
