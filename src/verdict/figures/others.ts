// What a figure of a text is of, where the text says it in another way than by the word beside it.
import { LANGUAGES } from '../../analysis/language-data.js';
import { normsOf } from '../../analysis/tokenize.js';
import type { Quantity } from '../../model/claim.js';
import { type Couple, respectiveOf } from '../clauses/parallels.js';
import type { Links } from '../links.js';
import type { Placed, Reading } from '../reading.js';
import { wholesOf } from './partitives.js';

type Number = Placed<Quantity>;

/** The same things again, as what a figure is of. */
const PRONOUNS = normsOf(LANGUAGES.flatMap(({ numbers }) => numbers.ofThem));

/** 300 in Lyon and 500 in Ghent, respectively: of Lyon the text gives the first. */
export const isOfAnother = (text: Reading, { first }: Number, { between }: Links): boolean =>
  respectiveOf(text).some((couples) => {
    const isTold = ([thing]: Couple): boolean => between.some((link) => link.text === thing);
    const own = couples.find(([, figure]) => figure === first);
    return own !== undefined && !isTold(own) && couples.some(isTold);
  });

/** True when the text gives the very figure, of a thing by another name: then what clashes may be another count. */
export function isGivenOtherwise(said: Number, nearest: Number, text: Reading): boolean {
  const { counted, unit, value, endpoint } = said.value;
  const sameThing = counted !== undefined && counted === nearest.value.counted;
  return (
    endpoint === undefined &&
    text.quantities.some(
      (other) =>
        other !== nearest &&
        other.value.unit === unit &&
        other.value.value === value &&
        (!sameThing || wholesOf(text).has(other) || isOfThem(text, other)),
    )
  );
}

/** Stole 12 paintings, of which nine of them were found; تسع منها: it counts what was spoken of. */
export const isOfThem = ({ statement: { terms } }: Reading, { last }: Number): boolean =>
  PRONOUNS.has(terms[last + 1]?.norm ?? '') ||
  (terms[last + 1]?.stop === true && PRONOUNS.has(terms[last + 2]?.norm ?? ''));
