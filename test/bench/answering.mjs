// Knowing when not to answer: every query is asked twice, of the base as it is and of the base without its fact.
// Both bases hold some facts twice, under two ids: the same title or words, or one headline marked as agreeing with
// another. The twin of the right fact is right too, and goes with it.
import { buildIndex } from '../../dist/src/retrieval/inverted-index.js';
import { dataSets, SPLIT, sameAs } from './data.mjs';
import { matches, passagesOf } from './isnad.mjs';

const RIGHT = 0.98; // of the answers given
const FOLDS = 10; // the facts of a tenth of the queries are removed together: ten bases instead of one a query

/** For each data set the lowest score from which on 98% of the answers are right, and what is answered then. */
export function answering() {
  return dataSets().map(({ name, docs, queries: asIs, twins }) => {
    const same = sameAs(
      docs.map(({ id }) => id),
      twins,
    );
    const queries = asIs.map((query) => ({
      ...query,
      right: new Set([...query.right].flatMap((id) => [...same.get(id)])),
    }));
    const asked = [];
    const whole = buildIndex(passagesOf(docs));
    for (const { text, right } of queries) asked.push(answerOf(whole, text, right, true));
    for (let fold = 0; fold < FOLDS; fold++) {
      const left = queries.filter((_, i) => i % FOLDS === fold);
      const gone = new Set(left.flatMap(({ right }) => [...right]));
      const without = buildIndex(passagesOf(docs.filter(({ id }) => !gone.has(id))));
      for (const { text, right } of left) asked.push(answerOf(without, text, right, false));
    }
    asked.sort((a, b) => b.score - a.score);
    const curve = asked.map((_, i) => {
      const given = asked.slice(0, i + 1);
      return { answered: i + 1, precision: given.filter(({ isRight }) => isRight).length / (i + 1) };
    });
    const last = curve.findLastIndex(({ precision }) => precision >= RIGHT);
    const given = asked.slice(0, last + 1);
    return {
      dataset: name,
      split: SPLIT,
      threshold: given.at(-1)?.score ?? 1,
      precision: curve[last]?.precision ?? 1,
      coverage: given.filter(({ answerable }) => answerable).length / queries.length,
      falseAnswers: given.filter(({ answerable }) => !answerable).length / queries.length,
      curve: curve.filter((_, i) => i % Math.ceil(curve.length / 40) === 0),
    };
  });
}

function answerOf(index, text, right, answerable) {
  const [first] = matches(index, text);
  return { score: first?.score ?? 0, isRight: first !== undefined && right.has(first.fact.id), answerable };
}
