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
  const known = new Set(phrases.map((phrase) => tokenize(phrase).map(keyOf).join(' ')));
  const lengths = [...new Set([...known].map((key) => key.split(' ').length))];
  const placesIn = remembering(({ terms }: Statement): Places => {
    const keys = terms.map(keyOf);
    const [starts, covered] = [new Set<number>(), new Set<number>()];
    for (const from of keys.keys())
      for (const length of lengths) {
        if (!known.has(keys.slice(from, from + length).join(' '))) continue;
        starts.add(from);
        for (let at = from; at < from + length; at++) covered.add(at);
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
