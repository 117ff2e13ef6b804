import { expect, test } from 'vitest';
import { createIsnad } from '../../adapters/respond.js';
import { examplesOf } from '../../adapters/web/examples.js';
import type { Day } from '../../src/model/basics.js';
import { factViewOf } from '../support/fact-views.js';
import { testDeps } from '../support/service.js';

test('claims to try are chosen once for each state of the facts and each day, and are those of the state', () => {
  let asked = 0;
  let revision = 'one';
  let today = '2026-01-22' as Day;
  const base = factViewOf();
  const claim = () => ({ claim: `A claim of revision ${revision}`, verdict: 'supported' as const });
  const service = Object.assign(createIsnad(testDeps()), {
    health: () => ({ ready: true, revision, facts: 1, loadedAt: 0, journal: 'off' as const, notes: [] }),
    today: () => today,
    listFacts: () => {
      asked += 1;
      return [{ ...base, fact: { ...base.fact, checks: [claim()] } }];
    },
  });
  const examples = examplesOf(service);
  expect(examples('en')).toContain('A claim of revision one');
  expect(examples('en')).toBe(examples('en'));
  expect(asked).toBe(1);
  examples('ar');
  expect(asked).toBe(2);
  revision = 'two';
  expect(examples('en')).toContain('A claim of revision two');
  today = '2026-01-23' as Day;
  examples('en');
  expect(asked).toBe(4);
});
