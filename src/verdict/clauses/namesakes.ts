import { PREPOSITIONS } from '../deeds/grammar.js';
import { verbsOf } from '../deeds/verbs.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';
import { termAt } from './gaps.js';
import { segmentsOf } from './segments.js';

/** Terms of a phrase right before "which" or التي. */
const LONGEST_PHRASE = 6;

/**
 * "The school has 400 pupils" is not borne out by "the school merged with a school in Ghent, which has 400 pupils": of
 * two things of one kind a relative clause tells of the one before it, which the claim must tell apart as the text does.
 */
export function compareNamesakes(
  claim: Reading,
  text: Reading,
  { between }: Links,
  findings: readonly Finding[],
): Finding[] {
  const { statement } = text;
  const { all, at: segmentAt } = segmentsOf(statement);
  const told = [
    ...between,
    ...findings.flatMap(({ claim: said, text: found }) =>
      found ? [{ claim: termAt(claim.statement, said.start), text: termAt(statement, found.start) }] : [],
    ),
  ];
  const linked = new Set(told.map((link) => link.text));
  for (const [number, { subject, first }] of all.entries()) {
    if (subject !== 'antecedent' || !told.some((link) => segmentAt[link.text] === number)) continue;
    const near = nounBefore(text, first, told, claim);
    if (!near) continue;
    const apart = ownOf(text, near.text, first);
    if (apart.length > 0 && !apart.some((at) => linked.has(at)))
      return [open('role', claim.statement.terms[near.claim]!, statement.terms[near.text]!)];
  }
  return [];
}

/** A noun of the claim in the phrase before a relative clause, of which the text has another that stands before. */
function nounBefore(
  text: Reading,
  before: number,
  told: readonly { readonly claim: number; readonly text: number }[],
  claim: Reading,
): { readonly claim: number; readonly text: number } | undefined {
  const { terms } = text.statement;
  const verbs = verbsOf(text.statement);
  const from = Math.max(verbs.lastIndexOf(true, before - 1) + 1, before - LONGEST_PHRASE);
  for (let at = before - 1; at >= from; at--) {
    if (terms[at]!.stop) continue;
    const said = told.find(({ claim: own }) => claim.statement.terms[own]!.stem === terms[at]!.stem);
    const isTwice = terms.some(({ stem }, i) => i < from && stem === terms[at]!.stem);
    if (said && isTwice) return { claim: said.claim, text: at };
  }
  return undefined;
}

/** What the text says of a noun right beside it: in Ghent, the Mercy hospital, محطة الزهراني. */
function ownOf({ statement: { terms } }: Reading, noun: number, end: number): readonly number[] {
  const own: number[] = [];
  for (let at = noun + 1; at < end; at++) if (!terms[at]!.stop) own.push(at);
  for (let at = noun - 1; at >= 0 && !terms[at]!.stop && !PREPOSITIONS.has(terms[at]!.norm); at--)
    own.push(at);
  return own;
}
