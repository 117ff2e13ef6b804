import type { Reading } from '../reading.js';

/** What stands between a term and the one before it. */
export function gapBefore({ statement }: Reading, at: number): string {
  const [from, to] = [statement.terms[at - 1]?.end, statement.terms[at]?.start];
  if (from === undefined || to === undefined || from < statement.start || to < from) return '';
  return statement.text.slice(from - statement.start, to - statement.start);
}

/** True where one of the terms stands after a comma or another mark. */
export function isBroken(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (/[,،;:.!?]/.test(gapBefore(reading, at))) return true;
  return false;
}
