import type { Cue } from '../../model/claim.js';
import { verbsOf } from '../deeds/verbs.js';
import { agrees, conflicts, type Finding, open } from '../finding.js';
import { companionship, type Links } from '../links.js';
import type { NamePair } from '../names/align-names.js';
import type { Placed, Reading } from '../reading.js';
import { superlativesIn } from '../words/degrees.js';
import type { Pair } from '../words/words.js';
import { parallelsOf } from './parallels.js';

/** Axes on whose pole any word says what another does; on the others (start, join, accept) only the clash tells. */
const SCALES = new Set([
  'rise-fall',
  'high-low',
  'cheap-expensive',
  'free-paid',
  'limited-unlimited',
  'right-wrong',
  'win-lose',
  'fast-slow',
  'strong-weak',
  'same-different',
  'easy-hard',
  'efficient-inefficient',
  'safe-dangerous',
  'increase-risk',
  'surplus-deficit',
  'early-late',
  'forward-back',
]);

/** Axes on which the other pole says the same of the other party: A lost to B is B beat A. */
const CONVERSE = new Set(['win-lose', 'buy-sell']);

type Pole = Placed<Cue>;

/**
 * Holds the poles of axes against each other: rose / fell, cheap / expensive, open / closed.
 * @param dated the links with those of figures and dates: stopped in 2024, resumed in 2025
 */
export function compareOpposites(
  claim: Reading,
  text: Reading,
  links: Links,
  dated: Links,
  names: readonly NamePair[],
): Finding[] {
  const own = poles(claim).filter((pole) => !links.paired.has(pole.first));
  const turned = poles(claim).flatMap((pole) => compareClauses(pole, text, dated));
  return turned.length > 0
    ? turned
    : [...new Set(own.map((pole) => pole.first))].flatMap((at) =>
        compareWord(
          own.filter((pole) => pole.first === at),
          claim,
          text,
          links,
          names,
        ),
      );
}

/** So much nearer to what the claim speaks of, the other pole is the one that counts: approved for adults, rejected for children. */
const MUCH_NEARER = 2;

/** A word that stands in the text, but in a clause on something else, while the clause in question has its contrary. */
function compareClauses(said: Pole, text: Reading, links: Links): Finding[] {
  const pair = links.pairs.find(({ claim }) => claim.at === said.first);
  if (!pair || isTold(text, pair.text.at)) return [];
  const own = companionship(said, { value: pair.text, first: pair.text.at, last: pair.text.at }, links);
  const contrary = poles(text).find(
    (pole) =>
      pole.value.axis === said.value.axis &&
      pole.value.degree * said.value.degree < 0 &&
      (companionship(said, pole, links) > MUCH_NEARER * own || takesOver(pole, pair, text, links)),
  );
  return contrary ? [conflicts('opposite', said.value, contrary.value)] : [];
}

/** Exports rose 4% and imports 9%: of imports it tells as well. */
const isTold = (text: Reading, at: number): boolean =>
  !superlativesIn(text.statement).includes(at) &&
  parallelsOf(text).some((couples) => couples.some(([thing]) => thing === at));

/** Strongest among farmers and weakest among students: of students, what stands beside it is the second. */
function takesOver(pole: Pole, { claim, text: found }: Pair, { statement }: Reading, links: Links): boolean {
  const after = links.between.filter((link) => link.claim > claim.at && link.text > found.at);
  const between = statement.terms.slice(found.at + 1, pole.first + 1);
  return (
    after.length > 0 &&
    after.every(({ text }) => text > pole.last) &&
    between.some(({ norm }, i) => JOINS.test(norm) || (i === between.length - 1 && JOINED.test(norm)))
  );
}

const JOINS = /^(?:and|but|while)$/;
const JOINED = /^و/;

/** One word of the claim, on every axis it has a place on, against the pole of the text that stands in its place. */
function compareWord(
  own: readonly Pole[],
  claim: Reading,
  text: Reading,
  links: Links,
  names: readonly NamePair[],
): Finding[] {
  const rivals = own.flatMap((said) =>
    poles(text)
      .filter((found) => found.value.axis === said.value.axis)
      .map((found) => ({
        said,
        found,
        sign: Math.sign(direction(claim, said) * direction(text, found)),
        nearness: companionship(said, found, links),
      })),
  );
  const [best] = rivals.sort((a, b) => b.nearness - a.nearness || a.sign - b.sign);
  if (!best) return [];
  const { said, found, sign, nearness } = best;
  const axis = said.value.axis;
  if (CONVERSE.has(axis) && names.length > 1 && exchanged(claim, text, names, said, found)) {
    // suffered a defeat to Parma: of whom a noun tells it, its place does not say
    const isNoun = verbsOf(claim.statement)[said.first] && !verbsOf(text.statement)[found.first];
    const turned = isNoun ? open : conflicts;
    return [sign > 0 ? turned('role', said.value, found.value) : agrees('opposite', said.value, found.value)];
  }
  if (nearness === 0 || sign === 0 || mayMeanTheSame(claim, said, text, found)) {
    return sign > 0 ? [] : [open('opposite', said.value, found.value)];
  }
  if (sign < 0) return [conflicts('opposite', said.value, found.value)];
  // The largest is more than large.
  const verified = SCALES.has(axis) && !superlativesIn(claim.statement).includes(said.first);
  return verified ? [agrees('opposite', said.value, found.value)] : [];
}

/** The words of a text that stand on a pole of some axis. */
export const poles = (reading: Reading): Pole[] =>
  reading.cues.filter((cue) => cue.value.kind === 'opposite');

/** Place on the axis after the negations that bear on it: "not cheap" lies where "expensive" does. */
export function direction(reading: Reading, pole: Pole): number {
  const words = reading.words.filter((word) => word.at >= pole.first && word.at <= pole.last);
  const negations = new Set(words.flatMap((word) => word.negations.map((cue) => cue.start)));
  return negations.size % 2 === 1 ? -pole.value.degree : pole.value.degree;
}

/** نزل and طلع are down and up of a price, and both "came out" of a product: then neither settles anything. */
function mayMeanTheSame(claim: Reading, said: Pole, text: Reading, found: Pole): boolean {
  const meanings = text.meanings[found.first] ?? [];
  return (claim.meanings[said.first] ?? []).some((meaning) => meanings.includes(meaning));
}

/** True when two names stand in the claim the other way round. */
function exchanged(
  claim: Reading,
  text: Reading,
  names: readonly NamePair[],
  said: Pole,
  found: Pole,
): boolean {
  const [a, b] = names as [NamePair, NamePair];
  const order = a.claim.first < b.claim.first === a.text.first < b.text.first;
  return order === (isPassive(claim, said) !== isPassive(text, found));
}

/** Done by somebody; "was beaten" stands on the losing side by itself. */
const isPassive = ({ statement }: Reading, { first, last }: Pole): boolean =>
  first === last && statement.terms.some((term) => term.norm === 'by');
