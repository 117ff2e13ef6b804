import { LANGUAGES } from '../../analysis/language-data.js';
import { normsOf, tokenize } from '../../analysis/tokenize.js';
import type { Quantity, Term } from '../../model/claim.js';
import { agrees, conflicts, type Finding, open } from '../finding.js';
import { companionship, type Links, sameThing } from '../links.js';
import { type Placed, type Reading, termsApart } from '../reading.js';
import type { Relation } from '../relation.js';
import { compareDates } from './dates.js';
import { impliedChanges } from './derived.js';
import { isGivenOtherwise, isOfAnother } from './others.js';
import { wholesOf } from './partitives.js';
import { compareQuantities, differsInComparator } from './quantities.js';
import { compareLengths, compareMultiples, hasOwnDeed, isStill } from './rivals.js';
import { inOneUnit, sameUnit, saysNoMore } from './units.js';

type Number = Placed<Quantity>;

/** Of these there are several, one after the other. */
const SERIES = new Set(
  LANGUAGES.flatMap(({ numbers }) => numbers.series).flatMap((word) =>
    tokenize(word).map((term) => term.stem),
  ),
);

/** Halved is not tripled, though the one is a share and the other a factor. */
const saidByVerbs = (claim: Reading, text: Reading, said: Number, found: Number): boolean =>
  claim.statement.factors.includes(said.value) && text.statement.factors.includes(found.value);

/** Every number of a text with those that verbs say: doubled. */
const figuresOf = ({ statement: { terms, factors }, quantities }: Reading): readonly Number[] =>
  factors.length === 0
    ? quantities
    : [
        ...quantities,
        ...factors.map((value) => {
          const at = terms.findIndex((term) => term.start === value.start);
          return { value, first: at, last: at };
        }),
      ];

/** Nouns that count what stands beside them: number, sales. */
const TALLIES = normsOf(LANGUAGES.flatMap(({ numbers }) => numbers.tallies));

/** Ahead by this much, one number of the text is the one the claim's stands for; nearer than that it is unclear. */
const CLEARLY = 1.5;

/**
 * Holds each number of the claim against the number of the text that stands in its place, but for those that count what
 * the text says that there is none of.
 */
export function compareNumbers(
  claim: Reading,
  text: Reading,
  links: Links,
  countsNone: (number: Number) => boolean,
): Finding[] {
  const there = figuresOf(text);
  return figuresOf(claim).flatMap((said) => {
    const isGiven = there.some(({ value }) => sameUnit(said.value.unit, value.unit));
    const implied = isGiven ? [] : impliedChanges(said.value, text);
    const rivals = [...there, ...implied]
      .filter((found) => comparable(claim, text, said, found) || across(claim, said, text, found, links))
      .filter((found) => wholesOf(claim).has(said) || !wholesOf(text).has(found))
      .filter((found) => !isOfAnother(text, found, links))
      .map((found) => ({
        found,
        nearness: companionship(said, found, links) + sharedDates(claim, said, text, found),
        relation: across(claim, said, text, found, links) ?? relate(claim, said, text, found),
      }))
      .filter(
        ({ found, relation }) =>
          meet(said.value, found.value) || (relation !== 'clash' && isLoose(said.value, found.value)),
      )
      .sort((a, b) => b.nearness - a.nearness);
    const still = isStill(claim, said);
    const [first, second] = rivals;
    const nearest = (still && rivals.find((rival) => rival.found.value.endpoint === 'end')) || first;
    if (!nearest) return countsNone(said) ? [] : open('number', said.value);
    const agreeing = rivals.find((rival) => rival.relation === 'same');
    if (agreeing) {
      const unclear = agreeing !== nearest && nearest.nearness > CLEARLY * agreeing.nearness;
      return unclear
        ? open('number', said.value, agreeing.found.value)
        : agrees('number', said.value, agreeing.found.value);
    }
    const unsure =
      !still && second && second.nearness * CLEARLY > nearest.nearness && second.relation !== 'clash';
    // A value the text gives elsewhere in the change is not excluded by the one at its end.
    const given =
      !still &&
      said.value.endpoint === undefined &&
      rivals.some((rival) => rival.relation === 'finer' && rival.found.value.endpoint === 'start');
    if (
      nearest.relation !== 'clash' ||
      unsure ||
      given ||
      isAnotherPart(said) ||
      hasOwnDeed(text, nearest.found, links) ||
      (!still && isGivenOtherwise(said, nearest.found, text))
    )
      return open('number', said.value, nearest.found.value);
    const kind = differsInComparator(...inOneUnit(said.value, nearest.found.value)) ? 'comparator' : 'number';
    if (kind === 'comparator' && isBoundElsewhere(said, text))
      return open('number', said.value, nearest.found.value);
    return conflicts(kind, said.value, nearest.found.value);
  });
}

/** Figures in two units that can be held against each other nevertheless. */
const across = (claim: Reading, said: Number, text: Reading, found: Number, links: Links) =>
  said.value.unit === found.value.unit
    ? undefined
    : (compareLengths(said, found, links) ?? compareMultiples(claim, said, text, found));

/** تجاوز استهلاك نماذجها 14: what bounds a number need not stand beside it. */
function isBoundElsewhere({ value: { comparator } }: Number, { statement }: Reading): boolean {
  const direction = comparator.startsWith('>') ? 1 : -1;
  return statement.cues.some(({ kind, degree }) => kind === 'comparator' && degree * direction > 0);
}

/** How near the same date stands to both: ten years ago only 15%. */
function sharedDates(claim: Reading, said: Number, text: Reading, found: Number): number {
  let sum = 0;
  for (const here of claim.dates) {
    for (const there of text.dates) {
      if (compareDates(here.value, there.value) === 'same')
        sum += 1 / (stepsBetween(said, here) * stepsBetween(found, there));
    }
  }
  return sum;
}

const stepsBetween = (a: Placed<unknown>, b: Placed<unknown>): number => Math.max(1, termsApart(a, b));

/** The third phase is not the second: what is said of one of a row says nothing of another. */
const isAnotherPart = ({ value: { unit, counted } }: Number): boolean =>
  unit === 'ordinal' && counted !== undefined && SERIES.has(counted);

/** Numbers of different units or of different things are never compared. */
function comparable(claim: Reading, text: Reading, said: Number, found: Number): boolean {
  if (saidByVerbs(claim, text, said, found)) return true;
  if (!sameUnit(said.value.unit, found.value.unit)) return false;
  if (said.value.counted && found.value.counted)
    return sameThing(claim, text, said.value.counted, found.value.counted);
  // A bare count is a count of anything: it may agree, and clashes only where the same is counted.
  const loose = said.value.counted === undefined && compareQuantities(said.value, found.value) === 'same';
  return said.value.unit !== 'count' || loose || besides(claim, text, said, found);
}

/** How far from its number what is counted may stand: الرموز الأربعة, "14 trillion of its tokens". */
const BESIDE = 2;

/** What only one of two numbers names as counted must stand beside the other as well. */
function besides(claim: Reading, text: Reading, said: Number, found: Number): boolean {
  const counted = said.value.counted ?? found.value.counted;
  if (counted === undefined) return true;
  const [reading, place, there, from] = said.value.counted
    ? [text, found, claim, text]
    : [claim, said, text, claim];
  const { terms } = reading.statement;
  const isCounted = (term: Term | undefined): boolean =>
    term !== undefined && sameThing(there, from, counted, term.stem);
  return (
    terms.slice(Math.max(0, place.first - BESIDE), place.last + 1 + BESIDE).some(isCounted) ||
    (place.value.endpoint === 'end' && isTallied(reading, place, isCounted))
  );
}

/** Ticket sales rose to 86,000, ارتفع عدد الركاب إلى: what the number is of is told by a noun that counts it. */
function isTallied(
  { statement: { terms, start, text } }: Reading,
  { first }: Number,
  isCounted: (term: Term | undefined) => boolean,
): boolean {
  const clause = text.slice(0, terms[first]!.start - start).search(/[^,،;؛]*$/) + start;
  return terms.some(
    (term, at) =>
      at < first &&
      term.start >= clause &&
      TALLIES.has(term.norm.replace(/^[وفبل]?ال/, '')) &&
      [terms[at - 1], terms[at + 1], ...(terms[at + 1]?.stop ? [terms[at + 2]] : [])].some(isCounted),
  );
}

/** Where a change begins says nothing against where it ends; a value by itself is held against the end. */
const meet = (said: Quantity, found: Quantity): boolean =>
  said.endpoint === found.endpoint || (said.endpoint === undefined && found.endpoint === 'end');

/** One of two values is not said to be at an end. */
const isLoose = (said: Quantity, found: Quantity): boolean =>
  said.endpoint === undefined || found.endpoint === undefined;

function relate(claim: Reading, said: Number, text: Reading, found: Number): Relation {
  const isOther = said.value.unit !== found.value.unit && saidByVerbs(claim, text, said, found);
  const compared = isOther ? 'clash' : compareQuantities(...inOneUnit(said.value, found.value));
  const isTold = saysNoMore(said.value.unit, found.value.unit);
  const relation = compared === 'same' && !isTold ? 'finer' : compared;
  // "from 1.2%" does not bear out that it is 1.2%, still less that it is so in the end.
  const elsewhere = found.value.endpoint !== undefined && said.value.endpoint !== found.value.endpoint;
  const current = found.value.endpoint === 'end' && said.value.endpoint === undefined;
  // "fell 22%" says by how much without saying "by"; "is 22%" does not.
  const changed =
    found.value.endpoint === 'change' &&
    said.value.endpoint === undefined &&
    said.value.counted === found.value.counted &&
    tellsOfChange(claim);
  return relation === 'same' && elsewhere && !current && !changed && !datedAlike(claim, text, found)
    ? 'finer'
    : relation;
}

/** How near a date stands to the value it belongs to: "from 8% in 2019". */
const DATED = 4;

/** True when the claim gives the date that the text gives the value: it was 8% in 2019. */
function datedAlike(claim: Reading, text: Reading, found: Number): boolean {
  return text.dates.some(
    (date) =>
      date.first > found.last &&
      date.first - found.last <= DATED &&
      claim.dates.some((said) => compareDates(said.value, date.value) === 'same'),
  );
}

const tellsOfChange = ({ words }: Reading): boolean =>
  words.some((word) => word.poles.some(({ axis }) => axis === 'rise-fall'));
