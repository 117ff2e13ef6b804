import type { Segment } from './segment.js';

/**
 * Finds the words of an index that may be meant by a word it does not hold: by the pairs of letters they share
 * (Zobel & Dart, "Finding approximate matches in large lexicons", 1995). Recall only: fuzzy.ts decides.
 */
export interface SpellingIndex {
  /** Numbers of the terms that share most pairs with `word`, best first, `limit` at most. */
  near(word: string, limit: number): number[];
}

const SHORTEST = 3; // words of one or two letters are near everything
const LENGTH_SLACK = 2;
/** Share of pairs that must be kept: one edit in a word of five letters spoils two pairs of its six. */
const LEAST_SHARED = 0.34;

const EDGE = 0x20;
const pair = (first: number, second: number): number => first * 0x10000 + second;

function* pairsOf(word: string): Generator<number> {
  let last = EDGE;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    yield pair(last, unit);
    last = unit;
  }
  yield pair(last, EDGE);
}

const WORD = /^\p{L}+$/u;

export function buildSpellingIndex(keys: readonly string[]): SpellingIndex {
  const slots = new Map<number, number>();
  const counts: number[] = [];
  const indexed = Uint8Array.from(keys, (key) => (key.length >= SHORTEST && WORD.test(key) ? 1 : 0));
  keys.forEach((key, term) => {
    if (indexed[term] === 0) return;
    for (const p of pairsOf(key)) {
      const slot = slots.get(p);
      if (slot === undefined) slots.set(p, counts.push(1) - 1);
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
    for (const p of pairsOf(key)) terms[next[slots.get(p)!]!++] = term;
  });

  const shared = new Uint8Array(keys.length);
  return {
    near(word, limit) {
      const touched: number[] = [];
      for (const p of pairsOf(word)) {
        const slot = slots.get(p);
        if (slot === undefined) continue;
        for (let at = start[slot]!; at < start[slot + 1]!; at++) {
          const term = terms[at]!;
          if (shared[term]! === 0) touched.push(term);
          shared[term]!++;
        }
      }
      const least = Math.max(2, LEAST_SHARED * (word.length + 1));
      const kept = touched
        .filter(
          (term) => shared[term]! >= least && Math.abs(keys[term]!.length - word.length) <= LENGTH_SLACK,
        )
        .map((term) => ({ term, overlap: (2 * shared[term]!) / (word.length + keys[term]!.length + 2) }));
      for (const term of touched) shared[term] = 0;
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
