// Numbers that are no numerals: عامين, twice, phase two, more than a decade.
import { isArabic, isDefinite } from '../analysis/arabic-forms.js';
import { mayBeCounted } from './counted.js';
import { CLAUSE_BREAK, type Draft, joins } from './draft.js';
import { countAt, type ReadNumber } from './number-words.js';

const LAST_OF_SERIES = 40;
const PLURAL = /s$|\p{Script=Arabic}/u;
const FAR = 4; // terms between a record and how long it has stood: the lowest level of the pound in a decade

/** The number at term `at` that brings what it counts with it. */
export function measuredAt(draft: Draft, at: number): ReadNumber | undefined {
  if (draft.taken[at]) return undefined;
  return scoreAt(draft, at) ?? counterAt(draft, at) ?? rankAt(draft, at) ?? oneAt(draft, at);
}

const SIDE = /^\d{1,3}$/;
const DASH = /^\s?-\s?$/;
/** A score is one figure: the higher side in thousands and the lower. */
const HIGHER = 1000;

/** 3-1, 2-2, 0-2: what both sides scored, whoever is named first; but 3-5 is from three to five. */
function scoreAt({ terms, gaps, taken }: Draft, at: number): ReadNumber | undefined {
  const [one, other] = [terms[at]!.norm, terms[at + 1]?.norm ?? ''];
  const isPair = SIDE.test(one) && SIDE.test(other) && DASH.test(gaps[at + 1]!) && !taken[at + 1];
  if (!isPair || DASH.test(gaps[at]!) || DASH.test(gaps[at + 2]!)) return undefined;
  const [first, second] = [Number(one), Number(other)];
  if (first > 0 && first < second) return undefined;
  const value = Math.max(first, second) * HIGHER + Math.min(first, second);
  return { value, start: at, end: at + 2, form: 'digits', unit: 'score' };
}

/** عامين: number and unit in one word; twice. */
function counterAt({ terms, gaps, lexicon }: Draft, at: number): ReadNumber | undefined {
  const counter = lexicon.numbers.counters.at(terms, at);
  if (counter)
    return {
      value: counter.value.value,
      start: at,
      end: counter.end,
      form: 'words',
      unit: counter.value.unit,
    };
  const multiple = lexicon.numbers.multiples.at(terms, at);
  if (multiple === undefined) return undefined;
  const exception = lexicon.numbers.exceptions.at(terms, at);
  const isLast = multiple.end === terms.length || /[.,;:!?]/.test(gaps[multiple.end]!); // won once, but once a king
  if (exception !== undefined && exception.end >= multiple.end && !(multiple.value === 1 && isLast))
    return undefined;
  return { value: multiple.value, start: at, end: multiple.end, form: 'words', unit: 'times' };
}

/** Phase two, المرحلة 2: the second. The first time, المرة الأولى: how often, of nothing else. */
function rankAt(draft: Draft, at: number): ReadNumber | undefined {
  const { terms, gaps, lexicon } = draft;
  const { series, grades, ordinals, units, numbers } = lexicon.numbers;
  const next = ordinals.at(terms, at + 1);
  if (
    next !== undefined &&
    isDefinite(terms[at]!.norm) &&
    units.at(terms, at)?.value === 'times' &&
    joins(draft, at + 1)
  )
    return { value: next.value, start: at, end: next.end, form: 'ordinal' };
  const noun = terms[at - 1];
  if (noun === undefined || gaps[at] !== ' ') return undefined;
  const isGrade = grades.endingAt(terms, at, 1) !== undefined;
  if (!isGrade && series.endingAt(terms, at, 1) === undefined) return undefined;
  if (isArabic(terms[at]!.norm) && !isDefinite(noun.norm)) return undefined; // موسم واحد is one season
  const one = numbers.at(terms, at);
  const rank = countAt(draft, at) ?? (one && ({ ...one, form: 'words' } as const));
  if (
    rank === undefined ||
    !Number.isInteger(rank.value) ||
    rank.value > LAST_OF_SERIES ||
    rank.suffix !== undefined
  )
    return undefined;
  // This half two goals were scored: the number is of what follows.
  const following = terms[rank.end];
  const isCounted = mayBeCounted(draft, rank.end) && !(isGrade && !PLURAL.test(following!.norm)); // a level four alert
  return isCounted || /^\s*[%\p{Sc}]/u.test(gaps[rank.end]!)
    ? undefined
    : { value: rank.value, start: at, end: rank.end, form: 'ordinal', counted: noun.stem };
}

/** More than a decade, نحو ساعة, the lowest in a century: a unit without a number is one of it, where it measures. */
function oneAt(draft: Draft, at: number): ReadNumber | undefined {
  const { terms, gaps, lexicon } = draft;
  const { indefinite, approximate, comparators, units } = lexicon.numbers;
  const article = indefinite.at(terms, at);
  const place = article?.end ?? at;
  if (article === undefined && (!isArabic(terms[at]!.norm) || isDefinite(terms[at]!.norm))) return undefined;
  const unit = joins(draft, place) || place === at ? units.at(terms, place) : undefined;
  if (unit === undefined || unit.value === 'ratio') return undefined;
  const of = terms[unit.end];
  if (of && isArabic(of.norm) && isDefinite(of.norm) && gaps[unit.end] === ' ') return undefined; // درجة الحرارة
  const isBounded = [comparators, approximate].some((table) => table.endingAt(terms, at) !== undefined);
  const isWindow = lexicon.dates.periods.at(terms, place) !== undefined && isRecord(draft, at - 1);
  if (!(isBounded || isWindow) || gaps[at] === '' || /\d/.test(terms[unit.end]?.norm ?? '')) return undefined;
  return { value: 1, start: at, end: unit.end, form: 'words', unit: unit.value };
}

/** True where a preposition at term `at` tells how long a record has stood: the highest in, أدنى مستوى منذ. */
export function isRecord({ terms, gaps, lexicon }: Draft, at: number): boolean {
  const { windows, records } = lexicon.dates;
  if (windows.at(terms, at)?.end !== at + 1) return false;
  for (let place = at - 1; place >= Math.max(0, at - FAR); place--) {
    if (CLAUSE_BREAK.test(gaps[place + 1]!)) return false;
    if (records.at(terms, place) !== undefined) return true;
  }
  return false;
}
