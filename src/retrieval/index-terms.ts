import type { Span } from '../model/basics.js';
import type { DateMention, Statement, Term } from '../model/claim.js';

/**
 * What the index holds and a query asks for: words by their stems, and anchors: names, numbers and dates,
 * which are the same in every language and however they are written.
 */
type AnchorKind = 'name' | 'number' | 'date';

export interface Anchor {
  /** Key in the index; starts with a sign that no word starts with. */
  readonly key: string;
  /** The content words it is written with, as places among them: `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
}

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

/** The names, numbers and dates of a statement whose content words are `words`. */
export function anchorsOf(statement: Statement, words: readonly Term[]): Anchor[] {
  const anchors: Anchor[] = [];
  const add = (kind: AnchorKind, key: string, span: Span): void => {
    let from = 0;
    while (from < words.length && words[from]!.end <= span.start) from++;
    let to = from;
    while (to < words.length && words[to]!.start < span.end) to++;
    anchors.push({ key: SIGN[kind] + key, from, to });
  };
  for (const name of statement.names) {
    if (name.id !== undefined) add('name', name.id, name);
    else if (name.skeleton !== '') add('name', `~${name.skeleton}`, name);
  }
  for (const quantity of statement.quantities) {
    add('number', `${Number(quantity.value.toPrecision(SIGNIFICANT_DIGITS))}`, quantity);
  }
  for (const date of statement.dates) for (const key of dateKeys(date)) add('date', key, date);
  return anchors;
}
