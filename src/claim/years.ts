import type { FoundDate } from './calendar.js';
import { type Draft, joins } from './draft.js';
import { countAt, WORD_GAP } from './number-words.js';

const FIRST_YEAR = 1000; // earlier ones are hard to tell from counts, and rarely checked
const LAST_YEAR = 2150;
/** Years of living memory: a bare number among them is a year unless it counts something. */
const RECENT_YEAR = 1900;
/** An Arabic noun, or an English plural. */
const COUNTABLE = /^(?:\p{Ll}.*s|\p{Script=Arabic}+)$/u;
const SEASON = /^\s*[-/]\s*$/;
const FIGURE = /^\d/;
const MILLENNIUM = 1000;
/** The hundreds of a year said by its two halves: ten sixty-six to twenty ninety-nine. */
const [FIRST_HUNDREDS, LAST_HUNDREDS] = [10, 20];

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** A year standing by itself: in 2025, عام 1957, 2016-17. */
export function yearAt(draft: Draft, at: number): FoundDate | undefined {
  const { terms, taken, lexicon } = draft;
  const term = terms[at]!;
  if (!FIGURE.test(term.norm)) return spokenYearAt(draft, at);
  if (taken[at] || !/^\d{4}$/.test(term.norm) || !isYear(Number(term.norm))) return undefined;
  const { yearCues, strongYearCues, parts, eras } = lexicon.dates;
  if (eras.at(terms, at + 1) !== undefined) return undefined;
  const isCued = yearCues.endingAt(terms, at, 3) !== undefined || parts.endingAt(terms, at, 3) !== undefined;
  const isStrong = strongYearCues.endingAt(terms, at, 3) !== undefined;
  const isRecent = Number(term.norm) >= RECENT_YEAR;
  if (!isStrong && countsSomething(draft, at, at + 1, isCued && isRecent)) return undefined;
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
function countsSomething(draft: Draft, at: number, end: number, isCued: boolean): boolean {
  const { terms, gaps, lexicon } = draft;
  const { units, scales, comparators, approximate } = lexicon.numbers;
  if (/^\s*[%\p{Sc}]/u.test(gaps[end]!) || /\p{Sc}\s*$/u.test(gaps[at]!)) return true;
  if (scales.at(terms, end) !== undefined && joins(draft, end)) return true;
  const unit = joins(draft, end, WORD_GAP) ? units.at(terms, end) : undefined;
  if (unit !== undefined && !(isCued && /^[a-z]{1,2}$/.test(terms[end]!.norm))) return true;
  if (comparators.endingAt(terms, at) !== undefined || approximate.endingAt(terms, at) !== undefined)
    return true;
  const next = terms[end];
  const isNoun = next !== undefined && !next.stop && joins(draft, end) && COUNTABLE.test(next.text);
  return !isCued && isNoun && lexicon.verbs.at(terms, end) === undefined;
}

/** A year as figures or words say it, whatever stands around it: 2025, nineteen fifty-seven, ألفين وأربعة وعشرين. */
export function yearNumberAt(draft: Draft, at: number): { year: number; end: number } | undefined {
  const { terms, taken } = draft;
  const term = terms[at];
  if (term === undefined || taken[at]) return undefined;
  if (FIGURE.test(term.norm)) {
    const year = Number(term.norm);
    return isYear(year) ? { year, end: at + 1 } : undefined;
  }
  if (!draft.lexicon.numbers.openings.may(term.norm)) return undefined;
  const sum = countAt(draft, at);
  if (sum && isYear(sum.value)) return { year: sum.value, end: sum.end };
  const hundreds = draft.lexicon.numbers.numbers.at(terms, at);
  if (hundreds === undefined || hundreds.value < FIRST_HUNDREDS || hundreds.value > LAST_HUNDREDS)
    return undefined;
  if (!joins(draft, hundreds.end, WORD_GAP)) return undefined;
  const rest = countAt(draft, hundreds.end);
  return rest?.form === 'words' && rest.value >= 10 && rest.value < 100
    ? { year: 100 * hundreds.value + rest.value, end: rest.end }
    : undefined;
}

/** In nineteen fifty-seven, عام ألفين وأربعة وعشرين: never without a word before it that tells of years. */
function spokenYearAt(draft: Draft, at: number): FoundDate | undefined {
  const { terms, lexicon } = draft;
  const { yearCues, strongYearCues, eras } = lexicon.dates;
  if (yearCues.endingAt(terms, at, 3) === undefined) return undefined;
  const spoken = yearNumberAt(draft, at);
  if (spoken === undefined || eras.at(terms, spoken.end) !== undefined) return undefined;
  const { year, end } = spoken;
  const isStrong = strongYearCues.endingAt(terms, at, 3) !== undefined;
  if (!isStrong && (year < RECENT_YEAR || year % MILLENNIUM === 0)) return undefined; // rose by two thousand
  return countsSomething(draft, at, end, isStrong) ? undefined : { start: at, end, date: { year } };
}
