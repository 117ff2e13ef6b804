import { type Finding, open } from '../finding.js';
import { counterpartsOf, type Links } from '../links.js';
import type { Reading } from '../reading.js';

/**
 * "Norvik is a rival of Norvik" is not borne out by a text that names Norvik once: what a claim names in two places, a text
 * must name in two places. Only an adjective may be said again: a Danish firm with a Danish founder.
 */
export function compareRepeated(claim: Reading, _text: Reading, links: Links): Finding[] {
  const counterpart = counterpartsOf(links);
  const isSaidBefore = ({ first, value }: Reading['names'][number], i: number): boolean =>
    claim.names
      .slice(0, i)
      .some(
        (other) =>
          value.id !== undefined &&
          other.value.id === value.id &&
          !(other.value.demonym && value.demonym) &&
          counterpart.get(other.first) === counterpart.get(first),
      );
  const repeated = claim.names.find(isSaidBefore);
  return repeated ? [open('role', repeated.value)] : [];
}
