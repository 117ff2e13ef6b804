// Measures of a ranking, and how sure they are.
import { chance } from './data.mjs';

const RECALL_AT = [1, 5, 20, 50];

/** Average precision at 5 of one query: the official measure of CheckThat! 2020. */
export function averagePrecision(ranked, right, depth = 5) {
  let hits = 0;
  let sum = 0;
  ranked.slice(0, depth).forEach((id, i) => {
    if (right.has(id)) sum += ++hits / (i + 1);
  });
  return sum / Math.min(right.size, depth);
}

export const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;

/** Measures of a run: `[{ ranked: [id], right: Set<id> }]`. */
export function measure(run) {
  const reciprocal = ({ ranked, right }) => {
    const first = ranked.findIndex((id) => right.has(id));
    return first < 0 ? 0 : 1 / (first + 1);
  };
  const recall = ({ ranked, right }, depth) =>
    ranked.slice(0, depth).filter((id) => right.has(id)).length / right.size;
  return {
    map5: mean(run.map(({ ranked, right }) => averagePrecision(ranked, right))),
    mrr: mean(run.map(reciprocal)),
    recall: Object.fromEntries(RECALL_AT.map((k) => [k, mean(run.map((query) => recall(query, k)))])),
  };
}

/** 95% interval of the mean of `values` by bootstrap. */
export function interval(values, resamples = 2000) {
  const random = chance(7);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[Math.floor(random() * values.length)];
    return sum / values.length;
  }).sort((a, b) => a - b);
  return [means[Math.floor(resamples * 0.025)], means[Math.floor(resamples * 0.975)]];
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
