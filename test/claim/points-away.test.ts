import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/analysis/lexicon.js';
import { pointsAway, withoutAsides } from '../../src/claim/points-away.js';
import { readClaim } from '../../src/claim/read-claim.js';
import type { Day } from '../../src/model/basics.js';

describe('a message that only asks about something said elsewhere', () => {
  test.each([
    'is this true?',
    'Is this true',
    'is that real or fake?',
    'fact check this',
    'fact-check this please',
    'can you check this claim for me?',
    'source?',
    'Really?!',
    '??',
    'هل هذا صحيح؟',
    'هل هذا الكلام صحيح',
    'صحيح؟',
    'صح؟',
    'ما صحة هذا الخبر؟',
    'هل الخبر حقيقي أم إشاعة؟',
    'تحقق من هذا لو سمحت',
    'المصدر؟',
    'هذا حقيقي؟',
  ])('%j points away', (text) => expect(pointsAway(text)).toBe(true));

  test.each([
    'Is it true that DeepSeek is based in Beijing?',
    'this model is free',
    'true: R1 came out in January',
    'هل صحيح أن ديب سيك من بكين؟',
    'هل هذا النموذج مجاني؟',
    'الكلام عن سبوتنيك صحيح',
    'how are you?',
    'who are you',
    'R1?',
    '١٤ تريليون؟',
    '',
    '🙂',
  ])('%j does not', (text) => expect(pointsAway(text)).toBe(false));
});

describe('a question beside a claim whether it holds', () => {
  const lexicon = buildLexicon([]);
  const stated = (text: string) =>
    withoutAsides(readClaim(text, lexicon, '2026-01-22' as Day)).statements.map(
      (statement) => statement.text,
    );

  test.each([
    ['هل هذا صحيح؟ المكتبة في وسط المدينة', 'المكتبة في وسط المدينة'],
    ['المكتبة في وسط المدينة. هل هذا صحيح؟', 'المكتبة في وسط المدينة'],
    ['The library stands in Oslo. Is that real?', 'The library stands in Oslo'],
    ['The library stands in Oslo. Can someone fact check this?', 'The library stands in Oslo'],
  ])('%j states only %j', (text, expected) => expect(stated(text)).toEqual([expected]));

  test('what denies the claim beside it is no such question, and stays', () => {
    for (const text of ['The library stands in Oslo. That is false.', 'المكتبة في وسط المدينة. هذا كذب.'])
      expect(stated(text)).toHaveLength(2);
  });

  test('a question of its own stays', () => {
    expect(stated('The library stands in Oslo. Is the museum there too?')).toHaveLength(2);
  });
});
