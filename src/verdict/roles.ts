import light from '../lexicon/light-words.json' with { type: 'json' };
import type { NameMention } from '../model/claim.js';
import { actAt, isPassiveAt } from './acts.js';
import type { NamePair } from './align-names.js';
import { conflicts, type Finding, open } from './finding.js';
import { AGENTS, JOINS_NAMES } from './grammar.js';
import { elsewhere, isLocated } from './locations.js';
import { phraseBook } from './phrases.js';
import type { Placed, Reading } from './reading.js';
import { SAYING, TRANSITIVE } from './verb-classes.js';
import { verbsOf } from './verbs.js';
import type { Pair } from './words.js';

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
      const told = hinge.acts ? conflicts : open;
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
  if (isPassive(claim) || isPassive(text)) return [];
  for (const hinge of pairs.filter((pair) =>
    pair.claim.meanings.some((meaning) => TRANSITIVE.has(meaning)),
  )) {
    const name = names.find(({ claim: at }) => gap(hinge.claim.at, at) <= AT_HAND);
    if (!name) continue;
    const before = name.claim.first < hinge.claim.at;
    const other = pairs.find((pair) => before === pair.claim.at > hinge.claim.at && pair !== hinge);
    const moved = before !== name.text.first < hinge.text.at;
    const otherMoved = other && before !== other.text.at > hinge.text.at;
    if (moved && otherMoved) return [conflicts('role', name.claim.value, name.text.value)];
  }
  return [];
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

/**
 * The doer of the claim must be the doer of the text: in a long text its name may stand beside another verb, or
 * another name of its kind may stand where it stands in the claim.
 */
export function compareDoers(
  claim: Reading,
  text: Reading,
  names: readonly NamePair[],
  pairs: readonly Pair[],
  loose: number,
): Finding[] {
  const moved = elsewhere(claim, text, names);
  if (moved) return [moved];
  const doer = names[0];
  if (!doer || (isLocated(claim, doer.claim) && isLocated(text, doer.text))) return [];
  const rival = text.names.find(
    (name) =>
      name.first < doer.text.first &&
      alike(name.value, doer.claim.value) &&
      !names.some((pair) => pair.text === name) &&
      !joined(text, name, doer.text),
  );
  const passive = isPassive(claim) && !isPassive(text);
  if (rival && !passive && doer.claim === claim.names[0])
    return [open('role', doer.claim.value, rival.value)];
  // In "American companies" the noun belongs to the doer.
  const own = doer.claim.value.demonym ? [doer.claim.first - 1, doer.claim.last + 1] : [];
  const nearest = pairs
    .filter((pair) => !own.includes(pair.claim.at))
    .sort((x, y) => gap(x.claim.at, doer.claim) - gap(y.claim.at, doer.claim))[0];
  if (!nearest || doesIt(text, nearest.text.at, doer.text)) return [];
  const [from, to] = [Math.min(nearest.text.at, doer.text.first), Math.max(nearest.text.at, doer.text.last)];
  const between = text.words.filter(
    (word) => word.at > from && word.at < to && !pairs.some((pair) => pair.text === word),
  );
  // A doer that stays before its verb may have clauses between; one that stands after it belongs to another verb.
  const before = nearest.claim.at > doer.claim.first && nearest.text.at > doer.text.first;
  const other = text.names.find(
    (name) =>
      name.first > doer.text.last &&
      name.last < nearest.text.at &&
      alike(name.value, doer.text.value) &&
      !names.some((pair) => pair.text === name) &&
      !joined(text, name, doer.text),
  );
  if (before && other) return [open('role', doer.claim.value, other.value)];
  if (isAttribution(claim, doer.claim) || isAttribution(text, doer.text)) return [];
  const far = before ? SAME_CLAUSE : loose;
  return between.length > far ? [open('role', doer.claim.value, doer.text.value)] : [];
}

/** True for the subject of a verb, however far it stands from it. */
const doesIt = (text: Reading, verb: number, doer: Name): boolean =>
  verbsOf(text.statement)[verb] === true &&
  actAt(text, verb).subject.some(({ first }) => first === doer.first);

const ATTRIBUTIONS = phraseBook(light.attributions);
const ATTRIBUTED = 6; // terms from "according to" to the name, with whose report it is

/** Who is only named as the source of it all: according to the institute. */
const isAttribution = ({ statement }: Reading, { first }: Name): boolean =>
  ATTRIBUTIONS.find(statement).some((at) => at < first && first - at <= ATTRIBUTED);

/** Words that a doer's own clauses may put before its verb: "which opened in 1998, has 120 beds and employs". */
const SAME_CLAUSE = 8;

/** Two mentions of one bearer: known by its id, or paired with the same mention. */
const isOne = (a: NamePair, b: NamePair): boolean =>
  a.text === b.text || (a.claim.value.id !== undefined && a.claim.value.id === b.claim.value.id);

/** True where something is said to be done to somebody. */
const isPassive = (reading: Reading): boolean =>
  reading.statement.terms.some((_, at) => isPassiveAt(reading, at));

const gap = (at: number, name: Name): number => Math.abs(at - name.first);

/** True when only words like "and", other names or nothing stand between two names: they share one role. */
function joined(reading: Reading, a: Name, b: Name): boolean {
  const [one, two] = a.first < b.first ? [a, b] : [b, a];
  const between = reading.statement.terms.slice(one.last + 1, two.first);
  const start = one.last + 1;
  return between.every(
    (term, i) =>
      JOINS_NAMES.has(term.norm) || reading.names.some((n) => n.first <= start + i && start + i <= n.last),
  );
}

function alike(a: NameMention, b: NameMention): boolean {
  const body = ({ kind }: NameMention): boolean => kind === 'company' || kind === 'organisation';
  return a.kind === b.kind || (body(a) && body(b));
}
