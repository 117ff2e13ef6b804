import { isArabic } from '../analysis/arabic-forms.js';
import { decimalsAt, partAt } from './decimals.js';
import { type Draft, joins } from './draft.js';

/** A number as written, before it is known what it counts. */
export interface ReadNumber {
  readonly value: number;
  /** Upper end where the words themselves are vague: `millions`. */
  readonly upper?: number;
  /** Terms `start` to `end`, half-open. */
  readonly start: number;
  readonly end: number;
  readonly form: 'digits' | 'words' | 'vague' | 'fraction' | 'ordinal';
  /** What was glued to the figures: `%`, `km`, `th`. */
  readonly suffix?: string;
  /** Unit that the words themselves say: عامين. */
  readonly unit?: string;
  /** Stem of what is counted, where it stands before the number or within it: one child in four. */
  readonly counted?: string;
}

const FIGURES = /^(\d+(?:[.,]\d+)*)(%|[a-z]+\d?)?$/;
/** What may stand between the words of a number, and before its unit. */
export const WORD_GAP = /^[\s-]*$/;

const LEAST_SCALE = 1000;
const EPSILON = 1e-9; // the logarithm of 1000 falls short of itself

/** The figures of a term as a number: 14,000 and 1.2 and 1,2; undefined where they are none. */
export function parseFigures(figures: string): number | undefined {
  const marks = figures.replace(/\d/g, '');
  if (marks === '') return Number(figures);
  const groups = figures.split(/[.,]/);
  const isGrouped = groups.slice(1).every((group) => group.length === 3) && groups[0]!.length <= 3;
  if (new Set(marks).size === 1) {
    if (marks.length > 1) return isGrouped ? Number(groups.join('')) : undefined;
    if (marks === ',' && isGrouped && groups[0] !== '0') return Number(groups.join(''));
    return Number(groups.join('.'));
  }
  const last = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
  return Number(`${figures.slice(0, last).replace(/[.,]/g, '')}.${figures.slice(last + 1)}`);
}

/** Figures or words, with scales, halves and what follows by `and`. */
export function countAt(draft: Draft, at: number): ReadNumber | undefined {
  const { terms, taken, lexicon } = draft;
  const { numbers, scales, articles, vague, ordinalSuffixes, units } = lexicon.numbers;
  let total = 0; // of the groups that a thousand, a million … closed
  let group = 0; // the last of them
  let current = 0; // what is still open
  let scale = 1;
  let end = at;
  let form: 'digits' | 'words' = 'words';
  let seen = false;

  for (let i = at; i < terms.length && !taken[i]; ) {
    if (seen && !joins(draft, i, WORD_GAP)) break;
    const and = isAnd(draft, i);
    const place = and === 'alone' && seen ? i + 1 : i;
    if (place >= terms.length || taken[place]) break;
    const joined = and !== undefined;

    if (seen && units.at(terms, place)?.value === 'ratio') break; // بالمئة is no hundred
    const decimals = seen && scale === 1 ? decimalsAt(draft, place) : undefined;
    if (decimals !== undefined) {
      current += decimals.value;
      end = i = decimals.end;
      continue;
    }
    const part = seen && joined ? partAt(draft, place) : undefined;
    if (part !== undefined) {
      if (scale > 1) total += scale * part.value;
      else current += part.value;
      const again = scales.at(terms, part.end); // ثلاثة ملايين ونصف المليون
      end = i = again?.value === scale ? again.end : part.end;
      continue;
    }
    const figures = FIGURES.exec(terms[place]!.norm);
    const figured = figures === null ? undefined : parseFigures(figures[1]!);
    if (figures && figured !== undefined) {
      if (seen && (!joined || current !== 0 || scale === 1)) break;
      const suffix = figures[2];
      const glued = suffix === undefined ? undefined : scales.ofWord(suffix);
      const isOrdinal = suffix !== undefined && ordinalSuffixes.has(suffix);
      if (suffix === 's' && !seen) return undefined; // the 1990s are no number
      if (suffix !== undefined && glued === undefined && !seen) {
        const ordinal = { value: figured, start: at, end: place + 1, suffix };
        return { ...ordinal, form: isOrdinal ? 'ordinal' : 'digits' };
      }
      if (suffix !== undefined && glued === undefined) break;
      current = figured;
      form = 'digits';
      seen = true;
      end = i = place + 1;
      if (glued !== undefined) {
        group = current * glued;
        total += group;
        scale = glued;
        current = 0;
      }
      continue;
    }
    const article = seen ? undefined : articles.at(terms, place);
    const number = numbers.at(terms, place);
    const isWhole = !seen && number !== undefined && number.value >= 100; // مليارين holds its scale
    const isLetter = /^[a-z]$/.test(terms[place]!.norm) && article === undefined; // 700 m are metres, 700m are millions
    const scaled = isWhole || isLetter ? undefined : scales.at(terms, article?.end ?? place);
    const isVague = !seen && article === undefined && vague.at(terms, place) !== undefined;
    if (scaled !== undefined && !isVague && !(seen && joined && current !== 0)) {
      if (scaled.value === 100) current = (current || 1) * 100;
      else if (current !== 0 || !seen || joined) {
        group = (current || 1) * scaled.value;
        total += group;
        scale = scaled.value;
        current = 0;
      } else if (scale > 1) {
        total += group * (scaled.value - 1); // 14 thousand billion
        group *= scaled.value;
        scale *= scaled.value;
      } else break;
      seen = true;
      end = i = scaled.end;
      continue;
    }
    if (form === 'digits' && current !== 0 && scale === 1) break;
    if (number === undefined || isPronoun(draft, place, number.value, seen)) break;
    if (seen && !addsTo(current, number.value, joined, terms[place]!.norm)) break;
    if (number.value >= LEAST_SCALE && current === 0) {
      group = number.value; // ألفين وخمسمئة, مليونين ونصف
      total += group;
      scale = 1000 ** Math.floor(Math.log(group) / Math.log(1000) + EPSILON);
    } else current += number.value;
    seen = true;
    end = i = number.end;
  }
  return seen ? { value: total + current, start: at, end, form } : undefined;
}

/** How the term is joined to the number before it: `and` by itself, or و written onto it. */
function isAnd({ terms, lexicon }: Draft, at: number): 'alone' | 'attached' | undefined {
  const { norm } = terms[at]!;
  if (lexicon.numbers.and.at(terms, at) !== undefined) return 'alone';
  return norm.startsWith('و') ? 'attached' : undefined;
}

/** Twenty five, a hundred and five, خمسة وعشرون: what may be added to what is open. */
function addsTo(current: number, value: number, joined: boolean, norm: string): boolean {
  const tens = current % 100;
  if (isArabic(norm)) {
    if (!joined) return false;
    return tens === 0 ? value < 100 || current === 0 : tens < 10 && value >= 20 && value < 100;
  }
  if (current === 0) return true;
  return value < 10 ? tens === 0 || (tens >= 20 && tens % 10 === 0) : value < 100 && tens === 0;
}

/** `one` alone is a number only where it counts something. */
function isPronoun(draft: Draft, at: number, value: number, seen: boolean): boolean {
  if (value !== 1 || seen) return false;
  const { terms, taken, lexicon } = draft;
  const next = terms[at + 1];
  if (next === undefined || taken[at + 1]) return true;
  if (lexicon.numbers.scales.at(terms, at + 1) || lexicon.numbers.units.at(terms, at + 1)) return false;
  const isMore = lexicon.numbers.and.at(terms, at + 1) !== undefined && terms[at + 2] !== undefined;
  return next.stop && !(isMore && partAt(draft, at + 2) !== undefined); // one and a half
}
