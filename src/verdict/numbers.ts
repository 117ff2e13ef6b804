import type { Quantity } from '../model/claim.js';
import { agrees, conflicts, type Finding, open } from './finding.js';
import { companionship, type Links, sameThing } from './links.js';
import { compareQuantities, differsInComparator } from './quantities.js';
import type { Placed, Reading } from './reading.js';
import type { Relation } from './relation.js';

type Number = Placed<Quantity>;

/** Ahead by this much, one number of the text is the one the claim's stands for; nearer than that it is unclear. */
const CLEARLY = 1.5;

/** Holds each number of the claim against the number of the text that stands in its place. */
export function compareNumbers(claim: Reading, text: Reading, links: Links): Finding[] {
  return claim.quantities.map((said) => {
    const rivals = text.quantities
      .filter((found) => comparable(claim, text, said.value, found.value))
      .map((found) => ({ found, nearness: companionship(said, found, links), relation: relate(said, found) }))
      .sort((a, b) => b.nearness - a.nearness);
    const [nearest, second] = rivals;
    if (!nearest) return open('number', said.value);
    const agreeing = rivals.find((rival) => rival.relation === 'same');
    if (agreeing) {
      const unclear = agreeing !== nearest && nearest.nearness > CLEARLY * agreeing.nearness;
      return unclear
        ? open('number', said.value, agreeing.found.value)
        : agrees('number', said.value, agreeing.found.value);
    }
    const unsure = second && second.nearness * CLEARLY > nearest.nearness && second.relation !== 'clash';
    if (nearest.relation !== 'clash' || unsure) return open('number', said.value, nearest.found.value);
    const kind = differsInComparator(said.value, nearest.found.value) ? 'comparator' : 'number';
    return conflicts(kind, said.value, nearest.found.value);
  });
}

/** Numbers of different units, of different things, or at different ends of a change are never compared. */
function comparable(claim: Reading, text: Reading, said: Quantity, found: Quantity): boolean {
  if (said.unit !== found.unit) return false;
  if (said.endpoint && found.endpoint && said.endpoint !== found.endpoint) return false;
  if (said.counted && found.counted) return sameThing(claim, text, said.counted, found.counted);
  // A bare count is a count of anything: 200 of what, if only one of them says it?
  return said.unit !== 'count' || said.counted === found.counted || samePlace(claim, text, said, found);
}

/** What only one of two numbers names as counted must be said on the other side as well. */
function samePlace(claim: Reading, text: Reading, said: Quantity, found: Quantity): boolean {
  const [counted, other] = said.counted ? [said.counted, text] : [found.counted!, claim];
  return other.statement.terms.some((term) =>
    sameThing(said.counted ? claim : text, other, counted, term.stem),
  );
}

function relate(said: Number, found: Number): Relation {
  const relation = compareQuantities(said.value, found.value);
  // "from 1.2%" does not bear out that it is 1.2%.
  const onlyBefore = found.value.endpoint === 'start' && said.value.endpoint === undefined;
  return relation === 'same' && onlyBefore ? 'finer' : relation;
}
