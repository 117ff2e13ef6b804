import type { Period } from '../analysis/figure-data.js';
import type { PhraseTable } from '../analysis/phrase-table.js';
import type { DateMention } from '../model/claim.js';
import { addDays, addMonths, type CalendarDay, type FoundDate, weekdayOf } from './calendar.js';
import { type Draft, joins } from './draft.js';
import { isRecord } from './measured.js';
import { numberAt } from './read-number.js';

/** A date said from where the speaker stands: yesterday, last year, العام الماضي, two weeks ago, قبل عامين. */
export function relativeDateAt(
  draft: Draft,
  at: number,
  reference: CalendarDay,
  before?: Pick<DateMention, 'year'>,
): FoundDate | undefined {
  if (draft.taken[at]) return undefined;
  const { turns, contextTurns } = draft.lexicon.dates;
  // The previous year is the one before that just spoken of.
  const context = { ...reference, year: before?.year ?? reference.year };
  return (
    namedDayAt(draft, at, reference) ??
    turnedAt(draft, at, reference, turns) ??
    turnedAt(draft, at, context, contextTurns) ??
    agoAt(draft, at, reference)
  );
}

function namedDayAt({ terms, lexicon }: Draft, at: number, reference: CalendarDay): FoundDate | undefined {
  const hit = lexicon.dates.days.at(terms, at);
  if (hit === undefined || lexicon.dates.turns.at(terms, hit.end) !== undefined) return undefined;
  return { start: at, end: hit.end, date: addDays(reference, hit.value), resolved: true };
}

/** Last year, العام الماضي, next Monday. */
function turnedAt(
  draft: Draft,
  at: number,
  reference: CalendarDay,
  turns: PhraseTable<number>,
): FoundDate | undefined {
  const { terms, lexicon } = draft;
  const { periods, weekdays } = lexicon.dates;
  const before = turns.at(terms, at);
  const place = before?.end ?? at;
  const period = periods.at(terms, place);
  const weekday = period === undefined ? weekdays.at(terms, place) : undefined;
  const noun = period ?? weekday;
  if (noun === undefined || !(before === undefined || joins(draft, place))) return undefined;
  const after = before === undefined && joins(draft, noun.end) ? turns.at(terms, noun.end) : undefined;
  const turn = before ?? after;
  // هذا العام الماضي does not occur; this week's days are named by themselves.
  if (turn === undefined || isOtherScript(terms[place]!.norm, before === undefined)) return undefined;
  const date = period
    ? turned(reference, period.value, turn.value)
    : turnedWeekday(reference, weekday!.value, turn.value);
  return date && { start: at, end: Math.max(noun.end, turn.end), date, resolved: true };
}

/** `year last` is no English, and الماضي العام no Arabic: only هذا stands before. */
function isOtherScript(norm: string, qualifierAfter: boolean): boolean {
  return qualifierAfter && /^[a-z]/.test(norm);
}

function turned(reference: CalendarDay, period: Period, turn: number): Partial<CalendarDay> | undefined {
  const { year, month } = reference;
  if (period === 'year') return { year: year + turn };
  if (period === 'month') {
    const moved = addMonths({ year, month, day: 1 }, turn);
    return { year: moved.year, month: moved.month };
  }
  if (period === 'day') return addDays(reference, turn);
  if (period === 'week') {
    const moved = addDays(reference, 7 * turn);
    return { year: moved.year, month: moved.month };
  }
  return undefined;
}

function turnedWeekday(reference: CalendarDay, weekday: number, turn: number): CalendarDay {
  const ahead = (weekday - weekdayOf(reference) + 7) % 7;
  if (turn > 0) return addDays(reference, ahead || 7);
  return addDays(reference, turn < 0 ? (ahead || 7) - 7 : ahead);
}

/** Two years ago; قبل عامين, قبل عام, منذ ثلاثة أشهر. */
function agoAt(draft: Draft, at: number, reference: CalendarDay): FoundDate | undefined {
  const { terms, lexicon } = draft;
  const { agoBefore, ago, one, periods } = lexicon.dates;
  const before = agoBefore.at(terms, at);
  const place = before?.end ?? at;
  const counter = lexicon.numbers.counters.at(terms, place);
  const number = counter ? undefined : numberAt(draft, place);
  const article = number === undefined ? one.at(terms, place) : undefined;
  const noun = counter ?? periods.at(terms, number?.end ?? article?.end ?? place);
  if (noun === undefined) return undefined;
  const after = ago.at(terms, noun.end);
  if (before === undefined && after === undefined) return undefined;
  if (before !== undefined && isRecord(draft, at)) return undefined; // أدنى مستوى منذ 15 عاما tells how long
  // قبل عام 2020 is a bound on a year, not a year ago.
  if (before !== undefined && (/^\d/.test(terms[noun.end]?.norm ?? '') || /^ال/.test(terms[place]!.norm)))
    return undefined;
  if (before !== undefined && after === undefined && isOfSomething(draft, noun.end)) return undefined;
  if (before === undefined && number === undefined && article === undefined && counter === undefined)
    return undefined;
  const period = (counter ? counter.value.unit : noun.value) as Period;
  const date = agoDate(reference, period, counter?.value.value ?? number?.value ?? 1);
  return date && { start: at, end: after?.end ?? noun.end, date, resolved: true };
}

/** قبل يومين من الفيضان is no date, قبل يومين من الآن is one. */
function isOfSomething({ terms, lexicon }: Draft, at: number): boolean {
  const next = lexicon.numbers.of.at(terms, at) && terms[at + 1];
  return next !== undefined && !next.stop && lexicon.dates.days.at(terms, at + 1) === undefined;
}

function agoDate(reference: CalendarDay, period: Period, count: number): Partial<CalendarDay> | undefined {
  if (!Number.isInteger(count)) return undefined;
  if (period === 'year') return { year: reference.year - count };
  if (period === 'decade') return { year: reference.year - 10 * count };
  if (period === 'month') {
    const { year, month } = addMonths(reference, -count);
    return { year, month };
  }
  if (period === 'day') return addDays(reference, -count);
  if (period !== 'week') return undefined;
  const { year, month } = addDays(reference, -7 * count);
  return { year, month };
}
