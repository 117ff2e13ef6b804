import light from '../../lexicon/light-words.json' with { type: 'json' };
import type { NameMention } from '../../model/claim.js';
import { gapBefore } from '../clauses/gaps.js';
import { type Finding, open } from '../finding.js';
import { joined, type NamePair } from '../names/align-names.js';
import { elsewhere, isLocated } from '../names/locations.js';
import { alike } from '../names/names.js';
import type { Placed, Reading } from '../reading.js';
import { phraseBook } from '../words/phrases.js';
import type { Pair } from '../words/words.js';
import { actAt, isInPassive } from './acts.js';
import { BE, RELATIVES, STANDARDS } from './grammar.js';
import { isPlace, type Party } from './parties.js';
import { verbsOf } from './verbs.js';

type Name = Placed<NameMention>;

/**
 * The doer of the claim must be the doer of the text: in a long text its name may stand beside another verb, or
 * another name of its kind may stand where it stands in the claim. What a verb of both tells is left to `compareActs`.
 */
export function compareDoers(
  claim: Reading,
  text: Reading,
  names: readonly NamePair[],
  pairs: readonly Pair[],
  loose: number,
): Finding[] {
  const moved =
    elsewhere(claim, text, names) ??
    ofAnother(text, names) ??
    onlyCompared(claim, text, names) ??
    turnedAround(claim, text, names);
  if (moved) return [moved];
  const doer = names.find((pair) => !pair.claim.value.demonym) ?? names[0];
  if (!doer || (isLocated(claim, doer.claim) && isLocated(text, doer.text))) return [];
  if (isJudged(claim, text, doer, pairs) || isBeside(claim, text, doer, pairs)) return [];
  const rival = rivalOf(text, doer, names);
  const passive = isInPassive(claim) && !isInPassive(text);
  if (rival && !passive && isFirst(claim, doer)) return [open('role', doer.claim.value, rival.value)];
  // In "American companies" the noun belongs to the doer.
  const own = doer.claim.value.demonym ? [doer.claim.first - 1, doer.claim.last + 1] : [];
  const nearest = pairs
    .filter((pair) => !own.includes(pair.claim.at))
    .sort((x, y) => gap(x.claim.at, doer.claim) - gap(y.claim.at, doer.claim))[0];
  if (!nearest || carriesOut(claim, text, doer, nearest)) return [];
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

/** Names that only say where somebody is from do not stand before him. */
const isFirst = ({ names }: Reading, { claim }: NamePair): boolean =>
  names.find(({ value }) => !value.demonym) === claim || names[0] === claim;

/** A name of the kind of the doer that stands before it in its clause, as what it could be taken for. */
function rivalOf(
  text: Reading,
  { claim, text: doer }: NamePair,
  names: readonly NamePair[],
): Name | undefined {
  return text.names.find(
    (name) =>
      name.first < doer.first &&
      alike(name.value, claim.value) &&
      // A Jordanian mission may find it in Irbid: of the place it says nothing.
      !(name.value.demonym && isPlace(text, { ...doer, oblique: true })) &&
      !names.some((pair) => pair.text === name) &&
      !joined(text, name, doer) &&
      !isLocated(text, name) &&
      isOneClause(text, name.last, doer.first),
  );
}

function isOneClause(reading: Reading, from: number, to: number): boolean {
  const { terms } = reading.statement;
  for (let at = from + 1; at <= to; at++)
    if (/[.;:()]/.test(gapBefore(reading.statement, at)) || RELATIVES.has(terms[at]!.norm)) return false;
  return true;
}

/** Both have a verb of which the name is the subject: whether it is one deed is told there. */
function isJudged(claim: Reading, text: Reading, doer: NamePair, pairs: readonly Pair[]): boolean {
  const [here, there] = [verbsOf(claim.statement), verbsOf(text.statement)];
  return pairs.some((pair) => {
    if (!here[pair.claim.at] || !there[pair.text.at]) return false;
    const [said, found] = [actAt(claim, pair.claim.at), actAt(text, pair.text.at)];
    const does = (parties: readonly Party[], name: Name): boolean =>
      parties.some((party) => !party.oblique && party.first === name.first);
    const doers = said.passive === found.passive ? found.subject : [...found.rest, ...found.agent];
    return does(said.subject, doer.claim) && does(doers, doer.text);
  });
}

/** What both say of it stands right beside it: the favourite Winter Bees. */
function isBeside(claim: Reading, text: Reading, { text: name }: NamePair, pairs: readonly Pair[]): boolean {
  // "The Danish film was the favourite": the film is beside, and it is not that.
  const says = claim.statement.terms.some(({ norm }) => BE.has(norm));
  if ((name.value.demonym && says) || verbsOf(claim.statement).includes(true)) return false;
  const touches = (at: number, next: number): boolean =>
    at + 1 === next && !gapBefore(text.statement, next).trim();
  return pairs.some(({ text: { at } }) => touches(at, name.first) || touches(name.last, at));
}

/** True for the subject of the verb that governs a place of the text, however far it stands from it. */
function carriesOut(claim: Reading, text: Reading, doer: NamePair, { text: place }: Pair): boolean {
  const subject = ({ first }: Name, reading: Reading, verb: number): boolean =>
    actAt(reading, verb).subject.some((party) => party.first === first);
  const there = verbsOf(text.statement);
  if (there[place.at]) return subject(doer.text, text, place.at);
  const acts = verbsOf(claim.statement).some((is, at) => is && subject(doer.claim, claim, at));
  const verb = there.lastIndexOf(true, place.at);
  return acts && verb >= 0 && subject(doer.text, text, verb) && !namesPerson(text, verb, place.at);
}

/** Beat Molina, the holder of the prize: what is said of somebody else after the verb. */
const namesPerson = ({ names }: Reading, from: number, to: number): boolean =>
  names.some(({ value, first, last }) => value.kind === 'person' && from < first && last < to);

/** "The Danish film The Salt Road" is not borne out by a text that calls another film Danish. */
function ofAnother(text: Reading, names: readonly NamePair[]): Finding | undefined {
  for (const [i, origin] of names.entries()) {
    const name = names[i + 1];
    if (!origin.claim.value.demonym || !name || name.claim.value.demonym) continue;
    if (name.claim.first - origin.claim.last > NEAR) continue;
    const bearer = text.names.find(
      ({ first, value }) => !value.demonym && first > origin.text.last && first - origin.text.last <= NEAR,
    );
    const known = names.some((pair) => pair.text === bearer);
    if (bearer && bearer !== name.text && alike(bearer.value, name.text.value) && !known)
      return open('role', origin.claim.value, bearer.value);
  }
  return undefined;
}

/** So many terms lie at most from where somebody is from to his name, with what he is: the Danish film director. */
const NEAR = 3;

/** "Algeciras is the first" is not borne out by "became the first, ahead of Algeciras". */
function onlyCompared(claim: Reading, text: Reading, names: readonly NamePair[]): Finding | undefined {
  const [first] = names;
  const isStandard = ({ statement: { terms } }: Reading, name: Name): boolean =>
    terms.slice(Math.max(0, name.first - NEAR), name.first).some(({ norm }) => STANDARDS.has(norm));
  const compares = ({ statement: { terms } }: Reading): boolean =>
    terms.some(({ norm }) => STANDARDS.has(norm));
  const is = claim.statement.terms.findIndex(({ norm }) => BE.has(norm));
  const leads =
    first && (claim.statement.language === 'ar' ? first.claim.first === 0 : first.claim.last < is);
  if (!first || !leads || compares(claim) || !isStandard(text, first.text)) return undefined;
  return open('role', first.claim.value, text.statement.terms[first.text.first]!);
}

const THAN = /^than$/;

/** More in Brazil than in Spain is not more in Spain than in Brazil, unless it is fewer there. */
function turnedAround(claim: Reading, text: Reading, names: readonly NamePair[]): Finding | undefined {
  const than = ({ statement }: Reading): number => statement.terms.findIndex(({ norm }) => THAN.test(norm));
  const sign = ({ cues }: Reading): number =>
    Math.sign(cues.find(({ value }) => value.kind === 'comparator')?.value.degree ?? 0);
  const [here, there] = [than(claim), than(text)];
  if (here < 0 || there < 0 || sign(claim) !== sign(text)) return undefined;
  const turned = names.filter(({ claim: said, text: found }) => said.first < here !== found.first < there);
  const isWhole = turned.length > 1 && turned.some(({ claim: said }) => said.first < here);
  return isWhole ? open('role', turned[0]!.claim.value, turned[0]!.text.value) : undefined;
}

const ATTRIBUTIONS = phraseBook(light.attributions);
const ATTRIBUTED = 6; // terms from "according to" to the name, with whose report it is

/** Who is only named as the source of it all: according to the institute. */
const isAttribution = ({ statement }: Reading, { first }: Name): boolean =>
  ATTRIBUTIONS.find(statement).some((at) => at < first && first - at <= ATTRIBUTED);

/** Words that a doer's own clauses may put before its verb: "which opened in 1998, has 120 beds and employs". */
const SAME_CLAUSE = 8;

const gap = (at: number, name: Name): number => Math.abs(at - name.first);
