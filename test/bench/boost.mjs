// Gradient-boosted trees for classes (Friedman 2001; Newton leaves as in XGBoost, Chen & Guestrin 2016), in one page.

/**
 * A node is a leaf `value` or `[feature, limit, left, right]`: left where the feature is at most the limit.
 * @typedef {number | [string, number, Tree, Tree]} Tree
 * @typedef {{ classes: string[], prior: number[], rounds: Tree[][] }} Forest
 */

const at = (tree, features) => {
  while (typeof tree !== 'number') tree = (features[tree[0]] ?? 0) <= tree[1] ? tree[2] : tree[3];
  return tree;
};

const softmax = (scores) => {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
};

/** Class probabilities. @param {Forest} forest @param {Record<string, number>} features */
export function probabilities({ prior, rounds }, features) {
  const scores = [...prior];
  for (const trees of rounds) for (let k = 0; k < trees.length; k++) scores[k] += at(trees[k], features);
  return softmax(scores);
}

const BINS = 24;

/**
 * @param {{ features: Record<string, number>, label: string, weight?: number }[]} examples
 * @returns {Forest}
 */
export function grow(
  examples,
  {
    classes,
    rounds = 150,
    depth = 4,
    rate = 0.08,
    least = 12,
    ridge = 2,
    rows = 0.7,
    columns = 0.5,
    seed = 1957,
  },
) {
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))];
  const limits = names.map((name) => quantiles(examples.map(({ features }) => features[name] ?? 0)));
  const used = names.map((_, f) => f).filter((f) => limits[f].length > 0);
  const binned = names.map((name, f) =>
    Uint8Array.from(examples, ({ features }) => {
      const value = features[name] ?? 0;
      let bin = 0;
      while (bin < limits[f].length && value > limits[f][bin]) bin++;
      return bin;
    }),
  );
  const labels = examples.map(({ label }) => classes.indexOf(label));
  const importance = examples.map(({ weight }) => weight ?? 1);
  const total = importance.reduce((a, b) => a + b, 0);
  const prior = classes.map((_, k) =>
    Math.log(labels.reduce((sum, label, i) => sum + (label === k ? importance[i] : 0), 1) / total),
  );
  const scores = examples.map(() => [...prior]);
  const forest = [];
  const [gradient, curvature] = [new Float64Array(examples.length), new Float64Array(examples.length)];

  const build = (members, columnsHere, left) => {
    let [G, H] = [0, 0];
    for (const i of members) {
      G += gradient[i];
      H += curvature[i];
    }
    const leaf = () => Math.round((-rate * G * 10_000) / (H + ridge)) / 10_000;
    if (left === 0 || members.length < 2 * least) return leaf();
    let best = { gain: 1e-6 };
    for (const f of columnsHere) {
      const count = limits[f].length + 1;
      const [g, h, n] = [new Float64Array(count), new Float64Array(count), new Uint32Array(count)];
      const column = binned[f];
      for (const i of members) {
        g[column[i]] += gradient[i];
        h[column[i]] += curvature[i];
        n[column[i]]++;
      }
      let [gl, hl, nl] = [0, 0, 0];
      for (let b = 0; b < count - 1; b++) {
        gl += g[b];
        hl += h[b];
        nl += n[b];
        if (nl < least || members.length - nl < least) continue;
        const gain =
          (gl * gl) / (hl + ridge) + ((G - gl) * (G - gl)) / (H - hl + ridge) - (G * G) / (H + ridge);
        if (gain > best.gain) best = { gain, f, b };
      }
    }
    if (best.f === undefined) return leaf();
    const column = binned[best.f];
    return [
      names[best.f],
      limits[best.f][best.b],
      build(
        members.filter((i) => column[i] <= best.b),
        columnsHere,
        left - 1,
      ),
      build(
        members.filter((i) => column[i] > best.b),
        columnsHere,
        left - 1,
      ),
    ];
  };

  for (let round = 0; round < rounds; round++) {
    const chances = scores.map(softmax);
    const members = examples.map((_, i) => i).filter(() => random() < rows);
    const trees = classes.map((_, k) => {
      for (let i = 0; i < examples.length; i++) {
        const p = chances[i][k];
        gradient[i] = (p - (labels[i] === k ? 1 : 0)) * importance[i];
        curvature[i] = Math.max(p * (1 - p), 1e-6) * importance[i];
      }
      return build(
        members,
        used.filter(() => random() < columns),
        depth,
      );
    });
    for (let i = 0; i < examples.length; i++)
      for (let k = 0; k < classes.length; k++) scores[i][k] += at(trees[k], examples[i].features);
    forest.push(trees);
  }
  return { classes, prior, rounds: forest };
}

/** Limits between values: every one where they are few, else quantiles. */
function quantiles(values) {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  if (sorted.length <= BINS) return sorted.slice(0, -1);
  const all = [...values].sort((a, b) => a - b);
  const cuts = Array.from({ length: BINS - 1 }, (_, i) => all[Math.floor(((i + 1) * all.length) / BINS)]);
  return [...new Set(cuts)];
}
