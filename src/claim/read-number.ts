import type { Draft } from './draft.js';
import { fractionAt, shareAt } from './fractions.js';
import { countAt, type ReadNumber } from './number-words.js';

const FIGURE = /\d/;

/** The number that begins at term `at`. */
export function numberAt(draft: Draft, at: number): ReadNumber | undefined {
  const { terms, taken, lexicon } = draft;
  if (at >= terms.length || taken[at] || !mayBeginNumber(draft, at)) return undefined;
  const share = shareAt(draft, at);
  if (share !== undefined) return share;
  if (lexicon.numbers.exceptions.covers(terms, at)) return undefined;
  return fractionAt(draft, at) ?? countAt(draft, at) ?? vagueAt(draft, at) ?? ordinalAt(draft, at);
}

/** False for nearly all words of a text: none of the tables of numbers is then asked. */
export const mayBeginNumber = ({ terms, lexicon }: Draft, at: number): boolean =>
  FIGURE.test(terms[at]!.norm) || lexicon.numbers.openings.may(terms[at]!.norm);

function vagueAt({ terms, lexicon }: Draft, at: number): ReadNumber | undefined {
  const hit = lexicon.numbers.vague.at(terms, at);
  if (hit === undefined) return undefined;
  return { value: hit.value[0], upper: hit.value[1], start: at, end: hit.end, form: 'vague' };
}

function ordinalAt({ terms, lexicon }: Draft, at: number): ReadNumber | undefined {
  const hit = lexicon.numbers.ordinals.at(terms, at);
  return hit && { value: hit.value, start: at, end: hit.end, form: 'ordinal' };
}
