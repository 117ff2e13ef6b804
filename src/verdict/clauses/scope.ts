import type { Span } from '../../model/basics.js';
import type { Statement } from '../../model/claim.js';
import { verbsOf } from '../deeds/verbs.js';
import type { Finding } from '../finding.js';
import type { Reading } from '../reading.js';
import { clausesOf } from './clauses.js';

/** What tells where in a text the deed of a claim is; things and names are shared by clauses. */
const TELLING: readonly Finding['kind'][] = ['number', 'date', 'opposite', 'comparator'];

/**
 * True when what a claim shares with a text may be governed by a cue of that text: the deed (a verb, a pole, a figure)
 * stands in the clause of the cue, or, where no deed is shared, anything else does.
 */
export function governs(
  cue: Span,
  claim: Reading,
  { statement }: Reading,
  shared: readonly Finding[],
): boolean {
  const places = shared.flatMap((finding) => (finding.text ? [{ ...finding, text: finding.text }] : []));
  const deeds = places.filter(
    (finding) =>
      TELLING.includes(finding.kind) ||
      isVerbAt(claim.statement, finding.claim) ||
      isVerbAt(statement, finding.text),
  );
  const clauses = clausesOf(statement);
  const own = clauses[termAt(statement, cue)];
  const told = deeds.length > 0 ? deeds : places;
  return told.length === 0 || told.some(({ text }) => clauses[termAt(statement, text)] === own);
}

const isVerbAt = (statement: Statement, place: Span): boolean =>
  verbsOf(statement)[termAt(statement, place)] === true;

const termAt = ({ terms }: Statement, place: Span): number =>
  terms.findIndex((term) => term.end > place.start);
