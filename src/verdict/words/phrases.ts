import { tokenize } from '../../analysis/tokenize.js';
import type { Statement } from '../../model/claim.js';
import { remembering } from '../remember.js';
import { keyOf } from './meanings.js';

/** Phrases of a data file, found in statements by the keys of their words. */
export interface PhraseBook {
  /** Indices of the terms at which a phrase of the book begins. */
  find(statement: Statement): readonly number[];
  /** Indices of all the terms that belong to a phrase of the book. */
  cover(statement: Statement): ReadonlySet<number>;
}

/** Makes a book of phrases, in any language, as a data file spells them. */
export function phraseBook(phrases: readonly string[]): PhraseBook {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const [first, ...rest] = tokenize(phrase).map(keyOf);
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), rest]);
  }
  const placesIn = remembering(({ terms }: Statement): Places => {
    const [starts, covered] = [new Set<number>(), new Set<number>()];
    const stands = (rest: readonly string[], from: number): boolean =>
      rest.every((key, i) => terms[from + i] !== undefined && keyOf(terms[from + i]!) === key);
    for (const [at, term] of terms.entries())
      for (const rest of byFirst.get(keyOf(term)) ?? []) {
        if (!stands(rest, at + 1)) continue;
        starts.add(at);
        for (let place = at; place <= at + rest.length; place++) covered.add(place);
      }
    return starts.size === 0 ? NOWHERE : { starts: [...starts], covered };
  });
  return {
    find: (statement) => placesIn(statement).starts,
    cover: (statement) => placesIn(statement).covered,
  };
}

/** Where the phrases of a book begin, and all the terms they cover, by index. */
interface Places {
  readonly starts: readonly number[];
  readonly covered: ReadonlySet<number>;
}

const NOWHERE: Places = { starts: [], covered: new Set() };
