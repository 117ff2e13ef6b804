import type { ScoreReason } from '../model/match.js';
import { FEATURES, type FeatureVector } from './features.js';
import learned from './weights.json' with { type: 'json' };

// The weights of a logistic regression, learned by test/bench/train.mjs on the train splits named there.
const { bias, weights } = learned;

/** The probability that a fact with these features bears on the statement. */
export function probability(features: FeatureVector): number {
  const logit = FEATURES.reduce((sum, feature) => sum + weights[feature] * features[feature], bias);
  return 1 / (1 + Math.exp(-logit));
}

/** Every feature with what it adds to the logit, most telling first; the bias is what they start from. */
export function explain(features: FeatureVector): ScoreReason[] {
  return FEATURES.map((feature) => ({
    feature,
    value: features[feature],
    contribution: weights[feature] * features[feature],
  })).sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}
