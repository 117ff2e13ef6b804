// Knowing when not to answer: every query is asked twice, of the base as it is and of the base without its fact.
// Both bases hold some facts twice, under two ids: the same title or words, or one headline marked as agreeing with
// another. The twin of the right fact is right too, and goes with it.
import { buildIndex } from '../../dist/src/retrieval/inverted-index.js';
import { dataSets, SPLIT, sameAs } from './data.mjs';
import { matches, passagesOf } from './isnad.mjs';

const RIGHT = 0.98; // of the answers given
const RIGHT_ON_TRAIN = 0.99; // with a margin: what is chosen on some queries is never quite as right on others
const FOLDS = 10; // the facts of a tenth of the queries are removed together: ten bases instead of one a query

/**
 * For each data set the lowest score from which on 98% of the answers are right, and what is answered then; and the
 * same from the score on that train would have chosen, as one has to choose who does not know the answers.
 */
export function answering() {
  const before = new Map(dataSets('train').map((set) => [set.name, threshold(ask(set), RIGHT_ON_TRAIN)]));
  return dataSets().map((set) => {
    const asked = ask(set);
    const lowest = threshold(asked, RIGHT);
    return {
      dataset: set.name,
      split: SPLIT,
      threshold: lowest,
      ...answeredFrom(lowest, asked),
      chosenOnTrain: { threshold: before.get(set.name), ...answeredFrom(before.get(set.name), asked) },
      curve: curveOf(asked).filter((_, i, curve) => i % Math.ceil(curve.length / 40) === 0),
    };
  });
}

/** The first answer to every query, of both bases, the surest first. */
function ask({ docs, queries: asIs, twins }) {
  const same = sameAs(
    docs.map(({ id }) => id),
    twins,
  );
  const queries = asIs.map((query) => ({
    ...query,
    right: new Set([...query.right].flatMap((id) => [...same.get(id)])),
  }));
  const whole = buildIndex(passagesOf(docs));
  const asked = queries.map(({ text, right }) => answerOf(whole, text, right, true));
  for (let fold = 0; fold < FOLDS; fold++) {
    const left = queries.filter((_, i) => i % FOLDS === fold);
    const gone = new Set(left.flatMap(({ right }) => [...right]));
    const without = buildIndex(passagesOf(docs.filter(({ id }) => !gone.has(id))));
    for (const { text, right } of left) asked.push(answerOf(without, text, right, false));
  }
  return asked.sort((a, b) => b.score - a.score);
}

function answerOf(index, text, right, answerable) {
  const [first] = matches(index, text);
  return { score: first?.score ?? 0, isRight: first !== undefined && right.has(first.fact.id), answerable };
}

/** How many of the surest answers are right, for every number of them. */
function curveOf(asked) {
  let right = 0;
  return asked.map(({ isRight }, i) => {
    right += isRight;
    return { answered: i + 1, precision: right / (i + 1) };
  });
}

function threshold(asked, share) {
  const last = curveOf(asked).findLastIndex(({ precision }) => precision >= share);
  return asked[last]?.score ?? 1;
}

function answeredFrom(least, asked) {
  const given = asked.filter(({ score }) => score >= least);
  const answerable = given.filter((each) => each.answerable).length;
  const queries = asked.length / 2;
  return {
    precision: given.length === 0 ? 1 : given.filter(({ isRight }) => isRight).length / given.length,
    coverage: answerable / queries,
    falseAnswers: (given.length - answerable) / queries,
  };
}
