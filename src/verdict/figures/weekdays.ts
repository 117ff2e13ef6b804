import { weekdayOf } from '../../claim/calendar.js';
import type { DateMention } from '../../model/claim.js';
import type { Relation } from '../relation.js';

/** The day of the week, as said or as the calendar has it; 0 is Sunday. */
export function weekdayIn({ weekday, year, month, day }: DateMention): number | undefined {
  if (weekday !== undefined) return weekday;
  const isFull = year !== undefined && month !== undefined && day !== undefined;
  return isFull ? weekdayOf({ year, month, day }) : undefined;
}

/** True for a date that says nothing but the day of the week. */
export const isWeekdayAlone = ({ weekday, year, month, day }: DateMention): boolean =>
  weekday !== undefined && year === undefined && month === undefined && day === undefined;

/** Compares dates of which one gives the day of the week; undefined where the rest of them decides. */
export function compareWeekdays(claim: DateMention, fact: DateMention): Relation | undefined {
  if (claim.weekday === undefined && fact.weekday === undefined) return undefined;
  const [said, found] = [weekdayIn(claim), weekdayIn(fact)];
  const isAlone = isWeekdayAlone(claim) || isWeekdayAlone(fact);
  if (said === undefined || found === undefined) return isAlone ? 'other' : undefined;
  if (claim.bound !== fact.bound && isAlone) return 'finer';
  if (said !== found) return 'clash';
  if (!isAlone) return undefined;
  return isWeekdayAlone(claim) ? 'same' : 'finer';
}
