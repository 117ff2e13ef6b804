import type { Segment } from './segment.js';

/**
 * Finds the words of an index that may be meant by a word it does not hold: by the letter trigrams they share
 * (Zobel & Dart, "Finding approximate matches in large lexicons", 1995). Recall only: fuzzy.ts decides.
 */
export interface SpellingIndex {
  /** Numbers of the terms that share most trigrams with `word`, best first, `limit` at most. */
  near(word: string, limit: number): number[];
}

const SHORTEST = 3; // words of one or two letters are near everything
const LENGTH_SLACK = 2; // letters; two edits change the length by no more
const SHORT = 5; // letters; in such a word one slip may leave a single trigram as it was, in longer ones two

const MOST_PROBES = 5; // rarest trigrams looked up; the common ones cost most and tell least
const LEAST_OVERLAP = 0.3; // Dice; two slips in a word of eight letters leave .33

const EDGE = 0x20;
const LETTER_BITS = 16;

/** The trigrams of a word and its edges, each as one number. */
function* trigramsOf(word: string): Generator<number> {
  let [first, second] = [EDGE, word.charCodeAt(0)];
  for (let i = 1; i <= word.length; i++) {
    const third = i === word.length ? EDGE : word.charCodeAt(i);
    yield (first * 2 ** LETTER_BITS + second) * 2 ** LETTER_BITS + third;
    first = second;
    second = third;
  }
}

const WORD = /^\p{L}+$/u;

export function buildSpellingIndex(keys: readonly string[]): SpellingIndex {
  const slots = new Map<number, number>();
  const counts: number[] = [];
  const indexed = Uint8Array.from(keys, (key) => (key.length >= SHORTEST && WORD.test(key) ? 1 : 0));
  keys.forEach((key, term) => {
    if (indexed[term] === 0) return;
    for (const trigram of trigramsOf(key)) {
      const slot = slots.get(trigram);
      if (slot === undefined) slots.set(trigram, counts.push(1) - 1);
      else counts[slot]!++;
    }
  });
  const start = new Uint32Array(counts.length + 1);
  counts.forEach((count, slot) => {
    start[slot + 1] = start[slot]! + count;
  });
  const terms = new Uint32Array(start[counts.length]!);
  const next = start.slice();
  keys.forEach((key, term) => {
    if (indexed[term] === 0) return;
    for (const trigram of trigramsOf(key)) terms[next[slots.get(trigram)!]!++] = term;
  });

  const shared = new Uint8Array(keys.length);
  const touched = new Uint32Array(keys.length);
  return {
    near(word, limit) {
      const probes = [...new Set(trigramsOf(word))]
        .map((trigram) => slots.get(trigram))
        .filter((slot) => slot !== undefined)
        .sort((a, b) => counts[a]! - counts[b]!)
        .slice(0, MOST_PROBES);
      let found = 0;
      for (const slot of probes) {
        for (let at = start[slot]!, end = start[slot + 1]!; at < end; at++) {
          const term = terms[at]!;
          if (shared[term]!++ === 0) touched[found++] = term;
        }
      }
      const kept: { term: number; overlap: number }[] = [];
      const least = word.length <= SHORT ? 1 : 2;
      for (const term of touched.subarray(0, found)) {
        const inCommon = shared[term]!;
        shared[term] = 0;
        if (inCommon < least) continue;
        const length = keys[term]!.length;
        const overlap = (2 * inCommon) / (word.length + length);
        const nearInLength = Math.abs(length - word.length) <= LENGTH_SLACK;
        if (overlap >= LEAST_OVERLAP && nearInLength) kept.push({ term, overlap });
      }
      return kept
        .sort((a, b) => b.overlap - a.overlap || a.term - b.term)
        .slice(0, limit)
        .map(({ term }) => term);
    },
  };
}

const remembered = new WeakMap<Segment, SpellingIndex>();

/** The spelling index of a segment, made when it is first needed. */
export function spellingsOf(segment: Segment): SpellingIndex {
  let index = remembered.get(segment);
  if (index === undefined) {
    index = buildSpellingIndex(segment.keys);
    remembered.set(segment, index);
  }
  return index;
}
