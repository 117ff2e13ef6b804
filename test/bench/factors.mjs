// Which words put in place of which make a headline say the same, learned in few dimensions: a factorisation machine
// (Rendle 2010) of the words of the claim that the evidence does not answer with those of the evidence that the claim
// does not. A translation model knows only couples it has seen; here a word that is put in place of "rise" among
// agreeing pairs comes to lie beside it, and whatever denies a rise denies that word too.
import { letters } from './verdict-words.mjs';

const KEEP = 0.6; // share of units kept while learning, as with dropout
const DIMENSIONS = 8;
const EPOCHS = 25;
const RATE = 0.03;
const DECAY = 1e-3;
const START = 0.1; // deviation of the vectors before learning
const LEAST_SEEN = 6; // rarer units are learned by heart; every pair is seen from both sides
const SWAPPED = 0.5; // weight of a pair seen from the other side, where claims are the headlines of the press
const UNIT = 200; // vectors are kept in two-hundredths

/** What a word is made of: itself and its triples of letters, which its other forms share. */
function unitsOf(stem) {
  if (stem === '#') return [stem];
  return [stem, ...[...letters(stem)].filter((part) => part.length === 3).map((part) => `.${part}`)];
}

/** Units of some words with their weights; many words and long ones weigh no more than others. */
function spread(stems) {
  return stems.flatMap((stem) => {
    const units = unitsOf(stem);
    return units.map((unit) => [unit, 1 / Math.sqrt(units.length * stems.length)]);
  });
}

const sidesOf = ({ here, there, answered, answering }) => [
  spread(here.filter((_, i) => !answered[i])),
  spread(there.filter((_, j) => !answering[j])),
];

/**
 * A vector a unit for each seed; pairs of other classes than the two are passed over.
 * @param {{ here: string[], there: string[], answered: boolean[], answering: boolean[], label: string }[]} pairs
 * @param {{ agree: string, disagree: string, seeds: number[] }} options
 */
export function fitFactors(pairs, { agree, disagree, seeds }) {
  const told = pairs
    .filter(({ label }) => label === agree || label === disagree)
    .map((pair) => ({ sides: sidesOf(pair), target: pair.label === agree ? 1 : 0 }));
  const seen = new Map();
  for (const { sides } of told)
    for (const unit of new Set(sides.flat().map(([name]) => name))) seen.set(unit, (seen.get(unit) ?? 0) + 2);
  const units = [...seen].filter(([, count]) => count >= LEAST_SEEN).map(([unit]) => unit);
  const index = new Map(units.map((unit, u) => [unit, u]));
  const examples = told.flatMap(({ sides, target }) => {
    const [left, right] = sides.map((side) => known(side, index));
    return [
      { left, right, target, weight: 1 },
      { left: right, right: left, target, weight: SWAPPED },
    ];
  });
  return { units, tables: seeds.map((seed) => fitTable(examples, units.length, seed)) };
}

const known = (side, index) =>
  side.filter(([unit]) => index.has(unit)).map(([unit, weight]) => ({ u: index.get(unit), weight }));

function sumOf(side, vectors) {
  const sum = new Float64Array(DIMENSIONS);
  for (const { u, weight } of side)
    for (let d = 0; d < DIMENSIONS; d++) sum[d] += weight * vectors[u * DIMENSIONS + d];
  return sum;
}

const product = (a, b) => a.reduce((sum, value, d) => sum + value * b[d], 0);

/** Logistic loss by AdaGrad, units dropped at random. */
function fitTable(examples, count, seed) {
  let state = seed * 7919 + 13;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
  const vectors = Float64Array.from({ length: count * DIMENSIONS }, () => START * normal());
  const squares = new Float64Array(vectors.length).fill(1e-4);
  let [bias, biasSquares] = [0, 1e-4];
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    const rate = RATE * (1 - (0.9 * epoch) / EPOCHS);
    for (const at of order) {
      const { target, weight } = examples[at];
      const [left, right] = [examples[at].left, examples[at].right].map((side) =>
        side.filter(() => random() < KEEP),
      );
      const [p, q] = [sumOf(left, vectors), sumOf(right, vectors)];
      const error = weight * (1 / (1 + Math.exp(-bias - product(p, q))) - target);
      biasSquares += error * error;
      bias -= (rate * error) / Math.sqrt(biasSquares);
      pull(left, q, error, rate);
      pull(right, p, error, rate);
    }
  }
  return Array.from(vectors, (value) => Math.round(KEEP * value * UNIT));

  /** Moves the vectors of one side, given the sum of the other. */
  function pull(side, other, error, rate) {
    for (const { u, weight } of side)
      for (let d = 0; d < DIMENSIONS; d++) {
        const w = u * DIMENSIONS + d;
        const gradient = error * weight * other[d] + DECAY * vectors[w];
        squares[w] += gradient * gradient;
        vectors[w] -= (rate * gradient) / Math.sqrt(squares[w]);
      }
  }
}

/** Ready to be asked: how far the left-over words of a pair speak for agreement, the mean over the seeds. */
export function factorsOf({ units, tables }) {
  const index = new Map(units.map((unit, u) => [unit, u]));
  return (pair) => {
    const [left, right] = sidesOf(pair).map((side) => known(side, index));
    const scores = tables.map((vectors) => product(sumOf(left, vectors), sumOf(right, vectors)));
    return scores.reduce((a, b) => a + b, 0) / (scores.length * UNIT * UNIT);
  };
}
