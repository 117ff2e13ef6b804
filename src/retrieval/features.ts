import type { Matching } from './matching.js';
import type { Query } from './query.js';

/**
 * What is known of a passage beside a query, as figures between 0 and 1 or logarithms, so that they mean the
 * same in a base of ten facts and of half a million. Every word counts by its rarity.
 */
export const FEATURES = [
  'bm25', // BM25 score of the fact, as a share of the highest possible for this query
  'query covered', // share of the query's words that the passage holds
  'passage covered', // share of the passage's words that the query holds
  'both covered', // harmonic mean of the two
  'in order', // share of neighbouring matched words that stand in the same order and near in the query
  'rarest covered', // share of the passage's three rarest words that the query holds
  'figures missing', // share of the passage's figures that the query does not hold
  'passage length', // logarithm
  'query length', // logarithm
] as const;

export type Feature = (typeof FEATURES)[number];

const RAREST = 3;
const NEAR = 4; // words; beyond this two words of a long message have little to do with each other

/** The features of a passage, in the order of `FEATURES`. `score` is the BM25 score of its fact. */
export function featuresOf(query: Query, matching: Matching, score: number): Float64Array {
  const { queryHits, passageHits, rarities } = matching;
  const queryIdfs = query.words.map((word) => word.idf);
  const queryCovered = share(queryHits, queryIdfs);
  const passageCovered = share(passageHits, rarities);
  const both = queryCovered + passageCovered;
  return Float64Array.of(
    query.highest === 0 ? 0 : score / query.highest,
    queryCovered,
    passageCovered,
    both === 0 ? 0 : (2 * queryCovered * passageCovered) / both,
    inOrder(matching),
    rarestCovered(passageHits, rarities),
    figuresMissing(matching),
    Math.log(1 + passageHits.length),
    Math.log(1 + query.words.length),
  );
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}

/** Weighted mean of hits. */
function share(hits: Float64Array, weights: ArrayLike<number>): number {
  let hit = 0;
  for (let i = 0; i < hits.length; i++) hit += hits[i]! * weights[i]!;
  const all = sum(weights);
  return all === 0 ? 0 : hit / all;
}

function inOrder({ places }: Matching): number {
  let pairs = 0;
  let ordered = 0;
  let last = -1;
  for (const place of places) {
    if (place < 0) continue;
    if (last >= 0) {
      pairs++;
      if (place > last && place - last <= NEAR) ordered++;
    }
    last = place;
  }
  return pairs === 0 ? 0 : ordered / pairs;
}

function rarestCovered(hits: Float64Array, rarities: Float64Array): number {
  const rarest = Array.from(rarities.keys())
    .sort((a, b) => rarities[b]! - rarities[a]!)
    .slice(0, RAREST);
  return rarest.length === 0 ? 0 : rarest.reduce((total, at) => total + hits[at]!, 0) / rarest.length;
}

function figuresMissing({ figures, passageHits }: Matching): number {
  const held = figures.reduce((total, at) => total + passageHits[at]!, 0);
  return figures.length === 0 ? 0 : 1 - held / figures.length;
}
