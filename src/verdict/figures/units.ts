import { codesOf, usualOf } from '../../analysis/currency-tables.js';
import scales from '../../lexicon/unit-scales.json' with { type: 'json' };
import type { Quantity } from '../../model/claim.js';

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

/**
 * True when two units measure one thing, so that values in them may be compared. A pound of a country left unsaid may be
 * any of them.
 */
export function sameUnit(a: string, b: string): boolean {
  if (a === b || (BASE.get(a) !== undefined && BASE.get(a)?.base === BASE.get(b)?.base)) return true;
  const codes = codesOf(b);
  return codesOf(a).some((code) => codes.includes(code));
}

/**
 * Both in one unit, so that their values may be compared; units that nobody can convert stay as they are. Where it is left
 * unsaid whose pounds they are, they are taken for those of the other side.
 */
export function inOneUnit<T extends Quantity>(claim: T, fact: T): readonly [T, T] {
  const isAmbiguous = [claim, fact].some(({ unit }) => codesOf(unit).length > 1);
  if (!isAmbiguous) return [inBaseUnit(claim), inBaseUnit(fact)];
  return [claim, sameUnit(claim.unit, fact.unit) ? { ...fact, unit: claim.unit } : fact];
}

/** True when whoever says `claim` of a value in `fact` says no more: pounds of Egyptian pounds, but not the reverse. */
export function saysNoMore(claim: string, fact: string): boolean {
  return codesOf(claim).length > 1 || codesOf(fact).length === 1 || usualOf(fact) === claim;
}
