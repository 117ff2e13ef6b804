import type { Language } from '../model/basics.js';
import type { ScoreReason } from '../model/match.js';
import { CIRCUMSTANCES, type FeatureVector, LIKENESS, type Likenesses } from './features.js';
import learned from './weights.json' with { type: 'json' };

/**
 * What one language has taught, by test/bench/train.mjs on the train splits named there. Likeness orders facts;
 * a logistic regression of the likeness thus weighted and of the circumstances makes a probability of it.
 */
interface Weights {
  readonly order: Likenesses;
  readonly probability: Readonly<Record<'bias' | 'order' | (typeof CIRCUMSTANCES)[number], number>>;
}

// A new language is a new row of the file, not a new rule: what orders long posts does not order headlines.
const WEIGHTS: Readonly<Record<Language, Weights>> = learned;

/** What facts are ordered by: the higher, the more like the statement. */
export function likeness(language: Language, features: Likenesses): number {
  const { order } = WEIGHTS[language];
  let sum = 0;
  for (const feature of LIKENESS) sum += order[feature] * features[feature];
  return sum;
}

/** Every feature the language goes by, with what it adds to the logit, most telling first; the bias is what they start from. */
export function explain(language: Language, features: FeatureVector): ScoreReason[] {
  const { order, probability } = WEIGHTS[language];
  const reasons: ScoreReason[] = [];
  const add = (feature: keyof FeatureVector, weight: number): void => {
    if (weight === 0) return; // the language does not go by it
    reasons.push({ feature, value: features[feature], contribution: weight * features[feature] });
  };
  for (const feature of LIKENESS) add(feature, probability.order * order[feature]);
  for (const feature of CIRCUMSTANCES) add(feature, probability[feature]);
  return reasons.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}

/** The probability that a fact bears on the statement, given all the reasons for and against it. */
export function probability(language: Language, reasons: readonly ScoreReason[]): number {
  const { bias } = WEIGHTS[language].probability;
  const logit = reasons.reduce((sum, { contribution }) => sum + contribution, bias);
  return 1 / (1 + Math.exp(-logit));
}
