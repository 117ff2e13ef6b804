// The public data sets as (documents, queries, which documents are right); see the README of the data folder.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
export const DATA = path.resolve(root, process.env.BENCH_DATA ?? '../shared/data');
export const SPLIT = process.env.BENCH_SPLIT ?? 'dev';

/** Rows of a delimited text; quoted cells may hold delimiters, line ends and doubled quotes. */
export function parseRows(text, delimiter) {
  const rows = [];
  const row = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted && c === '"' && text[i + 1] === '"') {
      cell += text[++i];
    } else if (c === '"' && (quoted || cell === '')) {
      quoted = !quoted;
    } else if (!quoted && (c === delimiter || c === '\n')) {
      row.push(cell.replace(/\r$/, ''));
      cell = '';
      if (c === '\n') rows.push(row.splice(0));
    } else {
      cell += c;
    }
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

function read(...parts) {
  const file = path.join(DATA, ...parts);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new Error(
    `${file} is not there: set BENCH_DATA to the data folder and BENCH_SPLIT to a split it holds.`,
  );
}

/** Verified claims (claim and title) and the tweets that repeat them; addresses in tweets are no words. */
export function checkThat(split = SPLIT) {
  const docs = parseRows(read('checkthat-2020', 'verified_claims.docs.tsv'), '\t')
    .slice(1)
    .map(([id, claim, title]) => ({ id, texts: [claim, title].filter(Boolean) }));
  const right = new Map();
  for (const line of read('checkthat-2020', split, 'tweet-vclaim-pairs.qrels').trim().split('\n')) {
    const [query, , doc] = line.split('\t');
    right.set(query, [...(right.get(query) ?? []), doc]);
  }
  const queries = parseRows(read('checkthat-2020', split, 'tweets.queries.tsv'), '\t')
    .slice(1)
    .filter(([id]) => right.has(id))
    .map(([id, text]) => ({ id, text: withoutAddresses(text), right: new Set(right.get(id)) }));
  const plain = (text) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const entries = docs.flatMap(({ id, texts }) => texts.map((text, i) => [`${i} ${plain(text)}`, id]));
  const twins = [...groupBy(entries, ([text]) => text).values()].map((same) => same.map(([, id]) => id));
  return { name: 'checkthat-2020-en', docs, queries, twins };
}

export const withoutAddresses = (text) => text.replace(/https?:\S+|pic\.twitter\.com\S+/g, ' ');

/** Headlines s1, and s2 that say the same or the opposite; an s2 that is itself a headline is left out. */
export function arabicNews(stance, split = SPLIT) {
  const rows = parseRows(read('ans', `stance-${split}.csv`), ',').slice(1);
  const numbers = new Map();
  for (const [s1] of rows) if (!numbers.has(s1)) numbers.set(s1, `${numbers.size}`);
  const queries = rows
    .map(([s1, s2, label], i) => ({ id: `${i}`, text: s2, right: new Set([numbers.get(s1)]), label }))
    .filter(({ text, label }) => label === stance && !numbers.has(text));
  const twins = rows
    .filter(([, s2, label]) => label === 'agree' && numbers.has(s2))
    .map(([s1, s2]) => [numbers.get(s1), numbers.get(s2)]);
  return {
    name: `ans-${stance}`,
    docs: [...numbers].map(([text, id]) => ({ id, texts: [text] })),
    queries,
    twins,
  };
}

export const dataSets = (split = SPLIT) => [
  checkThat(split),
  arabicNews('agree', split),
  arabicNews('disagree', split),
];

/** A seeded stream of numbers from 0 to 1 (mulberry32), so that every engine gets the same. */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * `count` documents: the real claims, then claims made of the head of one and the tail of another, with one word
 * in ten drawn from a third and one in twenty misspelt, so that the vocabulary grows as it does in life.
 */
export function* manyDocuments(count) {
  const real = checkThat().docs.map(({ texts }) => texts[0]);
  const random = chance(2020);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const words = real.map((text) => text.split(/\s+/));
  for (let i = 0; i < count; i++) {
    const [head, tail] = [pick(words), pick(words)];
    const mixed = [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.ceil(tail.length / 2))];
    const text = real[i] ?? mixed.map((word) => perturb(word, random, () => pick(pick(words)))).join(' ');
    yield { id: `${i}`, texts: [text] };
  }
}

function perturb(word, random, another) {
  const dice = random();
  if (dice < 0.1) return another();
  if (dice > 0.15 || word.length < 4) return word;
  const at = 1 + Math.floor(random() * (word.length - 1));
  return word.slice(0, at) + String.fromCharCode(97 + Math.floor(random() * 26)) + word.slice(at + 1);
}

/** Sentences of Wikipedia and claims they bear out or refute; other sentences of the same page are left unjudged. */
export function vitaminC(split = SPLIT) {
  const rows = read('vitaminc', `${split}.jsonl`)
    .trim()
    .split('\n')
    .map((line, i) => ({ ...JSON.parse(line), id: `${i}` }));
  const pages = groupBy(rows, ({ page }) => page);
  return {
    name: 'vitaminc',
    docs: rows.map(({ id, evidence, page }) => ({ id, texts: [evidence], page })),
    queries: rows
      .filter(({ label }) => label !== 'NOT ENOUGH INFO')
      .map(({ id, claim, page }) => ({
        id,
        text: claim,
        right: new Set([id]),
        unjudged: new Set(pages.get(page).map((row) => row.id)),
      })),
  };
}

/** Items by key, in the order in which they come. */
export function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}

/** For each id the ids that say the same: `twins` are groups that may overlap. */
export function sameAs(ids, twins) {
  const group = new Map([...ids].map((id) => [id, new Set([id])]));
  for (const same of twins) {
    const merged = new Set(same.flatMap((id) => [...group.get(id)]));
    for (const id of merged) group.set(id, merged);
  }
  return group;
}
