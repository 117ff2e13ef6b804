import type { Cue } from '../model/claim.js';
import { agrees, conflicts, type Finding, open } from './finding.js';
import { haveCommonNeighbour, type Links } from './links.js';
import type { Placed, Reading } from './reading.js';

/** A bound this near a figure belongs to the figure, and is compared with it. */
const BESIDE_A_FIGURE = 2;

/** Holds comparisons without a figure against each other: fewer than the next four / more than the next four. */
export function compareComparators(claim: Reading, text: Reading, links: Links): Finding[] {
  const there = comparators(text);
  return comparators(claim).map((said) => {
    if (links.paired.has(said.first)) return agrees('comparator', said.value);
    const agreeing = there.find((found) => Math.sign(found.value.degree) === Math.sign(said.value.degree));
    if (agreeing) return agrees('comparator', said.value, agreeing.value);
    const opposed = there.find((found) => found.value.degree * said.value.degree < 0);
    if (!opposed) return open('comparator', said.value, there[0]?.value);
    return haveCommonNeighbour(said, opposed, links)
      ? conflicts('comparator', said.value, opposed.value)
      : open('comparator', said.value, opposed.value);
  });
}

function comparators(reading: Reading): Placed<Cue>[] {
  return reading.cues.filter(
    (cue) =>
      cue.value.kind === 'comparator' &&
      !reading.quantities.some(
        (quantity) =>
          quantity.value.comparator !== '=' &&
          quantity.first - cue.last <= BESIDE_A_FIGURE &&
          cue.first <= quantity.last,
      ),
  );
}
