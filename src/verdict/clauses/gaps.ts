import type { Statement } from '../../model/claim.js';

// Where something stands among the terms of a statement, and what stands between two of them.

/** Index of the term at a place of a text, or of the next one; -1 where none follows. */
export const termAt = ({ terms }: Statement, place: number): number =>
  terms.findIndex(({ end }) => end > place);

/** What stands between a term and the one before it; nothing where the two were not said side by side. */
export function gapBefore({ terms, text, start }: Statement, at: number): string {
  const [from, to] = [terms[at - 1]?.end, terms[at]?.start];
  if (from === undefined || to === undefined || from < start || to < from) return '';
  return text.slice(from - start, to - start);
}

/** True for a term that stands after a comma. */
export const isAfterComma = (statement: Statement, at: number): boolean =>
  /[,،]/.test(gapBefore(statement, at));

/** Indices of the terms from one to another, both included, that stand after a comma. */
export const commasWithin = (statement: Statement, first: number, last: number): number[] =>
  [...statement.terms.keys()].filter((at) => at >= first && at <= last && isAfterComma(statement, at));

/** True for a term that stands after a semicolon, or another mark that ends what stands before it. */
export const isEnded = (statement: Statement, at: number): boolean =>
  /[;؛.!?؟]/.test(gapBefore(statement, at));

/** True for a term that stands after a comma or another mark. */
export const isBroken = (statement: Statement, at: number): boolean =>
  /[,،;:.!?]/.test(gapBefore(statement, at));
