// How well each engine ranks: MAP@5, MRR, recall, with bootstrap intervals, and paired against Isnad.
import { SPLIT } from './data.mjs';
import { averagePrecision, interval, measure } from './statistics.mjs';

const FEW = 50; // queries for an engine that takes seconds over each

export async function quality(engines, sets, tick) {
  const rows = [];
  for (const { name: dataset, docs, queries } of sets) {
    const precisions = new Map();
    for (const engine of engines) {
      tick(`${dataset} ${engine.name}`);
      const index = await engine.build(docs);
      const asked = engine.fewQueries
        ? queries.filter((_, i) => i % Math.ceil(queries.length / FEW) === 0)
        : queries;
      const run = [];
      for (const { text, right } of asked) run.push({ ranked: await engine.search(index, text), right });
      const each = run.map(({ ranked, right }) => averagePrecision(ranked, right));
      precisions.set(engine.name, each);
      rows.push({
        dataset,
        split: SPLIT,
        engine: engine.name,
        ...measure(run),
        queries: asked.length,
        map5Interval: interval(each),
      });
    }
    const ours = precisions.get('isnad');
    for (const row of rows.filter((r) => r.dataset === dataset && r.engine !== 'isnad')) {
      const theirs = precisions.get(row.engine);
      if (ours?.length === theirs.length) row.isnadAhead = interval(ours.map((ap, i) => ap - theirs[i]));
    }
  }
  return rows;
}
