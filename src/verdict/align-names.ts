import type { NameMention } from '../model/claim.js';
import { sameName } from './names.js';
import type { Placed, Reading } from './reading.js';

/** Two mentions of one bearer. */
export interface NamePair {
  readonly claim: Placed<NameMention>;
  readonly text: Placed<NameMention>;
}

/** Pairs each name of the claim with a mention of the same bearer, each mention of the text once where it can be. */
export function pairNames(claim: Reading, text: Reading): NamePair[] {
  const pairs: NamePair[] = [];
  for (const said of claim.names) {
    const same = text.names.filter((found) => sameName(said.value, found.value));
    const fresh = same.find((found) => !pairs.some((pair) => pair.text === found));
    const found = fresh ?? same[0];
    if (found) pairs.push({ claim: said, text: found });
  }
  return pairs;
}
