import type { Language } from '../model/basics.js';
import type { PagePhrases } from './phrasebook-page.js';
import { arabicPage } from './phrases-page-ar.js';
import { englishPage } from './phrases-page-en.js';

export type { PagePhrases } from './phrasebook-page.js';

const PAGE_PHRASES: Readonly<Record<Language, PagePhrases>> = { ar: arabicPage, en: englishPage };

/** The words of the web page in a language. */
export function pagePhrases(language: Language): PagePhrases {
  return PAGE_PHRASES[language];
}
