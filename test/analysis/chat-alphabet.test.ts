import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chatConsonants, withoutChatClitics } from '../../src/analysis/chat-alphabet.js';

describe('the Arabic chat alphabet', () => {
  test.each([
    ['ترامب', ['tramb', 'trmb', 'tramp', 'traamb']],
    ['قطر', ['8a6ar', 'qatar', 'katar']],
    ['محمد صلاح', ['mo7amed 9ala7', 'muhammad salah']],
    ['خليفه', ['5aleefa', 'khalyfa']],
    ['شرق', ['shar8', 'cherk']],
  ])('%s', (arabic, typed) => {
    const consonants = (text: string): string =>
      text.split(' ').map(chatConsonants).join(' ').replace(/h\b/g, '');
    for (const spelling of typed) expect(consonants(spelling), spelling).toBe(consonants(arabic));
  });

  test('tells apart what an Arabic ear tells apart', () => {
    for (const [one, other] of [
      ['قدر', 'qatar'],
      ['كلب', 'galb'],
      ['سار', 'shar'],
    ] as const)
      expect(chatConsonants(one)).not.toBe(chatConsonants(other));
  });

  test('long vowels, hamza and ain may be typed or left out', () => {
    const letters = fc.array(fc.constantFrom(...'btdkrslmn'), { minLength: 2, maxLength: 6 });
    const fill = fc.array(fc.constantFrom('', 'a', 'ee', 'oo', '2', '3', 'y', 'w'), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(letters, fill, (consonants, vowels) => {
        const typed = consonants.map((letter, i) => letter + vowels[i]).join('');
        expect(chatConsonants(typed)).toBe(chatConsonants(consonants.join('')));
      }),
    );
  });

  test('what Arabic writes onto the front of a word comes off', () => {
    expect(withoutChatClitics('ldeebseek')).toContain('deebseek');
    expect(withoutChatClitics('wal9een')).toContain('9een');
    expect(withoutChatClitics('al')).toEqual(['al']);
  });
});
