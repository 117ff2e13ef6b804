// How likely each word of a claim is, given the words of its evidence: the first of the IBM translation models (Brown,
// Della Pietra, Della Pietra & Mercer 1993), fitted apart on the pairs of each class. Among agreeing headlines a rise
// "translates" a climb, among disagreeing ones a fall.

const ITERATIONS = 5;
const ITSELF = 2; // a word more often answers itself than any other
const LEAST = 0.08; // rarer translations are forgotten
const NOTHING = ''; // the word of the evidence that stands for none

/**
 * @param {{ here: string[], there: string[] }[]} pairs content words of claim and evidence
 * @returns {{ given: Record<string, Record<string, number>>, alone: Record<string, number> }}
 */
function fitOne(pairs) {
  let given = new Map();
  for (const { here, there } of pairs)
    for (const e of [NOTHING, ...there]) {
      if (!given.has(e)) given.set(e, new Map());
      for (const c of here) given.get(e).set(c, 1);
    }
  for (const row of given.values()) for (const c of row.keys()) row.set(c, 1 / row.size);
  for (let i = 0; i < ITERATIONS; i++) given = expected(pairs, given);
  const alone = new Map();
  for (const { here } of pairs) for (const c of here) alone.set(c, (alone.get(c) ?? 0) + 1);
  const said = [...alone.values()].reduce((a, b) => a + b, 0);
  const plain = (row) =>
    Object.fromEntries([...row].filter(([, p]) => p >= LEAST).map(([c, p]) => [c, round(p)]));
  return {
    said,
    given: Object.fromEntries(
      [...given].map(([e, row]) => [e, plain(row)]).filter(([, row]) => Object.keys(row).length > 0),
    ),
    alone: Object.fromEntries([...alone].filter(([, count]) => count > 1)),
  };
}

const round = (p) => Math.round(p * 1000) / 1000;

/** One round of expectation and maximisation. */
function expected(pairs, given) {
  const counts = new Map();
  for (const { here, there } of pairs)
    for (const c of here) {
      const chances = [NOTHING, ...there].map((e) => [
        e,
        (e === c ? ITSELF : 1) * (given.get(e)?.get(c) ?? 0),
      ]);
      const sum = chances.reduce((total, [, p]) => total + p, 0);
      for (const [e, p] of chances) {
        if (p < 1e-4 * sum || sum === 0) continue;
        if (!counts.has(e)) counts.set(e, new Map());
        counts.get(e).set(c, (counts.get(e).get(c) ?? 0) + p / sum);
      }
    }
  for (const row of counts.values()) {
    const sum = [...row.values()].reduce((a, b) => a + b, 2); // two of doubt, for words seen once
    for (const [c, p] of row) row.set(c, p / sum);
  }
  return counts;
}

/** A model a class. @param {{ here: string[], there: string[], label: string }[]} pairs */
export function fitTranslation(pairs, classes) {
  return classes.map((name) => fitOne(pairs.filter(({ label }) => label === name)));
}

/** Ready to be asked: maps, since a word may be `constructor`. */
export const opened = (models) =>
  models.map(({ said, given, alone }) => {
    const counts = new Map(Object.entries(alone));
    const rows = new Map(Object.entries(given).map(([e, row]) => [e, new Map(Object.entries(row))]));
    return { rows, background: (c) => ((counts.get(c) ?? 0) + 0.5) / (said + 0.5 * counts.size + 1) };
  });

const BACKGROUND = 0.1;

/**
 * Features: by how much each word of the claim is likelier under one class than another, summed, at most and at least,
 * over all of them and over those that the evidence does not answer.
 * @param models of `opened`, the first of them of agreeing pairs
 * @param {{ here: string[], there: string[], answered: boolean[] }} pair
 */
export function translationFeatures(models, { here, there, answered }) {
  if (here.length === 0) return {};
  const words = [NOTHING, ...new Set(there)];
  const score = ({ rows, background }) =>
    here.map((c) => {
      const chances = words.map((e) => rows.get(e)?.get(c) ?? 0);
      const p = ((1 - BACKGROUND) * chances.reduce((a, b) => a + b, 0)) / words.length;
      return { log: Math.log(p + BACKGROUND * background(c) + 1e-7), most: Math.max(...chances.slice(1), 0) };
    });
  const [agreeing, ...others] = models.map(score);
  const f = {};
  for (const [k, other] of others.entries()) {
    const gains = agreeing.map(({ log }, i) => log - other[i].log);
    const left = gains.filter((_, i) => !answered[i]);
    f[`translation-${k}`] = gains.reduce((a, b) => a + b, 0) / Math.sqrt(here.length);
    f[`translation-${k}-most`] = Math.max(...gains);
    f[`translation-${k}-least`] = Math.min(...gains);
    f[`translation-${k}-left`] = left.reduce((a, b) => a + b, 0);
    f[`translation-${k}-left-least`] = Math.min(0, ...left);
  }
  const left = agreeing.filter((_, i) => !answered[i]).map(({ most }) => most);
  f['translation-covered'] =
    agreeing.reduce((sum, { most }, i) => sum + (answered[i] ? 1 : Math.min(1, 3 * most)), 0) / here.length;
  f['translation-left'] = Math.max(0, ...left);
  return f;
}
