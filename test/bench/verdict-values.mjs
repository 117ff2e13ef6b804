// Features of the numbers of a claim: which numbers of the evidence are their rivals, and whether those satisfy them.
// The verdict itself leaves open what may be another figure; here every way to choose a rival is offered to the head.
import { compareQuantities } from '../../dist/src/verdict/figures/quantities.js';
import { inBaseUnit, sameUnit } from '../../dist/src/verdict/figures/units.js';

const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** Stems of the content words within `reach` terms of a value. */
export function around(words, value, reach) {
  const first = words.findIndex((word) => overlap(word, value));
  let last = first;
  while (words[last + 1] && overlap(words[last + 1], value)) last++;
  const near = words.slice(Math.max(0, first - reach), last + reach + 1);
  return new Set(near.filter((word) => !word.stop && !word.isValue).map((word) => word.stem));
}

export function shared(a, b) {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
}

/** A bag of counts, largest and least values by name. */
export function tally() {
  const f = {};
  return {
    f,
    add: (name, value = 1) => {
      f[name] = (f[name] ?? 0) + value;
    },
    most: (name, value) => {
      f[name] = Math.max(f[name] ?? value, value);
    },
    least: (name, value) => {
      f[name] = Math.min(f[name] ?? value, value);
    },
  };
}

/** How a number is said: with a bound, as a place in an order, as the word one (which rarely counts), or plainly. */
function sideOf({ comparator, unit, value }) {
  if (/[<>]/.test(comparator)) return comparator[0] === '>' ? 'over' : 'under';
  return unit === 'ordinal' ? 'order' : value === 1 ? 'one' : comparator === '~' ? 'about' : 'plain';
}

/** The figure as written, whatever its unit: 12% and 12 out of 100. */
const figure = ({ unit, value }) => (unit === 'ratio' ? value * 100 : value);
/** How many times (as a logarithm) two figures differ. */
const apart = (a, b) => Math.abs(Math.log((Math.abs(a) + 0.01) / (Math.abs(b) + 0.01)));

/** Whether a figure of the evidence, from `low` to `high`, is as the claim says: 'ok', 'equal' (and not so), 'no'. */
function satisfies(said, value, low, high) {
  const isEqual = Math.abs(value - low) <= 1e-9 * Math.abs(value) || (value >= low && value <= high);
  const closed = said.comparator.endsWith('=') && isEqual;
  switch (sideOf(said)) {
    case 'over':
      return closed || high > value ? 'ok' : isEqual ? 'equal' : 'no';
    case 'under':
      return closed || low < value ? 'ok' : isEqual ? 'equal' : 'no';
    case 'about':
      return apart(value, low) <= 0.1 ? 'ok' : 'no';
    default:
      return isEqual ? 'ok' : 'no';
  }
}

/** @param sides of `sideBySide` */
export function numbers(claim, evidence, { here, there }) {
  const bag = tally();
  const said = claim.quantities.map((value) => placed(value, here));
  const years = evidence.dates
    .filter(({ year }) => year !== undefined)
    .map((date) => ({ ...date, value: date.year, unit: 'year', comparator: '=' }));
  const found = [...evidence.quantities, ...years].map((value) => placed(value, there));
  for (const one of said) withinUnit(one, found, bag);
  oneToOne(said, found, bag);
  relations(claim, evidence, bag);
  const figures = (words) => words.filter((word) => /\d/.test(word.norm)).map((word) => word.norm);
  const written = new Set(figures(there));
  bag.f['figures-in'] = figures(here).filter((text) => written.has(text)).length;
  bag.f['figures-out'] = figures(here).length - bag.f['figures-in'];
  bag.f['values-there'] = Math.min(10, evidence.quantities.length + evidence.dates.length);
  return bag.f;
}

const placed = (value, words) => ({
  value,
  base: inBaseUnit(value),
  close: around(words, value, 3),
  wide: around(words, value, 7),
});

/** Each number against all of its unit: the nearest in value, the nearest by the words around, and any at all. */
function withinUnit({ value: said, base, wide }, found, { f, add, most, least }) {
  const side = sideOf(said);
  add(`number:${side}`);
  const rivals = found.filter(({ value }) => value.unit !== 'year' && sameUnit(said.unit, value.unit));
  if (rivals.length === 0) {
    add(`number:${side}-alone`);
    if (found.length > 0) add('number:other-unit');
    return;
  }
  const verdict = ({ base: b }) => satisfies(said, base.value, b.value, b.upper ?? b.value);
  const far = (rival) => apart(base.value, rival.base.value);
  const beside = (rival) =>
    shared(rival.wide, wide) + (said.counted && said.counted === rival.value.counted ? 1 : 0);
  const nearest = [...rivals].sort((a, b) => far(a) - far(b))[0];
  const likest = [...rivals].sort((a, b) => beside(b) - beside(a) || far(a) - far(b))[0];
  const fine = rivals.filter((rival) => verdict(rival) === 'ok').length;
  add(`number:${side}-nearest-${verdict(nearest)}`);
  add(`number:${side}-likest-${verdict(likest)}`);
  add(`number:${side}-${fine === 0 ? 'none' : fine === rivals.length ? 'all' : 'some'}`);
  if (rivals.length === 1) add(`number:${side}-only-${verdict(nearest)}`);
  add(`number:${side}-${Math.sign(nearest.base.value - base.value)}`);
  add(verdict(nearest) === 'ok' ? 'numbers-fine' : 'numbers-off');
  if (far(nearest) === 0) add('number-equal');
  if (likest.value.comparator !== '=' || likest.value.endpoint) add('number-bound-there');
  least('number-nearest', far(nearest));
  most('number-farthest', Math.min(5, far(nearest)));
  most('number-likest', Math.min(5, far(likest)));
  most('number-words', beside(likest));
  most('number-nearest-words', beside(nearest));
  f['numbers-all-fine'] = f['numbers-off'] ? 0 : 1;
}

/** Beyond this a figure of another unit is no rival. */
const FAR = 1.5;

/** Every number with a rival of its own, the likeliest pairs first, whatever the unit. */
function oneToOne(said, found, { f, add, most, least }) {
  const pairs = said.flatMap((one, i) =>
    found
      .filter(({ value }) => (one.value.unit === 'ordinal') === (value.unit === 'ordinal'))
      .map((other) => {
        const isYear = other.value.unit === 'year';
        const isOne = !isYear && sameUnit(one.value.unit, other.value.unit);
        const [a, b] = isOne ? [one.base, other.base] : [one.value, other.value];
        const [x, y] = isOne ? [a.value, b.value] : [figure(a), figure(b)];
        const distance = apart(x, y);
        const counts = one.value.counted && one.value.counted === other.value.counted ? 2 : 0;
        const score =
          (isOne ? 2 : 0) +
          1.5 * shared(one.close, other.close) +
          0.5 * shared(one.wide, other.wide) +
          counts -
          Math.min(3, distance) +
          (distance < 1e-9 ? 1 : 0) -
          (isYear ? 2 : 0);
        const upper = b.upper === undefined || b.value === 0 ? y : (y * b.upper) / b.value;
        return { i, one, other, isOne, x, y, upper, distance, score };
      }),
  );
  pairs.sort((a, b) => b.score - a.score);
  const [taken, chosen] = [new Set(), []];
  for (const pair of pairs) {
    if (chosen[pair.i] || taken.has(pair.other)) continue;
    taken.add(pair.other);
    chosen[pair.i] = pair;
  }
  Object.assign(f, { 'own-fine': 0, 'own-off': 0, 'own-none': 0 });
  for (const [i, one] of said.entries()) {
    const side = sideOf(one.value);
    const pair = chosen[i];
    if (!pair || (!pair.isOne && pair.distance > FAR)) {
      add('own-none');
      add(`own:${side}-none`);
      continue;
    }
    const { x, y, upper, other } = pair;
    const verdict = satisfies(one.value, x, y, upper);
    const bound = /^[<>]/.exec(other.value.comparator)?.[0] ?? '';
    add(`own:${side}${bound}-${verdict}`);
    if (!pair.isOne) add(`own:loose-${verdict}`);
    add(verdict === 'ok' ? 'own-fine' : 'own-off');
    most('own-apart', Math.min(4, pair.distance));
    most('own-words', shared(one.close, other.close));
    least('own-words-least', shared(one.close, other.close));
    least('own-score', pair.score);
    if (verdict !== 'ok') most('own-off-score', pair.score);
    const over = (y - x) / Math.max(1e-9, Math.abs(x));
    if (side === 'over' || side === 'under')
      least('own-margin', Math.max(-3, Math.min(3, side === 'over' ? over : -over)));
  }
}

/** What the product's own comparison says of every number against every one of its unit. */
function relations(claim, evidence, { add }) {
  for (const said of claim.quantities) {
    const rivals = evidence.quantities.filter((found) => sameUnit(said.unit, found.unit));
    const counted = rivals.filter((found) => said.counted !== undefined && said.counted === found.counted);
    const bound = /[<>]/.test(said.comparator) ? 'bound' : 'exact';
    const compare = (found) => compareQuantities(inBaseUnit(said), inBaseUnit(found));
    const all = rivals.map(compare);
    const clash = all.includes('finer') ? 'mixed' : 'clash';
    add(`${bound}-any:${all.includes('same') ? 'same' : all.includes('clash') ? clash : (all[0] ?? 'none')}`);
    if (rivals.length === 1) add(`${bound}-single:${all[0]}`);
    if (rivals.some((found) => found.value === said.value)) add(`${bound}-equal`);
    if (counted.length === 0) continue;
    const own = new Set(counted.map(compare));
    add(`${bound}-counted:${own.size > 1 ? 'mixed' : [...own][0]}`);
  }
}
