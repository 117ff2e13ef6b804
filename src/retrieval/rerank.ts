import type { Statement } from '../model/claim.js';
import type { Match } from '../model/match.js';
import { explain, logit, probability } from './explain.js';
import { featuresOf } from './features.js';
import type { Index } from './inverted-index.js';
import { type Matcher, type Matching, matcherFor } from './matching.js';
import { type Query, readQuery } from './query.js';
import type { Candidate } from './retrieve.js';
import type { Segment } from './segment.js';

/** A passage beside a query, in figures. */
export interface Reading {
  /** Number of the passage in its segment. */
  readonly passage: number;
  readonly features: Float64Array;
  readonly logit: number;
  /** The passage says the very words of the query. */
  readonly exact: boolean;
}

const EXACT = 0.995; // a passage in the words of the query bears on it, whatever weights were learned

/**
 * Orders candidates by the calibrated probability that the fact bears on the statement; of a fact the passage
 * that fits best speaks for it. A passage in the very words of the statement comes first.
 */
export function rerank(index: Index, statement: Statement, candidates: readonly Candidate[]): Match[] {
  return readCandidates(index, statement, candidates)
    .map(({ candidate, best }) => matchOf(candidate, best))
    .sort((a, b) => b.score - a.score);
}

/** The best passage of every candidate, in the order given; the bench trains on this. */
export function readCandidates(
  index: Index,
  statement: Statement,
  candidates: readonly Candidate[],
): { candidate: Candidate; best: Reading }[] {
  const query = readQuery(index, statement);
  const matchers = new Map<Segment, Matcher>();
  return candidates.map((candidate) => {
    const { segment } = candidate;
    const matcher = matchers.get(segment) ?? matcherFor(index, segment, query);
    matchers.set(segment, matcher);
    return { candidate, best: bestReading(query, candidate, matcher) };
  });
}

function bestReading(query: Query, { segment, fact, score }: Candidate, matcher: Matcher): Reading {
  let best: Reading | undefined;
  for (let passage = segment.passageStart[fact]!; passage < segment.passageStart[fact + 1]!; passage++) {
    const matching = matcher(passage);
    const features = featuresOf(query, matching, score);
    const reading = { passage, features, logit: logit(features), exact: isExact(query, matching) };
    if (best === undefined || reading.logit > best.logit) best = reading;
  }
  return best!;
}

function isExact(query: Query, { places, passageHits }: Matching): boolean {
  return (
    places.length === query.words.length && places.every((place, at) => place === at && passageHits[at] === 1)
  );
}

function matchOf({ segment, fact }: Candidate, best: Reading): Match {
  const all = segment.passages.slice(segment.passageStart[fact]!, segment.passageStart[fact + 1]!);
  const passages = [
    ...all.filter(({ field }) => field === 'quote'),
    ...all.filter(({ field }) => field !== 'quote'),
  ];
  return {
    fact: segment.facts[fact]!,
    passage: segment.passages[best.passage]!,
    quote: passages[0]!,
    passages,
    score: best.exact ? Math.max(EXACT, probability(best.logit)) : probability(best.logit),
    reasons: explain(best.features),
  };
}
