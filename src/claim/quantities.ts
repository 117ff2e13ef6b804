import type { Cue, Quantity, Term } from '../model/claim.js';
import { boundsOf } from './bounds.js';
import { type Draft, joins, spanOf, take } from './draft.js';
import type { ReadNumber } from './number-words.js';
import { numberAt } from './read-number.js';

interface Unit {
  readonly unit: string;
  readonly end: number;
}

const LIGHT_GAP = /^[\s()"'«»*]*$/;
const RANGE_DASH = /^\s*-\s*$/;
const SENTENCE_BREAK = /[.;:!?()\n]|,\s/;
const FAR = 4; // terms between a number and what it counts: 14 trillion of the new tokens
/** May stand between a number and what it counts: a third of its market. */
const LINK = /^(?:of|the|its|their|his|her|all|non|من)$/;
/** A word that only qualifies what is counted: the counted thing stands after it in English. */
const VERBAL = /(?:ed|ing|ly)$/;

/** Every quantity of the draft, dates having been taken before; takes its terms. */
export function readQuantities(draft: Draft, changes: readonly Cue[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (let at = 0; at < draft.terms.length; ) {
    const number = counterAt(draft, at) ?? numberAt(draft, at);
    if (number === undefined || isDesignation(draft, number)) {
      at++;
      continue;
    }
    const { quantity, end } = quantityOf(
      draft,
      number,
      changes.length > 0 || quantities.at(-1)?.endpoint === 'start',
    );
    quantities.push(quantity);
    take(draft, number.start, end, 'quantity');
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
    if (!isPair || twin === undefined || twin.endpoint === 'change' || twin.unit === 'count') return quantity;
    return {
      ...quantity,
      unit: twin.unit,
      value: twin.unit === 'ratio' ? quantity.value / 100 : quantity.value,
    };
  });
}

/** Apollo 11 and Windows 11 count nothing: figures after a capital, with nothing after them to be counted. */
function isDesignation(draft: Draft, { start, end, form, value, suffix }: ReadNumber): boolean {
  const { terms, gaps, taken, lexicon } = draft;
  const before = terms[start - 1];
  const isBare =
    form === 'digits' && end === start + 1 && suffix === undefined && Number.isInteger(value) && value < 1000;
  if (!isBare || before === undefined || before.stop || taken[start - 1] === 'date') return false;
  if (gaps[start] === '-' && /\p{L}$/u.test(before.text)) return true; // COVID-19
  if (!/^\p{Lu}/u.test(before.text) || gaps[start] !== ' ') return false;
  if (lexicon.numbers.units.endingAt(terms, start, 1) !== undefined) return false; // EUR 40
  if (/^\s*[%\p{Sc}+]/u.test(gaps[end]!) || lexicon.numbers.units.at(terms, end) !== undefined) return false;
  const next = terms[end];
  const isAlone =
    next === undefined || next.stop || SENTENCE_BREAK.test(gaps[end]!) || VERBAL.test(next.norm);
  return isAlone || lexicon.verbs.at(terms, end) !== undefined;
}

/** عامين: number and unit in one word; twice. */
function counterAt(
  { terms, taken, lexicon }: Draft,
  at: number,
): ReadNumber | undefined {
  if (taken[at]) return undefined;
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
  if (multiple === undefined || lexicon.numbers.exceptions.covers(terms, at)) return undefined;
  return { value: multiple.value, start: at, end: multiple.end, form: 'words', unit: 'times' };
}

function quantityOf(
  draft: Draft,
  number: ReadNumber,
  hasChange: boolean,
): { quantity: Quantity; end: number } {
  const range = rangeAfter(draft, number);
  const last = range ?? number;
  const { unit, end } =
    number.unit === undefined ? unitOf(draft, number, last) : { unit: number.unit, end: number.end };
  const bounds = boundsOf(draft, number, end, hasChange);
  const scale = unit === 'ratio' && last.form !== 'fraction' ? 100 : 1;
  // Between 3 and 5 million: what stands after the second scales both.
  const lower =
    range !== undefined && number.value < 1000 && range.value >= 1000
      ? sharedScale(number, range)
      : number.value;
  const upper = range?.value ?? number.upper;
  const counts = unit === 'ratio' || unit === 'count' || unit === 'ordinal';
  const counted = counts
    ? (number.counted ?? rankedBefore(draft, number.start, unit) ?? countedAfter(draft, end, last.form, unit))
    : undefined;
  return {
    end,
    quantity: {
      ...spanWithSign(draft, number.start, end),
      value: lower / scale,
      ...(upper === undefined ? {} : { upper: upper / scale }),
      comparator: bounds.comparator,
      unit,
      ...(counted === undefined ? {} : { counted }),
      ...(bounds.endpoint === undefined ? {} : { endpoint: bounds.endpoint }),
      ...(bounds.hedge === undefined ? {} : { hedge: draft.terms[bounds.hedge]!.start }),
    },
  };
}

function sharedScale(number: ReadNumber, range: ReadNumber): number {
  const scale = 10 ** (3 * Math.floor(Math.log10(range.value) / 3));
  return number.value * scale < range.value ? number.value * scale : number.value;
}

/** `3-5`, and the second half of `between 3 and 5`. */
function rangeAfter(draft: Draft, first: ReadNumber): ReadNumber | undefined {
  const { terms, lexicon } = draft;
  if (first.form === 'vague' || first.form === 'ordinal') return undefined;
  const isDash = joins(draft, first.end, RANGE_DASH);
  const isBetween = lexicon.numbers.between.endingAt(terms, first.start) !== undefined;
  const and = isBetween ? lexicon.numbers.rangeAnd.at(terms, first.end) : undefined;
  const attached = isBetween && and === undefined && terms[first.end]?.norm.startsWith('و');
  if (!isDash && and === undefined && !attached) return undefined;
  const second = numberAt(draft, and?.end ?? first.end);
  const rises = second !== undefined && second.value > first.value;
  return rises && second.form !== 'ordinal' ? second : undefined;
}

function unitOf(draft: Draft, number: ReadNumber, last: ReadNumber): Unit {
  const { terms, gaps, lexicon } = draft;
  const { units, currencySigns } = lexicon.numbers;
  const { end } = last;
  if (last.form === 'fraction') return { unit: 'ratio', end };
  if (last.form === 'ordinal') return { unit: 'ordinal', end };
  if (last.suffix === '%' || /^\s*%/.test(gaps[end]!)) return { unit: 'ratio', end };
  if (last.suffix !== undefined) {
    const glued = units.at([{ ...terms[end - 1]!, norm: last.suffix, stem: last.suffix }], 0);
    return { unit: glued?.value ?? last.suffix, end };
  }
  const sign = /(\p{Sc})\s*$/u.exec(gaps[number.start]!)?.[1] ?? /^\s*(\p{Sc})/u.exec(gaps[end]!)?.[1];
  if (sign !== undefined) {
    // CA$5 is no US dollars, and whatever dollars Z$5 are.
    const letters = gaps[number.start]!.startsWith(sign)
      ? /^[A-Z]{1,3}$/.exec(terms[number.start - 1]?.text ?? '')
      : null;
    const written = `${letters?.[0] ?? ''}${sign}`;
    const currency = currencySigns.get(written) ?? (letters ? written : undefined);
    if (currency !== undefined) return { unit: currency, end };
  }
  const code = number.start > 0 ? units.endingAt(terms, number.start, 1) : undefined;
  if (code !== undefined && /^[A-Z]{3}$/.test(code.value)) return { unit: code.value, end };
  const after = joins(draft, end, /^[\s-]*$/) ? units.at(terms, end) : undefined;
  return after === undefined || draft.taken[end] === 'date'
    ? { unit: 'count', end }
    : { unit: after.value, end: after.end };
}

const DEFINITE = /^[وفب]?(?:ال|لل)/;

/** المرحلة الثانية: an Arabic ordinal stands after its noun. */
function rankedBefore({ terms, gaps, taken }: Draft, start: number, unit: string): string | undefined {
  const [noun, ordinal] = [terms[start - 1], terms[start]!];
  if (unit !== 'ordinal' || !noun || taken[start - 1] || gaps[start] !== ' ') return undefined;
  return DEFINITE.test(noun.norm) && DEFINITE.test(ordinal.norm) ? noun.stem : undefined;
}

/** Stem of the thing counted: the head of the words that follow, before a break or another number. */
function countedAfter(draft: Draft, end: number, form: ReadNumber['form'], unit: string): string | undefined {
  const { terms, gaps, taken, lexicon } = draft;
  const needsLink = form !== 'fraction' && unit === 'ratio';
  let head: Term | undefined;
  let isNoun = false;
  for (let at = end; at < Math.min(terms.length, end + FAR); at++) {
    if (taken[at] || SENTENCE_BREAK.test(gaps[at]!)) break;
    const term = terms[at]!;
    if (head !== undefined && (!LIGHT_GAP.test(gaps[at]!) || term.stop)) break;
    const share = lexicon.numbers.outOf.at(terms, at);
    if (share !== undefined && share.end > at + 1) break;
    if (head === undefined && LINK.test(term.norm)) continue;
    if (needsLink && at === end) break; // 5% لتصل إلى: what follows is not counted
    if (term.stop || /^\d/.test(term.norm)) break;
    const isVerb = lexicon.verbs.at(terms, at) !== undefined || VERBAL.test(term.norm);
    if (isVerb && (isNoun || !VERBAL.test(term.norm))) break; // inspected fishing vessels, but vessels used
    head = term;
    isNoun = !isVerb;
    if (term.norm.charCodeAt(0) >= 0x600) break; // in Arabic the head comes first
  }
  if (head === undefined || (form === 'ordinal' && !isNoun)) return undefined; // first published
  return head.stem;
}

/** A currency sign or % that touches the number belongs to its words. */
function spanWithSign(draft: Draft, start: number, end: number) {
  const span = spanOf(draft, start, end);
  const before =
    /\p{Sc}\s?$/u.exec(draft.text.slice(Math.max(0, span.start - 2), span.start))?.[0].length ?? 0;
  const after = /^\s?[%٪\p{Sc}]/u.exec(draft.text.slice(span.end, span.end + 2))?.[0].length ?? 0;
  const [from, to] = [span.start - before, span.end + after];
  return { text: draft.text.slice(from, to), start: from, end: to };
}
