/**
 * What the probability is made of. The first two tell the facts apart that were found for one statement, the
 * others say how much such figures mean for this statement in this base, and are the same for all of them.
 * What else was tried and did not help is told in docs/retrieval.md.
 */
export const FEATURES = [
  'bm25', // BM25 score of the fact
  'trigrams', // cosine of letter trigrams with the fact's most similar text
  'highest bm25', // score of a fact that says nothing but the statement's words, over and over
  'facts in base', // logarithm
  'statement length', // logarithm of its content words
] as const;

export type Feature = (typeof FEATURES)[number];
export type FeatureVector = Readonly<Record<Feature, number>>;
