import { stem } from '../analysis/stem.js';
import type { Statement } from '../model/claim.js';
import { MOST_IMPACT } from './bm25.js';
import { spellingsFor } from './fuzzy.js';
import { anchorsOf, contentWords } from './index-terms.js';
import { documentFrequency, type Index, rarity } from './inverted-index.js';

/** A content word of a statement. */
export interface QueryWord {
  readonly key: string;
  /** Rarity in the index; a word that the index does not hold is as rare as can be. */
  readonly idf: number;
}

/** A term of the index that some words of the statement stand for. */
export interface Clue {
  readonly key: string;
  readonly idf: number;
  /** Of the statement's content words, from this one up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** 1, or less where the word is not in the index and this is what may be meant by it. */
  readonly similarity: number;
}

/** A statement as a question to one index. */
export interface Query {
  readonly statement: Statement;
  /** The content words in their order, with repetitions. */
  readonly words: readonly QueryWord[];
  readonly clues: readonly Clue[];
  /** The BM25 score of a fact that holds every term of it without end; nothing scores higher. */
  readonly highest: number;
}

/** The last query put to an index: retrieve and rerank ask for the same one, one after the other. */
const last = new WeakMap<Index, Query>();

/** Looks up what a statement is made of: words, names, numbers, dates, and neighbours written as one. */
export function readQuery(index: Index, statement: Statement): Query {
  const known = last.get(index);
  if (known?.statement === statement) return known;
  const query = lookUp(index, statement);
  last.set(index, query);
  return query;
}

function lookUp(index: Index, statement: Statement): Query {
  const content = contentWords(statement);
  const words = content.map(({ stem }) => ({ key: stem, idf: rarity(index, stem) }));
  const rarities = new Map(words.map(({ key, idf }) => [key, idf]));
  const clues: Clue[] = [];
  const add = (key: string, from: number, to: number, similarity: number): boolean => {
    if (documentFrequency(index, key) === 0) return false;
    const idf = rarity(index, key);
    clues.push({ key, idf, from, to, similarity });
    if (similarity === 1) rarities.set(key, idf);
    return true;
  };
  content.forEach((term, at) => {
    if (add(term.stem, at, at + 1, 1)) return;
    for (const { key, similarity } of spellingsFor(index, term)) add(key, at, at + 1, similarity);
  });
  // Two words that the index writes as one: deep seek, deepseek.
  for (let at = 0; at + 1 < content.length; at++) {
    add(stem(content[at]!.norm + content[at + 1]!.norm, statement.language), at, at + 2, 1);
  }
  for (const { key, from, to } of anchorsOf(statement, content)) add(key, from, to, 1);
  const highest = MOST_IMPACT * [...rarities.values()].reduce((sum, idf) => sum + idf, 0);
  return { statement, words, clues, highest };
}
