import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../src/check.js';
import type { Day } from '../../src/model/basics.js';
import { libraryOf } from '../support/library.js';

const TODAY = '2026-01-01' as Day;

interface Case {
  readonly quote: string;
  readonly supported?: readonly string[];
  readonly not?: readonly string[];
}

const file = fileURLToPath(new URL('./overstated.yaml', import.meta.url));
const cases: Readonly<Record<string, readonly Case[]>> = parse(readFileSync(file, 'utf8'));

describe.each(Object.entries(cases))('%s', (_, quotes) => {
  test.each(quotes)('$quote', ({ quote, supported = [], not = [] }) => {
    const library = libraryOf(quote);
    const verdicts = (claims: readonly string[]) =>
      Object.fromEntries(claims.map((claim) => [claim, check(claim, library, TODAY).verdict]));
    const said = verdicts(not);
    expect(Object.keys(said).filter((claim) => said[claim] === 'supported')).toEqual([]);
    const borne = verdicts(supported);
    expect(Object.keys(borne).filter((claim) => borne[claim] !== 'supported')).toEqual([]);
  });
});
