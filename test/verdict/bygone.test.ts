import { expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

const TODAY = '2026-01-01' as Day;
const library = libraryOf(
  'The share of tram tickets in the fares of Lindau rose from 4% to 19%.',
  'قفزت حصة القطار من نقل البضائع في الشمال من 3% إلى 11%.',
);
const verdict = (claim: string): string => check(claim, library, TODAY).verdict;

test.each([
  'The share of tram tickets is 4%',
  'The share of tram tickets is still 4%',
  'حصة القطار من نقل البضائع 3%',
  'حصة القطار من نقل البضائع الآن 3%',
])('where a change began is not how it is: %j', (claim) => expect(verdict(claim)).not.toBe('supported'));

test.each(['The share of tram tickets is 19%', 'حصة القطار من نقل البضائع 11%'])(
  'where it ended is: %j',
  (claim) => expect(verdict(claim)).toBe('supported'),
);
