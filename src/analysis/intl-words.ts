// Words that `Intl` knows of a language, so that no list need spell them.

/** Counts at which the plural forms of English and Arabic differ. */
const PLURAL_SAMPLES = [1, 2, 3, 11, 100];
/** The number itself and the spaces and signs `Intl` puts around it. */
const FIGURES = /[\d\p{Nd}.,٬٫\s\u200e\u200f\u00a0]+/gu;
const MONTHS = 12;

/** What is written beside a figure, in every plural; plurals are only spelled there. */
export function wordsBesideFigures(language: string, options: Intl.NumberFormatOptions): readonly string[] {
  const format = new Intl.NumberFormat(`${language}-u-nu-latn`, options);
  return [...new Set(PLURAL_SAMPLES.map((count) => format.format(count).replace(FIGURES, ' ').trim()))];
}

/** The months by name, January first. */
export function monthNames(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', calendar: 'gregory' });
  return Array.from({ length: MONTHS }, (_, month) => format.format(Date.UTC(2025, month, 15)));
}
