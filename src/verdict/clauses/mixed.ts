import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';
import { termAt } from './gaps.js';
import { parallelsOf } from './parallels.js';

/**
 * "Sara won gold" is not borne out by "Sara won silver and Huda gold", nor "3 euros in Riga" by "2 euros in Riga and 3 in
 * Oslo": what is said of one of a couple is not said of another's.
 */
export function compareMixed(
  claim: Reading,
  text: Reading,
  { between }: Links,
  findings: readonly Finding[],
): Finding[] {
  const sets = parallelsOf(text);
  if (sets.length === 0) return [];
  const placeOf = new Map(between.map((link) => [link.text, claim.statement.terms[link.claim]!.start]));
  for (const { claim: said, text: found } of findings)
    if (found) placeOf.set(termAt(text.statement, found.start), said.start);
  const isSaid = (at: number): boolean => placeOf.has(at);
  for (const couples of sets)
    for (const [one, other] of couples) {
      const isMixed = couples.some(
        ([first, second]) =>
          first !== one && isSaid(one) && isSaid(second) && !isSaid(other) && !isSaid(first),
      );
      if (isMixed) {
        const at = claim.statement.terms.find(({ start }) => start === placeOf.get(one))!;
        return [open('role', at ?? claim.statement.terms[0]!, text.statement.terms[one]!)];
      }
    }
  return [];
}
