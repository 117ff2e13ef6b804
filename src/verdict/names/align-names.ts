import type { NameMention } from '../../model/claim.js';
import { JOINS_NAMES } from '../deeds/grammar.js';
import type { Placed, Reading } from '../reading.js';
import type { Pair } from '../words/words.js';
import { sameName } from './names.js';

/** Two mentions of one bearer. */
export interface NamePair {
  readonly claim: Placed<NameMention>;
  readonly text: Placed<NameMention>;
}

/** How far a mention stands from the counterpart of the word next to the name in the claim. */
export function farFrom(
  found: Placed<NameMention>,
  said: Pick<Placed<unknown>, 'first'>,
  words: readonly Pair[],
): number {
  const near = (pair: Pair): number => Math.abs(pair.claim.at - said.first);
  const nearest = words.reduce<Pair | undefined>((a, b) => (a && near(a) <= near(b) ? a : b), undefined);
  return nearest ? Math.abs(nearest.text.at - found.first) : 0;
}

/** Pairs each name of the claim with a mention of the same bearer, each mention of the text once where it can be. */
export function pairNames(claim: Reading, text: Reading, words: readonly Pair[]): NamePair[] {
  const pairs: NamePair[] = [];
  for (const said of claim.names) {
    const same = text.names
      .filter((found) => sameName(said.value, found.value))
      .sort((a, b) => farFrom(a, said, words) - farFrom(b, said, words));
    const fresh = same.find((found) => !pairs.some((pair) => pair.text === found));
    const found = fresh ?? same[0];
    if (found) pairs.push({ claim: said, text: found });
  }
  return pairs;
}

/** True when only words like "and", other names or nothing stand between two names: they share one role. */
export function joined(reading: Reading, a: Placed<NameMention>, b: Placed<NameMention>): boolean {
  const [one, two] = a.first < b.first ? [a, b] : [b, a];
  const between = reading.statement.terms.slice(one.last + 1, two.first);
  const start = one.last + 1;
  return between.every(
    (term, i) =>
      JOINS_NAMES.has(term.norm) || reading.names.some((n) => n.first <= start + i && start + i <= n.last),
  );
}
