// Figures for a list of predictions: { label, predicted, probabilities: { [class]: number } }.

const round = (value) => Math.round(value * 10_000) / 10_000;

/** Share of right predictions, F1 of each class and their mean. */
export function scores(predictions, classes) {
  const perClass = {};
  for (const name of classes) {
    const right = predictions.filter((p) => p.label === name && p.predicted === name).length;
    const said = predictions.filter((p) => p.predicted === name).length;
    const there = predictions.filter((p) => p.label === name).length;
    const precision = said === 0 ? 0 : right / said;
    const recall = there === 0 ? 0 : right / there;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    perClass[name] = { precision: round(precision), recall: round(recall), f1: round(f1), n: there };
  }
  const right = predictions.filter((p) => p.label === p.predicted).length;
  const mean = classes.reduce((sum, name) => sum + perClass[name].f1, 0) / classes.length;
  return {
    n: predictions.length,
    accuracy: round(right / predictions.length),
    macroF1: round(mean),
    perClass,
  };
}

/** Precision of one class where its recall first reaches `recall`, the surest predictions first. */
export function precisionAt(predictions, name, recall) {
  const there = predictions.filter((p) => p.label === name).length;
  let right = 0;
  for (const [i, p] of [...predictions]
    .sort((a, b) => b.probabilities[name] - a.probabilities[name])
    .entries()) {
    if (p.label === name) right++;
    if (right / there >= recall) return { recall: round(right / there), precision: round(right / (i + 1)) };
  }
  return { recall: 0, precision: 0 };
}

/** Largest share of all predictions, the surest first, of which at least `right` are right. */
export function coverageAt(predictions, right) {
  const surest = (p) => Math.max(...Object.values(p.probabilities));
  let hits = 0;
  let best = 0;
  for (const [i, p] of [...predictions].sort((a, b) => surest(b) - surest(a)).entries()) {
    if (p.label === p.predicted) hits++;
    if (hits / (i + 1) >= right) best = (i + 1) / predictions.length;
  }
  return round(best);
}
