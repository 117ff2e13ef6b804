// Words that `Intl` knows of a language, so that no list need spell them.
import { WordMemory } from './word-memory.js';

/** Counts among which every plural form of English and Arabic is. */
const PLURAL_SAMPLES = [1, 2, 3, 11, 100];
/** The number itself and the spaces and signs `Intl` puts around it. */
const FIGURES = /[\d\p{Nd}.,٬٫\s\u200e\u200f\u00a0]+/gu;
const MONTHS = 12;

/** What is written beside a figure, in every plural; plurals are only spelled there. */
export function wordsBesideFigures(language: string, options: Intl.NumberFormatOptions): readonly string[] {
  const format = new Intl.NumberFormat(`${language}-u-nu-latn`, options);
  return [...new Set(samplesOf(language).map((count) => format.format(count).replace(FIGURES, ' ').trim()))];
}

const samples = new WordMemory<readonly number[]>();

/** One count for each plural form of a language, of which English has only two: a start waits for each. */
function samplesOf(language: string): readonly number[] {
  return samples.of(language, () => {
    const rules = new Intl.PluralRules(language);
    return [...new Map(PLURAL_SAMPLES.map((count) => [rules.select(count), count])).values()];
  });
}

const months = new WordMemory<readonly string[]>();

/** The months by name, January first. */
export function monthNames(locale: string): readonly string[] {
  return months.of(locale, spellMonths);
}

function spellMonths(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', calendar: 'gregory' });
  return Array.from({ length: MONTHS }, (_, month) => format.format(Date.UTC(2025, month, 15)));
}
