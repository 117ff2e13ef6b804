import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import { COST, TODAY, townLibrary } from '../support/town.js';

const withField = (fields: string) => townLibrary(COST.replace('    checks', `${fields}\n    checks`));
const ask = (fields: string) => check('The bridge cost 14 million euros', withField(fields), TODAY);

describe('what becomes of a fact is told to who asks', () => {
  test('a retracted fact is never cited; its retraction is told, when and why', () => {
    const answer = ask(
      '    status: retracted\n    corrections: [ { date: 2026-01-30, reason: The paper withdrew its report } ]',
    );
    expect(answer).toMatchObject({ verdict: 'unknown', citations: [] });
    expect(answer.parts[0]?.retraction).toMatchObject({
      factId: 'bridge-cost',
      correction: { date: '2026-01-30', reason: 'The paper withdrew its report' },
    });
  });

  test('a corrected fact is cited with its corrections', () => {
    const answer = ask(
      '    status: corrected\n    corrections: [ { date: 2026-01-30, reason: A slip, before: 15, after: 14 } ]',
    );
    expect(answer.verdict).toBe('supported');
    expect(answer.citations[0]).toMatchObject({
      status: 'corrected',
      corrections: [{ before: '15', after: '14' }],
    });
  });

  test('a disputed fact is cited as disputed', () => {
    expect(ask('    status: disputed').citations[0]).toMatchObject({ status: 'disputed' });
  });

  test('an expired fact is cited with its age, from the day it expires', () => {
    expect(ask('    expiresAt: 2026-02-01')).toMatchObject({
      verdict: 'supported',
      citations: [{ expiredOn: '2026-02-01' }],
    });
    expect(ask('    expiresAt: 2026-02-02').citations[0]).not.toHaveProperty('expiredOn');
  });

  test('a draft answers nothing', () => {
    expect(ask('    status: draft')).toMatchObject({ verdict: 'unknown', citations: [] });
  });
});
