import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

type Verdict = ReturnType<typeof check>['verdict'];

/** What a source says; claims that follow from it, that it excludes, and that it leaves open. */
const TABLE: readonly {
  readonly text: string;
  readonly supported?: readonly string[];
  readonly contradicted?: readonly string[];
  readonly open?: readonly string[];
}[] = [
  {
    text: 'The fire broke out on Saturday 4 April 2026 in the old port of Batroun.',
    supported: ['The fire broke out on 4 April'],
    contradicted: [
      'The fire broke out on a Sunday in the old port of Batroun',
      'The fire broke out on Sunday 4 April 2026',
    ],
  },
  {
    text: 'اندلع الحريق يوم السبت في ميناء البترون القديم.',
    supported: ['اندلع الحريق في ميناء البترون يوم السبت'],
    contradicted: ['اندلع الحريق يوم الأحد في ميناء البترون'],
    open: ['اندلع الحريق يوم السبت 4 أبريل في ميناء البترون'],
  },
  {
    text: 'The library said on Tuesday that the exhibition opened in nineteen ninety-two.',
    supported: ['The exhibition opened in 1992'],
    contradicted: ['The exhibition opened in 1993'],
    open: ['The exhibition opened on Wednesday'],
  },
  {
    text: 'The museum was still closed on Monday.',
    open: ['The museum reopened on Thursday'],
  },
  {
    text: 'تأسس المتحف عام 1957.',
    supported: ['تأسس المتحف سنة ألف وتسعمية وسبعة وخمسين'],
    contradicted: ['تأسس المتحف سنة ألف وتسعمية وسبعة وستين'],
  },
];

const today = '2026-11-23' as Day;

describe.each(TABLE)('$text', ({ text, supported = [], contradicted = [], open = [] }) => {
  const library = libraryOf(text);
  const verdict = (claim: string): Verdict => check(claim, library, today).verdict;
  test.each([...supported])('bears out: %s', (claim) => expect(verdict(claim)).toBe('supported'));
  test.each([...contradicted])('excludes: %s', (claim) => expect(verdict(claim)).toBe('contradicted'));
  test.each([...open])('settles nothing of: %s', (claim) =>
    expect(['related', 'unknown']).toContain(verdict(claim)),
  );
});
