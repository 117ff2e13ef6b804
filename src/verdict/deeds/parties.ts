import { LANGUAGES } from '../../analysis/language-data.js';
import { normsOf } from '../../analysis/tokenize.js';
import { isBroken } from '../clauses/gaps.js';
import type { Reading } from '../reading.js';
import { remembering } from '../remember.js';
import { constructionsIn } from '../words/constructions.js';
import { COMPANIONS, isOwner, PLACES, PREPOSITIONS, REACHES, RELATIVES, SOURCES } from './grammar.js';
import { verbsOf } from './verbs.js';

/** A word or a name that can act or be acted on. */
export interface Party {
  readonly first: number;
  readonly last: number;
  /** It only says more of another: a preposition stands before it, or it owns what follows. */
  readonly oblique: boolean;
}

/** Came up still sealed: nobody does it. */
const STILL = normsOf(LANGUAGES.flatMap(({ numbers }) => numbers.still));
const ATTACHED = /^[وف]?(?:بال|لل|كال)/;

/** Words and names in order, but for verbs. */
export const partiesOf = remembering((reading: Reading): readonly Party[] => {
  const verbs = verbsOf(reading.statement);
  const carried = constructionsIn(reading.statement); // so far, back in
  const words = reading.words
    .filter(
      ({ at, term }) =>
        !verbs[at] && !PREPOSITIONS.has(term.norm) && !carried.has(at) && !STILL.has(term.norm),
    )
    .map(({ at }) => ({ first: at, last: at }));
  const parties: Party[] = [];
  const owns = ({ last }: Pick<Party, 'last'>): boolean => isOwner(reading.statement.terms[last]!);
  for (const { first, last } of [...words, ...reading.names].sort((a, b) => a.first - b.first)) {
    const before = parties.at(-1);
    // من شركة ديب سيك, to the historic Sputnik moment: one noun phrase, which a name of several words ends
    const goesOn = before?.last === first - 1 && before.first === before.last;
    const belongs = goesOn && before.oblique && !owns(before);
    parties.push({ first, last, oblique: belongs || owns({ last }) || isOblique(reading, first) });
  }
  return parties;
});

/** Whether a preposition stands before a word, with no more than articles and its like between. */
function isOblique(reading: Reading, first: number): boolean {
  const { terms } = reading.statement;
  if (ATTACHED.test(terms[first]!.norm)) return true;
  const passes = (at: number): boolean =>
    isPassable(reading, at) && !PREPOSITIONS.has(terms[at]!.norm) && !RELATIVES.has(terms[at]!.norm);
  let at = first - 1;
  while (at >= 0 && passes(at)) at--;
  return at >= 0 && PREPOSITIONS.has(terms[at]!.norm);
}

/** Articles and their like, and figures: by seven votes. */
export const isPassable = ({ statement: { terms }, quantities }: Reading, at: number): boolean =>
  terms[at]!.stop || quantities.some(({ first, last }) => first <= at && at <= last);

/** Where a name or noun is said to be what something comes from or is done by: a model from the company, نموذج من شركة. */
export function sourceAt(reading: Reading, { first }: Party): number | undefined {
  return markBefore(reading, first, SOURCES);
}

export const sourceOf = (reading: Reading, party: Party): boolean => sourceAt(reading, party) !== undefined;

/** What some Arabic verbs are done to: كشف عن. */
export function isReachedBy(reading: Reading, { first }: Party): boolean {
  return markBefore(reading, first, REACHES) !== undefined;
}

/** Where something happens: in 40 patients. */
export function isPlace(reading: Reading, { first }: Party): boolean {
  return markBefore(reading, first, PLACES) !== undefined;
}

/** Who is only beside: together with Russia, إلى جانب روسيا. */
export function isBeside(reading: Reading, { first }: Party): boolean {
  return markBefore(reading, first, COMPANIONS) !== undefined;
}

/** Words of a noun phrase that may stand between its preposition and its name: من شركة ديب سيك. */
const TITLES = 2;

/** The preposition of those given that governs a term, with no more than a title between. */
function markBefore(reading: Reading, first: number, prepositions: ReadonlySet<string>): number | undefined {
  const { terms } = reading.statement;
  for (let at = first - 1, titles = 0; at >= 0 && titles <= TITLES; at--) {
    if (isBroken(reading.statement, at + 1)) return undefined;
    if (prepositions.has(terms[at]!.norm)) return at;
    if (PREPOSITIONS.has(terms[at]!.norm)) return undefined;
    if (!terms[at]!.stop) titles++;
  }
  return undefined;
}

export const isAt = ({ first, last }: Party, at: number): boolean => first <= at && at <= last;
export const includes = (parties: readonly Party[], at: number): boolean =>
  parties.some((party) => isAt(party, at));
