import { expect, test } from 'vitest';
import { sayProblem } from '../../src/answer/phrases-problems.js';

const given = { problem: 'in English', advice: 'do this' };

test('a known problem is said in the language of the moderator, with what it is about kept to itself', () => {
  const known = { ...given, known: { code: 'id-taken', what: 'r1-release' } as const };
  expect(sayProblem(known, 'ar')).toEqual({
    problem: 'توجد حقيقة بالمعرّف \u2068r1-release\u2069',
    advice: 'عدّل تلك، أو اختر معرّفًا آخر',
  });
  expect(sayProblem(known, 'en').problem).toBe('there is a fact \u2068r1-release\u2069 already');
});

test('a problem without words of its own is said as it came, apart from the Arabic around it', () => {
  expect(sayProblem(given, 'en')).toEqual(given);
  expect(sayProblem(given, 'ar').problem).toBe('\u2068in English\u2069');
});
