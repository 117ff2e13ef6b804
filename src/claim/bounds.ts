import type { Span } from '../model/basics.js';
import type { Comparator, Endpoint } from '../model/claim.js';
import { type Draft, joins, placesOf, SENTENCE_BREAK } from './draft.js';
import type { ReadNumber } from './number-words.js';

/** What bounds a number, and where it stands in a change. */
export interface Bounds {
  readonly comparator: Comparator;
  /** First term of what was said before the number: more than, from. */
  readonly start: number;
  readonly endpoint?: Endpoint;
  /** First term of what makes it approximate. */
  readonly hedge?: number;
  /** First term of all that bounds it before the number, and the one behind all that does after it. */
  readonly around?: Span;
}

const FAR = 6; // terms between `from` and its `to`
const LIGHT_GAP_OR_SIGN = /^[\s()"'«»*~<>≈≥≤+\p{Sc}]*$/u;
const SIGNS: Readonly<Record<string, Comparator>> = {
  '~': '~',
  '≈': '~',
  '<': '<',
  '>': '>',
  '≤': '<=',
  '≥': '>=',
};

/** Comparators, approximations and the words of a change before the number and after it. */
export function boundsOf(draft: Draft, number: ReadNumber, end: number, hasChange: boolean): Bounds {
  const { terms, gaps, lexicon } = draft;
  const {
    approximate,
    approximateAfter,
    comparators,
    comparatorsAfter,
    articles,
    from,
    to,
    by,
    became,
    half,
    series,
    grades,
  } = lexicon.numbers;
  let start = number.start;
  let hedge: number | undefined;
  const around = { start: number.start, end };
  let comparator: Comparator | undefined = number.form === 'vague' ? '~' : undefined;
  for (let moved = true; moved && start > 0 && joins(draft, start, LIGHT_GAP_OR_SIGN); ) {
    const bound = comparators.endingAt(terms, start);
    const about = bound === undefined ? approximate.endingAt(terms, start) : undefined;
    const article = bound ?? about ?? articles.endingAt(terms, start, 1);
    moved = article !== undefined && half.at(terms, article.start) === undefined;
    if (!moved) break;
    if (bound !== undefined)
      comparator = comparator === undefined || comparator === '~' ? bound.value : comparator;
    else if (about !== undefined) {
      comparator ??= '~';
      hedge = about.start;
    }
    start = article!.start;
    if (bound ?? about) around.start = start;
  }
  const sign = /([~<>≈≥≤+])\s*\p{Sc}?\s*$/u.exec(gaps[number.start]!)?.[1];
  if (sign !== undefined && sign !== '+') comparator ??= SIGNS[sign];
  if (/^\+/.test(gaps[end]!)) comparator ??= '>=';
  for (let at = end; at <= Math.min(terms.length, end + 2); at++) {
    if (SENTENCE_BREAK.test(gaps[at] ?? '')) break;
    const bound = comparatorsAfter.at(terms, at);
    const about = bound === undefined ? approximateAfter.at(terms, at) : undefined;
    if (bound !== undefined) comparator ??= bound.value;
    else if (about !== undefined) comparator ??= '~';
    around.end = (bound ?? about)?.end ?? around.end;
  }
  const endpoint = endpointOf();
  return {
    comparator: comparator ?? '=',
    start,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(hedge === undefined ? {} : { hedge }),
    ...(around.start === number.start && around.end === end ? {} : { around }),
  };

  function endpointOf(): Endpoint | undefined {
    if (!joins(draft, start, LIGHT_GAP_OR_SIGN)) return undefined;
    // From level two to level four; the third season is one of several.
    const isOneOf = series.endingAt(terms, start, 1) ?? series.at(terms, end);
    if (number.form === 'ordinal' && isOneOf !== undefined) return undefined;
    const place = number.form === 'ordinal' ? (grades.endingAt(terms, start, 1)?.start ?? start) : start;
    const isFrom = from.endingAt(terms, place, 1) !== undefined;
    if (number.form !== 'ordinal') {
      if (became.endingAt(terms, start, 3) !== undefined && hasChange) return 'end';
      if (becameFollows(draft, end) && wasBefore(draft, start)) return 'start';
    }
    if (isFrom && (hasChange || toFollows(draft, end))) return 'start';
    if (to.endingAt(terms, place, 1) !== undefined && hasChange) return 'end';
    return hasChange && by.endingAt(terms, start, 1) !== undefined ? 'change' : undefined;
  }
}

/** Whether the value is said of the past: was 1.2%, كانت حصتها 1.2%. */
function wasBefore({ terms, lexicon }: Draft, start: number): boolean {
  const { was } = lexicon.numbers;
  return placesOf({ from: Math.max(0, start - FAR), to: start }).some(
    (at) => was.at(terms, at) !== undefined,
  );
}

/** Whether the text goes on to say what it became. */
function becameFollows({ terms, lexicon }: Draft, end: number): boolean {
  const { became } = lexicon.numbers;
  return placesOf({ from: end, to: Math.min(terms.length, end + FAR) }).some((at) => {
    const hit = became.at(terms, at);
    return hit !== undefined && hit.end < terms.length;
  });
}

function toFollows({ terms, lexicon }: Draft, end: number): boolean {
  const { to } = lexicon.numbers;
  return placesOf({ from: end, to: Math.min(terms.length, end + FAR) }).some(
    (at) => to.at(terms, at) !== undefined,
  );
}
