import type { Language } from '../model/basics.js';
import { isArabic } from './arabic-forms.js';
import { meaningGroups } from './meaning-groups.js';
import { wordOf } from './tokenize.js';

const NONE: readonly string[] = [];
let table: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>> | undefined;

/** Stems of single words of other languages that may mean what a stem means, by their meaning groups. */
export function translationsOf(stem: string, language: Language): readonly string[] {
  table ??= readGroups();
  return table[language].get(stem) ?? NONE;
}

function readGroups() {
  const found = { en: new Map<string, string[]>(), ar: new Map<string, string[]>() };
  for (const { spellings } of meaningGroups()) {
    const words = spellings.flatMap(([norm, more]) => {
      if (norm === undefined || more !== undefined) return [];
      const { stem, stop } = wordOf(norm);
      return stop ? [] : [{ language: isArabic(norm) ? ('ar' as const) : ('en' as const), stem }];
    });
    for (const { language, stem } of words) {
      const others = words.filter((word) => word.language !== language).map((word) => word.stem);
      found[language].set(stem, [...new Set([...(found[language].get(stem) ?? []), ...others])]);
    }
  }
  return found;
}
