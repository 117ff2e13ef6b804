import type { DateMention } from '../model/claim.js';
import type { Relation } from './relation.js';

/** Days since an arbitrary start, first and last, both included; years of 12 months of 31 days keep order and no more. */
interface Interval {
  readonly first: number;
  readonly last: number;
}

const MONTH = 31;
const YEAR = 12 * MONTH;

/** Months (of a year) or days (of a month) that `early`, `mid` and `late` surely mean, as shares of the whole. */
const PART = { early: [0, 1 / 3], mid: [1 / 3, 2 / 3], late: [2 / 3, 1] } as const;
/** How far beyond a part somebody may still say so: May is no clash with "early", July is. */
const PART_MARGIN = 1 / 6;

/**
 * Compares a date of the claim with a date of the source at the grain given: what one of them leaves open
 * never clashes, what only the claim says is not verified.
 */
export function compareDates(claim: DateMention, fact: DateMention): Relation {
  const [said, found] = [intervalOf(claim), intervalOf(fact)];
  if (!said || !found) return compareFields(claim, fact);
  const bounds = compareBounds(claim, fact, said, found);
  if (bounds) return bounds;
  if (claim.part || fact.part) return compareParts(claim, fact);
  if (found.first >= said.first && found.last <= said.last) return 'same';
  return found.last < said.first || found.first > said.last ? 'clash' : 'finer';
}

function intervalOf({ year, month, day }: DateMention): Interval | undefined {
  if (year === undefined) return undefined;
  if (month === undefined) return { first: year * YEAR, last: year * YEAR + YEAR - 1 };
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
  if (claim.day !== undefined && said.first === found.first && said.last === found.last) return 'same';
  // After 2027, and after the 2027 edition: the limit itself was read as the date.
  if (claim.bound === 'after' && said.first === found.first && said.last === found.last) return 'finer';
  if (sided(claim)) {
    if (outside(found, said, claim.bound)) return 'clash';
    return wholly(found, said, claim.bound) ? 'same' : 'finer';
  }
  return outside(said, found, fact.bound) ? 'clash' : 'finer';
}

/** True when no day of `dates` lies before (or after) the limit. */
function outside(dates: Interval, limit: Interval, bound: DateMention['bound']): boolean {
  return bound === 'before' ? dates.first >= limit.first : dates.last <= limit.last;
}

function wholly(dates: Interval, limit: Interval, bound: DateMention['bound']): boolean {
  return bound === 'before' ? dates.last < limit.first : dates.first > limit.last;
}

function compareParts(claim: DateMention, fact: DateMention): Relation {
  if (claim.year !== fact.year) return 'clash';
  if (claim.part && fact.part && claim.month === fact.month) {
    return claim.part === fact.part ? 'same' : 'clash';
  }
  const [whole, exact] = claim.part ? [claim, fact] : [fact, claim];
  if (whole.month !== undefined && exact.month !== undefined && whole.month !== exact.month) return 'clash';
  const [from, to] = PART[whole.part!];
  const place = placeWithin(exact, whole);
  if (!place) return claim.part ? 'finer' : 'same';
  const [first, last] = place;
  if (first >= from && last <= to) return claim.part ? 'same' : 'finer';
  return last < from - PART_MARGIN || first > to + PART_MARGIN ? 'clash' : 'finer';
}

/** Where a date lies within the month or year that the other takes a part of, as shares of it. */
function placeWithin(exact: DateMention, whole: DateMention): readonly [number, number] | undefined {
  if (whole.month !== undefined) {
    return exact.day === undefined ? undefined : [(exact.day - 1) / MONTH, exact.day / MONTH];
  }
  return exact.month === undefined ? undefined : [(exact.month - 1) / 12, exact.month / 12];
}
