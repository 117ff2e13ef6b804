import { tokenize } from '../analysis/tokenize.js';
import type { Statement } from '../model/claim.js';
import { keyOf } from './meanings.js';

/** Phrases of a data file, found in statements by the keys of their words. */
export interface PhraseBook {
  /** Indices of the terms at which a phrase of the book begins. */
  find(statement: Statement): number[];
}

/** Makes a book of phrases, in any language, as a data file spells them. */
export function phraseBook(phrases: readonly string[]): PhraseBook {
  const known = new Set(phrases.map((phrase) => tokenize(phrase).map(keyOf).join(' ')));
  const lengths = [...new Set([...known].map((key) => key.split(' ').length))];
  const remembered = new WeakMap<Statement, number[]>();
  return {
    find(statement) {
      const before = remembered.get(statement);
      if (before) return before;
      const keys = statement.terms.map(keyOf);
      const places = keys.flatMap((_, i) =>
        lengths.some((length) => known.has(keys.slice(i, i + length).join(' '))) ? [i] : [],
      );
      remembered.set(statement, places);
      return places;
    },
  };
}
