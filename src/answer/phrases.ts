import type { Language } from '../model/basics.js';
import type { Phrases } from './phrasebook.js';
import { arabic } from './phrases-ar.js';
import { english } from './phrases-en.js';

export type { Aspect, Phrases } from './phrasebook.js';

const PHRASES: Readonly<Record<Language, Phrases>> = { ar: arabic, en: english };

/** The words of Isnad in a language. */
export function phrases(language: Language): Phrases {
  return PHRASES[language];
}
