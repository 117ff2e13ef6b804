import type { Statement } from '../model/claim.js';
import type { Index } from './inverted-index.js';
import { type Clue, readQuery } from './query.js';
import type { Segment } from './segment.js';

/** A fact that shares terms with a statement. */
export interface Candidate extends Hit {
  readonly segment: Segment;
}

interface Hit {
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

const BLOCK = 1 << 13; // facts whose scores are added up together: few enough to stay in the processor's cache
const scores = new Float64Array(BLOCK);

/**
 * The `limit` facts with the highest scores, best first; of equals the earlier fact. Block of facts by block,
 * every posting of every clue adds its share to its fact.
 */
function search(
  segment: Segment,
  clues: readonly Clue[],
  removed: ReadonlySet<number>,
  limit: number,
): Hit[] {
  const { postingStart, postingFact, postingImpact } = segment;
  const lists = clues.flatMap(({ key, weight }) => {
    const term = segment.numbers.get(key);
    return term === undefined ? [] : [{ at: postingStart[term]!, end: postingStart[term + 1]!, weight }];
  });
  const best: Hit[] = [];
  if (lists.length === 0) return best;
  for (let first = 0; first < segment.facts.length; first += BLOCK) {
    for (const list of lists) {
      const { end, weight } = list;
      let { at } = list;
      for (; at < end && postingFact[at]! < first + BLOCK; at++) {
        scores[postingFact[at]! - first]! += weight * postingImpact[at]!;
      }
      list.at = at;
    }
    for (const fact of removed) if (fact >= first && fact < first + BLOCK) scores[fact - first] = 0;
    keepHighest(best, first, Math.min(BLOCK, segment.facts.length - first), limit);
    scores.fill(0);
  }
  return best;
}

/** Puts the `count` facts of the block from `first` on among the best. */
function keepHighest(best: Hit[], first: number, count: number, limit: number): void {
  let least = best.length === limit ? best[limit - 1]!.score : 0;
  for (let i = 0; i < count; i++) {
    const score = scores[i]!;
    if (score <= least) continue;
    let at = best.length;
    while (at > 0 && best[at - 1]!.score < score) at--;
    best.splice(at, 0, { fact: first + i, score });
    if (best.length > limit) best.pop();
    if (best.length === limit) least = best[limit - 1]!.score;
  }
}
