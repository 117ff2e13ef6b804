// The peers, each in the best configuration found for it: all get Isnad's stems and stop words, and every
// query word once. Loaded one by one, so that a process holds only the engine it measures.
import { tokenize } from '../../dist/src/analysis/tokenize.js';

const stems = (text) =>
  tokenize(text)
    .filter((term) => !term.stop)
    .map((term) => term.stem);
const distinct = (text) => [...new Set(stems(text))];
const whole = ({ texts }) => texts.join(' . ');
const LIMIT = 50;

async function minisearch() {
  const { default: MiniSearch } = await import('minisearch');
  const options = { fields: ['text'], tokenize: stems, processTerm: (term) => term, autoVacuum: false };
  return {
    build(docs) {
      const index = new MiniSearch(options);
      for (const doc of docs) index.add({ id: doc.id, text: whole(doc) });
      return index;
    },
    search: (index, text) =>
      index
        .search(text, { tokenize: distinct, bm25: { k: 0.9, b: 0.4, d: 0 } })
        .slice(0, LIMIT)
        .map(({ id }) => id),
    save: (index) => JSON.stringify(index),
    open: (bytes) => MiniSearch.loadJSON(bytes, options),
  };
}

async function orama() {
  const { create, insert, save, load, search } = await import('@orama/orama');
  const { pluginQPS } = await import('@orama/plugin-qps');
  const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: stems };
  const empty = () =>
    create({ schema: { text: 'string' }, components: { tokenizer }, plugins: [pluginQPS()] });
  return {
    async build(docs) {
      const db = empty();
      for (const doc of docs) await insert(db, { id: doc.id, text: whole(doc) });
      return db;
    },
    search: async (db, text) => {
      const { hits } = await search(db, { term: distinct(text).join(' '), limit: LIMIT, threshold: 1 });
      return hits.map(({ id }) => id);
    },
    save: (db) => JSON.stringify(save(db)),
    open: (bytes) => {
      const db = empty();
      load(db, JSON.parse(bytes));
      return db;
    },
  };
}

async function flexsearch() {
  const { default: FlexSearch } = await import('flexsearch');
  return {
    build(docs) {
      const index = new FlexSearch.Index({ tokenize: 'strict', encode: stems, resolution: 9 });
      const frequency = new Map();
      const ids = [];
      for (const doc of docs) {
        index.add(ids.length, whole(doc));
        ids.push(doc.id);
        for (const stem of distinct(whole(doc))) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
      }
      return { index, frequency, ids };
    },
    // It ranks by place in the text alone; rarity is put around it: one search a word, added up by idf.
    search({ index, frequency, ids }, text) {
      const scores = new Map();
      for (const stem of distinct(text)) {
        const df = frequency.get(stem);
        if (df === undefined) continue;
        const idf = Math.log(1 + (ids.length - df + 0.5) / (df + 0.5));
        for (const doc of index.search(stem, { limit: ids.length })) {
          scores.set(doc, (scores.get(doc) ?? 0) + idf);
        }
      }
      return [...scores]
        .sort((a, b) => b[1] - a[1])
        .slice(0, LIMIT)
        .map(([doc]) => ids[doc]);
    },
  };
}

async function lunrPeer() {
  const { default: lunr } = await import('lunr');
  return {
    build(docs) {
      const builder = new lunr.Builder();
      builder.ref('id');
      builder.field('text');
      builder.k1(0.9);
      builder.b(0.4);
      for (const doc of docs) builder.add({ id: doc.id, text: stems(whole(doc)) });
      return builder.build();
    },
    search: (index, text) =>
      index
        .query((query) => {
          for (const stem of distinct(text)) query.term(stem, { usePipeline: false });
        })
        .slice(0, LIMIT)
        .map(({ ref }) => ref),
    save: (index) => JSON.stringify(index),
    open: (bytes) => lunr.Index.load(JSON.parse(bytes)),
  };
}

async function wink() {
  const { default: bm25 } = await import('wink-bm25-text-search');
  return {
    build(docs) {
      const engine = bm25();
      engine.defineConfig({ fldWeights: { text: 1 }, bm25Params: { k1: 0.9, b: 0.4, k: 1 } });
      engine.definePrepTasks([stems]);
      for (const doc of docs) engine.addDoc({ text: whole(doc) }, doc.id);
      engine.consolidate(6);
      return engine;
    },
    search: (engine, text) => engine.search(distinct(text).join(' '), LIMIT).map(([id]) => id),
    save: (engine) => engine.exportJSON(),
    open: (bytes) => {
      const engine = bm25();
      engine.importJSON(bytes);
      engine.definePrepTasks([stems]);
      return engine;
    },
  };
}

async function fuse() {
  const { default: Fuse } = await import('fuse.js');
  return {
    fewQueries: true,
    build: (docs) =>
      new Fuse(
        Array.from(docs, (doc) => ({ id: doc.id, text: whole(doc) })),
        { keys: ['text'], useTokenSearch: true, tokenize: stems, ignoreLocation: true, threshold: 0.2 },
      ),
    search: (index, text) =>
      index.search(distinct(text).join(' '), { limit: LIMIT }).map(({ item }) => item.id),
  };
}

export const PEERS = { 'fuse.js': fuse, minisearch, orama, flexsearch, lunr: lunrPeer, wink };
