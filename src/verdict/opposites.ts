import type { Cue } from '../model/claim.js';
import { agrees, conflicts, type Finding, open } from './finding.js';
import { haveCommonNeighbour, type Links } from './links.js';
import type { Placed, Reading, Word } from './reading.js';

/** Axes on whose pole any word says what another does; on the others (start, join, accept) only the clash tells. */
const SCALES = new Set([
  'rise-fall',
  'high-low',
  'cheap-expensive',
  'free-paid',
  'limited-unlimited',
  'large-small',
  'right-wrong',
  'win-lose',
  'fast-slow',
  'strong-weak',
  'same-different',
  'easy-hard',
  'efficient-inefficient',
  'safe-dangerous',
  'increase-risk',
  'surplus-deficit',
]);

type Pole = Placed<Cue>;

/** Holds the poles of axes against each other: rose / fell, cheap / expensive, open / closed. */
export function compareOpposites(claim: Reading, text: Reading, links: Links): Finding[] {
  return poles(claim).flatMap((said): Finding[] => {
    if (links.paired.has(said.first)) return [];
    const sameAxis = poles(text).filter((found) => found.value.axis === said.value.axis);
    const bound = sameAxis.filter((found) => haveCommonNeighbour(said, found, links));
    const found = bound[0] ?? sameAxis[0];
    if (!found) return [];
    const agreeing = sameAxis.find((other) => direction(claim, said) * direction(text, other) > 0);
    if (agreeing) {
      return SCALES.has(said.value.axis) ? [agrees('opposite', said.value, agreeing.value)] : [];
    }
    if (direction(claim, said) * direction(text, found) === 0)
      return [open('opposite', said.value, found.value)];
    return bound.length > 0 && !mayMeanTheSame(claim, said, text, found)
      ? [conflicts('opposite', said.value, found.value)]
      : [open('opposite', said.value, found.value)];
  });
}

const poles = (reading: Reading): Pole[] => reading.cues.filter((cue) => cue.value.kind === 'opposite');

/** Place on the axis after the negations that bear on it: "not cheap" lies where "expensive" does. */
function direction(reading: Reading, pole: Pole): number {
  const words = reading.words.filter((word: Word) => word.at >= pole.first && word.at <= pole.last);
  const negations = new Set(words.flatMap((word) => word.negations.map((cue) => cue.start)));
  return negations.size % 2 === 1 ? -pole.value.degree : pole.value.degree;
}

/** نزل and طلع are down and up of a price, and both "came out" of a product: then neither settles anything. */
function mayMeanTheSame(claim: Reading, said: Pole, text: Reading, found: Pole): boolean {
  const meanings = text.meanings[found.first] ?? [];
  return (claim.meanings[said.first] ?? []).some((meaning) => meanings.includes(meaning));
}
