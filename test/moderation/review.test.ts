import { describe, expect, test } from 'vitest';
import { checkIssues, countChecks, expiringSoon, replayChecks } from '../../src/moderation/review.js';
import { BRIDGE, COST, TODAY, townLibrary } from '../support/town.js';

describe('checks', () => {
  test('that get their verdict pass', async () => {
    const library = townLibrary(BRIDGE + COST);
    const outcomes = await replayChecks(library, TODAY);
    expect(outcomes.map(({ fact, got, cited, passed }) => [fact.id, got, cited[0], passed])).toEqual([
      ['bridge-opened', 'supported', 'bridge-opened', true],
      ['bridge-opened', 'contradicted', 'bridge-opened', true],
      ['bridge-cost', 'supported', 'bridge-cost', true],
      ['bridge-cost', 'contradicted', 'bridge-cost', true],
    ]);
    expect(checkIssues(outcomes)).toEqual([]);
    expect(countChecks(library)).toBe(4);
  });

  test('that get another are told with their fact, line and what was answered', async () => {
    const wrong = COST.replace('verdict: contradicted', 'verdict: supported');
    const issues = checkIssues(await replayChecks(townLibrary(wrong), TODAY));
    expect(issues).toMatchObject([
      {
        file: 'town.yaml',
        line: 11,
        where: 'bridge-cost.checks[1]',
        problem:
          '"The bridge cost 20 million euros" must be supported and is contradicted, citing bridge-cost',
        severity: 'error',
      },
    ]);
  });

  test('of drafts and retracted facts are not asked', async () => {
    const draft = BRIDGE.replace('    checks', '    status: draft\n    checks');
    const retracted = COST.replace(
      '    checks',
      '    status: retracted\n    corrections: [ { date: 2026-01-30, reason: A slip } ]\n    checks',
    );
    expect(await replayChecks(townLibrary(draft + retracted), TODAY)).toEqual([]);
  });

  test('let others have their turn after each claim', async () => {
    let turns = 0;
    await replayChecks(townLibrary(COST), TODAY, () => {
      turns++;
    });
    expect(turns).toBe(2);
  });
});

test('what grows old is listed, the most pressing first', () => {
  const library = townLibrary(`
  - { id: harbour, quote: The harbour is expected to open in June 2026, expiresAt: 2026-02-11 }
  - { id: members, quote: The library has 900 members, expiresAt: 2026-01-31 }
  - { id: cost, quote: The bridge cost 14 million euros, expiresAt: 2027-01-01 }
  - { id: gone, quote: The bridge cost 14 million, expiresAt: 2026-01-01, status: draft }
`);
  expect(expiringSoon(library, TODAY, 30).map(({ fact, daysLeft }) => [fact.id, daysLeft])).toEqual([
    ['members', -1],
    ['harbour', 10],
  ]);
});
