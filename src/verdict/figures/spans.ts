import { LANGUAGES } from '../../analysis/language-data.js';
import { wordTable } from '../../analysis/phrase-table.js';
import { gapBefore } from '../clauses/gaps.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';
import { superlativesIn } from '../words/degrees.js';

const WINDOWS = wordTable(LANGUAGES.flatMap(({ dates }) => dates.windows));
const RECORDS = wordTable(LANGUAGES.flatMap(({ dates }) => dates.records));
/** So many terms before the span stands what it counts the rank of: its first defeat in 14 matches. */
const REACH = 5;
const BREAK = /[.;:!?،,؛]/;

/**
 * "Lost 14 matches" is not borne out by "first defeat in 14 matches", nor "cut rates for five years" by "for the first
 * time in five years": what a figure says of how rare a thing is counts nothing else.
 */
export function compareSpans(
  claim: Reading,
  text: Reading,
  _links: Links,
  findings: readonly Finding[],
): Finding[] {
  if (hasRank(claim)) return [];
  const wrong = findings.find(
    ({ kind, text: found }) =>
      kind === 'number' &&
      found !== undefined &&
      text.quantities.some(({ value, first }) => value.start === found.start && isSpan(text, first)),
  );
  return wrong ? [open('number', wrong.claim, wrong.text)] : [];
}

/** Least and most are no rank where they bound a figure: أقل من ثلث. */
const isRankAt = (reading: Reading, at: number): boolean =>
  !reading.cues.some(({ value, first, last }) => value.kind === 'comparator' && first <= at && at <= last) &&
  (reading.quantities.some(
    ({ value, first, last }) => value.unit === 'ordinal' && first <= at && at <= last,
  ) ||
    superlativesIn(reading.statement).includes(at) ||
    RECORDS.at(reading.statement.terms, at) !== undefined);

const hasRank = (reading: Reading): boolean => reading.statement.terms.some((_, at) => isRankAt(reading, at));

/** Behind "in" or "since", with what is first or worst in it right before. */
function isSpan(reading: Reading, first: number): boolean {
  const { statement } = reading;
  if (WINDOWS.at(statement.terms, first - 1) === undefined) return false;
  for (let at = first - 1; at >= Math.max(0, first - 1 - REACH); at--) {
    if (BREAK.test(gapBefore(statement, at + 1))) return false;
    if (isRankAt(reading, at)) return true;
  }
  return false;
}
