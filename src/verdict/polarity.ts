import type { Cue } from '../model/claim.js';
import { agrees, conflicts, type Finding, open } from './finding.js';
import type { Pair } from './words.js';

/**
 * Holds the negations of paired words against each other: an odd number on one side only turns the statement
 * into its contrary. "Not unsupported" and "supported" agree.
 */
export function comparePolarity(pairs: readonly Pair[]): Finding[] {
  return pairs.map((pair) => {
    const odd =
      (pair.claim.negations.length + pair.text.negations.length + (pair.sign < 0 ? 1 : 0)) % 2 === 1;
    if (!odd) return agrees('term', pair.claim.term, pair.text.term);
    const said = pair.claim.negations[0] ?? pair.claim.term;
    const found = pair.text.negations[0] ?? pair.text.term;
    // That somebody denies it does not settle that it is not so.
    const onlyDenied = pair.claim.negations.length === 0 && isDenial(pair.text.negations[0]);
    return onlyDenied ? open('negation', said, found) : conflicts('negation', said, found);
  });
}

const isDenial = (cue: Cue | undefined): boolean => cue?.kind === 'denial';
