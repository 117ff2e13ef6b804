import { normsOf } from '../../analysis/tokenize.js';
import privatives from '../../lexicon/privatives.json' with { type: 'json' };
import { type Finding, open } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import type { Reading } from '../reading.js';
import { isLightAt } from '../words/light-words.js';
import { COPULAS, isKin, isOwner, NAMING, PREPOSITIONS } from './grammar.js';
import { markOf } from './marks.js';
import { type Party, partiesOf } from './parties.js';
import { PREDICATING } from './verb-classes.js';
import { verbsOf } from './verbs.js';

/** Nouns that a name before them, or in Arabic after them, only gives its name to. */
const EPONYMIC = normsOf(privatives.eponymic);

/**
 * "The chef is an actress" is not borne out by "the chef married an actress": between somebody and what a claim says he
 * is, a text may have a deed only if it says as much (became, was named).
 */
export function comparePredications(claim: Reading, text: Reading, links: Links): Finding[] {
  const copula = claim.statement.terms.findIndex(({ norm }) => COPULAS.has(norm));
  if (verbsOf(claim.statement).some((is, at) => is && at !== copula)) return [];
  const counterpart = counterpartsOf(links);
  const eponym = ofEponym(claim, text, counterpart);
  if (eponym.length > 0) return eponym;
  if (copula <= 0) return ofKin(claim, text, counterpart);
  const own = partiesOf(claim).filter(({ oblique, first }) => !oblique && counterpart.has(first));
  const subject = own.filter(({ first }) => first < copula);
  // was more than that of the lakes: the lakes are what it is measured by
  const isMeasured = claim.cues.some(({ value, first }) => value.kind === 'comparator' && first > copula);
  const predicate = isMeasured ? [] : own.filter(({ first }) => first > copula && !isLightAt(claim, first));
  const placeOf = ({ first }: Party): number => counterpart.get(first)!;
  const parted = predicate.find((party) =>
    subject.every(
      (other) =>
        haveDeedBetween(text, placeOf(other), placeOf(party)) ||
        isOfOther(text, placeOf(other), placeOf(party)),
    ),
  );
  return subject.length > 0 && parted ? [open('role', claim.statement.terms[parted.first]!)] : [];
}

/** "China's Sputnik moment", لحظة سبوتنيك الصينية, tells of a moment; of Sputnik only that one is called after it. */
function ofEponym(claim: Reading, text: Reading, counterpart: ReadonlyMap<number, number>): Finding[] {
  const linked = new Set(counterpart.values());
  const { terms } = text.statement;
  const isEponymic = (at: number): boolean => EPONYMIC.has(terms[at]?.norm ?? '') && !linked.has(at);
  const subject = Math.min(...counterpart.keys());
  const there = counterpart.get(subject);
  if (there === undefined) return [];
  const last = text.names.find(({ first }) => first === there)?.last ?? there;
  const isLatin = /^[a-z]/.test(terms[there]!.norm);
  const isProper = !isLatin || /^\p{Lu}/u.test(terms[there]!.text);
  const isEponym = isProper && isEponymic(isLatin ? last + 1 : there - 1);
  return isEponym ? [open('role', claim.statement.terms[subject]!)] : [];
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
    if (COPULAS.has(norm) || NAMING.has(norm)) return false;
    if (verbs[at]) return !text.meanings[at]!.some((meaning) => PREDICATING.has(meaning));
  }
  return false;
}

/** Weil, mother of the pianist; a subsidiary of Norfelt: the second is no more than what the first is of. */
function isOfOther(text: Reading, one: number, other: number): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const { terms } = text.statement;
  // the keeper's daughter, Moira Keane
  if (other < one && isOwner(terms[other]!)) return true;
  const governed = terms.slice(from + 1, to).some(({ norm }) => PREPOSITIONS.has(norm));
  return governed && markOf(text, { first: to }) !== 'none' && markOf(text, { first: from }) === 'none';
}
