import type { Claim, Statement } from '../model/claim.js';
import type { Verdict } from '../model/verdict.js';

/**
 * A claim and its verdicts without what is denied only to put another in its place, where that other settles the matter
 * and the source does not have what is denied: not in Lyon but in Ghent.
 */
export function withoutReplaced(
  claim: Claim,
  verdicts: readonly Verdict[],
): { readonly claim: Claim; readonly verdicts: readonly Verdict[] } {
  const counted = claim.statements.map((statement, i) => counts(statement, verdicts[i]!, verdicts[i + 1]));
  return {
    claim: { ...claim, statements: claim.statements.filter((_, i) => counted[i]) },
    verdicts: verdicts.filter((_, i) => counted[i]),
  };
}

function counts({ replaced }: Statement, own: Verdict, next: Verdict | undefined): boolean {
  return !replaced || isSettled(own) || !isSettled(next);
}

const isSettled = (verdict: Verdict | undefined): boolean =>
  verdict?.kind === 'supported' || verdict?.kind === 'contradicted';
