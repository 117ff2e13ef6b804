import { isOfDialect, standardWords } from './dialect.js';
import { normOf } from './normalize.js';
import { tokenize } from './tokenize.js';

/** Words of one script with single spaces between them. */
const PLAIN = /^(?:[A-Za-z]+(?: [A-Za-z]+)*|[\u0621-\u0652]+(?: [\u0621-\u0652]+)*)$/;

/** The words of a lexicon's phrase as `readWords` would give them. */
export function wordsOf(phrase: string): string[] {
  const written = writtenWords(phrase);
  return written.some(isOfDialect) ? standardWords(phrase) : written;
}

/** The normalised words of a phrase, as `tokenize` would give them; most need no tokenizing. */
export function writtenWords(phrase: string): string[] {
  if (!PLAIN.test(phrase)) return tokenize(phrase).map((term) => term.norm);
  return normOf(phrase).split(' ');
}
