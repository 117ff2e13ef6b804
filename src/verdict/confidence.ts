import type { Assessment } from './assess.js';

/** How often verdicts of a kind were right on the development and golden claims, rounded down. */
const RIGHT = { supports: 0.95, contradicts: 0.93, bears: 0.7, silent: 0.5 };

/** Probability, 0 to 1, that a verdict resting on this assessment is right. */
export function confidenceIn({ kind, coverage }: Assessment): number {
  return kind === 'supports' ? RIGHT.supports : RIGHT[kind] * (0.7 + 0.3 * coverage);
}
