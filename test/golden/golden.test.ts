import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../src/check.js';
import { buildLibrary, type Library } from '../../src/library/build-library.js';
import type { Answer } from '../../src/model/answer.js';
import type { Day, VerdictKind } from '../../src/model/basics.js';
import { factFiles } from '../support/fact-files.js';

/** A claim as a member would write it, the verdicts that are right, and the fact that must be cited. */
interface Case {
  readonly subject: string;
  readonly kind: string;
  readonly claim: string;
  readonly verdict: readonly VerdictKind[];
  readonly fact?: string;
}

const TODAY = '2025-12-01' as Day;
const LEAST_RIGHT = 0.95;
const folder = import.meta.dirname;
const subjects = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

function load(subject: string): { library: Library; cases: Case[] } {
  const read = (file: string) => readFileSync(path.join(folder, subject, file), 'utf8');
  const sources = readdirSync(path.join(folder, subject, 'sources')).map((file) => `sources/${file}`);
  const files = ['facts.yaml', 'names.yaml', ...sources].map((file) => [file, read(file)] as const);
  const library = buildLibrary(factFiles(Object.fromEntries(files)));
  if (!library.ok) throw new Error(JSON.stringify(library.error, null, 2));
  const cases = (parse(read('claims.yaml')) as Omit<Case, 'subject'>[]).map((row) => ({ ...row, subject }));
  return { library: library.value, cases };
}

interface Outcome extends Case {
  readonly got: VerdictKind;
  readonly cited: boolean;
  readonly right: boolean;
  readonly answer: Answer;
}

function judged(row: Case, library: Library): Outcome {
  const answer = check(row.claim, library, TODAY);
  const cited = row.fact === undefined || answer.citations.some((citation) => citation.factId === row.fact);
  const got = answer.verdict;
  const right = row.verdict.includes(got) && (got === 'unknown' ? answer.citations.length === 0 : cited);
  return { ...row, got, cited, right, answer };
}

const outcomes = subjects.flatMap(({ name }) => {
  const { library, cases } = load(name);
  return cases.map((row) => judged(row, library));
});

const told = ({ subject, kind, got, verdict, claim, cited, answer }: Outcome): string =>
  `${subject} ${kind}: ${got}${cited ? '' : ' (not cited)'}, want ${verdict.join(' or ')} - ${claim}` +
  ` [${answer.parts.map((part) => part.explanation.rule).join(', ')}]`;

describe('the golden set: claims over fact bases on other subjects', () => {
  test('holds at least 300 claims on five subjects, in both languages', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(300);
    expect(subjects.length).toBeGreaterThanOrEqual(5);
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
