import { actAt } from '../deeds/acts.js';
import { PREPOSITIONS } from '../deeds/grammar.js';
import { includes, isAt, partiesOf } from '../deeds/parties.js';
import { SAYING } from '../deeds/verb-classes.js';
import { verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import { type Reading, wordAt } from '../reading.js';
import { isLightAt } from '../words/light-words.js';
import { isBroken } from './gaps.js';
import { type Segments, segmentsOf } from './segments.js';

/** Where something of the claim stands in the text, by index of the terms. */
interface Place {
  readonly claim: number;
  readonly text: number;
}

/**
 * A claim of one deed must be borne out where the text tells of that deed: "the school teaches in English" is not by "the
 * school teaches in French; its sister teaches in English". What another part of the text says of somebody goes for
 * this one only where it leaves its subject unsaid, or says it by a pronoun.
 */
export function compareSegments(claim: Reading, text: Reading, links: Links): Finding[] {
  const segments = segmentsOf(text.statement);
  const places = links.between.filter(({ claim: at }) => !isLightAt(claim, at));
  if (segments.all.length === 1 || segmentsOf(claim.statement).all.length > 1 || places.length < 2) return [];
  const deeds = deedsOf(claim, text, places);
  if (deeds === undefined) return [];
  const strays = deeds.map((deed) => strayFrom(deed, places, claim, text, segments));
  if (strays.includes(undefined)) return [];
  const stray = strays[0]!;
  return [open('role', claim.statement.terms[stray.claim]!, text.statement.terms[stray.text]!)];
}

/** Where the text may tell of the claim's only deed; undefined where the claim has none, or more than one. */
function deedsOf(claim: Reading, text: Reading, places: readonly Place[]): readonly Place[] | undefined {
  const verbs = verbsOf(claim.statement);
  const own = verbs.flatMap((is, at) => (is && !isLightAt(claim, at) ? [at] : []));
  const verb = own.find((at) => places.some((place) => place.claim === at)) ?? own[0];
  if (own.length > 1 && !areTogether(own, places, text)) return undefined;
  if (verb === undefined) {
    const [last] = [...places].sort((a, b) => b.claim - a.claim);
    return last && [last];
  }
  const place = places.find(({ claim: at }) => at === verb);
  if (!place) return undefined;
  const { stem } = text.statement.terms[place.text]!;
  const again = text.statement.terms.flatMap((term, at) =>
    term.stem === stem && isDenied(text, at) === isDenied(text, place.text)
      ? [{ claim: verb, text: at }]
      : [],
  );
  return [place, ...again.filter(({ text: at }) => at !== place.text)];
}

/** ينصح به، ولا ينصح به: what is denied in one place bears nothing out in another. */
const isDenied = (text: Reading, at: number): boolean => (wordAt(text, at)?.negations.length ?? 0) % 2 === 1;

/** Several deeds that the text tells of in one breath: ordered them to be switched off. */
function areTogether(deeds: readonly number[], places: readonly Place[], { statement }: Reading): boolean {
  const { at } = segmentsOf(statement);
  const told = places.filter(({ claim }) => deeds.includes(claim)).map(({ text }) => at[text]);
  return told.length === deeds.length && told.every((segment) => segment === told[0]);
}

/** What of the claim stands where the deed at a place of the text does not reach. */
function strayFrom(
  deed: Place,
  places: readonly Place[],
  claim: Reading,
  text: Reading,
  segments: Segments,
): Place | undefined {
  const home = segments.at[deed.text]!;
  const pronoun = pronounIn(text, segments, home);
  let spared = pronoun ? 1 : 0;
  const says = text.meanings[deed.text]!.some((meaning) => SAYING.has(meaning));
  const isReached = (place: Place): boolean =>
    reaches(place.text, home, text, segments) || (says && isSaid(segments.at[place.text]!, home, segments));
  return places.find((place) => {
    if (isReached(place) || belongs(place, places, home, text, segments)) return false;
    const before = segments.at[place.text]! < home;
    const isMeant = !isFigure(text, place.text) && (pronoun === 'object' || isOwnerIn(claim, place.claim));
    return !(before && isMeant && !verbsOf(text.statement)[place.text] && spared-- > 0);
  });
}

/** No pronoun means a number. */
const isFigure = ({ quantities, dates }: Reading, at: number): boolean =>
  [...quantities, ...dates].some(({ first, last }) => first <= at && at <= last);

/** What is said goes on where another verb is joined to it: admitted that it was wrong and needs another plan. */
function isSaid(segment: number, home: number, { all }: Segments): boolean {
  const { subject, of } = all[segment]!;
  return subject === 'shared' && (of === home || (of > home && isSaid(of, home, { all, at: [] })));
}

/** Of what a relative clause tells, the text may say before whose it is: the cup, and "the final, which was held in May". */
function belongs(
  { claim, text: at }: Place,
  places: readonly Place[],
  home: number,
  text: Reading,
  segments: Segments,
): boolean {
  const isNear = (other: Place): boolean => other.claim !== claim && Math.abs(other.claim - claim) <= NEXT;
  const own = segments.all[segments.at[at]!]!;
  // the inspected vessels, and "the vessels which were inspected"
  if (own.subject === 'antecedent' && own.of === home)
    return (
      !isFigure(text, at) &&
      places.some((other) => isNear(other) && isAntecedent(other.text, own.first, text))
    );
  const { subject, first } = segments.all[home]!;
  if (subject === 'owner') return isAntecedent(at, first, text);
  return (
    subject === 'antecedent' &&
    at < first &&
    places.some((other) => isNear(other) && isAntecedent(other.text, first, text))
  );
}

const NEXT = 2; // terms: the final of the cup

/** Whether a deed of one segment is said of what stands at a place. */
function reaches(at: number, home: number, text: Reading, { all, at: numbers }: Segments): boolean {
  if (numbers[at] === home) return true;
  const { subject, of, first } = all[home]!;
  if (subject === 'antecedent') return isAntecedent(at, first, text);
  if (subject !== 'shared' || of === home) return false;
  return (
    isSubjectIn(of, at, text, numbers) ||
    (all[of]!.subject !== 'own' && reaches(at, of, text, { all, at: numbers }))
  );
}

/** The subject of a verb of the segment, or whatever stands in it before its first verb. */
function isSubjectIn(segment: number, at: number, text: Reading, numbers: readonly number[]): boolean {
  const verbs = verbsOf(text.statement).flatMap((is, verb) =>
    is && numbers[verb] === segment ? [verb] : [],
  );
  if (numbers[at] !== segment) return false;
  return (
    verbs.length === 0 || at < verbs[0]! || verbs.some((verb) => includes(actAt(text, verb).subject, at))
  );
}

const LONGEST_PHRASE = 6; // terms before "which" or التي

/** In the phrase that ends right before a relative: the words back to a verb or, in Arabic, a preposition. */
function isAntecedent(at: number, first: number, { statement, dates }: Reading): boolean {
  if (dates.some((date) => date.first <= at && at <= date.last && date.last < first - 1)) return false;
  const verbs = verbsOf(statement);
  for (let place = first - 1; place >= Math.max(0, first - LONGEST_PHRASE); place--) {
    if (verbs[place] || (statement.language === 'ar' && PREPOSITIONS.has(statement.terms[place]!.norm)))
      return false;
    if (place === at) return true;
    if (isBroken(statement, place)) return false;
  }
  return false;
}

const PRONOUN = /^(?:him|her|it|them|[وف]?(?:ب|ل|في|من|عن|علي|الي|مع)(?:ه|ها|هم|هما))$/;
const POSSESSIVE = /^(?:its|their|his|her)$/;
const WRITTEN_ON = /.{2}(?:ه|ها|هم|هما)$/;

/** What was spoken of before is meant by a pronoun: lent it to a gallery, نفذته; or it owns what is: his sheep. */
function pronounIn(
  reading: Reading,
  { all, at: numbers }: Segments,
  home: number,
): 'object' | 'owner' | undefined {
  const { statement } = reading;
  // licences that make them easier to use
  const isIn = (segment: number): boolean =>
    segment === home || (all[segment]!.of === home && statement.terms[all[segment]!.first]!.norm === 'that');
  const here = statement.terms.flatMap(({ norm }, at) => (isIn(numbers[at]!) ? [{ norm, at }] : []));
  const isOwner = ({ norm, at }: { norm: string; at: number }): boolean =>
    POSSESSIVE.test(norm) && statement.terms[at + 1]?.stop === false;
  const isObject = here.some(
    (word) =>
      (PRONOUN.test(word.norm) && !isOwner(word)) ||
      (verbsOf(statement)[word.at] === true && WRITTEN_ON.test(word.norm)),
  );
  if (isObject) return 'object';
  return here.some(isOwner) ? 'owner' : undefined;
}

/** The shepherd's sheep, the shepherd has sheep: said of what he owns, and not of him. */
const isOwnerIn = (claim: Reading, at: number): boolean =>
  !verbsOf(claim.statement).some((is, verb) => is && !isLightAt(claim, verb)) ||
  partiesOf(claim).some((party) => isAt(party, at) && party.oblique);
