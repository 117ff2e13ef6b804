import type { DateMention, Statement, Term } from '../model/claim.js';

/**
 * What the index holds and a query asks for: words by their stems, and anchors: names, numbers and dates, which
 * are the same in every language and however they are written. An anchor's key starts with a sign that no word
 * starts with.
 */
type AnchorKind = 'name' | 'number' | 'date';

const SIGN: Readonly<Record<AnchorKind, string>> = { name: '@', number: '=', date: '~' };

const SIGNIFICANT_DIGITS = 6; // a third and 0.333333 are one number; 14e12 and 14.1e12 are two

/** A date as keys from coarse to fine, so that `January 2025` still meets `20 January 2025`. */
function dateKeys({ year, month, day }: DateMention): string[] {
  const keys: string[] = [];
  if (year !== undefined) keys.push(`${year}`);
  if (month !== undefined) keys.push(`m${month}`);
  if (year !== undefined && month !== undefined && day !== undefined) keys.push(`${year}-${month}-${day}`);
  return keys;
}

/** The words of a statement that carry meaning, in their order. */
export function contentWords(statement: Statement): Term[] {
  return statement.terms.filter((term) => !term.stop);
}

/** Keys of the names, numbers and dates of a statement, each once. */
export function anchorsOf(statement: Statement): string[] {
  const keys = new Set<string>();
  for (const { id, skeleton } of statement.names) {
    if (id !== undefined) keys.add(SIGN.name + id);
    else if (skeleton !== '') keys.add(`${SIGN.name}${SIGN.name}${skeleton}`);
  }
  for (const { value } of statement.quantities) {
    keys.add(`${SIGN.number}${Number(value.toPrecision(SIGNIFICANT_DIGITS))}`);
  }
  for (const date of statement.dates) {
    // `today` and `last week` say when something is said, not what about
    if (date.resolved !== true) for (const key of dateKeys(date)) keys.add(SIGN.date + key);
  }
  return [...keys];
}
