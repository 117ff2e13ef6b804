import { tokenize } from '../../analysis/tokenize.js';
import type { Statement } from '../../model/claim.js';
import { keyOf } from './meanings.js';

/** Phrases of a data file, found in statements by the keys of their words. */
export interface PhraseBook {
  /** Indices of the terms at which a phrase of the book begins. */
  find(statement: Statement): number[];
  /** Indices of all the terms that belong to a phrase of the book. */
  cover(statement: Statement): ReadonlySet<number>;
}

/** Makes a book of phrases, in any language, as a data file spells them. */
export function phraseBook(phrases: readonly string[]): PhraseBook {
  const known = new Set(phrases.map((phrase) => tokenize(phrase).map(keyOf).join(' ')));
  const lengths = [...new Set([...known].map((key) => key.split(' ').length))];
  const remembered = new WeakMap<Statement, readonly Range[]>();
  const rangesIn = (statement: Statement): readonly Range[] => {
    let ranges = remembered.get(statement);
    if (!ranges) {
      const keys = statement.terms.map(keyOf);
      ranges = keys.flatMap((_, from) =>
        lengths
          .filter((length) => known.has(keys.slice(from, from + length).join(' ')))
          .map((length) => ({ from, to: from + length })),
      );
      remembered.set(statement, ranges);
    }
    return ranges;
  };
  return {
    find: (statement) => [...new Set(rangesIn(statement).map(({ from }) => from))],
    cover: (statement) =>
      new Set(
        rangesIn(statement).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
      ),
  };
}

/** Terms from one index to another, half-open. */
interface Range {
  readonly from: number;
  readonly to: number;
}
