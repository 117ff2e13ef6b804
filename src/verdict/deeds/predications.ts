import { normsOf } from '../../analysis/tokenize.js';
import { isBroken } from '../clauses/gaps.js';
import { type Finding, open } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import type { Reading } from '../reading.js';
import { isLightAt } from '../words/light-words.js';
import { compareEponyms } from './eponyms.js';
import { COPULAS, HAVING, isKin, isOwner, NAMING } from './grammar.js';
import { type Party, partiesOf } from './parties.js';
import { isItsOwn, isOfOther } from './possession.js';
import { PREDICATING } from './verb-classes.js';
import { verbsOf } from './verbs.js';

/** After a copula it tells who did what follows. */
const WHO = normsOf(['من', 'who']);

/** Tells of two places in a text that who stands at the one is not what stands at the other. */
type Parting = (text: Reading, one: number, other: number) => boolean;

const PARTING: readonly Parting[] = [haveDeedBetween, hasDeedBefore, isItsOwn, isOfOther];

/**
 * "The chef is an actress" is not borne out by "the chef married an actress": between somebody and what a claim says he
 * is, a text may have a deed only if it says as much (became, was named).
 */
export function comparePredications(claim: Reading, text: Reading, links: Links): Finding[] {
  const copula = claim.statement.terms.findIndex(({ norm }) => COPULAS.has(norm));
  if (verbsOf(claim.statement).some((is, at) => is && at !== copula)) return [];
  if (WHO.has(claim.statement.terms[copula + 1]?.norm ?? '')) return []; // هو من أطلقه: he launched it
  const counterpart = counterpartsOf(links);
  const eponym = compareEponyms(claim, text, counterpart);
  if (eponym.length > 0) return eponym;
  if (copula <= 0) return ofKin(claim, text, counterpart);
  const known = partiesOf(claim).filter(({ first }) => counterpart.has(first));
  const subject = known.filter(({ first, oblique }) => first < copula && !oblique);
  // was more than that of the lakes: the lakes are what it is measured by
  const isMeasured = claim.cues.some(({ value, first }) => value.kind === 'comparator' && first > copula);
  const isDeed = ({ first }: Party): boolean => verbsOf(text.statement)[counterpart.get(first)!] === true;
  const said = isMeasured
    ? []
    : known.filter((party) => party.first > copula && !isLightAt(claim, party.first) && !isDeed(party));
  const isParted = (party: Party): boolean =>
    subject.every((other) =>
      // on the wrong side: it may stand anywhere, but not in the clause of somebody else
      (party.oblique ? [hasOtherSubject] : PARTING).some((part) =>
        part(text, counterpart.get(other.first)!, counterpart.get(party.first)!),
      ),
    );
  const isOwners = ({ first, oblique }: Party): boolean =>
    !oblique && isOwner(text.statement.terms[counterpart.get(first)!]!); // the company's feat is no company
  const parted = said.find((party) => isParted(party) || isOwners(party));
  return subject.length > 0 && parted ? [open('role', claim.statement.terms[parted.first]!)] : [];
}

/** "نزار مؤسس الشركة" is not borne out by "ابن مؤسسها": Arabic leaves its copula unsaid. */
function ofKin(claim: Reading, text: Reading, counterpart: ReadonlyMap<number, number>): Finding[] {
  const linked = new Set(counterpart.values());
  const isOfKin = ({ statement: { terms } }: Reading, at: number): boolean => at > 0 && isKin(terms[at - 1]!);
  const wrong = partiesOf(claim).find(({ first }) => {
    const there = counterpart.get(first);
    return there !== undefined && isOfKin(text, there) && !linked.has(there - 1) && !isOfKin(claim, first);
  });
  return wrong ? [open('role', claim.statement.terms[wrong.first]!)] : [];
}

/** Whether the last verb between two places says something else than that the one is the other. */
function haveDeedBetween(text: Reading, one: number, other: number): boolean {
  const [from, to] = [Math.min(one, other) + 1, Math.max(one, other)];
  const verbs = verbsOf(text.statement);
  for (let at = to - 1; at >= from; at--) {
    const { norm } = text.statement.terms[at]!;
    if (NAMING.has(norm)) return isOfObject(text, at, to);
    if (COPULAS.has(norm)) return hasOwnSubject(text, Math.min(one, other), at);
    if (HAVING.has(norm) && !verbs[at + 1]) return true; // has opened
    if (verbs[at]) return !isPredicating(text, at, at, to);
  }
  return false;
}

/** وصف ترامب الإنجاز بجرس إنذار: the verb before its subject tells what it did, and not what it is. */
function hasDeedBefore(text: Reading, one: number, other: number): boolean {
  const { language, terms } = text.statement;
  if (language !== 'ar' || other < one) return false;
  const verb = verbBefore(text, one);
  if (verb === undefined || terms.slice(one, other).some(({ norm }) => COPULAS.has(norm))) return false;
  const last = text.names.find(({ first }) => first === one)?.last ?? one;
  return !isPredicating(text, verb, last, other);
}

/** Became, was named: what follows says what its subject is, if nobody stands between. */
function isPredicating(text: Reading, verb: number, after: number, predicate: number): boolean {
  return (
    !isOfObject(text, after, predicate) && text.meanings[verb]!.some((meaning) => PREDICATING.has(meaning))
  );
}

/** Trump called it a disaster: who stands between is what is told of. */
const isOfObject = (text: Reading, after: number, predicate: number): boolean =>
  partiesOf(text).some(({ first, oblique }) => !oblique && after < first && first < predicate);

/** Whether what is said after "was" is said of another than `one`: Altman admitted that his company was wrong. */
function hasOtherSubject(text: Reading, one: number, other: number): boolean {
  const { terms } = text.statement;
  for (let at = other - 1; at > one; at--)
    if (COPULAS.has(terms[at]!.norm)) return hasOwnSubject(text, one, at);
  return false;
}

/** Between a verb, which in Arabic may stand before its doer, and "was" or "had been" stands who was. */
function hasOwnSubject(text: Reading, one: number, copula: number): boolean {
  const { terms } = text.statement;
  const verbs = verbsOf(text.statement);
  const last = text.names.find(({ first }) => first === one)?.last ?? one;
  const at = HAVING.has(terms[copula - 1]!.norm) ? copula - 2 : copula - 1;
  const isNoun = at > last && !terms[at]!.stop && !verbs[at] && !isBroken(text.statement, copula);
  return isNoun && (verbs.slice(last, at).includes(true) || verbBefore(text, one) !== undefined);
}

/** The verb that stands before its doer, with no more than a title between: قالت الوزيرة سلمى. */
function verbBefore(text: Reading, one: number): number | undefined {
  const { language } = text.statement;
  let at = one - 1;
  while (language === 'ar' && one - at <= TITLES && !verbsOf(text.statement)[at]) at--;
  return language === 'ar' && verbsOf(text.statement)[at] ? at : undefined;
}

const TITLES = 2;
