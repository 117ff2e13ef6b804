import type { Statement } from '../model/claim.js';
import type { Match, Passage } from '../model/match.js';
import { explain, probability } from './explain.js';
import type { FeatureVector } from './features.js';
import { type Index, totalFacts } from './inverted-index.js';
import { readQuery } from './query.js';
import type { Candidate } from './retrieve.js';
import { type Likeness, likenessTo } from './trigrams.js';

/** A candidate beside the statement, in figures. */
export interface Appraisal {
  readonly candidate: Candidate;
  /** The fact's text that is most like the statement. */
  readonly passage: Passage;
  readonly features: FeatureVector;
  /** That text says the very words of the statement. */
  readonly exact: boolean;
}

const EXACT = 0.995; // a text in the words of the statement bears on it, whatever weights were learned

/**
 * Orders candidates by the calibrated probability that the fact bears on the statement; of a fact's texts the
 * most similar speaks for it. A fact in the very words of the statement comes first.
 */
export function rerank(index: Index, statement: Statement, candidates: readonly Candidate[]): Match[] {
  return appraise(index, statement, candidates)
    .map(matchOf)
    .sort((a, b) => b.score - a.score);
}

/** The features of every candidate, in the order given: what `rerank` decides by and the training learns from. */
export function appraise(index: Index, statement: Statement, candidates: readonly Candidate[]): Appraisal[] {
  if (candidates.length === 0) return [];
  const query = readQuery(index, statement);
  const likeness = likenessTo(statement.text);
  return candidates.map((candidate) => {
    const best = mostSimilar(candidate, likeness);
    return {
      candidate,
      passage: best.passage,
      exact: best.exact,
      features: {
        bm25: candidate.score,
        trigrams: best.cosine,
        'highest bm25': query.highest,
        'facts in base': Math.log(totalFacts(index)),
        'statement length': Math.log(1 + query.length),
      },
    };
  });
}

function mostSimilar(
  { segment, fact }: Candidate,
  likeness: (text: string) => Likeness,
): Likeness & { readonly passage: Passage } {
  let best: (Likeness & { readonly passage: Passage }) | undefined;
  for (let at = segment.passageStart[fact]!; at < segment.passageStart[fact + 1]!; at++) {
    const passage = segment.passages[at]!;
    const like = likeness(passage.text);
    if (best === undefined || like.cosine > best.cosine) best = { ...like, passage };
  }
  return best!;
}

function matchOf({ candidate: { segment, fact }, passage, features, exact }: Appraisal): Match {
  const all = segment.passages.slice(segment.passageStart[fact]!, segment.passageStart[fact + 1]!);
  const passages = [
    ...all.filter(({ field }) => field === 'quote'),
    ...all.filter(({ field }) => field !== 'quote'),
  ];
  const learned = probability(features);
  return {
    fact: segment.facts[fact]!,
    passage,
    quote: passages[0]!,
    passages,
    score: exact ? Math.max(EXACT, learned) : learned,
    reasons: explain(features),
  };
}
