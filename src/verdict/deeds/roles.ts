import type { NameMention } from '../../model/claim.js';
import { conflicts, type Finding, open } from '../finding.js';
import { joined, type NamePair } from '../names/align-names.js';
import { alike } from '../names/names.js';
import type { Placed, Reading } from '../reading.js';
import type { Pair } from '../words/words.js';
import { actAt, isInPassive } from './acts.js';
import { AGENTS } from './grammar.js';
import { SAYING, TRANSITIVE } from './verb-classes.js';
import { verbsOf } from './verbs.js';

type Name = Placed<NameMention>;

/**
 * Names of one kind that trade places around the same word: A beat B / B beat A. Voice is taken into account,
 * in Arabic also the order verb, agent, object.
 */
export function compareRoles(
  claim: Reading,
  text: Reading,
  names: readonly NamePair[],
  pairs: readonly Pair[],
): Finding[] {
  for (const [i, a] of names.entries()) {
    for (const b of names.slice(i + 1)) {
      if (!alike(a.claim.value, b.claim.value) || isOne(a, b) || joined(claim, a.claim, b.claim)) continue;
      if (isParted(claim, text, a, b, pairs)) return [open('role', a.claim.value, a.text.value)];
      if (joined(text, a.text, b.text)) continue;
      const hinge = hinges(pairs).find(
        (h) =>
          agentFirst(claim, h.claim, a.claim, b.claim) !== undefined &&
          agentFirst(text, h.text, a.text, b.text) !== undefined,
      );
      if (!hinge) continue;
      const said = agentFirst(claim, hinge.claim, a.claim, b.claim);
      const found = agentFirst(text, hinge.text, a.text, b.text);
      if (said === found) continue;
      // Around a noun, or a verb that is not known to act on somebody, the order of two names may tell nothing.
      const isNoun = verbsOf(claim.statement)[hinge.claim] && !verbsOf(text.statement)[hinge.text];
      const told = hinge.acts && !isNoun ? conflicts : open;
      return [told('role', a.claim.value, (said ? b : a).text.value)];
    }
  }
  return compareSides(claim, text, names, pairs);
}

/**
 * Doer and done-to in the claim, and nothing of the kind in the text: it names both in one breath ("launched by
 * Alibaba" against "Alibaba and Zhipu launched"), or what compares them there compares something else here.
 */
function isParted(claim: Reading, text: Reading, a: NamePair, b: NamePair, pairs: readonly Pair[]): boolean {
  const between = ({ cues }: Reading, one: Name, two: Name): boolean =>
    cues.some(
      ({ value, first, last }) =>
        value.kind === 'comparator' &&
        Math.min(one.last, two.last) < first &&
        last < Math.max(one.first, two.first),
    );
  const standing = hinges(pairs).filter((h) => agentFirst(claim, h.claim, a.claim, b.claim) !== undefined);
  if (standing.some((h) => agentFirst(text, h.text, a.text, b.text) !== undefined)) return false;
  if (standing.length > 0) return joined(text, a.text, b.text);
  return between(claim, a.claim, b.claim) && !between(text, a.text, b.text);
}

/** How near its verb a party stands. */
const AT_HAND = 3;

/** "Corvane sued the regulator" against "the regulator sued Corvane": a name and a common noun trade places. */
function compareSides(
  claim: Reading,
  text: Reading,
  names: readonly NamePair[],
  pairs: readonly Pair[],
): Finding[] {
  if (isInPassive(claim) || isInPassive(text)) return [];
  for (const hinge of pairs.filter((pair) =>
    pair.claim.meanings.some((meaning) => TRANSITIVE.has(meaning)),
  )) {
    const name = names.find(({ claim: at }) => gap(hinge.claim.at, at) <= AT_HAND);
    if (!name) continue;
    const before = name.claim.first < hinge.claim.at;
    const other = pairs.find((pair) => before === pair.claim.at > hinge.claim.at && pair !== hinge);
    const moved = before !== name.text.first < hinge.text.at;
    const otherMoved = other && before !== other.text.at > hinge.text.at;
    if (moved && otherMoved && !doesIt(claim, text, hinge, name))
      return [conflicts('role', name.claim.value, name.text.value)];
  }
  return [];
}

/** In Arabic who does it may stand before or after: he is the subject of the verb in both. */
function doesIt(claim: Reading, text: Reading, hinge: Pair, name: NamePair): boolean {
  const subject = (reading: Reading, verb: number, { first }: Name): boolean =>
    verbsOf(reading.statement)[verb] === true &&
    actAt(reading, verb).subject.some((party) => party.first <= first && first <= party.last);
  return subject(claim, hinge.claim.at, name.claim) && subject(text, hinge.text.at, name.text);
}

/** Places of one predicate in both statements. */
function hinges(pairs: readonly Pair[]): { claim: number; text: number; acts: boolean }[] {
  return pairs
    .filter(({ claim: word }) => !word.meanings.some((meaning) => SAYING.has(meaning)))
    .map((pair) => ({
      claim: pair.claim.at,
      text: pair.text.at,
      acts: pair.claim.meanings.some((meaning) => TRANSITIVE.has(meaning)),
    }))
    .sort((one, other) => Number(other.acts) - Number(one.acts));
}

/** True when `a` does it to `b`, false the other way round, undefined where the order does not tell. */
function agentFirst(reading: Reading, hinge: number, a: Name, b: Name): boolean | undefined {
  const [one, two] = a.first < b.first ? [a, b] : [b, a];
  const between = one.last < hinge && hinge < two.first;
  const verbFirst = reading.statement.language === 'ar' && hinge < one.first;
  if (!between && !verbFirst) return undefined;
  const passive = reading.statement.terms
    .slice(between ? hinge : two.first - 1, two.first)
    .some((term) => AGENTS.has(term.norm));
  return (one === a) !== passive;
}

/** Two mentions of one bearer: known by its id, or paired with the same mention. */
const isOne = (a: NamePair, b: NamePair): boolean =>
  a.text === b.text || (a.claim.value.id !== undefined && a.claim.value.id === b.claim.value.id);

const gap = (at: number, name: Name): number => Math.abs(at - name.first);
