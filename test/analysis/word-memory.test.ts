import { describe, expect, it } from 'vitest';
import { WordMemory } from '../../src/analysis/word-memory.js';

describe('a memory of words', () => {
  it('asks once about a word, also where the answer is that there is none', () => {
    const memory = new WordMemory<number | undefined>();
    const asked: string[] = [];
    const learn = (word: string): number | undefined => {
      asked.push(word);
      return word === 'none' ? undefined : word.length;
    };
    expect(['one', 'none', 'one', 'none'].map((word) => memory.of(word, learn))).toEqual([
      3,
      undefined,
      3,
      undefined,
    ]);
    expect(asked).toEqual(['one', 'none']);
  });

  it('answers rightly however many words it is asked about', () => {
    const memory = new WordMemory<string>();
    for (let n = 0; n < 120_000; n++) memory.of(String(n), (word) => word);
    expect(memory.of('7', (word) => word)).toBe('7');
  });

  it('learns a word while it is learning another', () => {
    const memory = new WordMemory<number>();
    const depth = (word: string): number => (word === '' ? 0 : 1 + memory.of(word.slice(1), depth));
    expect(memory.of('isnad', depth)).toBe(5);
  });
});
