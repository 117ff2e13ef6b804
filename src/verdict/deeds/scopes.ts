import { isDefinite } from '../../analysis/arabic-forms.js';
import { normsOf, tokenize } from '../../analysis/tokenize.js';
import groups from '../../lexicon/groups.json' with { type: 'json' };
import { isBroken } from '../clauses/gaps.js';
import { segmentsOf } from '../clauses/segments.js';
import { type Finding, open } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import { nameAt, type Reading } from '../reading.js';
import { keyOf } from '../words/meanings.js';
import { isEmpty, isSpokenOf } from './attachments.js';
import { AMID, BE, RELATIVES } from './grammar.js';
import { isPassable, type Party, partiesOf } from './parties.js';

const GROUPS = new Set(groups.people.flatMap((word) => tokenize(word).map(keyOf)));
const WITHIN = normsOf(groups.within);
/** Between a noun and the bound of those it is said of. */
const BOUNDING = normsOf(groups.bounding);
/** بين الوزير والسفير: between two, and out of some. */
const JOINED_ON = /^و(?=.{2})/;
const FROM = normsOf(['من', 'from']);
/** So many words of a phrase may stand between a preposition and the group it names: among young people. */
const PHRASE = 4;

/**
 * "Unemployment reached 31%" is not borne out by "31% among the young", nor "the drug made no difference" by "no
 * difference in women", nor a figure for deaths by one for deaths of men: what is so of some is said of them alone.
 */
export function compareGroups(claim: Reading, text: Reading, links: Links): Finding[] {
  const counterpart = counterpartsOf(links);
  const linked = new Set(counterpart.values());
  // Who tells of one group leaves out what is said of another.
  if ([...linked].some((at) => GROUPS.has(keyOf(text.statement.terms[at]!)))) return [];
  const segments = segmentsOf(text.statement).at;
  const told = new Set([...linked].map((at) => segments[at]));
  const isTold = (party: Party): boolean => linked.has(party.first) || isSpokenOf(claim, text, party);
  const scope = groupsIn(text).find((phrase) => told.has(segments[phrase[0]!.first]) && !phrase.some(isTold));
  const [said] = partiesOf(claim).filter(({ first }) => counterpart.has(first));
  const narrowed =
    scope?.[0] ?? ownerLeftOut(claim, text, counterpart, isTold) ?? boundLeftOut(claim, text, linked);
  return said && narrowed
    ? [open('role', claim.statement.terms[said.first]!, text.statement.terms[narrowed.first]!)]
    : [];
}

/** The phrases of a text that say of whom alone it is so: among the young, لدى مرضى السكري, in adults. */
function groupsIn(reading: Reading): readonly (readonly Party[])[] {
  const { statement } = reading;
  const { terms } = statement;
  return terms.flatMap(({ norm }, at) => {
    const isAmid = AMID.has(norm) && !FROM.has(terms[at - 1]?.norm ?? '');
    if ((!isAmid && !WITHIN.has(norm)) || BE.has(terms[at - 1]?.norm ?? '')) return [];
    const phrase = phraseFrom(reading, at + 1);
    const isGroup = phrase.some(({ first }) => GROUPS.has(keyOf(terms[first]!)));
    const next = terms[(phrase.at(-1)?.last ?? at) + 1]?.norm ?? '';
    const isCounted = reading.quantities.some(({ first }) => first > at && first <= at + PHRASE);
    const isBetween = JOINED_ON.test(next) || next === 'و';
    return phrase.length > 0 && (isGroup || (norm === 'among' && !isBetween && !isCounted)) ? [phrase] : [];
  });
}

/** The words and names that a preposition brings, up to the next one. */
function phraseFrom(reading: Reading, from: number): readonly Party[] {
  const { statement } = reading;
  const phrase: Party[] = [];
  for (let at = from; at < Math.min(statement.terms.length, from + PHRASE); at++) {
    if (at > from && isBroken(statement, at)) break;
    const party = partiesOf(reading).find(({ first }) => first === at);
    if (party) phrase.push(party);
    else if (phrase.length > 0 || !isPassable(reading, at)) break;
  }
  return phrase;
}

/** خفض وفيات الرجال 20%, of which no figure for الوفيات follows. */
function ownerLeftOut(
  claim: Reading,
  text: Reading,
  counterpart: ReadonlyMap<number, number>,
  isTold: (party: Party) => boolean,
): Party | undefined {
  if (claim.quantities.length === 0 || text.statement.language !== 'ar') return undefined;
  const { terms } = text.statement;
  const said = partiesOf(claim);
  for (const head of said) {
    const at = counterpart.get(head.first);
    const owned = claim.statement.language === 'ar' && said.some(({ first }) => first === head.last + 1);
    if (at === undefined || owned || nameAt(text, at) || isDefinite(terms[at]!.norm)) continue;
    const owner = partiesOf(text).find(({ first }) => first === at + 1);
    const isOwner = owner && isDefinite(terms[owner.first]!.norm) && !isBroken(text.statement, owner.first);
    if (isOwner && GROUPS.has(keyOf(terms[owner.first]!)) && !isTold(owner) && !isEmpty(text, owner))
      return owner;
  }
  return undefined;
}

/** Night shifts of more than ten hours, people over 65, الشركات التي تتجاوز: said of those alone. */
function boundLeftOut(claim: Reading, text: Reading, linked: ReadonlySet<number>): Party | undefined {
  const { terms } = text.statement;
  if (claim.quantities.some(({ value }) => value.comparator !== '=')) return undefined;
  for (const { value, first, last } of text.quantities) {
    if (!/[<>]/.test(value.comparator) || value.endpoint) continue;
    let at = first - 1;
    const isBound = (place: number): boolean =>
      text.cues.some((cue) => cue.value.kind === 'comparator' && cue.first <= place && place <= cue.last);
    while (at > 0 && (RELATIVES.has(terms[at]!.norm) || BOUNDING.has(terms[at]!.norm) || isBound(at))) at--;
    // consumption reached more than 14 million: of a noun right before it a bound is only that of people
    const isLed = terms.slice(at + 1, first).some(({ norm }) => RELATIVES.has(norm) || BOUNDING.has(norm));
    if (!isLed && !GROUPS.has(keyOf(terms[at]!))) continue;
    const head = partiesOf(text).find((party) => party.last === at && linked.has(party.first));
    if (head && !isBrokenWithin(text, at, first)) return { first, last, oblique: false };
  }
  return undefined;
}

const isBrokenWithin = ({ statement }: Reading, from: number, to: number): boolean =>
  statement.terms.slice(from + 1, to + 1).some((_, i) => isBroken(statement, from + 1 + i));
