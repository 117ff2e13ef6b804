// Neither the mayor nor her deputy came: one negation of what both would do, said before them.
import type { PhraseHit } from '../analysis/phrase-table.js';
import type { Draft } from './draft.js';

/** What "neither … nor" before or behind a verb denies. */
export interface Neither {
  /** Where its "nor" stands, which adds no second negation. */
  readonly nor: number;
  /** The deed that nobody of them did. */
  readonly verb: number;
}

const NEITHER = 'neither';
const NOR = 'nor';
const BY = 'by';
/** Terms from "neither" to "nor", and from there to the verb. */
const REACH = 8;
const PAUSE = /[.;:!?؛؟\n]/;
const AND_NOT = 'ولا';
const NOT = /^(?:لم|لن|لا|ما)$/;

/** The deed that "neither" at a term denies of two; undefined where it denies two deeds, or what somebody is. */
export function neitherAt(draft: Draft, at: number): Neither | undefined {
  const { terms, gaps, lexicon, taken } = draft;
  if (terms[at]?.norm !== NEITHER) return undefined;
  const isCarrier = (i: number): boolean => lexicon.auxiliaries.at(terms, i) !== undefined;
  const isVerb = (i: number): boolean =>
    taken[i] !== 'name' &&
    terms[i]?.stop === false &&
    (lexicon.verbs.at(terms, i) !== undefined || /^[a-z]{2,}ed$/.test(terms[i]!.norm));
  const isBy = terms[at - 1]?.norm === BY;
  if (at > 0 && !isBy && (isCarrier(at - 1) || isVerb(at - 1))) return undefined;
  const nor = find(at + 1, (i) => terms[i]!.norm === NOR);
  if (nor === undefined) return undefined;
  for (let i = at + 1; i < nor; i++) if (isCarrier(i)) return undefined;
  if (isBy) {
    for (let i = at - 2; i >= 0 && !PAUSE.test(gaps[i + 1]!); i--) if (isVerb(i)) return { nor, verb: i };
    return undefined;
  }
  // neither paid nor apologised: these are two deeds
  const first = find(nor + 2, (i) => isCarrier(i) || isVerb(i));
  const verb = first !== undefined && isCarrier(first) ? find(first + 1, (i) => !terms[i]!.stop) : first;
  return verb === undefined ? undefined : { nor, verb };

  function find(from: number, is: (i: number) => boolean): number | undefined {
    for (let i = from; i < Math.min(terms.length, from + REACH) && !PAUSE.test(gaps[i]!); i++)
      if (is(i)) return i;
    return undefined;
  }
}

/** A "nor", or the ولا of لم يحضر الوزير ولا نائبه, that denies no other deed than the negation before it did. */
export function norAt(draft: Draft, at: number): PhraseHit<true> | undefined {
  const { terms, gaps, lexicon } = draft;
  const { norm } = terms[at]!;
  const hit = { start: at, end: at + 1, value: true } as const;
  if (norm !== NOR && (norm !== AND_NOT || lexicon.verbs.at(terms, at + 1) !== undefined)) return undefined;
  for (let i = at - 1; i >= Math.max(0, at - REACH) && !PAUSE.test(gaps[i + 1]!); i--) {
    if (norm === NOR ? neitherAt(draft, i)?.nor === at : deniesDeedAt(draft, i)) return hit;
  }
  return undefined;
}

const deniesDeedAt = ({ terms, lexicon }: Draft, at: number): boolean =>
  NOT.test(terms[at]!.norm) &&
  terms[at + 1]?.stop === false &&
  lexicon.verbs.at(terms, at + 1) !== undefined &&
  lexicon.auxiliaries.at(terms, at + 1) === undefined;
