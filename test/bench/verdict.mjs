// The verdict on two public corpora: Arabic News Stance and VitaminC-real. See docs/verdict.md for what is measured.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildLexicon } from '../../dist/src/analysis/lexicon.js';
import { readPassage } from '../../dist/src/claim/read-claim.js';
import { exists, readAns, readVitaminC } from './verdict-data.mjs';
import { features, rarityOf } from './verdict-features.mjs';
import { judgeOf } from './verdict-heads.mjs';
import { coverageAt, precisionAt, scores } from './verdict-metrics.mjs';

/**
 * `recall` is the one at which the precision of `contradicted` is told (see the figures to reach in docs/verdict.md);
 * `withWords` whether the head looks at words by name: it helps within one press, not across an encyclopedia.
 */
export const CORPORA = [
  {
    name: 'ans',
    read: readAns,
    classes: ['supported', 'contradicted', 'unknown'],
    recall: 0.5,
    withWords: true,
  },
  {
    name: 'vitaminc',
    read: readVitaminC,
    classes: ['supported', 'contradicted', 'related'],
    recall: 0.35,
    withWords: false,
  },
];

/** Neither corpus tells when its texts were published; relative dates are counted from this day on both sides. */
const PUBLISHED = '2018-06-01';

const lexicon = buildLexicon([]);

/** Both texts of a pair, read as the product reads them. */
export const readTexts = ({ claim, evidence }) => ({
  said: readPassage(claim, lexicon, PUBLISHED),
  found: readPassage(evidence, lexicon, PUBLISHED),
});

/** A pair with what a head may look at. @param texts of `readTexts` */
export function describe(pair, { said, found }, rarity, withWords) {
  const passage = {
    fact: {},
    field: 'quote',
    language: pair.language,
    text: pair.evidence,
    reading: found,
  };
  return { ...pair, ...features(said, passage, rarity, withWords) };
}

/** Predictions for described pairs. */
export function predict(head, pairs) {
  const judge = judgeOf(head);
  return pairs.map((pair) => {
    const chances = judge(pair);
    return {
      label: pair.label,
      predicted: head.classes[chances.indexOf(Math.max(...chances))],
      probabilities: Object.fromEntries(head.classes.map((name, k) => [name, chances[k]])),
    };
  });
}

/** Figures of one corpus: of the learned head, and under `product` of the verdict as members get it. */
function measure({ name, read, classes, recall, withWords }, folder, split, { rarity, ...head }) {
  const started = performance.now();
  const texts = read(folder, split).map((pair) => ({ pair, texts: readTexts(pair) }));
  const compared = performance.now();
  const rarely = rarityOf(rarity);
  const pairs = texts.map(({ pair, texts }) => describe(pair, texts, rarely, withWords));
  const judged = performance.now();
  const predictions = predict(head, pairs);
  const ms = (from, to) => Math.round((100 * (to - from)) / pairs.length) / 100;
  return {
    dataset: name,
    split,
    ...scores(predictions, classes),
    contradictedPrecisionAt: precisionAt(predictions, 'contradicted', recall),
    coverageAt95: coverageAt(predictions, 0.95),
    product: product(pairs),
    msPerPair: ms(started, performance.now()),
    msReading: ms(started, compared),
    msComparing: ms(compared, judged),
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
