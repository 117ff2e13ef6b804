// npm run bench -- [--quality] [--speed] [--only isnad,minisearch] [--docs 10000,100000] [--json] [--full]
// --verdict measures the verdict on two corpora of pairs.
// --platforms measures Discord and Slack instead, through local servers; --web the page.
// --typos: quality once more with misspelt queries; --answering: when not to answer; --languages: across languages.
// With none of these quality and speed are run, short; --full runs them all with the slow engines and sizes too and
// writes docs/bench (some twenty minutes).

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';

const { values: flags } = parseArgs({
  options: {
    platforms: { type: 'boolean' },
    web: { type: 'boolean' },
    quality: { type: 'boolean' },
    speed: { type: 'boolean' },
    verdict: { type: 'boolean' },
    only: { type: 'string' },
    docs: { type: 'string' },
    typos: { type: 'boolean' },
    answering: { type: 'boolean' },
    languages: { type: 'boolean' },
    json: { type: 'boolean' },
    full: { type: 'boolean' },
  },
});

const here = import.meta.dirname;
if (flags.platforms) {
  const config = path.join(here, 'platforms', 'vitest.config.ts');
  execFileSync('npx', ['--no-install', 'vitest', 'run', '--config', config], { stdio: 'inherit' });
  process.exit();
}
if (flags.web) {
  await import('./web.mjs');
  process.exit();
}
if (flags.verdict) {
  const { verdict } = await import('./verdict.mjs');
  const { DATA, SPLIT } = await import('./data.mjs');
  const rows = verdict(DATA, SPLIT, (task) => console.error(task));
  if (flags.json) console.log(JSON.stringify({ verdict: rows }));
  else
    for (const { perClass, product, ...row } of rows)
      console.table({ ...row, ...row.contradictedPrecisionAt, ...perClass, product });
  process.exit();
}
const PARTS = ['quality', 'speed', 'typos', 'answering', 'languages'];
const isAsked = (part) => flags[part] || flags.full || (['quality', 'speed'].includes(part) && nothingAsked);
const nothingAsked = !PARTS.some((part) => flags[part]);
const SHORT = ['isnad', 'isnad-bm25', 'minisearch', 'wink', 'lunr', 'flexsearch']; // under a minute together
const ALL = ['isnad', 'isnad-bm25', 'minisearch', 'wink', 'lunr', 'flexsearch', 'orama', 'fuse.js'];
const names = flags.only?.split(',') ?? (flags.full ? ALL : SHORT);
const sizes = (flags.docs ?? (flags.full ? '10000,100000,500000' : '10000')).split(',').map(Number);

const unknown = names.filter((name) => !ALL.includes(name));
if (unknown.length > 0 || sizes.some((size) => !(size > 0))) {
  console.error(`--only takes ${ALL.join(', ')}; --docs takes numbers of documents.`);
  process.exit(2);
}
if (names.some((name) => !name.startsWith('isnad')) && !existsSync(path.join(here, 'node_modules'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 2, 2] });
}

const bar = new cliProgress.SingleBar(
  { format: '{bar} {value}/{total} {task}', stream: process.stderr, hideCursor: true },
  cliProgress.Presets.shades_classic,
);
const showBar = process.stderr.isTTY;

async function measureQuality(change = (sets) => sets) {
  const { quality } = await import('./quality.mjs');
  const { dataSets } = await import('./data.mjs');
  const { isnad, isnadBm25 } = await import('./isnad.mjs');
  const { PEERS } = await import('./peers.mjs');
  const own = { isnad, 'isnad-bm25': isnadBm25 };
  const engines = [];
  for (const name of names) engines.push(own[name] ?? { name, ...(await PEERS[name]()) });
  const sets = change(dataSets());
  if (showBar) bar.start(engines.length * sets.length, 0, { task: '' });
  const rows = await quality(engines, sets, (task) => showBar && bar.increment(1, { task }));
  if (showBar) bar.stop();
  return rows;
}

/** An engine that takes seconds over a query, or gigabytes, is not made larger still. */
const MOST_DOCUMENTS = { 'fuse.js': 10_000, orama: 100_000, lunr: 100_000, minisearch: 100_000 };

async function measureSpeed() {
  const { speed } = await import('./speed.mjs');
  const jobs = sizes.flatMap((size) =>
    names
      .filter((name) => name !== 'isnad-bm25' && (flags.docs || size <= (MOST_DOCUMENTS[name] ?? size)))
      .map((name) => [name, size]),
  );
  if (showBar) bar.start(jobs.length, 0, { task: '' });
  const rows = [];
  for (const [name, size] of jobs) {
    if (showBar) bar.update({ task: `${name} ${size}` });
    rows.push(await speed(name, size));
    if (showBar) bar.increment();
  }
  if (showBar) bar.stop();
  return rows;
}

const result = {};
if (isAsked('quality')) result.quality = await measureQuality();
if (isAsked('typos')) result.typos = await measureQuality((await import('./typos.mjs')).corrupted);
if (isAsked('answering')) result.answering = (await import('./answering.mjs')).answering();
if (isAsked('languages')) result.languages = await (await import('./languages.mjs')).languages();
if (isAsked('speed')) result.speed = await measureSpeed();
if (flags.full) {
  const { writeReport } = await import('./report.mjs');
  writeReport(result);
}
if (flags.json) console.log(JSON.stringify(result));
else {
  const { table } = await import('./report.mjs');
  console.log(table(result));
}
