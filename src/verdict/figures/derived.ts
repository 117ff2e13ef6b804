// What follows from the two ends of a change: from 20 to 40 is doubled, from 1,200 to 800 a third less.
import type { Quantity } from '../../model/claim.js';
import { poles } from '../clauses/opposites.js';
import type { Placed, Reading } from '../reading.js';

type Number = Placed<Quantity>;

/** Changes that a text's figures imply in the unit of `said`, a change itself; more than one tells nothing. */
export function impliedChanges(said: Quantity, text: Reading): readonly Number[] {
  if (said.endpoint !== 'change' && said.unit !== 'times') return [];
  const implied = [...fromEnds(text), ...fromShares(text)].filter(({ value }) => value.unit === said.unit);
  return implied.length === 1 ? implied.map((change) => roundedTo(said, change)) : [];
}

/** Figures are told rounded, and so is what follows from them. */
const ROUNDED = 0.05;

function roundedTo({ value: amount }: Quantity, change: Number): Number {
  const { value } = change;
  const isNear = Math.abs(value.value - amount) <= ROUNDED * amount;
  return isNear ? { ...change, value: { ...value, value: amount, comparator: '=' } } : change;
}

/** From 20 to 40: twice as much, 100% more. */
function fromEnds({ quantities }: Reading): Number[] {
  return quantities.flatMap((end, i) => {
    const start = quantities[i - 1];
    if (start?.value.endpoint !== 'start' || end.value.endpoint !== 'end') return [];
    const [a, b] = [start.value, end.value];
    if (a.unit !== b.unit || a.unit === 'ratio' || a.unit === 'ordinal' || a.value <= 0) return [];
    if (a.upper !== undefined || b.upper !== undefined || b.value <= 0) return [];
    return [
      changeOf(end, b.value / a.value, 'times'),
      changeOf(end, Math.abs(b.value - a.value) / a.value, 'ratio'),
    ];
  });
}

/** Rose by 50%: one and a half times as much. */
function fromShares(text: Reading): Number[] {
  const leans = new Set(
    poles(text).flatMap(({ value }) => (value.axis === 'rise-fall' ? [Math.sign(value.degree)] : [])),
  );
  const [lean] = leans;
  if (leans.size !== 1 || !lean) return [];
  return text.quantities.flatMap((share) => {
    const { unit, endpoint, value, upper } = share.value;
    if (unit !== 'ratio' || endpoint !== 'change' || upper !== undefined || value >= 1) return [];
    return [changeOf(share, 1 + lean * value, 'times')];
  });
}

const changeOf = ({ value, first, last }: Number, amount: number, unit: string): Number => {
  const { text, start, end } = value;
  return {
    value: { text, start, end, value: amount, unit, comparator: '~', endpoint: 'change' },
    first,
    last,
  };
};
