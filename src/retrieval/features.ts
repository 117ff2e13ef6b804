/**
 * How like a fact is to the statement: what facts that were found for one statement are ordered by.
 * What else was tried and did not help is told in docs/retrieval.md.
 */
export const LIKENESS = [
  'bm25', // BM25 score of the fact, in units of the rarest word's idf: so a small base is as a large one
  'trigrams', // cosine of letter trigrams with the fact's most similar text
  'rare trigrams', // the same, each trigram weighted by its rarity
] as const;

/** What such figures mean for this statement in this base. But for the lead they are the same for all facts. */
export const CIRCUMSTANCES = [
  'lead', // how far the fact is ahead of the first that says something else
  'highest bm25', // score of a fact that says nothing but the statement's words, over and over; in the same unit
  'facts in base', // logarithm
  'statement length', // logarithm of its content words
] as const;

export const FEATURES = [...LIKENESS, ...CIRCUMSTANCES];

export type Likenesses = Readonly<Record<(typeof LIKENESS)[number], number>>;
export type Circumstances = Readonly<Record<(typeof CIRCUMSTANCES)[number], number>>;
export type FeatureVector = Likenesses & Circumstances;
