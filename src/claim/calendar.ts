// Days as numbers, so that "two weeks ago" can be worked out. Only the day handed in is ever asked.
import type { Day } from '../model/basics.js';
import type { DateMention } from '../model/claim.js';

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date found at terms `start` to `end`, before it is known what bounds it. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly date: Partial<CalendarDay> & { readonly lastYear?: number; readonly weekday?: number };
  readonly part?: NonNullable<DateMention['part']>;
  readonly resolved?: boolean;
}

const MS_PER_DAY = 86_400_000;

export function parseDay(day: Day): CalendarDay {
  const [year, month, date] = day.split('-').map(Number);
  return { year: year!, month: month!, day: date! };
}

export function addDays({ year, month, day }: CalendarDay, days: number): CalendarDay {
  return fromDate(new Date(Date.UTC(year, month - 1, day) + days * MS_PER_DAY));
}

/** The same day some months on; past the month's end it is its last day. */
export function addMonths({ year, month, day }: CalendarDay, months: number): CalendarDay {
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return { year: toYear, month: toMonth, day: Math.min(day, daysIn(toYear, toMonth)) };
}

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: CalendarDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

export function isDay(year: number | undefined, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year ?? 2000, month); // 29 February where the year is not said
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function fromDate(date: Date): CalendarDay {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
