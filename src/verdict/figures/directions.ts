import { AWAY, TOWARDS } from '../deeds/grammar.js';
import { isPassable } from '../deeds/parties.js';
import { type Finding, open } from '../finding.js';
import type { Links } from '../links.js';
import type { Reading } from '../reading.js';

type Direction = 'to' | 'from';

/** "Moved from September to June" is not borne out by "moved from June to September": each date stays at its end. */
export function compareDirections(
  claim: Reading,
  text: Reading,
  _links: Links,
  findings: readonly Finding[],
): Finding[] {
  const turned = findings.find(({ kind, claim: said, text: found }) => {
    if (kind !== 'date' || !found) return false;
    const [here, there] = [directionAt(claim, said.start), directionAt(text, found.start)];
    return here !== undefined && there !== undefined && here !== there;
  });
  return turned ? [open('date', turned.claim, turned.text)] : [];
}

/** What stands before a date, articles and the word for its kind aside: to June, إلى شهر أيلول. */
function directionAt(reading: Reading, start: number): Direction | undefined {
  const { terms } = reading.statement;
  let at = terms.findIndex((term) => term.start >= start) - 1;
  const isMark = (norm: string): boolean => TOWARDS.has(norm) || AWAY.has(norm);
  while (at > 0 && isPassable(reading, at) && !isMark(terms[at]!.norm)) at--;
  const { norm } = terms[at] ?? { norm: '' };
  if (TOWARDS.has(norm)) return 'to';
  return AWAY.has(norm) ? 'from' : undefined;
}
