import type { Quantity } from '../../model/claim.js';
import type { Relation } from '../relation.js';

/** "nearly a third" covers 32% and 33%. */
const ABOUT = 0.05;
/** Beyond this a value is no longer near: a quarter is not "nearly a third", 30% is left open. */
const NOT_EVEN_ABOUT = 0.15;
/** "more than 14" is not said of 20: who reports it names the nearest round number. Between, the source is silent. */
const REACH = 1.25;
/** 1.2 and 1.21 million may be one figure, rounded; below this size, and for whole numbers, 96 is not 97. */
const ROUNDING = 0.02;
const COUNTED_ONE_BY_ONE = 1000;

interface Interval {
  readonly low: number;
  readonly high: number;
  /** Ends that are not part of it. */
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
}

/** Compares two values of one unit; values of different units are never compared. Start and end are the caller's. */
export function compareQuantities(claim: Quantity, fact: Quantity): Relation {
  if (claim.unit !== fact.unit) return 'other';
  if (differsInScale(claim.value, fact.value)) return 'clash';
  if (follows(claim, fact)) return 'same';
  return excludes(claim, fact) ? 'clash' : 'finer';
}

/** "More than 14 billion" follows from "more than 14 trillion" and is nevertheless another figure, misread. */
function differsInScale(said: number, found: number): boolean {
  const ratio = Math.abs(Math.log(Math.abs(found / said)) / Math.log(1000));
  return said >= 1000 && ratio > 0.5 && Math.abs(ratio - Math.round(ratio)) < 1e-9;
}

/** True when two values are one and only their bounds oppose: fewer than 14 against more than 14. */
export function differsInComparator(claim: Quantity, fact: Quantity): boolean {
  return (
    claim.comparator !== fact.comparator &&
    Math.abs(claim.value - fact.value) <= ABOUT * Math.abs(fact.value) &&
    sided(claim)
  );
}

const sided = (q: Quantity): boolean => /[<>]/.test(q.comparator);
const exactly = (q: Quantity): boolean => q.comparator === '=' && q.upper === undefined;

function follows(claim: Quantity, fact: Quantity): boolean {
  if (exactly(claim) && exactly(fact) && isRounded(claim, fact)) return true;
  const found = around(fact, ABOUT);
  // Who says "14 trillion" of "more than 14 trillion" gives the figure of the source.
  if (exactly(claim)) {
    if (sided(fact)) return equal(claim.value, fact.value);
    if (fact.comparator === '~') return inside(claim.value, found);
  }
  const said = around(claim, ABOUT);
  if (claim.comparator === '~' && (sided(fact) || fact.comparator === '~')) return inside(fact.value, said);
  return startsWithin(found, said) && endsWithin(found, said) && !isFarBeyond(claim, fact);
}

/** 33% is a third, to the percent; 34% is not, and 33% is not 33.4%. */
function isRounded(claim: Quantity, fact: Quantity): boolean {
  if (claim.unit !== 'ratio') return false;
  const [a, b] = [claim.value, fact.value];
  return roundsTo(a, b) || roundsTo(b, a);
}

/** True for a share that no percentage gives exactly, and the percentage nearest to it. */
function roundsTo(share: number, percentage: number): boolean {
  const isExact = equal(share, toDecimals(share, FINEST));
  return !isExact && [2, 3].some((decimals) => equal(percentage, toDecimals(share, decimals)));
}

const FINEST = 4; // 12.34%: a share with more decimals is a fraction
const toDecimals = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** "Over 15" follows from "over 50" of a sum, not of an age: so far off it is another statement. */
const FAR_BEYOND = 2.5;

function isFarBeyond(claim: Quantity, fact: Quantity): boolean {
  const ratio = Math.abs(fact.value / claim.value);
  return sided(claim) && claim.value !== 0 && (ratio > FAR_BEYOND || ratio < 1 / FAR_BEYOND);
}

function startsWithin(found: Interval, said: Interval): boolean {
  return equal(found.low, said.low) ? !said.lowOpen || !!found.lowOpen : found.low > said.low;
}

function endsWithin(found: Interval, said: Interval): boolean {
  return equal(found.high, said.high) ? !said.highOpen || !!found.highOpen : found.high < said.high;
}

function excludes(claim: Quantity, fact: Quantity): boolean {
  return apart(around(claim, NOT_EVEN_ABOUT), exactly(claim) ? reach(fact) : around(fact, ABOUT));
}

/** The values a claim may have without the source excluding it. */
function reach(fact: Quantity): Interval {
  const { value } = fact;
  switch (fact.comparator) {
    case '>':
    case '>=':
      return { low: value, high: value * REACH, lowOpen: fact.comparator === '>' };
    case '<':
    case '<=':
      return { low: value / REACH, high: value, highOpen: fact.comparator === '<' };
    case '~':
      return around(fact, NOT_EVEN_ABOUT);
    default: {
      const isSmall = Number.isInteger(value) && Math.abs(value) < COUNTED_ONE_BY_ONE;
      const oneByOne = isSmall || fact.unit === 'score';
      return around({ ...fact, comparator: '~' }, oneByOne ? 0 : ROUNDING);
    }
  }
}

function around({ value, upper = value, comparator }: Quantity, margin: number): Interval {
  switch (comparator) {
    case '=':
      return { low: value, high: upper };
    case '~':
      return { low: value - Math.abs(value) * margin, high: upper + Math.abs(upper) * margin };
    case '<':
    case '<=':
      return { low: Number.NEGATIVE_INFINITY, high: value, highOpen: comparator === '<' };
    default:
      return { low: value, high: Number.POSITIVE_INFINITY, lowOpen: comparator === '>' };
  }
}

function apart(a: Interval, b: Interval): boolean {
  return before(a, b) || before(b, a);
}

function before(a: Interval, b: Interval): boolean {
  return a.high < b.low || (equal(a.high, b.low) && (!!a.highOpen || !!b.lowOpen));
}

const inside = (value: number, { low, high }: Interval): boolean => value >= low && value <= high;

/** Equal but for floating point: 33% is 0.33 however it was reached. */
function equal(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.min(Math.abs(a), Math.abs(b));
}
