import { monthNames } from '../analysis/intl-words.js';

/** Who published a text and when, as far as its own lines say. */
export interface Byline {
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  /** As `publishedAt` is written: `2026-01-21` or `2026-01-21T15:33`. */
  readonly publishedAt: string | undefined;
}

const BYLINE_LINES = 6; // at either end of a page; a date further in belongs to the story
const LONGEST_BYLINE = 140; // characters; a longer line is a paragraph that mentions a date
const TIME = /(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(?!\d)/;
const YEAR_FIRST = /(?<!\d)(20\d\d|19\d\d)\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(20\d\d|19\d\d)(?!\d)/;
/** What stands between a paper's name and the rest: a dash of some kind, a bar, a colon. */
const SEPARATOR = /\s*[—–|·:]\s*|\s+[-ـ]\s*/u;

/** Reads title (the first line), publisher and date of an archived text. `undefined` where the text does not say. */
export function findByline(text: string): Byline {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const ends = [...lines.slice(0, BYLINE_LINES), ...lines.slice(-BYLINE_LINES)];
  for (const line of ends) {
    const day = line.length <= LONGEST_BYLINE ? dayIn(line) : undefined;
    if (day === undefined) continue;
    const time = TIME.exec(line);
    const clock = time === null ? '' : `T${time[1]!.padStart(2, '0')}:${time[2]}`;
    return { title: lines[0], publisher: publisherIn(line), publishedAt: day + clock };
  }
  return { title: lines[0], publisher: undefined, publishedAt: undefined };
}

function dayIn(line: string): string | undefined {
  const plain = westernDigits(line);
  const first = YEAR_FIRST.exec(plain);
  if (first !== null) return dayOf(first[1]!, first[2]!, first[3]!);
  const last = YEAR_LAST.exec(plain);
  // 03/04/2026 is two days: only where the month cannot be the other is it one
  if (last !== null && (Number(last[1]) > 12 || last[1] === last[2]))
    return dayOf(last[3]!, last[2]!, last[1]!);
  return wordedDay(plain);
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

/** `21 January 2026`, `January 21, 2026`, `21 يناير 2026`, `21 كانون الثاني 2026`. */
function wordedDay(line: string): string | undefined {
  for (const [name, month] of monthsByName()) {
    const at = line.toLowerCase().indexOf(name);
    if (at < 0) continue;
    const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?(?:\s+of)?\s*$/i.exec(line.slice(0, at))?.[1];
    const after = /^\D*?(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})(?!\d)/.exec(line.slice(at + name.length));
    const day = before ?? after?.[1];
    if (day !== undefined && after !== null) return dayOf(after[2]!, String(month), day);
  }
  return undefined;
}

/** Month names of the languages and calendars readers here use, from ICU; the longest first. */
function monthsByName(): [string, number][] {
  const locales = ['en', 'ar-EG', 'ar-SY', 'ar-MA', 'fr'];
  return locales
    .flatMap((locale) => monthNames(locale).map((name, i): [string, number] => [name.toLowerCase(), i + 1]))
    .sort(([a], [b]) => b.length - a.length);
}

/** The words before the first separator, unless the date stands among them. */
function publisherIn(line: string): string | undefined {
  const name = line.split(SEPARATOR)[0]?.trim() ?? '';
  return name === '' || name === line || /\p{N}/u.test(name) ? undefined : name;
}

function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0)! & 0xf) % 10));
}
