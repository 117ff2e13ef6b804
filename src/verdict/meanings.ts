import { MEANING_GROUPS } from '../analysis/meaning-groups.js';
import type { Term } from '../model/claim.js';
import { wordKey, wordKeys } from './word-forms.js';

/** Key of a word, or keys of a phrase joined by spaces -> the meanings it can have. */
const MEANINGS = new Map<string, string[]>();
/** Light stem of a word -> the meanings it is listed with: they go before those of words that are only akin. */
const LISTED = new Map<string, string[]>();
/** Longest phrase of the data files, in words. */
let longest = 1;

for (const { meaning, spellings } of MEANING_GROUPS) {
  for (const terms of spellings) {
    const keys = terms.map(keyOf);
    longest = Math.max(longest, keys.length);
    const key = keys.join(' ');
    put(MEANINGS, key, meaning);
    if (terms.length === 1) put(LISTED, terms[0]!.stem, meaning);
  }
}

function put(table: Map<string, string[]>, key: string, meaning: string): void {
  const known = table.get(key);
  if (!known) table.set(key, [meaning]);
  else if (!known.includes(meaning)) known.push(meaning);
}

/** Under which a term's meanings are kept, and by which two terms are one word. */
export function keyOf(term: Term): string {
  return wordKey(term.norm, term.stem);
}

/** All the keys under which a term may be looked up. */
export function keysOf(term: Term): readonly string[] {
  return wordKeys(term.norm, term.stem);
}

/** What the words of a text can mean, one list a term; the words of a phrase share the phrase's meaning and no other. */
export function meaningsOf(terms: readonly Term[]): (readonly string[])[] {
  const keys = terms.map(keyOf);
  const found: (readonly string[])[] = terms.map(
    (term) => LISTED.get(term.stem) ?? keysOf(term).flatMap((key) => MEANINGS.get(key) ?? []),
  );
  for (let length = 2; length <= longest; length++) {
    for (let i = 0; i + length <= keys.length; i++) {
      const rest = keys.slice(i + 1, i + length).join(' ');
      // With a preposition written onto it a phrase is the same: بشركة الطيران.
      for (const first of keysOf(terms[i]!)) {
        const phrase = MEANINGS.get(`${first} ${rest}`);
        if (phrase) found.fill(phrase, i, i + length);
      }
    }
  }
  return found;
}
