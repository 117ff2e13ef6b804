// When a text that clashes with a claim speaks of others than the claim does.
import type { Statement } from '../model/claim.js';
import type { Alignment } from './align.js';
import { termAt } from './clauses/gaps.js';
import { actAt } from './deeds/acts.js';
import { OF } from './deeds/grammar.js';
import { verbsOf } from './deeds/verbs.js';
import type { Finding } from './finding.js';
import type { Reading } from './reading.js';

/**
 * Who does it must be spoken of: "the museum opened" does not clash with jars that stay closed. Of a part all must be:
 * 860 of the jars are whole, and fourteen were sealed. And train fares are not bus fares.
 */
export function isOfOthers(findings: readonly Finding[], alignment: Alignment): boolean {
  const { claim } = alignment;
  const missing = new Set(
    findings.flatMap(({ outcome, kind, claim: { start } }) =>
      outcome === 'open' && kind === 'term' ? [start] : [],
    ),
  );
  if (missing.size === 0) return false;
  const isOfAnother = findings.some(
    ({ outcome, kind, claim: { start } }) =>
      outcome === 'conflicts' &&
      (kind === 'opposite' ? lacksDoer(claim, start, missing) : kind === 'number' && isOfPart(claim, start)),
  );
  return isOfAnother || [...missing].some((start) => isOfAnotherKind(start, alignment));
}

/** True where no noun that a verb is said of is borne out. */
function lacksDoer(claim: Reading, start: number, missing: ReadonlySet<number>): boolean {
  const { terms } = claim.statement;
  const at = terms.findIndex((term) => term.start === start);
  if (!verbsOf(claim.statement)[at]) return false;
  const heads = actAt(claim, at).subject.filter(({ oblique }) => !oblique);
  return heads.length > 0 && heads.every(({ first }) => missing.has(terms[first]!.start));
}

/** Most of them, 860 of the jars. */
function isOfPart({ statement, quantities }: Reading, start: number): boolean {
  const figure = quantities.find(({ value }) => value.start === start);
  if (!figure) return false;
  return figure.value.unit === 'ratio'
    ? figure.first === figure.last && !/\p{N}/u.test(figure.value.text)
    : figure.value.unit === 'count' && OF.has(statement.terms[figure.last + 1]?.norm ?? '');
}

/** Train fares, where the text tells of bus fares: what stands beside one noun in both makes it two things. */
function isOfAnotherKind(start: number, { claim, passage, pairs, unspoken }: Alignment): boolean {
  const noun = termAt(claim.statement, start) + toNoun(claim.statement);
  const pair = pairs.find((other) => other.claim.at === noun);
  const beside = pair && pair.text.at - toNoun(passage.reading);
  return unspoken.some(({ at, poles }) => at === beside && poles.length === 0);
}

/** Where the noun stands of which a word beside it says more: after it in English, before it in Arabic. */
const toNoun = ({ language }: Statement): number => (language === 'en' ? 1 : -1);
