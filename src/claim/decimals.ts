// What follows the whole of a number said in words: one point five, واحد فاصل اثنين, two and a quarter.
import { isArabic, isDefinite } from '../analysis/arabic-forms.js';
import { type Draft, joins } from './draft.js';

interface Part {
  readonly value: number;
  readonly end: number;
}

const GAP = /^[\s-]*$/;
const DIGITS = /^\d{1,4}$/;
const AND = 'و';

/** The decimals after the word for their point: digit by digit (one four), or as a number (خمسة وعشرين). */
export function decimalsAt(draft: Draft, at: number): Part | undefined {
  const point = draft.lexicon.numbers.decimalPoints.at(draft.terms, at);
  if (point === undefined) return undefined;
  let [digits, end] = ['', point.end];
  for (let next = digitsAt(draft, end, digits); next !== undefined; next = digitsAt(draft, end, digits)) {
    digits = next.digits;
    end = next.end;
  }
  return digits === '' ? undefined : { value: Number(`0.${digits}`), end };
}

function digitsAt(draft: Draft, at: number, before: string): { digits: string; end: number } | undefined {
  const { terms, taken, lexicon } = draft;
  const term = terms[at];
  if (term === undefined || taken[at] || !joins(draft, at, GAP)) return undefined;
  if (DIGITS.test(term.norm)) return before === '' ? { digits: term.norm, end: at + 1 } : undefined;
  const number = lexicon.numbers.numbers.at(terms, at);
  if (number === undefined || number.value >= 100) return undefined;
  const isTens = number.value >= 20 && term.norm.startsWith(AND) && before.length === 1; // خمسة وعشرين
  if (isTens) return { digits: String(number.value + Number(before)), end: number.end };
  const isNext = before === '' || (number.value < 10 && !term.norm.startsWith(AND));
  if (!isNext) return undefined;
  const isUnit = number.value < 10 && Number(before) >= 20 && Number(before) % 10 === 0; // twenty five
  return {
    digits: isUnit ? String(Number(before) + number.value) : `${before}${number.value}`,
    end: number.end,
  };
}

/** And a half, and a quarter: a part joined on to what stands before it. */
export function partAt(draft: Draft, at: number): Part | undefined {
  const { terms, lexicon } = draft;
  const { articles, half, fractions, of, scales, units } = lexicon.numbers;
  const place = articles.at(terms, at)?.end ?? at;
  const isHalf = half.at(terms, place);
  if (isHalf !== undefined) return { value: 0.5, end: isHalf.end };
  const part = fractions.at(terms, place);
  if (part === undefined || part.value.count !== 1) return undefined;
  const { end } = part;
  // A million and a quarter of the voters: of something else.
  const isOf = of.at(terms, end) !== undefined || (terms[end] !== undefined && isDefinite(terms[end].norm));
  const isMeasured = [scales, units].some((table) => table.at(terms, end) !== undefined);
  const isWord = isArabic(terms[place]!.norm) || place > at;
  return isWord && (!isOf || isMeasured) ? { value: part.value.part, end } : undefined;
}
