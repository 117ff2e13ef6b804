// Dates by other words than the names of months: شهر 1 سنة 2025, the third month of 2025, a Sunday.
import { isArabic } from '../analysis/arabic-forms.js';
import { isCapitalised } from '../analysis/spelling.js';
import type { FoundDate } from './calendar.js';
import { mayBeCounted } from './counted.js';
import { DATE_GAP } from './date-mentions.js';
import { type Draft, joins } from './draft.js';
import { countAt } from './number-words.js';
import { yearNumberAt } from './years.js';

const FIGURES = /^\d{1,2}$/;
const MONTHS = 12;
const DAYS = 31;
/** The two of them, المتنزهين الاثنين: after such a noun the second day of the week is a number. */
const SEVERAL = /^ال.+(?:ين|ان|ون)$/;
const MONDAY = 1;

/** A month by its number, with its year where that is said: شهر 1 سنة 2025, الشهر الأول من 2025, 7 شهر 3. */
export function numberedMonthAt(draft: Draft, at: number): FoundDate | undefined {
  const { terms, taken, lexicon } = draft;
  const { monthWords } = lexicon.dates;
  if (taken[at]) return undefined;
  const day =
    FIGURES.test(terms[at]!.norm) && Number(terms[at]!.norm) <= DAYS ? Number(terms[at]!.norm) : undefined;
  const first = lexicon.numbers.ordinals.at(terms, at);
  const word = monthWords.at(terms, first?.end ?? (day === undefined ? at : at + 1));
  if (word === undefined || (word.start > at && !joins(draft, word.start))) return undefined;
  const after = first ?? numberAfter(draft, word.end);
  if (after === undefined || after.value < 1 || after.value > MONTHS) return undefined;
  const end = Math.max(word.end, after.end);
  const year = yearBeside(draft, end, !('isWord' in after && after.isWord));
  if (year !== undefined)
    return { start: at, end: year.end, date: { year: year.year, month: after.value, ...(day && { day }) } };
  const isFigure = FIGURES.test(terms[word.end]?.norm ?? '') && isArabic(terms[word.start]!.norm);
  const isCued = day !== undefined || lexicon.dates.monthCues.endingAt(terms, at, 3) !== undefined;
  return isFigure && isCued && first === undefined && !mayBeCounted(draft, end)
    ? { start: at, end, date: { month: after.value, ...(day && { day }) } }
    : undefined;
}

interface MonthNumber {
  readonly value: number;
  readonly end: number;
  /** A numeral in words, which may as well count months: شهر واحد. */
  readonly isWord?: boolean;
}

function numberAfter(draft: Draft, at: number): MonthNumber | undefined {
  const { terms, lexicon } = draft;
  if (at >= terms.length || !joins(draft, at)) return undefined;
  const ordinal = lexicon.numbers.ordinals.at(terms, at);
  if (ordinal !== undefined) return ordinal;
  if (FIGURES.test(terms[at]!.norm)) return { value: Number(terms[at]!.norm), end: at + 1 };
  const count = lexicon.numbers.openings.may(terms[at]!.norm) ? countAt(draft, at) : undefined;
  return count?.form === 'words' ? { value: count.value, end: count.end, isWord: true } : undefined;
}

/** The year that a month is of: 2025, سنة 2025, and, where the month is no count of months, "of 2025". */
function yearBeside(draft: Draft, at: number, mayBeOf: boolean): { year: number; end: number } | undefined {
  const { terms, lexicon } = draft;
  const link = mayBeOf ? lexicon.numbers.of.at(terms, at)?.end : undefined;
  const place = lexicon.dates.yearWords.at(terms, link ?? at)?.end ?? link ?? at;
  return place < terms.length && joins(draft, at, DATE_GAP) && joins(draft, place)
    ? yearNumberAt(draft, place)
    : undefined;
}

/** A day of the week; none where it is part of a name (the Sunday Times, Black Friday, سوق الجمعة). */
export function weekdayAt(draft: Draft, at: number): FoundDate | undefined {
  const { terms, taken, lexicon } = draft;
  const { weekdays, notWeekdays } = lexicon.dates;
  const hit = weekdays.at(terms, at);
  if (hit === undefined || taken[at] || notWeekdays.covers(terms, at)) return undefined;
  const [before, next] = [terms[at - 1], terms[hit.end]];
  const isNamed = (term: typeof next, gap: number): boolean =>
    term !== undefined && !term.stop && !isArabic(term.norm) && isCapitalised(term.text) && joins(draft, gap);
  const isMonth = lexicon.dates.months.at(terms, hit.end) !== undefined;
  if ((!isMonth && isNamed(next, hit.end)) || (at > 1 && isNamed(before, at))) return undefined;
  if (hit.value === MONDAY && before !== undefined && SEVERAL.test(before.norm)) return undefined;
  return { start: at, end: hit.end, date: { weekday: hit.value } };
}
