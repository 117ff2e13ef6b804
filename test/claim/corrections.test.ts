import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

const library = libraryOf(
  'The Orla bakery, which has its headquarters in Lisbon, sold 40 ovens in 2021.',
  'تتخذ شركة الأرز مقرها في طرابلس.',
  'The Estonian firm Tallox built the tram.',
  'The tram is quieter than those of its Swedish rivals.',
);
const answer = (claim: string) => check(claim, library, '2026-02-01' as Day);

describe('one thing put in the place of another', () => {
  test.each([
    ['The Orla bakery has its headquarters not in Lyon but in Lisbon', 'supported'],
    ['The Orla bakery has its headquarters not in Lisbon but in Lyon', 'contradicted'],
    ['The Orla bakery has its headquarters in Lisbon, not in Lyon', 'supported'],
    ['The Orla bakery has its headquarters in Lyon, not in Lisbon', 'contradicted'],
    ['The Orla bakery did not sell 50 ovens but 40', 'supported'],
    ['The Orla bakery did not sell 40 ovens but 50', 'contradicted'],
    ['مقر شركة الأرز ليس في بيروت بل في طرابلس', 'supported'],
    ['مقر شركة الأرز ليس في طرابلس بل في بيروت', 'contradicted'],
    ['مقر شركة الأرز في طرابلس وليس في بيروت', 'supported'],
  ])('%s: %s', (claim, verdict) => expect(answer(claim).verdict).toBe(verdict));

  test('what is denied is told where the source has it', () => {
    const { parts } = answer('The Orla bakery has its headquarters not in Lisbon but in Lyon');
    expect(parts.map((part) => part.verdict)).toEqual(['contradicted', 'contradicted']);
  });

  test('not only is no denial', () => {
    expect(answer('The Orla bakery sold not only 40 ovens but a mill').parts).toHaveLength(1);
  });
});

test('who denies what the source does not say either is not contradicted', () => {
  expect(answer('Tallox is not Swedish').verdict).not.toBe('contradicted');
  expect(answer('Tallox did not build the tram').verdict).toBe('contradicted');
});
