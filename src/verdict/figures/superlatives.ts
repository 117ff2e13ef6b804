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
    if (!said) return compareSubjects(claim, at, text, there, counterpart);
    const same = counterpart.get(said.at);
    if (!found) return same === undefined || isSaidOf(text, same, there) ? [] : [open('term', said.term)];
    if (same === found.at) return [];
    const alike = sameThing(claim, text, said.term.stem, found.term.stem);
    return alike || isLight(found, text) ? [] : [open('term', said.term, found.term)];
  });
}

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
