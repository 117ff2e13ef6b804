// The head of a corpus: boosted trees and a small net over the structure of a pair, and, where words by name help, three
// models of words whose judgement is one more feature. Those are stacked (Wolpert 1992): what the trees learn from is
// what a model that had not seen the pair said of it.
import { grow, readied as grownOf } from './boost.mjs';
import { factorsOf, fitFactors } from './factors.mjs';
import { chancesOf, fitNets } from './perceptron.mjs';
import { fit, probabilities as linear } from './softmax.mjs';
import { fitTranslation, opened, translationFeatures } from './translation.mjs';

const LEAST_WEIGHT = 0.05; // smaller ones move no verdict and fill the file
const INNER = 5; // folds of which the models of words see all but one
const FACTOR_SEEDS = [1, 2, 3, 4];

/** Number of the fold of each pair; pairs that share a group or a text, on whichever side, share a fold. */
export function foldsOf(pairs, count, seed = 5) {
  const parent = new Map();
  const root = (key) => {
    while (parent.get(key) !== key) key = parent.get(key);
    return key;
  };
  for (const { claim, group } of pairs) {
    for (const key of [group, claim]) if (!parent.has(key)) parent.set(key, key);
    parent.set(root(claim), root(group));
  }
  let state = seed * 7919;
  const drawn = new Map();
  return pairs.map(({ group }) => {
    const key = root(group);
    if (!drawn.has(key)) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      drawn.set(key, Math.floor((count * state) / 2 ** 32));
    }
    return drawn.get(key);
  });
}

function fitWords(pairs, classes) {
  const examples = pairs.map(({ lexical, label }) => ({ features: lexical, label }));
  const model = fit(examples, { classes, l2: 3e-3, epochs: 12, least: 3 });
  const kept = Object.entries(model.weights).filter(([, row]) =>
    row.some((w) => Math.abs(w) >= LEAST_WEIGHT),
  );
  const rounded = kept.map(([name, row]) => [name, row.map((w) => Math.round(w * 10) / 10)]);
  return {
    linear: { classes, weights: Object.fromEntries(rounded) },
    translation: fitTranslation(pairs, classes),
    factors: fitFactors(pairs, { agree: 'supported', disagree: 'contradicted', seeds: FACTOR_SEEDS }),
  };
}

/** What the models of words make of a pair, as features. */
function judgeWords(words, pair) {
  const [supported, contradicted, other] = linear(words.linear, pair.lexical);
  return {
    'words-agree': Math.log(supported / contradicted),
    'words-other': Math.log(other / (supported + contradicted)),
    ...translationFeatures(words.opened, pair),
    factors: words.agreement(pair),
  };
}

const readied = (words) => ({
  ...words,
  opened: opened(words.translation),
  agreement: factorsOf(words.factors),
});

/**
 * @param pairs with `dense` features and a label
 * @param {object} options `weights` of classes in learning, `lean` of classes in deciding, `share` of the nets
 */
export function fitHead(pairs, { classes, weights = {}, lean = {}, withWords, trees, net, share }) {
  const rows = pairs.map(({ dense }) => dense);
  if (withWords) {
    const folds = foldsOf(pairs, INNER, 11);
    for (let fold = 0; fold < INNER; fold++) {
      const words = readied(
        fitWords(
          pairs.filter((_, i) => folds[i] !== fold),
          classes,
        ),
      );
      for (const [i, pair] of pairs.entries())
        if (folds[i] === fold) rows[i] = { ...rows[i], ...judgeWords(words, pair) };
    }
  }
  const examples = pairs.map(({ label }, i) => ({ features: rows[i], label, weight: weights[label] ?? 1 }));
  return {
    classes,
    words: withWords ? fitWords(pairs, classes) : undefined,
    trees: grow(examples, { classes, ...trees }),
    net: fitNets(examples, { classes, ...net }),
    share,
    lean: classes.map((name) => lean[name] ?? 1),
  };
}

/** A head as it stands in its file, ready to judge pairs: class probabilities in the order of its classes. */
export function judgeOf(head) {
  const words = head.words && readied(head.words);
  const grown = grownOf(head.trees);
  return (pair) => {
    const features = words ? { ...pair.dense, ...judgeWords(words, pair) } : pair.dense;
    const trees = grown(features);
    const nets = chancesOf(head.net, features);
    const leaning = trees.map((p, k) => head.lean[k] * ((1 - head.share) * p + head.share * nets[k]));
    const sum = leaning.reduce((a, b) => a + b, 0);
    return leaning.map((p) => p / sum);
  };
}
