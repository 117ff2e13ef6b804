// When two figures are of one deed, and when they are not though they are of one thing.
import { LANGUAGES } from '../../analysis/language-data.js';
import { wordTable } from '../../analysis/phrase-table.js';
import { normsOf } from '../../analysis/tokenize.js';
import type { Quantity } from '../../model/claim.js';
import { gapBefore } from '../clauses/gaps.js';
import { isAuxiliary, verbsOf } from '../deeds/verbs.js';
import type { Links } from '../links.js';
import type { Placed, Reading } from '../reading.js';
import type { Relation } from '../relation.js';
import { inBaseUnit } from './units.js';

type Number = Placed<Quantity>;

const AFTER = 5; // terms from a number to its verb: two firefighters are still missing
const BEFORE = 3; // and back to one before it: لا يزال اثنان
const BESIDE = 2; // terms between a verb and how long it went on
const BREAK = /[.,;:!?()،؛]/;
const JOINS = /^(?:and|but|while|و.{2,})$/;

/**
 * True where a figure of the text has a verb of its own that the claim does not share, while the text tells of other
 * figures: 30 were treated, two are missing.
 */
export function hasOwnDeed(text: Reading, { value, first, last }: Number, { between }: Links): boolean {
  if (text.quantities.length < 2 || value.unit !== 'count') return false;
  const { statement } = text;
  const { terms, language } = statement;
  const verbs = verbsOf(statement);
  const isShared = (at: number): boolean => between.some((link) => link.text === at);
  const isOwn = (at: number): boolean =>
    (verbs[at] === true && !isAuxiliary(terms[at]!) && !isShared(at)) ||
    (language === 'ar' && STILL.at(terms, at) !== undefined); // لا يزال اثنان
  for (let at = last + 1; at <= Math.min(terms.length - 1, last + AFTER); at++) {
    if (BREAK.test(gapBefore(statement, at)) || JOINS.test(terms[at]!.norm)) break;
    if (verbs[at] === true && isShared(at)) return false;
    if (isOwn(at)) return true;
  }
  if (language !== 'ar') return false;
  for (let at = first - 1; at >= Math.max(0, first - BEFORE); at--) {
    if (verbs[at] === true && isShared(at)) return false;
    if (isOwn(at)) return true;
  }
  return false;
}

const DAYS_OF_MONTH = 30.44;
const SECONDS_OF_DAY = 86_400;
/** Eight weeks are about two months: nearer than this they may be one length of time. */
const CLEARLY_OTHER = 1.5;

/** Lengths of time, of which one is in months and the other in days, that one verb tells of: lasted eight weeks. */
export function compareLengths(said: Number, found: Number, { pairs }: Links): Relation | undefined {
  const [a, b] = [inBaseUnit(said.value), inBaseUnit(found.value)];
  const [months, seconds] = a.unit === 'month' ? [a, b] : [b, a];
  if (months.unit !== 'month' || seconds.unit !== 'second') return undefined;
  const isBeside = (place: Number, at: number): boolean =>
    Math.max(place.first - at, at - place.last) <= BESIDE;
  if (!pairs.some(({ claim, text }) => isBeside(said, claim.at) && isBeside(found, text.at)))
    return undefined;
  const ratio = (months.value * DAYS_OF_MONTH * SECONDS_OF_DAY) / seconds.value;
  return ratio > CLEARLY_OTHER || ratio < 1 / CLEARLY_OTHER ? 'clash' : 'finer';
}

const STILL = wordTable(LANGUAGES.flatMap(({ numbers }) => numbers.still));
const WHAT = normsOf(LANGUAGES.flatMap(({ numbers }) => numbers.what));

/** Twice what they asked for, and half of what they asked for. */
export function compareMultiples(
  claim: Reading,
  said: Number,
  text: Reading,
  found: Number,
): Relation | undefined {
  const units = [said.value.unit, found.value.unit].sort().join();
  const isOfWhat = ({ statement: { terms } }: Reading, { last }: Number): boolean =>
    terms.slice(last + 1, last + 1 + BESIDE).some(({ norm }) => WHAT.has(norm));
  if (units !== 'ratio,times' || !isOfWhat(claim, said) || !isOfWhat(text, found)) return undefined;
  return said.value.value === found.value.value ? 'same' : 'clash';
}

/** Who says that it is still so says that it has not changed. */
export const isStill = ({ statement: { terms } }: Reading, { first }: Number): boolean =>
  terms.some((_, at) => at < first && STILL.at(terms, at) !== undefined);
