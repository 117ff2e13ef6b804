import type { Language } from '../model/basics.js';
import { isArabic } from './arabic-forms.js';
import { meaningGroups } from './meaning-groups.js';
import { wordOf } from './tokenize.js';

/** The stems of single words of a meaning group, by language. */
type Group = Readonly<Record<Language, string[]>>;

const OTHER = { en: 'ar', ar: 'en' } as const;
let groupsOf: Readonly<Record<Language, ReadonlyMap<string, readonly Group[]>>> | undefined;

/** Stems of single words of the other language that may mean what a stem means, by their meaning groups. */
export function translationsOf(stem: string, language: Language): readonly string[] {
  groupsOf ??= readGroups();
  const groups = groupsOf[language].get(stem) ?? [];
  return [...new Set(groups.flatMap((group) => group[OTHER[language]]))];
}

function readGroups() {
  const found = { en: new Map<string, Group[]>(), ar: new Map<string, Group[]>() };
  for (const { spellings } of meaningGroups()) {
    const group: Group = { en: [], ar: [] };
    for (const [norm, more] of spellings) {
      if (norm === undefined || more !== undefined) continue;
      const { stem, stop } = wordOf(norm);
      if (stop) continue;
      const language = isArabic(norm) ? 'ar' : 'en';
      group[language].push(stem);
      const known = found[language].get(stem);
      if (known === undefined) found[language].set(stem, [group]);
      else if (known.at(-1) !== group) known.push(group);
    }
  }
  return found;
}
