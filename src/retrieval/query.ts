import { stem } from '../analysis/stem.js';
import { translationsOf } from '../analysis/translations.js';
import type { Statement } from '../model/claim.js';
import { MOST_IMPACT } from './bm25.js';
import { spellingsFor } from './fuzzy.js';
import { anchorsOf, contentWords } from './index-terms.js';
import { documentFrequency, type Index, rarity } from './inverted-index.js';

/** A term of the index that the statement asks for. */
export interface Clue {
  readonly key: string;
  /** What the term may count for: its rarity, less where it is only what a misspelt word may mean. */
  readonly weight: number;
}

/** A statement as a question to one index. */
export interface Query {
  readonly statement: Statement;
  /** Each term once, at its best. */
  readonly clues: readonly Clue[];
  /** Content words, with repetitions. */
  readonly length: number;
  /** The BM25 score of a fact that holds every term of it without end; nothing scores higher. */
  readonly highest: number;
}

/** As sure as a misspelt word half alike; up to .85 as much is found, and more that is about something else. */
const TRANSLATED = 0.5;

// A message with more unknown words than this is about something else, or in another language.
const MOST_DOUBTFUL = 8;

/** The last query put to an index: retrieve and rerank ask for the same one, one after the other. */
const last = new WeakMap<Index, Query>();

/** Looks up what a statement is made of: words, names, numbers, dates, neighbours written as one, translations. */
export function readQuery(index: Index, statement: Statement): Query {
  const known = last.get(index);
  if (known?.statement === statement) return known;
  const query = lookUp(index, statement);
  last.set(index, query);
  return query;
}

function lookUp(index: Index, statement: Statement): Query {
  const content = contentWords(statement);
  // An unknown word counts towards the highest score with the rarity of what no fact holds.
  const rarities = new Map(content.map(({ stem: key }) => [key, rarity(index, key)]));
  const weights = new Map<string, number>();
  const add = (key: string, similarity = 1): boolean => {
    if (documentFrequency(index, key) === 0) return false;
    const idf = rarity(index, key);
    if (similarity === 1) rarities.set(key, idf);
    weights.set(key, Math.max(similarity ** 2 * idf, weights.get(key) ?? 0));
    return true;
  };

  const known = content.map((term) => add(term.stem));
  const unknown = new Map(content.filter((_, at) => !known[at]).map((term) => [term.stem, term]));
  for (const term of [...unknown.values()].slice(0, MOST_DOUBTFUL)) {
    for (const { key, similarity } of spellingsFor(index, term)) add(key, similarity);
  }
  // Two words that the index writes as one, where it does not know them both: deep seek, deepseek.
  for (let at = 0; at + 1 < content.length; at++) {
    if (known[at] && known[at + 1]) continue;
    add(stem(content[at]!.norm + content[at + 1]!.norm, statement.language));
  }
  for (const key of anchorsOf(statement)) add(key);
  for (const term of content) {
    for (const key of translationsOf(term.stem, statement.language)) add(key, TRANSLATED);
  }

  const clues = [...weights].map(([key, weight]) => ({ key, weight }));
  const highest = MOST_IMPACT * [...rarities.values()].reduce((sum, idf) => sum + idf, 0);
  return { statement, clues, length: content.length, highest };
}
