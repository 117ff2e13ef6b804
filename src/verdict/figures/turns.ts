import { termAt } from '../clauses/gaps.js';
import { poles } from '../clauses/opposites.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';

const RISE = 'rise-fall';

/**
 * "Cases fell by 12%" is not borne out by "cases fell by half, except in one province where they rose by 12%": a figure
 * goes with the turn that stands right before it.
 */
export function compareTurns(
  _claim: Reading,
  text: Reading,
  { pairs }: Links,
  findings: readonly Finding[],
): Finding[] {
  const told = pairs.find(({ text: found }) => found.poles.some(({ axis }) => axis === RISE));
  const pole = told?.text.poles.find(({ axis }) => axis === RISE);
  if (!told || !pole) return [];
  const contrary = poles(text).filter(
    ({ value, first }) => value.axis === RISE && value.degree * pole.degree < 0 && first > told.text.at,
  );
  const taken = findings.find(({ kind, text: found }) => {
    const at = kind === 'number' && found ? termAt(text.statement, found.start) : -1;
    return contrary.some(({ last }) => last < at);
  });
  return taken ? [open('number', taken.claim, taken.text)] : [];
}
