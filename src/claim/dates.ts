import type { MonthEntry } from '../analysis/date-tables.js';
import type { Day } from '../model/basics.js';
import type { DateMention } from '../model/claim.js';
import { type CalendarDay, type FoundDate, isDay, parseDay } from './calendar.js';
import { DATE_GAP, mention } from './date-mentions.js';
import { type Draft, joins, take } from './draft.js';
import { longDateAt } from './long-dates.js';
import { mayBeginNumber, numberAt } from './read-number.js';
import { relativeDateAt } from './relative-dates.js';
import { sameMonthAt } from './same-month.js';
import { numberedMonthAt, weekdayAt } from './spoken-dates.js';
import { isYear, yearAt, yearNumberAt } from './years.js';

const TIGHT_GAP = /^[\s.-]*$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const SEASON = /^(\d{4})\/(\d{4})$/;
const MONTH_AND_YEAR = /^(\d{1,2})\/(\d{4})$/;

/** Every date of the draft, relative ones resolved against `reference`; takes its terms. */
export function readDates(draft: Draft, reference: Day): DateMention[] {
  const day = parseDay(reference);
  const dates: DateMention[] = [];
  for (let at = 0; at < draft.terms.length; ) {
    if (!mayBegin(draft, at)) {
      at++;
      continue;
    }
    const found =
      sameMonthAt(draft, at, dates.at(-1)) ??
      calendarDateAt(draft, at, day) ??
      longDateAt(draft, at, day) ??
      relativeDateAt(
        draft,
        at,
        day,
        dates.findLast(({ year }) => year !== undefined),
      ) ??
      weekdayWithDate(draft, at, day) ??
      yearAt(draft, at);
    if (found === undefined) {
      at++;
      continue;
    }
    dates.push(mention(draft, found));
    take(draft, found.start, found.end, 'date');
    at = found.end;
  }
  return dates;
}

const calendarDateAt = (draft: Draft, at: number, day: CalendarDay): FoundDate | undefined =>
  figuresAt(draft, at) ?? numberedMonthAt(draft, at) ?? monthAt(draft, at, day);

/** Sunday, and Saturday 7 March 2026: the day that a date is of the week is part of it. */
function weekdayWithDate(draft: Draft, at: number, day: CalendarDay): FoundDate | undefined {
  const weekday = weekdayAt(draft, at);
  if (weekday === undefined) return undefined;
  const follows = weekday.end < draft.terms.length && joins(draft, weekday.end, DATE_GAP);
  const article = follows ? draft.lexicon.dates.dayJoiners.at(draft.terms, weekday.end) : undefined;
  const rest = follows ? calendarDateAt(draft, article?.end ?? weekday.end, day) : undefined;
  if (rest?.date.day === undefined) return weekday;
  return { ...rest, start: at, date: { ...rest.date, ...weekday.date } };
}

/** False for nearly all words of a text. */
const mayBegin = (draft: Draft, at: number): boolean =>
  mayBeginNumber(draft, at) ||
  draft.lexicon.dates.openings.may(draft.terms[at]!.norm) ||
  monthNameAt(draft, at) !== undefined;

/** 2025-01-20, 20/1/2025, 2025-01, 1/2025; the season 2016/2017. */
function figuresAt({ terms, taken, language, lexicon }: Draft, at: number): FoundDate | undefined {
  const norm = terms[at]!.norm;
  if (taken[at]) return undefined;
  const span = { start: at, end: at + 1 };
  const season = SEASON.exec(norm);
  if (season !== null) {
    const [first, last] = season.slice(1).map(Number) as [number, number];
    return isYear(first) && last === first + 1
      ? { ...span, date: { year: first, lastYear: last } }
      : undefined;
  }
  const iso = YEAR_FIRST.exec(norm);
  if (iso !== null) {
    const [year, month, day] = iso.slice(1).map(Number);
    if (!isYear(year!) || month! < 1 || month! > 12) return undefined;
    if (day !== undefined && !Number.isNaN(day)) {
      return isDay(year, month!, day) ? { ...span, date: { year: year!, month: month!, day } } : undefined;
    }
    return norm.includes('/') || norm.includes('-')
      ? { ...span, date: { year: year!, month: month! } }
      : undefined;
  }
  const short = MONTH_AND_YEAR.exec(norm);
  if (short !== null) {
    const [month, year] = short.slice(1).map(Number) as [number, number];
    return isYear(year) && month >= 1 && month <= 12 ? { ...span, date: { year, month } } : undefined;
  }
  const figures = YEAR_LAST.exec(norm);
  if (figures === null) return undefined;
  const [first, second, year] = figures.slice(1).map(Number) as [number, number, number];
  const dayFirst = isDay(year, second, first);
  const monthFirst = isDay(year, first, second);
  if (!dayFirst && !monthFirst) return undefined;
  const isSure = lexicon.dates.dayFirst.has(language) || !monthFirst || first === second;
  if (dayFirst && isSure) return { ...span, date: { year, month: second, day: first } };
  // 3/4/2025 in English may be March or April: only the year is sure.
  return monthFirst && !dayFirst
    ? { ...span, date: { year, month: first, day: second } }
    : { ...span, date: { year } };
}

/** A month with what stands around it: 20 يناير (كانون الثاني) 2025, January 20th, 2025, فبراير الماضي. */
function monthAt(draft: Draft, at: number, reference: CalendarDay): FoundDate | undefined {
  const dayBefore = dayBeforeMonth(draft, at);
  const month = monthNameAt(draft, dayBefore?.end ?? at);
  if (month === undefined) return undefined;
  let { end } = month;
  const twin = monthNameAt(draft, end);
  if (twin?.entry.month === month.entry.month && joins(draft, end, DATE_GAP)) end = twin.end;
  const dayAfter = dayBefore === undefined ? dayAfterMonth(draft, end) : undefined;
  const day = dayBefore?.day ?? dayAfter?.day;
  end = dayAfter?.end ?? end;
  const year = yearAfter(draft, end);
  const isNumbered = day !== undefined || year !== undefined;
  if ((month.entry.ambiguous || month.isTypo) && !isNumbered && !hasCue(draft, month.start)) return undefined;

  const start = dayBefore?.start ?? month.start;
  const fields = { month: month.entry.month, ...(day === undefined ? {} : { day }) };
  if (year !== undefined) return { start, end: year.end, date: { year: year.year, ...fields } };
  const turn = turnAround(draft, start, end);
  if (turn === undefined) return { start, end, date: fields };
  return {
    start: turn.start,
    end: turn.end,
    date: { year: turnedYear(fields.month, turn.value, reference), ...fields },
    resolved: true,
  };
}

/** Last February is the latest February over, next the first to come, this one the reference year's. */
function turnedYear(month: number, turn: number, { year, month: now }: CalendarDay): number {
  if (turn < 0) return month < now ? year : year - 1;
  if (turn > 0) return month > now ? year : year + 1;
  return year;
}

function turnAround(
  draft: Draft,
  start: number,
  end: number,
): { value: number; start: number; end: number } | undefined {
  const { terms, lexicon } = draft;
  const { turns } = lexicon.dates;
  const before = joins(draft, start, TIGHT_GAP) ? turns.endingAt(terms, start, 2) : undefined;
  if (before !== undefined && /\p{Script=Latin}/u.test(terms[start]!.norm)) return { ...before, end };
  const after = joins(draft, end, DATE_GAP) ? turns.at(terms, end) : undefined;
  return after && { value: after.value, start, end: after.end };
}

function dayBeforeMonth(draft: Draft, at: number): { day: number; start: number; end: number } | undefined {
  const number = numberAt(draft, at);
  if (number === undefined || !isDayNumber(number.value) || number.form === 'fraction') return undefined;
  const joiner = draft.lexicon.dates.dayJoiners.at(draft.terms, number.end);
  const end = joiner?.end ?? number.end;
  if (!joins(draft, number.end, DATE_GAP) || !joins(draft, end, DATE_GAP)) return undefined;
  return monthNameAt(draft, end) === undefined ? undefined : { day: number.value, start: at, end };
}

/** January 20 and January 20th, but not January 2025. */
function dayAfterMonth(draft: Draft, at: number): { day: number; end: number } | undefined {
  const { terms, lexicon } = draft;
  if (at >= terms.length || !/\p{Script=Latin}/u.test(terms[at - 1]!.norm) || !joins(draft, at, TIGHT_GAP))
    return undefined;
  if (yearNumberAt(draft, at) !== undefined) return undefined; // January twenty twenty-five
  const joiner = lexicon.dates.dayJoiners.at(terms, at);
  const number = numberAt(draft, joiner?.end ?? at);
  if (number === undefined || !isDayNumber(number.value)) return undefined;
  return lexicon.numbers.units.at(terms, number.end) === undefined
    ? { day: number.value, end: number.end }
    : undefined;
}

function yearAfter(draft: Draft, at: number): { year: number; end: number } | undefined {
  const { terms, lexicon, taken } = draft;
  if (at >= terms.length || taken[at] || !joins(draft, at, DATE_GAP)) return undefined;
  const word = lexicon.dates.yearWords.at(terms, at) ?? lexicon.dates.dayJoiners.at(terms, at);
  const place = word?.end ?? at;
  return joins(draft, place, DATE_GAP) ? yearNumberAt(draft, place) : undefined;
}

function isDayNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 31;
}

interface MonthHit {
  readonly entry: MonthEntry;
  readonly isTypo: boolean;
  readonly start: number;
  readonly end: number;
}

function monthNameAt(draft: Draft, at: number): MonthHit | undefined {
  const { terms, taken, lexicon } = draft;
  const term = terms[at];
  if (term === undefined || taken[at]) return undefined;
  const hit = lexicon.dates.months.at(terms, at);
  if (hit !== undefined) {
    // A month is a capital in English; in small letters it must stand where only a date can.
    const isVerb = hit.value.ambiguous && /^\p{Ll}/u.test(term.text);
    const isDated = /^\d/.test(terms[at + 1]?.norm ?? '') || /^\d/.test(terms[at - 1]?.norm ?? '');
    return isVerb && !isDated && !hasCue(draft, at) ? undefined : { ...hit, entry: hit.value, isTypo: false };
  }
  if (term.stop || /\d/.test(term.norm) || lexicon.dates.notMonths.at(terms, at) !== undefined)
    return undefined;
  const near = lexicon.dates.nearMonth(term.norm);
  return near && { entry: near, isTypo: true, start: at, end: at + 1 };
}

function hasCue({ terms, lexicon }: Draft, at: number): boolean {
  const { monthCues, parts, turns } = lexicon.dates;
  return (
    [monthCues, parts, turns].some((table) => table.endingAt(terms, at, 3) !== undefined) ||
    /^ب/.test(terms[at]!.norm)
  );
}
