import type { Language } from '../model/basics.js';

const ARABIC_WORD = /\p{Script=Arabic}+/gu;
const LATIN_WORD = /\p{Script=Latin}+/gu;

/** Latin words for each Arabic one that a message still called Arabic may hold. */
const LATIN_PER_ARABIC = 2; // Arabic messages are full of Latin names (DeepSeek R1 نزل امبارح); the reverse is rare

/** The language to answer in: Arabic where enough of the words are in its script, else English. */
export function detectLanguage(text: string): Language {
  const arabic = text.match(ARABIC_WORD)?.length ?? 0;
  const latin = text.match(LATIN_WORD)?.length ?? 0;
  return arabic > 0 && arabic * LATIN_PER_ARABIC >= latin ? 'ar' : 'en';
}
