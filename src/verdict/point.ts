import type { TextSpan } from '../model/basics.js';
import { overlaps } from '../model/claim.js';
import type { Match, Passage } from '../model/match.js';
import type { Agreement, Conflict, Unverified } from '../model/verdict.js';
import { compareDates } from './figures/dates.js';
import { compareQuantities } from './figures/quantities.js';
import type { Finding } from './finding.js';
import { sameName } from './names/names.js';
import { read } from './reading.js';
import { keyOf } from './words/meanings.js';

/** Findings about one text of a fact, as they are told: every span of the source points into its archive. */
export interface Told {
  readonly agreements: readonly Agreement[];
  readonly conflicts: readonly Conflict[];
  readonly unverified: readonly Unverified[];
}

/** Turns findings into what a reader is shown, leading from a wording back to the archived quote it stands for. */
export function tell(findings: readonly Finding[], match: Match, passage: Passage): Told {
  const told = { agreements: [] as Agreement[], conflicts: [] as Conflict[], unverified: [] as Unverified[] };
  for (const { outcome, kind, claim, text } of findings) {
    const quote = text && inArchive(text, match, passage);
    if (outcome === 'agrees')
      told.agreements.push({ kind, claim, quote: quote ?? wholeQuote(match) } as Agreement);
    else if (outcome === 'conflicts')
      told.conflicts.push({ kind, claim, quote: quote ?? wholeQuote(match) } as Conflict);
    else told.unverified.push({ kind, claim, ...(quote && { quote }) });
  }
  return told;
}

function wholeQuote({ fact: { quote } }: Match): TextSpan {
  return { text: quote.exact, start: quote.start, end: quote.end };
}

function inArchive(span: TextSpan, match: Match, passage: Passage): TextSpan {
  const { quote } = match.fact;
  const found = passage.field === 'quote' ? span : counterpart(span, passage, match.quote);
  if (!found) return wholeQuote(match);
  const [start, end] = [quote.start + found.start, quote.start + found.end];
  return { text: quote.exact.slice(found.start, found.end), start, end };
}

/** What stands in the quote for a span of another text of the fact: the same date, number, name, pole or word. */
function counterpart(
  span: TextSpan,
  { reading }: Passage,
  { reading: quote }: Passage,
): TextSpan | undefined {
  const at = <T extends TextSpan>(list: readonly T[]): T | undefined =>
    list.find((item) => overlaps(item, span));
  const date = at(reading.dates);
  if (date) return quote.dates.find((other) => compareDates(date, other) === 'same') ?? only(quote.dates);
  const quantity = at(reading.quantities);
  if (quantity) {
    const alike = quote.quantities.filter((other) => other.unit === quantity.unit);
    return alike.find((other) => compareQuantities(quantity, other) === 'same') ?? only(alike);
  }
  const name = at(reading.names);
  if (name) return quote.names.find((other) => sameName(name, other));
  const cue = at(reading.cues);
  if (cue) return quote.cues.find((other) => other.axis === cue.axis && other.degree * cue.degree > 0);
  const index = reading.terms.findIndex((term) => overlaps(term, span));
  const term = reading.terms[index];
  if (!term) return undefined;
  const [key, meanings, there] = [keyOf(term), read(reading).meanings[index]!, read(quote).meanings];
  return (
    quote.terms.find((other) => keyOf(other) === key) ??
    quote.terms.find((_, i) => there[i]!.some((meaning) => meanings.includes(meaning)))
  );
}

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
