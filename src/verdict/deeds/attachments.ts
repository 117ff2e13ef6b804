import { LANGUAGES } from '../../analysis/language-data.js';
import { normsOf } from '../../analysis/tokenize.js';
import clauses from '../../lexicon/clauses.json' with { type: 'json' };
import { isBroken } from '../clauses/gaps.js';
import { type Finding, open } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import { nameAt, type Reading, wordAt } from '../reading.js';
import { isLightAt, isMeasure } from '../words/light-words.js';
import { areOpposed, likeness } from '../words/words.js';
import { actAt } from './acts.js';
import { ACCUSATIVE, ADNOMINAL, AMID, PREPOSITIONS, RELATIVES } from './grammar.js';
import { isAt, type Party, partiesOf } from './parties.js';
import { verbsOf } from './verbs.js';

/**
 * What a preposition says more of a noun goes with that noun: "the museum in Ghent" is not borne out by "a dealer in
 * Ghent", "sold the factory" not by "sold its stake in the factory", nor "cut deaths by 20%" by "deaths among men".
 */
export function compareAttachments(claim: Reading, text: Reading, links: Links): Finding[] {
  const counterpart = counterpartsOf(links);
  const linked = new Set(counterpart.values());
  const parties = partiesOf(text);
  const verbs = verbsOf(text.statement);
  const isNounThere = ({ first }: Party): boolean => verbs[counterpart.get(first) ?? -1] === false;
  for (const party of partiesOf(claim)) {
    const at = counterpart.get(party.first);
    const there = parties.find(({ first }) => first === at);
    const head = there && headOf(text, parties, there);
    if (!there || !head || linked.has(head.first) || isEmpty(text, head) || isSpokenOf(claim, text, head))
      continue;
    const deed = verbsOf(claim.statement).findIndex((is, place) => is && counterpart.has(place));
    if (standsBeforeRelative(text, there, parties) && (counterpart.get(deed) ?? -1) > there.first) continue;
    const own = headOf(claim, partiesOf(claim), party);
    const isMoved = own ? isNounThere(own) && !isEmpty(claim, own) : isActedOn(claim, party);
    if (isMoved) return [openRole(claim, party, text, head)];
  }
  return [...compareConstructs(claim, text, counterpart), ...compareScopes(claim, text, parties, linked)];
}

export const GROUNDS = normsOf(clauses.grounds);
/** The story of how it won: what comes after is a clause and no noun. */
export const ASKING = normsOf(LANGUAGES.flatMap(({ frames }) => frames.wh));

/** To the group, which owns a port: what a relative clause tells of does more than it says of the noun before. */
const standsBeforeRelative = (
  { statement: { terms } }: Reading,
  { last }: Party,
  parties: readonly Party[],
): boolean => RELATIVES.has(terms[(runAfter(parties, last).at(-1)?.last ?? last) + 1]?.norm ?? '');

const openRole = (claim: Reading, { first }: Party, text: Reading, head: Party): Finding =>
  open('role', claim.statement.terms[first]!, text.statement.terms[head.first]!);

/** The noun right before the preposition of a party, with no more than articles between. */
function headOf(reading: Reading, parties: readonly Party[], { first, oblique }: Party): Party | undefined {
  const { terms } = reading.statement;
  if (!oblique) return undefined;
  let at = first - 1;
  while (at > 0 && terms[at]!.stop && !PREPOSITIONS.has(terms[at]!.norm) && !ASKING.has(terms[at]!.norm))
    at--;
  if (at < 1 || !ADNOMINAL.has(terms[at]!.norm)) return undefined;
  for (let place = at; place <= first; place++) if (isBroken(reading.statement, place)) return undefined;
  return parties.find(({ last }) => last === at - 1);
}

/** The claim has a word for it, if one that stands for another word of the text. */
export function isSpokenOf({ words }: Reading, text: Reading, { first }: Party): boolean {
  const head = wordAt(text, first);
  return head !== undefined && words.some((word) => likeness(word, head) > 0 || areOpposed(word, head));
}

export const isEmpty = (reading: Reading, { first }: Party): boolean =>
  isLightAt(reading, first) || isMeasure(reading.statement.terms[first]!);

/** The one to whom the claim's verb is done, or who does it. */
function isActedOn(claim: Reading, party: Party): boolean {
  if (party.oblique) return false;
  return verbsOf(claim.statement).some((is, at) => {
    if (!is) return false;
    const { rest, subject } = actAt(claim, at);
    return rest[0] === party || subject.includes(party);
  });
}

/** The fall of the lira is not that of the bank: in Arabic whose it is stands right after. */
function compareConstructs(
  claim: Reading,
  text: Reading,
  counterpart: ReadonlyMap<number, number>,
): Finding[] {
  if (claim.statement.language !== 'ar' || text.statement.language !== 'ar') return [];
  const [said, found] = [partiesOf(claim), partiesOf(text)];
  const linked = new Set(counterpart.values());
  for (const [i, head] of said.entries()) {
    const owner = said[i + 1];
    const [at, place] = [counterpart.get(head.first), owner && counterpart.get(owner.first)];
    if (at === undefined || place === undefined || owner!.first !== head.last + 1) continue;
    if (ACCUSATIVE.test(claim.statement.terms[owner!.first]!.text)) continue; // تفرض شركات قيودا
    if (GROUNDS.has(claim.statement.terms[head.first]!.norm)) continue; // بسبب القيود
    if (/^[وفبلك]?ال/.test(claim.statement.terms[head.first]!.norm) || nameAt(claim, head.first)) continue;
    const run = runAfter(found, at);
    const other = run[0];
    const isOther = other && !linked.has(other.first) && !isSpokenOf(claim, text, other);
    if (isOther && place !== at && !run.some((party) => isAt(party, place)))
      return [openRole(claim, owner!, text, other)];
  }
  return [];
}

/** What stands right after a place, one behind the other. */
function runAfter(parties: readonly Party[], at: number): readonly Party[] {
  const run: Party[] = [];
  const from = parties.find((party) => isAt(party, at))?.last ?? at;
  for (const party of parties) if (party.first === (run.at(-1)?.last ?? from) + 1) run.push(party);
  return run;
}

/** A figure for some of them is none for all: deaths among men fell by 20%. */
function compareScopes(
  claim: Reading,
  text: Reading,
  parties: readonly Party[],
  linked: ReadonlySet<number>,
): Finding[] {
  if (claim.quantities.length === 0) return [];
  const scope = parties.find(({ first }) => {
    const { terms } = text.statement;
    let at = first - 1;
    while (at > 0 && terms[at]!.stop && !AMID.has(terms[at]!.norm)) at--;
    return AMID.has(terms[at]?.norm ?? '') && linked.has(at - 1) && !linked.has(first);
  });
  const head = scope && [...parties].reverse().find(({ first }) => first < scope.first && linked.has(first));
  const [said] = partiesOf(claim);
  return head && said
    ? [open('role', claim.statement.terms[said.first]!, text.statement.terms[scope.first]!)]
    : [];
}
