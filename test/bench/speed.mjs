// How fast each engine is and how much memory it takes, one process for each engine and size.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { updateIndex } from '../../dist/src/retrieval/inverted-index.js';
import { openIndex, saveIndex } from '../../dist/src/retrieval/save-index.js';
import { checkThat, manyDocuments } from './data.mjs';
import { isnad, passagesOf } from './isnad.mjs';
import { PEERS } from './peers.mjs';
import { percentile } from './statistics.mjs';

const WARM_UP = 30; // queries, for the compiler
const PASSES = 10; // over all queries; the best of a query's counts, for the machine does other things too
const FEW_SECONDS = 20; // an engine that is slow answers as many queries as it can in this time

/** Runs one measurement in a process of its own, so that its memory is its own. */
export function speed(engine, docs) {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, [engine, `${docs}`], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let row;
    child.on('message', (message) => {
      row = message;
    });
    child.on('exit', (code) =>
      row ? resolve(row) : reject(new Error(`${engine} at ${docs} documents ended with exit code ${code}.`)),
    );
  });
}

const now = () => performance.now();

async function timed(work) {
  const start = now();
  const value = await work();
  return { value, ms: now() - start };
}

/** Saves the index to a file and opens it again; null where the engine cannot. */
async function openTime(engine, index, count) {
  if (engine.save === undefined) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const file = path.join(folder, 'index');
    writeFileSync(file, engine.save(index));
    const passages = engine.binary && passagesOf(manyDocuments(count)); // Isnad's facts are files of their own
    const read = () => readFileSync(file, engine.binary ? undefined : 'utf8');
    const { ms } = await timed(() => engine.open(read(), passages));
    return ms;
  } catch {
    return null; // its JSON is longer than a string may be
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CHANGES = 100; // one after the other, none built in

/** Times of changing one fact of an index, its text read as in the product: once. Null where the engine cannot. */
function changeTimes(engine, index, count) {
  if (engine.change === undefined) return null;
  const texts = checkThat().queries.map(({ text }) => text);
  let changed = index;
  return Array.from({ length: CHANGES }, (_, i) => {
    const [passage] = passagesOf([{ id: `${(i * 37) % count}`, texts: [texts[i % texts.length]] }]);
    const start = now();
    const passages = [{ ...passage, reading: passage.reading }];
    changed = engine.change(changed, passages);
    return now() - start;
  });
}

const isnadOnDisk = {
  ...isnad,
  change: updateIndex,
  binary: true,
  save: (index) => saveIndex(index, 'bench'),
  open: (bytes, passages) => {
    const opened = openIndex(bytes, passages, 'bench');
    if (!opened.ok) throw new Error(`The saved index is ${opened.error}.`);
    return opened.value;
  },
};

async function measureHere(name, count) {
  const engine = name === 'isnad' ? isnadOnDisk : await PEERS[name]();
  const queries = checkThat().queries.map(({ text }) => text);
  // The documents are made as they are read, so that they need no memory of their own; that time is not the engine's.
  const making = await timed(() => {
    for (const { id } of manyDocuments(count)) if (id === undefined) return;
  });
  const built = await timed(() => engine.build(manyDocuments(count)));
  const index = built.value;

  for (const text of queries.slice(0, engine.fewQueries ? 1 : WARM_UP)) await engine.search(index, text);
  const best = queries.map(() => Number.POSITIVE_INFINITY);
  const start = now();
  const inTime = () => now() - start < FEW_SECONDS * 1000;
  for (let pass = 0; pass < PASSES && inTime(); pass++) {
    for (let i = 0; i < queries.length && inTime(); i++) {
      const { ms } = await timed(() => engine.search(index, queries[i]));
      best[i] = Math.min(best[i], ms);
    }
  }
  const times = best.filter(Number.isFinite);
  const peakMb = process.resourceUsage().maxRSS / 1024;
  const changes = changeTimes(engine, index, count);
  const openMs = await openTime(engine, index, count);
  return {
    engine: name,
    docs: count,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    buildMs: built.ms - making.ms,
    openMs,
    ...(changes === null
      ? {}
      : { changeP50Ms: percentile(changes, 0.5), changeP99Ms: percentile(changes, 0.99) }),
    peakMb,
    queries: times.length,
  };
}

if (process.send !== undefined && process.argv[1] === import.meta.filename) {
  const [, , name, count] = process.argv;
  process.send(await measureHere(name, Number(count)));
  process.disconnect();
}
