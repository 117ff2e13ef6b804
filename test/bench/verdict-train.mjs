// Fits the heads of the verdict bench on the train splits: node test/bench/verdict-train.mjs  (npm run build first)
// Prints figures on dev, and with --transfer those of each head on the other corpus. The product ships neither.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { grow } from './boost.mjs';
import { DATA } from './data.mjs';
import { fit } from './softmax.mjs';
import { CORPORA, predict, readPair } from './verdict.mjs';
import { precisionAt, scores } from './verdict-metrics.mjs';

const folder = DATA;
const LEAST_WEIGHT = 0.03; // smaller ones move no verdict and fill the file

const heads = new Map();
for (const { name, read, classes, recall } of CORPORA) {
  const train = read(folder, 'train').map(readPair);
  const linear = fit(
    train.map((pair) => ({ features: pair.linear, label: pair.label })),
    { classes, l2: 1e-2, epochs: 20, balance: name === 'ans' ? { unknown: 3 } : {} },
  );
  linear.weights = Object.fromEntries(
    Object.entries(linear.weights).filter(([, row]) => row.some((w) => Math.abs(w) >= LEAST_WEIGHT)),
  );
  const forest = grow(
    train.map((pair) => ({
      features: pair.dense,
      label: pair.label,
      weight: name === 'ans' && pair.label === 'unknown' ? 3 : 1,
    })),
    { classes, rounds: name === 'ans' ? 160 : 280, depth: 4 },
  );
  const head = { linear, forest };
  heads.set(name, head);
  writeFileSync(path.join(import.meta.dirname, `weights-verdict-${name}.json`), JSON.stringify(head));
  console.log(
    name,
    'dev',
    JSON.stringify(figures(head, name, read(folder, 'dev').map(readPair), classes, recall)),
  );
}

if (process.argv.includes('--transfer')) {
  for (const { name, read, recall } of CORPORA) {
    const other = CORPORA.find((corpus) => corpus.name !== name);
    const shared = ['supported', 'contradicted'];
    const pairs = read(folder, 'dev')
      .map(readPair)
      .filter(({ label }) => shared.includes(label));
    console.log(
      `${other.name} -> ${name}`,
      JSON.stringify(figures(heads.get(other.name), other.name, pairs, other.classes, recall, shared)),
    );
  }
}

/** `among` leaves only those classes to choose from, for corpora that do not share the third. */
function figures(head, corpus, pairs, classes, recall, among = classes) {
  const predictions = pairs.map((pair) => {
    const chances = predict(head, pair, corpus);
    const probabilities = Object.fromEntries(classes.map((c, k) => [c, chances[k]]));
    const predicted = [...among].sort((a, b) => probabilities[b] - probabilities[a])[0];
    return { label: pair.label, predicted, probabilities };
  });
  const { accuracy, macroF1 } = scores(predictions, among);
  return { accuracy, macroF1, contradicted: precisionAt(predictions, 'contradicted', recall) };
}
