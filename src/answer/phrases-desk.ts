import type { Language } from '../model/basics.js';
import type { DeskPhrases } from './phrasebook-desk.js';
import { arabicDesk } from './phrases-desk-ar.js';
import { englishDesk } from './phrases-desk-en.js';

export type { DeskPhrases } from './phrasebook-desk.js';

const DESK_PHRASES: Readonly<Record<Language, DeskPhrases>> = { ar: arabicDesk, en: englishDesk };

/** The words of the moderators' desk in a language. */
export function deskPhrases(language: Language): DeskPhrases {
  return DESK_PHRASES[language];
}
