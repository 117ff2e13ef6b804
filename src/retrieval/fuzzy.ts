import Fuse from 'fuse.js';
import { stem } from '../analysis/stem.js';
import type { Term } from '../model/claim.js';
import { type Index, totalFacts } from './inverted-index.js';
import type { Segment } from './segment.js';
import { spellingsOf } from './spellings.js';

/** A word of the index that may be meant by a word of the query. */
export interface Spelling {
  readonly key: string;
  /** 1 for the same word, less the more was changed. */
  readonly similarity: number;
}

const SMALL_BASE = 100; // facts; below this fuse.js sees every word of the base, above it a shortlist
const SHORTLIST = 24; // words; a longer list found no more of the right ones on corrupted dev queries
const SHORTEST = 4; // letters; shorter words turn into others by a single edit
const LEAST_SIMILARITY = 0.7; // one edit in four letters, two in seven
const MOST_SPELLINGS = 3;

/** Single letters that Arabic writes as part of the next word: and, so, by, to, as. */
const PROCLITIC = /^[وفبلك](?=.{3})/;

/**
 * Words of the index that may be meant by `word`, which it does not hold; best first. An Arabic prefix taken
 * off or two words written as one are found as they are, slips of the pen by fuse.js.
 */
export function spellingsFor(index: Index, { norm, stem: word }: Term): readonly Spelling[] {
  const bare = word.replace(PROCLITIC, '');
  if (bare !== word && holds(index, bare)) return [{ key: bare, similarity: 1 }];
  const parts = splitWord(index, norm);
  if (parts.length > 0) return parts.map((key) => ({ key, similarity: 1 }));
  if (word.length < SHORTEST || /\d/.test(word)) return [];
  const found = index.segments.flatMap((segment) => misspellings(index, segment, word));
  const best = new Map<string, number>();
  for (const { key, similarity } of found) best.set(key, Math.max(similarity, best.get(key) ?? 0));
  return [...best]
    .map(([key, similarity]) => ({ key, similarity }))
    .sort((a, b) => b.similarity - a.similarity || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_SPELLINGS);
}

const holds = (index: Index, key: string): boolean => index.segments.some(({ numbers }) => numbers.has(key));

const LEAST_PART = 3; // letters
const MOST_PARTS = 3;

/** `climatechange` as `climate` and `change`, where the index holds both; in as few parts as can be. */
function splitWord(index: Index, norm: string): string[] {
  for (let parts = 2; parts <= MOST_PARTS; parts++) {
    const found = splitInto(parts, index, norm);
    if (found.length > 0) return found;
  }
  return [];
}

function splitInto(parts: number, index: Index, norm: string): string[] {
  if (parts === 1) {
    const whole = stem(norm, 'en');
    return holds(index, whole) ? [whole] : [];
  }
  for (let at = LEAST_PART; at <= norm.length - LEAST_PART * (parts - 1); at++) {
    const left = stem(norm.slice(0, at), 'en');
    if (!holds(index, left)) continue;
    const right = splitInto(parts - 1, index, norm.slice(at));
    if (right.length > 0) return [left, ...right];
  }
  return [];
}

function misspellings(index: Index, segment: Segment, word: string): Spelling[] {
  const fuse = totalFacts(index) < SMALL_BASE ? everyWordOf(segment) : fuseOver(shortlist(segment, word));
  return fuse
    .search(word)
    .map(({ item, score }) => ({ key: item, similarity: similarity(word, item, score ?? 1) }))
    .filter((spelling) => spelling.similarity >= LEAST_SIMILARITY);
}

/** fuse.js finds a word inside a longer one without fault; what is left over of the longer one is a fault here. */
function similarity(word: string, found: string, score: number): number {
  const leftOver = Math.abs(word.length - found.length) / Math.max(word.length, found.length);
  return 1 - Math.max(score, leftOver);
}

const fuseOver = (words: readonly string[]): Fuse<string> =>
  new Fuse(words, {
    includeScore: true,
    shouldSort: false,
    ignoreFieldNorm: true,
    ignoreLocation: true,
    threshold: 1 - LEAST_SIMILARITY,
  });

const shortlist = (segment: Segment, word: string): string[] =>
  spellingsOf(segment)
    .near(word, SHORTLIST)
    .map((term) => segment.keys[term]!);

const whole = new WeakMap<Segment, Fuse<string>>();

/** All words of a small segment, prepared once: a segment never changes. */
function everyWordOf(segment: Segment): Fuse<string> {
  let fuse = whole.get(segment);
  if (!fuse) {
    fuse = fuseOver(segment.keys.filter((key) => key.length >= SHORTEST - 1));
    whole.set(segment, fuse);
  }
  return fuse;
}
