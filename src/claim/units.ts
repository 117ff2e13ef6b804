import { mayBeCounted } from './counted.js';
import { type Draft, joins } from './draft.js';
import { type ReadNumber, WORD_GAP } from './number-words.js';

/** What a number is given in, and where its words end. */
export interface Unit {
  readonly unit: string;
  readonly end: number;
  /** Where its words start, where letters before the number tell whose money it is: CA$. */
  readonly start?: number;
}

/** The unit of a number (the first and the last of a range): a sign before or after it, or the words after it. */
export function unitOf(draft: Draft, number: ReadNumber, last: ReadNumber): Unit {
  const { terms, gaps, lexicon } = draft;
  const { units, currencySigns } = lexicon.numbers;
  const { end } = last;
  if (last.form === 'fraction') return { unit: 'ratio', end };
  if (last.form === 'ordinal') {
    const time = joins(draft, end, / /) ? units.at(terms, end) : undefined; // the first time
    return { unit: 'ordinal', end: time?.value === 'times' ? time.end : end };
  }
  if (last.suffix === '%' || /^\s*%/.test(gaps[end]!)) return { unit: 'ratio', end };
  if (last.suffix !== undefined) return { unit: units.ofWord(last.suffix) ?? last.suffix, end };
  const sign = /(\p{Sc})\s*$/u.exec(gaps[number.start]!)?.[1] ?? /^\s*(\p{Sc})/u.exec(gaps[end]!)?.[1];
  if (sign !== undefined) {
    // CA$5 is no US dollars, and whatever dollars Z$5 are.
    const letters = gaps[number.start]!.startsWith(sign)
      ? /^[A-Z]{1,3}$/.exec(terms[number.start - 1]?.text ?? '')
      : null;
    const written = `${letters?.[0] ?? ''}${sign}`;
    const currency = currencySigns.get(written) ?? (letters ? written : undefined);
    if (currency !== undefined) return { unit: currency, end, ...(letters && { start: number.start - 1 }) };
  }
  if (/^\s?°/.test(gaps[end]!)) {
    const scale = /°$/.test(gaps[end]!) ? lexicon.numbers.degrees.at(terms, end) : undefined;
    return scale ? { unit: scale.value, end: scale.end } : { unit: 'degree', end };
  }
  const code = number.start > 0 ? units.endingAt(terms, number.start, 1) : undefined;
  if (code !== undefined && /^[A-Z]{3}$/.test(code.value)) return { unit: code.value, end };
  const after = joins(draft, end, WORD_GAP) ? units.at(terms, end) : undefined;
  if (after !== undefined && draft.taken[end] !== 'date') return { unit: after.value, end: after.end };
  return { unit: 'count', end, ...ageAt(draft, number.start, end) };
}

/** Aged over 65, adults over 65, عمره 65: a number by itself is in years after such words. */
function ageAt(draft: Draft, start: number, end: number): Partial<Unit> | undefined {
  const { terms, lexicon } = draft;
  const { ages, comparators, approximate, persons } = lexicon.numbers;
  if (mayBeCounted(draft, end)) return undefined;
  const bound = comparators.endingAt(terms, start) ?? approximate.endingAt(terms, start);
  const age = ages.endingAt(terms, bound?.start ?? start, 4);
  if (age !== undefined) return { unit: 'year', start: age.start };
  return bound && persons.endingAt(terms, bound.start, 2) && { unit: 'year' };
}
