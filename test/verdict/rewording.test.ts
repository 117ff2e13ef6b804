import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

/** What one sentence, alone in a base, makes of a claim. */
const verdictOn = (quote: string, claim: string): string =>
  check(claim, libraryOf(quote), '2026-02-01' as Day).verdict;

/** A sentence, what says the same, and what does not. */
type Row = readonly [quote: string, same: readonly string[], other: readonly string[]];

const holds = (rows: readonly Row[]): void => {
  for (const [quote, same, other] of rows) {
    test.each(same)(`${quote} bears out: %s`, (claim) => expect(verdictOn(quote, claim)).toBe('supported'));
    test.each(other)(`${quote} does not bear out: %s`, (claim) =>
      expect(verdictOn(quote, claim)).not.toBe('supported'),
    );
  }
};

describe('what one side says by a preposition and the other by a word', () => {
  holds([
    [
      'The factory dismissed 60 women because of a shortage of cotton.',
      ['The factory dismissed 60 women due to a shortage of cotton', 'سرح المصنع 60 امرأة بسبب نقص القطن'],
      ['The factory dismissed 60 women due to a strike'],
    ],
    [
      'Villagers blocked the road with boulders on Friday.',
      ['Villagers used boulders to block the road on Friday'],
      ['Villagers used lorries to block the road on Friday'],
    ],
    ['The pier was closed and the mayor bought boulders.', [], ['The mayor used boulders to close the pier']],
  ]);
});

describe('an event after which something is done', () => {
  holds([
    [
      'The chain withdrew its honey cakes after traces of wax were found in them.',
      ['The honey cakes were withdrawn after wax was found in them'],
      ['The honey cakes were withdrawn before wax was found in them'],
    ],
  ]);
});

describe('names that only one script shows to be names', () => {
  holds([
    [
      'Kenzo Tanabe won the Oakridge Medal for his novel.',
      ['فاز كينزو تانابي بميدالية أوكريدج'],
      [
        'فاز هيرو تانابي بميدالية أوكريدج',
        'فاز كينزو تانابي بجائزة أوكريدج',
        'فاز كينزو موريتا بميدالية أوكريدج',
      ],
    ],
    [
      'The lawyer Lena Forsberg opened a clinic in Malmo.',
      ['افتتحت المحامية لينا فورسبرغ عيادة في مالمو'],
      ['افتتحت المحامية لينا كارلسون عيادة في مالمو', 'افتتحت المحامية لينا فورسبرغ عيادة في غوتلاند'],
    ],
    [
      'فازت الروائية هدى البدري بجائزة الرافدين.',
      [],
      [
        'The novelist Huda Al-Masri won the Rafidain Prize',
        'The novelist Karima Al-Badri won the Rafidain Prize',
      ],
    ],
  ]);
});

describe('words of state and of place', () => {
  holds([
    [
      'Divers swam beneath the ice of the lake for 40 minutes.',
      ['Divers swam under the ice of the lake', 'Divers swam below the ice of the lake for 40 minutes'],
      ['Divers swam over the ice of the lake'],
    ],
    [
      'يبلغ عرض النهر عند البلدة كيلومترين.',
      ['النهر عند البلدة عرضه كيلومتران'],
      ['النهر عند البلدة عرضه ثلاثة كيلومترات'],
    ],
  ]);

  test.each([
    ['The bakery laid off 30 workers in May.', 'The bakery hired 30 workers in May'],
    ['The railway was finished two years ahead of schedule.', 'The railway was finished two years late'],
    ['The treasurer was sentenced to four years in prison.', 'The treasurer was acquitted'],
    ['All 60 climbers were unharmed in the avalanche.', 'The climbers were injured in the avalanche'],
  ])('%s excludes: %s', (quote, claim) => expect(verdictOn(quote, claim)).toBe('contradicted'));
});
