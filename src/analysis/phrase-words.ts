import { isOfDialect, standardWords } from './dialect.js';
import { writtenWords } from './tokenize.js';

/** The words of a lexicon's phrase as `readWords` would give them. */
export function wordsOf(phrase: string): string[] {
  const written = writtenWords(phrase);
  return written.some(isOfDialect) ? standardWords(phrase) : written;
}
