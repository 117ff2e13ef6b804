import type { Statement } from '../model/claim.js';
import type { Index } from './inverted-index.js';
import { type Clue, readQuery } from './query.js';
import type { Segment } from './segment.js';

/** A fact that shares terms with a statement. */
export interface Candidate {
  readonly segment: Segment;
  /** Number of the fact in its segment. */
  readonly fact: number;
  /** BM25 score. */
  readonly score: number;
}

const SHORTLIST = 50; // recall@50 is .98 and more; a longer list costs time and adds noise

/**
 * The facts that share most with a statement, by BM25 over stems, names, numbers and dates; best first, 50 at
 * most, none where the statement has no term that the index holds or nearly holds.
 */
export function retrieve(index: Index, statement: Statement): Candidate[] {
  const { clues } = readQuery(index, statement);
  return index.segments
    .flatMap((segment, i) =>
      search(segment, clues, index.removed[i]!, SHORTLIST).map((hit) => ({ segment, ...hit })),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, SHORTLIST);
}

/** One accumulator a fact, kept zeroed between searches. */
const accumulators = new WeakMap<Segment, Float64Array>();

/** Term at a time: adds up every posting's share, then keeps the best. */
function search(
  segment: Segment,
  clues: readonly Clue[],
  removed: ReadonlySet<number>,
  limit: number,
): { fact: number; score: number }[] {
  let scores = accumulators.get(segment);
  if (scores === undefined) {
    scores = new Float64Array(segment.facts.length);
    accumulators.set(segment, scores);
  }
  const { postingStart, postingFact, postingImpact } = segment;
  let found = false;
  for (const { key, weight } of clues) {
    const term = segment.numbers.get(key);
    if (term === undefined) continue;
    found = true;
    for (let at = postingStart[term]!, end = postingStart[term + 1]!; at < end; at++) {
      scores[postingFact[at]!]! += weight * postingImpact[at]!;
    }
  }
  if (!found) return [];
  for (const fact of removed) scores[fact] = 0;
  const best = highest(scores, limit);
  scores.fill(0);
  return best;
}

/** The `limit` highest positive scores, best first; of equals the earlier fact. */
function highest(scores: Float64Array, limit: number): { fact: number; score: number }[] {
  const best: { fact: number; score: number }[] = [];
  let least = 0;
  for (let fact = 0; fact < scores.length; fact++) {
    const score = scores[fact]!;
    if (score <= least) continue;
    let at = best.length;
    while (at > 0 && best[at - 1]!.score < score) at--;
    best.splice(at, 0, { fact, score });
    if (best.length > limit) best.pop();
    if (best.length === limit) least = best[limit - 1]!.score;
  }
  return best;
}
