import scales from '../lexicon/unit-scales.json' with { type: 'json' };
import type { Quantity } from '../model/claim.js';

/** Unit -> the smallest of its family and how many of those it is. */
const BASE = new Map(
  scales.flatMap((family) => {
    const units = Object.entries(family) as [string, number][];
    return units.map(([unit, size]) => [unit, { base: units[0]![0], size }] as const);
  }),
);

/** The quantity in the base unit of its family: ten weeks as seconds. Units nobody can convert stay as they are. */
export function inBaseUnit<T extends Quantity>(quantity: T): T {
  const scale = BASE.get(quantity.unit);
  if (!scale) return quantity;
  const { value, upper } = quantity;
  return {
    ...quantity,
    unit: scale.base,
    value: value * scale.size,
    ...(upper !== undefined && { upper: upper * scale.size }),
  };
}

/** True when two units measure one thing, so that values in them may be compared. */
export function sameUnit(a: string, b: string): boolean {
  return a === b || (BASE.get(a) !== undefined && BASE.get(a)?.base === BASE.get(b)?.base);
}
