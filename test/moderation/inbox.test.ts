import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { readClaim } from '../../src/claim/read-claim.js';
import type { Day } from '../../src/model/basics.js';
import type { Name } from '../../src/model/name.js';
import { clusterOf, inboxReason, likeness, signatureOf } from '../../src/moderation/inbox.js';
import { answerOf } from '../support/answers.js';

const NAMES = [
  { id: 'nordline', kind: 'company', names: { ar: ['نوردلاين'], en: ['Nordline'] } },
] as unknown as readonly Name[];
const lexicon = buildLexicon(NAMES);
const signature = (text: string) => signatureOf(readClaim(text, lexicon, '2026-01-22' as Day));
const same = (a: string, b: string) =>
  clusterOf(signature(a), [{ id: 'one', signature: signature(b) }]) === 'one';

describe('one entry', () => {
  test.each([
    ['Nordline opened an office in Aalborg', 'Is it true that Nordline opened an office in Aalborg?'],
    ['Nordline opened an office in Aalborg', 'nordline has opened an office in Aalborg!!'],
    ['Nordline sold 12 ships in 2024', 'In 2024 Nordline sold 12 ships'],
    ['هل صحيح أن نوردلاين فتحت مكتبًا في القاهرة؟', 'نوردلاين فتحت مكتبا في القاهره'],
    ['باعت نوردلاين ١٢ سفينة', 'هل باعت نوردلاين 12 سفينة؟'],
  ])('%s = %s', (a, b) => {
    expect(same(a, b)).toBe(true);
  });
});

describe('two entries', () => {
  test.each([
    ['Nordline sold 12 ships in 2024', 'Nordline sold 13 ships in 2024'],
    ['Nordline sold 12 ships in 2024', 'Nordline sold 12 ships in 2023'],
    ['Nordline opened an office in Aalborg', 'Nordline did not open an office in Aalborg'],
    ['Nordline opened an office in Aalborg', 'The lighthouse was painted red'],
    ['Nordline opened an office', 'Maersk opened an office'],
  ])('%s / %s', (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});

test('of several entries a question joins the most alike', () => {
  const entries = ['The harbour ferry sank on Sunday evening', 'The harbour ferry sank on Sunday'].map(
    (text, i) => ({
      id: String(i),
      signature: signature(text),
    }),
  );
  expect(clusterOf(signature('the harbour ferry sank on sunday?'), entries)).toBe('1');
});

test('a question without words is like nothing, itself included', () => {
  expect(likeness(signature('hello'), signature('hello'))).toBe(0);
});

test('what nobody knows and what is doubtful belongs in the inbox; what is settled or no claim does not', () => {
  expect(inboxReason(answerOf('en', { verdict: 'unknown' }))).toBe('unknown');
  expect(inboxReason(answerOf('en', { verdict: 'related' }))).toBe('doubtful');
  expect(inboxReason(answerOf('en', { verdict: 'supported', confidence: 0.3 }))).toBe('doubtful');
  expect(inboxReason(answerOf('en', { verdict: 'contradicted', confidence: 0.9 }))).toBeUndefined();
  expect(inboxReason({ ...answerOf('en'), verdict: 'unknown', parts: [] })).toBeUndefined();
});
