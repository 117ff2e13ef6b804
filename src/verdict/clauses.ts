import light from '../lexicon/light-words.json' with { type: 'json' };
import type { TextSpan } from '../model/basics.js';
import type { Statement, Term } from '../model/claim.js';
import type { Finding } from './finding.js';
import { phraseBook } from './phrases.js';

const CONTRASTS = phraseBook(light.contrasts);

/**
 * True when what a claim shares with a text stands on both sides of a "while": one bank refused, another paid, and a
 * claim that takes its doer from one clause and its deed from the other says what neither does.
 */
export function straddles(claim: Statement, text: Statement, agreeing: readonly Finding[]): boolean {
  const spans = agreeing.flatMap((finding) => (finding.text ? [finding.text] : []));
  const apart = contrastsIn(text).some(
    ({ start, end }) => spans.some((span) => span.end <= start) && spans.some((span) => span.start >= end),
  );
  return (apart && contrastsIn(claim).length === 0) || mixesFigures(text, agreeing);
}

/** True for a text that tells two things apart: one of its clauses may clash where the other bears out. */
export const isContrast = (text: Statement): boolean => contrastsIn(text).length > 0;

const contrastsIn = (statement: Statement): Term[] =>
  CONTRASTS.find(statement).map((at) => statement.terms[at]!);

/** From 38% in 2020 to 44% in 2023: 44% in 2020 takes a figure of one time for that of another. */
function mixesFigures({ quantities, dates }: Statement, agreeing: readonly Finding[]): boolean {
  if (quantities.length < 2 || dates.length < 2) return false;
  const found = (kind: Finding['kind']): TextSpan[] =>
    agreeing.flatMap((finding) => (finding.kind === kind && finding.text ? [finding.text] : []));
  const said = found('date');
  return (
    said.length > 0 &&
    found('number').some((number) => {
      const own = [...dates].sort((a, b) => gap(number, a) - gap(number, b) || b.start - a.start)[0]!;
      return !said.some((date) => date.start === own.start);
    })
  );
}

const gap = (a: TextSpan, b: TextSpan): number => Math.max(a.start - b.end, b.start - a.end, 0);
