// Learns src/retrieval/weights.json: logistic regression of "this fact is the one" on the features of rerank, over
// the train splits. Run after a build: node test/bench/train.mjs. With --check it changes nothing and reports how
// well the weights that stand there are calibrated on the dev splits.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FEATURES } from '../../dist/src/retrieval/features.js';
import { buildIndex } from '../../dist/src/retrieval/inverted-index.js';
import { appraise } from '../../dist/src/retrieval/rerank.js';
import { retrieve } from '../../dist/src/retrieval/retrieve.js';
import { arabicNews, chance, checkThat, groupBy, vitaminC } from './data.mjs';
import { passagesOf, statementOf } from './isnad.mjs';

const WEIGHTS = path.resolve(import.meta.dirname, '../../src/retrieval/weights.json');
const random = chance(11);
const shuffled = (list) =>
  list
    .map((item) => [random(), item])
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item);

/** Rows for learning: features and whether the fact was the right one, of all candidates of some queries. */
function rowsOf(docs, queries, weight = 1) {
  const index = buildIndex(passagesOf(docs));
  return queries.flatMap(({ text, right, unjudged }) => {
    const statement = statementOf(text);
    return appraise(index, statement, retrieve(index, statement))
      .map(({ candidate: { segment, fact }, features }) => ({ id: segment.facts[fact].id, features }))
      .filter(({ id }) => right.has(id) || !unjudged?.has(id))
      .map(({ id, features }) => ({ x: FEATURES.map((f) => features[f]), y: right.has(id) ? 1 : 0, weight }));
  });
}

const SIZES = [15, 50, 200, 800]; // documents of a small base
const BASES = 5; // of each size
const QUESTIONS = 20; // answerable ones in each base, and as many that are not

/** Small bases, as a moderator's is: drawn from a large one, asked what they can answer and what they cannot. */
function smallBases({ docs, queries }, groupOf = ({ id }) => id) {
  const groups = groupBy(docs, groupOf);
  return SIZES.flatMap((size) =>
    Array.from({ length: BASES }, () => {
      const base = [];
      for (const group of shuffled([...groups.values()])) if (base.length < size) base.push(...group);
      const held = new Set(base.map(({ id }) => id));
      const [answerable, not] = [true, false].map((held_) =>
        shuffled(queries.filter(({ right }) => [...right].some((id) => held.has(id)) === held_)),
      );
      return rowsOf(base, [...answerable.slice(0, QUESTIONS), ...not.slice(0, QUESTIONS)]);
    }).flat(),
  );
}

/** The claims that were checked and as many others: in all 10,000 a draw of fifteen would answer no tweet. */
function rightOnes({ docs, queries }) {
  const wanted = new Set(queries.flatMap(({ right }) => [...right]));
  return { docs: docs.filter(({ id }, i) => wanted.has(id) || i % 10 === 0), queries };
}

function corpus(split) {
  const tweets = checkThat(split);
  const [agree, disagree] = ['agree', 'disagree'].map((stance) => arabicNews(stance, split));
  const news = { docs: agree.docs, queries: [...agree.queries, ...disagree.queries] };
  const wikipedia = vitaminC(split);
  return {
    small: {
      'checkthat-2020': smallBases(rightOnes(tweets)),
      ans: smallBases(news),
      vitaminc: smallBases(wikipedia, ({ page }) => page),
    },
    whole: {
      'checkthat-2020': rowsOf(tweets.docs, tweets.queries),
      ans: rowsOf(news.docs, news.queries, 0.5),
    },
  };
}

const sigmoid = (z) => 1 / (1 + Math.exp(-z));

/** Newton's method with a small ridge: a handful of weights, a few steps, the same result every time. */
function logisticRegression(rows) {
  const size = FEATURES.length + 1;
  let beta = new Array(size).fill(0);
  for (let step = 0; step < 25; step++) {
    const gradient = beta.map((b, k) => (k === 0 ? 0 : -1e-3 * b));
    const hessian = Array.from({ length: size }, (_, k) =>
      Array.from({ length: size }, (_, l) => (k === l ? 1e-3 : 0)),
    );
    for (const { x, y, weight } of rows) {
      const full = [1, ...x];
      const p = sigmoid(full.reduce((sum, value, k) => sum + value * beta[k], 0));
      for (let k = 0; k < size; k++) {
        gradient[k] += weight * (y - p) * full[k];
        for (let l = 0; l < size; l++) hessian[k][l] += weight * p * (1 - p) * full[k] * full[l];
      }
    }
    const change = solve(hessian, gradient);
    beta = beta.map((b, k) => b + change[k]);
    if (Math.max(...change.map(Math.abs)) < 1e-8) break;
  }
  return beta;
}

/** Gaussian elimination with pivots. */
function solve(matrix, vector) {
  const rows = matrix.map((row, k) => [...row, vector[k]]);
  for (let k = 0; k < rows.length; k++) {
    const pivot = rows
      .slice(k)
      .reduce((best, row, i) => (Math.abs(row[k]) > Math.abs(rows[best][k]) ? i + k : best), k);
    [rows[k], rows[pivot]] = [rows[pivot], rows[k]];
    for (let i = 0; i < rows.length; i++) {
      if (i === k) continue;
      const factor = rows[i][k] / rows[k][k];
      for (let j = k; j < rows[i].length; j++) rows[i][j] -= factor * rows[k][j];
    }
  }
  return rows.map((row, k) => row[row.length - 1] / row[k]);
}

/** Said and true share of right facts in each tenth of the probabilities. */
function calibration(rows, beta) {
  const said = rows.map(({ x, y }) => ({
    y,
    p: sigmoid(x.reduce((s, v, k) => s + v * beta[k + 1], beta[0])),
  }));
  const tenths = Array.from({ length: 10 }, (_, i) =>
    said.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === i),
  );
  return tenths
    .map((t) => (t.length === 0 ? '-' : `${mean(t.map(({ p }) => p))}/${mean(t.map(({ y }) => y))}`))
    .join(' ');
}
const mean = (values) => (values.reduce((a, b) => a + b, 0) / values.length).toFixed(2);

let beta;
if (process.argv.includes('--check')) {
  const { bias, weights } = JSON.parse(readFileSync(WEIGHTS, 'utf8'));
  beta = [bias, ...FEATURES.map((feature) => weights[feature])];
} else {
  const { small, whole } = corpus('train');
  const rows = [...Object.values(small), ...Object.values(whole)].flat();
  beta = logisticRegression(rows);
  const rounded = beta.map((value) => Number(value.toPrecision(4)));
  const weights = Object.fromEntries(FEATURES.map((feature, k) => [feature, rounded[k + 1]]));
  writeFileSync(WEIGHTS, `${JSON.stringify({ bias: rounded[0], weights }, null, 2)}\n`);
  console.log(`${rows.length} rows`, rounded[0], weights);
}
const { small, whole } = corpus('dev');
for (const [kind, sets] of Object.entries({ small, whole })) {
  for (const [name, rows] of Object.entries(sets))
    console.log(kind, name, 'said/true', calibration(rows, beta));
}
