import type { Language } from '../model/basics.js';
import { LANGUAGES } from './language-data.js';
import { normOf } from './normalize.js';

const STOPWORDS = new Map(
  LANGUAGES.map(({ language, stopwords }) => [language, new Set(stopwords.map(normOf))] as const),
);

/** True for a word that carries no meaning of its own; `norm` as `normalize` leaves it. */
export function isStopword(norm: string, language: Language): boolean {
  return STOPWORDS.get(language)!.has(norm);
}
