import type { Span } from '../../model/basics.js';
import type { Statement } from '../../model/claim.js';
import { verbsOf } from '../deeds/verbs.js';
import type { Finding } from '../finding.js';
import type { Reading } from '../reading.js';
import { clauseAt } from './clauses.js';
import { termAt } from './gaps.js';

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
  const own = clauseAt(statement, cue.start);
  const told = deeds.length > 0 ? deeds : places;
  return told.length === 0 || told.some(({ text }) => clauseAt(statement, text.start) === own);
}

const isVerbAt = (statement: Statement, place: Span): boolean =>
  verbsOf(statement)[termAt(statement, place.start)] === true;
