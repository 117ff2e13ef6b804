// A small neural net of one hidden layer over dense, named features: rectified units with dropout (Srivastava et al.
// 2014), fitted by Adam (Kingma & Ba 2015). Smooth where trees are stepped, so the two err in different places.
import { softmax } from './softmax.mjs';

const FARTHEST = 4; // standard deviations
const UNIT = 1000;
const LEAST_SEEN = 10; // pairs that have a feature; rarer ones are learned by heart

/** Values of the named features as standard deviations from their means. */
const standard = ({ names, means, deviations }, features) =>
  Float32Array.from(names, (name, i) => {
    const value = ((features[name] ?? 0) - means[i]) / deviations[i];
    return Math.max(-FARTHEST, Math.min(FARTHEST, value));
  });

/** Class probabilities, the mean of the nets. */
export function chancesOf(model, features) {
  const x = standard(model, features);
  const all = model.nets.map((net) => chances(net, x));
  return all[0].map((_, k) => all.reduce((sum, p) => sum + p[k], 0) / all.length);
}

function chances({ into, bias, out, outBias }, x) {
  const [hidden, K] = [bias.length, outBias.length];
  const units = Float32Array.from(bias);
  for (let a = 0; a < x.length; a++) for (let q = 0; q < hidden; q++) units[q] += x[a] * into[a * hidden + q];
  for (let q = 0; q < hidden; q++) units[q] = Math.max(0, units[q]) / UNIT;
  return softmax(
    outBias.map((start, k) => units.reduce((sum, unit, q) => sum + unit * out[q * K + k], start) / UNIT),
  );
}

/**
 * Weights come in thousandths, to keep the file small.
 * @param {{ features: Record<string, number>, label: string, weight?: number }[]} examples
 * @param {object} options `drop` and `dropIn`: shares of hidden units and of inputs left out while learning
 */
export function fitNets(examples, { classes, seeds = [1], ...options }) {
  const counts = new Map();
  for (const { features } of examples)
    for (const name of Object.keys(features)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= LEAST_SEEN).map(([name]) => name);
  const means = names.map((name) => round(average(examples, ({ features }) => features[name] ?? 0)));
  const variance = (name, i) => average(examples, ({ features }) => ((features[name] ?? 0) - means[i]) ** 2);
  const deviations = names.map((name, i) => round(Math.sqrt(variance(name, i))) || 1);
  const rows = examples.map(({ features }) => standard({ names, means, deviations }, features));
  const labels = examples.map(({ label }) => classes.indexOf(label));
  const weights = examples.map(({ weight }) => weight ?? 1);
  const data = { rows, labels, weights, K: classes.length };
  return { names, means, deviations, nets: seeds.map((seed) => fitNet(data, { ...options, seed })) };
}

function fitNet(
  { rows, labels, weights, K },
  { hidden = 48, epochs = 20, rate = 0.002, decay = 0.01, drop = 0.3, dropIn = 0.1, batch = 32, seed },
) {
  let state = seed * 31 + 7;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
  const [n, d] = [rows.length, rows[0].length];
  const into = Float32Array.from({ length: d * hidden }, () => normal() * Math.sqrt(1.5 / d));
  const out = Float32Array.from({ length: hidden * K }, () => normal() * Math.sqrt(1 / hidden));
  const parts = [into, out, new Float32Array(hidden), new Float32Array(K)].map((values, i) => ({
    values,
    decay: i < 2 ? decay : 0,
    gradient: new Float32Array(values.length),
    mean: new Float32Array(values.length),
    square: new Float32Array(values.length),
  }));
  const [first, second, bias, outBias] = parts;
  const order = rows.map((_, i) => i);
  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = n - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (let from = 0; from < n; from += batch) {
      const members = order.slice(from, from + batch);
      for (const i of members) learn(rows[i], labels[i], weights[i]);
      steps++;
      const slowed = rate * (1 - (0.9 * steps * batch) / (epochs * n + batch));
      for (const part of parts) adam(part, steps, slowed, members.length);
    }
  }
  const [intoPart, outPart, biasPart, lastPart] = parts.map((part) =>
    Array.from(part.values, (value) => Math.round(value * UNIT)),
  );
  return { into: intoPart, bias: biasPart, out: outPart, outBias: lastPart };

  /** Adds the gradient of one example. */
  function learn(x, label, weight) {
    const units = Float32Array.from(bias.values);
    const kept = [];
    for (let a = 0; a < d; a++) {
      if (x[a] === 0 || random() < dropIn) continue;
      kept.push(a);
      const value = x[a] / (1 - dropIn);
      for (let q = 0; q < hidden; q++) units[q] += value * into[a * hidden + q];
    }
    const alive = [];
    for (let q = 0; q < hidden; q++) {
      if (units[q] > 0 && random() >= drop) alive.push(q);
      units[q] /= 1 - drop;
    }
    const chances = softmax(
      Array.from(outBias.values, (start, k) =>
        alive.reduce((sum, q) => sum + units[q] * out[q * K + k], start),
      ),
    );
    const back = new Float32Array(hidden);
    for (let k = 0; k < K; k++) {
      const error = (chances[k] - (k === label ? 1 : 0)) * weight;
      outBias.gradient[k] += error;
      for (const q of alive) {
        second.gradient[q * K + k] += error * units[q];
        back[q] += (error * out[q * K + k]) / (1 - drop);
      }
    }
    for (const q of alive) bias.gradient[q] += back[q];
    for (const a of kept) {
      const value = x[a] / (1 - dropIn);
      for (const q of alive) first.gradient[a * hidden + q] += value * back[q];
    }
  }
}

const round = (value) => Math.round(value * 1000) / 1000;
const average = (items, of) => items.reduce((sum, item) => sum + of(item), 0) / items.length;

const [SLOW, SLOWER] = [0.9, 0.999];

function adam({ values, gradient, mean, square, decay }, steps, rate, size) {
  const [c1, c2] = [1 - SLOW ** steps, 1 - SLOWER ** steps];
  for (let w = 0; w < values.length; w++) {
    const g = gradient[w] / size;
    mean[w] = SLOW * mean[w] + (1 - SLOW) * g;
    square[w] = SLOWER * square[w] + (1 - SLOWER) * g * g;
    values[w] -= rate * (mean[w] / c1 / (Math.sqrt(square[w] / c2) + 1e-8) + decay * values[w]);
  }
  gradient.fill(0);
}
