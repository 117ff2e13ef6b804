// What the bench found, for people: a table on the terminal; tables, JSON and a plot in docs/bench.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawSpeed } from './draw.mjs';

const fixed = (digits) => (value) => (value === null || value === undefined ? '–' : value.toFixed(digits));
const [f3, f2, f0] = [3, 2, 0].map(fixed);
const between = (interval, digits = 3) => (interval ? `${interval.map(fixed(digits)).join(' … ')}` : '–');

const QUALITY = [
  ['data set', (row) => `${row.dataset} (${row.split})`],
  [
    'engine',
    (row) => row.engine + (row.queries < 60 && row.engine === 'fuse.js' ? ` (${row.queries} queries)` : ''),
  ],
  ['MAP@5', (row) => f3(row.map5)],
  ['95% interval', (row) => between(row.map5Interval)],
  ['Isnad ahead by', (row) => between(row.isnadAhead)],
  ['MRR', (row) => f3(row.mrr)],
  ['R@1', (row) => f3(row.recall[1])],
  ['R@5', (row) => f3(row.recall[5])],
  ['R@20', (row) => f3(row.recall[20])],
  ['R@50', (row) => f3(row.recall[50])],
];

const SPEED = [
  ['documents', (row) => row.docs.toLocaleString('en')],
  ['engine', (row) => row.engine],
  ['p50 ms', (row) => f2(row.p50Ms)],
  ['p99 ms', (row) => f2(row.p99Ms)],
  ['build ms', (row) => f0(row.buildMs)],
  ['open ms', (row) => f0(row.openMs)],
  ['change ms', (row) => f2(row.changeP50Ms)],
  ['peak MB', (row) => f0(row.peakMb)],
];

const ANSWERING = [
  ['kept apart', (row) => `${row.dataset} (${row.split})`],
  ['threshold', (row) => f2(row.threshold)],
  ['right among answered', (row) => f3(row.precision)],
  ['answered of the answerable', (row) => f3(row.coverage)],
  ['wrongly answered of the others', (row) => f3(row.falseAnswers)],
  ['chosen on train', ({ chosenOnTrain }) => f2(chosenOnTrain.threshold)],
  ['right', ({ chosenOnTrain }) => f3(chosenOnTrain.precision)],
  ['answered', ({ chosenOnTrain }) => f3(chosenOnTrain.coverage)],
];

function markdown(columns, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(([title]) => title)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map(([, cell]) => cell(row)))),
  ].join('\n');
}

const LANGUAGES = [
  ['asked in', (row) => row.asked],
  ['texts in', (row) => row.texts],
  ['with', (row) => row.what],
  ['queries', (row) => row.queries],
  ['MRR', (row) => f3(row.mrr)],
  ['R@1', (row) => f3(row.recall[1])],
  ['R@5', (row) => f3(row.recall[5])],
];

const TABLES = { quality: QUALITY, typos: QUALITY, answering: ANSWERING, languages: LANGUAGES, speed: SPEED };

/** All that was measured, as tables. */
export function table(result) {
  return Object.entries(TABLES)
    .filter(([part]) => result[part] !== undefined)
    .map(([part, columns]) => markdown(columns, result[part]))
    .join('\n\n');
}

/** Writes docs/bench/{results.json,results.md,speed.svg}. */
export function writeReport(result) {
  const folder = path.resolve(import.meta.dirname, '../../docs/bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'results.json'), `${JSON.stringify(result, null, 1)}\n`);
  writeFileSync(path.join(folder, 'results.md'), `${table(result)}\n`);
  if (result.speed) writeFileSync(path.join(folder, 'speed.svg'), drawSpeed(result.speed));
}
