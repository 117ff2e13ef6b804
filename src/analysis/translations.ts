import synonyms from '../lexicon/synonyms.json' with { type: 'json' };
import type { Language } from '../model/basics.js';
import { detectLanguage } from './detect-language.js';
import { tokenize } from './tokenize.js';

const NONE: readonly string[] = [];
let table: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>> | undefined;

/** Stems of single words of other languages that may mean what a stem means, by the groups of synonyms.json. */
export function translationsOf(stem: string, language: Language): readonly string[] {
  table ??= readGroups();
  return table[language].get(stem) ?? NONE;
}

function readGroups() {
  const found = { en: new Map<string, string[]>(), ar: new Map<string, string[]>() };
  for (const spellings of Object.values(synonyms)) {
    const words = spellings.flatMap((spelling) => {
      const language = detectLanguage(spelling);
      const [term, more] = tokenize(spelling);
      return term === undefined || more !== undefined || term.stop ? [] : [{ language, stem: term.stem }];
    });
    for (const { language, stem } of words) {
      const others = words.filter((word) => word.language !== language).map((word) => word.stem);
      found[language].set(stem, [...new Set([...(found[language].get(stem) ?? []), ...others])]);
    }
  }
  return found;
}
