import type { Quantity, Term } from '../../model/claim.js';
import { isBroken } from '../clauses/gaps.js';
import { isOwner, PLACES } from '../deeds/grammar.js';
import { includes, partiesOf } from '../deeds/parties.js';
import { subjectOf } from '../deeds/subjects.js';
import { type Finding, open } from '../finding.js';
import { counterpartsOf, type Links, sameThing } from '../links.js';
import { nameAt, type Reading, type Word, wordAt } from '../reading.js';
import { superlativesIn } from '../words/degrees.js';
import { isLight } from '../words/light-words.js';

/** The largest producer is not the largest company: what is the most of its kind must be of one kind in both. */
export function compareSuperlatives(claim: Reading, text: Reading, links: Links): Finding[] {
  const counterpart = counterpartsOf(links);
  return superlativesIn(claim.statement).flatMap((at) => {
    const there = counterpart.get(at) ?? superlativesIn(text.statement)[0]; // أكبر is read as a comparison
    const said = kindAfter(claim, at);
    const found = there === undefined ? undefined : kindAfter(text, there);
    if (there === undefined) return [];
    const rank = rankBefore(text, there);
    if (rank && !rankBefore(claim, at)) return [open('term', claim.statement.terms[at]!, rank)];
    const scope = scopeBeyond(claim, at, text, there, counterpart);
    if (scope) return [open('term', claim.statement.terms[at]!, scope)];
    if (!said) return compareSubjects(claim, at, text, there, counterpart);
    const same = counterpart.get(said.at);
    if (!found) return same === undefined || isSaidOf(text, same, there) ? [] : [open('term', said.term)];
    if (same === found.at) return [];
    const alike = sameThing(claim, text, said.term.stem, found.term.stem);
    return alike || isLight(found, text) ? [] : [open('term', said.term, found.term)];
  });
}

/** The third-largest carrier is not the largest. */
const rankBefore = ({ quantities }: Reading, at: number): Quantity | undefined =>
  quantities.find(({ last, value }) => last === at - 1 && value.unit === 'ordinal' && value.value > 1)?.value;

/** So many words, its noun among them, may stand between a superlative and where it is the most. */
const SCOPE = 3;

/**
 * Where the text says something is the most, if the claim says it of more: the largest ever is not borne out by the
 * largest in the region, nor by the largest since 2011.
 */
function scopeBeyond(
  claim: Reading,
  at: number,
  text: Reading,
  there: number,
  counterpart: ReadonlyMap<number, number>,
): Term | undefined {
  const found = scopeOf(text, there);
  if (found === undefined || isEverywhere(text, found)) return undefined;
  const said = scopeOf(claim, at);
  if (said !== undefined && counterpart.get(said) === found) return undefined;
  return [...counterpart.values()].includes(found) ? undefined : text.statement.terms[found];
}

/** The first word or name behind a preposition of place after a superlative. */
function scopeOf(reading: Reading, at: number): number | undefined {
  const { terms } = reading.statement;
  // the country's oldest
  if (at > 0 && isOwner(terms[at - 1]!)) return at - 1;
  for (let place = at + 1; place <= Math.min(at + SCOPE, terms.length - 1); place++) {
    if (isBroken(reading.statement, place)) return undefined;
    if (!PLACES.has(terms[place]!.norm)) continue;
    return partiesOf(reading).find(({ first }) => first > place)?.first;
  }
  return undefined;
}

/** In the world, ever: no bound at all. */
const isEverywhere = (reading: Reading, at: number): boolean =>
  reading.meanings[at]!.some((meaning) => UNBOUNDED.includes(meaning));

const UNBOUNDED: readonly string[] = ['world'];

/** "The museum is the largest" is not borne out by "the museum's archive is the largest". */
function compareSubjects(
  claim: Reading,
  at: number,
  text: Reading,
  there: number,
  counterpart: ReadonlyMap<number, number>,
): Finding[] {
  if (kindAfter(text, there)) return [];
  const found = subjectOf(text, partiesOf(text), there).filter(({ oblique }) => !oblique);
  const other = subjectOf(claim, partiesOf(claim), at).find(({ first, oblique }) => {
    const place = counterpart.get(first);
    return !oblique && place !== undefined && found.length > 0 && !includes(found, place);
  });
  return other ? [open('term', claim.statement.terms[other.first]!)] : [];
}

/** The word right after a superlative, of which it is said. */
function kindAfter(reading: Reading, at: number): Word | undefined {
  const next = nameAt(reading, at + 1);
  return wordAt(reading, (next?.value.demonym ? next.last : at) + 1);
}

/** The squad was the youngest: it stands where the subject of a verb in its place would. */
const isSaidOf = (text: Reading, noun: number, superlative: number): boolean =>
  subjectOf(text, partiesOf(text), superlative).some(({ first }) => first === noun);
