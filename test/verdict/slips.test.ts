import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlip } from '../../src/verdict/words/slips.js';

describe('a slip of the pen is no other word', () => {
  const slips = [
    ['released', 'relesed'],
    ['january', 'janury'],
    ['headquarters', 'headquaters'],
    ['company', 'compnay'],
    ['government', 'goverment'],
    ['هانغتشو', 'هانغتشوو'],
    ['مقرها', 'مقرهاا'],
    ['التكنولوجيا', 'التكنلوجيا'],
  ];
  for (const [right, slip] of slips)
    test(`${slip} is ${right}`, () => expect(isSlip(right!, slip!)).toBe(true));

  const others = [
    ['هوليوود', 'بوليوود'],
    ['iran', 'iraq'],
    ['investor', 'inventor'],
    ['contest', 'content'],
    ['مصري', 'مصرف'],
    ['تخفيض', 'تخفيف'],
    ['r1', 'r2'],
    ['2024', '2025'],
    ['austria', 'australia'],
  ];
  for (const [a, b] of others) test(`${a} is not ${b}`, () => expect(isSlip(a!, b!)).toBe(false));

  test('holds both ways, and for every word with itself', () => {
    const word = fc.stringMatching(/^[a-z]{3,12}$/);
    fc.assert(fc.property(word, word, (a, b) => isSlip(a, b) === isSlip(b, a) && isSlip(a, a)));
  });
});
