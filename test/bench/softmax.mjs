// Multinomial logistic regression over sparse, named features: small, exact enough, and readable in one sitting.

/** @typedef {Record<string, number>} Features */
/** @typedef {{ classes: string[], weights: Record<string, number[]> }} Head */

/** Class probabilities. @param {Head} head @param {Features} features */
export function probabilities({ classes, weights }, features) {
  const scores = classes.map(() => 0);
  for (const [name, value] of Object.entries(features)) {
    const row = weights[name];
    if (row) for (let k = 0; k < scores.length; k++) scores[k] += row[k] * value;
  }
  return softmax(scores);
}

/** Scores of the classes, any numbers, as probabilities. */
export function softmax(scores) {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/**
 * Fits weights by AdaGrad with L2 decay. Deterministic: the order of examples comes from a seeded shuffle.
 * @param {{ features: Features, label: string }[]} examples
 * @param {{ classes: string[], l2?: number, epochs?: number, rate?: number, least?: number }} options
 * @returns {Head}
 */
export function fit(examples, { classes, l2 = 1e-4, epochs = 30, rate = 0.3, least = 3 }) {
  const seen = new Map();
  for (const { features } of examples)
    for (const name of Object.keys(features)) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen].filter(([, count]) => count >= least).map(([name]) => name);
  const index = new Map(names.map((name, i) => [name, i]));
  const K = classes.length;
  const weights = new Float64Array(names.length * K);
  const squares = new Float64Array(names.length * K).fill(1e-8);
  const rows = examples.map(({ features, label }) => {
    const entries = Object.entries(features).filter(([name]) => index.has(name));
    return {
      ids: entries.map(([name]) => index.get(name)),
      values: entries.map(([, value]) => value),
      label: classes.indexOf(label),
    };
  });
  const order = rows.map((_, i) => i);
  let seed = 20260121;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const scores = new Float64Array(K);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const at of order) {
      const { ids, values, label } = rows[at];
      scores.fill(0);
      for (let f = 0; f < ids.length; f++)
        for (let k = 0; k < K; k++) scores[k] += weights[ids[f] * K + k] * values[f];
      const top = Math.max(...scores);
      let sum = 0;
      for (let k = 0; k < K; k++) sum += scores[k] = Math.exp(scores[k] - top);
      for (let k = 0; k < K; k++) {
        const error = scores[k] / sum - (k === label ? 1 : 0);
        for (let f = 0; f < ids.length; f++) {
          const w = ids[f] * K + k;
          const gradient = error * values[f] + l2 * weights[w];
          squares[w] += gradient * gradient;
          weights[w] -= (rate * gradient) / Math.sqrt(squares[w]);
        }
      }
    }
  }
  return {
    classes,
    weights: Object.fromEntries(
      names.map((name, i) => [
        name,
        [...weights.subarray(i * K, i * K + K)].map((w) => Math.round(w * 1000) / 1000),
      ]),
    ),
  };
}
