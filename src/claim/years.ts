import type { FoundDate } from './calendar.js';
import { type Draft, joins } from './draft.js';
import { WORD_GAP } from './number-words.js';

const FIRST_YEAR = 1000; // earlier ones are hard to tell from counts, and rarely checked
const LAST_YEAR = 2150;
/** Years of living memory: a bare number among them is a year unless it counts something. */
const RECENT_YEAR = 1900;
/** An Arabic noun, or an English plural. */
const COUNTABLE = /^(?:\p{Ll}.*s|\p{Script=Arabic}+)$/u;
const SEASON = /^\s*[-/]\s*$/;

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** A year standing by itself: in 2025, عام 1957, 2016-17. */
export function yearAt(draft: Draft, at: number): FoundDate | undefined {
  const { terms, taken, lexicon } = draft;
  const term = terms[at]!;
  if (taken[at] || !/^\d{4}$/.test(term.norm) || !isYear(Number(term.norm))) return undefined;
  const { yearCues, strongYearCues, parts, eras } = lexicon.dates;
  if (eras.at(terms, at + 1) !== undefined) return undefined;
  const isCued = yearCues.endingAt(terms, at, 3) !== undefined || parts.endingAt(terms, at, 3) !== undefined;
  const isStrong = strongYearCues.endingAt(terms, at, 3) !== undefined;
  const isRecent = Number(term.norm) >= RECENT_YEAR;
  if (!isStrong && countsSomething(draft, at, isCued && isRecent)) return undefined;
  if (!isCued && !isRecent) return undefined;
  const season = terms[at + 1];
  const year = Number(term.norm);
  const isFigures =
    season !== undefined && /^(?:\d{2}){1,2}$/.test(season.norm) && joins(draft, at + 1, SEASON);
  const isSeason = isFigures && [year + 1, (year + 1) % 100].includes(Number(season.norm));
  const isShort = isFigures && season.norm.length === 2;
  return {
    start: at,
    end: at + (isShort || isSeason ? 2 : 1),
    date: { year, ...(isSeason && { lastYear: year + 1 }) },
  };
}

/** A unit, a scale or a bound beside the number makes it a plain one; so does a counted noun where no cue says year. */
function countsSomething(draft: Draft, at: number, isCued: boolean): boolean {
  const { terms, gaps, lexicon } = draft;
  const { units, scales, comparators, approximate } = lexicon.numbers;
  if (/^\s*[%\p{Sc}]/u.test(gaps[at + 1]!) || /\p{Sc}\s*$/u.test(gaps[at]!)) return true;
  if (scales.at(terms, at + 1) !== undefined && joins(draft, at + 1)) return true;
  const unit = joins(draft, at + 1, WORD_GAP) ? units.at(terms, at + 1) : undefined;
  if (unit !== undefined && !(isCued && /^[a-z]{1,2}$/.test(terms[at + 1]!.norm))) return true;
  if (comparators.endingAt(terms, at) !== undefined || approximate.endingAt(terms, at) !== undefined)
    return true;
  const next = terms[at + 1];
  const isNoun = next !== undefined && !next.stop && joins(draft, at + 1) && COUNTABLE.test(next.text);
  return !isCued && isNoun && lexicon.verbs.at(terms, at + 1) === undefined;
}
