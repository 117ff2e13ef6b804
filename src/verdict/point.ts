import type { Span, TextSpan } from '../model/basics.js';
import { overlaps, type Statement } from '../model/claim.js';
import type { Match, Passage } from '../model/match.js';
import type { Agreement, Conflict, Unverified } from '../model/verdict.js';
import type { Assessment } from './assess.js';
import { compareDates } from './figures/dates.js';
import { compareQuantities } from './figures/quantities.js';
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
export function tell({ findings, match, passage, alignment }: Assessment): Told {
  const told = { agreements: [] as Agreement[], conflicts: [] as Conflict[], unverified: [] as Unverified[] };
  const said = alignment.claim.statement;
  for (const { outcome, kind, claim: span, text } of findings) {
    const isOpen = outcome === 'open';
    const standsThere = text
      ? passage.field === 'quote'
        ? text
        : counterpart(text, passage, match.quote)
      : isOpen && rivalOf(span, said, match.quote.reading);
    const pointing = kind === 'comparator' || (isOpen && kind === 'number') ? withBounds : asItIs;
    const claim = pointing(span, said);
    const quote = standsThere
      ? inArchive(pointing(standsThere, match.quote.reading), match)
      : wholeQuote(match);
    if (outcome === 'agrees') told.agreements.push({ kind, claim, quote } as Agreement);
    else if (outcome === 'conflicts') told.conflicts.push({ kind, claim, quote } as Conflict);
    else told.unverified.push({ kind, claim, ...((text || standsThere) && { quote }) });
  }
  return told;
}

const asItIs = (span: TextSpan): TextSpan => span;

/** Of "less than 14" and "more than 14" the figure is the same: what differs are the words that bound it. */
const withBounds = (span: TextSpan, { quantities }: Statement): TextSpan =>
  quantities.find((figure) => overlaps(figure, span))?.bounded ?? span;

const wholeQuote = ({ fact: { quote } }: Match): TextSpan => ({
  text: quote.exact,
  start: quote.start,
  end: quote.end,
});

function inArchive({ start, end }: Span, { fact: { quote } }: Match): TextSpan {
  return { text: quote.exact.slice(start, end), start: quote.start + start, end: quote.start + end };
}

/**
 * What the quote has in place of a date or figure that nothing in the deciding text answers: its only date, its only
 * figure in that unit. Counts are of different things as a rule, and only the same one is pointed out.
 */
function rivalOf(span: TextSpan, said: Statement, quote: Statement): TextSpan | undefined {
  if (said.dates.some((date) => overlaps(date, span))) return only(quote.dates);
  const figure = said.quantities.find((quantity) => overlaps(quantity, span));
  const alike = quote.quantities.filter(({ unit, counted, value }) =>
    unit === 'count'
      ? value === figure?.value || (counted !== undefined && counted === figure?.counted)
      : unit === figure?.unit,
  );
  return figure && only(alike);
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
