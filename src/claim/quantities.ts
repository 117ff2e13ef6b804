import type { Span, TextSpan } from '../model/basics.js';
import type { Quantity } from '../model/claim.js';
import { boundsOf } from './bounds.js';
import { countedBy } from './counted.js';
import { readCues } from './cues.js';
import { isDesignation } from './designations.js';
import { type Draft, joins, spanOf, take, withSigns } from './draft.js';
import { measuredAt } from './measured.js';
import type { ReadNumber } from './number-words.js';
import { mayBeginNumber, numberAt } from './read-number.js';
import { type Unit, unitOf } from './units.js';

const RANGE_DASH = /^\s*-\s*$/;

/** Every quantity of the draft, dates having been taken before; takes its terms. */
export function readQuantities(draft: Draft): Quantity[] {
  const quantities: Quantity[] = [];
  let hasChange: boolean | undefined; // most texts have no number, and are not asked
  for (let at = 0; at < draft.terms.length; ) {
    const number = mayBeginNumber(draft, at) ? (measuredAt(draft, at) ?? numberAt(draft, at)) : undefined;
    if (number === undefined || isDesignation(draft, number)) {
      at++;
      continue;
    }
    hasChange ??= readCues(draft).some((cue) => cue.axis === 'rise-fall');
    const { quantity, start, end } = quantityOf(
      draft,
      number,
      hasChange || quantities.at(-1)?.endpoint === 'start',
    );
    quantities.push(quantity);
    take(draft, start, end, 'quantity');
    at = Math.max(end, at + 1);
  }
  return sharingUnits(quantities);
}

/** From 90 million dollars to 72 million: the end of a change is in the unit of its start, unless it says another. */
function sharingUnits(quantities: readonly Quantity[]): Quantity[] {
  return quantities.map((quantity, i) => {
    const others = [quantities[i - 1], quantities[i + 1]];
    const twin = others.find(
      (other) => other?.endpoint !== undefined && other.endpoint !== quantity.endpoint,
    );
    const isBare = quantity.unit === 'count' && quantity.counted === undefined;
    const isPair = isBare && quantity.endpoint !== undefined && quantity.endpoint !== 'change';
    if (!isPair || twin === undefined || twin.endpoint === 'change') return quantity;
    const value = twin.unit === 'ratio' ? quantity.value / 100 : quantity.value * scaleOf(twin, quantity);
    return { ...quantity, unit: twin.unit, value };
  });
}

/** From 18 to 30 million: the millions are of both, as long as the change is not by more than ten times. */
function scaleOf(twin: Quantity, { value }: Quantity): number {
  const scale = 1000 ** Math.floor(Math.log10(twin.value) / 3);
  const change = Math.abs(Math.log10((value * scale) / twin.value));
  return scale > 1 && value < 1000 && change <= 1 && /\p{L}/u.test(twin.text) ? scale : 1;
}

function quantityOf(
  draft: Draft,
  number: ReadNumber,
  hasChange: boolean,
): { quantity: Quantity; start: number; end: number } {
  const range = rangeAfter(draft, number, hasChange);
  const last = range ?? number;
  const measured: Unit =
    number.unit === undefined ? unitOf(draft, number, last) : { unit: number.unit, end: number.end };
  const { unit } = measured;
  const half = halfAfter(draft, measured);
  const bounds = boundsOf(draft, number, half ?? measured.end, hasChange);
  const { start, end } = withGrade(draft, {
    unit,
    start: measured.start ?? number.start,
    end: half ?? measured.end,
  });
  const scale = unit === 'ratio' && last.form !== 'fraction' ? 100 : 1;
  // Between 3 and 5 million: what stands after the second scales both.
  const lower =
    range !== undefined && number.value < 1000 && range.value >= 1000
      ? sharedScale(number, range)
      : number.value;
  const upper = range?.value ?? number.upper;
  const counted = countedBy(draft, number, last.form, { unit, end: half ?? measured.end });
  return {
    start,
    end,
    quantity: {
      ...withSigns(draft.text, spanOf(draft, start, end)),
      value: lower / scale + (half === undefined ? 0 : 0.5),
      ...(upper === undefined ? {} : { upper: upper / scale }),
      comparator: bounds.comparator,
      unit,
      ...(counted === undefined ? {} : { counted }),
      ...(bounds.endpoint === undefined ? {} : { endpoint: bounds.endpoint }),
      ...(bounds.hedge === undefined ? {} : { hedge: draft.terms[bounds.hedge]!.start }),
      ...(bounds.around === undefined ? {} : { bounded: boundedBy(draft, bounds.around, { start, end }) }),
    },
  };
}

/** The words of a figure with those around it that bound it, and the sign that touches them. */
const boundedBy = (draft: Draft, around: Span, { start, end }: Span): TextSpan =>
  withSigns(draft.text, spanOf(draft, Math.min(start, around.start), Math.max(end, around.end)));

/** Level four, the fourth level, المستوى الرابع: the noun is part of the figure, whichever stands first. */
function withGrade(draft: Draft, { unit, start, end }: Required<Unit>): { start: number; end: number } {
  const { gaps, taken, lexicon } = draft;
  const { grades } = lexicon.numbers;
  if (unit !== 'ordinal') return { start, end };
  const isBefore =
    gaps[start] === ' ' && !taken[start - 1] && grades.endingAt(draft.terms, start, 1) !== undefined;
  const isAfter = !isBefore && gaps[end] === ' ' && !taken[end] && grades.at(draft.terms, end) !== undefined;
  return { start: isBefore ? start - 1 : start, end: isAfter ? end + 1 : end };
}

/** Where "and a half" ends that follows the unit: ثلاث سنوات ونصف. */
function halfAfter({ terms, gaps, lexicon }: Draft, { unit, end }: Unit): number | undefined {
  const half =
    terms[end]?.norm.startsWith('و') && gaps[end] === ' ' ? lexicon.numbers.half.at(terms, end) : undefined;
  if (half === undefined || unit === 'count' || unit === 'ratio' || unit === 'ordinal') return undefined;
  const again = lexicon.numbers.units.at(terms, half.end);
  if (again?.value === unit) return again.end; // عامين ونصف العام
  const next = terms[half.end];
  return next === undefined || next.stop || gaps[half.end] !== ' ' || lexicon.verbs.at(terms, half.end)
    ? half.end
    : undefined;
}

function sharedScale(number: ReadNumber, range: ReadNumber): number {
  const scale = 10 ** (3 * Math.floor(Math.log10(range.value) / 3));
  return number.value * scale < range.value ? number.value * scale : number.value;
}

/** `3-5`, `3 to 5 people`, and the second half of `between 3 and 5`. */
function rangeAfter(draft: Draft, first: ReadNumber, hasChange: boolean): ReadNumber | undefined {
  const { terms, lexicon } = draft;
  const { between, from, rangeAnd, rangeTo } = lexicon.numbers;
  if (first.form === 'vague' || first.form === 'ordinal' || first.unit !== undefined) return undefined;
  const isDash = joins(draft, first.end, RANGE_DASH);
  const isBetween = between.endingAt(terms, first.start) !== undefined;
  const and = isBetween ? rangeAnd.at(terms, first.end) : undefined;
  const attached = isBetween && and === undefined && terms[first.end]?.norm.startsWith('و');
  const isChange = hasChange || isBetween || from.endingAt(terms, first.start, 1) !== undefined;
  const to = isChange ? undefined : rangeTo.at(terms, first.end);
  if (!isDash && and === undefined && to === undefined && !attached) return undefined;
  const second = numberAt(draft, and?.end ?? to?.end ?? first.end);
  if (second === undefined || second.value <= first.value || second.form === 'ordinal') return undefined;
  return to === undefined || countedOrMeasured(draft, second) ? second : undefined;
}

const countedOrMeasured = (draft: Draft, number: ReadNumber): boolean => {
  const unit = unitOf(draft, number, number);
  return unit.unit !== 'count' || countedBy(draft, number, number.form, unit) !== undefined;
};
