import type { Quantity } from '../../model/claim.js';
import { isBroken } from '../clauses/gaps.js';
import { OF } from '../deeds/grammar.js';
import type { Placed, Reading } from '../reading.js';
import { remembering } from '../remember.js';

/** So many words may stand from "of" to the figure it brings: two of the five, اثنين من المشتبه بهم الخمسة. */
const NEAR = 4;

/** Numbers of which the text speaks of a part only: two of the five suspects were released, not five. */
export const wholesOf = remembering(({ statement, quantities }: Reading): ReadonlySet<Placed<Quantity>> => {
  const wholes = new Set<Placed<Quantity>>();
  for (const part of quantities) {
    const of = part.last + 1;
    if (!OF.has(statement.terms[of]?.norm ?? '')) continue;
    const whole = quantities.find(({ first }) => first > of && first <= of + NEAR);
    const between = Array.from({ length: (whole?.first ?? of) - of + 1 }, (_, i) => of + i);
    if (whole && whole.value.unit === 'count' && !between.some((at) => isBroken(statement, at)))
      wholes.add(whole);
  }
  return wholes;
});
