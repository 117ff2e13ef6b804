import type { Placed, Reading } from './reading.js';
import { isSlip } from './words/slips.js';
import type { Pair } from './words/words.js';

/** Which terms of the claim stand for which terms of the text: by words, names, numbers and dates. */
export interface Links {
  readonly pairs: readonly Pair[];
  /** Indices of the claim's terms that found a counterpart. */
  readonly paired: ReadonlySet<number>;
  readonly between: readonly { readonly claim: number; readonly text: number }[];
}

/** How many words away a companion still says what a value belongs to. */
const NEIGHBOURHOOD = 5;

export function linksOf(
  pairs: readonly Pair[],
  names: readonly (readonly [Placed<unknown>, Placed<unknown>])[],
): Links {
  const between = [
    ...pairs.map((pair) => ({ claim: pair.claim.at, text: pair.text.at })),
    ...names.map(([said, found]) => ({ claim: said.first, text: found.first })),
  ];
  return { pairs, paired: new Set(pairs.map((pair) => pair.claim.at)), between };
}

/** Index of a term of the claim -> index of its counterpart in the text. */
export const counterpartsOf = ({ between }: Links): ReadonlyMap<number, number> =>
  new Map(between.map((link) => [link.claim, link.text]));

/** How close the same companions stand to both places: the higher, the surer that both belong to one thing. */
export function companionship(said: Placed<unknown>, found: Placed<unknown>, links: Links): number {
  let sum = 0;
  for (const { claim, text } of links.between) {
    const here = distance(said, claim);
    const there = distance(found, text);
    if (here > 0 && there > 0) sum += 1 / (here * there);
  }
  return sum;
}

export function haveCommonNeighbour(said: Placed<unknown>, found: Placed<unknown>, links: Links): boolean {
  return links.between.some(({ claim, text }) => {
    const [here, there] = [distance(said, claim), distance(found, text)];
    return here > 0 && there > 0 && here <= NEIGHBOURHOOD && there <= NEIGHBOURHOOD;
  });
}

const distance = (place: Placed<unknown>, at: number): number =>
  at < place.first ? place.first - at : Math.max(0, at - place.last);

/** True when two stems as the reader gives them (what a number counts) name one thing, a slip of the pen aside. */
export function sameThing(claim: Reading, text: Reading, counted: string, there: string): boolean {
  if (counted === there) return true;
  const [said, found] = [wordOfStem(claim, counted), wordOfStem(text, there)];
  if (found.meanings.some((meaning) => said.meanings.includes(meaning))) return true;
  return (said.meanings.length === 0 || found.meanings.length === 0) && isSlip(said.norm, found.norm);
}

function wordOfStem({ statement, meanings }: Reading, stem: string) {
  const at = statement.terms.findIndex((term) => term.stem === stem);
  return { norm: statement.terms[at]?.norm ?? stem, meanings: meanings[at] ?? [] };
}
