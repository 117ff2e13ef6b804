/**
 * BM25 (Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), in its fielded
 * form. A fact's texts (quote, wordings, translation) are its fields. For a term t and a fact f:
 *
 *   frequency(t, f) = sum over the texts p of f:  count(t, p) / lengthNorm(p)
 *   impact(t, f)    = frequency * (K1 + 1) / (frequency + K1)
 *   score(q, f)     = sum over the different terms t of q:  idf(t) * impact(t, f)
 *
 * A word in two wordings counts for more than in one, but less and less; a fact with many wordings is not
 * punished for its length.
 */

/** How soon repetition stops to count. */
const K1 = 0.9; // chosen on CheckThat! 2020 train and ANS train; .6 to 1.2 are within .002 MAP@5

/** How much a long text is discounted, 0 to 1. */
const B = 0.4; // chosen together with K1

/** Rarity of a term that stands in `documents` of `total` facts; never negative. */
export function idf(documents: number, total: number): number {
  return Math.log(1 + (total - documents + 0.5) / (documents + 0.5));
}

/** Divisor for the counts of a text of `length` terms. */
export function lengthNorm(length: number, averageLength: number): number {
  return 1 - B + (B * length) / averageLength;
}

/** What a term's length-normalised frequency in a fact is worth: 0 to `MOST_IMPACT`. */
export function impact(frequency: number): number {
  return (frequency * (K1 + 1)) / (frequency + K1);
}

/** The limit of `impact` for endless repetition. */
export const MOST_IMPACT = K1 + 1;
