import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { readClaim } from '../../src/claim/read-claim.js';
import type { Day } from '../../src/model/basics.js';

const lexicon = buildLexicon([]);
const read = (text: string) => readClaim(text, lexicon, '2026-01-22' as Day).statements;
const words = (text: string) =>
  read(text).map(({ terms }) =>
    terms
      .filter((term) => !term.stop)
      .map((term) => term.norm)
      .join(' '),
  );

describe('a question with its answer is one statement', () => {
  test.each([
    ['Who built the ferry? A Korean yard, in 2019', 'korean yard 2019 built ferry'],
    ['من بنى العبارة؟ حوض كوري', 'حوض كوري بني العباره'],
    ['How many people came? 300', 'people came 300'],
    ['Where is the office? In Lyon', 'office lyon'],
    ['Who left? The United States', 'united states left'],
  ])('%s', (text, said) => {
    expect(words(text)).toEqual([said]);
    expect(read(text)[0]).toMatchObject({ text, start: 0, end: text.length });
    expect(read(text)[0]).not.toHaveProperty('asks');
  });

  test.each([
    ['Who built the ferry?', 1],
    ['Who built the ferry? And who paid for it?', 2],
    ['Who built the ferry? A yard in Busan built it in 2019', 2],
    ['The ferry is new. In Lyon', 2],
  ])('else each is by itself: %s', (text, count) => {
    expect(read(text)).toHaveLength(count);
  });
});
