import type { Fact, FactId } from '../model/fact.js';
import type { Passage } from '../model/match.js';
import { impact, lengthNorm } from './bm25.js';
import { growable } from './growable.js';
import { anchorsOf, contentWords } from './index-terms.js';

/**
 * An immutable inverted index over some facts, in flat arrays: term -> the facts that hold it, with the term's
 * impact there. Terms, facts and passages are numbered from 0; an array called `…Start` has one entry more
 * than there are things, so that what belongs to thing i lies from [i] to [i + 1].
 */
export interface Segment extends Postings, Grouped {
  /** Key -> term number. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** The part of a segment that a file can hold; it follows from the facts. */
export interface Postings {
  /** Term -> its key. */
  readonly keys: readonly string[];
  /** Term -> its first posting. */
  readonly postingStart: Uint32Array;
  /** Fact of each posting; ascending for one term. */
  readonly postingFact: Uint32Array;
  /** Impact of the term in that fact (see bm25.ts). */
  readonly postingImpact: Float32Array;
  /** Content words in a passage, on average over all passages of the index this segment belongs to. */
  readonly averageLength: number;
}

/** Facts in the order in which they first appear, and the passages in that order of their facts. */
export interface Grouped {
  readonly facts: readonly Fact[];
  readonly passages: readonly Passage[];
  /** Fact -> its first passage. */
  readonly passageStart: Uint32Array;
  readonly factNumbers: ReadonlyMap<FactId, number>;
}

/** Brings the passages of each fact together. */
export function groupByFact(given: readonly Passage[]): Grouped {
  const facts: Fact[] = [];
  const factNumbers = new Map<FactId, number>();
  let scattered = false;
  given.forEach(({ fact }, at) => {
    if (fact.id === given[at - 1]?.fact.id) return;
    if (factNumbers.has(fact.id)) scattered = true;
    else factNumbers.set(fact.id, facts.push(fact) - 1);
  });
  const numberOf = ({ fact }: Passage): number => factNumbers.get(fact.id)!;
  const passages = scattered ? given.toSorted((a, b) => numberOf(a) - numberOf(b)) : given;

  const passageStart = new Uint32Array(facts.length + 1).fill(passages.length);
  for (let at = passages.length - 1; at >= 0; at--) passageStart[numberOf(passages[at]!)] = at;
  return { facts, passages, passageStart, factNumbers };
}

/**
 * Indexes passages. `averageLength` is given for a segment that joins an index, so that scores of all its
 * segments compare; else it is that of the passages themselves.
 */
export function buildSegment(given: readonly Passage[], averageLength?: number): Segment {
  const grouped = groupByFact(given);
  const keys: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    return keys.push(key) - 1;
  };

  const terms = growable();
  const termStart = growable();
  const lengths = growable();
  let words = 0;
  for (const { reading } of grouped.passages) {
    termStart.push(terms.length());
    const content = contentWords(reading);
    lengths.push(content.length);
    words += content.length;
    for (const word of content) terms.push(numberOf(word.stem));
    for (const key of anchorsOf(reading)) terms.push(numberOf(key));
  }
  termStart.push(terms.length());

  const average = averageLength ?? Math.max(1, words / Math.max(1, given.length));
  const texts = {
    passageStart: grouped.passageStart,
    termStart: termStart.view(),
    terms: terms.view(),
    norms: Float64Array.from(lengths.view(), (length) => lengthNorm(length, average)),
  };
  return { ...grouped, keys, numbers, averageLength: average, ...invert(keys.length, texts) };
}

/** Fact -> passages -> terms, with the length norm of each passage. */
interface Texts {
  readonly passageStart: Uint32Array;
  readonly termStart: Uint32Array;
  readonly terms: Uint32Array;
  readonly norms: Float64Array;
}

/** Turns fact -> terms into term -> facts. */
function invert(
  termCount: number,
  texts: Texts,
): Pick<Postings, 'postingStart' | 'postingFact' | 'postingImpact'> {
  const frequency = new Float64Array(termCount);
  const postingStart = new Uint32Array(termCount + 1);
  const factCount = texts.passageStart.length - 1;

  for (let fact = 0; fact < factCount; fact++) {
    for (const term of termsOfFact(fact, texts, frequency)) {
      postingStart[term + 1]!++;
      frequency[term] = 0;
    }
  }
  for (let term = 0; term < termCount; term++) postingStart[term + 1]! += postingStart[term]!;

  const postingFact = new Uint32Array(postingStart[termCount]!);
  const postingImpact = new Float32Array(postingStart[termCount]!);
  const next = postingStart.slice();
  for (let fact = 0; fact < factCount; fact++) {
    for (const term of termsOfFact(fact, texts, frequency)) {
      const at = next[term]!++;
      postingFact[at] = fact;
      postingImpact[at] = impact(frequency[term]!);
      frequency[term] = 0;
    }
  }
  return { postingStart, postingFact, postingImpact };
}

/** The different terms of a fact; leaves their length-normalised frequency in `frequency`. */
function termsOfFact(fact: number, texts: Texts, frequency: Float64Array): number[] {
  const { passageStart, termStart, terms, norms } = texts;
  const different: number[] = [];
  for (let passage = passageStart[fact]!; passage < passageStart[fact + 1]!; passage++) {
    for (let at = termStart[passage]!; at < termStart[passage + 1]!; at++) {
      const term = terms[at]!;
      if (frequency[term] === 0) different.push(term);
      frequency[term]! += 1 / norms[passage]!;
    }
  }
  return different;
}
