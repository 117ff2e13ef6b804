// Gradient-boosted trees for classes (Friedman 2001; Newton leaves as in XGBoost, Chen & Guestrin 2016), in one page.
import { softmax } from './softmax.mjs';

/**
 * A node is a leaf (in ten-thousandths) or `[feature, step, left, right]`: left where the feature's value lies on that
 * step of its `limits` or below. `forests` hold one list of rounds a seed, each round one tree a class.
 * @typedef {number | [number, number, Tree, Tree]} Tree
 * @typedef {{ prior: number[], names: string[], limits: number[][], forests: Tree[][][] }} Boosted
 */

const STEPS = 32; // of a feature's values, by quantiles
const UNIT = 10_000;

const stepOf = (value, limits) => {
  let [low, high] = [0, limits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > limits[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * The model made ready: features to class probabilities, the mean of the forests. Trees are laid out flat, four numbers
 * a node, since most of the time goes in walking them.
 * @param {Boosted} model
 */
export function readied({ prior, names, limits, forests }) {
  const index = new Map(names.map((name, f) => [name, f]));
  const absent = Uint8Array.from(limits, (list) => stepOf(0, list));
  const flat = [];
  const lay = (tree) => {
    const at = flat.length;
    if (typeof tree === 'number') return flat.push(-1, tree, 0, 0) && at;
    const [feature, step, left, right] = tree;
    flat.push(feature, step, 0, 0);
    flat[at + 2] = lay(left);
    flat[at + 3] = lay(right);
    return at;
  };
  const roots = forests.map((rounds) => rounds.map((trees) => trees.map(lay)));
  const nodes = Int32Array.from(flat);
  return (features) => {
    const steps = absent.slice();
    for (const [name, value] of Object.entries(features)) {
      const f = index.get(name);
      if (f !== undefined) steps[f] = stepOf(value, limits[f]);
    }
    const mean = prior.map(() => 0);
    for (const rounds of roots) {
      const sums = prior.map(() => 0);
      for (const trees of rounds)
        for (let k = 0; k < trees.length; k++) {
          let at = trees[k];
          while (nodes[at] >= 0) at = nodes[at + (steps[nodes[at]] <= nodes[at + 1] ? 2 : 3)];
          sums[k] += nodes[at + 1];
        }
      const chances = softmax(sums.map((sum, k) => prior[k] + sum / UNIT));
      for (let k = 0; k < mean.length; k++) mean[k] += chances[k] / roots.length;
    }
    return mean;
  };
}

/**
 * @param {{ features: Record<string, number>, label: string, weight?: number }[]} examples
 * @param {object} options `least` examples a leaf, `ridge` on its value, `rows` and `columns` drawn for each tree
 * @returns {Boosted}
 */
export function grow(
  examples,
  { classes, rounds, depth, rate, least, ridge, rows = 0.7, columns, seeds = [1] },
) {
  const all = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))];
  const steps = all.map((name) => quantiles(examples.map(({ features }) => features[name] ?? 0)));
  const names = all.filter((_, f) => steps[f].length > 0);
  const limits = steps.filter((list) => list.length > 0);
  const table = names.map((name, f) =>
    Uint8Array.from(examples, ({ features }) => stepOf(features[name] ?? 0, limits[f])),
  );
  const labels = Uint8Array.from(examples, ({ label }) => classes.indexOf(label));
  const weights = Float64Array.from(examples, ({ weight }) => weight ?? 1);
  const total = weights.reduce((a, b) => a + b, 0);
  const prior = classes.map((_, k) =>
    Math.log(labels.reduce((sum, label, i) => sum + (label === k ? weights[i] : 0), 1) / total),
  );
  const data = { table, limits, labels, weights, prior };
  const options = { rounds, depth, rate, least, ridge, rows, columns };
  return { prior, names, limits, forests: seeds.map((seed) => forest(data, { ...options, seed })) };
}

function forest(
  { table, limits, labels, weights, prior },
  { rounds, depth, rate, rows, columns, seed, ...leaf },
) {
  let state = seed * 7919 + 13;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const n = labels.length;
  const scores = prior.map((start) => new Float64Array(n).fill(start));
  const [gradient, curvature] = [new Float64Array(n), new Float64Array(n)];
  const grown = [];
  for (let round = 0; round < rounds; round++) {
    const chances = Array.from({ length: n }, (_, i) => softmax(scores.map((score) => score[i])));
    const members = Int32Array.from(labels.keys()).filter(() => random() < rows);
    const trees = prior.map((_, k) => {
      for (let i = 0; i < n; i++) {
        const p = chances[i][k];
        gradient[i] = (p - (labels[i] === k ? 1 : 0)) * weights[i];
        curvature[i] = Math.max(p * (1 - p), 1e-6) * weights[i];
      }
      const drawn = table.flatMap((_, f) => (random() < columns ? [f] : []));
      return split(members, drawn, { table, limits, gradient, curvature, rate, ...leaf }, depth);
    });
    for (let k = 0; k < trees.length; k++)
      for (let i = 0; i < n; i++) {
        let tree = trees[k];
        while (typeof tree !== 'number') tree = table[tree[0]][i] <= tree[1] ? tree[2] : tree[3];
        scores[k][i] += tree / UNIT;
      }
    grown.push(trees);
  }
  return grown;
}

/** Sums of gradient, curvature and number for each step of one feature. */
const sums = new Float64Array(3 * (STEPS + 1));

/** The tree below a set of examples: the split of most gain, then both halves. */
function split(members, drawn, data, left) {
  const { table, limits, gradient, curvature, rate, least, ridge } = data;
  let [G, H] = [0, 0];
  for (const i of members) {
    G += gradient[i];
    H += curvature[i];
  }
  const leaf = Math.round((-rate * G * UNIT) / (H + ridge));
  if (left === 0 || members.length < 2 * least) return leaf;
  let [gain, feature, step] = [1e-6, -1, 0];
  for (const f of drawn) {
    const column = table[f];
    const count = limits[f].length + 1;
    sums.fill(0, 0, 3 * count);
    for (let x = 0; x < members.length; x++) {
      const i = members[x];
      const at = 3 * column[i];
      sums[at] += gradient[i];
      sums[at + 1] += curvature[i];
      sums[at + 2]++;
    }
    let [g, h, n] = [0, 0, 0];
    for (let b = 0; b < count - 1; b++) {
      g += sums[3 * b];
      h += sums[3 * b + 1];
      n += sums[3 * b + 2];
      if (n < least || members.length - n < least) continue;
      const here = (g * g) / (h + ridge) + ((G - g) * (G - g)) / (H - h + ridge) - (G * G) / (H + ridge);
      if (here > gain) [gain, feature, step] = [here, f, b];
    }
  }
  if (feature < 0) return leaf;
  const column = table[feature];
  const below = members.filter((i) => column[i] <= step);
  const above = members.filter((i) => column[i] > step);
  return [feature, step, split(below, drawn, data, left - 1), split(above, drawn, data, left - 1)];
}

/** Limits between values: every one where they are few, else quantiles. */
function quantiles(values) {
  const sorted = Float64Array.from(values).sort();
  const distinct = [...new Set(sorted)];
  if (distinct.length <= STEPS) return distinct.slice(0, -1);
  const cuts = Array.from(
    { length: STEPS - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / STEPS)],
  );
  return [...new Set(cuts)];
}
