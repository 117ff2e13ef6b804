import type { ScoreReason } from '../model/match.js';
import { FEATURES, type Feature } from './features.js';
import weights from './weights.json' with { type: 'json' };

/** Weights of the logistic regression; made by test/bench/train.mjs. */
const { bias } = weights;
const weightOf: Readonly<Partial<Record<Feature, number>>> = weights.weights;
const WEIGHTS = Float64Array.from(FEATURES, (feature) => weightOf[feature] ?? 0);

/** Logarithm of the odds that a passage with these features bears on the query. */
export function logit(features: Float64Array): number {
  let sum = bias;
  for (let i = 0; i < features.length; i++) sum += WEIGHTS[i]! * features[i]!;
  return sum;
}

/** The probability behind a logit. */
export function probability(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Every feature with what it adds to the logit, most telling first. */
export function explain(features: Float64Array): ScoreReason[] {
  return FEATURES.map((feature, i) => ({
    feature,
    value: features[i]!,
    contribution: WEIGHTS[i]! * features[i]!,
  })).sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}
