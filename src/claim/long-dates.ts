// Dates longer or shorter than a year, said by their number: Q3 2024, the first half of 2025, the 1990s, القرن العشرين.
import type { DateMention } from '../model/claim.js';
import type { CalendarDay, FoundDate } from './calendar.js';
import { type Draft, joins } from './draft.js';
import { relativeDateAt } from './relative-dates.js';
import { yearNumberAt } from './years.js';

type Part = NonNullable<DateMention['part']>;

const GAP = /^[\s,-]*$/;
const SHORT_PART = /^[hq][1-4]$/;
const FIGURED_DECADE = /^(\d{3}0)s$/;
const FIGURED_ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const PARTS: readonly string[] = ['h1', 'h2', 'q1', 'q2', 'q3', 'q4'];
/** A decade by name alone is of the last century from here on; the twenties may be of this one. */
const FIRST_CLEAR_DECADE = 30;
const LAST_CENTURY = 1900;

/** A half or a quarter of a year, a decade, or a century, that begins at term `at`. */
export function longDateAt(draft: Draft, at: number, reference: CalendarDay): FoundDate | undefined {
  if (draft.taken[at]) return undefined;
  return partAt(draft, at, reference) ?? decadeAt(draft, at, reference) ?? centuryAt(draft, at, reference);
}

function partAt(draft: Draft, at: number, reference: CalendarDay): FoundDate | undefined {
  const { terms } = draft;
  const norm = terms[at]!.norm;
  const named = SHORT_PART.test(norm) ? { part: norm, end: at + 1 } : namedPartAt(draft, at);
  if (named === undefined || !PARTS.includes(named.part)) return undefined;
  const part = named.part as Part;
  const year = yearAfter(draft, named.end, reference);
  return (
    year && {
      start: at,
      end: year.end,
      date: { year: year.year },
      part,
      ...(year.resolved && { resolved: true }),
    }
  );
}

/** The third quarter, الربع الثالث. */
function namedPartAt({ terms, lexicon }: Draft, at: number): { part: string; end: number } | undefined {
  const { ordinals } = lexicon.numbers;
  const { yearParts } = lexicon.dates;
  const before = ordinals.at(terms, at);
  const noun = yearParts.at(terms, before?.end ?? at);
  const rank = before ?? (noun && ordinals.at(terms, noun.end));
  if (noun === undefined || rank === undefined) return lastPartAt({ terms, lexicon }, at);
  return { part: `${noun.value}${rank.value}`, end: Math.max(noun.end, rank.end) };
}

/** The last quarter, الربع الأخير. */
function lastPartAt(
  { terms, lexicon }: Pick<Draft, 'terms' | 'lexicon'>,
  at: number,
): { part: string; end: number } | undefined {
  const { yearParts, lastParts } = lexicon.dates;
  const before = lastParts.at(terms, at);
  const noun = yearParts.at(terms, before?.end ?? at);
  const last = before ?? (noun && lastParts.at(terms, noun.end));
  if (noun === undefined || last === undefined) return undefined;
  return { part: noun.value === 'q' ? 'q4' : 'h2', end: Math.max(noun.end, last.end) };
}

function yearAfter(
  draft: Draft,
  at: number,
  reference: CalendarDay,
): { year: number; end: number; resolved?: boolean } | undefined {
  const { terms, lexicon, taken } = draft;
  const { yearWords, dayJoiners } = lexicon.dates;
  const link = lexicon.numbers.of.at(terms, at)?.end ?? dayJoiners.at(terms, at)?.end ?? at;
  if (taken[link] || !joins(draft, at, GAP)) return undefined;
  const turned = relativeDateAt(draft, link, reference);
  if (turned?.date.year !== undefined && turned.date.month === undefined)
    return { year: turned.date.year, end: turned.end, resolved: true };
  const place = yearWords.at(terms, link)?.end ?? link;
  return joins(draft, place, GAP) ? yearNumberAt(draft, place) : undefined;
}

/** The 1990s, تسعينيات القرن الماضي, the 1800s, which are a hundred years; by name alone only of the last century. */
function decadeAt(draft: Draft, at: number, reference: CalendarDay): FoundDate | undefined {
  const { terms, lexicon } = draft;
  const figures = FIGURED_DECADE.exec(terms[at]!.norm);
  if (figures !== null) return decade(at, at + 1, Number(figures[1]), isHundred(figures[1]!) ? 99 : 9);
  const name = lexicon.dates.decades.at(terms, at);
  if (name === undefined || lexicon.dates.ofAge.at(terms, name.end) !== undefined) return undefined;
  const isLatin = /^[a-z]/.test(terms[at]!.norm);
  if (isLatin && !lexicon.dates.beforeDecade.endingAt(terms, at, 2)) return undefined; // in his nineties
  const link = lexicon.numbers.of.at(terms, name.end)?.end ?? name.end;
  const century = centuryAt(draft, link, reference);
  if (century !== undefined) return decade(at, century.end, century.date.year! + name.value);
  return name.value >= FIRST_CLEAR_DECADE ? decade(at, name.end, LAST_CENTURY + name.value) : undefined;
}

/** The 1800s are a hundred years; the 2000s, of which few are over, ten. */
const isHundred = (year: string): boolean => year.endsWith('00') && year !== '2000';

const decade = (start: number, end: number, year: number, more = 9): FoundDate => ({
  start,
  end,
  date: { year, lastYear: year + more },
});

/** The 20th century, القرن العشرين, the last century: the years that begin with 19, as most people count. */
function centuryAt(draft: Draft, at: number, { year }: CalendarDay): FoundDate | undefined {
  const { terms, lexicon } = draft;
  const { turns, periods } = lexicon.dates;
  const isCentury = (place: number): boolean => periods.at(terms, place)?.value === 'century';
  const century = (number: number, end: number): FoundDate => ({
    start: at,
    end,
    date: { year: 100 * (number - 1), lastYear: 100 * number - 1 },
  });
  const before = isOrdinal(draft, at) ? centuryNumberAt(draft, at) : undefined; // two centuries are no date
  if (before && isCentury(before.end) && joins(draft, before.end, GAP))
    return century(before.number, before.end + 1);
  const turn = turns.at(terms, at) ?? (isCentury(at) ? turns.at(terms, at + 1) : undefined);
  if (turn && (turn.start > at || isCentury(turn.end)))
    return {
      ...century(Math.floor(year / 100) + 1 + turn.value, Math.max(turn.end, at + 2)),
      resolved: true,
    };
  const article = terms[at + 1]?.norm === 'ال' ? 1 : 0; // القرن الـ20
  const after = isCentury(at) ? centuryNumberAt(draft, at + 1 + article) : undefined;
  return after && century(after.number, after.end);
}

const isOrdinal = ({ terms, lexicon }: Draft, at: number): boolean =>
  lexicon.numbers.ordinals.at(terms, at) !== undefined || /^\d+[a-z]/.test(terms[at]?.norm ?? '');

/** Twentieth, 20th, العشرين, الحادي والعشرين. */
function centuryNumberAt({ terms, lexicon }: Draft, at: number): { number: number; end: number } | undefined {
  const { ordinals, numbers } = lexicon.numbers;
  const term = terms[at];
  if (term === undefined) return undefined;
  const figures = FIGURED_ORDINAL.exec(term.norm);
  if (figures !== null) return { number: Number(figures[1]), end: at + 1 };
  const first = ordinals.at(terms, at) ?? numbers.at(terms, at);
  if (first === undefined || first.value > 100) return undefined;
  const tens = terms[first.end]?.norm.startsWith('و') ? numbers.at(terms, first.end) : undefined;
  const sum =
    tens && tens.value >= 20 && tens.value < 100 && first.value < 10 ? first.value + tens.value : undefined;
  return sum === undefined ? { number: first.value, end: first.end } : { number: sum, end: tens!.end };
}
