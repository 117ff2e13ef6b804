import type { Fact, FactId } from '../model/fact.js';
import type { Passage } from '../model/match.js';
import { impact, lengthNorm } from './bm25.js';
import { growable } from './growable.js';
import { anchorsOf, contentWords } from './index-terms.js';

/**
 * An immutable inverted index over some facts, in flat arrays: term -> the facts that hold it with the term's
 * impact there, and passage -> its terms in their order. Terms, facts and passages are numbered from 0;
 * an array called `…Start` has one entry more than there are things, so that thing i lies from [i] to [i + 1].
 */
export interface Segment extends SegmentData {
  readonly facts: readonly Fact[];
  /** Grouped by fact, in the order of `facts`. */
  readonly passages: readonly Passage[];
  /** Key -> term number. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** The part of a segment that a file can hold; it follows from the facts. */
export interface SegmentData {
  readonly keys: readonly string[];
  /** Fact -> its first passage. */
  readonly passageStart: Uint32Array;
  /** Passage -> its first word. */
  readonly wordStart: Uint32Array;
  /** The content words of every passage in their order, as term numbers. */
  readonly words: Uint32Array;
  /** Passage -> its first anchor (name, number or date). */
  readonly anchorStart: Uint32Array;
  /** Three numbers an anchor: the term, and from which to which word of its passage it is written. */
  readonly anchors: Uint32Array;
  /** Term -> its first posting. */
  readonly postingStart: Uint32Array;
  /** Fact of each posting; ascending for one term. */
  readonly postingFact: Uint32Array;
  /** Impact of the term in that fact (see bm25.ts). */
  readonly postingImpact: Float32Array;
  /** Content words in a passage, on average over all passages of the index this segment belongs to. */
  readonly averageLength: number;
}

/** Numbers that `anchors` spends on one. */
export const ANCHOR_SIZE = 3;

/** Passages by fact, facts in the order in which they first appear. */
export function groupByFact(passages: readonly Passage[]): Map<FactId, Passage[]> {
  const groups = new Map<FactId, Passage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.fact.id);
    if (group === undefined) groups.set(passage.fact.id, [passage]);
    else group.push(passage);
  }
  return groups;
}

/**
 * Indexes passages. `averageLength` is given for a segment that joins an index, so that scores of all its
 * segments compare; else it is that of the passages themselves.
 */
export function buildSegment(given: readonly Passage[], averageLength?: number): Segment {
  const passages: Passage[] = [];
  const facts: Fact[] = [];
  const passageStart = growable();
  const wordStart = growable();
  const words = growable();
  const anchorStart = growable();
  const anchors = growable();
  const keys: string[] = [];
  const numbers = new Map<string, number>();

  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    return keys.push(key) - 1;
  };

  for (const group of groupByFact(given).values()) {
    facts.push(group[0]!.fact);
    passageStart.push(passages.length);
    for (const passage of group) {
      passages.push(passage);
      wordStart.push(words.length());
      anchorStart.push(anchors.length() / ANCHOR_SIZE);
      const reading = passage.reading;
      const content = contentWords(reading);
      for (const word of content) words.push(numberOf(word.stem));
      for (const anchor of anchorsOf(reading, content)) {
        anchors.push(numberOf(anchor.key));
        anchors.push(anchor.from);
        anchors.push(anchor.to);
      }
    }
  }
  passageStart.push(passages.length);
  wordStart.push(words.length());
  anchorStart.push(anchors.length() / ANCHOR_SIZE);

  const forward = {
    passageStart: passageStart.toArray(),
    wordStart: wordStart.toArray(),
    words: words.toArray(),
    anchorStart: anchorStart.toArray(),
    anchors: anchors.toArray(),
    averageLength: averageLength ?? Math.max(1, words.length() / Math.max(1, passages.length)),
  };
  return { facts, passages, keys, numbers, ...forward, ...invert(keys.length, forward) };
}

type Postings = Pick<SegmentData, 'postingStart' | 'postingFact' | 'postingImpact'>;
type Forward = Omit<SegmentData, 'keys' | keyof Postings>;

/** Turns fact -> terms into term -> facts. */
function invert(termCount: number, forward: Forward): Postings {
  const frequency = new Float64Array(termCount);
  const postingStart = new Uint32Array(termCount + 1);
  const factCount = forward.passageStart.length - 1;

  for (let fact = 0; fact < factCount; fact++) {
    for (const term of termsOfFact(fact, forward, frequency)) {
      postingStart[term + 1]!++;
      frequency[term] = 0;
    }
  }
  for (let term = 0; term < termCount; term++) postingStart[term + 1]! += postingStart[term]!;

  const postingFact = new Uint32Array(postingStart[termCount]!);
  const postingImpact = new Float32Array(postingStart[termCount]!);
  const next = postingStart.slice();
  for (let fact = 0; fact < factCount; fact++) {
    for (const term of termsOfFact(fact, forward, frequency)) {
      const at = next[term]!++;
      postingFact[at] = fact;
      postingImpact[at] = impact(frequency[term]!);
      frequency[term] = 0;
    }
  }
  return { postingStart, postingFact, postingImpact };
}

/** The different terms of a fact; leaves their length-normalised frequency in `frequency`. */
function termsOfFact(fact: number, forward: Forward, frequency: Float64Array): number[] {
  const { passageStart, wordStart, words, anchorStart, anchors, averageLength } = forward;
  const terms: number[] = [];
  const count = (term: number, weight: number): void => {
    if (frequency[term] === 0) terms.push(term);
    frequency[term]! += weight;
  };
  for (let passage = passageStart[fact]!; passage < passageStart[fact + 1]!; passage++) {
    const [start, end] = [wordStart[passage]!, wordStart[passage + 1]!];
    const weight = 1 / lengthNorm(end - start, averageLength);
    for (let at = start; at < end; at++) count(words[at]!, weight);
    for (let at = anchorStart[passage]!; at < anchorStart[passage + 1]!; at++) {
      count(anchors[at * ANCHOR_SIZE]!, weight);
    }
  }
  return terms;
}
