import type { TextSpan } from '../model/basics.js';
import type { Statement } from '../model/claim.js';
import type { Alignment } from './align.js';
import { clauseAt } from './clauses/clauses.js';
import { verbsOf } from './deeds/verbs.js';
import type { Finding } from './finding.js';
import { isOfOthers } from './of-others.js';
import type { Reading } from './reading.js';

/** Kinds that, left open, may make the claim about another matter than the one that clashes. */
const SETTLES_THE_MATTER: readonly Finding['kind'][] = ['name', 'role', 'modality', 'date', 'number'];
/** Kinds that give one value for another. */
const VALUES: readonly Finding['kind'][] = ['name', 'date', 'number'];
/** Of the words of the claim so many must be borne out; one missing of two may be what it is about: "founded". */
const SAME_WORDS = 0.6;

/** True when the text speaks of the same matter and excludes what the claim says of it. */
export function contradicts(
  statement: Statement,
  findings: readonly Finding[],
  alignment: Alignment,
): boolean {
  const { claim, light, passage } = alignment;
  const clashes = findings.filter((finding) => finding.outcome === 'conflicts');
  // What clashes in a clause of which the claim speaks otherwise not at all is said of something else.
  const apart = clashes.some((clash) => !hasCompany(clash, findings, passage.reading));
  const resolved = statement.dates.filter((date) => date.resolved).map((date) => date.start);
  const exchanged = clashes.some((clash) => clash.kind === 'role');
  const blocked = findings.some(
    (f) =>
      f.outcome === 'open' &&
      SETTLES_THE_MATTER.includes(f.kind) &&
      !(exchanged && f.kind === 'role') &&
      !resolved.includes(f.claim.start),
  );
  // What happened to them is another matter: 5,400 took part, three died.
  const anotherDeed = findings.some(
    (f) => f.outcome === 'open' && f.kind === 'term' && isDeed(claim, f.claim),
  );
  const words = findings.filter(
    (f) => WORDED.includes(f.kind) && !light.has(f.claim.start) && !isApposed(f, claim),
  );
  const shared = words.filter((finding) => finding.outcome !== 'open').length;
  const sameWords = words.length === 0 || shared >= SAME_WORDS * words.length;
  return (
    !blocked &&
    !apart &&
    !isDeniedOfAnother(statement, passage.reading, clashes) &&
    !isAtAnotherTime(clashes) &&
    !isOfOthers(findings, alignment) &&
    !anotherDeed &&
    sameWords &&
    // Figures that agree say nothing of what they are figures of.
    findings.some(({ outcome, kind }) => outcome === 'agrees' && kind !== 'number' && kind !== 'date')
  );
}

/** The Bahhar wreck is the Bahhar: what a thing is called beside its name. */
function isApposed({ outcome, kind, claim: { start, end } }: Finding, { names }: Reading): boolean {
  return (
    outcome === 'open' &&
    kind === 'term' &&
    names.some(
      ({ value }) => value.kind === 'product' && (start - value.end === 1 || value.start - end === 1),
    )
  );
}

/** Closed on Monday, and reopened on Thursday: at two times both may be so. */
const isAtAnotherTime = (clashes: readonly Finding[]): boolean =>
  clashes.some(({ kind }) => kind === 'opposite') && clashes.some(({ kind }) => kind === 'date');

/** True where one side denies something, and not what the other says. */
function isDeniedOfAnother(claim: Statement, text: Statement, clashes: readonly Finding[]): boolean {
  const turned = clashes.some(({ kind }) => kind === 'negation');
  const givesAnother = turned && clashes.some(({ kind }) => VALUES.includes(kind));
  // "Prices will not rise before 2026" does not clash with a rise in 2026: what is said not to be so is another.
  if (claim.polarity === 'affirmed') return text.polarity === 'negated' && givesAnother;
  // "It is not based in Beijing" does not clash with a seat elsewhere: the other value is what it denies.
  if (givesAnother) return true;
  // "It was not launched in 2024" does not clash with a launch in 2025.
  if (text.polarity === 'affirmed') return !turned;
  // Who denies that he sells may deny as well that he buys.
  return clashes.every(({ kind }) => kind === 'opposite');
}

/** True when something else that the claim says is borne out in the clause of a clash. */
function hasCompany(clash: Finding, findings: readonly Finding[], text: Statement): boolean {
  const clauseOf = ({ text: place }: Finding): number | undefined => place && clauseAt(text, place.start);
  return findings.some(
    (other) => other.outcome === 'agrees' && other.text && clauseOf(other) === clauseOf(clash),
  );
}

/** True for a verb that tells more than that somebody said it. */
function isDeed({ statement, meanings }: Reading, { start }: TextSpan): boolean {
  const at = statement.terms.findIndex((term) => term.start === start);
  return verbsOf(statement)[at] === true && !meanings[at]!.includes('say');
}

const WORDED: readonly Finding['kind'][] = ['term', 'opposite', 'comparator', 'negation'];
