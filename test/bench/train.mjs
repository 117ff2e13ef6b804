// Learns src/retrieval/weights.json from the train splits, language by language. Run after a build: node
// test/bench/train.mjs. With --check it changes nothing and reports on dev: how well the weights that stand there are
// calibrated. With --folds it reports MAP@5 on train by cross-validation beside that of BM25 alone, and on dev.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CIRCUMSTANCES, LIKENESS } from '../../dist/src/retrieval/features.js';
import { buildIndex } from '../../dist/src/retrieval/inverted-index.js';
import { appraise } from '../../dist/src/retrieval/rerank.js';
import { retrieve } from '../../dist/src/retrieval/retrieve.js';
// The very object the product reads: what is learned is put there, for the lead depends on the order learned first.
import inUse from '../../dist/src/retrieval/weights.json' with { type: 'json' };
import { arabicNews, chance, checkThat, groupBy, sameAs, vitaminC } from './data.mjs';
import { passagesOf, statementOf } from './isnad.mjs';
import { logisticRegression, softmaxOverLists } from './regression.mjs';
import { averagePrecision, interval, mean } from './statistics.mjs';

const WEIGHTS = path.resolve(import.meta.dirname, '../../src/retrieval/weights.json');

/** Chosen by cross-validation on train: what else was added to one language's row did not help there. */
const ORDERED_BY = { en: ['bm25', 'rare trigrams'], ar: ['bm25', 'trigrams'] };

/** All candidates of each query, best first, with their features and whether they are the right ones. */
function listsOf(docs, queries) {
  const index = buildIndex(passagesOf(docs));
  return queries.map(({ text, right, unjudged }) => {
    const statement = statementOf(text);
    const idOf = ({ segment, fact }) => segment.facts[fact].id;
    const judged = retrieve(index, statement).filter(
      (each) => right.has(idOf(each)) || !unjudged?.has(idOf(each)),
    );
    const candidates = appraise(index, statement, judged).map(({ candidate, features, exact }) => ({
      id: idOf(candidate),
      features,
      exact,
      y: right.has(idOf(candidate)) ? 1 : 0,
    }));
    return { right, candidates };
  });
}

const FOLDS = 10; // bases without the facts of a tenth of the queries: each query is asked once in vain

/** Every query asked of the base and of the base without its facts; a fact told twice is right twice. */
function askedTwice({ docs, queries, twins }) {
  const same = sameAs(
    docs.map(({ id }) => id),
    twins,
  );
  const all = queries.map((query) => ({
    ...query,
    right: new Set([...query.right].flatMap((id) => [...same.get(id)])),
  }));
  const inVain = Array.from({ length: FOLDS }, (_, fold) => {
    const left = all.filter((_, i) => i % FOLDS === fold);
    const gone = new Set(left.flatMap(({ right }) => [...right]));
    const without = docs.filter(({ id }) => !gone.has(id));
    return listsOf(without, left);
  });
  return [...listsOf(docs, all), ...inVain.flat()];
}

const SIZES = [5, 15, 50, 200, 800]; // documents of a small base
const BASES = 5; // of each size
const QUESTIONS = 20; // answerable ones in each base, and as many that are not

/** Small bases, as a moderator's is: drawn from a large one, asked what they can answer and what they cannot. */
function smallBases({ docs, queries }, groupOf = ({ id }) => id) {
  const random = chance(11);
  const shuffled = (list) =>
    list
      .map((item) => [random(), item])
      .sort((a, b) => a[0] - b[0])
      .map(([, item]) => item);
  const groups = groupBy(docs, groupOf);
  return SIZES.flatMap((size) =>
    Array.from({ length: BASES }, () => {
      const base = [];
      for (const group of shuffled([...groups.values()])) if (base.length < size) base.push(...group);
      const held = new Set(base.map(({ id }) => id));
      const [answerable, not] = [true, false].map((held_) =>
        shuffled(queries.filter(({ right }) => [...right].some((id) => held.has(id)) === held_)),
      );
      return listsOf(base, [...answerable.slice(0, QUESTIONS), ...not.slice(0, QUESTIONS)]);
    }).flat(),
  );
}

/** The claims that were checked and as many others: in all 10,000 a draw of fifteen would answer no tweet. */
function rightOnes({ docs, queries }) {
  const wanted = new Set(queries.flatMap(({ right }) => [...right]));
  return { docs: docs.filter(({ id }, i) => wanted.has(id) || i % 10 === 0), queries };
}

/** What there is to learn from in each language: data sets as they are, and what small bases are drawn from. */
function corpora(split) {
  const tweets = checkThat(split);
  const news = ['agree', 'disagree'].map((stance) => arabicNews(stance, split));
  const headlines = { docs: news[0].docs, queries: news.flatMap(({ queries }) => queries) };
  return {
    en: {
      whole: [tweets],
      small: () => ({
        tweets: smallBases(rightOnes(tweets)),
        vitaminc: smallBases(vitaminC(split), ({ page }) => page),
      }),
    },
    ar: { whole: news, small: () => ({ headlines: smallBases(headlines) }) },
  };
}

const vector = (names) => (features) => names.map((name) => features[name]);
const weighted = (names, weights) => Object.fromEntries(names.map((name, k) => [name, weights[k]]));
const rounded = (value) => Number(value.toPrecision(4));

/** Weights of the likenesses, so that the right facts of a list come out above the others. */
function learnOrder(language, lists) {
  const names = ORDERED_BY[language];
  const toVector = vector(names);
  const weights = softmaxOverLists(
    lists.map(({ candidates }) => candidates.map(({ features, y }) => ({ x: toVector(features), y }))),
  );
  return weighted(
    LIKENESS,
    vector(LIKENESS)({ bm25: 0, trigrams: 0, 'rare trigrams': 0, ...weighted(names, weights.map(rounded)) }),
  );
}

const likeness = (order, features) => LIKENESS.reduce((sum, name) => sum + order[name] * features[name], 0);
const circumstances = (order, features) => [likeness(order, features), ...vector(CIRCUMSTANCES)(features)];

/** How sure the first fact of each list is: only it is asked for its probability by a threshold. */
function learnProbability(order, lists) {
  const rows = lists.flatMap(({ candidates }) =>
    candidates.slice(0, 1).map(({ features, y }) => ({ x: circumstances(order, features), y })),
  );
  const [bias, ...weights] = logisticRegression(rows).map(rounded);
  return { bias, ...weighted(['order', ...CIRCUMSTANCES], weights) };
}

function learn(language, { whole, small }) {
  const asIs = whole.flatMap(({ docs, queries }) => listsOf(docs, queries));
  inUse[language].order = learnOrder(language, asIs);
  const lists = [...whole.flatMap(askedTwice), ...Object.values(small()).flat()];
  inUse[language].probability = learnProbability(inUse[language].order, lists);
}

const sigmoid = (z) => 1 / (1 + Math.exp(-z));
const said = ({ order, probability: { bias, ...weights } }, features) =>
  sigmoid(circumstances(order, features).reduce((z, x, k) => z + x * Object.values(weights)[k], bias));

/** Said and true share of right facts among the first ones, in each tenth of the probabilities. */
function calibration(weights, lists) {
  const first = lists
    .filter(({ candidates }) => candidates.length > 0)
    .map(({ candidates: [{ features, y }] }) => ({ y, p: said(weights, features) }));
  const tenths = Array.from({ length: 10 }, (_, i) =>
    first.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === i),
  );
  const loss = mean(first.map(({ y, p }) => -Math.log(y ? p : 1 - p)));
  return `loss ${loss.toFixed(3)}, said/true ${tenths
    .map((t) =>
      t.length === 0
        ? '-'
        : `${mean(t.map(({ p }) => p)).toFixed(2)}/${mean(t.map(({ y }) => y)).toFixed(2)}`,
    )
    .join(' ')}`;
}

const precisions = (order, lists) =>
  lists.map(({ right, candidates }) => {
    const ranked = candidates
      .map(({ id, exact, features }) => ({ id, rank: exact ? Number.MAX_VALUE : likeness(order, features) }))
      .sort((a, b) => b.rank - a.rank);
    return averagePrecision(
      ranked.map(({ id }) => id),
      right,
    );
  });
const BM25_ALONE = { bm25: 1, trigrams: 0, 'rare trigrams': 0 };

/** MAP@5 of an order learned on nine tenths of train and measured on the last, and of one learned on it all on dev. */
function crossValidate(language, train, dev) {
  const lists = ({ docs, queries }) => listsOf(docs, queries);
  const all = train.whole.map(lists);
  train.whole.forEach(({ name }, set) => {
    const random = chance(5);
    const fold = all[set].map(() => Math.floor(random() * FOLDS));
    const held = all[set].map(() => 0);
    for (let f = 0; f < FOLDS; f++) {
      const rest = all.flatMap((of, s) => (s === set ? of.filter((_, i) => fold[i] !== f) : of));
      const each = precisions(learnOrder(language, rest), all[set]);
      for (const [i, value] of each.entries()) if (fold[i] === f) held[i] = value;
    }
    const onDev = lists(dev.whole[set]);
    const report = (kind, ours, of) => {
      const alone = precisions(BM25_ALONE, of);
      const ahead = interval(ours.map((value, i) => value - alone[i])).map((value) => value.toFixed(4));
      console.log(name, kind, mean(ours).toFixed(4), 'BM25 alone', mean(alone).toFixed(4), `ahead ${ahead}`);
    };
    report('train, folds', held, all[set]);
    report('dev', precisions(learnOrder(language, all.flat()), onDev), onDev);
  });
}

const train = corpora('train');
const dev = corpora('dev');
if (process.argv.includes('--folds')) {
  for (const language of Object.keys(train)) crossValidate(language, train[language], dev[language]);
} else {
  if (process.argv.includes('--check')) Object.assign(inUse, JSON.parse(readFileSync(WEIGHTS, 'utf8')));
  else {
    for (const language of Object.keys(train)) learn(language, train[language]);
    writeFileSync(WEIGHTS, `${JSON.stringify(inUse, null, 2)}\n`);
    console.log(JSON.stringify(inUse));
  }
  for (const [language, { whole, small }] of Object.entries(dev)) {
    for (const set of whole) console.log(set.name, calibration(inUse[language], askedTwice(set)));
    for (const [name, lists] of Object.entries(small()))
      console.log('small bases of', name, calibration(inUse[language], lists));
  }
}
