// The verdict on two public corpora: Arabic News Stance and VitaminC-real. See docs/verdict.md for what is measured.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildLexicon } from '../../dist/src/analysis/lexicon.js';
import { readPassage } from '../../dist/src/claim/read-claim.js';
import { probabilities as forestProbabilities } from './boost.mjs';
import { probabilities as linearProbabilities } from './softmax.mjs';
import { exists, readAns, readVitaminC } from './verdict-data.mjs';
import { features } from './verdict-features.mjs';
import { coverageAt, precisionAt, scores } from './verdict-metrics.mjs';

/** `recall` is the one at which the precision of `contradicted` is told (see the figures to reach in docs/verdict.md). */
export const CORPORA = [
  { name: 'ans', read: readAns, classes: ['supported', 'contradicted', 'unknown'], recall: 0.5 },
  { name: 'vitaminc', read: readVitaminC, classes: ['supported', 'contradicted', 'related'], recall: 0.35 },
];

/** Neither corpus tells when its texts were published; relative dates are counted from this day on both sides. */
const PUBLISHED = '2018-06-01';
/** Weight of a word's own feature beside those of the structure: more, and the head learns the corpus by heart. */
const LEXICAL = 0.15;

const lexicon = buildLexicon([]);

/** A pair of the corpus with what a head may look at. */
export function readPair(pair) {
  const reading = readPassage(pair.evidence, lexicon, PUBLISHED);
  const passage = { fact: {}, field: 'quote', language: pair.language, text: pair.evidence, reading };
  const { dense, lexical, kind } = features(readPassage(pair.claim, lexicon, PUBLISHED), passage);
  const words = Object.fromEntries(Object.keys(lexical).map((name) => [name, LEXICAL]));
  return { label: pair.label, kind, dense, linear: { ...dense, ...words } };
}

/** Share of the linear head in the mean; chosen on dev. */
const LINEAR_SHARE = { ans: 0.5, vitaminc: 0.2 };

/** Class probabilities by both heads of a corpus, averaged. */
export function predict(head, pair, corpus) {
  const share = LINEAR_SHARE[corpus];
  const linear = linearProbabilities(head.linear, pair.linear);
  const forest = forestProbabilities(head.forest, pair.dense);
  return linear.map((p, k) => share * p + (1 - share) * forest[k]);
}

/** Figures of one corpus: of the learned head, and under `product` of the verdict as members get it. */
function measure({ name, read, classes, recall }, folder, split, head) {
  const started = performance.now();
  const pairs = read(folder, split).map(readPair);
  const msPerPair = (performance.now() - started) / pairs.length;
  const predictions = pairs.map((pair) => {
    const chances = predict(head, pair, name);
    const predicted = classes[chances.indexOf(Math.max(...chances))];
    return {
      label: pair.label,
      predicted,
      probabilities: Object.fromEntries(classes.map((c, k) => [c, chances[k]])),
    };
  });
  return {
    dataset: name,
    split,
    ...scores(predictions, classes),
    contradictedPrecisionAt: precisionAt(predictions, 'contradicted', recall),
    coverageAt95: coverageAt(predictions, 0.95),
    product: product(pairs),
    msPerPair: Math.round(msPerPair * 100) / 100,
  };
}

/** How often the product says supported and contradicted, and how often it is right when it does. */
function product(pairs) {
  const said = { supported: 'supports', contradicted: 'contradicts' };
  return Object.fromEntries(
    Object.entries(said).map(([verdict, kind]) => {
      const saying = pairs.filter((pair) => pair.kind === kind);
      const right = saying.filter((pair) => pair.label === verdict).length;
      const there = pairs.filter((pair) => pair.label === verdict).length;
      const share = (a, b) => Math.round((1000 * a) / Math.max(1, b)) / 1000;
      return [verdict, { precision: share(right, saying.length), recall: share(right, there) }];
    }),
  );
}

/** Figures of every corpus that `BENCH_DATA` holds, on the split `BENCH_SPLIT`. */
export function verdict(folder, split, task = () => {}) {
  return CORPORA.filter(({ name }) => exists(folder, name, split)).map((corpus) => {
    task(corpus.name);
    const file = path.join(import.meta.dirname, `weights-verdict-${corpus.name}.json`);
    if (!existsSync(file)) throw new Error(`${file} is missing: run node test/bench/verdict-train.mjs`);
    return measure(corpus, folder, split, JSON.parse(readFileSync(file, 'utf8')));
  });
}
