// The verdict on two public corpora: Arabic News Stance and VitaminC-real. See docs/verdict.md for what is measured.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildLexicon } from '../../dist/src/analysis/lexicon.js';
import { readPassage } from '../../dist/src/claim/read-claim.js';
import { assess } from '../../dist/src/verdict/assess.js';
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

/** The evidence as the only text of a fact. */
function matchOf({ evidence, language }, { found }) {
  const passage = { fact: {}, field: 'quote', language, text: evidence, reading: found };
  return { fact: passage.fact, passage, quote: passage, passages: [passage], score: 1, reasons: [] };
}

/** A pair with what a head may look at. @param texts of `readTexts` */
export function describe(pair, texts, rarity, withWords) {
  const assessment = assess(texts.said, matchOf(pair, texts));
  return { ...pair, ...features(texts.said, assessment, rarity, withWords) };
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

/** Reads every pair and holds its texts against each other, as the product does; milliseconds a pair. */
function timed(all, ms) {
  const reading = performance.now();
  const texts = all.map(readTexts);
  const msReading = ms(reading);
  const comparing = performance.now();
  for (const [i, pair] of all.entries()) assess(texts[i].said, matchOf(pair, texts[i]));
  return { texts, msReading, msComparing: ms(comparing) };
}

/** So many pairs are compared before any is timed: until then the compiler is at work, and a bot runs for days. */
const WARM_UP = 10_000;

/** Figures of one corpus: of the learned head, and under `product` of the verdict as members get it. */
function measure({ name, read, classes, recall, withWords }, folder, split, { rarity, ...head }) {
  const all = read(folder, split);
  const ms = (started) => Math.round((100 * (performance.now() - started)) / all.length) / 100;
  for (let pairs = 0; pairs < WARM_UP; pairs += all.length) timed(all, ms);
  const { texts, msReading, msComparing } = timed(all, ms);
  const judging = performance.now();
  const rarely = rarityOf(rarity);
  const pairs = all.map((pair, i) => describe(pair, texts[i], rarely, withWords));
  const predictions = predict(head, pairs);
  const msHead = ms(judging);
  return {
    dataset: name,
    split,
    ...scores(predictions, classes),
    contradictedPrecisionAt: precisionAt(predictions, 'contradicted', recall),
    coverageAt95: coverageAt(predictions, 0.95),
    product: product(pairs),
    // Of the product; a fact is read once and compared often.
    msPerPair: Math.round(100 * (msReading + msComparing)) / 100,
    msReading,
    msComparing,
    msHead,
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
