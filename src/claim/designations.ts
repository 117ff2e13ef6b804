import { VERBAL } from './counted.js';
import { type Draft, SENTENCE_BREAK } from './draft.js';
import type { ReadNumber } from './number-words.js';

/** Apollo 11 and Windows 11 count nothing: figures after a capital, with nothing after them to be counted. */
export function isDesignation(draft: Draft, { start, end, form, value, suffix }: ReadNumber): boolean {
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
