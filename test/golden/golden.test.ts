import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import type { Answer } from '../../src/model/answer.js';
import type { Day, VerdictKind } from '../../src/model/basics.js';
import { type GoldenBase, type GoldenClaim, goldenBases } from '../support/golden.js';

const TODAY = '2025-12-01' as Day;
const LEAST_RIGHT = 0.95;
const bases = goldenBases();

interface Outcome extends GoldenClaim {
  readonly subject: string;
  readonly got: VerdictKind;
  readonly cited: boolean;
  readonly right: boolean;
  readonly answer: Answer;
}

function judged(row: GoldenClaim, { subject, library }: GoldenBase): Outcome {
  const answer = check(row.claim, library, TODAY);
  const cited = row.fact === undefined || answer.citations.some((citation) => citation.factId === row.fact);
  const got = answer.verdict;
  const right = row.verdict.includes(got) && (got === 'unknown' ? answer.citations.length === 0 : cited);
  return { ...row, subject, got, cited, right, answer };
}

const outcomes = bases.flatMap((base) => base.claims.map((row) => judged(row, base)));

const told = ({ subject, kind, got, verdict, claim, cited, answer }: Outcome): string =>
  `${subject} ${kind}: ${got}${cited ? '' : ' (not cited)'}, want ${verdict.join(' or ')} - ${claim}` +
  ` [${answer.parts.map((part) => part.explanation.rule).join(', ')}]`;

describe('the golden set: claims over fact bases on other subjects', () => {
  test('holds at least 300 claims on five subjects, in both languages', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(300);
    expect(bases.length).toBeGreaterThanOrEqual(5);
    const arabic = outcomes.filter(({ claim }) => /\p{Script=Arabic}/u.test(claim)).length;
    expect(Math.min(arabic, outcomes.length - arabic)).toBeGreaterThan(80);
  });

  test('none is called supported that the source does not say', () => {
    const wrong = outcomes.filter(
      ({ got, verdict }) => got === 'supported' && !verdict.includes('supported'),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test('no verdict is given on the wrong quote', () => {
    const wrong = outcomes.filter(
      ({ got, cited }) => (got === 'supported' || got === 'contradicted') && !cited,
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test(`at least ${100 * LEAST_RIGHT}% are right`, () => {
    const wrong = outcomes.filter(({ right }) => !right);
    const share = 1 - wrong.length / outcomes.length;
    expect(share, `${wrong.map(told).join('\n')}\n`).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});
