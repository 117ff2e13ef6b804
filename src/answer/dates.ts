import type { Language } from '../model/basics.js';

/** Latin digits in Arabic too: that is how the archived articles print them. */
const LOCALES: Record<Language, string> = { ar: 'ar-u-ca-gregory-nu-latn', en: 'en-GB' };
const formats = new Map<Language, Intl.DateTimeFormat>();

/** Made when it is first needed, and once: making one takes longer than all else about an answer's words. */
function formatOf(language: Language): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, made);
  return made;
}

const ISO =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<time>\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * A publication date in words: `21 January 2026, 15:33`. Time and offset are repeated as printed: no zone is
 * invented and none converted. Anything that is no ISO 8601 date is returned as it is.
 */
export function longDate(iso: string, language: Language): string {
  const parts = ISO.exec(iso)?.groups;
  if (!parts) return iso;
  const noon = new Date(Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day), 12));
  const words = formatOf(language).format(noon);
  if (parts.time === undefined) return words;
  const zone = parts.zone === 'Z' ? 'UTC' : parts.zone;
  return `${words}${language === 'ar' ? '،' : ','} ${parts.time}${zone === undefined ? '' : ` ${zone}`}`;
}
