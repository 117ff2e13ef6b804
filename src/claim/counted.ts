import { isArabic, isDefinite } from '../analysis/arabic-forms.js';
import type { Term } from '../model/claim.js';
import { type Draft, SENTENCE_BREAK } from './draft.js';
import type { ReadNumber } from './number-words.js';

const LIGHT_GAP = /^[\s()"'«»*]*$/;
const FAR = 4; // terms between a number and what it counts: 14 trillion of the new tokens
/** A word that only qualifies what is counted: the counted thing stands after it in English. */
export const VERBAL = /(?:ed|ing|ly)$/;
/** رحلة: no verb is written so. */
const FEMININE = /ة$/;
/** Stem of what a number counts, where it counts something: before it, within it, or after it. */
export function countedBy(
  draft: Draft,
  number: ReadNumber,
  form: ReadNumber['form'],
  { unit, end }: { readonly unit: string; readonly end: number },
): string | undefined {
  if (unit !== 'ratio' && unit !== 'count' && unit !== 'ordinal') return undefined;
  const isTime = (at: number): boolean => draft.lexicon.numbers.units.at(draft.terms, at)?.value === 'times';
  if (unit === 'ordinal' && (isTime(number.start) || isTime(end - 1))) return undefined; // the fourth time
  return number.counted ?? rankedBefore(draft, number.start, unit) ?? countedAfter(draft, end, form, unit);
}

/** المرحلة الثانية: an Arabic ordinal stands after its noun. */
function rankedBefore({ terms, gaps, taken }: Draft, start: number, unit: string): string | undefined {
  const [noun, ordinal] = [terms[start - 1], terms[start]!];
  if (unit !== 'ordinal' || !noun || noun.stop || taken[start - 1] || gaps[start] !== ' ') return undefined;
  const isRanked = isDefinite(noun.norm) && isDefinite(ordinal.norm);
  return isRanked ? noun.stem : undefined;
}

/** Stem of the thing counted: the head of the words that follow, before a break or another number. */
function countedAfter(draft: Draft, end: number, form: ReadNumber['form'], unit: string): string | undefined {
  const { terms, gaps, taken, lexicon } = draft;
  const needsLink = form !== 'fraction' && unit === 'ratio';
  let head: Term | undefined;
  let isNoun = false;
  for (let at = end; at < Math.min(terms.length, end + FAR); at++) {
    if (SENTENCE_BREAK.test(gaps[at]!)) break;
    if (taken[at] === 'name' && qualifies(draft, at)) continue; // fourteen of the Nawras jars
    if (taken[at]) break;
    const term = terms[at]!;
    if (head !== undefined && (!LIGHT_GAP.test(gaps[at]!) || term.stop)) break;
    const { outOf, links, comparatorsAfter, approximateAfter } = lexicon.numbers;
    const share = outOf.at(terms, at);
    if (share !== undefined && share.end > at + 1) break;
    if (comparatorsAfter.at(terms, at) ?? approximateAfter.at(terms, at)) break; // 14 tonnes or more
    if (lexicon.numbers.inAll.at(terms, at)) break; // three lakes together
    if (lexicon.cues.at(terms, at)?.value.kind === 'negation') break; // رممت 15 بدلا من
    if (head === undefined && links.at(terms, at)) continue;
    if (needsLink && at === end) break; // 5% لتصل إلى: what follows is not counted
    if (term.stop || /^\d/.test(term.norm)) break;
    const isVerb =
      (lexicon.verbs.at(terms, at) !== undefined && !FEMININE.test(term.text)) || VERBAL.test(term.norm);
    if (isVerb && (isNoun || !VERBAL.test(term.norm))) break; // inspected fishing vessels, but vessels used
    head = term;
    isNoun = !isVerb;
    if (isArabic(term.norm)) break; // in Arabic the head comes first
  }
  if (head === undefined || (form === 'ordinal' && !isNoun)) return undefined; // first published
  return head.stem;
}

/** True where a word at term `at` may be what is counted: no function word, no verb, and no pause before it. */
export function mayBeCounted({ terms, gaps, lexicon }: Draft, at: number): boolean {
  const next = terms[at];
  return next !== undefined && !next.stop && gaps[at] === ' ' && lexicon.verbs.at(terms, at) === undefined;
}

/** An English name before a noun says which ones are counted. */
function qualifies({ terms, gaps, taken, lexicon }: Draft, at: number): boolean {
  const next = terms.findIndex((_, i) => i > at && taken[i] !== 'name');
  const noun = terms[next];
  const isNoun =
    noun !== undefined && !noun.stop && !taken[next] && lexicon.verbs.at(terms, next) === undefined;
  return isNoun && !isArabic(noun.norm) && !VERBAL.test(noun.norm) && LIGHT_GAP.test(gaps[next]!);
}
