import type { DateMention } from '../../model/claim.js';
import type { Relation } from '../relation.js';
import { compareSeasons } from './seasons.js';
import { compareWeekdays } from './weekdays.js';

/** Days since an arbitrary start, first and last, both included; years of 12 months of 31 days keep order and no more. */
interface Interval {
  readonly first: number;
  readonly last: number;
}

const MONTH = 31;
const YEAR = 12 * MONTH;

/** What `early`, `mid` and `late` surely mean, as shares of the month, the year or the years. */
const VAGUE_PART = { early: [0, 1 / 3], mid: [1 / 3, 2 / 3], late: [2 / 3, 1] } as const;
const HALVES = { h1: [0, 1 / 2], h2: [1 / 2, 1] } as const;
const QUARTERS = { q1: [0, 1 / 4], q2: [1 / 4, 1 / 2], q3: [1 / 2, 3 / 4], q4: [3 / 4, 1] } as const;
const PART = { ...VAGUE_PART, ...HALVES, ...QUARTERS };
/** How far beyond a part somebody may still say so: May is no clash with "early", July is. */
const PART_MARGIN = 1 / 6;

/**
 * Compares a date of the claim with a date of the source at the grain given: what one of them leaves open
 * never clashes, what only the claim says is not verified.
 */
export function compareDates(claim: DateMention, fact: DateMention): Relation {
  const weekdays = compareWeekdays(claim, fact);
  if (weekdays) return weekdays;
  const [said, found] = [intervalOf(claim), intervalOf(fact)];
  if (!said || !found) return compareFields(claim, fact);
  const bounds = compareBounds(claim, fact, said, found);
  if (bounds) return bounds;
  const seasons = compareSeasons(claim, fact);
  if (seasons) return seasons;
  if (claim.part || fact.part) return compareParts(claim, fact);
  if (found.first >= said.first && found.last <= said.last) return 'same';
  return found.last < said.first || found.first > said.last ? 'clash' : 'finer';
}

function intervalOf({ year, lastYear = year, month, day }: DateMention): Interval | undefined {
  if (year === undefined || lastYear === undefined) return undefined;
  if (month === undefined) return { first: year * YEAR, last: lastYear * YEAR + YEAR - 1 };
  const first = year * YEAR + (month - 1) * MONTH;
  return day === undefined
    ? { first, last: first + MONTH - 1 }
    : { first: first + day - 1, last: first + day - 1 };
}

/** Dates of which one has no year: field by field. */
function compareFields(claim: DateMention, fact: DateMention): Relation {
  const fields = ['year', 'month', 'day'] as const;
  const shared = fields.filter((field) => claim[field] !== undefined && fact[field] !== undefined);
  if (shared.some((field) => claim[field] !== fact[field])) return 'clash';
  if (shared.length === 0) return 'other';
  const bound = claim.bound !== fact.bound && (sided(claim) || sided(fact));
  const more = fields.some((field) => claim[field] !== undefined && fact[field] === undefined);
  return bound || more || (claim.part && claim.part !== fact.part) ? 'finer' : 'same';
}

const sided = (date: DateMention): boolean => date.bound === 'before' || date.bound === 'after';

function compareBounds(claim: DateMention, fact: DateMention, said: Interval, found: Interval) {
  // After the 2027 edition may be in 2027, or after it.
  const sameDays = said.first === found.first && said.last === found.last;
  if (sameDays && claim.bound !== fact.bound && (claim.event || fact.event)) return 'finer';
  // After the 2026 edition is not said of what comes after that of 2027.
  if (!sameDays && claim.bound === fact.bound && fact.event) return claim.event ? 'clash' : 'finer';
  if (claim.bound === 'since' && fact.bound === 'until') return 'clash';
  if (claim.bound === 'until' && fact.bound === 'since') return 'clash';
  if (!sided(claim) && !sided(fact)) return undefined;
  if (claim.bound === fact.bound) {
    const implied = claim.bound === 'after' ? found.last >= said.last : found.first <= said.first;
    return implied ? 'same' : 'finer';
  }
  if (sided(claim) && sided(fact)) {
    const [before, after] = claim.bound === 'before' ? [said, found] : [found, said];
    return before.first <= after.last ? 'clash' : 'finer';
  }
  // "By 31 January" and "as of 31 January" give one day.
  if (claim.day !== undefined && sameDays) return 'same';
  // After 2027, and after the 2027 edition: the limit itself was read as the date.
  if (claim.bound === 'after' && sameDays) return 'finer';
  if (sided(claim)) {
    const limit = limitOf(claim, said);
    if (outside(found, limit, claim.bound)) return 'clash';
    return wholly(found, limit, claim.bound) ? 'same' : 'finer';
  }
  return outside(said, limitOf(fact, found), fact.bound) ? 'clash' : 'finer';
}

/** Before the end of January is before its last day, after its beginning after the first; else the part itself. */
function limitOf(date: DateMention, { first, last }: Interval): Interval {
  if (date.bound === 'before' && date.part === 'late') return { first: last, last };
  if (date.bound === 'after' && date.part === 'early') return { first, last: first };
  return shareOf(date, 0);
}

/** True when no day of `dates` lies before (or after) the limit. */
function outside(dates: Interval, limit: Interval, bound: DateMention['bound']): boolean {
  return bound === 'before' ? dates.first >= limit.first : dates.last <= limit.last;
}

function wholly(dates: Interval, limit: Interval, bound: DateMention['bound']): boolean {
  return bound === 'before' ? dates.last < limit.first : dates.first > limit.last;
}

function compareParts(claim: DateMention, fact: DateMention): Relation {
  if (claim.lastYear === undefined && fact.lastYear === undefined && claim.year !== fact.year) return 'clash';
  if (claim.part && fact.part && claim.month === fact.month && claim.lastYear === fact.lastYear) {
    if (claim.part === fact.part) return 'same';
    if (isVague(claim) && isVague(fact)) return 'clash';
  }
  if (claim.month !== undefined && fact.month !== undefined && claim.month !== fact.month) return 'clash';
  const [said, found] = [shareOf(claim, 0), shareOf(fact, 0)];
  if (found.first >= said.first && found.last <= said.last) return 'same';
  const [saidAtMost, foundAtMost] = [shareOf(claim, PART_MARGIN), shareOf(fact, PART_MARGIN)];
  return saidAtMost.last < foundAtMost.first || foundAtMost.last < saidAtMost.first ? 'clash' : 'finer';
}

const isVague = ({ part }: DateMention): boolean => part !== undefined && part in VAGUE_PART;

/** The days of the part that a date takes of its years or month; vague ones reach `margin` of the whole further. */
function shareOf(date: DateMention, margin: number): Interval {
  const whole = intervalOf(date)!;
  if (!date.part) return whole;
  const length = whole.last - whole.first + 1;
  const [from, to] = PART[date.part as keyof typeof PART]; // seasons are compared by themselves
  const further = isVague(date) ? margin * length : 0;
  return { first: whole.first + from * length - further, last: whole.first + to * length - 1 + further };
}
