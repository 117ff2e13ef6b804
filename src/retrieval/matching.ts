import { type Index, rarity } from './inverted-index.js';
import type { Clue, Query } from './query.js';
import { ANCHOR_SIZE, type Segment } from './segment.js';

/** How the words of a query and of one passage stand for each other, as numbers in the places of the words. */
export interface Matching {
  /** For each content word of the query how surely the passage holds it, 0 to 1. */
  readonly queryHits: Float64Array;
  /** For each content word of the passage how surely the query holds it, 0 to 1. */
  readonly passageHits: Float64Array;
  /** For each content word of the passage its rarity. */
  readonly rarities: Float64Array;
  /** For each content word of the passage the place of its counterpart in the query, or -1. */
  readonly places: Int32Array;
  /** Places of the passage's figures among its content words. */
  readonly figures: readonly number[];
}

/** Matches the passages of one segment with one query. */
export type Matcher = (passage: number) => Matching;

export function matcherFor(index: Index, segment: Segment, query: Query): Matcher {
  const cluesOf = new Map<number, Clue[]>();
  for (const clue of query.clues) {
    const term = segment.numbers.get(clue.key);
    if (term === undefined) continue;
    const known = cluesOf.get(term);
    if (known === undefined) cluesOf.set(term, [clue]);
    else known.push(clue);
  }
  const rarities = new Map<number, number>();
  const rarityOf = (term: number): number => {
    let value = rarities.get(term);
    if (value === undefined) {
      value = rarity(index, segment.keys[term]!);
      rarities.set(term, value);
    }
    return value;
  };

  return (passage) => {
    const start = segment.wordStart[passage]!;
    const length = segment.wordStart[passage + 1]! - start;
    const figures: number[] = [];
    const matching: Matching = {
      queryHits: new Float64Array(query.words.length),
      passageHits: new Float64Array(length),
      rarities: new Float64Array(length),
      places: new Int32Array(length).fill(-1),
      figures,
    };
    const link = (term: number, from: number, to: number): void => {
      for (const clue of cluesOf.get(term) ?? []) {
        raise(matching.queryHits, clue.from, clue.to, clue.similarity);
        raise(matching.passageHits, from, to, clue.similarity);
        for (let at = from; at < to; at++) if (matching.places[at] === -1) matching.places[at] = clue.from;
      }
    };
    for (let at = 0; at < length; at++) {
      const term = segment.words[start + at]!;
      matching.rarities[at] = rarityOf(term);
      if (isFigure(segment.keys[term]!)) figures.push(at);
      link(term, at, at + 1);
    }
    for (let at = segment.anchorStart[passage]!; at < segment.anchorStart[passage + 1]!; at++) {
      const [term, from, to] = segment.anchors.subarray(at * ANCHOR_SIZE, (at + 1) * ANCHOR_SIZE);
      link(term!, from!, to!);
    }
    return matching;
  };
}

function raise(hits: Float64Array, from: number, to: number, value: number): void {
  for (let at = from; at < to; at++) if (hits[at]! < value) hits[at] = value;
}

function isFigure(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}
