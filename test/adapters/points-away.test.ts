import { describe, expect, test } from 'vitest';
import { pointsAway } from '../../adapters/respond/points-away.js';

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
