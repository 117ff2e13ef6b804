import type { Language } from '../model/basics.js';
import type { Statement } from '../model/claim.js';
import type { Match, Passage } from '../model/match.js';
import { idf } from './bm25.js';
import { explain, likeness, probability } from './explain.js';
import type { FeatureVector, Likenesses } from './features.js';
import { type Index, totalFacts } from './inverted-index.js';
import { leads } from './lead.js';
import { readQuery } from './query.js';
import type { Candidate } from './retrieve.js';
import { withoutSignature } from './signature.js';
import { trigramRarity } from './trigram-rarity.js';
import { type Comparison, comparisonWith, trigramCosine } from './trigrams.js';

/** A candidate beside the statement, in figures. */
export interface Appraisal {
  readonly candidate: Candidate;
  /** The fact's text that is most like the statement. */
  readonly passage: Passage;
  readonly features: FeatureVector;
  /** That text says the very words of the statement. */
  readonly exact: boolean;
}

const COMPARED = 20; // by their letters; comparing all 50 moves MAP@5 by less than .001
/** Shares one word with the statement, and the letters that any two texts share. */
const UNRELATED: Likenesses = { bm25: 1, trigrams: 0.15, 'rare trigrams': 0.1 };
const EXACT = 0.995; // a text in the words of the statement bears on it, whatever weights were learned

/**
 * Orders candidates by their likeness to the statement, and gives each the calibrated probability that the fact
 * bears on it; of a fact's texts the most similar speaks for it. A fact in the very words of the statement comes
 * first.
 */
export function rerank(index: Index, statement: Statement, candidates: readonly Candidate[]): Match[] {
  return appraise(index, statement, candidates).map((appraisal) => matchOf(statement, appraisal));
}

/** The features of every candidate, best first: what the training learns from. */
export function appraise(index: Index, statement: Statement, candidates: readonly Candidate[]): Appraisal[] {
  if (candidates.length === 0) return [];
  const rarity = trigramRarity(index);
  const rarest = idf(1, totalFacts(index));
  const withStatement = comparisonWith(withoutSignature(statement.text), rarity);
  const comparison = (text: string): Comparison => withStatement(withoutSignature(text));
  const compared = candidates
    .map((candidate, place) =>
      place < COMPARED
        ? compare(candidate, candidate.score / rarest, statement.language, comparison)
        : left(candidate, candidate.score / rarest, statement.language),
    )
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.likeness - a.likeness);

  const first = compared[0]!.passage.text;
  const lead = leads(
    compared.map((each) => each.likeness),
    (i) => trigramCosine(first, compared[i]!.passage.text),
    likeness(statement.language, UNRELATED),
  );
  const { highest, length } = readQuery(index, statement);
  const inBase = Math.log(totalFacts(index));
  const ofStatement = Math.log(1 + length);
  return compared.map(({ candidate, passage, exact, features }, i) => ({
    candidate,
    passage,
    exact,
    features: {
      bm25: features.bm25,
      trigrams: features.trigrams,
      'rare trigrams': features['rare trigrams'],
      lead: lead[i]!,
      'highest bm25': highest / rarest,
      'facts in base': inBase,
      'statement length': ofStatement,
    },
  }));
}

interface Compared extends Omit<Appraisal, 'features'> {
  readonly features: Likenesses;
  readonly likeness: number;
}

/** A candidate by that of its texts which is most like the statement, letter by letter. */
function compare(
  candidate: Candidate,
  bm25: number,
  language: Language,
  comparison: (text: string) => Comparison,
): Compared {
  const { segment, fact } = candidate;
  let passage = segment.passages[segment.passageStart[fact]!]!;
  let best = comparison(passage.text);
  for (let at = segment.passageStart[fact]! + 1; at < segment.passageStart[fact + 1]!; at++) {
    const like = comparison(segment.passages[at]!.text);
    if (like.rareCosine <= best.rareCosine) continue;
    best = like;
    passage = segment.passages[at]!;
  }
  const features = { bm25, trigrams: best.cosine, 'rare trigrams': best.rareCosine };
  return { candidate, passage, exact: best.exact, features, likeness: likeness(language, features) };
}

/** A candidate too far down to be compared: it stays below those that were. */
function left(candidate: Candidate, bm25: number, language: Language): Compared {
  const { segment, fact } = candidate;
  const features = { bm25, trigrams: 0, 'rare trigrams': 0 };
  const passage = segment.passages[segment.passageStart[fact]!]!;
  return { candidate, passage, exact: false, features, likeness: likeness(language, features) };
}

function matchOf(
  { language }: Statement,
  { candidate: { segment, fact }, passage, features, exact }: Appraisal,
): Match {
  const all = segment.passages.slice(segment.passageStart[fact]!, segment.passageStart[fact + 1]!);
  const passages = [
    ...all.filter(({ field }) => field === 'quote'),
    ...all.filter(({ field }) => field !== 'quote'),
  ];
  const reasons = explain(language, features);
  const learned = probability(language, reasons);
  return {
    fact: segment.facts[fact]!,
    passage,
    quote: passages[0]!,
    passages,
    score: exact ? Math.max(EXACT, learned) : learned,
    reasons,
  };
}
