import type { Factor } from '../analysis/number-tables.js';
import type { Quantity } from '../model/claim.js';
import { boundsOf } from './bounds.js';
import { CLAUSE_BREAK, type Draft, spanOf } from './draft.js';

const CLAUSE = 8; // terms from a verb to how often: تضاعف عدد السياح في صور ثلاث مرات

/** Changes by a factor that a verb says by itself: doubled, more than tripled, halved. Takes no terms. */
export function readFactors(draft: Draft): Quantity[] {
  return draft.terms.flatMap((_, at) => {
    const factor = factorAt(draft, at);
    if (factor === undefined) return [];
    const { value, unit } = factor;
    const { comparator } = boundsOf(draft, { value, start: at, end: at + 1, form: 'words' }, at + 1, false);
    const bound = comparator === '=' ? factor.comparator : comparator;
    return [{ ...spanOf(draft, at, at + 1), value, unit, comparator: bound, endpoint: 'change' as const }];
  });
}

/** Where the text goes on to say how often, that is what counts. */
function factorAt({ terms, gaps, lexicon, taken }: Draft, at: number): Factor | undefined {
  const hit = taken[at] ? undefined : lexicon.numbers.factors.at(terms, at);
  if (hit === undefined) return undefined;
  const { units, multiples } = lexicon.numbers;
  for (let place = hit.end; place < Math.min(terms.length, hit.end + CLAUSE); place++) {
    if (CLAUSE_BREAK.test(gaps[place]!)) break;
    if (units.at(terms, place)?.value === 'times' || multiples.at(terms, place)) return undefined;
  }
  return hit.value;
}
