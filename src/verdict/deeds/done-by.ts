import { commasWithin } from '../clauses/gaps.js';
import { nameAt, type Reading, wordAt } from '../reading.js';
import { isLightAt, isMeasure } from '../words/light-words.js';
import { likeness, SAME } from '../words/words.js';
import { type ActPair, objectOf, takesObject } from './act-pair.js';
import { actAt } from './acts.js';
import { isKin, isOwned, isOwner, OBJECT_MARKS, RELATIVES } from './grammar.js';
import {
  includes,
  isAt,
  isPlace,
  isReachedBy,
  type Party,
  partiesOf,
  sourceAt,
  sourceOf,
} from './parties.js';
import { TURNING } from './verb-classes.js';
import { verbsOf } from './verbs.js';

/** A party of the claim's subject that is not the text's, or none. */
export function wrongSubject(pair: ActPair): Party | undefined {
  const { said, found, counterpart, claim, text } = pair;
  const stranger = said.agent.find((party) => {
    const at = counterpart.get(party.first);
    const doers = found.passive ? found.agent : found.subject;
    return at !== undefined && doers.length > 0 && !includes(doers, at);
  });
  if (stranger) return stranger;
  const mine = claim.statement.language === 'ar' ? headOf(pair) : said.subject;
  return mine.find((party) => {
    const at = counterpart.get(party.first);
    if (at === undefined || party.oblique || isInPassing(claim, party, said.at)) return false;
    if (said.passive && !found.passive && takesObject(text, found)) return !isDoneTo(pair, at);
    if (!said.passive && found.passive) {
      if (found.agent.length > 0) return !includes(found.agent, at);
      if (isAgentElsewhere(text, found.at, at)) return true;
      if (isToldOfObject(pair)) return !includes(found.subject.slice(-1), at);
      return found.subject.some((other) => isAt(other, at) && !other.oblique) && objectOf(said) !== undefined;
    }
    if (found.subject.length === 0) {
      const located = partiesOf(text).some((other) => isAt(other, at) && isPlace(text, other));
      if (text.statement.language === 'en') return (located || includes(found.rest, at)) && !found.passive;
      return found.rest.some((other) => isAt(other, at) && other.oblique && !sourceOf(text, other));
    }
    const doerIsThere = said.subject.some(
      (other) => other !== party && includes(found.subject, counterpart.get(other.first) ?? -1),
    );
    const alone = objectOf(said) === undefined && !doerIsThere;
    if (!found.passive && alone && includes(found.rest, at) && turnsOnItself(pair))
      return comesFrom(pair, at);
    if (!includes(found.subject, at)) return !standsAgain(pair, party);
    if (isOfAnother(pair, party) || isOfKin(pair, at)) return true;
    return onlyBelongs(pair, at) || isDoneToAnother(pair);
  });
}

/** Was opened by the princess and rebuilt: she is said to have done another deed. */
function isAgentElsewhere(text: Reading, verb: number, at: number): boolean {
  return verbsOf(text.statement).some(
    (is, other) => is && other < verb && includes(actAt(text, other).agent, at),
  );
}

/** Recalled toys that were made in Vietnam: who recalled them need not have made them. */
function isToldOfObject({ said, found, counterpart, text: { statement } }: ActPair): boolean {
  const object = objectOf(said);
  const at = object && counterpart.get(object.first);
  if (at === undefined || at >= found.at || !verbsOf(statement).slice(0, at).includes(true)) return false;
  return at === found.at - 1 || RELATIVES.has(statement.terms[at + 1]?.norm ?? '');
}

/** باعت والدة العازف بيتها: it was not the player who sold it. */
function isOfKin({ text: { statement }, found: { subject }, linked }: ActPair, at: number): boolean {
  const [head] = subject;
  return (
    head !== undefined && !isAt(head, at) && isKin(statement.terms[head.first]!) && !linked.has(head.first)
  );
}

/** "The library was sold" is not borne out by "sold the cinema to the library", nor by "sold it to mend the library". */
function isDoneTo({ text, found, linked }: ActPair, at: number): boolean {
  const party = found.rest.find((other) => isAt(other, at));
  if (!party) return !includes(found.subject, at);
  const between = verbsOf(text.statement).slice(found.at + 1, party.first);
  if (between.some((is, i) => is && !linked.has(found.at + 1 + i))) return false;
  // two of the schools
  return !party.oblique || isReachedBy(text, party) || (party === found.rest[0] && !sourceOf(text, party));
}

/** نادي الموج, against نادي الصخرة: of two of a kind what stands right after tells which. */
function isOfAnother({ claim, said, found, counterpart }: ActPair, party: Party): boolean {
  if (claim.statement.language !== 'ar') return false;
  const next = said.subject.find(({ first }) => first === party.last + 1);
  const at = next && counterpart.get(next.first);
  return at !== undefined && found.rest.some((other) => other.oblique && isAt(other, at));
}

/** Who an Arabic claim says does it: the name itself where the text leaves out what kind it is of (شركة نورليس). */
function headOf({ claim, said, counterpart }: ActPair): readonly Party[] {
  const [head, next] = said.subject;
  const apposed =
    head && next?.first === head.last + 1 && nameAt(claim, next.first) && !counterpart.has(head.first);
  return said.subject.slice(apposed ? 1 : 0, apposed ? 2 : 1);
}

const turnsOnItself = ({ claim, said }: ActPair): boolean =>
  claim.meanings[said.at]!.some((meaning) => TURNING.has(meaning));

/** "The studio launched" is not borne out by "a game from the studio launched". */
function comesFrom({ text, found: { subject, rest } }: ActPair, at: number): boolean {
  const source = sourceAt(text, rest.find((party) => isAt(party, at))!);
  const isMarked = ({ last }: Party): boolean => last === source! - 1;
  return source !== undefined && subject.some(isMarked);
}

/** The singer, sole member of her band, was born: what stands between commas says only who she is. */
function isInPassing(claim: Reading, { first }: Party, verb: number): boolean {
  if (nameAt(claim, first)) return false;
  const commas = commasWithin(claim.statement, 0, verb);
  return commas.some((at) => at <= first) && commas.some((at) => at > first);
}

/** The same word stands in the text's subject too, with something else of the claim's: prices for homes. */
function standsAgain({ claim, text, said, found, counterpart }: ActPair, party: Party): boolean {
  const word = wordAt(claim, party.first);
  const again = found.subject.some(({ first, oblique }) => {
    const other = wordAt(text, first);
    return !oblique && word !== undefined && other !== undefined && likeness(word, other) >= SAME;
  });
  const others = said.subject.filter((other) => other !== party);
  return again && others.some(({ first }) => includes(found.subject, counterpart.get(first) ?? -1));
}

/** "The studio launched" is not borne out by "the studio launched its new game". */
function isDoneToAnother(pair: ActPair): boolean {
  const { said, found, text, counterpart, linked } = pair;
  const [next] = found.rest;
  const object = objectOf(found) ?? (next && isReachedBy(text, next) ? next : undefined);
  if (!turnsOnItself(pair) || said.passive || found.passive || objectOf(said) || !object) return false;
  // in Arabic what it is done to follows whoever does it
  const alone = said.subject.every(({ first }) => includes(found.subject, counterpart.get(first) ?? -1));
  return alone && !linked.has(object.first) && isDefinite(text, object);
}

/** Said of something known: the game, its game, نموذجها; not of how much, as in "rose sharply". */
function isDefinite(text: Reading, { first }: Party): boolean {
  const { terms } = text.statement;
  const term = terms[first]!;
  const marked =
    term.norm.startsWith('ال') || isOwned(term) || OBJECT_MARKS.has(terms[first - 1]?.norm ?? '');
  return marked || nameAt(text, first) !== undefined;
}

/** True when a party of the text's subject is no more than what its head is of: "the share of Harwick rose". */
function onlyBelongs(pair: ActPair, at: number): boolean {
  const { claim, text, found, counterpart, linked, said } = pair;
  const party = found.subject.find((other) => isAt(other, at))!;
  const terms = text.statement.terms;
  const phrase = firstPhrase(pair);
  const head = phrase.at(-1)!;
  const next = found.subject.find(({ first }) => first === party.last + 1);
  const says = ({ first }: Party): boolean =>
    !linked.has(first) && !isLightAt(text, first) && !isMeasure(terms[first]!);
  if (isOwner(terms[party.last]!)) return next !== undefined && says(next);
  if (party.oblique) return head !== party && !head.oblique && says(head);
  if (isNarrowed(pair, party, says)) return true;
  const named = ({ first }: Party): boolean => nameAt(text, first) !== undefined;
  // Ticket sales rose: of the tickets it says nothing.
  if (phrase.includes(party) && party !== head && !named(party) && !named(head)) return says(head);
  // Another head of which the claim says something else: the two trade places, but for a man and his title.
  const person = nameAt(text, party.first)?.value.kind === 'person';
  const others = claim.statement.language === 'ar' ? [...said.subject.slice(1), ...said.rest] : said.rest;
  const ahead = found.subject
    .slice(0, found.subject.indexOf(party))
    .filter(
      (other) => !other.oblique && (named(other) || !phrase.includes(party) || !phrase.includes(other)),
    );
  return !person && others.some(({ first }) => includes(ahead, counterpart.get(first) ?? -1));
}

/** The words a subject begins with, of which the last is its head; in Arabic the head stands first. */
function firstPhrase({ text, found: { subject } }: ActPair): readonly Party[] {
  if (text.statement.language === 'ar') return subject.slice(0, 1);
  const end = subject.findIndex(
    (party, i) => i > 0 && (party.oblique || party.first !== subject[i - 1]!.last + 1),
  );
  return end < 0 ? subject : subject.slice(0, end);
}

/** "Deaths from heart attacks fell by 22 percent" gives no figure for deaths. */
function isNarrowed({ claim, text, found }: ActPair, head: Party, says: (other: Party) => boolean): boolean {
  const next = found.subject[found.subject.indexOf(head) + 1];
  const link = text.statement.terms[head.last + 1]?.norm ?? '';
  return claim.quantities.length > 0 && next !== undefined && /^(?:of|from)$/.test(link) && says(next);
}
