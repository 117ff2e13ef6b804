import type { Statement } from '../model/claim.js';
import type { Verdict } from '../model/verdict.js';

/**
 * Whether a statement counts beside the one after it. What is denied only to put another in its place is settled by that
 * other, unless the source has what is denied: not in Lyon but in Ghent.
 */
export function counts(statement: Statement, own: Verdict, next: Verdict | undefined): boolean {
  const settledByNext = next?.kind === 'supported' || next?.kind === 'contradicted';
  return !statement.replaced || own.kind === 'contradicted' || own.kind === 'supported' || !settledByNext;
}
